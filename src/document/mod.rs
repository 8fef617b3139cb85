//! The pivot between a report and any file: a title, headings, paragraphs and grids with their spans resolved.
//!
//! Writers of files walk a [`Document`] and know nothing of the form; [`compose`] is the one way from a report
//! to it. Readers of files make one and know nothing of the form either; [`recognise`] is the one way back.

mod compose;
mod reading;
mod recognise;
mod remark;

pub use compose::{TITLE_END, compose, title};
pub use reading::Reading;
pub use recognise::{Block as PastedBlock, Entry, place_block, recognise};

use std::rc::Rc;

use crate::format::Cell;

/// A report as it is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The line on top.
    pub title: String,
    /// What follows, from top to bottom.
    pub blocks: Vec<Block>,
}

/// One part of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// The heading of a section.
    Heading(Heading),
    /// One line of prose, or a remark.
    Paragraph(Paragraph),
    /// A table.
    Grid(Grid),
}

/// The heading of a section; all up to the next one belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// The heading with its number: `一、总体情况`.
    pub text: String,
    /// The id of the section, where it is one of the form.
    pub section: Option<&'static str>,
}

/// One line of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// What the line is for.
    pub role: Role,
    /// The text, without the blanks that indent it.
    pub text: String,
}

/// What a line of text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Prose; a paragraph as its author ended it.
    Body,
    /// A line of a plain text, whose lines may end anywhere. A line of nothing but blanks has an empty text.
    Line,
    /// A line that is only a heading within the prose: `（一）主动公开`.
    Subheading,
    /// A remark under a table.
    Note,
}

/// A table; a place that a span covers has no slot, as in HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// What the table is about.
    pub caption: String,
    /// The id of the section, where it is one of the form.
    pub section: Option<&'static str>,
    /// The lines from the top.
    pub lines: Vec<Line>,
}

/// One line of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Whether it is made of headings alone.
    pub head: bool,
    /// The slots that begin in this line, from the left.
    pub slots: Vec<Slot>,
}

/// One slot of a table, covering one place of the grid or several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// How many columns it covers.
    pub columns: usize,
    /// How many lines it covers.
    pub lines: usize,
    /// For a heading: what it heads.
    pub header: Option<Scope>,
    /// For a figure: its address.
    pub cell: Option<Cell>,
    /// The label, or the figure as it is shown.
    pub text: Rc<str>,
    /// The unit written with the figure, where the form leaves it free; empty otherwise.
    pub unit: Rc<str>,
}

/// What a heading heads, in the words of HTML's `scope`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The columns it covers.
    Column,
    /// A group of columns, with headings of their own under it.
    Columns,
    /// The lines it covers.
    Row,
    /// A group of lines, with headings of their own beside or under it.
    Rows,
}

impl Document {
    /// A document as a file has it, before anything in it is recognised.
    pub fn of(title: String, blocks: Vec<Block>) -> Document {
        Document { title, blocks }
    }
}

impl Grid {
    /// A table as a file has it.
    pub fn of(lines: Vec<Line>) -> Grid {
        Grid { caption: String::new(), section: None, lines }
    }
}

impl Line {
    /// A line of a table as a file has it.
    pub fn of(slots: Vec<Slot>) -> Line {
        Line { head: false, slots }
    }
}

impl Slot {
    /// A slot of a table as a file has it; one that spans nothing covers one column and one line.
    pub fn of(text: &str, columns: usize, lines: usize) -> Slot {
        Slot { columns, lines, header: None, cell: None, text: text.into(), unit: "".into() }
    }

    /// The text for a reader: the figure with its unit.
    pub fn reading(&self) -> String {
        if self.text.is_empty() { String::new() } else { [&*self.text, &*self.unit].concat() }
    }
}

impl Grid {
    /// How many lines at the top head the whole table, and so may be repeated on every page.
    ///
    /// None where headings stand further down too: the table is then several under each other.
    pub fn head(&self) -> usize {
        let head = self.lines.iter().take_while(|line| line.head).count();
        if self.lines[head..].iter().any(|line| line.head) { 0 } else { head }
    }

    /// The lines below the head, cut where a group of lines begins or ends.
    pub fn groups(&self) -> Vec<&[Line]> {
        let mut groups = Vec::new();
        let mut rest = &self.lines[self.head()..];
        while !rest.is_empty() {
            let (group, after) = rest.split_at(group_end(rest));
            groups.push(group);
            rest = after;
        }
        groups
    }
}

/// How many of these lines belong to the group of the first.
fn group_end(lines: &[Line]) -> usize {
    let heads_group = |line: &Line| line.slots.first().is_some_and(|slot| slot.header == Some(Scope::Rows));
    let covered = lines.first().and_then(|line| line.slots.first()).map_or(1, |slot| slot.lines);
    if lines.first().is_some_and(heads_group) && covered > 1 {
        return covered.min(lines.len());
    }
    let next = lines[1..].iter().position(heads_group);
    next.map_or(lines.len(), |next| next + 1)
}
