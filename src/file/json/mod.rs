//! The report as JSON, the exact form in which it is kept: written, read back and described.

mod bindings;
mod label;
mod number;
mod parse;
mod print;
mod reader;
mod reading;
mod schema;
mod self_check;
mod string;
mod twice;
mod writer;

pub use print::{compact, pretty};
pub use reader::from_value;
pub use reading::{write_note, write_reading};
pub use schema::schema;
pub use writer::to_value;

use super::Refusal;
use crate::{
    check::Sheet,
    report::{Json, Report},
};
use parse::Broken;

/// The major number of the format. A file with the same number opens in every later version.
pub const VERSION: u32 = 1;

/// Writes a report, indented and in a fixed order, so that two files can be compared line by line.
pub fn write(report: &Report) -> String {
    pretty(&to_value(report)) + "\n"
}

/// Writes a report with what the rules say of it.
pub fn write_checked(report: &Report, sheet: &Sheet) -> String {
    let mut value = to_value(report);
    if let Json::Object(root) = &mut value {
        root.push((self_check::KEY.to_owned(), self_check::to_value(sheet)));
    }
    pretty(&value) + "\n"
}

/// Reads a report from text.
///
/// # Errors
/// Where the text is no report, with the reason to tell.
pub fn read(text: &str) -> Result<Report, Refusal> {
    from_value(parse::parse(text).map_err(|broken| refusal(text, broken))?)
}

/// Reads JSON that we have written ourselves around reports, and so a little deeper and longer than one may be; none
/// where it is broken.
pub fn parse_kept(text: &str) -> Option<Json> {
    parse::parse_within(text, parse::MOST_DEPTH + 8, parse::MOST_VALUES + 10_000).ok()
}

fn refusal(text: &str, broken: Broken) -> Refusal {
    match broken {
        Broken::CutOff => Refusal::CutOff,
        Broken::TooMuch => Refusal::OtherJson,
        Broken::Wrong(position) => {
            let before = text.get(..position).unwrap_or_default();
            let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
            let column = before.chars().rev().take_while(|character| *character != '\n').count() + 1;
            Refusal::Syntax { line, column }
        }
    }
}

#[cfg(test)]
mod any;
#[cfg(test)]
pub(super) mod oracle;
#[cfg(test)]
mod tests;
