//! What is known of the drafts, beside the session: where this one is stored, which others there are, what is asked.

use std::{
    cell::{Cell as Flag, RefCell},
    rc::Rc,
};

use js_sys::{Array, Date, Function};
use wasm_bindgen::{JsCast, JsValue};
use yew::functional::UseForceUpdateHandle;

use super::dialog::Page;
use crate::session::Keeper;

/// What is known of the drafts.
#[derive(Default)]
pub(crate) struct Desk {
    pub(super) keeper: RefCell<Keeper>,
    place: RefCell<Place>,
    bar: RefCell<Bar>,
    /// Whether somebody knows that nothing is stored.
    warned: Flag<bool>,
    pub(super) rows: RefCell<Vec<Draft>>,
    /// Who draws it: the line, the way to the list, the bar, the way to a copy.
    pub(super) drawn: RefCell<[Option<UseForceUpdateHandle>; 4]>,
    pub(super) dialog: RefCell<Option<Turner>>,
    page: RefCell<Option<Page>>,
    /// What makes a file of the whole page with the report in it, where that can be had.
    copier: RefCell<Option<Function>>,
}

/// Who shows a page of the dialogue, or closes it.
pub(super) type Turner = Rc<dyn Fn(Option<&Page>)>;

/// Where the content is.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Place {
    /// On the page alone; drafts are not wanted.
    #[default]
    PageAlone,
    /// On the page; nothing had to be stored yet.
    Page,
    /// In this browser, stored at that time.
    Stored(f64),
    /// On the page alone because the browser did not store it; the reason by its name.
    NotStored(String),
}

/// What the bar beneath the toolbar says.
#[derive(Clone, Debug, Default)]
pub(super) enum Bar {
    /// Nothing.
    #[default]
    None,
    /// The sitting goes on with a draft.
    Restored(Draft),
    /// It does, and has changed it since: that is no news any more.
    Resumed(Draft),
    /// There is a draft for such a report.
    Offered(Draft),
    /// There is one, and the page failed when it opened it.
    FailedBefore(Draft),
    /// Another tab has it open.
    Elsewhere(Draft),
    /// Another tab has changed the one that is open here.
    Rival(Draft),
    /// There is a draft that cannot be read.
    Broken,
}

/// A draft as it was stored.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) id: String,
    pub(super) organization: String,
    pub(super) year: String,
    pub(super) time: f64,
    pub(super) filled: u32,
    /// Whether another tab has it open.
    pub(super) elsewhere: bool,
    /// The sitting as it was kept; empty where the record is damaged.
    pub(super) text: String,
}

impl Draft {
    /// From `[id, organization, year, time, filled, elsewhere, text]`.
    pub(super) fn of_row(row: &JsValue) -> Draft {
        let row: &Array = row.unchecked_ref();
        let text = |at: u32| row.get(at).as_string().unwrap_or_default();
        let number = |at: u32| row.get(at).as_f64().unwrap_or_default();
        Draft {
            id: text(0),
            organization: text(1),
            year: text(2),
            time: number(3),
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of cells")]
            filled: number(4) as u32,
            elsewhere: row.get(5).is_truthy(),
            text: text(6),
        }
    }

    /// Month, day, hour and minute at which it was stored.
    pub(super) fn when(&self) -> [u32; 4] {
        let date = Date::new(&self.time.into());
        [date.get_month() + 1, date.get_date(), date.get_hours(), date.get_minutes()]
    }
}

impl Desk {
    pub(super) fn place(&self) -> Place {
        self.place.borrow().clone()
    }

    pub(super) fn bar(&self) -> Bar {
        self.bar.borrow().clone()
    }

    /// Notes where the content is.
    pub(super) fn put(&self, place: Place) {
        if *self.place.borrow() == place {
            return;
        }
        if let Place::Stored(time) = place {
            self.warned.set(false);
            self.bar.replace_with(|bar| match std::mem::take(bar) {
                Bar::Restored(draft) if time > draft.time => Bar::Resumed(draft),
                bar => bar,
            });
        }
        self.place.replace(place);
        self.draw();
    }

    /// Why nothing is stored, as long as nobody has taken note of it.
    pub(super) fn warning(&self) -> Option<String> {
        match self.place() {
            // That another tab is in the way, the bar says with what can be done.
            Place::NotStored(reason) if !self.warned.get() && reason != "rival" => Some(reason),
            _ => None,
        }
    }

    /// Somebody has taken note of it.
    pub(super) fn take_note(&self) {
        self.warned.set(true);
        self.draw();
    }

    /// Says something in the bar, in the place of what is said there.
    pub(super) fn show(&self, bar: Bar) {
        self.bar.replace(bar);
        self.draw();
    }

    /// Nothing is stored any more.
    pub(super) fn clear(&self) {
        self.rows.borrow_mut().clear();
        self.put(Place::Page);
        self.show(Bar::None);
        self.turn(None);
    }

    /// Shows a page of the dialogue, or closes it.
    pub(super) fn turn(&self, page: Option<Page>) {
        self.page.replace(page.clone());
        // It moves the focus, and whoever hears of that may come back here.
        let show = self.dialog.borrow().clone();
        if let Some(show) = show {
            show(page.as_ref());
        }
    }

    /// Says what the dialogue says anew, in another language.
    pub(crate) fn speak(&self) {
        let page = self.page.borrow().clone();
        if page.is_some() {
            self.turn(page);
        }
    }

    /// The draft of that id, from the bar or the list.
    pub(super) fn find(&self, id: &str) -> Option<Draft> {
        match self.bar() {
            Bar::Offered(draft) | Bar::FailedBefore(draft) | Bar::Elsewhere(draft) | Bar::Rival(draft)
                if draft.id == id =>
            {
                Some(draft)
            }
            _ => self.rows.borrow().iter().find(|draft| draft.id == id).cloned(),
        }
    }

    /// What makes a file of the whole page, where that can be had.
    pub(crate) fn copier(&self) -> Option<Function> {
        self.copier.borrow().clone()
    }

    pub(super) fn copy_with(&self, compose: Function) {
        self.copier.replace(Some(compose));
        self.draw();
    }

    fn draw(&self) {
        for redraw in self.drawn.borrow().iter().flatten() {
            redraw.force_update();
        }
    }
}
