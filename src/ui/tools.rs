//! What can be done with a table, quietly beneath it: zeros in a line or a column, a copy of the whole.
//!
//! The line and the column are those of the cell that has the focus or had it last, and the buttons name them. That
//! changes with every arrow key, so it is written straight into the buttons and redraws nothing.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::{Store, aids, commands, text};
use crate::{
    browser::focus,
    format::{Cell, Language, Section, label_in},
    report::Field,
    session::Action,
};

/// The buttons beneath a section's table.
pub(super) fn view(section: &'static Section, language: Language, readonly: bool) -> Html {
    let tool = |action, label: Html, hint: &'static str, disabled: bool| {
        html! {
            <button type="button" class="grid-tool" data-action={action} data-table={section.id} title={hint} {disabled}>
                { label }
            </button>
        }
    };
    let fill = |action, label, hint| {
        let label = html! { <>{ label }<span class="grid-tool-place" /></> };
        tool(action, label, hint, true)
    };
    html! {
        <div class="grid-tools">
            if !readonly {
                { fill("fill-line", text::FILL_LINE.of(language), text::FILL_LINE_HINT.of(language)) }
                { fill("fill-column", text::FILL_COLUMN.of(language), text::FILL_COLUMN_HINT.of(language)) }
                { aids::none_button(section, language) }
            }
            { tool("copy-table", text::COPY_TABLE.of(language).into(), text::COPY_TABLE_HINT.of(language), false) }
        </div>
    }
}

/// Names the line and the column of the cell in the buttons beneath its table, and of none in the others.
pub(super) fn point(store: &Store, root: &Element) {
    let session = store.session();
    let place = store.place().and_then(|cell| session.report.format().place(cell));
    for action in ["fill-line", "fill-column"] {
        let Ok(buttons) = root.query_selector_all(&["[data-action=", action, "]"].concat()) else { continue };
        for position in 0..buttons.length() {
            let Some(button) = buttons.item(position).map(JsCast::unchecked_into::<Element>) else {
                continue;
            };
            let here = place.filter(|it| button.get_attribute("data-table").as_deref() == Some(it.section));
            let name = here.map(|place| match action {
                "fill-line" => label_in(place.row_name(), session.language).to_owned(),
                _ => place.column_name_in(session.language),
            });
            let _ = button.toggle_attribute_with_force("disabled", name.is_none());
            if let Some(label) = button.last_element_child() {
                let name = name.unwrap_or_default();
                if label.text_content().as_deref() != Some(&name) {
                    label.set_text_content(Some(&name));
                }
            }
        }
    }
}

/// Does what a button beneath a table says.
pub(super) fn act(store: &Rc<Store>, root: &Element, action: &str, section: &str) {
    match (action, store.place()) {
        ("fill-none", _) => aids::fill_none(store, root, section),
        ("copy-table", _) => commands::copy_table(store, section),
        ("fill-line", Some(cell)) => fill(store, root, cell, Action::FillLine(cell)),
        ("fill-column", Some(cell)) => fill(store, root, cell, Action::FillColumn(cell)),
        _ => {}
    }
}

/// Writes 0 into the blanks of a line or column, says into how many, and goes back to where somebody was.
fn fill(store: &Store, root: &Element, from: Cell, action: Action) {
    let blanks = || store.session().report.blanks().count();
    let before = blanks();
    store.act(action);
    store.say(text::filled(before - blanks(), store.language()));
    focus::enter(root, Field::Cell(from));
}
