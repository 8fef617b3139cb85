//! Whether a report is written in the form of its year, and was read with all its tables and rows.
//!
//! What a reading could not find is a note that stays with the report. Here it is a finding as long as its cells
//! are still blank: once somebody has filled them in, the cause is gone.

use super::{Check, Outcome, Problem, Severity, Subject, When, arithmetic::shortened};
use crate::{
    format::{Cell, Edition, Place},
    report::{Field, Note, NoteKind},
};

pub(super) static B2: Check = Check {
    id: "B2",
    severity: Severity::Error,
    when: When::AtOnce,
    title: "格式是报告年度的格式",
    what: "2019、2020 年的报告用 2019 年格式，2021 年起的用 2021 年格式。",
    why: "两版格式的栏目和口径不同，用错了就不能与别的报告汇总、比较。",
    example: "2023 年的报告用的是 2019 年格式，应当用 2021 年格式（国办公开办函〔2021〕30号）。",
    ground: "公开的报告中见过",
    run: edition,
};

pub(super) static B3: Check = Check {
    id: "B3",
    severity: Severity::Error,
    when: When::AtOnce,
    title: "表格的各行不缺、不重、不改名",
    what: "打开的文件中，格式的每一行各出现一次，行名与格式相同，没有格式以外的行。",
    why: "少一行就少一项数字；行名改了，数字就可能读到别的行里。",
    example: "2 行在文件中没有读到，12 格还空着：“（一）予以公开”，“7.属于行政执法案卷”。",
    ground: "公开的报告中见过",
    run: rows,
};

pub(super) static B6: Check = Check {
    id: "B6",
    severity: Severity::Error,
    when: When::AtOnce,
    title: "表格读得到",
    what: "打开的文件中，第二、三、四部分的标题之下各有一张能读的表格。",
    why: "表格做成图片，数字就既不能核对，也不能汇总。",
    example: "四、政府信息公开行政复议、行政诉讼情况：文件中没有读到表格，可能是图片，要照原表填写。",
    ground: "公开的报告中见过",
    run: tables,
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
    let message = format!(
        "{year} 年的报告用的是 {} 年格式，应当用 {} 年格式（{}）。",
        used.id, expected.id, expected.authority
    );
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
                let message = [title, "：文件中没有读到表格，可能是图片，要照原表填写。"].concat();
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
        let row = rows.first().map_or("唯一的".to_owned(), |label| quoted(&[*label]));
        let count = cells.len();
        let printed = shortened(&note.quote, ROW);
        let message = match note.kind {
            NoteKind::MissingRows => {
                format!("{} 行在文件中没有读到，{count} 格还空着：{}。", rows.len(), quoted(&rows))
            }
            NoteKind::Undecided => {
                format!("{row}一行的数字“{printed}”不能确定各属于哪一栏，{count} 格还空着。")
            }
            _ => format!("{row}一行在文件中出现了两次，后一次的数字是“{printed}”，{count} 格还空着。"),
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
        let row = quoted(&labels(subject, &[cell]));
        told.push(match note.kind {
            NoteKind::AlteredLabel => format!("“{}”读作{row}", shortened(&note.quote, LABEL)),
            NoteKind::ByOrder => format!("按次序读作{row}"),
            NoteKind::Repeated if blanks(subject, note).next().is_none() => {
                format!("{row}出现了两次，填入的是前一次的")
            }
            _ => continue,
        });
        cells.push(cell);
    }
    let count = told.len();
    let message = format!("{count} 行的行名要核对：{}。", listed(told));
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
    let message = format!("{} 行是格式中没有的，数字没有填入：{}。", rows.len(), listed(rows));
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
    let message = format!(
        "{} 组数字没有完整的行名，没有填入：{}；表中还有 {} 格空着。",
        figures.len(),
        listed(figures),
        1 + blanks.count()
    );
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
fn quoted(labels: &[&str]) -> String {
    let single = |label: &str| shortened(label, LABEL).replace('“', "‘").replace('”', "’");
    listed(labels.iter().map(|label| ["“", &single(label), "”"].concat()).collect())
}

/// The first of some parts of a sentence.
fn listed(mut parts: Vec<String>) -> String {
    let more = if parts.len() > NAMED { "等" } else { "" };
    parts.truncate(NAMED);
    parts.join("，") + more
}

#[cfg(test)]
mod tests;
