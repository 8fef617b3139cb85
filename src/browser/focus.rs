//! Moving to a place of the report and showing which cells a finding is about.

use std::ops::Range;

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement, Node, ScrollBehavior, ScrollIntoViewOptions,
    ScrollLogicalPosition, ShadowRoot,
};

use super::rows;
use crate::{check::Problem, format::Cell, report::Field};

/// The element of a field, under the widget's root.
pub fn element(root: &Element, field: Field) -> Option<HtmlElement> {
    let selector = match field {
        Field::Cell(cell) => format!("[data-cell=\"{cell}\"]"),
        Field::Unit(cell) => format!("[data-unit=\"{cell}\"]"),
        Field::Narrative(section) => format!("[data-section=\"{section}\"]"),
        Field::Note(section) => format!("[data-note=\"{section}\"]"),
        Field::Organization | Field::Year | Field::Published => format!("[data-field=\"{field}\"]"),
    };
    find(root, &selector)
}

/// The first element of a selector under another one.
pub(crate) fn find(root: &Element, selector: &str) -> Option<HtmlElement> {
    root.query_selector(selector).ok().flatten()?.dyn_into().ok()
}

/// Brings a field into the middle of the view and puts the focus on it. Answers whether there is such a field.
pub fn go_to(root: &Element, field: Field) -> bool {
    let Some(element) = element(root, field) else { return false };
    show(&element, ScrollLogicalPosition::Center);
    rest_on(&element);
    true
}

/// Selects words in the prose of a section, given in UTF-16 units, and brings them into view with the focus on them.
pub fn go_to_words(root: &Element, section: &str, words: Range<u32>) {
    let area = find(root, &format!("textarea[data-section=\"{section}\"]"));
    let Some(area) = area.and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok()) else { return };
    show(&area, ScrollLogicalPosition::Center);
    // Chromium scrolls within the field to a caret with which it takes the focus, and to no selection; Firefox to both.
    let _ = area.blur();
    let _ = area.set_selection_range(words.start, words.start);
    let _ = area.focus();
    let _ = area.set_selection_range(words.start, words.end);
}

/// Moves the view no further than it must to show a field; the focus stays where it is.
pub fn look_at(root: &Element, field: Field) {
    if let Some(element) = element(root, field) {
        show(&element, ScrollLogicalPosition::Nearest);
    }
}

/// Moves the view no further than it must to show a field, unless that is as high as a text, which its reader moves.
pub(crate) fn show_near(field: &HtmlElement) {
    if field.offset_height() < 100 {
        show(field, ScrollLogicalPosition::Nearest);
    }
}

/// Brings a text that keys led to out from under what sticks to the top: the browser has only its caret in mind, and not
/// before the focus is there.
pub(crate) fn come_out(area: &HtmlTextAreaElement) {
    // What is around it, as old Chromium keeps no distance from a text.
    let Some(place) = area.parent_element().and_then(|place| place.dyn_into().ok()) else { return };
    Timeout::new(0, move || show_near(&place)).forget();
}

/// Goes to a field as keys do: the view moves no further than it must, and what stands there is selected, so that
/// typing replaces it.
pub fn enter(root: &Element, field: Field) {
    let Some(element) = element(root, field) else { return };
    show(&element, ScrollLogicalPosition::Nearest);
    rest_on(&element);
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        input.select();
    }
}

/// Brings a section's heading to the top of the view and puts the focus on it.
pub fn go_to_section(root: &Element, section: &str) {
    if let Some(heading) = find(root, &format!("#{section}-title")) {
        show(&heading, ScrollLogicalPosition::Start);
        rest_on(&heading);
    }
}

/// Puts the focus on the first element of a selector under the root, where it stands.
pub fn go_to_part(root: &Element, selector: &str) {
    if let Some(part) = find(root, selector) {
        rest_on(&part);
    }
}

/// Brings the first element of a selector under the root into the middle of the view and puts the focus on it.
pub fn show_part(root: &Element, selector: &str) {
    if let Some(part) = find(root, selector) {
        show(&part, ScrollLogicalPosition::Center);
        rest_on(&part);
    }
}

/// Once what has changed is drawn: where the element that had the focus is gone and nothing else has it, the focus
/// goes to the first element of a selector, so that somebody without a mouse goes on from there.
pub(crate) fn keep(root: &Element, on: &Element, otherwise: &'static str) {
    let (root, on) = (root.clone(), on.clone());
    // Whoever draws has asked for it before, and is served before.
    wasm_bindgen_futures::spawn_local(async move {
        let place: Node = root.get_root_node();
        let focused = place.dyn_ref().and_then(ShadowRoot::active_element);
        if !on.is_connected() && focused.is_none() {
            go_to_part(&root, otherwise);
        }
    });
}

/// Whether the window is at least so many pixels wide.
pub fn is_at_least(width: u32) -> bool {
    let query = ["(min-width: ", &width.to_string(), "px)"].concat();
    let list = web_sys::window().and_then(|window| window.match_media(&query).ok().flatten());
    list.is_some_and(|list| list.matches())
}

fn show(element: &HtmlElement, block: ScrollLogicalPosition) {
    rows::open(element);
    let options = ScrollIntoViewOptions::new();
    options.set_block(block);
    options.set_inline(ScrollLogicalPosition::Nearest);
    options.set_behavior(ScrollBehavior::Auto);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Puts the focus on an element; nothing moves.
pub(crate) fn rest_on(element: &HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// On the root while cells are outlined.
const OUTLINED: &str = "data-outlined";

/// Outlines the cells of a finding, the two sides differently; `None` takes the outlines away.
///
/// The marks are attributes that the components know nothing of, so outlining redraws nothing.
pub fn outline(root: &Element, problem: Option<&Problem>) {
    // Leaving a field asks for this too, and mostly nothing is outlined.
    if root.has_attribute(OUTLINED)
        && let Ok(outlined) = root.query_selector_all("[data-side]")
    {
        for position in 0..outlined.length() {
            if let Some(element) = outlined.item(position).and_then(|node| node.dyn_into::<Element>().ok()) {
                let _ = element.remove_attribute("data-side");
            }
        }
    }
    let _ = root.remove_attribute(OUTLINED);
    let Some(problem) = problem else { return };
    let _ = root.set_attribute(OUTLINED, "");
    for (position, cell) in problem.cells.iter().enumerate() {
        let side = if position < problem.left_cells { "left" } else { "right" };
        if let Some(place) = parent_of(root, *cell) {
            let _ = place.set_attribute("data-side", side);
        }
    }
}

fn parent_of(root: &Element, cell: Cell) -> Option<Element> {
    element(root, Field::Cell(cell))?.parent_element()
}
