//! Last year's figures, small beneath this year's, for as long as last year's report is open.
//!
//! A key press never comes here but for the one figure that has the focus, whose difference is told.

use std::{
    cell::{Cell as Focused, RefCell},
    rc::Rc,
};

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsValue;
use web_sys::{Document, Element, HtmlElement};
use yew::NodeRef;

use super::{Store, store::Watcher, text};
use crate::{
    browser::target,
    format::{Cell, Edition, Format, Place},
    report::Amount,
    session::{Prior, Session, is_same_prior},
};

/// What keeps the figures up to date while it is kept.
pub(super) type Kept = (Rc<Watcher>, [EventListener; 2]);

struct Figures {
    document: Document,
    root: HtmlElement,
    format: &'static Format,
    shown: RefCell<Vec<(&'static Place, Element)>>,
    focused: Focused<Option<Cell>>,
}

/// Shows last year's figures in the tables under the root, and goes on doing so while the answer is kept.
pub(super) fn keep_up(store: &Rc<Store>, root: &NodeRef, edition: Edition) -> Option<Kept> {
    let root: HtmlElement = root.cast()?;
    let figures = Rc::new(Figures {
        document: root.owner_document()?,
        root,
        format: Format::of(edition),
        shown: RefCell::default(),
        focused: Focused::new(None),
    });
    figures.show(&store.session());
    let on = |kind: &'static str, arrives: bool| {
        let (store, figures) = (store.clone(), figures.clone());
        let (root, options) = (figures.root.clone(), EventListenerOptions::enable_prevent_default());
        EventListener::new_with_options(&root, kind, options, move |event| {
            let cell = target(event).and_then(|target| target.get_attribute("data-cell")?.parse().ok());
            let left = figures.focused.replace(cell.filter(|_| arrives));
            for cell in [left, cell].into_iter().flatten() {
                figures.tell(cell, &store.session());
            }
        })
    };
    let listeners = [on("focusin", true), on("focusout", false)];
    let watcher = store.watch(Box::new(move |before, after| {
        // Another edition has other tables; they are filled once they are drawn.
        if after.report.edition != edition {
            return;
        }
        if !is_same_prior(before, after) || before.language != after.language {
            figures.show(after);
        } else if let Some(cell) = figures.focused.get() {
            figures.tell(cell, after);
        }
    }));
    Some((watcher, listeners))
}

impl Figures {
    fn show(&self, session: &Session) {
        // Those of another report go, also those from before the widget was made readonly.
        while let Some(old) = self.root.query_selector(".prior").ok().flatten() {
            old.remove();
        }
        let mut shown = self.shown.borrow_mut();
        shown.clear();
        if let Some(prior) = &session.prior {
            for place in self.format.places.iter().filter(|place| !prior.shown(place.cell).is_blank()) {
                // Only a browser without memory makes no elements, and then there is no figure.
                if let Ok(Some(figure)) = self.add(place) {
                    self.write(place, &figure, prior, session);
                    shown.push((place, figure));
                }
            }
        }
        let _ = self.root.class_list().toggle_with_force("with-prior", session.prior.is_some());
    }

    /// Adds the place for last year's figure beneath a cell, whose description it is (see [`super::access`]).
    fn add(&self, place: &Place) -> Result<Option<Element>, JsValue> {
        let selector = ["[data-cell=\"", place.cell.id(), "\"]"].concat();
        let Some(cell) = self.root.query_selector(&selector)? else { return Ok(None) };
        let Some(frame) = cell.parent_element() else { return Ok(None) };
        let figure = self.document.create_element("span")?;
        let id = ["prior-", place.cell.id()].concat();
        figure.set_attribute("id", &id)?;
        frame.append_child(&figure)?;
        Ok(Some(figure))
    }

    fn tell(&self, cell: Cell, session: &Session) {
        let shown = self.shown.borrow();
        let figure = shown.iter().find(|(place, _)| place.cell == cell);
        if let (Some((place, figure)), Some(prior)) = (figure, &session.prior) {
            self.write(place, figure, prior, session);
        }
    }

    /// Writes one figure: plainly, or with the difference while its cell has the focus.
    fn write(&self, place: &Place, figure: &Element, prior: &Prior, session: &Session) {
        let mut text = [&*prior.shown(place.cell).text(), prior.report.unit(place.cell)].concat();
        let told = self.focused.get() == Some(place.cell);
        if told {
            text = text::beside(&text, difference(place, prior, session), session.language);
        }
        figure.set_class_name(if told { "prior told" } else { "prior" });
        figure.set_text_content(Some(&text));
    }
}

/// This year's figure and last year's, where both can be read and have the same unit.
fn difference(place: &Place, prior: &Prior, session: &Session) -> Option<(Amount, Amount)> {
    let now = session.totals.shown(&session.report, place.cell).fits(place.kind)?;
    let before = prior.shown(place.cell).fits(place.kind)?;
    (session.report.unit(place.cell) == prior.report.unit(place.cell)).then_some((now, before))
}
