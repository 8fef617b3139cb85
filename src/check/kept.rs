//! Stated totals that a person has decided to keep although their parts add up to something else.
//!
//! The decision is one of the report's explanations, under the rule and the cell, with both figures in its text:
//! when either figure changes, it is a decision about something else and holds no more.

use std::rc::Rc;

use super::Subject;
use crate::{
    format::{Cell, Equation},
    report::Amount,
};

/// The key of the decision among the report's explanations: `A2 requests.granted.total`.
pub fn key(rule: &str, cell: Cell) -> Rc<str> {
    [rule, " ", cell.id()].concat().into()
}

/// The decision in words: `保留原数 15（各项相加 14）`.
pub fn text(stated: Amount, computed: Amount) -> Rc<str> {
    ["保留原数 ", &stated.to_string(), "（各项相加 ", &computed.to_string(), "）"].concat().into()
}

/// The decision to keep the total that an equation sums up, as long as it holds. Somebody may have written a
/// reason behind it.
pub(super) fn decision(subject: &Subject, sum: &Equation) -> Option<Rc<str>> {
    let [cell] = sum.left.as_slice() else { return None };
    let written = subject.report.explanations.get(&key(sum.rule, *cell))?;
    let (left, right) = (subject.sum(&sum.left), subject.sum(&sum.right));
    written.starts_with(&*text(left.amount, right.amount)).then(|| written.clone())
}

/// Whether any of some cells is a total that is kept.
pub(super) fn any(subject: &Subject, mut cells: impl Iterator<Item = Cell>) -> bool {
    let is_kept = |sum: &usize| decision(subject, &subject.format.equations[*sum]).is_some();
    cells.any(|cell| subject.format.place(cell).is_some_and(|place| place.sums.iter().any(is_kept)))
}
