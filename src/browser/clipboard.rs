//! Putting a table on the clipboard.
//!
//! By the command and not by the clipboard's own interface: that one is there on secure pages only, and many sites
//! of the public administration are plain HTTP in their own network.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlDocument};

/// Puts a page and its plain text on the clipboard. Only within what somebody has clicked; answers whether the
/// browser did it.
pub fn copy(page: String, rows: String) -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(document) = document.and_then(|document| document.dyn_into::<HtmlDocument>().ok()) else {
        return false;
    };
    let options = EventListenerOptions { passive: false, ..EventListenerOptions::run_in_capture_phase() };
    let listener = EventListener::new_with_options(&document, "copy", options, move |event| {
        if let Some(data) = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data) {
            let kept = data.set_data("text/html", &page).and(data.set_data("text/plain", &rows));
            if kept.is_ok() {
                event.prevent_default();
                event.stop_propagation();
            }
        }
    });
    let done = document.exec_command("copy").unwrap_or(false);
    drop(listener);
    done
}
