//! Documents as people have them: what our own writer composes, changed in the ways that published reports differ.

use proptest::{collection::vec, prelude::*, sample::select};

use super::*;
use crate::{
    document::{Block, Grid, Line, Paragraph, Role, Slot, compose},
    format::Cell,
    report::NoteKind,
};

/// A report with figures in every cell that is typed, and some prose.
fn filled(edition: Edition, figures: &[u32]) -> Report {
    let mut report = Report::new(edition);
    report.organization = "某县民政局".into();
    report.year = Value::read(if edition == Edition::Of2019 { "2020" } else { "2024" });
    for (place, figure) in report.format().places.iter().zip(figures.iter().cycle()) {
        if !place.is_total() {
            report.set(place.cell, Value::Amount(Amount::from(*figure)));
        }
    }
    for section in report.format().outline.narratives() {
        report
            .set_narrative(section.id, "（一）主动公开\n全年公开信息523条，其中网站237条。\n一是做好解读。");
    }
    report.set_table_note("requests", "2.重复申请含上年3件。\n含补正");
    report.set_table_note("reviews", "行政复议、行政诉讼数量含上年度结转数量");
    report
}

/// The report as printed, with nothing in it that tells more than its words.
fn printed(report: &Report) -> Document {
    let mut document = compose(report);
    for block in &mut document.blocks {
        match block {
            Block::Heading(heading) => heading.section = None,
            Block::Grid(grid) => {
                (grid.section, grid.caption) = (None, String::new());
                for line in &mut grid.lines {
                    line.head = false;
                    for slot in &mut line.slots {
                        *slot = Slot {
                            columns: slot.columns,
                            lines: slot.lines,
                            ..Slot::of(&slot.reading(), 1, 1)
                        };
                    }
                }
            }
            Block::Paragraph(_) => {}
        }
    }
    document
}

/// Changes every text of a document.
fn reworded(mut document: Document, change: impl Fn(&str) -> String) -> Document {
    for block in &mut document.blocks {
        match block {
            Block::Heading(heading) => heading.text = change(&heading.text),
            Block::Paragraph(_) => {}
            Block::Grid(grid) => {
                for slot in grid.lines.iter_mut().flat_map(|line| &mut line.slots) {
                    slot.text = change(&slot.text).into();
                }
            }
        }
    }
    document
}

/// Lays every table out anew.
fn relaid(mut document: Document, lay: impl Fn(&Grid) -> Vec<Block>) -> Document {
    document.blocks = document
        .blocks
        .into_iter()
        .flat_map(|block| match block {
            Block::Grid(grid) => lay(&grid),
            other => vec![other],
        })
        .collect();
    document
}

fn line_of_text(text: &str) -> Block {
    Block::Paragraph(Paragraph { role: Role::Line, text: text.to_owned() })
}

/// One cell a line, blank ones left out.
fn cell_a_line(grid: &Grid) -> Vec<Block> {
    let slots = grid.lines.iter().flat_map(|line| &line.slots);
    slots.filter(|slot| !slot.text.is_empty()).map(|slot| line_of_text(&slot.text)).collect()
}

/// One row a line with blanks between its cells, as text comes out of a PDF.
fn row_a_line(grid: &Grid) -> Vec<Block> {
    let line = |line: &Line| {
        let texts: Vec<&str> =
            line.slots.iter().map(|slot| &*slot.text).filter(|text| !text.is_empty()).collect();
        line_of_text(&texts.join(" "))
    };
    grid.lines.iter().map(line).collect()
}

/// Every cell one place wide and high, with the cells that spans cover left over behind each line.
fn spare_cells(grid: &Grid) -> Vec<Block> {
    let line = |line: &Line| {
        let spare: usize = line.slots.iter().map(|slot| slot.columns - 1).sum();
        let slots = line.slots.iter().map(|slot| Slot::of(&slot.text, 1, 1));
        Line::of(slots.chain((0..spare).map(|_| Slot::of("", 1, 1))).collect())
    };
    vec![Block::Grid(Grid::of(grid.lines.iter().map(line).collect()))]
}

/// Every cell one place wide and high, with the covered cells in their places, as a sheet is copied.
fn sheet(grid: &Grid) -> Vec<Block> {
    let mut covered: Vec<usize> = Vec::new();
    let mut lines = Vec::new();
    for (position, line) in grid.lines.iter().enumerate() {
        let mut slots = Vec::new();
        let skip = |slots: &mut Vec<Slot>, covered: &[usize]| {
            while covered.get(slots.len()).is_some_and(|until| *until > position) {
                slots.push(Slot::of("", 1, 1));
            }
        };
        for slot in &line.slots {
            skip(&mut slots, &covered);
            let end = slots.len() + slot.columns;
            covered.resize(covered.len().max(end), 0);
            covered[slots.len()..end].fill(position + slot.lines);
            slots.push(Slot::of(&slot.text, 1, 1));
            slots.resize(end, Slot::of("", 1, 1));
        }
        skip(&mut slots, &covered);
        lines.push(Line::of(slots));
    }
    vec![Block::Grid(Grid::of(lines))]
}

fn cells(report: &Report) -> Vec<(Cell, Value)> {
    let cells = report.format().places.iter().map(|place| (place.cell, report.value(place.cell).clone()));
    cells.filter(|(_, value)| !value.is_blank()).collect()
}

#[track_caller]
fn assert_whole(document: &Document, report: &Report) {
    let reading = recognise(document);
    assert_eq!(cells(&reading.report), cells(report), "{:#?}", reading.notes);
    assert_eq!(reading.found, reading.expected, "{:#?}", reading.notes);
    assert_eq!(reading.notes, []);
    assert_eq!(reading.report.edition, report.edition);
    assert_eq!((&reading.report.organization, &reading.report.year), (&report.organization, &report.year));
    for section in report.format().outline.narratives() {
        assert_eq!(reading.report.narrative(section.id), report.narrative(section.id));
    }
    assert_eq!(reading.report.table_notes, report.table_notes);
}

fn edition() -> impl Strategy<Value = Edition> {
    select(Edition::ALL.to_vec())
}

/// Figures for every cell of a report.
fn figures() -> impl Strategy<Value = Vec<u32>> {
    vec(select(vec![0, 0, 0, 1, 2, 7, 12, 305, 96171]), 200)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn a_printed_report_is_read_as_it_was(edition in edition(), figures in figures()) {
        let report = filled(edition, &figures);
        assert_whole(&printed(&report), &report);
    }

    /// Blank cells, and what stands in cells that is no number, keep their places.
    #[test]
    fn blank_and_unreadable_cells_stay_where_they_are(
        edition in edition(),
        texts in vec(select(vec!["", "", "0", "3", "/", "约12", "无", "12.5"]), 200),
    ) {
        let mut report = filled(edition, &[0]);
        for (place, text) in report.format().places.iter().zip(&texts) {
            if !place.is_total() {
                report.set(place.cell, Value::read(text));
            }
        }
        let document = printed(&report);
        for document in [relaid(document.clone(), sheet), document] {
            let reading = recognise(&document);
            let (read, whole) = (cells(&reading.report), cells(&report));
            let differs = read.iter().zip(&whole).find(|(left, right)| left != right);
            prop_assert!(read == whole, "{:?} {:#?}", differs, reading.notes);
            prop_assert_eq!(reading.found, reading.expected);
        }
    }

    #[test]
    fn the_layout_of_the_tables_does_not_matter(edition in edition(), figures in figures()) {
        let report = filled(edition, &figures);
        for lay in [cell_a_line, row_a_line, spare_cells, sheet] {
            assert_whole(&relaid(printed(&report), lay), &report);
        }
    }

    #[test]
    fn widths_blanks_and_line_breaks_do_not_matter(
        edition in edition(),
        figures in figures(),
        every in 1..5_usize,
        gap in select(vec![" ", "\n", "\u{3000}", "\u{a0} "]),
    ) {
        let report = filled(edition, &figures);
        let narrow = |text: &str| -> String {
            text.chars().map(|character| match character {
                '（' => '(', '）' => ')', '，' => ',', '：' => ':', '“' | '”' => '"', '／' => '/', other => other,
            }).collect()
        };
        let wide = |text: &str| -> String {
            text.chars().map(|character| match character {
                '0'..='9' => char::from_u32(u32::from(character) + 0xFEE0).unwrap(),
                '.' => '．', '/' => '／', other => other,
            }).collect()
        };
        let spaced = |text: &str| -> String {
            // Figures are not broken.
            if text.parse::<f64>().is_ok() { return text.to_owned(); }
            text.chars().enumerate().flat_map(|(position, character)| {
                let gap = if position > 0 && position % every == 0 { gap } else { "" };
                gap.chars().chain([character])
            }).collect()
        };
        let changes: [&dyn Fn(&str) -> String; 3] = [&narrow, &wide, &spaced];
        for change in changes {
            assert_whole(&reworded(printed(&report), change), &report);
        }
    }
}

/// The kinds of the notes, without those on what is simply not there.
fn kinds(reading: &Reading) -> Vec<NoteKind> {
    let absent = [NoteKind::MissingSection, NoteKind::MissingRows, NoteKind::MissingTable, NoteKind::Head];
    reading.notes.iter().map(|note| note.kind).filter(|kind| !absent.contains(kind)).collect()
}

fn lines(text: &str) -> Document {
    Document::of(String::new(), text.lines().map(|line| line_of_text(line.trim())).collect())
}

fn value(reading: &Reading, cell: &str) -> String {
    reading.report.value(cell.parse().unwrap()).text().to_string()
}

#[test]
fn nothing_at_all_is_a_report_with_nothing_in_it() {
    let reading = recognise(&Document::of(String::new(), Vec::new()));
    assert!(reading.report.is_empty());
    assert_eq!(reading.found, 0);
}

/// A template has every cell and nothing in it.
#[test]
fn an_empty_form_is_found_whole() {
    for edition in Edition::ALL {
        let document = printed(&Report::new(edition));
        for document in [relaid(document.clone(), sheet), document] {
            let reading = recognise(&document);
            assert_eq!((cells(&reading.report).len(), reading.report.edition), (0, edition));
            assert_eq!(reading.found, reading.expected, "{:#?}", reading.notes);
        }
    }
}

/// Headings may be there twice, as at a page's end, with their columns in another order than the form's.
#[test]
fn headings_that_are_repeated_still_tell_the_order() {
    let report = filled(Edition::Of2021, &[1, 2, 3]);
    let swapped = relaid(printed(&report), |grid| {
        let mut grid = grid.clone();
        let is_of_band = |line: &&mut Line| line.slots.len() == 4;
        grid.lines.iter_mut().filter(is_of_band).for_each(|line| line.slots.swap(1, 2));
        if let Some(heads) = grid.lines.iter().position(|line| line.slots.len() == 4) {
            let again = grid.lines[heads].clone();
            grid.lines.insert(heads, again);
        }
        vec![Block::Grid(grid)]
    });
    assert_eq!(cells(&recognise(&swapped).report), cells(&report));
}

#[test]
fn signs_that_no_page_shows_are_in_no_note() {
    let reading = recognise(&lines("甲\u{1}\u{0}乙\n一、总体情况\n全年公开。"));
    let quotes: Vec<&str> = reading.notes.iter().map(|note| note.quote.as_str()).collect();
    assert!(quotes.contains(&"甲乙"), "{quotes:?}");
}

/// Where the first row has no name, the last heading above it is none: 其他 heads a column and a row.
#[test]
fn a_heading_above_is_not_the_name_of_a_row() {
    let report = filled(Edition::Of2021, &[1, 2, 3, 4, 5]);
    let nameless = reworded(printed(&report), |text| {
        if text.starts_with("一、本年新收") { String::new() } else { text.to_owned() }
    });
    let reading = recognise(&nameless);
    assert_eq!(value(&reading, "requests.received.natural_person"), "");
    let rest = "requests.other.rest.natural_person".parse().unwrap();
    assert_eq!(reading.report.value(rest), report.value(rest));
    assert!(kinds(&reading).contains(&NoteKind::Undecided));
}

/// One span too high shifts the headings of table 4, of which each is there three times.
#[test]
fn headings_that_are_there_several_times_tell_no_other_order() {
    let report = filled(Edition::Of2021, &[1, 2, 3, 4, 5, 6, 7]);
    let shifted = relaid(printed(&report), |grid| {
        let mut grid = grid.clone();
        let slots = grid.lines.iter_mut().flat_map(|line| &mut line.slots);
        slots.filter(|slot| &*slot.text == "行政复议").for_each(|slot| (slot.columns, slot.lines) = (1, 2));
        vec![Block::Grid(grid)]
    });
    assert_eq!(cells(&recognise(&shifted).report), cells(&report));
}

/// One span lost moves a heading of table 3 over the figures of its neighbour.
#[test]
fn a_lost_span_among_nested_headings_changes_no_order() {
    let report = filled(Edition::Of2021, &[1, 2, 3, 4, 5, 6, 7]);
    let shifted = relaid(printed(&report), |grid| {
        let mut grid = grid.clone();
        let slots = grid.lines.iter_mut().flat_map(|line| &mut line.slots);
        slots.filter(|slot| &*slot.text == "法人或其他组织").for_each(|slot| slot.columns = 1);
        vec![Block::Grid(grid)]
    });
    assert_eq!(cells(&recognise(&shifted).report), cells(&report));
}

mod texts;
