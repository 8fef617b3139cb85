//! Reports that are consistent but for one slip of the hand: whether the slip is found, and whether what is offered
//! ever breaks anything.

use crate::{
    check::{CHECKS, Hint, Problem, Prose, Subject, findings},
    format::{Cell, Edition, Place},
    report::{Amount, Report, Totals, Value},
};

/// Numbers without a pattern, the same ones every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from(self.0 >> 33).unwrap() % limit
    }
}

fn count(report: &Report, cell: Cell) -> u32 {
    report.value(cell).text().parse().unwrap_or(0)
}

fn set(report: &mut Report, cell: Cell, count: u32) {
    report.set(cell, Value::Amount(Amount::from(count)));
}

/// A report whose tables 3 and 4 agree in themselves, as a busy county would write it, with the totals it follows.
fn consistent(dice: &mut Dice) -> Report {
    let mut report = Report::new(Edition::Of2021);
    let format = report.format();
    let in_question = |place: &&Place| !place.is_total() && place.section != "proactive";
    for place in format.places.iter().filter(in_question) {
        let busy = matches!(place.column, "natural_person") || place.section == "reviews";
        let count = match (dice.below(3), busy) {
            (0, true) => dice.below(300),
            (1, true) | (0, false) => dice.below(30),
            _ => 0,
        };
        set(&mut report, place.cell, count);
    }
    let totals = Totals::of(&report);
    for equation in format.equations_of("A1") {
        let [received, start, processed, end] = equation.cells().collect::<Vec<_>>().try_into().unwrap();
        if format.place(received).unwrap().is_total() {
            continue;
        }
        let done = totals.shown(&report, processed).text().parse::<u32>().unwrap() + count(&report, end);
        let start_count = count(&report, start).min(done);
        set(&mut report, start, start_count);
        set(&mut report, received, done - start_count);
    }
    report
}

/// Last year's report that this one carries over from.
fn before(report: &Report) -> Report {
    let mut prior = Report::new(Edition::Of2021);
    for place in report.format().places.iter().filter(|place| place.row == "pending_at_end") {
        let end: Cell = format!("requests.pending_at_start.{}", place.column).parse().unwrap();
        prior.set(place.cell, report.value(end).clone());
    }
    prior
}

/// Writes out every total as it is.
fn stating(report: &Report) -> Report {
    let (mut stated, totals) = (report.clone(), Totals::of(report));
    for place in report.format().places.iter().filter(|place| place.is_total()) {
        stated.set(place.cell, totals.shown(report, place.cell));
    }
    stated
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Slip {
    Transposed,
    OtherColumn,
    DigitLost,
    Any,
}

/// Makes a slip in a cell, where it can be made there.
fn slipped(report: &Report, place: &Place, slip: Slip, dice: &mut Dice) -> Option<Report> {
    let mut wrong = report.clone();
    let right = count(report, place.cell);
    let figure = match slip {
        Slip::Transposed => right / 100 * 100 + right % 10 * 10 + right / 10 % 10,
        Slip::DigitLost if right >= 100 => right / 10,
        Slip::Any => dice.below(300),
        Slip::DigitLost => right,
        Slip::OtherColumn => {
            let places = report.format().places_of(place.section);
            let next = places.iter().skip_while(|next| next.cell != place.cell).nth(1)?;
            if next.is_total() || count(report, next.cell) > 0 {
                return None;
            }
            set(&mut wrong, next.cell, right);
            0
        }
    };
    set(&mut wrong, place.cell, figure);
    (figure != right && (slip != Slip::Transposed || right >= 10)).then_some(wrong)
}

fn looked_at<T>(report: &Report, prior: Option<&Report>, look: impl Fn(&Subject) -> T) -> T {
    let (totals, prose) = (Totals::of(report), Prose::of(report));
    let before = prior.map(|prior| (prior, Totals::of(prior), Prose::of(prior)));
    let prior = before.as_ref().map(|(report, totals, prose)| Subject::new(report, totals, prose, 2026));
    look(&Subject::new(report, &totals, &prose, 2026).after(prior.as_ref()))
}

fn found(report: &Report, prior: Option<&Report>) -> Vec<Problem> {
    looked_at(report, prior, |subject| findings(subject, false))
}

/// In how many places each rule of family A, and D1, holds.
fn passed(report: &Report, prior: Option<&Report>) -> Vec<usize> {
    let rules = CHECKS.iter().filter(|check| super::RULES.contains(&check.id));
    looked_at(report, prior, |subject| rules.clone().map(|check| check.run(subject).passed).collect())
}

fn repaired(report: &Report, hint: &Hint) -> Report {
    let mut repaired = report.clone();
    for (cell, amount) in [Some((hint.cell, hint.amount)), hint.also].into_iter().flatten() {
        repaired.set(cell, Value::Amount(amount));
    }
    repaired
}

/// Of some reports with a slip in table 3 or 4: in how many it is noticed, and in how many of a hundred of these the
/// true figures are among what is offered, and the first of it.
fn shares(slip: Slip, with_totals: bool, with_prior: bool) -> [usize; 3] {
    const REPORTS: usize = 40;
    let mut dice = Dice(7);
    let [mut noticed, mut offered, mut first] = [0; 3];
    for _ in 0..REPORTS {
        let report = consistent(&mut dice);
        let prior = before(&report);
        let prior = with_prior.then_some(&prior);
        assert_eq!(found(&report, prior), []);
        let stated = if with_totals { stating(&report) } else { report.clone() };
        let mut wrong = None;
        while wrong.is_none() {
            let places = &report.format().places;
            let place = &places[dice.below(u32::try_from(places.len()).unwrap()) as usize];
            if place.section != "proactive" && !place.is_total() {
                wrong = slipped(&stated, place, slip, &mut dice);
            }
        }
        let mut wrong = wrong.unwrap();
        wrong.drop_true_totals();
        let problems = found(&wrong, prior);
        let is_true = |hint: &Hint| {
            let mut repaired = repaired(&wrong, hint);
            repaired.drop_true_totals();
            repaired == report
        };
        noticed += usize::from(!problems.is_empty());
        offered += usize::from(problems.iter().any(|problem| problem.hints.iter().any(is_true)));
        first += usize::from(problems.iter().any(|problem| problem.hints.first().is_some_and(is_true)));
        for hint in problems.iter().flat_map(|problem| &problem.hints) {
            let mended = repaired(&wrong, hint);
            let (was, is) = (passed(&wrong, prior), passed(&mended, prior));
            assert!(was.iter().zip(&is).all(|(was, is)| was <= is), "{} breaks something", hint.message);
            assert!(found(&mended, prior).len() < problems.len(), "{} mends nothing", hint.message);
        }
        assert!(problems.iter().all(|problem| problem.hints.len() <= super::MOST));
    }
    [noticed * 100 / REPORTS, offered * 100 / noticed, first * 100 / noticed]
}

/// The least of a hundred; what is not noticed is a figure moved, or a total that follows, within table 4.
#[test]
fn a_slip_is_found_where_something_speaks_for_it() {
    let cases = [
        (Slip::Transposed, false, false, [80, 95, 80]),
        (Slip::Transposed, false, true, [80, 95, 80]),
        (Slip::Transposed, true, true, [100, 95, 95]),
        (Slip::OtherColumn, false, true, [85, 100, 90]),
        (Slip::OtherColumn, true, false, [85, 100, 90]),
        (Slip::DigitLost, false, true, [70, 95, 85]),
        (Slip::DigitLost, true, false, [100, 100, 95]),
        (Slip::Any, true, true, [100, 95, 95]),
    ];
    for (slip, with_totals, with_prior, least) in cases {
        let shares = shares(slip, with_totals, with_prior);
        let enough = shares.iter().zip(least).all(|(share, least)| *share >= least);
        assert!(enough, "{slip:?}, totals {with_totals}, last year's {with_prior}: {shares:?}");
    }
}

/// A figure that somebody just got wrong can only be guessed at; what is offered is little, and never harmful.
#[test]
fn a_figure_without_a_pattern_is_seldom_guessed() {
    assert!(shares(Slip::Any, false, false)[2] < 50);
}
