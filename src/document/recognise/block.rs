//! A block of cells, as Excel, WPS and Word put it on the clipboard, for a table of the form.

use super::{
    figure::{self, Figure},
    form::{Form, Likeness},
    lines::{self, Line},
    notes::Notes,
    plain::Plain,
    table,
};
use crate::{
    document::{Document, Note, NoteKind},
    format::{Cell, Content, Format},
    report::{Report, Value},
};

/// Where the cells of a block belong.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// What goes into the table.
    pub entries: Vec<Entry>,
    /// Whether the block's own labels said where, and not the cell it was pasted at.
    pub by_label: bool,
    /// How many of its cells belong in totals, which are computed.
    pub totals: usize,
    /// How many filled cells fell outside the table, or have no place in it.
    pub outside: usize,
    /// What a person should know of what its labels left open.
    pub notes: Vec<Note>,
}

/// What goes into one cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The cell.
    pub cell: Cell,
    /// The amount; or the text, where it is none.
    pub value: Value,
    /// The unit, where the form leaves it free and the block has it.
    pub unit: String,
    /// The remark in brackets behind the figure; empty where there is none.
    pub remark: String,
}

/// Finds the places of a block that was pasted at a cell: by its labels, where it has the labels of the cell's
/// table; else from the cell on to the right and down.
pub fn place_block(document: &Document, format: &'static Format, first: Cell) -> Block {
    let lines = lines::of(document);
    let form = Form::of(format, first.section());
    if has_labels(&lines, &form) { by_label(&lines, format, &form) } else { from_cell(&lines, format, first) }
}

/// Whether a block has labels of the table: of a row; or of columns, for the table that has none of rows.
fn has_labels(lines: &[Line], form: &Form) -> bool {
    const ENOUGH: usize = 3;
    let texts = || lines.iter().flat_map(|line| &line.pieces).filter(|piece| !piece.is_figure());
    if form.is_unlabelled() {
        return texts().filter(|piece| form.is_column(&Plain::of(piece.text))).count() >= ENOUGH;
    }
    texts().any(|piece| {
        let plain = Plain::of(piece.text);
        let certain = matches!(form.row(&plain), Some((_, Likeness::Same | Likeness::Altered)));
        certain && (plain.mark.is_some() || !form.is_column(&plain))
    })
}

fn by_label(lines: &[Line], format: &'static Format, form: &Form) -> Block {
    let mut report = Report::new(format.outline.edition);
    let mut notes = Notes::default();
    notes.enter(form.section);
    let found = table::read(lines, format, form.section, &mut report, &mut notes);
    let is_total = |cell: &Cell| format.place(*cell).is_some_and(|place| place.is_total());
    let (totals, typed): (Vec<Cell>, Vec<Cell>) = found.into_iter().partition(is_total);
    let entry = |cell: Cell| Entry {
        cell,
        value: report.value(cell).clone(),
        unit: report.unit(cell).to_owned(),
        remark: report.notes.get(&cell).map_or_else(String::new, |remark| remark.to_string()),
    };
    // A block is a part of the table: what it does not have is not missing.
    let mut notes = notes.into_vec();
    notes.retain(|note| {
        !matches!(note.kind, NoteKind::MissingRows | NoteKind::MissingTable | NoteKind::Remark)
    });
    let lost = [NoteKind::Undecided, NoteKind::UnknownRow, NoteKind::Repeated];
    let outside = notes.iter().filter(|note| lost.contains(&note.kind)).count();
    let stated = totals.iter().filter(|cell| !report.value(**cell).is_blank()).count();
    Block { entries: typed.into_iter().map(entry).collect(), by_label: true, totals: stated, outside, notes }
}

fn from_cell(lines: &[Line], format: &'static Format, first: Cell) -> Block {
    let rows = rows(format, first.section());
    let start = rows
        .iter()
        .enumerate()
        .find_map(|(row, cells)| cells.iter().position(|cell| *cell == first).map(|column| (row, column)));
    let mut block = Block { entries: Vec::new(), by_label: false, totals: 0, outside: 0, notes: Vec::new() };
    let Some((first_row, first_column)) = start else { return block };
    // Blocks end in a line end, and sheets often in blank rows, which are no cells.
    let filled = |line: &Line| line.pieces.iter().any(|piece| !piece.is_blank());
    let count = lines.iter().rposition(filled).map_or(0, |last| last + 1);
    for (row, line) in lines[..count].iter().enumerate() {
        for piece in &line.pieces {
            let cell = rows.get(first_row + row).and_then(|cells| cells.get(first_column + piece.at));
            match cell.and_then(|cell| format.place(*cell)) {
                Some(place) if !place.is_total() => {
                    let Figure { value, unit, remark } = figure::read(piece.text, place);
                    block.entries.push(Entry { cell: place.cell, value, unit: unit.to_owned(), remark });
                }
                Some(_) => block.totals += usize::from(!piece.is_blank()),
                None => block.outside += usize::from(!piece.is_blank()),
            }
        }
    }
    block
}

/// The cells of a table, line by line.
fn rows(format: &'static Format, section: &str) -> Vec<Vec<Cell>> {
    let lines = format.layout(section).map_or(&[][..], |layout| &layout.lines);
    let figures = lines.iter().map(|line| {
        let cells = line.slots.iter().filter_map(|slot| match slot.content {
            Content::Figure(cell) => Some(cell),
            _ => None,
        });
        cells.collect::<Vec<_>>()
    });
    figures.filter(|cells| !cells.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        document::{Block as Part, Grid, Line as GridLine, Slot},
        format::Edition,
    };

    /// A block of cells, with tabs and line ends between them, pasted at a cell.
    fn pasted(first: &str, text: &str) -> Block {
        let line = |line: &str| GridLine::of(line.split('\t').map(|text| Slot::of(text, 1, 1)).collect());
        let grid = Grid::of(text.split('\n').map(line).collect());
        let document = Document::of(String::new(), vec![Part::Grid(grid)]);
        place_block(&document, Format::of(Edition::Of2021), first.parse().unwrap())
    }

    fn entries(block: &Block) -> Vec<String> {
        block.entries.iter().map(|entry| format!("{}={}", entry.cell, entry.value.text())).collect()
    }

    #[test]
    fn a_block_goes_in_from_the_cell_on() {
        let block = pasted("requests.received.legal_service", "1\t 2 \t3\n4\t\t\n\t\t\n");
        let expected = [
            "requests.received.legal_service=1",
            "requests.received.other_organization=2",
            "requests.pending_at_start.legal_service=4",
            "requests.pending_at_start.other_organization=",
        ];
        assert_eq!(entries(&block), expected);
        assert_eq!((block.totals, block.outside, block.by_label), (1, 0, false));
    }

    #[test]
    fn totals_and_what_is_outside_are_left_out() {
        let block = pasted("requests.other.rest.research", "1\n2\n3\n4");
        assert_eq!(entries(&block), ["requests.other.rest.research=1", "requests.pending_at_end.research=3"]);
        assert_eq!((block.totals, block.outside), (1, 1));
    }

    #[test]
    fn a_block_with_labels_goes_where_they_say() {
        let block = pasted(
            "requests.received.natural_person",
            "2.重复申请\t1\t2\t3\t4\t5\t6\t21\n本地一行\t9\t9\t9\t9\t9\t9\t9\n（一）予以公开\t1\t0\t0\t0\t0\t0\t1",
        );
        assert_eq!(block.entries.len(), 12);
        assert_eq!(entries(&block)[1], "requests.not_processed.repeated.commercial=2");
        assert_eq!(entries(&block)[6], "requests.granted.natural_person=1");
        assert_eq!((block.by_label, block.outside), (true, 1));
        assert_eq!(block.notes.iter().map(|note| note.kind).collect::<Vec<_>>(), [NoteKind::UnknownRow]);
    }

    #[test]
    fn the_columns_of_a_block_may_stand_in_another_order() {
        let block = pasted(
            "proactive.regulations.issued",
            "信息内容\t现行有效件数\t本年制发件数\t本年废止件数\n规章\t7\t2\t1",
        );
        let expected = [
            "proactive.regulations.issued=2",
            "proactive.regulations.repealed=1",
            "proactive.regulations.in_force=7",
        ];
        assert_eq!(entries(&block), expected);
    }
}
