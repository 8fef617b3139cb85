//! The report as JSON, the exact form in which it is kept: written, read back and described.

mod label;
mod reader;
mod schema;
mod twice;
mod writer;

pub use reader::from_value;
pub use schema::schema;
pub use writer::to_value;

use serde_json::{Value as Json, error::Category};

use super::Refusal;
use crate::report::Report;

/// The major number of the format. A file with the same number opens in every later version.
pub const VERSION: u32 = 1;

/// Writes a report, indented and in a fixed order, so that two files can be compared line by line.
pub fn write(report: &Report) -> String {
    format!("{:#}\n", to_value(report))
}

/// Reads a report from text.
///
/// # Errors
/// Where the text is no report, with the reason to tell.
pub fn read(text: &str) -> Result<Report, Refusal> {
    let value: Json = serde_json::from_str(text).map_err(|error| refusal(text, &error))?;
    if let Some(path) = twice::find(text) {
        return Err(Refusal::Twice { place: label::place(&path) });
    }
    from_value(value)
}

fn refusal(text: &str, error: &serde_json::Error) -> Refusal {
    match error.classify() {
        Category::Eof => Refusal::CutOff,
        // No report is nested so deep; the parser stops before the stack does.
        _ if error.to_string().starts_with("recursion limit exceeded") => Refusal::OtherJson,
        _ => {
            // The parser counts bytes, people count characters.
            let line = text.split('\n').nth(error.line().saturating_sub(1)).unwrap_or_default();
            let before = line.char_indices().take_while(|(position, _)| *position < error.column());
            Refusal::Syntax { line: error.line(), column: before.count().max(1) }
        }
    }
}

#[cfg(test)]
mod tests;
