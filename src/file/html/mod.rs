//! The report as a web page: static, printable, with the exact data inside.

mod data;
mod element;
pub mod node;
mod page;
mod read;
mod said;
mod unseen;

pub use page::{draft, page, table};
pub use read::{Reader, document};

use super::{Refusal, json};
use crate::{
    check::{Severity, Sheet},
    document::compose,
    report::Report,
};
use data::Found;

/// The id of the block that carries the exact report.
pub const DATA_ID: &str = "gongkai-report";

/// Writes a report.
pub fn write(report: &Report) -> String {
    node::print(&page(&compose(report), Some(json::to_value(report))))
}

/// Writes a report with what the rules say of it: a draft says so, a finished page has nothing of ours on it.
pub fn write_checked(report: &Report, sheet: &Sheet) -> String {
    let errors = sheet.count(Severity::Error);
    node::print(&draft(&compose(report), Some(json::to_value(report)), errors))
}

/// The finished page's styles and content, to stand within another page.
pub fn parts(report: &Report, sheet: &Sheet) -> [node::Node; 2] {
    page::parts(&compose(report), sheet.count(Severity::Error))
}

/// The report that a page carries as data; `None` where it carries none, or one that was changed or cut.
///
/// # Errors
/// Where the data is that of a later version.
pub fn data(text: &str) -> Result<Option<Report>, Refusal> {
    match data::find(text) {
        Found::Whole(data) => match json::read(data) {
            Ok(report) => Ok(Some(report)),
            Err(refusal @ (Refusal::Newer | Refusal::UnknownEdition(_))) => Err(refusal),
            Err(_) => Ok(None),
        },
        Found::CutOff | Found::Nothing => Ok(None),
    }
}

/// Whether a page had data that is not whole any more. Content systems take out the whole block, which leaves no
/// sign of it; a page of ours that begins and does not end was cut.
pub fn is_damaged(text: &str) -> bool {
    let is_cut = || {
        text.contains("data-cell=")
            && data::find_tag(text, 0, "<html").is_some()
            && data::find_tag(text, 0, "</html").is_none()
    };
    data::find(text) != Found::Nothing || is_cut()
}

#[cfg(test)]
mod tests;
