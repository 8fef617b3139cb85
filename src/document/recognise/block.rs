//! A block of cells, as Excel, WPS and Word put it on the clipboard, for a table of the form.

use super::{
    edition,
    figure::{self, Figure},
    form::Form,
    lines::{self, Line},
    notes::Notes,
    plain::Plain,
    table,
};
use crate::{
    document::Document,
    format::{Body, Cell, Content, Edition, Format, Section},
    report::{Note, NoteKind, Report, Value},
};

/// Where the cells of a block belong.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Block {
    /// What goes into the table.
    pub entries: Vec<Entry>,
    /// Whether the block's own labels said where, and not the cell it was pasted at.
    pub by_label: bool,
    /// The titles of the tables that its labels name, unless it is the one that it was pasted at.
    pub tables: Vec<&'static str>,
    /// The edition whose table it is, where it has no place in this one's.
    pub other_edition: Option<Edition>,
    /// How many of its cells belong in totals, which are computed.
    pub totals: usize,
    /// How many filled cells fell outside the table, or have no place in it.
    pub outside: usize,
    /// What its labels left open.
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

/// Finds the places of a block that was pasted at a cell: by its labels, where it has those of a table, be it another
/// than the cell's, or of several; else from the cell on to the right and down.
pub fn place_block(document: &Document, format: &'static Format, first: Cell) -> Block {
    let lines = lines::of(document);
    let sections = format.outline.sections.iter();
    let tables = sections.filter(|section| matches!(section.body, Body::Table(_)));
    let labelled: Vec<_> =
        tables.filter(|section| has_labels(&lines, &Form::of(format, section.id))).collect();
    let own = labelled.iter().find(|section| section.id == first.section());
    let Some(one) = own.or(labelled.first()) else { return from_cell(&lines, format, first) };
    if let Some(other) = other_edition(&lines, format, one.id) {
        return Block { by_label: true, other_edition: Some(other), ..Block::default() };
    }
    let mut block = match labelled.len() {
        1 => None,
        _ => by_labels(&lines, format, &labelled),
    }
    .unwrap_or_else(|| by_label(&lines, format, one));
    block.tables.retain(|_| labelled.len() > 1 || own.is_none());
    block
}

/// The edition whose table a block is, where its columns mean something else than this one's.
fn other_edition(lines: &[Line], format: &'static Format, section: &'static str) -> Option<Edition> {
    let other = edition::find(lines).filter(|edition| *edition != format.outline.edition)?;
    let columns = |format| Form::of(format, section).rows.into_iter().next().map(|row| row.columns);
    (columns(format) != columns(Format::of(other))).then_some(other)
}

/// Several tables that follow each other in the order of the form; `None` where they do not.
fn by_labels(lines: &[Line], format: &'static Format, labelled: &[&'static Section]) -> Option<Block> {
    let ends = labelled.iter().map(|section| {
        let form = Form::of(format, section.id);
        let is_own = |line: &Line| has_labels(std::slice::from_ref(line), &form);
        Some((lines.iter().position(is_own)?, lines.iter().rposition(is_own)?))
    });
    let ends: Vec<(usize, usize)> = ends.collect::<Option<_>>()?;
    let mut all = Block { by_label: true, ..Block::default() };
    for (position, section) in labelled.iter().enumerate() {
        // Between the labels of two tables stand the headings of the second and, at most, figures of the first.
        let start = if position == 0 { 0 } else { ends[position - 1].1 + 1 };
        let end = ends.get(position + 1).map_or(lines.len(), |next| next.0);
        if start > ends[position].0 {
            return None;
        }
        let block = by_label(&lines[start..end], format, section);
        all.entries.extend(block.entries);
        all.tables.extend(block.tables);
        all.totals += block.totals;
        all.outside += block.outside;
        all.notes.extend(block.notes);
    }
    Some(all)
}

/// Whether a block has labels of the table: of a row; or of columns, for the table that has none of rows.
fn has_labels(lines: &[Line], form: &Form) -> bool {
    const ENOUGH: usize = 3;
    let texts = || lines.iter().flat_map(|line| &line.pieces).filter(|piece| !piece.is_figure());
    if form.is_unlabelled() {
        return texts().filter(|piece| form.is_column(&Plain::of(piece.text))).count() >= ENOUGH;
    }
    texts().any(|piece| form.names_only_row(&Plain::of(piece.text)))
}

fn by_label(lines: &[Line], format: &'static Format, section: &'static Section) -> Block {
    let mut report = Report::new(format.outline.edition);
    let mut notes = Notes::default();
    notes.enter(section.id);
    let found = table::read(lines, format, section.id, &mut report, &mut notes);
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
    notes.retain(|note| matches!(note.kind, NoteKind::Undecided | NoteKind::UnknownRow | NoteKind::Repeated));
    let stated = totals.iter().filter(|cell| !report.value(**cell).is_blank()).count();
    Block {
        entries: typed.into_iter().map(entry).collect(),
        by_label: true,
        tables: vec![section.title],
        totals: stated,
        outside: notes.len(),
        notes,
        ..Block::default()
    }
}

fn from_cell(lines: &[Line], format: &'static Format, first: Cell) -> Block {
    let rows = rows(format, first.section());
    let start = rows
        .iter()
        .enumerate()
        .find_map(|(row, cells)| cells.iter().position(|cell| *cell == first).map(|column| (row, column)));
    let mut block = Block::default();
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
    use crate::document::{Block as Part, Grid, Line as GridLine, Slot};

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

    const REQUESTS: &str = "三、收到和处理政府信息公开申请情况";

    #[test]
    fn a_block_with_the_labels_of_another_table_goes_there() {
        let rows =
            "二、上年结转政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t21\n（一）予以公开\t7\t0\t0\t0\t0\t0\t7";
        for first in ["proactive.regulations.issued", "reviews.reconsideration.upheld"] {
            let block = pasted(first, rows);
            assert_eq!(entries(&block).len(), 12);
            assert_eq!(entries(&block)[0], "requests.pending_at_start.natural_person=1");
            assert_eq!((block.by_label, &block.tables[..], block.totals), (true, &[REQUESTS][..], 2));
        }
        let here = pasted("requests.received.natural_person", rows);
        assert_eq!((here.entries.len(), here.tables.len()), (12, 0));
        let reviews = "行政复议\t\t\t\t\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n1\t2\t3\t4\t10";
        let block = pasted("requests.received.natural_person", reviews);
        assert!(entries(&block).iter().all(|entry| !entry.starts_with("requests.")), "{block:?}");
    }

    #[test]
    fn a_block_of_several_tables_goes_into_all_of_them() {
        let text = "第二十条第（五）项\n信息内容\t本年处理决定数量\n行政许可\t5\n第二十条第（六）项\n行政处罚\t6\n行政强制\t0\n\
            申请人情况\n自然人\t法人或其他组织\n一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t21\n二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1";
        let block = pasted("requests.received.natural_person", text);
        let expected = ["proactive.licensing.decisions=5", "proactive.penalties.decisions=6"];
        assert_eq!(entries(&block)[..2], expected);
        assert_eq!(block.entries.len(), 15);
        assert_eq!((block.tables.len(), block.outside), (2, 0));
    }

    #[test]
    fn a_table_of_the_other_edition_is_not_filled_in() {
        let text = "信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量\n规章\t7\t2\t1";
        let block = pasted("proactive.regulations.issued", text);
        assert_eq!((block.entries.len(), block.other_edition), (0, Some(Edition::Of2019)));
        // Where the columns are the same, the rows say enough.
        let text = "六、其他处理\t1\t0\t0\t0\t0\t0\t1\n政府集中采购\n（一）予以公开\t1\t0\t0\t0\t0\t0\t1";
        let block = pasted("requests.received.natural_person", text);
        assert_eq!((block.other_edition, block.entries.is_empty()), (None, false));
    }
}
