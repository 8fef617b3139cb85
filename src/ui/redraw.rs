//! The hook by which a component is drawn again when its part of the session changes.

use std::rc::Rc;

use yew::prelude::*;

use super::Store;
use crate::session::Session;

/// Draws the component again after each change between the sessions before and after which `differs`, and in another
/// language.
///
/// Most of what is on the screen does not differ after a key press, and so is not even looked at.
#[hook]
pub(super) fn use_redraw(store: &Rc<Store>, differs: impl Fn(&Session, &Session) -> bool + 'static) {
    let redraw = use_force_update();
    use_effect_with(store.clone(), move |store| {
        let watcher = store.watch(Box::new(move |before, after| {
            if before.language != after.language || differs(before, after) {
                redraw.force_update();
            }
        }));
        move || drop(watcher)
    });
}
