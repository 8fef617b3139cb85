//! Pasting a block of cells, as Excel, WPS and Word put it on the clipboard, at the cell that has the focus.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, Event};

use super::{Store, text};
use crate::{
    browser::target,
    format::{Cell, Content, Format, Layout},
    session::Action,
};

pub(super) fn hear(store: &Rc<Store>, _: &Element, event: &Event) {
    let Some(cell) = target(event).and_then(|target| target.get_attribute("data-cell")?.parse().ok()) else {
        return;
    };
    let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
    let Some(block) = data.and_then(|data| data.get_data("text/plain").ok()) else { return };
    if !block.trim_end_matches(['\r', '\n']).contains(['\t', '\n']) {
        // One value is pasted as the browser pastes it, where the caret is.
        return;
    }
    event.prevent_default();
    let (filled, skipped) = place(store.session().report.format(), cell, &block);
    let count = filled.len();
    store.act(Action::Paste(filled));
    store.say(text::pasted(count, skipped));
}

/// Lays a block over the table from a cell on, to the right and down. Answers the cells with their texts, and
/// how many texts fell on totals or outside. The line end with which every such block closes makes no row.
fn place(format: &Format, first: Cell, block: &str) -> (Vec<(Cell, String)>, usize) {
    let rows = format.layout(first.section()).map(figures).unwrap_or_default();
    let start = rows
        .iter()
        .enumerate()
        .find_map(|(row, cells)| cells.iter().position(|cell| *cell == first).map(|column| (row, column)));
    let Some((first_row, first_column)) = start else { return (Vec::new(), 0) };
    let (mut filled, mut skipped) = (Vec::new(), 0);
    for (row, line) in block.trim_end_matches(['\r', '\n']).split('\n').enumerate() {
        for (column, text) in line.trim_end_matches('\r').split('\t').enumerate() {
            let cell = rows.get(first_row + row).and_then(|cells| cells.get(first_column + column));
            match cell.and_then(|cell| format.place(*cell)) {
                Some(place) if !place.is_total() => filled.push((place.cell, text.trim().to_owned())),
                _ => skipped += usize::from(!text.trim().is_empty()),
            }
        }
    }
    (filled, skipped)
}

/// The cells of a table, line by line.
fn figures(layout: &Layout) -> Vec<Vec<Cell>> {
    let figures = layout.lines.iter().map(|line| {
        let cells = line.slots.iter().filter_map(|slot| match slot.content {
            Content::Figure(cell) => Some(cell),
            _ => None,
        });
        cells.collect::<Vec<_>>()
    });
    figures.filter(|cells| !cells.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::Edition;

    fn pasted(first: &str, block: &str) -> (Vec<String>, usize) {
        let (filled, skipped) = place(Format::of(Edition::Of2021), first.parse().unwrap(), block);
        (filled.into_iter().map(|(cell, text)| format!("{cell}={text}")).collect(), skipped)
    }

    #[test]
    fn a_block_goes_in_from_the_cell_on() {
        let (filled, skipped) = pasted("requests.received.legal_service", "1\t 2 \t3\r\n4\t\t\r\n");
        let expected = [
            "requests.received.legal_service=1",
            "requests.received.other_organization=2",
            "requests.pending_at_start.legal_service=4",
            "requests.pending_at_start.other_organization=",
        ];
        assert_eq!((filled.as_slice(), skipped), (expected.map(str::to_owned).as_slice(), 1));
    }

    #[test]
    fn totals_and_what_is_outside_are_skipped() {
        let (filled, skipped) = pasted("requests.other.rest.research", "1\n2\n3\n4");
        let expected = ["requests.other.rest.research=1", "requests.pending_at_end.research=3"];
        assert_eq!((filled.as_slice(), skipped), (expected.map(str::to_owned).as_slice(), 2));
    }
}
