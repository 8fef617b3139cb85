//! A document as it comes out of a file, one piece of text and one part of a table after the other.
//!
//! Pages and Word files differ in how they say where something begins and ends, and in nothing else; what becomes
//! of it is decided here.

mod table;

use super::{MOST_PARTS, MOST_TEXT, Refusal};
use crate::document::{Block, Document, Heading, Paragraph, Role};
use table::Table;

/// What the text that is being read will be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Prose.
    Body,
    /// A remark under a table.
    Note,
    /// A heading.
    Heading,
    /// A heading of a lower rank, which in our own pages stands within a section.
    Subheading,
}

/// What was read so far.
pub(super) struct Flow {
    /// The text since the last paragraph ended.
    pub(super) text: String,
    /// What that text will be; prose again once it ended.
    pub(super) kind: Kind,
    /// The paragraphs of open tables are among them; the tables know where.
    blocks: Vec<Block>,
    /// The open tables, each within a slot of the one before.
    tables: Vec<Table>,
    /// Where the current paragraph belongs, if it was left and taken up again.
    left: Option<usize>,
    parts: usize,
    /// How many bytes of text the paragraphs have.
    size: usize,
}

/// A paragraph that was left, and the place that is kept for it.
pub(super) struct Aside {
    text: String,
    block: usize,
}

impl Flow {
    /// An empty document.
    pub(super) fn new() -> Flow {
        Flow {
            text: String::new(),
            kind: Kind::Body,
            blocks: Vec::new(),
            tables: Vec::new(),
            left: None,
            parts: 0,
            size: 0,
        }
    }

    /// Whether it is too big to be read on.
    pub(super) fn is_full(&self) -> bool {
        self.parts > MOST_PARTS || self.size + self.text.len() > MOST_TEXT
    }

    /// Ends the paragraph; one without text is none.
    pub(super) fn end_paragraph(&mut self) {
        let left = self.left.take();
        let text = self.text.trim_matches(is_blank);
        if !text.is_empty() {
            self.size += text.len();
            let block = block(self.kind, text.to_owned());
            self.kind = Kind::Body;
            match left.and_then(|left| self.blocks.get_mut(left)).filter(|block| is_empty(block)) {
                Some(place) => *place = block,
                None => self.add(block),
            }
        }
        self.text.clear();
    }

    /// Leaves a paragraph for others, which are to come after it.
    pub(super) fn set_aside(&mut self) -> Aside {
        let block = self.left.take().unwrap_or_else(|| {
            self.add(block(Kind::Body, String::new()));
            self.blocks.len() - 1
        });
        Aside { text: std::mem::take(&mut self.text), block }
    }

    /// Goes on with a paragraph that was left.
    pub(super) fn take_up(&mut self, aside: Aside) {
        self.end_paragraph();
        self.text = aside.text;
        self.left = Some(aside.block);
    }

    fn add(&mut self, block: Block) {
        self.parts += 1;
        self.blocks.push(block);
    }

    /// All that was read.
    ///
    /// # Errors
    /// Where it is too much.
    pub(super) fn finish(mut self, title: String) -> Result<Document, Refusal> {
        if self.is_full() {
            return Err(Refusal::TooManyCells);
        }
        while self.in_table() {
            self.close_table();
        }
        self.end_paragraph();
        self.blocks.retain(|block| !is_empty(block));
        Ok(Document::of(title, self.blocks))
    }
}

fn block(kind: Kind, text: String) -> Block {
    let role = match kind {
        Kind::Heading => return Block::Heading(Heading { text, section: None }),
        Kind::Subheading if !text.starts_with(['（', '(']) => {
            return Block::Heading(Heading { text, section: None });
        }
        Kind::Subheading => Role::Subheading,
        Kind::Note => Role::Note,
        Kind::Body => Role::Body,
    };
    Block::Paragraph(Paragraph { role, text })
}

/// A place kept for a paragraph that then had no text.
fn is_empty(block: &Block) -> bool {
    matches!(block, Block::Paragraph(paragraph) if paragraph.text.is_empty())
}

/// What nobody sees at the beginning or end of a line.
fn is_blank(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}
