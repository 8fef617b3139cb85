//! What only a browser can do: reading, decoding and saving files, copying, moving the focus, knowing the year.

pub mod clipboard;
pub mod decode;
pub mod files;
pub mod focus;
pub mod modal;
pub mod print;
pub mod rows;
pub mod tree;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Event};

/// The element that was typed in or clicked.
pub fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// Waits until what was said before is on the screen. By the clock: a page in the background paints no frames.
pub async fn painted() {
    const A_FRAME_OR_TWO: i32 = 40;
    wait(A_FRAME_OR_TWO).await;
}

/// Lets the browser do what else there is to do.
pub async fn breath() {
    wait(0).await;
}

async fn wait(milliseconds: i32) {
    let waited = js_sys::Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
        }
    });
    let _ = JsFuture::from(waited).await;
}

/// The present year by the computer's clock.
pub fn this_year() -> u16 {
    u16::try_from(js_sys::Date::new_0().get_full_year()).unwrap_or(u16::MAX)
}
