//! Tables as they come out of a file, and which of them are tables and not the layout of a page.

use std::{ops::Range, rc::Rc};

use super::{Flow, Kind};
use crate::{
    document::{Block, Grid, Line, Slot},
    format::Cell,
};

/// An open table.
pub(super) struct Table {
    /// The first block that was read within it.
    start: usize,
    lines: Vec<Vec<Place>>,
    /// The line with which the current group of lines begins; no slot reaches beyond its group.
    group: usize,
    in_line: bool,
    in_slot: bool,
    holds_table: bool,
}

/// A slot of a table.
pub(in crate::file) struct Place {
    /// How many columns it covers.
    pub(in crate::file) columns: usize,
    /// How many lines it covers, if there are as many.
    pub(in crate::file) lines: usize,
    /// The address of its figure, where the file says it.
    pub(in crate::file) cell: Option<Cell>,
    /// The unit that the file says its text ends in.
    pub(in crate::file) unit: Option<String>,
    content: Range<usize>,
}

impl Flow {
    /// Whether a table is open.
    pub(in crate::file) fn in_table(&self) -> bool {
        !self.tables.is_empty()
    }

    /// Begins a table; one in another stands in a slot of it, or ends it.
    pub(in crate::file) fn open_table(&mut self) {
        self.end_paragraph();
        match self.tables.last_mut() {
            Some(table) if table.in_slot => table.holds_table = true,
            _ => self.close_table(),
        }
        self.parts += 1;
        self.tables.push(Table {
            start: self.blocks.len(),
            lines: Vec::new(),
            group: 0,
            in_line: false,
            in_slot: false,
            holds_table: false,
        });
    }

    /// Begins a line.
    pub(in crate::file) fn open_line(&mut self) {
        self.close_line();
        if let Some(table) = self.tables.last_mut() {
            self.parts += 1;
            table.lines.push(Vec::new());
            table.in_line = true;
        }
    }

    /// Begins a slot, in a line of its own if need be.
    pub(in crate::file) fn open_slot(&mut self, columns: usize, lines: usize) {
        self.close_slot();
        if self.tables.last().is_some_and(|table| !table.in_line) {
            self.open_line();
        }
        let start = self.blocks.len();
        if let Some(table) = self.tables.last_mut()
            && let Some(line) = table.lines.last_mut()
        {
            self.parts += 1;
            line.push(Place { columns, lines, cell: None, unit: None, content: start..start });
            table.in_slot = true;
        }
    }

    /// The slot that is being read.
    pub(in crate::file) fn slot(&mut self) -> Option<&mut Place> {
        self.tables.last_mut().filter(|table| table.in_slot)?.lines.last_mut()?.last_mut()
    }

    /// Where the slot that is being read stands: its line, and which one it is in that line.
    pub(in crate::file) fn slot_position(&self) -> Option<(usize, usize)> {
        let table = self.tables.last().filter(|table| table.in_slot)?;
        let line = table.lines.last()?;
        Some((table.lines.len() - 1, line.len().checked_sub(1)?))
    }

    /// Takes the slot that is being read away: it is only one more line of the one at a position.
    pub(in crate::file) fn merge_slot(&mut self, (line, slot): (usize, usize)) {
        self.close_slot();
        let Some(table) = self.tables.last_mut() else { return };
        if let Some(merged) = table.lines.last_mut().and_then(Vec::pop) {
            self.blocks.truncate(merged.content.start);
        }
        if let Some(place) = table.lines.get_mut(line).and_then(|line| line.get_mut(slot)) {
            place.lines += 1;
        }
    }

    /// Ends the slot.
    pub(in crate::file) fn close_slot(&mut self) {
        self.end_paragraph();
        self.kind = Kind::Body;
        let end = self.blocks.len();
        if let Some(place) = self.slot() {
            place.content.end = end;
        }
        if let Some(table) = self.tables.last_mut() {
            table.in_slot = false;
        }
    }

    /// Ends the line.
    pub(in crate::file) fn close_line(&mut self) {
        self.close_slot();
        if let Some(table) = self.tables.last_mut() {
            table.in_line = false;
        }
    }

    /// Ends the group of lines.
    pub(in crate::file) fn close_group(&mut self) {
        self.close_line();
        if let Some(table) = self.tables.last_mut() {
            let end = table.lines.len();
            for (number, line) in table.lines.iter_mut().enumerate().skip(table.group) {
                line.iter_mut().for_each(|place| place.lines = place.lines.min(end - number));
            }
            table.group = end;
        }
    }

    /// Ends the table. What was read in a layout stays where it is, as paragraphs and tables of their own.
    pub(in crate::file) fn close_table(&mut self) {
        self.close_group();
        let Some(table) = self.tables.pop().filter(|table| !table.is_layout()) else { return };
        let mut position = table.start;
        let mut content = self.blocks.split_off(table.start.min(self.blocks.len())).into_iter();
        let mut lines = Vec::with_capacity(table.lines.len());
        for line in table.lines {
            let mut slots = Vec::with_capacity(line.len());
            for place in line {
                // What stands between the slots, such as a caption, is shown before the table.
                self.blocks.extend(content.by_ref().take(place.content.start.saturating_sub(position)));
                position = place.content.end;
                slots.push(place.read(&mut content));
            }
            lines.push(Line::of(slots));
        }
        self.blocks.extend(content);
        let is_filled = |slot: &Slot| slot.cell.is_some() || !slot.text.is_empty();
        if lines.iter().any(|line| line.slots.iter().any(is_filled)) {
            self.blocks.push(Block::Grid(Grid::of(lines)));
        }
    }
}

impl Table {
    /// Whether it only arranges the page: it holds a table, or no two slots beside each other.
    fn is_layout(&self) -> bool {
        let is_beside_others = |place: &Place| place.lines > 1 || place.cell.is_some();
        self.holds_table || self.lines.iter().all(|line| line.len() < 2 && !line.iter().any(is_beside_others))
    }
}

impl Place {
    /// The slot with its text, which is taken from the blocks that come next.
    fn read(self, blocks: &mut dyn Iterator<Item = Block>) -> Slot {
        let mut text = String::new();
        for block in blocks.take(self.content.len()) {
            let more = match block {
                Block::Heading(heading) => heading.text,
                Block::Paragraph(paragraph) => paragraph.text,
                Block::Grid(_) => continue,
            };
            if text.is_empty() {
                text = more;
            } else if !more.is_empty() {
                text.push('\n');
                text.push_str(&more);
            }
        }
        let figure = self.unit.as_deref().and_then(|unit| without(&text, unit));
        let unit: Rc<str> =
            if figure.is_some() { self.unit.as_deref().unwrap_or_default().into() } else { "".into() };
        let text = figure.unwrap_or(&text).into();
        Slot { columns: self.columns, lines: self.lines, header: None, cell: self.cell, text, unit }
    }
}

/// A text without the unit it ends in. What a reader sees counts, so a unit cannot take a digit from a figure.
fn without<'a>(text: &'a str, unit: &str) -> Option<&'a str> {
    let figure = text.strip_suffix(unit)?.trim_end();
    (!figure.is_empty() && !unit.is_empty() && unit.chars().all(char::is_alphabetic)).then_some(figure)
}
