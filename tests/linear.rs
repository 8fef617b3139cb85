//! Twice the prose takes about twice the time to check, not four times.

#[path = "../tools/bench/filled.rs"]
mod filled;

use std::{hint::black_box, time::Duration};

use cpu_time::ThreadTime;
use gongkai::{
    check::{Prose, Subject, findings},
    report::{Report, Totals},
};

/// How long everything takes that follows a change of the prose.
fn time((report, before): &(Report, Report)) -> Duration {
    let (totals_before, prose_before) = (Totals::of(before), Prose::of(before));
    let prior = Subject::new(before, &totals_before, &prose_before, 2026);
    let start = ThreadTime::now();
    let (totals, prose) = (Totals::of(report), Prose::of(report));
    let subject = Subject::new(report, &totals, &prose, 2026).after(Some(&prior));
    black_box(findings(&subject, true));
    start.elapsed()
}

#[test]
fn the_time_to_check_grows_with_the_prose_and_no_faster() {
    let reports = [20_000, 40_000].map(filled::two_years);
    // Cold caches only add to a run: the shortest of some is the one that counts.
    let mut shortest = [Duration::MAX; 2];
    for _ in 0..9 {
        for (shortest, report) in shortest.iter_mut().zip(&reports) {
            *shortest = time(report).min(*shortest);
        }
    }
    let [once, twice] = shortest;
    assert!(twice < once * 3, "{once:?} for 20,000 characters, {twice:?} for 40,000");
}

/// What is measured is a report as it should be: its tables agree with each other and with last year's.
#[test]
fn the_reports_measured_with_have_no_errors_in_their_tables() {
    let (report, before) = filled::two_years(20_000);
    let (totals, prose) = (Totals::of(&report), Prose::of(&report));
    let (totals_before, prose_before) = (Totals::of(&before), Prose::of(&before));
    let prior = Subject::new(&before, &totals_before, &prose_before, 2026);
    let subject = Subject::new(&report, &totals, &prose, 2026).after(Some(&prior));
    let told: Vec<_> = findings(&subject, true)
        .into_iter()
        .filter(|problem| problem.quote.is_none() && matches!(&problem.check.id[..1], "A" | "B" | "D"))
        .filter(|problem| problem.severity == gongkai::check::Severity::Error)
        .map(|problem| problem.message)
        .collect();
    assert!(told.is_empty(), "{told:#?}");
    let characters: usize = prose.passages().map(|passage| passage.text.chars().count()).sum();
    assert!((20_000..20_500).contains(&characters), "{characters}");
}
