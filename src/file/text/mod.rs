//! Plain text.

use super::Refusal;
use crate::document::{Block, Document, Paragraph, Role};

/// Lines.
///
/// # Errors
/// None yet.
pub fn document(text: &str) -> Result<Document, Refusal> {
    let block = |line: &str| Block::Paragraph(Paragraph { role: Role::Line, text: line.trim().to_owned() });
    Ok(Document::of(String::new(), text.lines().map(block).collect()))
}
