//! Any web page, or what was copied from one, as a document. Nothing in it is evaluated or fetched.

use super::{
    element::Element,
    said::Said,
    unseen::{Ends, Unseen},
};
use crate::{
    document::Document,
    file::{
        Refusal,
        flow::{Flow, Kind},
        markup::{Dialect, Event, Scanner, Tag, decode},
    },
};

/// Reads a page as a document.
///
/// # Errors
/// Where it is too much.
pub fn document(text: &str) -> Result<Document, Refusal> {
    let mut page = Page::new();
    page.read_on(text, usize::MAX);
    page.finish()
}

/// Reads a page piece by piece, so that a long one does not hold up everything else.
pub struct Reader {
    text: String,
    page: Page,
}

impl Reader {
    /// Begins to read a page.
    pub fn new(text: String) -> Reader {
        Reader { text, page: Page::new() }
    }

    /// Reads about as many bytes; answers whether there is more.
    pub fn read_on(&mut self, at_most_bytes: usize) -> bool {
        self.page.read_on(&self.text, at_most_bytes)
    }

    /// The document, after reading what is left.
    ///
    /// # Errors
    /// Where it is too much.
    pub fn finish(mut self) -> Result<Document, Refusal> {
        self.page.read_on(&self.text, usize::MAX);
        self.page.finish()
    }
}

/// What was read of a page.
struct Page {
    scanner: Scanner,
    flow: Flow,
    title: Option<String>,
    in_title: bool,
    /// How many elements are open that keep their lines.
    lines: usize,
    unseen: Option<Unseen>,
}

impl Page {
    fn new() -> Page {
        Page {
            scanner: Scanner::new(Dialect::Html),
            flow: Flow::new(),
            title: None,
            in_title: false,
            lines: 0,
            unseen: None,
        }
    }

    fn read_on(&mut self, text: &str, at_most_bytes: usize) -> bool {
        let end = self.scanner.position().saturating_add(at_most_bytes);
        while self.scanner.position() < end && !self.flow.is_full() {
            match self.scanner.next(text) {
                Some(Event::Open(tag)) => self.open(tag),
                Some(Event::Close(name)) => self.close(name),
                Some(Event::Text(text)) if self.unseen.is_none() => self.add(&decode(text)),
                Some(Event::Exact(text)) if self.unseen.is_none() => self.add(text),
                Some(_) => {}
                None => return false,
            }
        }
        !self.flow.is_full()
    }

    fn finish(mut self) -> Result<Document, Refusal> {
        self.end_title();
        self.flow.finish(self.title.unwrap_or_default())
    }

    fn open(&mut self, tag: Tag<'_>) {
        let element = Element::of(tag.name);
        if let Some(unseen) = &mut self.unseen {
            // Only in drawings and formulas does an element close itself.
            let opens = !(tag.self_closing && element == Element::Unseen);
            if !opens || unseen.open(tag.name, element, self.flow.in_table()) != Ends::Before {
                return;
            }
            self.unseen = None;
        }
        let said = Said::by(&tag);
        let is_unseen = match element {
            Element::Unseen => !(tag.self_closing && is_drawing(tag.name)),
            Element::Title => self.title.is_some(),
            Element::Break | Element::Void => false,
            _ => said.hidden,
        };
        if is_unseen {
            self.unseen = Some(Unseen::new(tag.name, element));
            return;
        }
        match element {
            Element::Inline | Element::Void | Element::Unseen => {}
            Element::Break if matches!(self.flow.kind, Kind::Heading | Kind::Subheading) => self.add(" "),
            Element::Block | Element::List | Element::Item | Element::Break => self.flow.end_paragraph(),
            Element::Paragraph => {
                self.flow.end_paragraph();
                match self.flow.kind {
                    _ if said.note => self.flow.kind = Kind::Note,
                    Kind::Note => self.flow.kind = Kind::Body,
                    _ => {}
                }
            }
            Element::Heading(rank) => {
                self.flow.end_paragraph();
                self.flow.kind = if rank < 3 { Kind::Heading } else { Kind::Subheading };
            }
            Element::Lines => {
                self.flow.end_paragraph();
                self.lines += 1;
            }
            Element::Title => {
                self.flow.end_paragraph();
                self.in_title = true;
            }
            Element::Table => self.flow.open_table(),
            Element::TableGroup => self.flow.close_group(),
            Element::TableLine => self.flow.open_line(),
            Element::TableSlot => {
                self.flow.open_slot(said.columns, said.lines);
                if let Some(slot) = self.flow.slot() {
                    (slot.cell, slot.unit) = (said.cell, said.unit);
                }
            }
        }
    }

    fn close(&mut self, name: &str) {
        let element = Element::of(name);
        if let Some(unseen) = &mut self.unseen {
            let ends = unseen.close(name, element, self.flow.in_table());
            if ends != Ends::Not {
                self.unseen = None;
            }
            if ends != Ends::Before {
                return;
            }
        }
        match element {
            Element::Inline | Element::Void | Element::Unseen => {}
            Element::Block | Element::List | Element::Item | Element::Break => self.flow.end_paragraph(),
            Element::Paragraph | Element::Heading(_) => {
                self.flow.end_paragraph();
                self.flow.kind = Kind::Body;
            }
            Element::Lines => {
                self.flow.end_paragraph();
                self.lines = self.lines.saturating_sub(1);
            }
            Element::Title => self.end_title(),
            Element::Table => self.flow.close_table(),
            Element::TableGroup => self.flow.close_group(),
            Element::TableLine => self.flow.close_line(),
            Element::TableSlot => self.flow.close_slot(),
        }
    }

    fn end_title(&mut self) {
        if self.in_title {
            self.in_title = false;
            self.title = Some(self.flow.text.trim().to_owned());
            self.flow.text.clear();
        }
    }

    fn add(&mut self, text: &str) {
        if self.lines == 0 || self.in_title {
            add_words(&mut self.flow.text, text);
            return;
        }
        let mut lines = text.split(['\n', '\r']);
        add_seen(&mut self.flow.text, lines.next().unwrap_or_default());
        for line in lines {
            self.flow.end_paragraph();
            add_seen(&mut self.flow.text, line);
        }
    }
}

/// Adds text whose blanks and ends of lines count as one blank each time.
fn add_words(output: &mut String, text: &str) {
    let mut words = text.split(|character: char| character.is_ascii_whitespace());
    add_seen(output, words.next().unwrap_or_default());
    for word in words {
        if !output.is_empty() && !output.ends_with(' ') {
            output.push(' ');
        }
        add_seen(output, word);
    }
}

/// Adds text without the marks that only say where a line may break.
fn add_seen(output: &mut String, text: &str) {
    /// What both of these begin with in UTF-8.
    const MARK: u8 = 0xc2;
    if !text.as_bytes().contains(&MARK) {
        output.push_str(text);
        return;
    }
    output.extend(text.chars().filter_map(|character| match character {
        '\u{a0}' => Some(' '),
        '\u{ad}' => None,
        other => Some(other),
    }));
}

fn is_drawing(name: &str) -> bool {
    name.eq_ignore_ascii_case("svg") || name.eq_ignore_ascii_case("math")
}

#[cfg(test)]
mod hostile;
#[cfg(test)]
mod tests;
