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
    if let Some(kinds) = expected["notes"].as_array() {
        let kinds: Vec<&str> = kinds.iter().map(|kind| kind.as_str().unwrap()).collect();
        let read: Vec<&str> = reading.notes.iter().map(|note| note.kind.id()).collect();
        assert_eq!(read, kinds, "{:#?}", reading.notes);
    }
    if let Some(published) = expected["published"].as_str() {
        assert_eq!(reading.published.as_deref(), Some(published));
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

#[test]
fn published_reports_are_read_cell_by_cell() {
    if let Some(folder) = shared() {
        assert_eq!(compare_all(&folder), 198 + 198 + 190 + 200 + 200);
    }
}
