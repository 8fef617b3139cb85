//! The one place that holds the session while it is on the screen, for the components and for the host page.

mod told;

use std::{
    cell::{Cell as Flag, RefCell},
    rc::{Rc, Weak},
};

use yew::{Callback, functional::UseForceUpdateHandle};

use super::drafts;
use crate::{
    format::{Cell, Language},
    session::{Action, Session},
};
pub use told::{Notice, Outward, Pending, Tone};

/// Holds the session and tells the screen and the host page when it changes.
///
/// The host reads and writes it at any moment, between renderings too, so it stands beside the components and
/// is not a hook of one.
pub struct Store {
    session: RefCell<Rc<Session>>,
    notice: RefCell<Option<Rc<Notice>>>,
    pending: RefCell<Option<Rc<Pending>>>,
    /// How many readings have been begun.
    readings: Flag<u32>,
    welcome: Flag<bool>,
    /// The cell that has the focus, or had it last.
    place: Flag<Option<Cell>>,
    watchers: RefCell<Vec<Weak<Watcher>>>,
    frame: RefCell<Option<UseForceUpdateHandle>>,
    approval: RefCell<Option<Approver>>,
    outward: Callback<Outward, bool>,
    /// What is known of the drafts.
    pub(super) drafts: drafts::Desk,
}

/// Who shows what waits to be approved, or takes it from the screen.
pub(super) type Approver = Rc<dyn Fn(Option<&Rc<Pending>>)>;

/// Who is called after a change, with the session before and after.
pub(super) type Watcher = Box<dyn Fn(&Rc<Session>, &Rc<Session>)>;

/// A store is only ever the same as itself.
impl PartialEq for Store {
    fn eq(&self, other: &Store) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Store {
    /// A store that begins with a session; `welcome` is whether to offer the ways to begin. `outward` tells the
    /// host page; it answers whether to go on.
    pub fn new(session: Session, welcome: bool, outward: Callback<Outward, bool>) -> Rc<Store> {
        let welcome = Flag::new(welcome);
        Rc::new(Store {
            session: RefCell::new(Rc::new(session)),
            notice: RefCell::default(),
            pending: RefCell::default(),
            readings: Flag::new(0),
            welcome,
            place: Flag::new(None),
            watchers: RefCell::default(),
            frame: RefCell::default(),
            approval: RefCell::default(),
            outward,
            drafts: drafts::Desk::default(),
        })
    }

    /// The session as it stands.
    pub fn session(&self) -> Rc<Session> {
        self.session.borrow().clone()
    }

    /// The cell that has the focus, or had it last.
    pub(super) fn place(&self) -> Option<Cell> {
        self.place.get()
    }

    /// Notes that a cell has the focus; answers whether it is another than the last.
    pub(super) fn enter(&self, cell: Cell) -> bool {
        self.place.replace(Some(cell)) != Some(cell)
    }

    /// The language of the interface.
    pub fn language(&self) -> Language {
        self.session.borrow().language
    }

    /// What somebody does at the screen: the host page is told.
    pub fn act(&self, action: Action) {
        let before = self.session();
        self.apply(action);
        let after = self.session();
        if !Rc::ptr_eq(&before.report, &after.report) {
            self.tell(Outward::Changed);
        }
        if before.problems != after.problems {
            self.tell(Outward::Problems);
        }
    }

    /// What the host page does: it is not told what it knows.
    pub fn apply(&self, action: Action) {
        // The beginning is over once something else than typing happens, so that nothing jumps under a hand.
        if !matches!(action, Action::Write(..) | Action::Leave | Action::Speak(_))
            && self.welcome.replace(false)
        {
            self.draw_frame();
        }
        let before = self.session();
        let after = Rc::new(before.reduce(action));
        self.session.replace(after.clone());
        self.draw(&before, &after);
        // What was said in another language is over.
        if before.language != after.language {
            self.hush();
            if self.pending().is_some() {
                self.show_pending();
            }
            self.drafts.speak();
        }
        if drafts::differs(&before, &after) {
            self.tell(Outward::Touched);
        }
    }

    /// Whether to offer the ways to begin.
    pub fn welcomes(&self) -> bool {
        self.welcome.get()
    }

    /// Begins an empty report, or just goes to the one that is there.
    pub fn begin(&self) {
        self.welcome.set(false);
        self.draw_frame();
    }

    /// The sentence that is shown, if any.
    pub fn notice(&self) -> Option<Rc<Notice>> {
        self.notice.borrow().clone()
    }

    /// Shows a sentence.
    pub fn say(&self, text: String) {
        self.notify(Some(Notice { tone: Tone::Done, text }));
    }

    /// Shows a sentence about what went wrong, and tells the host page.
    pub fn fail(&self, text: String) {
        self.tell(Outward::Failed(text.clone()));
        self.complain(text);
    }

    /// Shows a sentence about what went wrong, for the one before the screen alone.
    pub(super) fn complain(&self, text: String) {
        self.notify(Some(Notice { tone: Tone::Wrong, text }));
    }

    /// Shows a sentence about what is being done.
    pub(super) fn keep_waiting(&self, text: &str) {
        self.notify(Some(Notice { tone: Tone::Busy, text: text.to_owned() }));
    }

    /// Takes the sentence away.
    pub fn hush(&self) {
        if self.notice.borrow().is_some() {
            self.notify(None);
        }
    }

    /// Takes the sentence away that somebody has to wait.
    pub(super) fn hush_busy(&self) {
        if self.notice.borrow().as_ref().is_some_and(|notice| notice.tone == Tone::Busy) {
            self.notify(None);
        }
    }

    /// Takes the sentence away unless it is about what went wrong: somebody goes on with something else.
    pub fn hush_gently(&self) {
        if self.notice.borrow().as_ref().is_some_and(|notice| notice.tone != Tone::Wrong) {
            self.notify(None);
        }
    }

    /// What was read and waits to be approved, if anything.
    pub fn pending(&self) -> Option<Rc<Pending>> {
        self.pending.borrow().clone()
    }

    /// Notes that a file is being read; answers its number.
    pub(super) fn begin_reading(&self) -> u32 {
        self.readings.set(self.readings.get().wrapping_add(1));
        self.readings.get()
    }

    /// Whether no other file has been chosen since that one.
    pub(super) fn is_latest_reading(&self, number: u32) -> bool {
        self.readings.get() == number
    }

    /// Shows what was read for approval, in the place of what may be shown already. Nothing else changes.
    pub(super) fn offer(&self, pending: Rc<Pending>) {
        self.hush();
        self.pending.replace(Some(pending));
        self.show_pending();
    }

    /// Takes what waits to be approved from the screen, and answers it.
    pub fn withdraw(&self) -> Option<Rc<Pending>> {
        let pending = self.take_pending();
        if pending.is_some() {
            self.show_pending();
        }
        pending
    }

    /// Shows nothing any more of what is being read or waits to be approved: the report is now only to be read.
    pub fn stop_opening(&self) {
        self.begin_reading();
        self.withdraw();
    }

    /// Takes what waits to be approved; the screen is told by [`Store::show_pending`].
    pub(super) fn take_pending(&self) -> Option<Rc<Pending>> {
        self.pending.take()
    }

    /// Who shows what waits to be approved.
    pub(super) fn on_pending(&self, show: Option<Approver>) {
        self.approval.replace(show);
    }

    /// Has the screen show what waits to be approved, or nothing.
    pub(super) fn show_pending(&self) {
        // It moves the focus, and whoever hears of that may come back here.
        let show = self.approval.borrow().clone();
        if let Some(show) = show {
            show(self.pending().as_ref());
        }
    }

    /// Tells the host page; the answer says whether to go on.
    pub fn tell(&self, message: Outward) -> bool {
        self.outward.emit(message)
    }

    /// Calls `watch` after every change, as long as the answer is kept.
    #[must_use]
    pub(super) fn watch(&self, watch: Watcher) -> Rc<Watcher> {
        let watcher = Rc::new(watch);
        self.watchers.borrow_mut().push(Rc::downgrade(&watcher));
        watcher
    }

    /// Who draws what depends on the store and not on the session: the sentence and the ways to begin.
    pub(super) fn on_frame(&self, redraw: Option<UseForceUpdateHandle>) {
        self.frame.replace(redraw);
    }

    fn notify(&self, notice: Option<Notice>) {
        self.notice.replace(notice.map(Rc::new));
        self.draw_frame();
    }

    fn draw_frame(&self) {
        if let Some(redraw) = &*self.frame.borrow() {
            redraw.force_update();
        }
    }

    fn draw(&self, before: &Rc<Session>, after: &Rc<Session>) {
        self.watchers.borrow_mut().retain(|watcher| watcher.strong_count() > 0);
        // A watcher may add others while it is called.
        let watchers: Vec<Rc<Watcher>> = self.watchers.borrow().iter().filter_map(Weak::upgrade).collect();
        for watcher in watchers {
            watcher(before, after);
        }
    }
}
