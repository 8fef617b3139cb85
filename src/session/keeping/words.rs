//! The words by which a kept sitting names its steps and the notes on how its report was read.

use std::rc::Rc;

use crate::{
    file::json,
    format::{Cell, Edition},
    report::{Field, Json, Note, NoteKind},
    session::{Step, TakeOver},
};

/// Every step that is not about a field.
const STEPS: [(&str, Step); 18] = [
    ("edition", Step::Edition),
    ("fill-zeros", Step::FillZeros),
    ("fill-line", Step::FillLine),
    ("fill-column", Step::FillColumn),
    ("fill-none", Step::FillNone),
    ("outline", Step::Outline),
    ("bind", Step::Bind),
    ("unbind", Step::Unbind),
    ("paste", Step::Paste),
    ("take-computed", Step::TakeComputed),
    ("keep-stated", Step::KeepStated),
    ("explain", Step::Explain),
    ("repair", Step::Repair),
    ("open", Step::Open),
    ("clear", Step::Clear),
    ("open-prior", Step::OpenPrior),
    ("close-prior", Step::ClosePrior),
    ("take-over-head", Step::TakeOver(TakeOver::Head)),
];
const TAKE_OVER_PENDING: &str = "take-over-pending";
const WRITE: &str = "write ";
/// A note's sentence in English, which files do not tell.
const ENGLISH: &str = "english";

pub(super) fn of_step(step: Step) -> String {
    match step {
        Step::Write(field) => [WRITE, &field.to_string()].concat(),
        Step::TakeOver(TakeOver::Pending) => TAKE_OVER_PENDING.to_owned(),
        _ => STEPS.iter().find(|(_, known)| *known == step).map_or("", |(word, _)| word).to_owned(),
    }
}

pub(super) fn step(word: &str) -> Option<Step> {
    if let Some(path) = word.strip_prefix(WRITE) {
        return field(path).map(Step::Write);
    }
    if word == TAKE_OVER_PENDING {
        return Some(Step::TakeOver(TakeOver::Pending));
    }
    STEPS.iter().find(|(known, _)| *known == word).map(|(_, step)| *step)
}

/// The field at a path of the file, as [`Field`] is written.
fn field(path: &str) -> Option<Field> {
    match path {
        "organization" => return Some(Field::Organization),
        "year" => return Some(Field::Year),
        "published" => return Some(Field::Published),
        _ => {}
    }
    if let Some(table) = path.strip_prefix("notes.") {
        return section(table).map(Field::Note);
    }
    if let Some(cell) = path.strip_suffix(".unit") {
        return cell.parse().ok().map(Field::Unit);
    }
    let cell: Option<Cell> = path.parse().ok();
    cell.map(Field::Cell).or_else(|| section(path).map(Field::Narrative))
}

/// The section of that id, in whichever edition has it.
fn section(id: &str) -> Option<&'static str> {
    let mut sections = Edition::ALL.into_iter().flat_map(|edition| edition.outline().sections.iter());
    sections.find(|section| section.id == id).map(|section| section.id)
}

pub(super) fn of_notes(notes: &[Note]) -> Json {
    let written = |note: &Note| {
        let mut written = json::write_note(note);
        if let Json::Object(entries) = &mut written {
            entries.push((ENGLISH.to_owned(), note.english.as_str().into()));
        }
        written
    };
    Json::Array(notes.iter().map(written).collect())
}

/// The notes that can be read; those of a later version may not.
pub(super) fn notes(value: Option<&Json>) -> Rc<[Note]> {
    let Some(Json::Array(notes)) = value else { return Rc::new([]) };
    notes.iter().filter_map(note).collect()
}

fn note(value: &Json) -> Option<Note> {
    let text = |key: &str| match value.get(key) {
        Some(Json::String(text)) => text.as_str(),
        _ => "",
    };
    Some(Note {
        kind: NoteKind::of_id(text("kind"))?,
        section: section(text("section")).unwrap_or_default(),
        cell: text("cell").parse().ok(),
        quote: text("quote").to_owned(),
        message: text("message").to_owned(),
        english: text(ENGLISH).to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_and_field_is_read_again() {
        let cell: Cell = "proactive.procurement.amount".parse().unwrap();
        let fields = [
            Field::Cell(cell),
            Field::Unit(cell),
            Field::Narrative("overview"),
            Field::Note("reviews"),
            Field::Organization,
            Field::Year,
            Field::Published,
        ];
        let steps = STEPS.iter().map(|(_, step)| *step).chain(fields.map(Step::Write));
        for known in steps.chain([Step::TakeOver(TakeOver::Pending)]) {
            assert_eq!(step(&of_step(known)), Some(known));
        }
        assert_eq!(step("write nothing"), None);
    }
}
