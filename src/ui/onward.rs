//! F8 leads from one finding's place to the next, so that somebody without a mouse need not go back to the list.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

use super::{Store, access, keys};

/// On the root: which of the listed findings was followed last, by its place in the list and its key.
const WENT: &str = "data-went";

/// What counts in the list, from the top.
const LINKS: &str = ".finding.wrong .finding-link,.finding.doubtful .finding-link";

pub(super) fn hear(_: &Rc<Store>, root: &Element, event: &Event) {
    let Some(key) = event.dyn_ref::<KeyboardEvent>().filter(|key| key.key() == "F8") else { return };
    if keys::is_left_alone(key) || key.ctrl_key() || key.meta_key() {
        return;
    }
    event.prevent_default();
    let links = links(root);
    let count = links.len();
    let Some(last) = count.checked_sub(1) else { return access::go_to_findings(root) };
    let went = root.get_attribute(WENT);
    let went = went.as_deref().and_then(|went| went.split_once(' '));
    let went = went.and_then(|(position, key)| Some((position.parse::<usize>().ok()?, key)));
    let to = match (went, key.shift_key()) {
        (None, false) => 0,
        (None, true) => last,
        (Some((position, _)), true) => position + last,
        // What was mended is gone, and the next one has its place.
        (Some((position, key)), false) if links.get(position).is_some_and(|link| self::key(link) != key) => {
            position
        }
        (Some((position, _)), false) => position + 1,
    };
    if let Some(link) = links.get(to % count) {
        link.click();
    }
}

/// Notes which finding is followed.
pub(super) fn note(root: &Element, key: &str) {
    if let Some(position) = links(root).iter().position(|link| self::key(link) == key) {
        let _ = root.set_attribute(WENT, &[&position.to_string(), " ", key].concat());
    }
}

fn key(link: &Element) -> String {
    link.get_attribute("data-go-problem").unwrap_or_default()
}

fn links(root: &Element) -> Vec<HtmlElement> {
    let Ok(found) = root.query_selector_all(LINKS) else { return Vec::new() };
    (0..found.length()).filter_map(|position| found.item(position)?.dyn_into().ok()).collect()
}
