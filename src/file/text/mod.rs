//! Plain text: pasted, saved as `.txt`, `.csv` or `.md`, or taken out of a PDF; its lines and what tables it has.
//!
//! Only the form of the lines counts here. What a line or a cell says is for others to recognise.

mod clean;
mod fields;
mod line;
mod pipes;
mod runs;

use super::{MOST_PARTS, MOST_TEXT, Refusal};
use crate::document::{Block, Document, Grid, Heading, Line, Paragraph, Role, Slot};
use runs::Group;

/// Reads a text as a document without a title.
///
/// # Errors
/// Where it has more lines or cells than any report.
pub fn document(text: &str) -> Result<Document, Refusal> {
    if text.len() > MOST_TEXT {
        return Err(Refusal::TooManyCells);
    }
    let text = clean::clean(text);
    let lines: Vec<&str> = text.split('\n').take(MOST_PARTS + 1).collect();
    if lines.len() > MOST_PARTS {
        return Err(Refusal::TooManyCells);
    }
    let separator = fields::separator(&lines);
    let pipes = pipes::Style::of(&lines);
    let mut reader =
        Reader { lines: &lines, separator, pipes, blocks: Vec::new(), count: 0, row_end: None, runs_from: 0 };
    let mut at = 0;
    while at < lines.len() {
        at = reader.read(at);
        if reader.count > MOST_PARTS {
            return Err(Refusal::TooManyCells);
        }
    }
    Ok(Document::of(String::new(), reader.finished()))
}

/// Reads a block that was copied out of a sheet: each line is a row and each tab parts two cells, blank ones too.
///
/// # Errors
/// Where it has more lines or cells than any report.
pub fn block(text: &str) -> Result<Document, Refusal> {
    if text.len() > MOST_TEXT {
        return Err(Refusal::TooManyCells);
    }
    let text = clean::clean(text);
    let lines: Vec<&str> = text.split('\n').take(MOST_PARTS + 1).collect();
    let (mut rows, mut count, mut at) = (Vec::new(), 0, 0);
    while at < lines.len() {
        let (cells, next) = fields::record(&lines, at, '\t');
        count += cells.len();
        if count > MOST_PARTS {
            return Err(Refusal::TooManyCells);
        }
        rows.push(Line::of(cells.iter().map(|cell| Slot::of(cell, 1, 1)).collect()));
        at = next;
    }
    Ok(Document::of(String::new(), vec![Block::Grid(Grid::of(rows))]))
}

struct Reader<'a> {
    lines: &'a [&'a str],
    /// What parts the fields of every line, where the text as a whole is a saved sheet.
    separator: Option<char>,
    /// Which ends of lines are closed with pipes.
    pipes: pipes::Style,
    blocks: Vec<Block>,
    /// How many slots there are.
    count: usize,
    /// The line after the last record of several fields.
    row_end: Option<usize>,
    /// The first line from which on cells may stand one a line; those before are known to be something else.
    runs_from: usize,
}

impl Reader<'_> {
    /// Reads what begins in a line, and answers the number of the line after it.
    fn read(&mut self, at: usize) -> usize {
        let line = self.lines.get(at).copied().unwrap_or_default();
        if line::is_layout(line) {
            return at + 1;
        }
        if let Some(text) = line::heading(line) {
            let text = line::plain(text).into_owned();
            self.blocks.push(Block::Heading(Heading { text, section: None }));
            return at + 1;
        }
        if let Some(cells) =
            pipes::cells(line, self.pipes).filter(|_| !line.contains('\t') || line.trim().ends_with('|'))
        {
            self.push_row(cells);
            return at + 1;
        }
        // A blank cell under others is no indent.
        if line.starts_with('\t') && at >= self.runs_from && self.row_end != Some(at) {
            let (group, next) = runs::group(self.lines, at);
            match group {
                Group::Table(table) => {
                    table.into_iter().for_each(|cells| self.push_row(cells));
                    return next;
                }
                Group::Prose => {
                    self.lines.iter().take(next).skip(at).for_each(|line| self.push_line(line));
                    return next;
                }
                Group::Other => self.runs_from = next,
            }
        }
        self.read_fields(at, line).unwrap_or_else(|| {
            self.push_line(line);
            at + 1
        })
    }

    /// Reads a record of several fields.
    fn read_fields(&mut self, at: usize, line: &str) -> Option<usize> {
        let delimiter = self.separator.unwrap_or('\t');
        if !line.contains(delimiter) && !line.starts_with('"') {
            return None;
        }
        let (fields, next) = fields::record(self.lines, at, delimiter);
        if fields.len() < 2 && self.separator.is_none() {
            return None;
        }
        let written: Vec<&str> =
            fields.iter().map(String::as_str).filter(|field| !field.is_empty()).collect();
        let is_text = match written[..] {
            // Blank lines of a sheet are part of it only within.
            [] => self.row_end != Some(at),
            // A sheet may hold prose in one wide cell.
            [text] => fields.len() == 1 || line::is_prose(text),
            [number, text] => {
                line::is_numbering(number) && !line::is_figure(text) && fields.ends_with(&[text.to_owned()])
            }
            _ => false,
        };
        // In a saved sheet, prose without quotes is cut at its own commas.
        let is_cut = || {
            self.separator.is_some() && fields.len() < 4 && written.iter().any(|text| line::is_prose(text))
        };
        if !is_text && is_cut() {
            return None;
        }
        if is_text {
            self.push_lines(&fields.concat());
        } else {
            self.push_row(fields);
            self.row_end = Some(next);
        }
        Some(next)
    }

    fn push_lines(&mut self, text: &str) {
        text.split('\n').for_each(|line| self.push_line(line));
    }

    /// A line of text; of blank ones that follow each other, only the first counts.
    fn push_line(&mut self, line: &str) {
        if line::is_layout(line) {
            return;
        }
        let text = line.trim();
        let is_blank_before = self.blocks.last().is_none_or(is_blank);
        if !text.is_empty() || !is_blank_before {
            self.blocks.push(Block::Paragraph(Paragraph { role: Role::Line, text: text.to_owned() }));
        }
    }

    /// A line of a table, one more of the table right before.
    fn push_row(&mut self, cells: Vec<String>) {
        self.count += cells.len();
        let line = Line::of(cells.iter().map(|cell| Slot::of(cell, 1, 1)).collect());
        match self.blocks.last_mut() {
            Some(Block::Grid(grid)) => grid.lines.push(line),
            _ => self.blocks.push(Block::Grid(Grid::of(vec![line]))),
        }
    }

    fn finished(mut self) -> Vec<Block> {
        self.blocks.pop_if(|block| is_blank(block));
        self.blocks
    }
}

fn is_blank(block: &Block) -> bool {
    matches!(block, Block::Paragraph(paragraph) if paragraph.text.is_empty())
}

#[cfg(test)]
mod tests;
