//! What only a browser can do: reading and saving files, moving the focus, knowing the year.

pub mod files;
pub mod focus;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// The element that was typed in or clicked.
pub fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// The present year by the computer's clock.
pub fn this_year() -> u16 {
    u16::try_from(js_sys::Date::new_0().get_full_year()).unwrap_or(u16::MAX)
}
