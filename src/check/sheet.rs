//! The self-check sheet (自查单): what every rule says of a finished report, and the reasons that fit nothing any more.

use std::rc::Rc;

use super::{CHECKS, Check, Outcome, Problem, Severity, Subject, Verdict, explanation_key, kept};

/// What every rule says of a report.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// One for each rule, in the order of the catalogue.
    pub rulings: Vec<Ruling>,
    /// Explanations that fit no finding, by key: what they were about has changed.
    pub outdated: Vec<(Rc<str>, Rc<str>)>,
}

/// What one rule says.
#[derive(Clone, Debug)]
pub struct Ruling {
    /// The rule.
    pub check: &'static Check,
    /// What it found.
    pub outcome: Outcome,
}

/// The one word for a rule on the sheet: a failure that is explained, or is a mere note, is not held against a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It holds wherever it applies.
    Passed,
    /// Something stands against the report.
    Failed,
    /// What was found is all explained.
    Explained,
    /// What was found is worth a look, and nothing more.
    Noted,
    /// It cannot be judged.
    CannotJudge,
    /// There is nothing it applies to.
    NotApplicable,
}

impl Status {
    /// Every one, in the order in which they are counted up.
    pub const ALL: [Status; 6] = [
        Status::Passed,
        Status::Failed,
        Status::Explained,
        Status::Noted,
        Status::CannotJudge,
        Status::NotApplicable,
    ];

    /// The word that files use.
    pub fn id(self) -> &'static str {
        match self {
            Status::Passed => "passed",
            Status::Failed => "failed",
            Status::Explained => "explained",
            Status::Noted => "noted",
            Status::CannotJudge => "cannot_judge",
            Status::NotApplicable => "not_applicable",
        }
    }
}

impl Sheet {
    /// Looks at a report as a finished one.
    pub fn of(subject: &Subject) -> Sheet {
        let rulings = CHECKS.iter().map(|check| Ruling { check, outcome: check.run(subject) }).collect();
        let mut sheet = Sheet { rulings, outdated: Vec::new() };
        for (key, reason) in subject.report.explanations.iter() {
            // One without a word says nothing, and so nothing is lost.
            if !reason.trim().is_empty() && !sheet.lines().iter().any(|problem| is_in_use(key, problem)) {
                sheet.outdated.push((key.clone(), reason.clone()));
            }
        }
        sheet
    }

    /// Every finding and every sum that is still open, rule by rule.
    pub fn lines(&self) -> Vec<&Problem> {
        let mut lines = Vec::new();
        for ruling in &self.rulings {
            lines.extend(&ruling.outcome.problems);
            lines.extend(&ruling.outcome.open);
        }
        lines
    }

    /// How many findings of a severity stand against the report.
    pub fn count(&self, severity: Severity) -> usize {
        self.lines().iter().filter(|problem| problem.stands() && problem.severity == severity).count()
    }

    /// How many rules have a status.
    pub fn rules(&self, status: Status) -> usize {
        self.rulings.iter().filter(|ruling| ruling.status() == status).count()
    }

    /// Whether a file of the report is a draft: any error makes it one.
    pub fn is_draft(&self) -> bool {
        self.count(Severity::Error) > 0
    }
}

impl Ruling {
    /// The one word for it.
    pub fn status(&self) -> Status {
        let problems = self.outcome.problems.iter();
        match (
            self.outcome.verdict(),
            problems.filter(|problem| problem.stands()).map(|it| it.severity).min(),
        ) {
            (_, Some(Severity::Error | Severity::Warning)) => Status::Failed,
            (_, Some(Severity::Note)) => Status::Noted,
            (Verdict::Failed, None) => Status::Explained,
            (Verdict::Passed, None) => Status::Passed,
            (Verdict::CannotJudge, None) => Status::CannotJudge,
            (Verdict::NotApplicable, None) => Status::NotApplicable,
        }
    }
}

/// Whether a finding is explained by the reason with that key, or its stated total kept by it.
fn is_in_use(key: &Rc<str>, problem: &Problem) -> bool {
    let is_kept = |cell| kept::key(problem.check.id, cell) == *key;
    problem.explained.is_some() && (problem.stated.is_some_and(is_kept) || explanation_key(problem) == *key)
}

#[cfg(test)]
mod tests;
