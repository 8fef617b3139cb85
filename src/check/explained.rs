//! Warnings that somebody has explained: the reason is one of the report's explanations.
//!
//! An explanation is about what was found, not about the rule: its key names the place and the figures, so that it
//! holds no more when one of them changes. It is then still in the file, and shown as one that fits no finding.

use std::rc::Rc;

use super::{Problem, Severity, personal};
use crate::report::Report;

/// The key of a finding's explanation among the report's: the rule, the place, and what was compared.
///
/// `C1 requests.received.total 12≠14`, `C10 overview 2023年`, `B11 improvement`.
pub fn explanation_key(problem: &Problem) -> Rc<str> {
    let place = match problem.cells.first() {
        Some(cell) => cell.id().into(),
        None => problem.field.to_string(),
    };
    let mut key = [problem.check.id, " ", &place].concat();
    match (&problem.sides, &problem.quote) {
        (Some((left, right)), _) => key += &[" ", &left.to_string(), "≠", &right.to_string()].concat(),
        // The key may outlive the words: a person's number must not stay behind in it.
        (None, Some(quote)) if problem.check.id == personal::C12.id => {
            key += &[" ", &personal::masked(quote.marked())].concat();
        }
        (None, Some(quote)) => key += &[" ", quote.marked()].concat(),
        (None, None) => {}
    }
    key.into()
}

/// Puts the reasons given to the warnings and notes they are given for. An error cannot be explained away.
pub(super) fn explain(report: &Report, problems: &mut [Problem]) {
    if report.explanations.is_empty() {
        return;
    }
    for problem in problems.iter_mut().filter(|problem| problem.severity != Severity::Error) {
        if problem.explained.is_none() {
            let reason = report.explanations.get(&explanation_key(problem));
            problem.explained = reason.filter(|reason| !reason.trim().is_empty()).cloned();
        }
    }
}
