//! Pasting: a block of cells, as Excel, WPS and Word put it on the clipboard, at the cell that has the focus; a whole
//! report anywhere else than in a field.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DataTransfer, Element, Event};

use super::{Store, opening, text};
use crate::{
    browser::target,
    document::{Block, Document, place_block},
    file::{self, html},
    session::Action,
};

/// Where text is typed.
const FIELDS: &str = "input,textarea,select";

pub(super) fn hear(store: &Rc<Store>, _: &Element, event: &Event) {
    let Some(cell) = target(event).and_then(|target| target.get_attribute("data-cell")?.parse().ok()) else {
        // A field of prose takes what is pasted as the browser pastes it.
        if !event.default_prevented()
            && target(event).is_some_and(|target| target.closest(FIELDS).ok().flatten().is_none())
        {
            hear_report(store, event);
        }
        return;
    };
    let Some(document) = data(event).as_ref().and_then(copied) else { return };
    event.prevent_default();
    let block = place_block(&document, store.session().report.format(), cell);
    let sentence = text::pasted(&block, store.language());
    store.act(Action::Paste(block.entries));
    store.say(sentence);
}

/// The cells that were copied: the table of a page, or the rows of a sheet. A single value is none: it is pasted as
/// the browser pastes it, where the caret is.
fn copied(data: &DataTransfer) -> Option<Document> {
    let page = data.get_data("text/html").ok().filter(|page| !page.is_empty());
    let table = page.and_then(|page| html::document(&page).ok());
    if let Some(table) = table.filter(has_cells) {
        return Some(table);
    }
    let rows = data.get_data("text/plain").ok()?;
    let several = rows.trim_end_matches(['\r', '\n']).contains(['\t', '\n']);
    several.then(|| file::text::block(&rows).ok()).flatten()
}

/// Whether a page is a table of several cells.
fn has_cells(document: &Document) -> bool {
    let lines = document.blocks.iter().map(|block| match block {
        Block::Grid(grid) => grid.lines.iter().map(|line| line.slots.len()).sum(),
        _ => 0_usize,
    });
    lines.sum::<usize>() > 1
}

/// Reads what was pasted as a report: as the page it was copied from, or else as text, or as a copied file.
pub(super) fn hear_report(store: &Rc<Store>, event: &Event) {
    let Some(data) = data(event) else { return };
    let mut texts = Vec::new();
    for kind in ["text/html", "text/plain"] {
        texts.extend(data.get_data(kind).ok().filter(|text| !text.trim().is_empty()));
    }
    if !texts.is_empty() {
        opening::open_texts(store, &texts);
    } else if let Some(file) = data.files().and_then(|files| files.get(0)) {
        opening::open_file(store, file.into(), false);
    }
}

fn data(event: &Event) -> Option<DataTransfer> {
    event.dyn_ref::<ClipboardEvent>()?.clipboard_data()
}
