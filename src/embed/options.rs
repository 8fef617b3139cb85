//! The element's attributes, read leniently: what is not understood counts as not given.

use js_sys::{Object, Reflect};

use crate::{
    format::Edition,
    report::{Field, Report, Value},
    session::{Action, Session},
};

/// The element's attributes as typed values.
#[derive(Debug, Default)]
pub(super) struct Options {
    organization: Option<String>,
    year: Option<String>,
    edition: Option<Edition>,
    pub(super) readonly: bool,
}

impl Options {
    pub(super) fn of(attributes: &Object) -> Options {
        let text =
            |name: &str| Reflect::get(attributes, &name.into()).ok().and_then(|value| value.as_string());
        Options {
            organization: text("organization"),
            year: text("year"),
            edition: text("edition").and_then(|edition| edition.parse().ok()),
            readonly: text("readonly").is_some(),
        }
    }

    /// The report to begin with.
    pub(super) fn report(&self) -> Report {
        let year = Value::read(self.year.as_deref().unwrap_or_default());
        let mut report = Report::new(Edition::LATEST);
        report.year = year;
        let followed = report.year_number().map_or(Edition::LATEST, Edition::for_year);
        report.edition = self.edition.unwrap_or(followed);
        report.organization = self.organization.as_deref().unwrap_or_default().into();
        report
    }

    /// What to do so that the session has what is given here.
    pub(super) fn changes(&self, session: &Session) -> Vec<Action> {
        let mut changes = Vec::new();
        let mut write = |field: Field, text: Option<&String>| {
            if let Some(text) = text.filter(|text| **text != *session.text(field)) {
                changes.push(Action::Write(field, text.as_str().into()));
                changes.push(Action::Leave);
            }
        };
        write(Field::Organization, self.organization.as_ref());
        write(Field::Year, self.year.as_ref());
        if self.edition.is_some_and(|edition| edition != session.report.edition) {
            changes.push(Action::ChooseEdition(self.edition));
        }
        changes
    }
}
