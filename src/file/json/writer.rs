//! From a report to JSON.

use super::{VERSION, bindings};
use crate::{
    format::{Cell, Edition, Kind},
    report::{Entries, Json, Report, Totals, Value},
};

/// A report as JSON, keys in the order of the form, totals written out.
pub fn to_value(report: &Report) -> Json {
    let mut root = Entries::new();
    put(&mut root, "gongkai", Json::Number(VERSION.to_string()));
    put(&mut root, "edition", report.edition.id().into());
    put(&mut root, "year", written(&report.year));
    put(&mut root, "organization", (*report.organization).into());
    if !report.published.is_empty() {
        put(&mut root, "published", (*report.published).into());
    }
    add_narratives(&mut root, report);
    add_cells(&mut root, report);
    let mut notes = Entries::new();
    let mut add_note = |place: &str, note: &str| notes.push((place.to_owned(), note.into()));
    report.table_notes.iter().for_each(|(section, note)| add_note(section, note));
    report.notes.iter().for_each(|(cell, note)| add_note(cell.id(), note));
    put(&mut root, "notes", Json::Object(notes));
    let explanations = report.explanations.iter().map(|(rule, text)| (rule.to_string(), (**text).into()));
    put(&mut root, "explanations", Json::Object(explanations.collect()));
    if !report.bindings().is_empty() {
        put(&mut root, bindings::KEY, bindings::to_value(report));
    }
    for (path, entries) in report.unknown.iter() {
        add_unknown(&mut root, path, entries);
    }
    Json::Object(root)
}

/// Every narrative of the edition, and what is written in those that only other editions have.
fn add_narratives(root: &mut Entries, report: &Report) {
    for section in report.edition.outline().narratives() {
        put(root, section.id, report.narrative(section.id).into());
    }
    for section in Edition::ALL.into_iter().flat_map(|edition| edition.outline().narratives()) {
        let text = report.narrative(section.id);
        if !text.is_empty() {
            put(root, section.id, text.into());
        }
    }
}

/// Every cell of the edition, and what is written in those that only other editions have.
fn add_cells(root: &mut Entries, report: &Report) {
    let totals = Totals::of(report);
    for place in &report.format().places {
        put(root, place.cell.id(), written(&totals.shown(report, place.cell)));
        add_unit(root, report, place.cell);
    }
    for cell in report.homeless() {
        put(root, cell.id(), written(report.value(cell)));
    }
    for cell in Cell::all() {
        add_unit(root, report, cell);
    }
}

fn add_unit(root: &mut Entries, report: &Report, cell: Cell) {
    let unit = report.unit(cell);
    if let Some(path) = unit_path(cell).filter(|_| !unit.is_empty()) {
        put(root, &path, unit.into());
    }
}

/// Puts what is not known behind what is, in the object at a path.
fn add_unknown(root: &mut Entries, path: &str, entries: &Entries) {
    let Some(object) = object_at(root, path) else { return };
    // None of them stands there twice, but there may be a million: only the known keys are worth a look.
    let known = object.len();
    for (key, value) in entries {
        if !object[..known].iter().any(|(known, _)| known == key) {
            object.push((key.clone(), value.clone()));
        }
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
        Value::Amount(amount) => Json::Number(amount.to_string()),
        Value::Unreadable(text) => (**text).into(),
    }
}

/// Puts a value at the end of a path, unless something stands there or in the way.
fn put(root: &mut Entries, path: &str, value: Json) {
    let (parent, key) = path.rsplit_once('.').unwrap_or(("", path));
    if let Some(object) = object_at(root, parent) {
        entry(object, key, value);
    }
}

/// The object at the end of a path, empty ones where there was nothing; none where something else is in the way.
fn object_at<'a>(root: &'a mut Entries, path: &str) -> Option<&'a mut Entries> {
    let mut object = root;
    for key in path.split('.').filter(|key| !key.is_empty()) {
        let Json::Object(inner) = entry(object, key, Json::Object(Vec::new())) else { return None };
        object = inner;
    }
    Some(object)
}

/// The value at a key, where there was none the one given.
pub(super) fn entry<'a>(object: &'a mut Entries, key: &str, otherwise: Json) -> &'a mut Json {
    let found = object.iter().position(|(known, _)| known == key);
    let position = found.unwrap_or(object.len());
    if found.is_none() {
        object.push((key.to_owned(), otherwise));
    }
    &mut object[position].1
}
