//! Documents as people have them: what our own writer composes, changed in the ways that published reports differ.

mod made;
mod texts;

use made::{cell_a_line, filled, line_of_text, printed, relaid, reworded, row_a_line, sheet, spare_cells};
use proptest::{collection::vec, prelude::*, sample::select};

use super::*;
use crate::{
    document::{Block, Grid, Line, Paragraph, Role, Slot, compose},
    format::Cell,
    report::NoteKind,
};

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
