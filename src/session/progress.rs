//! How far each section is, for the rail beside the report.

use super::Session;
use crate::{
    check::Severity,
    format::{Body, Section},
};

/// How far a section is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Nothing is written.
    Blank,
    /// Some of it is written.
    Begun,
    /// So many errors stand against it.
    Wrong(usize),
    /// No error stands against it, but so many warnings do.
    Doubtful(usize),
    /// All of it is written and nothing stands against it.
    Complete,
}

impl Session {
    /// How far each section is, in the order of the form.
    pub fn progress(&self) -> impl Iterator<Item = (&'static Section, Progress)> {
        self.report.format().outline.sections.iter().zip(self.progress.iter().copied())
    }

    pub(super) fn progress_of(&self, section: &Section) -> Progress {
        let against = |severity: Severity| {
            let here = self.problems.iter().filter(|problem| problem.section == section.id);
            here.filter(|problem| problem.stands() && problem.severity == severity).count()
        };
        match [Severity::Error, Severity::Warning].map(against) {
            [0, 0] => {}
            [0, warnings] => return Progress::Doubtful(warnings),
            [errors, _] => return Progress::Wrong(errors),
        }
        let (typed, filled) = match section.body {
            Body::Narrative { .. } => (1, usize::from(!self.report.narrative(section.id).trim().is_empty())),
            Body::Table(_) => {
                let places = self.report.format().places_of(section.id).iter();
                let typed = places.filter(|place| !place.is_total());
                typed.fold((0, 0), |(typed, filled), place| {
                    (typed + 1, filled + usize::from(!self.report.value(place.cell).is_blank()))
                })
            }
        };
        let open = self.problems.iter().any(|problem| problem.open && problem.section == section.id);
        match filled {
            0 => Progress::Blank,
            _ if filled < typed || open => Progress::Begun,
            _ => Progress::Complete,
        }
    }
}
