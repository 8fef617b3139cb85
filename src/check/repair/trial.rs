//! What becomes of the relations of the form when cells change, without changing the report.

use super::{RULES, Subject};
use crate::{
    check::{
        Problem, Side,
        subject::{Standing, stand},
        years::is_last_year,
    },
    format::{Cell, Comparison, Equation, Place},
    report::Amount,
};

/// The column of table 3 that only adds up the others.
const TOTAL: &str = "total";

/// A report's relations, to try changes on.
pub(super) struct Trial<'a> {
    pub(super) subject: &'a Subject<'a>,
    lines: Vec<Line>,
}

/// One relation and how it stands.
pub(super) struct Line {
    pub(super) equation: &'static Equation,
    left: Side,
    right: Side,
    standing: Standing,
    /// Whether it only repeats others: it fails because columns do that it adds up, or because a total is stated
    /// wrongly, and holds again only when all of them do.
    echo: bool,
}

impl<'a> Trial<'a> {
    pub(super) fn of(subject: &'a Subject<'a>) -> Trial<'a> {
        let mut lines: Vec<Line> = Vec::new();
        for equation in RULES.iter().flat_map(|rule| subject.format.equations_of(rule)) {
            let Some(line) = line(subject, equation) else { continue };
            let is_total = matches!(equation.rule, "A1" | "D1")
                && equation.left.first().is_some_and(|cell| {
                    subject.format.place(*cell).is_some_and(|place| place.column == TOTAL)
                });
            let a_column_fails = lines
                .iter()
                .any(|line| line.equation.rule == equation.rule && line.standing == Standing::Fails);
            // A total that nobody states is right; it differs only from a part that is stated wrongly.
            let is_computed = !matches!(equation.rule, "A1" | "D1")
                && equation.left.iter().all(|cell| subject.report.value(*cell).is_blank());
            lines.push(Line { echo: is_computed || (is_total && a_column_fails), ..line });
        }
        Trial { subject, lines }
    }

    /// The relations that a finding says fail.
    pub(super) fn lines_of(&self, problem: &Problem) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| {
            let equation = line.equation;
            // D1 tells the columns together with the total.
            equation.rule == problem.check.id
                && line.standing == Standing::Fails
                && !line.echo
                && equation.cells().all(|cell| problem.cells.contains(&cell))
        })
    }

    /// The places that a relation reads its figures from: totals that nobody states are read from their parts.
    pub(super) fn places_in(&self, line: &Line) -> Vec<&'static Place> {
        let mut places = Vec::new();
        line.equation.cells().for_each(|cell| self.add_places(cell, &mut places));
        places
    }

    fn add_places(&self, shown: Cell, places: &mut Vec<&'static Place>) {
        let Some(place) = self.subject.format.place(shown) else { return };
        if self.is_computed(shown) {
            let typed = self.subject.format.places_of(place.section).iter().filter(|part| !part.is_total());
            places.extend(typed.filter(|part| self.adds_up(shown, part.cell)));
        } else {
            places.push(place);
        }
    }

    /// What a cell would have to hold for a relation to hold.
    pub(super) fn needed(&self, line: &Line, cell: Cell) -> Option<Amount> {
        let now = self.amount(cell)?;
        let [left, right] = [&line.equation.left, &line.equation.right]
            .map(|cells| cells.iter().any(|shown| self.reads(*shown, cell)));
        match (left, right) {
            (true, false) => Some(now + line.right.amount + -line.left.amount),
            (false, true) => Some(now + line.left.amount + -line.right.amount),
            _ => None,
        }
    }

    /// What a cell holds, where that is a figure.
    pub(super) fn amount(&self, cell: Cell) -> Option<Amount> {
        let side = self.subject.cell(cell);
        (side.complete && side.readable).then_some(side.amount)
    }

    /// The other relations that fail and that some changes put right together with this one; nothing where they
    /// leave this one wrong or touch another that does not hold afterwards.
    pub(super) fn mends(&self, target: &Line, changes: &[(Cell, Amount)]) -> Option<Vec<&Line>> {
        let gain = |cells: &[Cell]| -> Amount {
            let gains = changes.iter().flat_map(|(cell, amount)| {
                let gain = *amount + -self.amount(*cell).unwrap_or_default();
                cells.iter().filter(|shown| self.reads(**shown, *cell)).map(move |_| gain)
            });
            gains.sum()
        };
        let after = |line: &Line| {
            let [left, right] = [(line.left, &line.equation.left), (line.right, &line.equation.right)]
                .map(|(side, cells)| Side { amount: side.amount + gain(cells), ..side });
            stand(left, Comparison::Equal, right)
        };
        // Most changes fail here already.
        if after(target) != Standing::Holds {
            return None;
        }
        let mut mended = Vec::new();
        for line in self.lines.iter().filter(|line| !std::ptr::eq(*line, target)) {
            match (line.standing, after(line)) {
                (Standing::Fails, Standing::Holds) if !line.echo => mended.push(line),
                (Standing::Fails, Standing::Fails)
                    if line.echo || gain(&line.equation.left) == gain(&line.equation.right) => {}
                (_, Standing::Fails) => return None,
                _ => {}
            }
        }
        Some(mended)
    }

    /// Whether what is shown in a cell changes with another one: it is that cell, or a total that nobody states and
    /// that the other is a part of. Computed totals take no heed of stated ones.
    fn reads(&self, shown: Cell, cell: Cell) -> bool {
        let is_typed = || self.subject.format.place(cell).is_some_and(|place| !place.is_total());
        shown == cell || (self.is_computed(shown) && is_typed() && self.adds_up(shown, cell))
    }

    fn is_computed(&self, shown: Cell) -> bool {
        let is_total = self.subject.format.place(shown).is_some_and(Place::is_total);
        is_total && self.subject.report.value(shown).is_blank()
    }

    /// Whether a cell is a part of a total, or of one that is.
    fn adds_up(&self, total: Cell, cell: Cell) -> bool {
        let sum = self.subject.format.place(total).and_then(|place| place.sums.first());
        let parts = sum.map(|sum| self.subject.format.equations[*sum].right.as_slice());
        parts.is_some_and(|parts| parts.iter().any(|part| *part == cell || self.adds_up(*part, cell)))
    }
}

/// How a relation stands; nothing where it is one to last year's report and there is none to compare with.
fn line(subject: &Subject, equation: &'static Equation) -> Option<Line> {
    let (mut standing, left, mut right) = subject.standing(equation);
    if !equation.prior.is_empty() {
        let prior = subject.prior.filter(|prior| is_last_year(subject, prior))?;
        let before = prior.sum(&equation.prior);
        right = Side {
            amount: right.amount + before.amount,
            complete: right.complete && before.complete,
            readable: right.readable && before.readable,
        };
        standing = stand(left, equation.comparison, right);
    }
    Some(Line { equation, left, right, standing, echo: false })
}
