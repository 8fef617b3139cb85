//! The rows of a table as narrow screens show them: folded, one open at a time.
//!
//! On wider screens the same classes mean nothing, so that nothing is lost when a window or a phone is turned.

use web_sys::Element;

use super::focus;

/// A row that folds.
const FOLDING: &str = ".folding";

/// Whether the screen is so narrow that rows fold, as in `styles/narrow.css`.
pub fn is_narrow() -> bool {
    !focus::is_at_least(600)
}

/// Opens the row that an element stands in, and folds the one that was open.
pub fn open(place: &Element) {
    if let Ok(Some(row)) = place.closest(FOLDING)
        && !is_open(&row)
    {
        fold_open(&row);
        set(&row, true);
    }
}

/// Opens or folds the row of a button, which stays where it is under the hand.
pub fn toggle(button: &Element) {
    let Ok(Some(row)) = button.closest(FOLDING) else { return };
    let top = button.get_bounding_client_rect().top();
    match is_open(&row) {
        true => set(&row, false),
        false => open(button),
    }
    let moved = button.get_bounding_client_rect().top() - top;
    if let Some(window) = web_sys::window() {
        window.scroll_by_with_x_and_y(0.0, moved);
    }
}

/// Notes at a row how gravely figures in it are at fault, for when it is folded; `say` gives the words for so many
/// wrong and so many doubtful ones.
pub fn mark(figure: &Element, say: impl Fn(usize, usize) -> String) {
    let Ok(Some(row)) = figure.closest(FOLDING) else { return };
    let count = |selector: &str| row.query_selector_all(selector).map_or(0, |found| found.length() as usize);
    let (wrong, doubtful) = (count(".wrong"), count(".doubtful"));
    let _ = match (wrong, doubtful) {
        (0, 0) => row.remove_attribute("data-mark"),
        (0, _) => row.set_attribute("data-mark", "doubtful"),
        _ => row.set_attribute("data-mark", "wrong"),
    };
    if let Some(mark) = focus::find(&row, ".row-mark") {
        mark.set_text_content(Some(&say(wrong, doubtful)));
    }
}

fn is_open(row: &Element) -> bool {
    row.class_list().contains("open")
}

/// Folds what is open in the widget that a row belongs to.
fn fold_open(row: &Element) {
    if let Ok(Some(root)) = row.closest(".gongkai")
        && let Some(open) = focus::find(&root, ".folding.open")
    {
        set(&open, false);
    }
}

fn set(row: &Element, open: bool) {
    let _ = row.class_list().toggle_with_force("open", open);
    if let Some(button) = focus::find(row, ".row-button") {
        let _ = button.set_attribute("aria-expanded", if open { "true" } else { "false" });
    }
}
