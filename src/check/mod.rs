//! The rules a report is checked by, as one list; a finding is a value with an address.
//!
//! A rule is a [`Check`]: its id, its words and the function that runs it stand together in the file of its
//! family. Running a check never fails. It has one of four outcomes, and only `failed` yields problems.

mod agreement;
mod arithmetic;
mod body;
mod completeness;
mod contents;
mod date;
mod explained;
mod fees;
mod form;
pub mod kept;
mod law;
mod leaps;
mod likeness;
mod money;
mod notice;
mod outline;
mod period;
mod personal;
mod problem;
pub mod prose;
mod remarks;
mod repair;
mod sheet;
mod spoken;
mod subject;
mod told_year;
mod wording;
mod words;
mod years;

pub use explained::explanation_key;
pub use outline::outline;
pub use problem::{Hint, Problem, Quote, Severity};
pub use prose::{Passage, Prose, Sentence};
pub use sheet::{Ruling, Sheet, Status};
pub use subject::{Side, Subject};

use crate::format::Words;

/// One rule of the catalogue.
#[derive(Debug)]
pub struct Check {
    /// The rule's id, the same in code, tests, files and documentation: `A1`.
    pub id: &'static str,
    /// How grave a failure is, unless the finding says otherwise.
    pub severity: Severity,
    /// When a failure is shown.
    pub when: When,
    /// The rule in a few words.
    pub title: Words,
    /// What must hold.
    pub what: Words,
    /// Why it must.
    pub why: Words,
    /// A finding, as an example.
    pub example: &'static str,
    /// The clause, label or practice it rests on.
    pub ground: Words,
    /// Looks at a report and writes down what it finds.
    run: fn(&'static Check, &Subject, &mut Outcome),
}

/// When a failure is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// At once: more filling in cannot mend it.
    AtOnce,
    /// When the report is checked or downloaded: until then it may simply not be filled in yet.
    Asked,
}

/// Every rule, in the order in which findings are listed.
pub static CHECKS: &[&Check] = &[
    &arithmetic::A1,
    &arithmetic::A2,
    &arithmetic::A3,
    &arithmetic::A4,
    &arithmetic::A5,
    &arithmetic::A6,
    &arithmetic::A7,
    &arithmetic::A8,
    &completeness::B1,
    &form::B2,
    &form::B3,
    &completeness::B4,
    &completeness::B5,
    &form::B6,
    &money::B7,
    &remarks::B8,
    &wording::B9,
    &contents::B10,
    &contents::B11,
    &contents::B12,
    &agreement::C1,
    &agreement::C2,
    &agreement::C3,
    &agreement::C4,
    &agreement::C5,
    &fees::C6,
    &fees::C7,
    &agreement::C8,
    &period::C9,
    &told_year::C10,
    &agreement::C11,
    &personal::C12,
    &years::D1,
    &years::D2,
    &years::D3,
    &likeness::D4,
    &leaps::D5,
    &years::D6,
    &law::E1,
    &law::E2,
    &notice::E3,
];

/// What one rule found in one report.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outcome {
    /// Where it fails.
    pub problems: Vec<Problem>,
    /// Sums that do not meet yet while cells of them are still blank: not failures, but worth seeing.
    pub open: Vec<Problem>,
    /// In how many places it holds.
    pub passed: usize,
    /// In how many places it cannot be judged, for a blank or a value that cannot be read.
    pub undecided: usize,
}

/// The one word for an outcome, as the self-check sheet lists it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It holds wherever it applies.
    Passed,
    /// It fails somewhere.
    Failed,
    /// It fails nowhere, and somewhere it cannot be judged.
    CannotJudge,
    /// There is nothing it applies to.
    NotApplicable,
}

impl Verdict {
    /// The word that files use.
    pub fn id(self) -> &'static str {
        match self {
            Verdict::Passed => "passed",
            Verdict::Failed => "failed",
            Verdict::CannotJudge => "cannot_judge",
            Verdict::NotApplicable => "not_applicable",
        }
    }
}

impl Outcome {
    /// The one word for it.
    pub fn verdict(&self) -> Verdict {
        if !self.problems.is_empty() {
            Verdict::Failed
        } else if self.undecided + self.open.len() > 0 {
            Verdict::CannotJudge
        } else if self.passed > 0 {
            Verdict::Passed
        } else {
            Verdict::NotApplicable
        }
    }
}

impl Check {
    /// Looks at a report.
    pub fn run(&'static self, subject: &Subject) -> Outcome {
        let mut outcome = Outcome::default();
        (self.run)(self, subject, &mut outcome);
        explained::explain(subject.report, &mut outcome.problems);
        outcome
    }
}

/// The rule of that id.
pub fn by_id(id: &str) -> Option<&'static Check> {
    CHECKS.iter().copied().find(|check| check.id == id)
}

/// All that is to be shown of a report: failures, and sums that do not meet yet. With `asked`, also what is
/// merely not filled in.
pub fn findings(subject: &Subject, asked: bool) -> Vec<Problem> {
    let mut found = Vec::new();
    for check in CHECKS.iter().filter(|check| asked || check.when == When::AtOnce) {
        let outcome = check.run(subject);
        found.extend(outcome.problems);
        found.extend(outcome.open);
    }
    repair::hint(subject, &mut found);
    found
}

#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
