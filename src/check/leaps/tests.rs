//! Counts beside last year's.

use super::super::{
    Verdict::{CannotJudge, Failed, NotApplicable, Passed},
    testing::{filled, outcome_after, verdict, verdict_after},
};
use super::is_leap;
use crate::{
    format::Edition::{self, Of2019, Of2021},
    report::{Amount, Report, Value},
};

/// A report of a year with 0 in every cell but those given.
fn zeros_but(edition: Edition, year: &str, cells: &str) -> Report {
    let mut report = filled(edition, cells);
    report.year = Value::read(year);
    let blanks: Vec<_> = report.blanks().collect();
    for cell in blanks {
        report.set(cell, Value::read("0"));
    }
    report
}

fn between(before: &str, now: &str) -> (super::super::Verdict, Vec<String>) {
    verdict_after("D5", &zeros_but(Of2021, "2023", before), &zeros_but(Of2021, "2024", now))
}

#[test]
fn a_leap_is_more_than_tenfold_or_a_fall_to_nothing() {
    let cases = [
        (10, 100, false),
        (10, 101, true),
        (100, 10, false),
        (101, 10, true),
        (1, 9, false),
        (1, 10, false),
        (1, 11, true),
        (0, 9, false),
        (0, 10, false),
        (0, 11, true),
        (9, 0, false),
        (10, 0, true),
        (10, 1, false),
        (0, 0, false),
        (12, 12, false),
    ];
    for (before, now, leaps) in cases {
        assert_eq!(is_leap(Amount::from(before), Amount::from(now)), leaps, "{before} {now}");
    }
}

#[test]
fn d5_tells_both_figures() {
    assert_eq!(between("", ""), (Passed, vec![]));
    assert_eq!(between("proactive.licensing.decisions=29", "proactive.licensing.decisions=290").0, Passed);
    let told = ["行政许可，本年处理决定数量：上年 29，本年 291，相差 262，变化超过十倍。".to_owned()];
    assert_eq!(
        between("proactive.licensing.decisions=29", "proactive.licensing.decisions=291"),
        (Failed, told.to_vec())
    );
    let found = outcome_after(
        "D5",
        &filled(Of2021, "proactive.licensing.decisions=29"),
        &filled(Of2021, "proactive.licensing.decisions=291"),
    );
    let problem = &found.problems[0];
    assert_eq!((problem.wrong_cells().len(), problem.left_cells), (1, 1));
    assert_eq!(problem.sides, Some((Amount::from(291), Amount::from(29))));

    let told = ["行政复议结果维持：上年 12，本年 0，相差 12，降为 0。".to_owned()];
    assert_eq!(
        between(
            "reviews.reconsideration.upheld=12",
            "reviews.reconsideration.corrected=9 reviews.reconsideration.other=3"
        ),
        (Failed, told.to_vec())
    );
}

/// One cause, one finding: the total, not its parts; what was received, not what became of it.
#[test]
fn d5_names_the_total_and_not_its_parts() {
    let cells = |outcome: super::super::Outcome| -> Vec<&str> {
        outcome.problems.iter().map(|problem| problem.cells[0].id()).collect()
    };
    let after = |before: &str, now: &str| {
        cells(outcome_after("D5", &zeros_but(Of2021, "2023", before), &zeros_but(Of2021, "2024", now)))
    };
    assert_eq!(
        after(
            "requests.received.natural_person=300 requests.granted.natural_person=300",
            "requests.received.natural_person=20 requests.granted.natural_person=20"
        ),
        ["requests.received.total"]
    );
    // The results changed, what was received did not.
    assert_eq!(
        after(
            "requests.received.natural_person=300 requests.granted.natural_person=300",
            "requests.received.natural_person=300 requests.denied.state_secret.natural_person=300"
        ),
        ["requests.granted.total", "requests.denied.state_secret.total"]
    );
    // Two columns change places under row totals that stay.
    assert_eq!(
        after("requests.granted.natural_person=20", "requests.granted.commercial=20"),
        ["requests.processed.natural_person", "requests.processed.commercial"]
    );
    // A part that rises while its total falls is a cause of its own.
    assert_eq!(
        after(
            "reviews.reconsideration.upheld=3000",
            "reviews.reconsideration.upheld=1 reviews.reconsideration.pending=19"
        ),
        ["reviews.reconsideration.pending", "reviews.reconsideration.total"]
    );
}

#[test]
fn d5_does_not_judge_blanks_or_another_report() {
    let empty = Report::new(Of2021);
    assert_eq!(verdict("D5", &empty), (NotApplicable, vec![]));
    assert_eq!(verdict_after("D5", &zeros_but(Of2021, "", ""), &empty), (CannotJudge, vec![]));
    let [before, now] = ["proactive.licensing.decisions=29", "proactive.licensing.decisions=/"];
    assert_eq!(verdict_after("D5", &filled(Of2021, before), &filled(Of2021, now)), (CannotJudge, vec![]));

    let [before, now] = [["2022", "29"], ["2024", "2900"]]
        .map(|[year, count]| zeros_but(Of2021, year, &format!("proactive.licensing.decisions={count}")));
    assert_eq!(verdict_after("D5", &before, &now), (CannotJudge, vec![]));
    let [mut before, mut now] = [before, now];
    before.year = Value::read("2023");
    assert_eq!(verdict_after("D5", &before, &now).0, Failed);
    (before.organization, now.organization) = ("甲局".into(), "乙局".into());
    assert_eq!(verdict_after("D5", &before, &now), (CannotJudge, vec![]));
}

/// Money and signed changes are no counts.
#[test]
fn d5_looks_at_counts_alone() {
    assert_eq!(between("proactive.fees.amount=12", "proactive.fees.amount=1200"), (Passed, vec![]));
    let [before, now] =
        ["1", "50"].map(|change| filled(Of2019, &format!("proactive.penalties.change={change}")));
    assert_eq!(outcome_after("D5", &before, &now).passed, 0);
}

/// D7: between 2020 and 2021 nothing of table 2 is compared, nor what only one edition has.
#[test]
fn d7_two_editions_are_compared_only_where_they_mean_the_same() {
    let before = zeros_but(
        Of2019,
        "2020",
        "proactive.licensing.decisions=29 proactive.regulations.total_published=90 requests.other.research=40 \
         requests.received.research=40 reviews.reconsideration.upheld=20",
    );
    let now = zeros_but(
        Of2021,
        "2021",
        "proactive.licensing.decisions=2900 requests.other.rest.research=40 requests.received.research=40 \
         reviews.reconsideration.upheld=20",
    );
    assert_eq!(verdict_after("D5", &before, &now), (Passed, vec![]));
    let now = zeros_but(Of2021, "2021", "requests.received.research=40 requests.other.rest.research=40");
    assert_eq!(verdict_after("D5", &before, &now).1, ["行政复议总计：上年 20，本年 0，相差 20，降为 0。"]);
}
