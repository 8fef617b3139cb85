//! Remarks beside figures: kept apart, or written as one text with them.

use super::super::{
    Severity::{Error, Note},
    Verdict::{CannotJudge, Failed, NotApplicable, Passed},
    testing::{filled, outcome, verdict},
};
use crate::{
    format::{Cell, Edition::Of2021},
    report::{Report, Value},
};

fn cell(id: &str) -> Cell {
    id.parse().unwrap()
}

fn with_remark(id: &str, value: &str) -> Report {
    let mut report = filled(Of2021, &[id, "=", value].concat());
    report.notes.insert(cell(id), "其中修订16件".into());
    report
}

#[test]
fn b8_passes_a_remark_that_is_kept_apart() {
    let issued = "proactive.regulations.issued";
    assert_eq!(verdict("B8", &with_remark(issued, "22")), (Passed, vec![]));
    assert_eq!(verdict("B8", &with_remark("reviews.reconsideration.total", "")), (Passed, vec![]));
    // Without its figure a remark says nothing.
    assert_eq!(verdict("B8", &with_remark(issued, "")), (CannotJudge, vec![]));
    assert_eq!(verdict("B8", &with_remark(issued, "/")), (CannotJudge, vec![]));
    assert_eq!(verdict("B8", &Report::new(Of2021)), (NotApplicable, vec![]));
    // The edition has no such cell.
    let elsewhere = with_remark("proactive.procurement.amount", "22");
    assert_eq!(verdict("B8", &elsewhere), (NotApplicable, vec![]));
}

/// One cause, one finding: A5 leaves such a cell to B8.
#[test]
fn b8_offers_to_put_a_remark_apart() {
    let cases = [
        (
            "proactive.regulations.issued",
            Note,
            "规章，本年制发件数：“22（其中修订16件）”写成 22，说明“其中修订16件”另放。",
        ),
        (
            "requests.granted.research",
            Error,
            "（一）予以公开，科研机构：“22（其中修订16件）”写成 22，说明“其中修订16件”另放。",
        ),
        (
            "requests.granted.total",
            Error,
            "（一）予以公开，总计：“22（其中修订16件）”写成 22，说明“其中修订16件”另放。",
        ),
    ];
    for (id, severity, told) in cases {
        let report = filled(Of2021, &[id, "=22（其中修订16件）"].concat());
        let outcome = outcome("B8", &report);
        assert_eq!(outcome.verdict(), Failed);
        let [problem] = outcome.problems.as_slice() else { panic!("{outcome:?}") };
        assert_eq!((&*problem.message, problem.severity), (told, severity));
        assert_eq!(problem.wrong_cells(), [cell(id)]);
        let [hint] = problem.hints.as_slice() else { panic!("{problem:?}") };
        assert_eq!((hint.cell, hint.amount.to_string().as_str()), (cell(id), "22"));
        assert_eq!(&*hint.message, "写成 22，说明“其中修订16件”另放");
        assert_eq!(verdict("A5", &report), (CannotJudge, vec![]), "{id}");
    }
}

#[test]
fn b8_leaves_to_a5_what_is_no_number_with_a_remark() {
    for text in ["22（）", "约22（其中修订16件）", "-22（其中修订16件）", "2.5（其中修订1件）", "/"]
    {
        let mut report = Report::new(Of2021);
        report.set(cell("proactive.regulations.issued"), Value::read(text));
        assert_eq!(verdict("B8", &report), (NotApplicable, vec![]), "{text}");
        assert_eq!(verdict("A5", &report).1.len(), 1, "{text}");
    }
}

/// A cell with both, and a remark apart already: the finding is the one about the text.
#[test]
fn b8_counts_a_cell_once() {
    let found = outcome("B8", &with_remark("proactive.regulations.issued", "22（含修订）"));
    assert_eq!((found.problems.len(), found.passed, found.undecided), (1, 0, 0));
}
