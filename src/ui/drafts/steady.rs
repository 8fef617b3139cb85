//! What somebody is at work in stays where it is on the screen when the bar above it comes, goes or grows.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ShadowRoot};
use yew::prelude::*;

use crate::{browser::focus, ui::display};

/// Keeps the field with the focus in its place each time `shown` is another, and out from under the bar.
#[hook]
pub(super) fn use_steady<T: Clone + PartialEq + 'static>(bar: &NodeRef, shown: &T) {
    let last = use_mut_ref(|| None::<T>);
    // What is shown now is not drawn yet.
    let before =
        (last.borrow().as_ref() != Some(shown)).then(|| field(bar)).flatten().map(|it| (top(&it), it));
    last.replace(Some(shown.clone()));
    let bar = bar.clone();
    use_effect_with(shown.clone(), move |_| {
        if let Some(root) = bar.cast::<Element>().and_then(|bar| bar.closest(".gongkai").ok().flatten()) {
            root.dyn_ref().map(display::measure);
        }
        let Some((before, field)) = before else { return };
        let moved = top(&field) - before;
        if let Some(window) = web_sys::window().filter(|_| moved != 0.0) {
            window.scroll_by_with_x_and_y(0.0, moved);
        }
        focus::show_near(&field);
    });
}

/// The field on the paper that has the focus.
fn field(bar: &NodeRef) -> Option<HtmlElement> {
    let root: ShadowRoot = bar.cast::<Element>()?.get_root_node().dyn_into().ok()?;
    let focused = root.active_element()?;
    focused.closest(".paper").ok().flatten()?;
    focused.dyn_into().ok()
}

fn top(field: &HtmlElement) -> f64 {
    field.get_bounding_client_rect().top()
}
