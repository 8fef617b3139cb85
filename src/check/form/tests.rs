//! The form of a report and what a reading could not find of it, rule by rule.

mod rows;

use super::super::{
    Outcome, Prose,
    Severity::{Error, Warning},
    Subject,
    Verdict::{CannotJudge, Failed, NotApplicable, Passed},
    testing::{filled, outcome, told_in_both, verdict},
};
use crate::{
    format::{
        Edition::{self, Of2019, Of2021},
        Format,
    },
    report::{Note, NoteKind, Report, Totals, Value},
};

/// What a rule says of a report that was read with some notes.
fn read(rule: &str, report: &Report, notes: &[Note]) -> Outcome {
    let (totals, prose) = (Totals::of(report), Prose::of(report));
    told_in_both(rule, &Subject::new(report, &totals, &prose, 2026).read_with(notes))
}

fn told(rule: &str, report: &Report, notes: &[Note]) -> Vec<String> {
    read(rule, report, notes).problems.iter().map(|problem| problem.message.to_string()).collect()
}

/// A note on a section: what it is about, the cell, and the text of the file.
fn note(kind: NoteKind, section: &'static str, cell: &str, quote: &str) -> Note {
    Note {
        kind,
        section,
        cell: cell.parse().ok(),
        quote: quote.to_owned(),
        message: String::new(),
        english: String::new(),
    }
}

fn zeros(but: &str) -> Report {
    let mut report = Report::new(Of2021);
    let cells: Vec<_> = report.blanks().filter(|cell| !cell.id().starts_with(but)).collect();
    cells.into_iter().for_each(|cell| report.set(cell, Value::read("0")));
    report
}

#[test]
fn b2_wants_the_form_of_the_year() {
    let wrong = |year: &str, used: &str, expected: &str, authority: &str| {
        let used = [year, " 年的报告用的是 ", used, " 年格式，"].concat();
        vec![[&used, "应当用 ", expected, " 年格式（", authority, "）。"].concat()]
    };
    let cases = [
        (Of2019, "2018", NotApplicable, vec![]),
        (Of2021, "2018", NotApplicable, vec![]),
        (Of2019, "2019", Passed, vec![]),
        (Of2019, "2020", Passed, vec![]),
        (Of2021, "2021", Passed, vec![]),
        (Of2021, "2027", Passed, vec![]),
        (Of2021, "2020", Failed, wrong("2020", "2021", "2019", "国办公开办函〔2019〕60号")),
        (Of2019, "2021", Failed, wrong("2021", "2019", "2021", "国办公开办函〔2021〕30号")),
        (Of2019, "2027", Failed, wrong("2027", "2019", "2021", "国办公开办函〔2021〕30号")),
        // The year is at fault, and B5 says so.
        (Of2019, "2028", CannotJudge, vec![]),
        (Of2019, "", CannotJudge, vec![]),
        (Of2019, "二〇二四", CannotJudge, vec![]),
    ];
    for (edition, year, expected, sentences) in cases {
        let mut report = Report::new(edition);
        report.year = Value::read(year);
        assert_eq!(verdict("B2", &report), (expected, sentences), "{edition} {year}");
    }
    let mut report = Report::new(Of2019);
    report.year = Value::read("2023");
    let problem = outcome("B2", &report).problems.remove(0);
    assert_eq!(
        &*problem.message,
        "2023 年的报告用的是 2019 年格式，应当用 2021 年格式（国办公开办函〔2021〕30号）。"
    );
    assert_eq!((problem.severity, problem.field.to_string().as_str()), (Error, "year"));
}

#[test]
fn without_notes_of_a_reading_nothing_applies() {
    for rule in ["B3", "B6"] {
        assert_eq!(verdict(rule, &Report::new(Of2021)), (NotApplicable, vec![]), "{rule}");
        // A note about something else: the tables were found.
        let notes = [note(NoteKind::Head, "", "", "")];
        assert_eq!((read(rule, &zeros("-"), &notes).passed, told(rule, &zeros("-"), &notes).len()), (3, 0));
    }
}

/// One cause, one finding: B6 or B1 speak of the table, and B3 and B4 do not.
#[test]
fn b6_tells_of_a_table_that_is_not_there() {
    let notes = [note(NoteKind::MissingTable, "reviews", "", "")];
    let report = zeros("reviews");
    let outcome = read("B6", &report, &notes);
    let [problem] = outcome.problems.as_slice() else { panic!("{outcome:?}") };
    assert_eq!(
        &*problem.message,
        "四、政府信息公开行政复议、行政诉讼情况：文件中没有读到表格，可能是图片，要照原表填写。"
    );
    assert_eq!((problem.severity, problem.wrong_cells().len(), outcome.passed), (Error, 12, 2));
    for rule in ["B3", "B4"] {
        let outcome = read(rule, &report, &notes);
        assert_eq!((outcome.problems.len(), outcome.passed, outcome.undecided), (0, 2, 1), "{rule}");
    }

    // Once somebody has begun to fill it in, its blanks are blanks like others.
    let mut begun = zeros("reviews");
    begun.set("reviews.reconsideration.upheld".parse().unwrap(), Value::read("0"));
    assert_eq!(read("B6", &begun, &notes).verdict(), Passed);
    assert_eq!(read("B3", &begun, &notes).verdict(), Passed);
    assert_eq!(told("B4", &begun, &notes).len(), 1);
}

#[test]
fn a_section_that_is_not_there_is_told_by_b1() {
    let notes = [note(NoteKind::MissingSection, "reviews", "", "")];
    let mut report = zeros("reviews");
    for section in ["overview", "improvement", "other_matters"] {
        report.set_narrative(section, "无");
    }
    let found = read("B1", &report, &notes);
    let [problem] = found.problems.as_slice() else { panic!("{found:?}") };
    assert_eq!(
        &*problem.message,
        "四、政府信息公开行政复议、行政诉讼情况：文件中没有这一部分，表格要照格式填写。"
    );
    assert_eq!((problem.field.to_string().as_str(), found.passed), ("reviews.reconsideration.upheld", 5));
    for rule in ["B3", "B4", "B6"] {
        let outcome = read(rule, &report, &notes);
        assert_eq!((outcome.problems.len(), outcome.undecided), (0, 1), "{rule}");
    }
    let mut begun = report.clone();
    begun.set("reviews.reconsideration.upheld".parse().unwrap(), Value::read("0"));
    assert_eq!(read("B1", &begun, &notes).verdict(), Passed);
    assert_eq!(read("B6", &report, &notes).verdict(), CannotJudge);
    // A missing table under its heading is B6's.
    let table = [note(NoteKind::MissingTable, "reviews", "", "")];
    assert_eq!(read("B1", &report, &table).verdict(), Passed);
}
