//! Undo and redo: snapshots, one for each step that somebody would call one.

use std::rc::Rc;

use super::{Prior, TakeOver, keeping};
use crate::report::{Field, Note, Report};

/// A step of the history, by what was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Typed in a field; successive typing in one field is one step.
    Write(Field),
    /// Chose an edition.
    Edition,
    /// Wrote 0 into the blanks.
    FillZeros,
    /// Wrote 0 into the blanks of a line.
    FillLine,
    /// Wrote 0 into the blanks of a column.
    FillColumn,
    /// Wrote that there was nothing of a table's kind.
    FillNone,
    /// Wrote sub-headings.
    Outline,
    /// Wrote a cell's figure into the prose.
    Bind,
    /// Had a figure of the prose follow its cell no more.
    Unbind,
    /// Pasted a block of cells.
    Paste,
    /// Took computed totals.
    TakeComputed,
    /// Decided to keep stated totals.
    KeepStated,
    /// Wrote the reason for a finding; successive typing is one step.
    Explain,
    /// Mended a finding as a hint said.
    Repair,
    /// Opened a report.
    Open,
    /// Began an empty report.
    Clear,
    /// Opened last year's report.
    OpenPrior,
    /// Put last year's report away.
    ClosePrior,
    /// Took over from last year's report.
    TakeOver(TakeOver),
}

/// What a step changes: the report, the notes on how it was read, and the report beside it.
#[derive(Clone, Debug)]
pub(super) struct Snapshot {
    pub(super) report: Rc<Report>,
    pub(super) prior: Option<Rc<Prior>>,
    pub(super) notes: Rc<[Note]>,
    /// The sheet it is written on, by its name (see [`super::Session::sheet`]).
    pub(super) name: Rc<str>,
}

/// What stood on the other side of a step.
#[derive(Clone, Debug)]
pub(super) enum Beyond {
    /// It is at hand.
    Here(Snapshot),
    /// It was kept as what differs from this side, and is looked at when somebody goes there.
    Kept(Rc<str>),
}

impl Beyond {
    /// What stands there, from `now` on this side; none where what was kept is damaged.
    fn reached(self, now: &Snapshot) -> Option<Snapshot> {
        match self {
            Beyond::Here(snapshot) => Some(snapshot),
            Beyond::Kept(changes) => keeping::changed(now, &changes),
        }
    }
}

/// The steps behind and ahead.
#[derive(Clone, Debug, Default)]
pub(super) struct History {
    pub(super) past: Rc<Vec<(Step, Beyond)>>,
    pub(super) future: Rc<Vec<(Step, Beyond)>>,
    closed: bool,
}

/// How many steps are kept; each holds a report of a few kilobytes.
const MOST_STEPS: usize = 500;

impl History {
    /// Notes a step that is about to be taken from `before`.
    pub(super) fn record(&mut self, step: Step, before: Snapshot) {
        self.future = Rc::default();
        let is_typed = matches!(step, Step::Write(_) | Step::Explain);
        let continues = is_typed && self.past.last().is_some_and(|(last, _)| *last == step);
        if continues && !self.closed {
            return;
        }
        self.closed = false;
        let past = Rc::make_mut(&mut self.past);
        if past.len() == MOST_STEPS {
            past.remove(0);
        }
        past.push((step, Beyond::Here(before)));
    }

    /// Ends the step being typed: more typing in the same field is another step.
    pub(super) fn close(&mut self) {
        self.closed = true;
    }

    /// The report before the step that is being typed in a field; none where nothing has been typed there.
    pub(super) fn before(&self, field: Field) -> Option<&Report> {
        let (step, Beyond::Here(before)) = self.past.last()? else { return None };
        (!self.closed && *step == Step::Write(field)).then_some(&*before.report)
    }

    /// Gives up the step that is being typed in a field, and answers what was before; none where nothing has been
    /// typed there. Nothing brings back what was typed.
    pub(super) fn restore(&mut self, field: Field) -> Option<Snapshot> {
        self.before(field)?;
        // What is typed there next is a step of its own, even where an older one of the same field is uncovered.
        self.closed = true;
        match Rc::make_mut(&mut self.past).pop()? {
            (_, Beyond::Here(before)) => Some(before),
            (_, Beyond::Kept(_)) => None,
        }
    }

    /// A history that was kept.
    pub(super) fn kept(past: Vec<(Step, Beyond)>, future: Vec<(Step, Beyond)>) -> History {
        History { past: Rc::new(past), future: Rc::new(future), closed: true }
    }

    /// Has what stands on one sheet stand on another.
    pub(super) fn rename(&mut self, from: &Rc<str>, to: &Rc<str>) {
        for (_, beyond) in Rc::make_mut(&mut self.past).iter_mut().chain(Rc::make_mut(&mut self.future)) {
            if let Beyond::Here(snapshot) = beyond
                && snapshot.name == *from
            {
                snapshot.name = to.clone();
            }
        }
    }

    /// What was before the last step; `now` is what redoing brings back.
    pub(super) fn undo(&mut self, now: Snapshot) -> Option<Snapshot> {
        self.closed = true;
        swap(&mut self.past, &mut self.future, now)
    }

    /// What was after the step last undone.
    pub(super) fn redo(&mut self, now: Snapshot) -> Option<Snapshot> {
        self.closed = true;
        swap(&mut self.future, &mut self.past, now)
    }

    pub(super) fn undoable(&self) -> Option<Step> {
        self.past.last().map(|(step, _)| *step)
    }

    pub(super) fn redoable(&self) -> Option<Step> {
        self.future.last().map(|(step, _)| *step)
    }
}

/// Takes the newest step from one side and puts it, with the present state, on the other.
fn swap(
    from: &mut Rc<Vec<(Step, Beyond)>>,
    to: &mut Rc<Vec<(Step, Beyond)>>,
    now: Snapshot,
) -> Option<Snapshot> {
    let (step, beyond) = Rc::make_mut(from).pop()?;
    let Some(then) = beyond.reached(&now) else {
        // All that lies further back leads over what is damaged.
        *from = Rc::default();
        return None;
    };
    Rc::make_mut(to).push((step, Beyond::Here(now)));
    Some(then)
}
