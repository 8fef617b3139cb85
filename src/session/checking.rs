//! What is found in the report, and the reasons somebody gives for it.

use std::rc::Rc;

use super::{Session, Step};
use crate::{
    check::{self, Severity, Sheet, Subject},
    format::Cell,
    report::Field,
};

impl Session {
    /// How many findings of a severity stand against the report: what is still open or explained is not counted.
    pub fn count(&self, severity: Severity) -> usize {
        self.problems.iter().filter(|problem| problem.stands() && problem.severity == severity).count()
    }

    /// The self-check sheet: what every rule says of the report as a finished one.
    pub fn sheet(&self) -> Sheet {
        self.look(true, Sheet::of)
    }

    /// Whether a file of this report is a draft: any error makes it one.
    pub fn is_draft(&self) -> bool {
        self.sheet().is_draft()
    }

    /// How gravely a cell is at fault, if it is.
    pub fn mark(&self, cell: Cell) -> Option<Severity> {
        self.marks.get(cell.index()).copied().flatten()
    }

    fn look<T>(&self, asked: bool, look: impl FnOnce(&Subject<'_>) -> T) -> T {
        let prior = self.prior.as_ref().map(|prior| prior.subject(self.this_year));
        let subject = Subject::new(&self.report, &self.totals, &self.prose, self.this_year)
            .read_with(&self.notes)
            .speaking(self.language)
            .unsettled(if asked { None } else { self.unsettled() })
            .after(prior.as_ref());
        look(&subject)
    }

    /// The section whose prose is being written, unless somebody has asked to have all of it checked.
    pub(super) fn unsettled(&self) -> Option<&'static str> {
        match self.typing {
            Some((Field::Narrative(section), _)) if !self.asked => Some(section),
            _ => None,
        }
    }

    pub(super) fn checked(mut self) -> Session {
        let problems = self.look(self.asked, |subject| check::findings(subject, self.asked));
        let mut marks = vec![None; Cell::count()];
        // A note is worth a look, but its cells are not wrong.
        for problem in problems.iter().filter(|problem| problem.severity != Severity::Note) {
            for cell in problem.wrong_cells() {
                let mark: &mut Option<Severity> = &mut marks[cell.index()];
                *mark = Some(mark.map_or(problem.severity, |before| before.min(problem.severity)));
            }
        }
        self.problems = problems.into();
        self.marks = marks.into();
        let sections = self.report.format().outline.sections.iter();
        self.progress = sections.map(|section| self.progress_of(section)).collect();
        self
    }

    /// Writes the reason for a finding, by its key; an empty one removes it. Successive typing is one step.
    pub(super) fn explain(&mut self, key: Rc<str>, text: &str) {
        if self.explaining.as_ref() != Some(&key) {
            self.history.close();
            self.explaining = Some(key.clone());
        }
        self.change(Step::Explain, |report| {
            if text.is_empty() {
                report.explanations.remove(&key);
            } else {
                report.explanations.insert(key, text.into());
            }
        });
    }
}

#[cfg(test)]
mod tests;
