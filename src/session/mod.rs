//! The state of one sitting: the report, what is being typed, its history, and what is found in it.
//!
//! A pure state machine: [`Session::reduce`] takes an [`Action`] and gives the next session. It knows neither
//! the screen nor the clock.

mod action;
mod bound;
mod cells;
mod checking;
mod differences;
mod history;
mod keeping;
mod nothing;
mod outline;
mod prior;
mod progress;
mod repair;
mod sample;
mod sheet;
mod stated;
mod travel;
mod typing;

pub use action::Action;
pub use differences::{Difference, differences};
pub use history::Step;
pub use keeping::Keeper;
pub use nothing::Obstacle;
pub use outline::heading;
pub use prior::{Prior, TakeOver, is_same_prior};
pub use progress::Progress;
pub use sample::sample;
pub use travel::{changed_place, changed_words};

use std::rc::Rc;

use crate::{
    check::{Problem, Prose, Severity},
    format::{Edition, Language},
    report::{Field, Note, Report, Totals},
};
use cells::enter;
use history::{History, Snapshot};

/// The state of one sitting. Cheap to copy: what is large is shared.
#[derive(Clone, Debug)]
pub struct Session {
    /// The report as it stands.
    pub report: Rc<Report>,
    /// Its totals.
    pub totals: Rc<Totals>,
    /// Its prose, taken apart.
    prose: Rc<Prose>,
    /// Last year's report, where it is open. It belongs to the sitting and to no file.
    pub prior: Option<Rc<Prior>>,
    /// What a person should know of how it was read from a file; nothing where it was not.
    pub notes: Rc<[Note]>,
    /// What is found in it and to be shown.
    pub problems: Rc<[Problem]>,
    /// The field that is being typed in, with its text as typed (`１２`); elsewhere values read plainly (`12`).
    pub typing: Option<(Field, Rc<str>)>,
    /// The key of the explanation that is being typed.
    explaining: Option<Rc<str>>,
    /// How gravely each cell is at fault, by [`Cell::index`].
    marks: Rc<[Option<Severity>]>,
    /// How far each section is, in the order of the form.
    progress: Rc<[Progress]>,
    /// Whether the report has been checked or downloaded, so that what is not filled in counts.
    pub asked: bool,
    /// Whether somebody chose the edition, instead of letting it follow the year.
    pub edition_chosen: bool,
    /// The language of the interface and of what is found.
    pub language: Language,
    /// The name of the sheet that the report is written on. Another report begins another sheet, and undoing goes back
    /// to the one before: drafts are kept by it.
    pub name: Rc<str>,
    names: sheet::Names,
    this_year: u16,
    history: History,
    saved: Rc<Report>,
    unsaved: bool,
}

impl Session {
    /// A sitting that begins with this report; `this_year` is the present year.
    pub fn new(report: Report, this_year: u16) -> Session {
        let report = Rc::new(report);
        let session = Session {
            totals: Rc::new(Totals::of(&report)),
            prose: Rc::new(Prose::of(&report)),
            problems: Rc::new([]),
            marks: Rc::new([]),
            progress: Rc::new([]),
            prior: None,
            notes: Rc::new([]),
            typing: None,
            explaining: None,
            asked: false,
            edition_chosen: is_chosen(&report),
            language: Language::default(),
            name: "".into(),
            names: sheet::Names::default(),
            this_year,
            history: History::default(),
            saved: report.clone(),
            unsaved: false,
            report,
        };
        session.checked()
    }

    /// The same, with nothing to undo and nothing unsaved: what a host page gives is where the sitting begins.
    #[must_use]
    pub fn as_beginning(self) -> Session {
        Session {
            history: History::default(),
            saved: self.report.clone(),
            unsaved: false,
            typing: None,
            ..self
        }
    }

    /// The next state after an action.
    pub fn reduce(&self, action: Action) -> Session {
        let mut next = self.clone();
        match action {
            Action::Write(field, text) => next.write(field, &text),
            Action::Leave => {
                next.typing = None;
                next.explaining = None;
                next.history.close();
            }
            Action::ChooseEdition(edition) => {
                next.edition_chosen = edition.is_some();
                let followed = next.report.edition_of_year();
                next.change(Step::Edition, |report| report.edition = edition.unwrap_or(followed));
            }
            Action::Restore => next.restore(),
            Action::FillZeros => next.fill(Step::FillZeros, &self.report.blanks().collect::<Vec<_>>()),
            Action::FillLine(cell) => next.fill(Step::FillLine, &self.report.format().line_of(cell)),
            Action::FillColumn(cell) => next.fill(Step::FillColumn, &self.report.format().column_of(cell)),
            Action::FillNone(section) => next.fill_none(section),
            Action::Outline(section) => next.write_outline(section),
            Action::Heading(section, topic, at) => next.write_heading(section, topic, at),
            Action::Bind(section, span, cell) => next.bind(section, span, cell),
            Action::Unbind(section, start) => {
                next.change(Step::Unbind, |report| report.unbind(section, start));
            }
            Action::Paste(block) => next.change(Step::Paste, |report| {
                block.iter().for_each(|entry| enter(report, entry));
            }),
            Action::Explain(key, text) => next.explain(key, &text),
            Action::Repair(cell, amount) => next.repair(cell, amount),
            Action::TakeComputed(totals) => next.take_computed(&totals),
            Action::KeepStated(totals) => next.keep_stated(&totals),
            Action::Open(report, notes) => {
                next.change(Step::Open, |current| *current = (*report).clone());
                next.take_sheet(&self.report);
                next.notes = notes;
                next.edition_chosen = is_chosen(&next.report);
                next.saved = next.report.clone();
                next.asked = false;
            }
            Action::Clear => {
                next.change(Step::Clear, |report| *report = Report::new(Edition::LATEST));
                next.take_sheet(&self.report);
                next.notes = Rc::new([]);
                next.edition_chosen = false;
                next.asked = false;
            }
            Action::OpenPrior(report) => next.set_prior(Step::OpenPrior, Some(report)),
            Action::ClosePrior => next.set_prior(Step::ClosePrior, None),
            Action::TakeOver(what) => next.take_over(what),
            Action::Resume(kept) => next.resume(&kept),
            Action::TakeSheet => next.move_to_new_sheet(),
            Action::Undo => next.travel(History::undo),
            Action::Redo => next.travel(History::redo),
            Action::Speak(language) => next.language = language,
            Action::Ask => next.asked = true,
            Action::Saved => next.saved = next.report.clone(),
        }
        next.unsaved = *next.report != *next.saved;
        let same_reports = Rc::ptr_eq(&next.report, &self.report) && is_same_prior(&next, self);
        // Prose that nobody writes in any more can be judged.
        let same_prose = next.unsettled() == self.unsettled();
        let same_words = next.asked == self.asked && next.language == self.language;
        if same_reports && same_prose && same_words { next } else { next.checked() }
    }

    /// The step that undoing would take back.
    pub fn undoable(&self) -> Option<Step> {
        self.history.undoable()
    }

    /// The step that redoing would take again.
    pub fn redoable(&self) -> Option<Step> {
        self.history.redoable()
    }

    /// Whether something has been written that is in no downloaded or opened file.
    pub fn is_unsaved(&self) -> bool {
        self.unsaved
    }

    /// Changes the report as one step of the history.
    fn change(&mut self, step: Step, change: impl FnOnce(&mut Report)) {
        let mut report = (*self.report).clone();
        change(&mut report);
        self.take_step(step, report);
    }

    /// The rest of [`Session::change`], apart so that it is there once for all changes.
    fn take_step(&mut self, step: Step, mut report: Report) {
        report.follow_cells();
        if report == *self.report {
            return;
        }
        self.history.record(step, self.snapshot());
        self.replace(Rc::new(report));
        if !matches!(step, Step::Write(_)) {
            self.typing = None;
        }
    }

    fn travel(&mut self, direction: fn(&mut History, Snapshot) -> Option<Snapshot>) {
        let now = self.snapshot();
        if let Some(then) = direction(&mut self.history, now) {
            self.return_to(then);
        }
    }

    fn return_to(&mut self, Snapshot { report, prior, notes, name }: Snapshot) {
        self.typing = None;
        self.edition_chosen = is_chosen(&report);
        self.replace(report);
        self.prior = prior;
        self.notes = notes;
        self.name = name;
    }

    fn snapshot(&self) -> Snapshot {
        Snapshot {
            report: self.report.clone(),
            prior: self.prior.clone(),
            notes: self.notes.clone(),
            name: self.name.clone(),
        }
    }

    fn replace(&mut self, report: Rc<Report>) {
        self.totals = Rc::new(Totals::of(&report));
        if !report.has_same_narratives(&self.report) {
            self.prose = Rc::new(self.prose.followed_by(&report));
        }
        self.report = report;
    }
}

/// Whether a report's edition is another than its year's.
fn is_chosen(report: &Report) -> bool {
    report.edition != report.edition_of_year()
}

#[cfg(test)]
mod tests;
