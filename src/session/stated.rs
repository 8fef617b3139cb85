//! Totals that a file states and that differ from the sum of their parts: kept or given up, one or all.

use super::{Session, Step};
use crate::{
    check::{Problem, kept},
    format::Cell,
    report::Value,
};

impl Session {
    /// The stated totals about which nobody has decided yet.
    pub fn undecided_totals(&self) -> Vec<Cell> {
        let mut totals = Vec::new();
        for cell in self.problems.iter().filter(|problem| can_be_kept(problem)).filter_map(|it| it.stated) {
            // The corner of table 3 may differ from both its row and its column.
            if !totals.contains(&cell) {
                totals.push(cell);
            }
        }
        totals
    }

    pub(super) fn keep_stated(&mut self, totals: &[Cell]) {
        let problems = self.problems.clone();
        self.change(Step::KeepStated, |report| {
            for problem in problems.iter().filter(|problem| can_be_kept(problem)) {
                if let (Some(cell), Some((stated, computed))) = (problem.stated, problem.sides)
                    && totals.contains(&cell)
                {
                    let key = kept::key(problem.check.id, cell);
                    report.explanations.insert(key, kept::text(stated, computed));
                }
            }
        });
    }

    pub(super) fn take_computed(&mut self, totals: &[Cell]) {
        let problems = self.problems.clone();
        self.change(Step::TakeComputed, |report| {
            for cell in totals {
                report.set(*cell, Value::Blank);
                // What was decided about the stated total goes with it.
                for problem in problems.iter().filter(|problem| problem.stated == Some(*cell)) {
                    report.explanations.remove(&kept::key(problem.check.id, *cell));
                }
            }
        });
    }
}

/// Whether it is about a stated total that can be read; what cannot be read is not kept as a figure.
fn can_be_kept(problem: &Problem) -> bool {
    problem.stands() && problem.stated.is_some() && problem.sides.is_some()
}

#[cfg(test)]
mod tests;
