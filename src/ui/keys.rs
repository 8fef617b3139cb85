//! The keys of a table, as in a spreadsheet, on real inputs.
//!
//! Tab stays the browser's. While an input method composes, every key is its own. Left, right, Home and End move
//! only where the caret cannot: at the edge of the text, or while all of it is selected, as it is on arriving.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent};

use super::Store;
use crate::{
    browser::{focus, rows, target},
    format::{Cell, Motion},
    report::Field,
    session::Action,
};

/// Whether a key belongs to an input method that composes, to a menu, or to somebody who has dealt with it.
pub(super) fn is_left_alone(key: &KeyboardEvent) -> bool {
    /// What Chromium of old, and Safari for the Enter that ends composing, send in place of a key that the input
    /// method keeps to itself.
    const COMPOSING: u32 = 229;
    key.is_composing() || key.key_code() == COMPOSING || key.alt_key() || key.default_prevented()
}

pub(super) fn hear(store: &Rc<Store>, root: &Element, event: &Event) {
    let Some(key) = event.dyn_ref::<KeyboardEvent>().filter(|key| !is_left_alone(key)) else { return };
    let Some(means) = Means::of(key) else { return };
    let Some(input) = target(event).and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else {
        return;
    };
    let Some(cell) = input.get_attribute("data-cell").and_then(|cell| cell.parse::<Cell>().ok()) else {
        return;
    };
    let motion = match means {
        Means::Restore => return restore(store, event, &input, cell),
        Means::Go(motion) => motion,
        Means::GoBackFromEdge(motion) if stands(&input).at_start => motion,
        Means::GoOnFromEdge(motion) if stands(&input).at_end => motion,
        Means::GoBackFromEdge(_) | Means::GoOnFromEdge(_) => return,
    };
    event.prevent_default();
    if let Some(to) = store.session().report.format().moved(cell, motion) {
        focus::enter(root, Field::Cell(to));
    }
}

/// Gives back what the cell held before somebody typed in it.
fn restore(store: &Rc<Store>, event: &Event, input: &HtmlInputElement, cell: Cell) {
    if store.session().typed(Field::Cell(cell)).is_some() {
        event.prevent_default();
        store.act(Action::Restore);
        input.select();
    }
}

/// What a key means in a cell.
enum Means {
    /// Leads to another cell.
    Go(Motion),
    /// Leads to another cell where the caret stands before the text.
    GoBackFromEdge(Motion),
    /// Leads to another cell where the caret stands behind the text.
    GoOnFromEdge(Motion),
    /// Gives up what has been typed.
    Restore,
}

impl Means {
    /// None where the key is the input's own. Shift selects text, except with Enter.
    fn of(key: &KeyboardEvent) -> Option<Means> {
        use Means::{Go, GoBackFromEdge, GoOnFromEdge};
        let far = key.ctrl_key() || key.meta_key();
        let name = key.key();
        Some(match (name.as_str(), key.shift_key(), far) {
            // Where a row is a list of its own, on is the next in it.
            ("Enter", shift, false) if rows::is_narrow() => {
                Go(if shift { Motion::Previous } else { Motion::Next })
            }
            ("Enter", false, false) => Go(Motion::Down),
            ("Enter", true, false) => Go(Motion::Up),
            ("ArrowUp", false, false) => Go(Motion::Up),
            ("ArrowDown", false, false) => Go(Motion::Down),
            ("ArrowUp", false, true) => Go(Motion::Top),
            ("ArrowDown", false, true) => Go(Motion::Bottom),
            ("ArrowLeft", false, true) => Go(Motion::LineStart),
            ("ArrowRight", false, true) => Go(Motion::LineEnd),
            ("Home", false, true) => Go(Motion::First),
            ("End", false, true) => Go(Motion::Last),
            ("ArrowLeft", false, false) => GoBackFromEdge(Motion::Left),
            ("ArrowRight", false, false) => GoOnFromEdge(Motion::Right),
            ("Home", false, false) => GoBackFromEdge(Motion::LineStart),
            ("End", false, false) => GoOnFromEdge(Motion::LineEnd),
            ("Escape", false, false) => Means::Restore,
            _ => return None,
        })
    }
}

/// Where the caret of an input stands; all selected counts as both edges, as nothing selected in nothing does.
struct Stands {
    at_start: bool,
    at_end: bool,
}

fn stands(input: &HtmlInputElement) -> Stands {
    let length = input.value().encode_utf16().count();
    let start = input.selection_start().ok().flatten().map_or(0, |start| start as usize);
    let end = input.selection_end().ok().flatten().map_or(0, |end| end as usize);
    let everything = start == 0 && end == length;
    Stands { at_start: everything || end == 0, at_end: everything || start == length }
}
