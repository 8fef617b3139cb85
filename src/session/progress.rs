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
    /// So many findings stand against it.
    Wrong(usize),
    /// All of it is written and nothing stands against it.
    Complete,
}

impl Session {
    /// How far each section is, in the order of the form.
    pub fn progress(&self) -> impl Iterator<Item = (&'static Section, Progress)> {
        self.report.format().outline.sections.iter().zip(self.progress.iter().copied())
    }

    pub(super) fn progress_of(&self, section: &Section) -> Progress {
        let here = self.problems.iter().filter(|problem| problem.section == section.id);
        let wrong = here.filter(|problem| problem.stands() && problem.severity != Severity::Note).count();
        if wrong > 0 {
            return Progress::Wrong(wrong);
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
