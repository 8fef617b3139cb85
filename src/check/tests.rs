//! What all rules share: verdicts, findings that are told apart, explanations, totals that are kept, and the prose.

use std::ops::Range;

use super::{
    testing::{filled, outcome},
    *,
};
use crate::{
    format::{Cell, Edition},
    report::{Amount, Field, Note, NoteKind, Report, Totals, Value},
};

fn cell(id: &str) -> Cell {
    id.parse().unwrap()
}

fn finding(rule: &str, field: Field, message: &str) -> Problem {
    Problem::at(by_id(rule).unwrap(), "overview", field, message.to_owned())
}

/// A sentence of the first section with one mark, both counted from the beginning of the section.
fn quote(text: &str, start: usize, mark: Range<usize>) -> Quote {
    Quote { section: "overview", text: text.into(), start, marks: vec![mark] }
}

fn written(overview: &str, improvement: &str) -> Report {
    let mut report = Report::new(Edition::Of2021);
    report.set_narrative("overview", overview);
    report.set_narrative("improvement", improvement);
    report
}

#[test]
fn a_verdict_is_the_gravest_that_was_met() {
    let problem = || vec![finding("A1", Field::Year, "")];
    let cases = [
        (vec![], vec![], 0, 0, Verdict::NotApplicable),
        (vec![], vec![], 1, 0, Verdict::Passed),
        (vec![], vec![], 1, 1, Verdict::CannotJudge),
        (vec![], problem(), 1, 0, Verdict::CannotJudge),
        (vec![], problem(), 0, 1, Verdict::CannotJudge),
        (problem(), problem(), 1, 1, Verdict::Failed),
    ];
    for (problems, open, passed, undecided, verdict) in cases {
        let outcome = Outcome { problems, open, passed, undecided };
        assert_eq!(outcome.verdict(), verdict, "{outcome:?}");
    }
}

#[test]
fn severities_have_a_name_and_an_order() {
    let all = [Severity::Error, Severity::Warning, Severity::Note];
    assert_eq!(all.map(Severity::id), ["error", "warning", "note"]);
    assert!(all.is_sorted());
}

/// Two findings differ in any of what the screen shows of them.
#[test]
fn a_finding_is_the_same_only_if_all_that_is_shown_is() {
    let place = Field::Narrative("overview");
    let one = finding("A1", place, "相差 1。");
    assert_eq!(one, one.clone());
    for other in [
        finding("A2", place, "相差 1。"),
        finding("A1", Field::Year, "相差 1。"),
        finding("A1", place, "相差 2。"),
        Problem { open: true, ..one.clone() },
        Problem { quote: Some(quote("5件。", 0, 0..1)), ..one.clone() },
        Problem { explained: Some("已核".into()), ..one.clone() },
    ] {
        assert_ne!(one, other);
    }
}

/// While its figures change a finding stays the one it is; at another place, or of another weight, it is another.
#[test]
fn a_finding_stays_itself_while_its_figures_change() {
    let [first, last] = ["requests.received.total", "requests.granted.total"].map(cell);
    let marked = |start: usize| Some(quote("甲5乙6", 0, start..start + 1));
    let one = Problem {
        cells: vec![first, last],
        quote: marked(3),
        ..finding("A1", Field::Cell(first), "相差 1。")
    };
    assert!(one.is_at_place_of(&Problem { message: "相差 2。".into(), ..one.clone() }));
    for other in [
        Problem { check: by_id("A2").unwrap(), ..one.clone() },
        Problem { field: Field::Year, ..one.clone() },
        Problem { cells: vec![first], ..one.clone() },
        Problem { quote: marked(7), ..one.clone() },
        Problem { open: true, ..one.clone() },
        Problem { severity: Severity::Note, ..one.clone() },
        Problem { stated: Some(first), ..one.clone() },
    ] {
        assert!(!one.is_at_place_of(&other), "{other:?}");
    }
    assert_eq!(one.key(), "A1 requests.received.total requests.granted.total 3");
    assert_eq!(finding("B5", Field::Year, "").key(), "B5 year  0");
}

#[test]
fn a_finding_about_words_quotes_their_sentence() {
    let report = written("无。\n收到申请12件。", "");
    let prose = Prose::of(&report);
    let passage = prose.passages().next().unwrap();
    let found = |mark: Range<usize>| {
        let problem = Problem::in_prose(by_id("B1").unwrap(), passage, vec![mark], "相差 1。".into());
        assert_eq!((problem.field, problem.section), (Field::Narrative("overview"), "overview"));
        let quote = problem.quote.unwrap();
        (quote.text.to_string(), quote.start, quote.marked().to_owned())
    };
    assert_eq!(found(19..21), ("收到申请12件。".to_owned(), 7, "12".to_owned()));
    assert_eq!(found(0..3), ("无。".to_owned(), 0, "无".to_owned()));
    // Between two sentences there is none, and a mark outside of its sentence shows nothing by itself.
    let all = "无。\n收到申请12件。".to_owned();
    assert_eq!(found(6..7), (all, 0, "\n".to_owned()));
    assert_eq!(found(0..300).2, "无。");
}

/// Only a warning or a note can be explained, and only with words.
#[test]
fn a_reason_is_given_to_what_it_was_written_for() {
    let place = Field::Narrative("overview");
    let warning = finding("A6", place, "多出 1。");
    let explained = |key: &str, reason: &str, problem: &Problem| {
        let mut report = Report::new(Edition::Of2021);
        report.explanations.insert(key.into(), reason.into());
        let mut problems = [problem.clone()];
        explained::explain(&report, &mut problems);
        let [problem] = problems;
        problem.explained.map(|reason| reason.to_string())
    };
    let given = Some("已核实".to_owned());
    assert_eq!(&*explanation_key(&warning), "A6 overview");
    assert_eq!(explained("A6 overview", "已核实", &warning), given);
    assert_eq!(
        explained("A6 overview", "已核实", &Problem { severity: Severity::Note, ..warning.clone() }),
        given
    );
    assert_eq!(
        explained("A6 overview", "已核实", &Problem { severity: Severity::Error, ..warning.clone() }),
        None
    );
    assert_eq!(explained("A6 overview", " \u{3000}", &warning), None);
    assert_eq!(explained("A7 overview", "已核实", &warning), None);
    let decided = Problem { explained: Some("另有说明".into()), ..warning };
    assert_eq!(explained("A6 overview", "已核实", &decided), Some("另有说明".to_owned()));
}

#[test]
fn an_explanation_names_the_place_and_what_was_compared() {
    let field = Field::Narrative("overview");
    let first = cell("requests.received.total");
    let quoted = Problem { quote: Some(quote("收到2023年的", 30, 36..43)), ..finding("B1", field, "") };
    let sides = Some((Amount::from(12), Amount::from(14)));
    for (problem, key) in [
        (quoted.clone(), "B1 overview 2023年"),
        (Problem { sides, ..quoted.clone() }, "B1 overview 12≠14"),
        (Problem { cells: vec![first], ..quoted.clone() }, "B1 requests.received.total 2023年"),
        (Problem { sides, cells: vec![first], quote: None, ..quoted }, "B1 requests.received.total 12≠14"),
    ] {
        assert_eq!(&*explanation_key(&problem), key);
    }
}

/// A total that is kept is told as a note; once a figure changes the decision holds no more.
#[test]
fn a_decision_to_keep_a_total_is_about_its_figures() {
    let stated = |figures: &str, decided: &str| {
        let mut report = filled(Edition::Of2021, figures);
        let blanks: Vec<_> = report.blanks().collect();
        blanks.into_iter().for_each(|cell| report.set(cell, Value::read("0")));
        report.explanations.insert("A2 requests.received.total".into(), decided.into());
        report
    };
    let decided = "保留原数 7（各项相加 5），经核实";
    let figures = "requests.received.research=5 requests.granted.research=5 requests.received.total=7";
    let a2 = |report: &Report| {
        let [problem] = &*outcome("A2", report).problems else { panic!("one finding") };
        (problem.severity, problem.stated.unwrap().id().to_owned(), problem.explained.clone())
    };
    let total = "requests.received.total".to_owned();
    let kept = stated(figures, decided);
    assert_eq!(a2(&kept), (Severity::Note, total.clone(), Some(decided.into())));
    // The total column cannot balance then, which is no finding of its own.
    let a1 = outcome("A1", &kept);
    assert_eq!((a1.problems.len(), a1.passed, a1.undecided), (0, 6, 1));

    for other in ["保留原数 7（各项相加 4）", "保留原数 8（各项相加 5）", ""] {
        let report = stated(figures, other);
        assert_eq!(a2(&report), (Severity::Error, total.clone(), None));
        assert_eq!(outcome("A1", &report).problems.len(), 1);
    }
}

/// What is being written cannot be judged, and what is not written is not there.
#[test]
fn rules_see_the_prose_that_is_finished() {
    let report = written("甲。", "乙。");
    let (totals, prose) = (Totals::of(&report), Prose::of(&report));
    let subject = Subject::new(&report, &totals, &prose, 2026);
    let seen = |subject: &Subject| {
        subject.passages().map(|passage| (passage.section, passage.text.to_string())).collect::<Vec<_>>()
    };
    let [overview, improvement] =
        [("overview", "甲。"), ("improvement", "乙。")].map(|(section, text)| (section, text.to_owned()));
    assert_eq!(seen(&subject), [overview.clone(), improvement.clone()]);
    assert_eq!(seen(&subject.unsettled(Some("overview"))), [improvement]);
    assert_eq!(seen(&subject.unsettled(Some("other_matters"))).len(), 2);
    let found = |subject: &Subject, section| subject.passage(section).map(|passage| passage.text.to_string());
    assert_eq!(found(&subject, "improvement").as_deref(), Some("乙。"));
    assert_eq!(found(&subject, "other_matters"), None);
    assert_eq!(found(&subject.unsettled(Some("overview")), "overview"), None);
}

#[test]
fn prose_that_has_not_changed_is_not_read_again() {
    let before = Prose::of(&written("甲。", "乙。"));
    let after = before.followed_by(&written("甲。", "丙。"));
    let same = before.passages().zip(after.passages()).map(|(before, after)| std::ptr::eq(before, after));
    assert_eq!(same.collect::<Vec<_>>(), [true, false]);
    // The same words elsewhere are another passage; blank prose is none.
    let moved = before.followed_by(&written(" \n", "甲。"));
    let read: Vec<_> = moved.passages().map(|passage| (passage.section, &*passage.text)).collect();
    assert_eq!(read, [("improvement", "甲。")]);
}

#[test]
fn rules_see_how_a_report_was_read() {
    let report = Report::new(Edition::Of2021);
    let (totals, prose) = (Totals::of(&report), Prose::of(&report));
    let notes = [Note {
        kind: NoteKind::MissingTable,
        section: "requests",
        cell: None,
        quote: String::new(),
        message: String::new(),
        english: String::new(),
    }];
    let subject = Subject::new(&report, &totals, &prose, 2026);
    assert_eq!((subject.notes.len(), subject.read_with(&notes).notes.len()), (0, 1));
}
