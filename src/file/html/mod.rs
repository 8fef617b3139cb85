//! The report as a web page: static, printable, with the exact data inside.

mod data;
mod element;
pub mod node;
mod page;
mod read;
mod said;
mod unseen;

pub use page::page;
pub use read::{Reader, document};

use super::{Refusal, json};
use crate::{document::compose, report::Report};
use data::Found;

/// The id of the block that carries the exact report.
pub const DATA_ID: &str = "gongkai-report";

/// Writes a report.
pub fn write(report: &Report) -> String {
    node::print(&page(&compose(report), Some(json::to_value(report))))
}

/// Reads a report from a page.
///
/// # Errors
/// Where the page does not carry a report, with the reason to tell.
pub fn read(text: &str) -> Result<Report, Refusal> {
    match data::find(text) {
        Found::Whole(data) => json::read(data).map_err(|refusal| match refusal {
            // Lines of a page that nobody wrote by hand help nobody.
            Refusal::Syntax { .. } | Refusal::OtherJson => Refusal::DataDamaged,
            other => other,
        }),
        Found::CutOff => Err(Refusal::CutOff),
        Found::Nothing => Err(without_data(text)),
    }
}

/// Why a text holds no data: what else it may be.
fn without_data(text: &str) -> Refusal {
    let is_page = text.trim_start().starts_with('<');
    if !text.contains("data-cell=") {
        return if is_page { Refusal::OtherPage } else { Refusal::OtherText };
    }
    // A page that begins and does not end was cut; a content system takes out whole blocks.
    let begins = data::find_tag(text, 0, "<html").is_some();
    let ends = data::find_tag(text, 0, "</html").is_some();
    if begins && !ends { Refusal::CutOff } else { Refusal::DataRemoved }
}

#[cfg(test)]
mod tests;
