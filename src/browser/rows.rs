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

/// Notes at a row how gravely a figure in it is at fault, for when it is folded.
pub fn mark(figure: &Element) {
    let Ok(Some(row)) = figure.closest(FOLDING) else { return };
    let has = |selector: &str| row.query_selector(selector).is_ok_and(|found| found.is_some());
    let _ = if has(".wrong") {
        row.set_attribute("data-mark", "wrong")
    } else if has(".doubtful") {
        row.set_attribute("data-mark", "doubtful")
    } else {
        row.remove_attribute("data-mark")
    };
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
