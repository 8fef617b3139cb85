//! Undo and redo: the keys for them, and the way to the place that has changed.
//!
//! Within a field that holds something else than when somebody came to it, the keys are the browser's own, which
//! knows each letter; what it brings back arrives as typing. Everywhere else in the widget they take back a step of
//! the session. Nothing is heard outside the widget.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent};

use super::{
    Store,
    events::{PAPER, field_of},
    figures::show_text,
    keys, text,
};
use crate::{
    browser::{focus, target},
    report::Field,
    session::{Action, Session, changed_place, changed_words},
};

/// Hears the keys: Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z, with the Command key on a Mac.
pub(super) fn hear(store: &Rc<Store>, root: &Element, event: &Event) {
    let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
    if !(key.ctrl_key() || key.meta_key()) || keys::is_left_alone(key) {
        return;
    }
    let name = key.key();
    let back = match (name.as_str(), key.shift_key()) {
        ("z" | "Z", shift) => !shift,
        ("y" | "Y", false) => false,
        _ => return,
    };
    let Some(target) = target(event) else { return };
    if is_browsers(&store.session(), &target, back) {
        return;
    }
    // Even where nothing is left: Chromium would go on undoing in fields that the focus is not in.
    event.prevent_default();
    // What is behind a dialogue stays as it is.
    if target.closest("dialog").ok().flatten().is_none() {
        store.hush();
        match travel(store, back) {
            Some(place) => arrive(store, root, place),
            None => focus::keep(root, &target, PAPER),
        }
    }
}

/// What the buttons do: the focus stays on them, so that they can be pressed again, as long as they can be.
pub(super) fn press(store: &Rc<Store>, root: &Element, back: bool) {
    let place = travel(store, back);
    let session = store.session();
    let more = if back { session.undoable() } else { session.redoable() };
    match (place, more) {
        (Some((field, _)), Some(_)) => focus::look_at(root, field),
        (Some(place), None) => arrive(store, root, place),
        (None, None) => focus::go_to_part(root, PAPER),
        (None, Some(_)) => {}
    }
}

/// A field that has changed, with the session before.
type Changed = (Field, Rc<Session>);

/// Takes a step back, or takes it again, and says which; answers the place to show.
fn travel(store: &Store, back: bool) -> Option<Changed> {
    let before = store.session();
    let language = before.language;
    let Some(step) = (if back { before.undoable() } else { before.redoable() }) else {
        let nothing = if back { text::NOTHING_TO_UNDO } else { text::NOTHING_TO_REDO };
        store.say(nothing.of(language).to_owned());
        return None;
    };
    store.act(if back { Action::Undo } else { Action::Redo });
    store.say(text::travelled(back, &text::step(step, before.report.format(), language), language));
    let place = changed_place(step, &before.report, &store.session().report);
    place.map(|field| (field, before))
}

/// Goes to the place that has changed, and in prose to the very words.
fn arrive(store: &Store, root: &Element, (field, before): Changed) {
    let after = store.session();
    // What Yew is about to write is written now: writing moves the caret.
    if let Some(element) =
        focus::element(root, field).filter(|element| element.matches(TEXT).unwrap_or(false))
    {
        show_text(element.unchecked_ref::<HtmlInputElement>(), &after.text(field));
    }
    match field {
        Field::Narrative(section) => {
            let words = changed_words(&before.text(field), &after.text(field));
            focus::go_to_words(root, section, words);
        }
        _ => focus::enter(root, field),
    }
}

/// Where text is typed.
const TEXT: &str = "textarea,input:not([type=checkbox]):not([type=radio])";

/// Whether the keys are the browser's at this element.
fn is_browsers(session: &Session, element: &Element, back: bool) -> bool {
    if !element.matches(TEXT).unwrap_or(false) {
        return false;
    }
    match field_of(session, element) {
        Some(field) if back => session.is_retyped(field),
        Some(field) => session.typed(field).is_some(),
        None if element.has_attribute("data-explanation") => session.is_explaining(),
        None => true,
    }
}
