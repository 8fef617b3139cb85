//! The main part of a Word document, `word/document.xml`, as a document.

use super::{
    merges::{Merge, Merges},
    numbering::{Named, Numbering},
};
use crate::{
    document::Document,
    file::{
        Refusal,
        flow::{Aside, Flow},
        markup::{Dialect, Event, Scanner, Tag, decode},
    },
};

/// What is not read with all it contains: text that was deleted or moved away, what is repeated for older
/// programs, and properties, where tabs are places and not text.
const UNREAD: [&str; 9] = [
    "w:del",
    "w:moveFrom",
    "mc:Fallback",
    PROPERTIES,
    "w:tblPr",
    "w:tblPrEx",
    "w:tblGrid",
    "w:sectPr",
    "w:sdtPr",
];

/// The properties of a paragraph; they say how it is numbered.
const PROPERTIES: &str = "w:pPr";

/// Reads the main part, with the numbers its paragraphs are printed with.
///
/// # Errors
/// Where it is too much.
pub(super) fn document<'a>(xml: &'a str, numbering: Numbering<'a>) -> Result<Document, Refusal> {
    let mut scanner = Scanner::new(Dialect::Xml);
    let mut body = Body::new(numbering);
    while !body.flow.is_full() {
        match scanner.next(xml) {
            Some(Event::Open(tag)) => {
                body.open(&tag);
                if tag.self_closing {
                    body.close(tag.name);
                }
            }
            Some(Event::Close(name)) => body.close(name),
            Some(Event::Text(text)) => body.add(&decode(text)),
            Some(Event::Exact(text)) => body.add(text),
            None => break,
        }
    }
    body.flow.finish(String::new())
}

/// What was read so far.
struct Body<'a> {
    flow: Flow,
    /// What is not read, and how many elements of its name are open.
    unread: Option<(&'static str, usize)>,
    in_text: bool,
    /// Whether the current run is not shown.
    hidden: bool,
    /// The open tables.
    tables: Vec<Merges>,
    /// The paragraphs that the open text boxes stand in, and the numbers that are to come before their text.
    asides: Vec<(Aside, String)>,
    numbering: Numbering<'a>,
    /// What the properties of the current paragraph say of its number.
    style: &'a str,
    named: Named,
    /// What is to come before the text of the paragraph, once it has any.
    number: String,
}

impl<'a> Body<'a> {
    fn new(numbering: Numbering<'a>) -> Body<'a> {
        Body {
            flow: Flow::new(),
            unread: None,
            in_text: false,
            hidden: false,
            tables: Vec::new(),
            asides: Vec::new(),
            numbering,
            style: "",
            named: Named::default(),
            number: String::new(),
        }
    }

    fn open(&mut self, tag: &Tag<'a>) {
        if let Some((name, depth)) = &mut self.unread {
            *depth += usize::from(*name == tag.name);
            // Properties in properties are those from before a change.
            if (*name, *depth) == (PROPERTIES, 1) {
                match tag.name {
                    "w:pStyle" => self.style = tag.attribute("w:val").unwrap_or_default(),
                    _ => self.named.read(tag),
                }
            }
            return;
        }
        if let Some(name) = UNREAD.iter().find(|name| **name == tag.name) {
            self.unread = Some((name, 1));
            return;
        }
        match tag.name {
            "w:p" => {
                self.flow.end_paragraph();
                self.number.clear();
            }
            "w:r" => self.hidden = false,
            "w:vanish" => self.hidden = !matches!(tag.attribute("w:val"), Some("0" | "false" | "off")),
            "w:t" => self.in_text = true,
            "w:tab" | "w:ptab" => self.flow.text.push('\t'),
            "w:noBreakHyphen" => {
                self.add_number();
                self.flow.text.push('-');
            }
            "w:br" | "w:cr" => self.flow.end_paragraph(),
            "w:txbxContent" => {
                let aside = self.flow.set_aside();
                self.asides.push((aside, std::mem::take(&mut self.number)));
            }
            "w:tbl" => {
                self.flow.open_table();
                self.tables.push(Merges::default());
            }
            "w:tr" => {
                self.flow.open_line();
                if let Some(table) = self.tables.last_mut() {
                    table.next_line();
                }
            }
            "w:gridBefore" => self.leave_free(count(tag)),
            "w:gridAfter" => {
                if let Some(table) = self.tables.last_mut() {
                    table.free_after = count(tag);
                }
            }
            "w:tc" => self.open_slot(1),
            "w:gridSpan" => {
                if let Some(slot) = self.flow.slot() {
                    slot.columns = count(tag);
                }
            }
            "w:vMerge" => {
                let begins = tag.attribute("w:val") == Some("restart");
                if let Some(table) = self.tables.last_mut() {
                    table.merge = if begins { Merge::Begins } else { Merge::GoesOn };
                }
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        if let Some((unread, depth)) = &mut self.unread {
            *depth -= usize::from(*unread == name);
            if *depth == 0 {
                self.unread = None;
                if name == PROPERTIES {
                    self.number =
                        self.numbering.next(std::mem::take(&mut self.style), std::mem::take(&mut self.named));
                }
            }
            return;
        }
        match name {
            "w:p" => self.flow.end_paragraph(),
            "w:t" => self.in_text = false,
            "w:txbxContent" => {
                if let Some((aside, number)) = self.asides.pop() {
                    self.flow.take_up(aside);
                    self.number = number;
                }
            }
            "w:tc" => self.close_slot(),
            "w:tr" => {
                let free = self.tables.last().map_or(0, |table| table.free_after);
                if free > 0 {
                    self.leave_free(free);
                }
                self.flow.close_line();
            }
            "w:tbl" => {
                self.flow.close_table();
                self.tables.pop();
            }
            _ => {}
        }
    }

    /// Places of the grid that no slot covers.
    fn leave_free(&mut self, columns: usize) {
        self.open_slot(columns);
        self.close_slot();
    }

    fn open_slot(&mut self, columns: usize) {
        self.flow.open_slot(columns, 1);
        if let Some(table) = self.tables.last_mut() {
            table.merge = Merge::None;
        }
    }

    fn close_slot(&mut self) {
        let columns = self.flow.slot().map_or(1, |slot| slot.columns);
        if let (Some(position), Some(table)) = (self.flow.slot_position(), self.tables.last_mut()) {
            match table.pass(columns, position) {
                Some(whole) => self.flow.merge_slot(whole),
                None => self.flow.close_slot(),
            }
        }
    }

    /// Sets its number before the text of a paragraph.
    fn add_number(&mut self) {
        self.flow.text.push_str(&self.number);
        self.number.clear();
    }

    fn add(&mut self, text: &str) {
        if !self.in_text || self.hidden || self.unread.is_some() {
            return;
        }
        // What is only to look indented does not part a number from its text.
        let text = if self.number.is_empty() { text } else { text.trim_start() };
        if !text.is_empty() {
            self.add_number();
        }
        let seen = text.chars().filter(|character| *character != '\u{ad}');
        self.flow.text.extend(seen.map(|character| if character == '\u{a0}' { ' ' } else { character }));
    }
}

/// A number of columns.
fn count(tag: &Tag<'_>) -> usize {
    const MOST_COLUMNS: usize = 1000;
    let count = tag.attribute("w:val").and_then(|value| value.trim().parse().ok());
    count.unwrap_or(1_usize).clamp(1, MOST_COLUMNS)
}

#[cfg(test)]
mod tests;
