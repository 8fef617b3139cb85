//! Word documents: the text and the tables of their main part, with the numbers that are printed before paragraphs.

mod body;
mod merges;
mod numbering;
mod zip;

use super::Refusal;
use crate::document::Document;
use numbering::Numbering;

/// The part of the archive that holds the text.
const MAIN_PART: &str = "word/document.xml";

/// The parts that say how paragraphs are numbered.
const LISTS: &str = "word/numbering.xml";
const STYLES: &str = "word/styles.xml";

/// Reads a document.
///
/// # Errors
/// Where the archive is damaged, or far larger than any report.
pub(super) fn document(bytes: &[u8]) -> Result<Document, Refusal> {
    let part = zip::part(bytes, MAIN_PART)?;
    let (lists, styles) = (zip::optional(bytes, LISTS), zip::optional(bytes, STYLES));
    body::document(&String::from_utf8_lossy(&part), Numbering::read(&lists, &styles))
}
