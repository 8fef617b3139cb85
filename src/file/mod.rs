//! Files: a report written as bytes and read back, one module a kind of file with both directions.
//!
//! Reading ends in a [`Refusal`] only where the file as a whole is not a report; whatever a report says, right
//! or wrong, is read.

pub mod copy;
mod docx;
mod encoding;
mod flow;
pub mod html;
pub mod json;
mod markup;
mod name;
mod opening;
mod refusal;
mod sniff;
pub mod text;

pub use name::{copy_name, file_name};
pub use opening::Opening;
pub use refusal::{Foreign, Refusal};

use std::str::FromStr;

use crate::{check::Sheet, document::Reading, report::Report};

/// The biggest file that is opened. A report takes well below 1 MB.
pub const MOST_BYTES: usize = 32 * 1024 * 1024;

/// The most lines and slots of tables and paragraphs that are read of a file. A report has a few hundred, the page
/// around it some thousand.
const MOST_PARTS: usize = 40_000;

/// The most bytes of text that are read of a file; a report has some ten thousand. What a page has beside its text
/// does not count.
const MOST_TEXT: usize = 1024 * 1024;

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The report as data.
    Json,
    /// The report as a web page that carries its data.
    Html,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 2] = [Kind::Json, Kind::Html];

    /// What its file names end in, without the point; also its name for hosts.
    pub fn extension(self) -> &'static str {
        match self {
            Kind::Json => "json",
            Kind::Html => "html",
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Kind::Json => "application/json",
            Kind::Html => "text/html;charset=utf-8",
        }
    }
}

/// The text does not name a kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownKind;

impl FromStr for Kind {
    type Err = UnknownKind;

    fn from_str(name: &str) -> Result<Kind, UnknownKind> {
        Kind::ALL.into_iter().find(|kind| kind.extension() == name).ok_or(UnknownKind)
    }
}

/// Writes a report.
pub fn write(report: &Report, kind: Kind) -> String {
    match kind {
        Kind::Json => json::write(report),
        Kind::Html => html::write(report),
    }
}

/// Writes a report with what the rules say of it: as data all of it, and on the page whether it is a draft.
pub fn write_checked(report: &Report, kind: Kind, sheet: &Sheet) -> String {
    match kind {
        Kind::Json => json::write_checked(report, sheet),
        Kind::Html => html::write_checked(report, sheet),
    }
}

/// Decodes GB18030, which takes tables that a browser has and this program has not; `None` where it cannot.
pub type Gb18030 = fn(&[u8]) -> Option<String>;

/// Reads a report from a file of any kind: its own data, or what can be recognised in it.
///
/// # Errors
/// Where the file is not a report, with the reason to tell.
pub fn read(bytes: &[u8], gb18030: Gb18030) -> Result<Reading, Refusal> {
    Opening::new(bytes, gb18030).finish()
}

#[cfg(test)]
mod tests;
