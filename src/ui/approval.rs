//! What was read from a file, shown over the widget before anything changes, with the three ways to go on.
//!
//! It is drawn as a tree, like the finished file: it comes once and then stands still, and so no
//! component is worth its weight.

mod notes;
mod view;

use std::{cell::RefCell, rc::Rc};

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement};
use yew::NodeRef;

use super::{
    Store,
    store::{Pending, Watcher},
};
use crate::{
    browser::{modal::Modal, tree},
    session::Session,
};

/// Shows what waits to be approved in the dialogue under the root, and goes on doing so until the store is told of
/// another place or none. What is opened meanwhile takes the place of what is shown.
pub(super) fn keep_up(store: &Rc<Store>, root: &NodeRef) {
    let place = root.cast::<Element>().and_then(|root| root.query_selector(".approval").ok().flatten());
    let Some(dialog) = place.and_then(|place| place.dyn_into::<HtmlDialogElement>().ok()) else { return };
    let modal = RefCell::new(None);
    let owner = Rc::downgrade(store);
    let show = move |pending: Option<&Rc<Pending>>| {
        // The focus goes back before it is taken again, so that it never comes back to what is gone.
        drop(modal.take());
        let language = owner.upgrade().map(|store| store.language()).unwrap_or_default();
        tree::draw(&dialog, &pending.map(|pending| view::card(pending, language)));
        if pending.is_some() {
            let owner = owner.clone();
            let cancel = move || drop(owner.upgrade().and_then(|store| store.withdraw()));
            let shown = Modal::begin(&dialog, ".approval-title", "[data-action=\"open\"]", Box::new(cancel));
            modal.replace(Some(shown));
        }
    };
    show(store.pending().as_ref());
    store.on_pending(Some(Rc::new(show)));
}

/// Shows in the panel of findings what was noted when the report was read, and goes on doing so while the answer is
/// kept: what could not be placed is still to be put in by hand.
pub(super) fn keep_notes(store: &Store, root: &NodeRef) -> Option<Rc<Watcher>> {
    let place = root.cast::<Element>()?.query_selector(".findings-reading").ok().flatten()?;
    let show = move |session: &Session| {
        let folded = notes::folded(&session.notes, session.report.format(), session.language);
        tree::draw(&place, &folded);
    };
    show(&store.session());
    Some(store.watch(Box::new(move |before, after| {
        if !Rc::ptr_eq(&before.notes, &after.notes) || before.language != after.language {
            show(after);
        }
    })))
}

#[cfg(test)]
mod tests;
