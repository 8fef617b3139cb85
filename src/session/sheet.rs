//! Sheets: each report of a sitting is written on one of its own, so that its draft is kept beside the others'.

use std::rc::Rc;

use super::{Session, Step};
use crate::report::Report;

/// What the sheets of a sitting are called: its own name and a number.
#[derive(Clone, Debug)]
pub(super) struct Names {
    sitting: Rc<str>,
    count: u32,
}

impl Default for Names {
    fn default() -> Names {
        Names { sitting: "".into(), count: 0 }
    }
}

impl Names {
    fn next(&mut self) -> Rc<str> {
        self.count += 1;
        [&*self.sitting, ".", &self.count.to_string()].concat().into()
    }
}

impl Session {
    /// The same sitting under a name that no other has; a report without a sheet is given its first.
    #[must_use]
    pub fn called(mut self, sitting: &str) -> Session {
        self.names = Names { sitting: sitting.into(), count: 0 };
        if self.name.is_empty() {
            self.name = self.names.next();
        }
        self
    }

    /// Takes another sheet where the report is now another organisation's or another year's than `before`.
    pub(super) fn take_sheet(&mut self, before: &Report) {
        let is_same = (&before.organization, &before.year) == (&self.report.organization, &self.report.year);
        if !is_same && !before.is_empty() {
            self.name = self.names.next();
        }
    }

    /// Takes another sheet for the report as it stands, with its history.
    pub(super) fn move_to_new_sheet(&mut self) {
        let name = self.names.next();
        self.history.rename(&self.name, &name);
        self.name = name;
    }

    /// Goes on with a sitting that was kept. Undoing once comes back to this one; undoing further goes through the
    /// kept one's own history.
    pub(super) fn resume(&mut self, kept: &Session) {
        let here = (!self.report.is_empty()).then(|| self.snapshot());
        *self = Session {
            names: self.names.clone(),
            language: self.language,
            this_year: self.this_year,
            ..kept.clone()
        };
        if let Some(here) = here {
            let there = self.snapshot();
            self.history.record(Step::Open, there);
            self.history.record(Step::Open, here);
        }
    }
}
