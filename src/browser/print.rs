//! Printing a page of our own from within a page of others.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlIFrameElement, Window};

use super::tree;
use crate::file::html::node::Node;

/// Prints a page with a style: nothing of what is on the screen is printed with it.
///
/// It stands in a frame under `place` that nobody sees, and stays there until the next one: a browser may print it
/// a little later.
///
/// # Errors
///
/// What the browser says when it makes no frame, or lets nobody write into it as in a sandbox.
pub fn print(place: &Element, page: &Node, style: &'static str) -> Result<(), JsValue> {
    let Node::Element(page) = page else { return Ok(()) };
    while let Some(before) = place.query_selector("iframe")? {
        before.remove();
    }
    let document = place.owner_document().ok_or(JsValue::UNDEFINED)?;
    let frame: HtmlIFrameElement = document.create_element("iframe")?.unchecked_into();
    frame.set_class_name("print-frame");
    frame.set_attribute("aria-hidden", "true")?;
    frame.set_attribute("tabindex", "-1")?;
    place.append_child(&frame)?;
    let inside = frame.content_document().ok_or(JsValue::UNDEFINED)?;
    let window = frame.content_window().ok_or(JsValue::UNDEFINED)?;
    // Opened and closed, it is the frame's own; Firefox would put another empty one in the place of the first.
    for method in ["open", "close"] {
        method_of(&inside, method)?.call0(&inside)?;
    }
    let root = inside.document_element().ok_or(JsValue::UNDEFINED)?;
    for (name, value) in &page.attributes {
        root.set_attribute(name, value)?;
    }
    tree::draw(&root, &page.children);
    dress(&window, &inside, style)?;
    // Without the focus: the keyboard stays where it was, and Escape still closes what is shown.
    window.print()
}

/// Gives a style to a frame's document. As an object it passes where a policy forbids style elements; older browsers
/// know only those.
fn dress(window: &Window, inside: &Document, style: &str) -> Result<(), JsValue> {
    let sheets = JsValue::from("adoptedStyleSheets");
    if Reflect::has(inside, &sheets)?
        && let Ok(sheet) = Reflect::construct(&method_of(window, "CSSStyleSheet")?, &Array::new())
    {
        method_of(&sheet, "replaceSync")?.call1(&sheet, &style.into())?;
        Reflect::set(inside, &sheets, &Array::of1(&sheet))?;
    } else if let Some(head) = inside.head() {
        let element = inside.create_element("style")?;
        element.set_text_content(Some(style));
        head.append_child(&element)?;
    }
    Ok(())
}

fn method_of(object: &JsValue, name: &str) -> Result<Function, JsValue> {
    Reflect::get(object, &name.into())?.dyn_into()
}
