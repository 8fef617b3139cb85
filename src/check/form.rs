//! Whether a report is written in the form of its year, and was read with all its tables and rows.
//!
//! What a reading could not find is a note that stays with the report. Here it is a finding as long as its cells
//! are still blank: once somebody has filled them in, the cause is gone.

mod rules;

pub(super) use rules::{B2, B3, B6};

use super::{Check, Outcome, Problem, Severity, Subject, arithmetic::shortened};
use crate::{
    format::{Cell, Edition, Language, Place, Words, label_in},
    report::{Field, Note, NoteKind},
};

/// How many rows are named in one sentence.
const NAMED: usize = 3;

/// How much of a label is quoted, and how much of a row as the file has it.
const LABEL: usize = 20;
const ROW: usize = 60;

fn edition(check: &'static Check, subject: &Subject, outcome: &mut Outcome) {
    let first = Edition::ALL[0].outline().years.0;
    let year = match subject.report.year_number() {
        // Before the first edition no tables were prescribed.
        Some(year) if year < first => return,
        Some(year) if year <= subject.this_year + 1 => year,
        _ => {
            outcome.undecided += 1;
            return;
        }
    };
    let (used, expected) = (subject.report.edition, Edition::for_year(year));
    if used == expected {
        outcome.passed += 1;
        return;
    }
    let (used, expected) = (used.outline(), expected.outline());
    let message = match subject.language {
        Language::Chinese => format!(
            "{year} 年的报告用的是 {} 年格式，应当用 {} 年格式（{}）。",
            used.id, expected.id, expected.authority
        ),
        Language::English => format!(
            "The report for {year} is in the {} edition; it should be in the {} edition (“{}”).",
            used.id, expected.id, expected.authority
        ),
    };
    outcome.problems.push(Problem::at(check, "", Field::Year, message));
}

fn rows(check: &'static Check, subject: &Subject, outcome: &mut Outcome) {
    for section in tables_read(subject) {
        if absent(subject, section).is_some() {
            // The rows of a table that is not there are told with it.
            outcome.undecided += 1;
            continue;
        }
        let before = outcome.problems.len();
        outcome.problems.extend(lost_rows(check, subject, section));
        for find in [nameless, named_otherwise, beyond_the_form] {
            outcome.problems.extend(find(check, subject, section));
        }
        outcome.passed += usize::from(outcome.problems.len() == before);
    }
}

fn tables(check: &'static Check, subject: &Subject, outcome: &mut Outcome) {
    for section in tables_read(subject) {
        match absent(subject, section) {
            None => outcome.passed += 1,
            // Without its heading the whole section is missing (B1).
            Some(NoteKind::MissingSection) => outcome.undecided += 1,
            Some(_) => {
                let title = subject.format.section(section).map_or("", |section| section.title);
                let lost = Words::new(
                    "：文件中没有读到表格，可能是图片，要照原表填写。",
                    ": no table was read from the file; it may be a picture. Fill it in from the original.",
                );
                let message = [label_in(title, subject.language), lost.of(subject.language)].concat();
                let cells = typed(subject.format.places_of(section)).map(|place| place.cell).collect();
                outcome.problems.extend(at_cells(check, section, cells, message));
            }
        }
    }
}

/// The tables of a report that was read by its labels; none where it was not, or nothing needs to be known of it.
fn tables_read(subject: &Subject) -> impl Iterator<Item = &'static str> {
    let read = !subject.notes.is_empty();
    subject.format.outline.tables().map(|table| table.id).filter(move |_| read)
}

/// Why a reading found nothing of a table (its heading or all but its heading is missing), as long as all of it is
/// still blank.
pub(super) fn absent(subject: &Subject, section: &str) -> Option<NoteKind> {
    let is_absent = |kind| matches!(kind, NoteKind::MissingSection | NoteKind::MissingTable);
    let kind = notes(subject, section).map(|note| note.kind).find(|kind| is_absent(*kind))?;
    let is_blank = |place: &Place| subject.report.value(place.cell).is_blank();
    typed(subject.format.places_of(section)).all(is_blank).then_some(kind)
}

/// The blank cells of the rows of a table that a reading did not find or could not place: B3 tells of them.
pub(super) fn lost_cells(subject: &Subject, section: &str) -> Vec<Cell> {
    notes(subject, section).flat_map(|note| blanks(subject, note)).collect()
}

/// The typed cells that are still blank in the rows of a note that says that figures are missing.
fn blanks<'a>(subject: &'a Subject, note: &'a Note) -> impl Iterator<Item = Cell> {
    let row = note.cell.and_then(|cell| subject.format.place(cell)).map(|place| place.row);
    let is_lost = move |place: &&Place| match note.kind {
        NoteKind::MissingRows => note.quote.split('；').any(|label| place.rows.last() == Some(&label)),
        NoteKind::Undecided | NoteKind::Repeated => row == Some(place.row),
        _ => false,
    };
    let lost = typed(subject.format.places_of(note.section)).filter(is_lost);
    lost.map(|place| place.cell).filter(|cell| subject.report.value(*cell).is_blank())
}

/// Rows without all their figures, each told once.
fn lost_rows(check: &'static Check, subject: &Subject, section: &'static str) -> Vec<Problem> {
    let mut found: Vec<Problem> = Vec::new();
    for note in notes(subject, section) {
        let cells: Vec<Cell> = blanks(subject, note).collect();
        let Some(first) = cells.first() else { continue };
        if found.iter().any(|problem| problem.cells.contains(first)) {
            continue;
        }
        let rows = labels(subject, &cells);
        // The row of table 4 has no label.
        let only = Words::new("唯一的", "the only row").of(subject.language);
        let row = rows.first().map_or(only.to_owned(), |label| quoted(&[*label], subject.language));
        let (count, lost, all) = (cells.len(), rows.len(), quoted(&rows, subject.language));
        let printed = shortened(&note.quote, ROW);
        let message = match (note.kind, subject.language) {
            (NoteKind::MissingRows, Language::Chinese) => {
                format!("{lost} 行在文件中没有读到，{count} 格还空着：{all}。")
            }
            (NoteKind::MissingRows, Language::English) => {
                format!("Rows not read from the file: {lost}, with {count} cells still blank: {all}.")
            }
            (NoteKind::Undecided, Language::Chinese) => {
                format!("{row}一行的数字“{printed}”不能确定各属于哪一栏，{count} 格还空着。")
            }
            (NoteKind::Undecided, Language::English) => {
                format!(
                    "The columns of the figures “{printed}” of {row} cannot be told; {count} cells still blank."
                )
            }
            (_, Language::Chinese) => {
                format!("{row}一行在文件中出现了两次，后一次的数字是“{printed}”，{count} 格还空着。")
            }
            (_, Language::English) => {
                format!(
                    "In the file {row} is there twice, the second time with “{printed}”; {count} cells still blank."
                )
            }
        };
        found.extend(at_cells(check, section, cells, message));
    }
    found
}

/// Rows that were read although their names are not the form's, or stand there twice: one warning a table.
fn named_otherwise(check: &'static Check, subject: &Subject, section: &'static str) -> Option<Problem> {
    let mut cells = Vec::new();
    let mut told = Vec::new();
    for note in notes(subject, section) {
        let Some(cell) = note.cell else { continue };
        let row = quoted(&labels(subject, &[cell]), subject.language);
        let printed = shortened(&note.quote, LABEL);
        told.push(match (note.kind, subject.language) {
            (NoteKind::AlteredLabel, Language::Chinese) => format!("“{printed}”读作{row}"),
            (NoteKind::AlteredLabel, Language::English) => format!("“{printed}” read as {row}"),
            (NoteKind::ByOrder, Language::Chinese) => format!("按次序读作{row}"),
            (NoteKind::ByOrder, Language::English) => format!("{row} by its place"),
            (NoteKind::Repeated, language) if blanks(subject, note).next().is_none() => {
                let twice =
                    Words::new("出现了两次，填入的是前一次的", " is there twice, the first was taken");
                [&row, twice.of(language)].concat()
            }
            _ => continue,
        });
        cells.push(cell);
    }
    let count = told.len();
    let told = listed(told, subject.language);
    let message = match subject.language {
        Language::Chinese => format!("{count} 行的行名要核对：{told}。"),
        Language::English => format!("Row names to check: {told}."),
    };
    at_cells(check, section, cells, message).map(|problem| Problem {
        severity: Severity::Warning,
        // Their figures are not at fault, only to be looked at.
        wrong: 0,
        ..problem
    })
}

/// Rows that the form does not have: one warning a table.
fn beyond_the_form(check: &'static Check, subject: &Subject, section: &'static str) -> Option<Problem> {
    let rows = printed(subject, section, |note| note.kind == NoteKind::UnknownRow);
    // The last cell, since explanations tell this finding by it from the one about the names of rows.
    let last = subject.format.places_of(section).last().filter(|_| !rows.is_empty())?;
    let (count, rows) = (rows.len(), listed(rows, subject.language));
    let message = match subject.language {
        Language::Chinese => format!("{count} 行是格式中没有的，数字没有填入：{rows}。"),
        Language::English => format!("Rows that the form does not have, with figures left out: {rows}."),
    };
    let problem = Problem::at(check, section, Field::Cell(last.cell), message);
    Some(Problem { severity: Severity::Warning, ..problem })
}

/// Figures without a name, as long as there are blanks that they may belong to; where rows are missing, these are
/// told instead.
fn nameless(check: &'static Check, subject: &Subject, section: &'static str) -> Option<Problem> {
    let figures = printed(subject, section, |note| note.kind == NoteKind::Undecided && note.cell.is_none());
    if figures.is_empty() || notes(subject, section).any(|note| note.kind == NoteKind::MissingRows) {
        return None;
    }
    let is_blank = |place: &&Place| subject.report.value(place.cell).is_blank();
    let mut blanks = typed(subject.format.places_of(section)).filter(is_blank);
    let first = blanks.next()?;
    let (count, blank) = (figures.len(), 1 + blanks.count());
    let figures = listed(figures, subject.language);
    let message = match subject.language {
        Language::Chinese => {
            format!("{count} 组数字没有完整的行名，没有填入：{figures}；表中还有 {blank} 格空着。")
        }
        Language::English => {
            format!(
                "Figures without a whole row name, left out: {figures}; {blank} cells of the table still blank."
            )
        }
    };
    let problem = Problem::at(check, section, Field::Cell(first.cell), message);
    Some(Problem { severity: Severity::Warning, ..problem })
}

/// What a file has, by the notes of one kind, in quotation marks.
fn printed(subject: &Subject, section: &str, is_meant: impl Fn(&Note) -> bool) -> Vec<String> {
    let meant = notes(subject, section).filter(|note| is_meant(note));
    meant.map(|note| ["“", &shortened(&note.quote, ROW), "”"].concat()).collect()
}

fn notes<'a>(subject: &Subject<'a>, section: &str) -> impl Iterator<Item = &'a Note> {
    subject.notes.iter().filter(move |note| note.section == section)
}

fn typed(places: &[Place]) -> impl Iterator<Item = &Place> {
    places.iter().filter(|place| !place.is_total())
}

/// A finding about cells, all of them marked; none where there are no cells.
fn at_cells(
    check: &'static Check,
    section: &'static str,
    cells: Vec<Cell>,
    message: String,
) -> Option<Problem> {
    let problem = Problem::at(check, section, Field::Cell(*cells.first()?), message);
    Some(Problem { wrong: cells.len(), cells, ..problem })
}

/// The labels of the rows that some cells stand in.
fn labels(subject: &Subject, cells: &[Cell]) -> Vec<&'static str> {
    let places = cells.iter().filter_map(|cell| subject.format.place(*cell));
    let mut labels: Vec<&str> = places.filter_map(|place| place.rows.last().copied()).collect();
    labels.dedup();
    labels
}

/// Labels in quotation marks; those within them (三安全一稳定) become single ones.
fn quoted(labels: &[&'static str], language: Language) -> String {
    let longest = if language == Language::Chinese { LABEL } else { 2 * LABEL };
    let single = |label| shortened(label_in(label, language), longest).replace('“', "‘").replace('”', "’");
    listed(labels.iter().map(|label| ["“", &single(label), "”"].concat()).collect(), language)
}

/// The first of some parts of a sentence.
fn listed(mut parts: Vec<String>, language: Language) -> String {
    let more = if parts.len() > NAMED { Words::new("等", " and others").of(language) } else { "" };
    parts.truncate(NAMED);
    parts.join(Words::new("，", ", ").of(language)) + more
}

#[cfg(test)]
mod tests;
