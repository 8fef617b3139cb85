//! Quiet lines under the form, which nobody has to fill in: the remarks under tables, the date of publication.
//!
//! Like the figures of the tables they are drawn once, and what stands in them is kept up to date.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use super::{Store, events::field_of, figures::show_text, gloss, store::Watcher, text};
use crate::{
    format::{Language, Section},
    report::Field,
    session::Session,
};

/// The line for the remark under a section's table.
pub(super) fn view_note(section: &'static Section, readonly: bool, language: Language) -> Html {
    let label = text::note_of(gloss::name(section.title, language), language);
    view(
        text::NOTE.of(language),
        html! {
            <textarea class="footline-text" rows="1" data-note={section.id} aria-label={label}
                placeholder={text::NOTE_HINT.of(language)} autocomplete="off" spellcheck="false" {readonly} />
        },
    )
}

/// The line for the date of publication.
pub(super) fn view_published(readonly: bool, language: Language) -> Html {
    view(
        text::PUBLISHED.of(language),
        html! {
            <input class="footline-text" type="text" data-field="published" autocomplete="off"
                placeholder={text::PUBLISHED_HINT.of(language)} {readonly} />
        },
    )
}

fn view(name: &'static str, field: Html) -> Html {
    html! {
        <label class="footline">
            <span class="footline-name">{ name }</span>
            <span class="footline-room">{ field }</span>
        </label>
    }
}

/// Shows what the store has in the lines under the root, and goes on doing so while the answer is kept.
pub(super) fn keep_up(store: &Rc<Store>, root: &NodeRef, readonly: bool) -> Option<Rc<Watcher>> {
    let session = store.session();
    let elements = root.cast::<Element>()?.query_selector_all(".footline-text").ok()?;
    let mut lines: Vec<(Field, Element)> = Vec::new();
    for position in 0..elements.length() {
        let element = elements.item(position)?.unchecked_into();
        lines.push((field_of(&session, &element)?, element));
    }
    let show = move |session: &Session| {
        for (field, line) in &lines {
            show_line(line, &session.text(*field), readonly);
        }
    };
    show(&session);
    Some(store.watch(Box::new(move |before, after| {
        let (before, after, session) = (&before.report, &after.report, after);
        if before.table_notes != after.table_notes || before.published != after.published {
            show(session);
        }
    })))
}

fn show_line(line: &Element, text: &str, readonly: bool) {
    // A text area has the same property by the same name.
    show_text(line.unchecked_ref::<HtmlInputElement>(), text);
    let Some(room) = line.parent_element() else { return };
    // The same text once more, unseen, makes room for it in browsers that let no field grow by itself.
    let _ = room.set_attribute("data-text", text);
    // A reader need not know what could have been written.
    if let Some(line) = room.parent_element() {
        let _ = line.toggle_attribute_with_force("hidden", readonly && text.is_empty());
    }
}
