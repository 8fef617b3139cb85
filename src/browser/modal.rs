//! A dialogue that is to be answered before anything else: the browser keeps the keyboard in it.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlDialogElement, HtmlElement, Node, ShadowRoot};

use super::focus;

/// As long as it is kept, the dialogue is shown and nothing else can be reached. Afterwards the focus is back where
/// it was.
pub struct Modal {
    dialog: HtmlDialogElement,
    before: Option<HtmlElement>,
    /// Where the focus goes if what had it is gone.
    otherwise: &'static str,
    listener: Option<EventListener>,
}

impl Modal {
    /// Shows the dialogue and puts the focus on its heading; `cancel` is called when somebody closes it by the
    /// Escape key.
    pub fn begin(
        dialog: &HtmlDialogElement,
        heading: &str,
        otherwise: &'static str,
        cancel: Box<dyn Fn()>,
    ) -> Modal {
        let before = focused(dialog);
        // Browsers before 2022 other than Chromium do not know it; there the dialogue just lies over the rest.
        if dialog.show_modal().is_err() {
            dialog.set_open(true);
        }
        focus::go_to_part(dialog, heading);
        let shown = dialog.clone();
        let listener = EventListener::new(dialog, "close", move |_| {
            // It comes late, and may be about what was shown before.
            if !shown.open() {
                cancel();
            }
        });
        Modal { dialog: dialog.clone(), before, otherwise, listener: Some(listener) }
    }
}

impl Drop for Modal {
    fn drop(&mut self) {
        self.listener = None;
        if self.dialog.open() {
            self.dialog.close();
        }
        match self.before.take() {
            Some(before) if before.is_connected() => focus::rest_on(&before),
            Some(_) => {
                if let Some(root) = self.dialog.parent_element() {
                    focus::go_to_part(&root, self.otherwise);
                }
            }
            None => {}
        }
    }
}

/// What has the focus, in the widget or else on the page around it.
fn focused(dialog: &Element) -> Option<HtmlElement> {
    let root: Node = dialog.get_root_node();
    let here = root.dyn_ref().and_then(ShadowRoot::active_element);
    let around = || dialog.owner_document().as_ref().and_then(Document::active_element);
    here.or_else(around)?.dyn_into().ok()
}
