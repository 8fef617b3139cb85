//! What counts against a report and what does not, as somebody writes, explains and asks.

use super::*;
use crate::{
    format::Edition,
    report::Report,
    session::{Action, Progress},
};

fn begin() -> Session {
    Session::new(Report::new(Edition::LATEST), 2026)
}

fn type_in(session: &Session, field: Field, text: &str) -> Session {
    session.reduce(Action::Write(field, text.into()))
}

const LIMIT: [(&str, &str); 3] = [
    ("proactive.regulations.issued", "5"),
    ("proactive.regulations.repealed", "0"),
    ("proactive.regulations.in_force", "2"),
];

/// A report whose rule A6 fails.
fn with_warning() -> Session {
    LIMIT
        .iter()
        .fold(begin(), |session, (cell, figure)| {
            type_in(&session, Field::Cell(cell.parse().unwrap()), figure)
        })
        .reduce(Action::Leave)
}

#[test]
fn a_warning_that_is_explained_counts_no_more_and_an_explanation_is_one_step() {
    let session = with_warning();
    let [problem] = &*session.problems else { panic!("{:?}", session.problems) };
    let key = check::explanation_key(problem);
    let explain = |session: &Session, key: &Rc<str>, text: &str| {
        session.reduce(Action::Explain(key.clone(), text.into()))
    };
    let cell: Cell = "proactive.regulations.issued".parse().unwrap();
    assert_eq!((session.count(Severity::Warning), session.mark(cell)), (1, Some(Severity::Warning)));
    let typed = explain(&explain(&session, &key, "年"), &key, "年底清理");
    assert_eq!(typed.problems[0].explained.as_deref(), Some("年底清理"));
    assert_eq!((typed.count(Severity::Warning), typed.mark(cell), typed.is_unsaved()), (0, None, true));
    assert_eq!(typed.undoable(), Some(Step::Explain));
    assert_eq!(typed.reduce(Action::Undo).report, session.report);

    // Another field, or the same one left and come back to, is another step.
    let other = explain(&typed, &"A6 别处".into(), "旧");
    assert_eq!(other.reduce(Action::Undo).report, typed.report);
    let again = explain(&typed.reduce(Action::Leave), &key, "年底");
    assert_eq!(again.reduce(Action::Undo).report, typed.report);
    let back = explain(&other, &key, "年底");
    assert_eq!(back.reduce(Action::Undo).report, other.report);

    // With other figures it is about something else; without a word there is none.
    let changed = type_in(&typed, Field::Cell(cell), "6");
    assert_eq!((changed.count(Severity::Warning), changed.sheet().outdated.len()), (1, 1));
    assert!(explain(&typed, &key, "").report.explanations.is_empty());
}

/// A sentence half written is not judged; one that was opened, left or asked about is.
#[test]
fn prose_is_judged_once_it_is_left() {
    let field = Field::Narrative("overview");
    let found = |session: &Session| session.problems.iter().any(|problem| problem.quote.is_some());
    let dated = type_in(&begin(), Field::Year, "2024");
    let typed = type_in(&dated, field, "2020年未收到政府信息公开申请。");
    assert!(!found(&typed) && typed.sheet().lines().iter().any(|problem| problem.quote.is_some()));
    assert!(found(&type_in(&typed, Field::Organization, "甲局")));
    assert!(found(&typed.reduce(Action::Leave)));
    assert!(found(&begin().reduce(Action::Open(typed.report.clone(), Rc::new([])))));
    let asked = typed.reduce(Action::Ask);
    assert!(found(&asked) && found(&type_in(&asked, field, "2020年未收到政府信息公开申请。无。")));
}

#[test]
fn a_note_is_counted_apart_and_marks_no_cell() {
    let mut session = with_warning();
    let mut problems = session.problems.to_vec();
    problems[0].severity = Severity::Note;
    session.problems = problems.into();
    let (section, _) = session.progress().nth(1).unwrap();
    assert_eq!(session.progress_of(section), Progress::Begun);
    assert_eq!((session.count(Severity::Note), session.count(Severity::Warning)), (1, 0));
}
