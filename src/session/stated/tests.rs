//! Stated totals, kept and given up.

use std::rc::Rc;

use super::super::{
    Action, Progress, Session, Step, sample,
    tests::{begin, cell},
};
use crate::{check::Severity, report::Value};

#[test]
fn a_stated_total_stands_until_the_computed_one_is_taken() {
    let total = cell("requests.received.total");
    let session = with_stated(&[("requests.received.total", "7")]);
    let rules: Vec<_> = session.problems.iter().map(|problem| problem.check.id).collect();
    assert_eq!(
        (rules.as_slice(), session.shown("requests.received.total").as_str()),
        (&["A1", "A2"][..], "7")
    );
    let session = session.reduce(Action::TakeComputed(vec![total]));
    assert_eq!((session.problems.len(), session.shown("requests.received.total").as_str()), (0, "0"));
}

/// The sample with totals stated that differ from their parts, all of which are 0. Its prose says nothing of them.
fn with_stated(totals: &[(&str, &str)]) -> Session {
    let mut report = sample();
    report.set_narrative("overview", "全年主动公开政府信息，及时更新各栏目。");
    totals.iter().for_each(|(total, stated)| report.set(cell(total), Value::read(stated)));
    Session::new(report, 2026)
}

#[test]
fn a_stated_total_that_is_kept_counts_no_more() {
    let total = cell("requests.received.total");
    let session = with_stated(&[("requests.received.total", "7")]);
    assert!(session.is_draft());
    let kept = session.reduce(Action::KeepStated(vec![total]));
    let [problem] = &*kept.problems else { panic!("{:?}", kept.problems) };
    assert_eq!((problem.check.id, problem.severity), ("A2", Severity::Note));
    assert_eq!(problem.explained.as_deref(), Some("保留原数 7（各项相加 0）"));
    assert_eq!((kept.count(Severity::Error), kept.is_draft(), kept.mark(total)), (0, false, None));
    assert!(kept.progress().all(|(_, progress)| progress == Progress::Complete));
    assert_eq!(kept.shown("requests.received.total"), "7");
    // One step, and one back.
    assert_eq!(kept.undoable(), Some(Step::KeepStated));
    assert_eq!(kept.reduce(Action::Undo).report, session.report);
    // Taken after all: nothing is left of the decision.
    let taken = kept.reduce(Action::TakeComputed(vec![total]));
    assert_eq!((taken.problems.len(), taken.report.explanations.is_empty()), (0, true));
}

/// What was decided about 7 against 0 says nothing about 7 against 3.
#[test]
fn a_decision_holds_for_its_figures_alone() {
    let total = cell("requests.received.total");
    let kept = with_stated(&[("requests.received.total", "7")]).reduce(Action::KeepStated(vec![total]));
    let changed = kept.type_cell("requests.received.research", "3");
    assert_eq!(changed.undecided_totals(), [total]);
    assert_eq!(changed.type_cell("requests.received.research", "0").undecided_totals(), []);
    let opened = begin().reduce(Action::Open(kept.report.clone(), Rc::new([])));
    assert_eq!((opened.undecided_totals(), opened.problems.len()), (vec![], 1));
}

#[test]
fn all_stated_totals_are_kept_or_given_up_in_one_step() {
    let totals = ["requests.received.total", "requests.processed.total", "reviews.reconsideration.total"];
    let session = with_stated(&totals.map(|total| (total, "7")));
    let all = session.undecided_totals();
    assert_eq!(all, [cell(totals[0]), cell(totals[1]), cell(totals[2])]);
    for action in [Action::KeepStated(all.clone()), Action::TakeComputed(all)] {
        let decided = session.reduce(action);
        assert_eq!((decided.undecided_totals(), decided.is_draft()), (vec![], false));
        assert_eq!(decided.reduce(Action::Undo).report, session.report);
    }
}

#[test]
fn a_total_that_cannot_be_read_is_not_kept() {
    let session = with_stated(&[("requests.received.total", "?")]);
    assert_eq!(session.undecided_totals(), []);
    let session = session.reduce(Action::KeepStated(vec![cell("requests.received.total")]));
    assert_eq!((session.undoable(), session.count(Severity::Error)), (None, 1));
}
