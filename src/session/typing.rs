//! What is being typed: the field with its text as typed, and what somebody does in it.

use std::rc::Rc;

use super::{Session, Step, cells::write_cell};
use crate::{
    format::{Cell, Edition},
    report::{Amount, Field, Report, Value},
};

impl Session {
    /// The text as typed, where this is the field being typed in.
    pub fn typed(&self, field: Field) -> Option<&str> {
        self.typing.as_ref().filter(|(typing, _)| *typing == field).map(|(_, text)| &**text)
    }

    /// The cell that is being typed in.
    pub fn typing_cell(&self) -> Option<Cell> {
        match self.typing {
            Some((Field::Cell(cell), _)) => Some(cell),
            _ => None,
        }
    }

    /// What stands in a field for the eye: as typed while it is typed in, plainly afterwards.
    pub fn text(&self, field: Field) -> Rc<str> {
        if let Some((typing, text)) = &self.typing
            && *typing == field
        {
            return text.clone();
        }
        plain(&self.report, field)
    }

    /// Whether a field holds something else than when somebody came to it.
    pub fn is_retyped(&self, field: Field) -> bool {
        let before = self.history.before(field).unwrap_or(&self.report);
        self.typed(field).is_some_and(|typed| *typed != *plain(before, field))
    }

    /// Whether the reason for a finding has been typed in its field since that was entered.
    pub fn is_explaining(&self) -> bool {
        self.explaining.is_some()
    }

    pub(super) fn write(&mut self, field: Field, text: &str) {
        self.typing = Some((field, text.into()));
        let edition_chosen = self.edition_chosen;
        self.change(Step::Write(field), |report| match field {
            Field::Cell(cell) => write_cell(report, cell, text),
            Field::Unit(cell) => report.set_unit(cell, text.trim()),
            Field::Narrative(section) => report.set_narrative(section, text),
            Field::Note(section) => report.set_table_note(section, text),
            Field::Organization => report.organization = text.into(),
            Field::Published => report.published = text.into(),
            Field::Year => {
                report.year = Value::read(text);
                // A year is typed digit by digit; only a whole one moves the edition.
                if let (false, Some(year @ 1000..)) = (edition_chosen, report.year_number()) {
                    report.edition = Edition::for_year(year);
                }
            }
        });
        // Typed back to what it was: nothing is left that could be undone.
        if self.history.before(field) == Some(&*self.report) {
            self.history.restore(field);
        }
    }

    /// Writes 0 into those of some cells that are blank.
    pub(super) fn fill(&mut self, step: Step, cells: &[Cell]) {
        self.change(step, |report| {
            for cell in cells {
                if report.value(*cell).is_blank() {
                    report.set(*cell, Value::Amount(Amount::ZERO));
                }
            }
        });
    }

    /// Gives up what has been typed in the field since it was entered.
    pub(super) fn restore(&mut self) {
        let Some((field, _)) = self.typing.clone() else { return };
        if let Some(before) = self.history.restore(field) {
            self.return_to(before);
        }
        self.typing = None;
    }
}

/// What stands in a field of a report, plainly.
fn plain(report: &Report, field: Field) -> Rc<str> {
    match field {
        Field::Cell(cell) => report.value(cell).text(),
        Field::Unit(cell) => report.unit(cell).into(),
        Field::Narrative(section) => report.narrative(section).into(),
        Field::Note(section) => report.table_note(section).into(),
        Field::Organization => report.organization.clone(),
        Field::Year => report.year.text(),
        Field::Published => report.published.clone(),
    }
}
