//! Last year's report beside this year's: to be compared with, and to be taken over from where somebody says so.

use std::rc::Rc;

use super::{Session, Step};
use crate::{
    check::{Prose, Subject},
    format::{Cell, Edition},
    report::{Amount, Report, Totals, Value},
};

/// Last year's report, as it was opened. It is read and never written.
#[derive(Debug)]
pub struct Prior {
    /// The report.
    pub report: Rc<Report>,
    /// Its totals.
    pub totals: Totals,
    /// Its prose, taken apart.
    pub prose: Prose,
}

/// What can be taken over from last year's report, each in one step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TakeOver {
    /// The name of the organisation and, where no year is written yet, the year after.
    Head,
    /// What was left over at its end, as what this year begins with.
    Pending,
}

impl Prior {
    pub(super) fn new(report: Rc<Report>) -> Prior {
        Prior { totals: Totals::of(&report), prose: Prose::of(&report), report }
    }

    /// What stands in a cell for a reader of last year's report; blank where its edition has no such cell.
    pub fn shown(&self, cell: Cell) -> Value {
        match self.report.format().place(cell) {
            Some(_) => self.totals.shown(&self.report, cell),
            None => Value::Blank,
        }
    }

    pub(super) fn subject(&self, this_year: u16) -> Subject<'_> {
        Subject::new(&self.report, &self.totals, &self.prose, this_year)
    }
}

/// Whether two sessions have the very same report of last year.
pub fn is_same_prior(one: &Session, other: &Session) -> bool {
    match (&one.prior, &other.prior) {
        (Some(one), Some(other)) => Rc::ptr_eq(one, other),
        (one, other) => one.is_none() && other.is_none(),
    }
}

impl Session {
    /// Opens last year's report, or puts it away.
    pub(super) fn set_prior(&mut self, step: Step, report: Option<Rc<Report>>) {
        if self.prior.is_some() || report.is_some() {
            self.history.record(step, self.snapshot());
            self.prior = report.map(|report| Rc::new(Prior::new(report)));
        }
    }

    pub(super) fn take_over(&mut self, what: TakeOver) {
        let Some(prior) = self.prior.clone() else { return };
        let chosen = self.edition_chosen;
        self.change(Step::TakeOver(what), |report| match what {
            TakeOver::Head => take_head(&prior.report, report, chosen),
            TakeOver::Pending => take_pending(&prior, report),
        });
    }
}

fn take_head(prior: &Report, report: &mut Report, edition_chosen: bool) {
    if !prior.organization.trim().is_empty() {
        report.organization = prior.organization.clone();
    }
    if let (true, Some(year)) = (report.year.is_blank(), prior.year_number()) {
        report.year = Value::Amount(Amount::from(u32::from(year) + 1));
        if !edition_chosen {
            report.edition = report.year_number().map_or(report.edition, Edition::for_year);
        }
    }
}

/// Fills the typed cells that begin with what last year ended with (rule D1). A figure that last year's report
/// leaves blank, or that cannot be read there, is not carried.
fn take_pending(prior: &Prior, report: &mut Report) {
    let format = report.format();
    for equation in format.equations_of("D1") {
        if let ([cell], [from]) = (equation.left.as_slice(), equation.prior.as_slice())
            && let Some(place) = format.place(*cell).filter(|place| !place.is_total())
            && let Some(amount) = prior.shown(*from).fits(place.kind)
        {
            report.set(*cell, Value::Amount(amount));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        check::Severity,
        report::Field,
        session::Action::{self, ClosePrior, OpenPrior, Redo, Undo},
    };

    fn cell(id: &str) -> Cell {
        id.parse().unwrap()
    }

    /// Last year's report: 118 applications of persons and 3 of companies were left over.
    fn last_year() -> Rc<Report> {
        let mut report = Report::new(Edition::Of2021);
        (report.organization, report.year) = ("宿迁市".into(), Value::read("2023"));
        for (column, figure) in
            [("natural_person", "118"), ("commercial", "3"), ("research", "0"), ("public_welfare", "/")]
        {
            report.set(cell(&format!("requests.pending_at_end.{column}")), Value::read(figure));
        }
        Rc::new(report)
    }

    fn begin() -> Session {
        Session::new(Report::new(Edition::LATEST), 2026)
    }

    fn figure(session: &Session, column: &str) -> String {
        let cell = cell(&format!("requests.pending_at_start.{column}"));
        session.totals.shown(&session.report, cell).text().to_string()
    }

    #[test]
    fn opening_and_putting_away_are_a_step_each() {
        let opened = begin().reduce(OpenPrior(last_year()));
        assert_eq!((opened.undoable(), opened.report.is_empty()), (Some(Step::OpenPrior), true));
        assert!(!opened.is_unsaved(), "this year's report is as it was");
        let undone = opened.reduce(Undo);
        assert!(undone.prior.is_none() && undone.reduce(Redo).prior.is_some());

        let closed = opened.reduce(ClosePrior);
        assert_eq!((closed.prior.is_none(), closed.undoable()), (true, Some(Step::ClosePrior)));
        assert!(is_same_prior(&closed.reduce(Undo), &opened));
        assert_eq!(begin().reduce(ClosePrior).undoable(), None);
    }

    /// What is undone on the way leaves last year's report where it is.
    #[test]
    fn it_stays_while_this_years_report_changes() {
        let session = begin().reduce(Action::FillZeros).reduce(OpenPrior(last_year()));
        for action in [
            Action::Write(Field::Year, "2024".into()),
            Action::Clear,
            Action::Open(Rc::new(super::super::sample()), Rc::new([])),
        ] {
            let changed = session.reduce(action);
            assert!(is_same_prior(&changed, &session) && is_same_prior(&changed.reduce(Undo), &session));
        }
    }

    #[test]
    fn its_findings_come_and_go_with_it() {
        let session = begin().reduce(Action::FillZeros);
        assert_eq!(session.problems.len(), 0);
        let session = session.reduce(OpenPrior(last_year()));
        let carried =
            |session: &Session| session.problems.iter().filter(|problem| problem.check.id == "D1").count();
        assert_eq!(carried(&session), 2, "nothing is known of the total: one column cannot be read");
        assert!(session.mark(cell("requests.pending_at_start.natural_person")) == Some(Severity::Warning));
        assert_eq!(carried(&session.reduce(Action::TakeOver(TakeOver::Pending))), 0);
        assert_eq!(carried(&session.reduce(Undo)), 0);
    }

    #[test]
    fn what_was_left_over_is_taken_over_as_far_as_it_can_be_read() {
        let session = begin().reduce(OpenPrior(last_year()));
        assert_eq!(figure(&session, "natural_person"), "", "never silently");
        let taken = session.reduce(Action::TakeOver(TakeOver::Pending));
        let figures = ["natural_person", "commercial", "research", "public_welfare", "total"];
        assert_eq!(figures.map(|column| figure(&taken, column)), ["118", "3", "0", "", "121"]);
        assert!(Rc::ptr_eq(&taken.reduce(Action::TakeOver(TakeOver::Pending)).report, &taken.report));
        assert_eq!(taken.undoable(), Some(Step::TakeOver(TakeOver::Pending)));
        assert_eq!(taken.reduce(Undo).report, session.report);
    }

    #[test]
    fn the_name_is_taken_over_and_the_year_where_none_is_written() {
        let head = |session: &Session| {
            let taken = session.reduce(Action::TakeOver(TakeOver::Head));
            (
                taken.report.organization.to_string(),
                taken.report.year.text().to_string(),
                taken.report.edition,
            )
        };
        let mut before = (*last_year()).clone();
        let session = begin().reduce(OpenPrior(Rc::new(before.clone())));
        assert_eq!(head(&session), ("宿迁市".to_owned(), "2024".to_owned(), Edition::Of2021));
        let session = session.reduce(Action::Write(Field::Year, "2025".into()));
        assert_eq!(head(&session).1, "2025");

        before.year = Value::read("2019");
        assert_eq!(head(&begin().reduce(OpenPrior(Rc::new(before)))).2, Edition::Of2019);
        assert_eq!(begin().reduce(Action::TakeOver(TakeOver::Head)).undoable(), None);
    }

    /// A place that last year's edition does not have is blank, though a file may hold something for it.
    #[test]
    fn only_what_its_edition_has_is_shown() {
        let mut before = (*last_year()).clone();
        before.set(cell("proactive.regulations.total_published"), Value::read("9"));
        let prior = Prior::new(Rc::new(before));
        assert_eq!(prior.shown(cell("requests.pending_at_end.commercial")), Value::read("3"));
        assert_eq!(prior.shown(cell("proactive.regulations.total_published")), Value::Blank);
    }
}
