//! The keys of a table, as in a spreadsheet, on real inputs.
//!
//! Tab stays the browser's. While an input method composes, every key is its own. Left and right move only where
//! the caret cannot: at the edge of the text, or while all of it is selected, as it is on arriving.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent};

use super::Store;
use crate::{
    browser::{focus, target},
    format::{Cell, Motion},
    report::Field,
    session::Action,
};

pub(super) fn hear(store: &Rc<Store>, root: &Element, event: &Event) {
    /// What browsers before 2019 and some input methods send in place of a key that they keep to themselves.
    const COMPOSING: u32 = 229;
    let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
    if key.is_composing() || key.key_code() == COMPOSING || key.alt_key() || key.default_prevented() {
        return;
    }
    let Some(input) = target(event).and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else {
        return;
    };
    let Some(cell) = input.get_attribute("data-cell").and_then(|cell| cell.parse::<Cell>().ok()) else {
        return;
    };
    if key.key() == "Escape" {
        if store.session().typed(Field::Cell(cell)).is_some() {
            event.prevent_default();
            store.act(Action::Restore);
            input.select();
        }
        return;
    }
    let Some(motion) = motion(key, &input) else { return };
    event.prevent_default();
    if let Some(to) = store.session().report.format().moved(cell, motion) {
        focus::enter(root, to);
    }
}

/// What a key press means at the caret of an input; none where it is the input's own.
fn motion(key: &KeyboardEvent, input: &HtmlInputElement) -> Option<Motion> {
    let far = key.ctrl_key() || key.meta_key();
    let name = key.key();
    // Shift selects text, except with Enter.
    if key.shift_key() && name != "Enter" {
        return None;
    }
    let length = input.value().encode_utf16().count();
    let start = input.selection_start().ok().flatten().map_or(0, |start| start as usize);
    let end = input.selection_end().ok().flatten().map_or(0, |end| end as usize);
    let everything = start == 0 && end == length;
    let at_start = everything || (start == 0 && end == 0);
    let at_end = everything || (start == length && end == length);
    match (name.as_str(), far) {
        ("Enter", _) => Some(if key.shift_key() { Motion::Up } else { Motion::Down }),
        ("ArrowUp", false) => Some(Motion::Up),
        ("ArrowDown", false) => Some(Motion::Down),
        ("ArrowUp", true) => Some(Motion::Top),
        ("ArrowDown", true) => Some(Motion::Bottom),
        ("ArrowLeft", true) => Some(Motion::LineStart),
        ("ArrowRight", true) => Some(Motion::LineEnd),
        ("ArrowLeft", false) if at_start => Some(Motion::Left),
        ("ArrowRight", false) if at_end => Some(Motion::Right),
        ("Home", true) => Some(Motion::First),
        ("End", true) => Some(Motion::Last),
        ("Home", false) if at_start => Some(Motion::LineStart),
        ("End", false) if at_end => Some(Motion::LineEnd),
        _ => None,
    }
}
