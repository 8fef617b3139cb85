//! From a report to JSON.

use serde_json::{Map, Number, Value as Json};

use super::VERSION;
use crate::{
    format::{Cell, Edition, Kind},
    report::{Report, Totals, Value},
};

/// A report as JSON, keys in the order of the form, totals written out.
pub fn to_value(report: &Report) -> Json {
    let mut root = Map::new();
    root.insert("gongkai".to_owned(), VERSION.into());
    root.insert("edition".to_owned(), report.edition.id().into());
    root.insert("year".to_owned(), written(&report.year));
    root.insert("organization".to_owned(), (*report.organization).into());
    add_narratives(&mut root, report);
    add_cells(&mut root, report);
    let notes = report.notes.iter().map(|(cell, note)| (cell.id().to_owned(), (**note).into()));
    root.insert("notes".to_owned(), Json::Object(notes.collect()));
    let explanations = report.explanations.iter().map(|(rule, text)| (rule.to_string(), (**text).into()));
    root.insert("explanations".to_owned(), Json::Object(explanations.collect()));
    for (path, value) in report.unknown.iter() {
        let path: Vec<&str> = path.iter().map(String::as_str).collect();
        put(&mut root, &path, value.clone());
    }
    Json::Object(root)
}

/// Every narrative of the edition, and what is written in those that only other editions have.
fn add_narratives(root: &mut Map<String, Json>, report: &Report) {
    for section in report.edition.outline().narratives() {
        root.insert(section.id.to_owned(), report.narrative(section.id).into());
    }
    for section in Edition::ALL.into_iter().flat_map(|edition| edition.outline().narratives()) {
        let text = report.narrative(section.id);
        if !text.is_empty() {
            put(root, &[section.id], text.into());
        }
    }
}

/// Every cell of the edition, and what is written in those that only other editions have.
fn add_cells(root: &mut Map<String, Json>, report: &Report) {
    let totals = Totals::of(report);
    for place in &report.format().places {
        put_at(root, place.cell.id(), written(&totals.shown(report, place.cell)));
        add_unit(root, report, place.cell);
    }
    for cell in report.homeless() {
        put_at(root, cell.id(), written(report.value(cell)));
    }
    for cell in Cell::all() {
        add_unit(root, report, cell);
    }
}

fn add_unit(root: &mut Map<String, Json>, report: &Report, cell: Cell) {
    let unit = report.unit(cell);
    if let Some(path) = unit_path(cell).filter(|_| !unit.is_empty()) {
        put_at(root, &path, unit.into());
    }
}

/// Where the unit of a sum stands: beside it, as `unit`. Only for cells whose unit the form leaves free.
pub(super) fn unit_path(cell: Cell) -> Option<String> {
    let mut places =
        Edition::ALL.into_iter().filter_map(|edition| crate::format::Format::of(edition).place(cell));
    let free = places.any(|place| place.kind == Kind::MoneyWithUnit);
    let (row, _) = cell.id().rsplit_once('.').filter(|_| free)?;
    Some([row, ".unit"].concat())
}

/// A value as JSON: a number, exactly; text where it is none; null for a blank.
fn written(value: &Value) -> Json {
    match value {
        Value::Blank => Json::Null,
        Value::Amount(amount) => {
            let text = amount.to_string();
            text.parse::<Number>().map_or(Json::String(text), Json::Number)
        }
        Value::Unreadable(text) => (**text).into(),
    }
}

fn put_at(root: &mut Map<String, Json>, path: &str, value: Json) {
    put(root, &path.split('.').collect::<Vec<_>>(), value);
}

/// Puts a value at the end of a path of keys, unless something stands there or in the way.
pub(super) fn put(object: &mut Map<String, Json>, path: &[&str], value: Json) {
    match path {
        [] => {}
        [key] => {
            object.entry(*key).or_insert(value);
        }
        [key, rest @ ..] => {
            if let Json::Object(inner) = object.entry(*key).or_insert_with(|| Json::Object(Map::new())) {
                put(inner, rest, value);
            }
        }
    }
}
