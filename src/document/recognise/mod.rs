//! From a document of any origin to the report it prints, and notes on what could not be placed.
//!
//! Everything is found by its words: the sections by their headings, the edition by the labels that only it has,
//! rows by their labels, figures by their order or their headings. What that leaves open is a note, and its cell
//! stays blank.

mod block;
mod columns;
mod edition;
mod figure;
mod filling;
mod form;
mod head;
mod heads;
mod lines;
mod names;
mod notes;
mod plain;
mod prose;
mod remarks;
mod rows;
mod sections;
mod table;
mod tail;

pub use block::{Block, Entry, place_block};

use super::{Document, Reading};
use crate::{
    format::{Body, Edition, Format},
    report::{Amount, Report, Value},
};
use notes::Notes;

/// Reads a document as a report, by its labels. Never fails: what cannot be placed is a note with its text.
pub fn recognise(document: &Document) -> Reading {
    let lines = lines::of(document);
    let marked = edition::find(&lines);
    // Both editions have the same six sections.
    let format = Format::of(marked.unwrap_or(Edition::LATEST));
    let sections = sections::find(&lines, format);
    let before = &lines[sections.before.clone()];
    let head = head::find(before, &document.title);
    let year = head.year.map(|year| Value::Amount(Amount::from(u32::from(year))));

    let mut notes = Notes::default();
    let mut report = Report::new(format.outline.edition);
    report.year = year.unwrap_or_default();
    report.organization = head.organization.as_str().into();
    let followed = report.edition_of_year();
    match (marked, head.year) {
        (None, Some(_)) => report.edition = followed,
        (Some(found), Some(year)) if found != followed => {
            notes.other_edition(found, followed, &year.to_string())
        }
        _ => {}
    }
    let format = report.format();
    if head.organization.is_empty() {
        notes.no_organization();
    }
    if head.year.is_none() {
        notes.no_year();
    }
    if marked.is_none() {
        notes.no_edition(report.edition);
    }
    let outside = before.iter().enumerate().filter(|(position, line)| {
        let is_date = line.only().is_some() && head::published(std::slice::from_ref(*line)).is_some();
        !head.title.contains(position) && !is_date
    });
    let titles = sections::titles(format);
    let is_said =
        |text: &String| sections::is_contents(text, format, &titles) || head::date_alone(text).is_some();
    let outside = outside.map(|(_, line)| line.text()).filter(|text| !text.is_empty() && !is_said(text));
    let outside: Vec<String> = outside.collect();
    notes.unplaced(&outside.join("\n"));

    let mut found = 0;
    let mut signed = None;
    for (section, range) in format.outline.sections.iter().zip(&sections.found) {
        notes.enter(section.id);
        match (range, &section.body) {
            (None, _) => notes.missing_section(section.title),
            (Some(range), Body::Narrative { .. }) => {
                let behind = range.start.checked_sub(1).and_then(|heading| lines[heading].only());
                let behind = behind.map_or("", |text| sections::behind_heading(text, format, &titles));
                let mut own = &lines[range.clone()];
                if range.end == lines.len() {
                    let (before, tail) = own.split_at(tail::find(own, &head.organization));
                    let (rest, date) = tail::read(tail, &head.organization);
                    notes.unplaced(&rest);
                    (own, signed) = (before, date);
                }
                let below = prose::read(own);
                let parts = [behind, &below].into_iter().filter(|part| !part.is_empty());
                report.set_narrative(section.id, &parts.collect::<Vec<_>>().join("\n"));
            }
            (Some(range), Body::Table(_)) => {
                let lines = &lines[range.clone()];
                found += table::read(lines, format, section.id, &mut report, &mut notes).len();
            }
        }
    }
    report.drop_true_totals();
    let dated = || before.iter().find_map(|line| head::date_alone(&line.text()));
    report.published = head::published(&lines).or(signed).or_else(dated).unwrap_or_default().into();
    let expected = format.places.len();
    Reading { report, notes: notes.into_vec(), found, expected, exact: false }
}

#[cfg(test)]
mod tests;
