//! The dialogue with the list of drafts and what is asked before one is opened or deleted.

use std::{cell::RefCell, rc::Rc};

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement};
use yew::NodeRef;

use super::view;
use crate::{
    browser::{modal::Modal, tree},
    ui::Store,
};

/// A page of the dialogue.
#[derive(Clone, Debug)]
pub(super) enum Page {
    /// All drafts.
    List,
    /// What differs in one from the screen, before it is opened.
    Open(String),
    /// Whether to delete one.
    Delete(String),
    /// Whether to delete all.
    Forget,
}

/// Shows the pages in the dialogue under the root, until [`rest`].
pub(crate) fn keep_up(store: &Rc<Store>, root: &NodeRef) {
    let place = root.cast::<Element>().and_then(|root| root.query_selector(".drafts").ok().flatten());
    let Some(dialog) = place.and_then(|place| place.dyn_into::<HtmlDialogElement>().ok()) else { return };
    let modal: RefCell<Option<Modal>> = RefCell::new(None);
    let owner = Rc::downgrade(store);
    let show = move |page: Option<&Page>| {
        let Some(store) = owner.upgrade() else { return };
        let Some(page) = page else {
            // What is drawn anew goes first, so that the focus comes back to something that stays.
            drop(modal.take());
            dialog.set_text_content(None);
            return;
        };
        tree::draw(&dialog, [&view::card(page, &store)]);
        if modal.borrow().is_some() {
            crate::browser::focus::go_to_part(&dialog, ".drafts-title");
            return;
        }
        let owner = owner.clone();
        let cancel = move || {
            if let Some(store) = owner.upgrade() {
                store.drafts.turn(None);
            }
        };
        let shown = Modal::begin(&dialog, ".drafts-title", "[data-action=\"draft-list\"]", Box::new(cancel));
        modal.replace(Some(shown));
    };
    store.drafts.dialog.replace(Some(Rc::new(show)));
}

/// Shows nothing any more.
pub(crate) fn rest(store: &Store) {
    store.drafts.dialog.replace(None);
}
