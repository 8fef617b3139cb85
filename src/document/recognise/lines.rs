//! A document as lines of pieces: a line of a table has one for each slot, a line of prose has one.

use super::{figure, plain::is_space};
use crate::{
    document::{Block, Document, Grid, Role},
    format::Cell,
};

/// One line.
#[derive(Clone, Debug)]
pub(super) struct Line<'d> {
    /// Its pieces from the left, blank ones included.
    pub(super) pieces: Vec<Piece<'d>>,
    /// Where it stands.
    pub(super) place: Place,
}

/// Where a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// In prose, of that role.
    Prose(Role),
    /// A heading by its markup.
    Heading,
    /// In the table of that number.
    Table(usize),
    /// In a table of that number that has one slot a line, so that its lines are no rows.
    Column(usize),
}

/// What stands in one slot of a table, or on one line of prose.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Piece<'d> {
    /// The text, without surrounding blanks.
    pub(super) text: &'d str,
    /// The column of the table it begins in.
    pub(super) at: usize,
    /// The column after the last one it covers.
    pub(super) end: usize,
    /// The address that the file itself gives it.
    pub(super) cell: Option<Cell>,
    /// The unit that the file gives apart from the figure.
    pub(super) unit: &'d str,
}

impl<'d> Piece<'d> {
    pub(super) fn of(text: &'d str) -> Piece<'d> {
        Piece { text: text.trim_matches(is_space), at: 0, end: 1, cell: None, unit: "" }
    }

    pub(super) fn is_blank(&self) -> bool {
        self.text.is_empty()
    }

    pub(super) fn is_figure(&self) -> bool {
        figure::is_figure(self.text)
    }
}

impl<'d> Line<'d> {
    /// The text of a line that has only one.
    pub(super) fn only(&self) -> Option<&'d str> {
        let mut filled = self.pieces.iter().filter(|piece| !piece.is_blank());
        let only = filled.next().map(|piece| piece.text);
        only.filter(|_| filled.next().is_none())
    }

    /// Its text, with tabs between the pieces of a table.
    pub(super) fn text(&self) -> String {
        let pieces: Vec<&str> = self.pieces.iter().map(|piece| piece.text).collect();
        pieces.join("\t").trim_matches(is_space).to_owned()
    }
}

/// All lines of a document, from the top.
pub(super) fn of(document: &Document) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    for (number, block) in document.blocks.iter().enumerate() {
        match block {
            Block::Heading(heading) => lines.push(single(&heading.text, Place::Heading)),
            Block::Paragraph(paragraph) => lines.push(single(&paragraph.text, Place::Prose(paragraph.role))),
            Block::Grid(grid) => add_grid(&mut lines, grid, number),
        }
    }
    lines
}

fn single(text: &str, place: Place) -> Line<'_> {
    Line { pieces: vec![Piece::of(text)], place }
}

fn add_grid<'d>(lines: &mut Vec<Line<'d>>, grid: &'d Grid, number: usize) {
    /// More columns than any table of the form has are not told apart.
    const MOST: usize = 64;
    /// So many lines with one text each are no accident.
    const MANY: usize = 6;
    let start = lines.len();
    // For each column, the line from which on it is free of what spans down from above.
    let mut free: Vec<usize> = Vec::new();
    for (position, line) in grid.lines.iter().enumerate() {
        let mut at = 0;
        let mut pieces = Vec::with_capacity(line.slots.len());
        for slot in &line.slots {
            while free.get(at).is_some_and(|free| *free > position) {
                at += 1;
            }
            let end = at.saturating_add(slot.columns.max(1)).min(MOST.max(at + 1));
            pieces.push(Piece { at, end, cell: slot.cell, unit: &slot.unit, ..Piece::of(&slot.text) });
            if slot.lines > 1 && free.len() < end {
                free.resize(end, 0);
            }
            for column in free.iter_mut().take(end).skip(at) {
                *column = position.saturating_add(slot.lines.max(1));
            }
            at = end;
        }
        lines.push(Line { pieces, place: Place::Table(number) });
    }
    let table = &mut lines[start..];
    let filled = |line: &Line| line.pieces.iter().filter(|piece| !piece.is_blank()).count();
    if table.len() >= MANY && table.iter().all(|line| filled(line) < 2) {
        table.iter_mut().for_each(|line| line.place = Place::Column(number));
    }
}
