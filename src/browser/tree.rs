//! Parts of a page made of elements one by one: a policy of trusted types forbids markup that is made of text.

use web_sys::{Document, Element};

use crate::file::html::node::{self, Node};

/// Puts parts of a page in the place of what an element has in it.
pub fn draw<'a>(place: &Element, parts: impl IntoIterator<Item = &'a Node>) {
    place.set_text_content(None);
    if let Some(document) = place.owner_document() {
        parts.into_iter().for_each(|part| add(&document, place, part));
    }
}

/// Parts of a page in an element that is nowhere yet; `None` where there is no page.
pub fn apart<'a>(parts: impl IntoIterator<Item = &'a Node>) -> Option<Element> {
    let place = web_sys::window()?.document()?.create_element("div").ok()?;
    draw(&place, parts);
    Some(place)
}

/// The same blanks stand between elements as in a page that is printed, where they part words.
fn add(document: &Document, place: &Element, part: &Node) {
    let text = |text: &str| {
        let _ = place.append_child(&document.create_text_node(text));
    };
    match part {
        Node::Element(part) => {
            let Ok(element) = document.create_element(part.name) else { return };
            for (name, value) in &part.attributes {
                let _ = element.set_attribute(name, value);
            }
            part.children.iter().for_each(|child| add(document, &element, child));
            let _ = place.append_child(&element);
            if node::ends_line(part.name) {
                text("\n");
            }
        }
        Node::Text(words) => text(words),
        Node::Style(words) => text(words),
        // It is for files; nothing that is shown has it.
        Node::Data(_) => {}
    }
}
