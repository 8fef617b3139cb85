//! What was read from a file, shown over the widget before anything changes, with the three ways to go on.
//!
//! It is drawn as a tree that is printed, like the finished file: it comes once and then stands still, and so no
//! component is worth its weight.

mod notes;
mod view;

use std::{cell::RefCell, rc::Rc};

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement};
use yew::NodeRef;

use super::{Store, store::Pending};
use crate::{browser::modal::Modal, file::html::node};

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
        dialog.set_inner_html(
            &pending.map(|pending| node::print_part(&view::card(pending))).unwrap_or_default(),
        );
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

#[cfg(test)]
mod tests;
