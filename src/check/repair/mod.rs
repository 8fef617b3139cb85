//! What would mend a finding: single cells, or two that changed places, whose change puts every relation right that
//! they take part in.
//!
//! A relation that fails can be mended at any of its cells, so arithmetic alone says little. A change is offered
//! where something else speaks for it: the figure needed is the one that stands there with two digits exchanged, a
//! stated total or last year's report says the same, or the figure stands in the neighbouring cell.

mod reason;
mod swap;
mod trial;

use std::cmp::Reverse;

use super::{Hint, Problem, Subject};
use crate::{
    format::{Cell, Language, Place, Words},
    report::{Amount, Value},
};
use reason::{Reason, reasons};
use trial::{Line, Trial};

/// The rules whose failures can be mended by a figure that follows from others.
const RULES: [&str; 5] = ["A1", "A2", "A3", "A4", "D1"];

/// How many changes are offered for one finding.
const MOST: usize = 4;

/// How many changes may come into question for one that only arithmetic speaks for to be offered.
const MOST_BY_ARITHMETIC: usize = 3;

/// A change that puts a relation right.
struct Candidate {
    /// The cells and what would stand in them, in the order of the form.
    changes: Vec<(Cell, Amount)>,
    /// How many other relations it puts right that fail as well.
    others: usize,
    reasons: Vec<Reason>,
}

/// Adds to the findings that stand what would mend them.
pub(super) fn hint(subject: &Subject, problems: &mut [Problem]) {
    let can_be_hinted = |problem: &Problem| problem.stands() && RULES.contains(&problem.check.id);
    if !problems.iter().any(can_be_hinted) {
        return;
    }
    let trial = Trial::of(subject);
    let mut offered: Vec<Hint> = Vec::new();
    for problem in problems.iter_mut().filter(|problem| can_be_hinted(problem)) {
        let mut hints: Vec<Hint> = Vec::new();
        for target in trial.lines_of(problem) {
            for candidate in likeliest(candidates(&trial, problem, target)) {
                let hint = candidate.hint(subject);
                // Writing a figure into a cell means one thing in all of a report's findings, so that the cell and
                // the figure name the change.
                let is_other = |known: &Hint| {
                    (known.cell, known.amount) == (hint.cell, hint.amount) && known.also != hint.also
                };
                let is_same = |known: &Hint| {
                    (known.cell, known.amount, known.also) == (hint.cell, hint.amount, hint.also)
                };
                if !offered.iter().any(is_other) && !hints.iter().any(is_same) {
                    offered.push(hint.clone());
                    hints.push(hint);
                }
            }
        }
        hints.truncate(MOST);
        problem.hints = hints;
    }
}

/// Every change of one cell, and every exchange of two, that puts right a relation that a finding is about.
fn candidates(trial: &Trial, problem: &Problem, target: &Line) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    for place in trial.places_in(target) {
        // The total itself can be given up for the computed one; that is offered with the finding.
        if problem.stated == Some(place.cell) {
            continue;
        }
        let needed = trial.needed(target, place.cell);
        let fitting = needed.filter(|needed| Value::Amount(*needed).fits(place.kind).is_some());
        let single = fitting.map(|needed| vec![(place.cell, needed)]);
        let partners = swap::partners(trial.subject, place).into_iter();
        let swaps = partners.filter_map(|other| swap::swapped(trial, place, other));
        for changes in single.into_iter().chain(swaps) {
            if found.iter().all(|known| known.changes != changes)
                && let Some(mended) = trial.mends(target, &changes)
            {
                let reasons = reasons(trial.subject, target, &changes, &mended);
                found.push(Candidate { changes, others: mended.len(), reasons });
            }
        }
    }
    found
}

/// Those that may be offered, the likeliest first.
fn likeliest(mut found: Vec<Candidate>) -> Vec<Candidate> {
    // What explains more than one failure leaves nothing to be said for what explains one alone.
    let most = found.iter().map(|candidate| candidate.others).max().unwrap_or(0);
    found.retain(|candidate| candidate.others == most);
    let few = found.len() <= MOST_BY_ARITHMETIC;
    if !few || found.iter().any(|candidate| !candidate.reasons.is_empty()) {
        found.retain(|candidate| !candidate.reasons.is_empty());
    }
    found.sort_by_key(|candidate| Reverse(candidate.weight()));
    found
}

impl Candidate {
    fn weight(&self) -> usize {
        self.reasons.iter().map(|reason| reason.weight()).sum()
    }

    fn hint(&self, subject: &Subject) -> Hint {
        let language = subject.language;
        let told = |(cell, _): &(Cell, Amount)| {
            let place = subject.format.place(*cell);
            let now = subject.cell(*cell).amount.to_string();
            match language {
                Language::Chinese => ["“", &place.map(name).unwrap_or_default(), "”的 ", &now].concat(),
                Language::English => {
                    [&now, " in ", &place.map(|place| place.name_in(language)).unwrap_or_default()].concat()
                }
            }
        };
        let (cell, amount) = self.changes[0];
        let also = self.changes.get(1).copied();
        let first = told(&self.changes[0]);
        let mut message = match (&also, language) {
            (Some(second), Language::Chinese) => ["把", &first, " 与", &told(second), " 对调"].concat(),
            (Some(second), Language::English) => ["Exchange ", &first, " with ", &told(second)].concat(),
            (None, Language::Chinese) => ["把", &first, " 改为 ", &amount.to_string()].concat(),
            (None, Language::English) => ["Change ", &first, " to ", &amount.to_string()].concat(),
        };
        let arithmetic = [Reason::Arithmetic];
        let reasons = if self.reasons.is_empty() { &arithmetic } else { self.reasons.as_slice() };
        for (position, reason) in reasons.iter().enumerate() {
            let before = if position == 0 { Words::new("：", ": ") } else { Words::new("，", ", ") };
            message += before.of(language);
            message += reason.words().of(language);
        }
        Hint { cell, amount, also, message: message.into() }
    }
}

/// A short name of a place that still is the name of one place: `（三）1.属于国家秘密，自然人`.
fn name(place: &Place) -> String {
    let [.., group, row] = place.rows.as_slice() else { return place.name() };
    // What follows the words proper: a remark in brackets, or what the authority does then.
    let bracket = row.char_indices().skip(1).find(|(_, sign)| *sign == '（').map(|(at, _)| at);
    let row = bracket.map_or(*row, |at| &row[..at]);
    let row = row.split("、行政机关").next().unwrap_or(row);
    let group = match row.starts_with(|first: char| first.is_ascii_digit()) {
        true => group.split_inclusive('）').next().unwrap_or_default(),
        false => "",
    };
    [group, row, "，", place.columns.last().copied().unwrap_or_default()].concat()
}

#[cfg(test)]
mod any;
#[cfg(test)]
mod tests;
