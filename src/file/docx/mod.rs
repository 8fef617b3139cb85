//! Word documents: the text and the tables of their main part.

mod body;
mod merges;
mod zip;

use super::Refusal;
use crate::document::Document;

/// The part of the archive that holds the text.
const MAIN_PART: &str = "word/document.xml";

/// Reads a document.
///
/// # Errors
/// Where the archive is damaged, or far larger than any report.
pub(super) fn document(bytes: &[u8]) -> Result<Document, Refusal> {
    let part = zip::part(bytes, MAIN_PART)?;
    body::document(&String::from_utf8_lossy(&part))
}
