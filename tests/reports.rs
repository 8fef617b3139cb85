//! Published reports, read as people have them, against what each of their cells says.
//!
//! The project's own fixtures are in `tests/fixtures/reports`. Where the reports of `../shared/reports` are at hand,
//! they are read too.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::{
    fs,
    path::{Path, PathBuf},
};

use gongkai::{
    document::Reading,
    file,
    format::Cell,
    report::{Report, Total, Totals, Value},
};
use serde_json::Value as Json;

/// GB18030, by the oracle.
fn gb18030(bytes: &[u8]) -> Option<String> {
    let text = encoding_rs::GB18030.decode_without_bom_handling_and_without_replacement(bytes)?;
    Some(text.into_owned())
}

fn read(path: &Path) -> Reading {
    let bytes = fs::read(path).unwrap();
    file::read(&bytes, gb18030).unwrap_or_else(|refusal| panic!("{}: {refusal}", path.display()))
}

/// What a cell says: what is stated there, or what a total comes to.
fn shown(report: &Report, totals: &Totals, cell: Cell) -> Value {
    match (report.value(cell), totals.of_cell(cell)) {
        (Value::Blank, Total::Sum { amount, .. }) => Value::Amount(amount),
        (value, _) => value.clone(),
    }
}

/// Compares a reading with what each cell of the file says; answers how many cells were compared.
fn compare(reading: &Reading, expected: &Json) -> usize {
    let report = &reading.report;
    assert_eq!(report.edition.to_string(), expected["edition"].as_str().unwrap());
    assert_eq!(&*report.organization, expected["organization"].as_str().unwrap());
    assert_eq!(report.year.text().to_string(), expected["year"].to_string());
    let totals = Totals::of(report);
    let cells = expected["cells"].as_object().unwrap();
    let mut wrong = Vec::new();
    for (id, value) in cells {
        let cell: Cell = id.parse().unwrap();
        let expected = match value {
            Json::Null => Value::Blank,
            Json::String(text) => Value::read(text),
            number => Value::read(&number.to_string()),
        };
        // A total that is printed blank has nothing stated, though its parts add up.
        let read = if value.is_null() { report.value(cell).clone() } else { shown(report, &totals, cell) };
        if read != expected {
            wrong.push(format!("{id}: {read:?}, not {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}\n{:#?}", reading.notes);
    let texts = |key: &str| expected[key].as_object().into_iter().flatten();
    for (id, unit) in texts("units") {
        assert_eq!(report.unit(id.parse().unwrap()), unit.as_str().unwrap(), "{id}");
    }
    for (section, text) in texts("narratives") {
        assert_eq!(report.narrative(section), text.as_str().unwrap(), "{section}");
    }
    if let Some(remarks) = expected["remarks"].as_object() {
        for (id, remark) in remarks {
            assert_eq!(report.notes.get(&id.parse().unwrap()).map(|text| &**text), remark.as_str(), "{id}");
        }
        assert_eq!(report.notes.iter().count(), remarks.len());
    }
    // What is under a table is always said, so that nothing else is taken for a remark.
    if expected["narratives"].is_object() {
        let said: Vec<(&str, &str)> =
            texts("table_notes").map(|(table, note)| (table.as_str(), note.as_str().unwrap())).collect();
        let read: Vec<(&str, &str)> =
            report.table_notes.iter().map(|(table, note)| (*table, &**note)).collect();
        assert_eq!(read, said);
    }
    if let Some(kinds) = expected["notes"].as_array() {
        let kinds: Vec<&str> = kinds.iter().map(|kind| kind.as_str().unwrap()).collect();
        let read: Vec<&str> = reading.notes.iter().map(|note| note.kind.id()).collect();
        assert_eq!(read, kinds, "{:#?}", reading.notes);
    }
    if let Some(published) = expected["published"].as_str() {
        assert_eq!(&*reading.report.published, published);
    }
    if let Some(found) = expected["found"].as_u64() {
        assert_eq!(reading.found as u64, found, "{:#?}", reading.notes);
    }
    cells.len()
}

fn shared() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/reports");
    if !folder.exists() {
        println!("the reports of ../shared/reports are not at hand: only the project's own are read");
        return None;
    }
    Some(folder)
}

/// Every file of a folder that has an `.expected.json` beside it.
fn compare_all(folder: &Path) -> usize {
    let mut compared = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let Some(stem) = name.strip_suffix(".expected.json") else { continue };
        let expected: Json = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let source = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).find(|other| {
            other != &path && other.file_stem().is_some_and(|other| other.to_string_lossy() == stem)
        });
        println!("{name}");
        compared += compare(&read(&source.unwrap()), &expected);
    }
    compared
}

/// Every layout in which reports are published or saved, written for the project.
#[test]
fn every_layout_is_read_as_a_careful_reader_would() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/reports");
    compare_all(&folder);
}

/// Our own page without the data in it, as a content system leaves it, and what an office makes of it; how the files
/// were made is told in `tests/fixtures/README.md`.
#[test]
fn our_own_page_is_read_whole_however_it_was_converted() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/reports/from-our-page");
    for edition in ["2019", "2021"] {
        let report = read(&folder.join(edition).with_extension("json")).report;
        let page = without(&file::write(&report, file::Kind::Html), "<script", "</script>");
        let names = ["class", "data-cell", "data-value", "data-unit", "data-section", "scope"];
        let bare = names.iter().fold(page.clone(), |page, name| without(&page, &format!(" {name}=\""), "\""));
        assert!(bare.contains("<td>") && !bare.contains("data-"));
        let mut readings = vec![("page", of_text(&page)), ("bare page", of_text(&bare))];
        for name in ["2019.docx", "2019-by-odt.docx", "2019.txt"] {
            readings.push((name, read(&folder.join(name.replace("2019", edition)))));
        }
        for (name, reading) in readings {
            assert_eq!(reading.notes, [], "{edition} {name}");
            assert_eq!(reading.report, report, "{edition} {name}");
            assert_eq!((reading.found, reading.exact), (reading.expected, false), "{edition} {name}");
        }
    }
}

fn of_text(text: &str) -> Reading {
    file::read(text.as_bytes(), gb18030).unwrap()
}

/// A text without all that stands between two marks, and without the marks.
fn without(text: &str, from: &str, to: &str) -> String {
    let mut parts = text.split(from);
    let first = parts.next().unwrap().to_owned();
    parts.fold(first, |text, part| text + part.split_once(to).unwrap().1)
}

#[test]
fn published_reports_are_read_cell_by_cell() {
    if let Some(folder) = shared() {
        assert_eq!(compare_all(&folder), 198 + 198 + 190 + 200 + 200);
    }
}

/// Its page has the remark between the headings of the table and its figures.
#[test]
fn a_published_remark_is_the_tables() {
    let Some(folder) = shared() else { return };
    let reading = read(&folder.join("shanghai-office-2025.md"));
    assert_eq!(reading.report.table_note("reviews"), "行政复议、行政诉讼数量含上年度结转数量。");
    assert_eq!(reading.report.table_notes.iter().count(), 1);
    assert!(!reading.notes.iter().any(|note| note.quote.contains("含上年度")), "{:#?}", reading.notes);
}

#[test]
fn a_template_is_found_whole_and_blank() {
    let Some(folder) = shared() else { return };
    let reading = read(&folder.join("2021-edition-template.docx"));
    assert_eq!((reading.found, reading.report.blanks().count()), (200, 166), "{:#?}", reading.notes);
}

/// Reads a part of a published page, cut off in the middle: how many cells are found, what some of them say, and
/// the notes on anything but what the part does not have.
fn fragment(name: &str, found: usize, cells: &[(&str, &str)], kinds: &[&str]) {
    let Some(folder) = shared() else { return };
    let reading = read(&folder.join("fragments").join(name).with_extension("txt"));
    for (cell, expected) in cells {
        let cell: Cell = cell.parse().unwrap();
        let shown = shown(&reading.report, &Totals::of(&reading.report), cell);
        assert_eq!(&*shown.text(), *expected, "{cell}: {:#?}", reading.notes);
    }
    assert_eq!(reading.found, found, "{:#?}", reading.notes);
    let absent = ["head", "missing-section", "missing-rows"];
    let read = reading.notes.iter().map(|note| note.kind.id()).filter(|kind| !absent.contains(kind));
    assert_eq!(read.collect::<Vec<_>>(), kinds, "{:#?}", reading.notes);
    let missing = reading.notes.iter().filter(|note| note.kind.id() == "missing-rows").count();
    assert_eq!(missing, 1, "{:#?}", reading.notes);
}

#[test]
fn local_rows_are_noted_and_move_nothing() {
    let cells = [
        ("proactive.normative_documents.made", "34"),
        ("proactive.normative_documents.published", "4"),
        ("proactive.normative_documents.total_published", "47"),
    ];
    fragment("cell-per-line-local-rows-2019", 6, &cells, &["unknown-row"]);
}

#[test]
fn headings_split_over_lines_are_known() {
    let cells = [("requests.granted.total", "0"), ("proactive.fees.amount", "0")];
    fragment("cell-per-line-split-headers-2021", 31, &cells, &[]);
}

/// One figure and eight blanks for seven columns: nothing in the table says which of them are left over from spans.
#[test]
fn one_figure_among_blanks_is_not_guessed_at() {
    let cells = [
        ("proactive.regulations.in_force", "/"),
        ("requests.received.natural_person", ""),
        ("requests.received.total", ""),
        ("requests.granted.natural_person", ""),
    ];
    fragment("cell-per-line-with-pipes-and-slashes-2021", 17, &cells, &["undecided", "undecided"]);
}

#[test]
fn headings_cut_short_change_nothing() {
    let cells = [("proactive.procurement.amount", "0"), ("requests.pending_at_start.total", "0")];
    fragment("pipes-cut-headers-2019", 36, &cells, &[]);
}

/// The part ends within a row, whose figures are not placed.
#[test]
fn a_row_that_is_cut_off_is_left_undecided() {
    let cells = [
        ("requests.received.natural_person", "1"),
        ("requests.denied.security_and_stability.total", "0"),
        ("requests.denied.third_party_rights.natural_person", ""),
    ];
    fragment("pipes-nonzero-2021", 59, &cells, &["undecided"]);
}

#[test]
fn signs_and_units_are_read_amid_spare_cells() {
    let cells = [
        ("proactive.regulations.total_published", "18"),
        ("proactive.penalties.change", "2"),
        ("proactive.procurement.items", "17"),
        ("proactive.procurement.amount", "3235727"),
    ];
    fragment("pipes-with-spare-cells-2019", 50, &cells, &["undecided"]);
}

#[test]
fn rows_without_spare_cells_are_read() {
    let cells = [
        ("requests.received.natural_person", "58"),
        ("requests.received.legal_service", "1"),
        ("requests.partly_granted.commercial", "1"),
        ("requests.denied.internal_affairs.natural_person", "1"),
    ];
    fragment("pipes-without-spare-cells-2021", 87, &cells, &[]);
}
