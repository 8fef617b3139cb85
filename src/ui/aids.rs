//! Aids for writing: what a section is to speak of, figures that follow the tables, and years without anything.

pub(super) mod bar;
pub(super) mod marks;
pub(super) mod outline;
mod picker;

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlTextAreaElement};
use yew::prelude::*;

use super::{Store, redraw::use_redraw, text::aids as text};
use crate::{
    browser::focus,
    format::{Language, Section},
    report::{Field, byte_at, common_end, units},
    session::{Action, Obstacle, Session},
};

/// The button beneath a table that says that there was nothing of its kind.
pub(super) fn none_button(section: &Section, language: Language) -> Html {
    let Some((label, hint)) = text::none_button(section.id) else { return Html::default() };
    html! {
        <button type="button" class="grid-tool" data-action="fill-none" data-table={section.id}
            title={hint.of(language)}>{ label.of(language) }</button>
    }
}

/// Says in a table and in the overview that there was nothing, or tells why that cannot be said and leads there.
pub(super) fn fill_none(store: &Store, root: &Element, section: &str) {
    let session = store.session();
    let Some(section) = session.report.format().section(section) else { return };
    match session.obstacle(section.id) {
        None => {
            store.act(Action::FillNone(section.id));
            store.say(text::NONE_DONE.of(session.language).to_owned());
        }
        Some(obstacle) => {
            store.say(text::obstacle(session.language, &obstacle, session.report.format()));
            let (Obstacle::Figure(cell) | Obstacle::Carried(cell, _)) = obstacle;
            focus::go_to(root, Field::Cell(cell));
        }
    }
}

/// Draws the component again when the prose of a section, or its bound figures change.
#[hook]
pub(super) fn use_prose(store: &Rc<Store>, section: &'static Section) {
    use_redraw(store, move |before, after| differs(before, after, section.id));
}

fn differs(before: &Session, after: &Session, section: &str) -> bool {
    let (one, other) = (&before.report, &after.report);
    let is_bound = || other.bindings_of(section).next().is_some();
    !Rc::ptr_eq(one, other)
        && (one.narrative(section) != other.narrative(section)
            || one.organization != other.organization
            || one.bindings() != other.bindings()
            || is_bound())
}

/// The field of a section's prose, from something else of the same section.
fn area(within: &NodeRef, section: &str) -> Option<(Element, HtmlTextAreaElement)> {
    let root = within.cast::<Element>()?.closest(".gongkai").ok()??;
    let area = root.query_selector(&["textarea[data-section=", section, "]"].concat()).ok()??;
    Some((root, area.dyn_into().ok()?))
}

/// What is selected in a field of prose, in bytes of its text.
fn selection(area: &HtmlTextAreaElement, text: &str) -> std::ops::Range<usize> {
    let place = |place: Result<Option<u32>, _>| {
        let place = place.ok().flatten().map(|place| place as usize);
        place.and_then(|place| byte_at(text, place)).unwrap_or(text.len())
    };
    place(area.selection_start())..place(area.selection_end())
}

/// Changes the prose of a section, and puts the caret behind what was written.
fn write(
    store: &Store,
    within: &NodeRef,
    section: &'static str,
    action: impl FnOnce(std::ops::Range<usize>) -> Action,
) {
    let Some((root, area)) = area(within, section) else { return };
    let before = store.session().report.narrative(section).to_owned();
    let selected = selection(&area, &before);
    store.hush();
    store.act(action(selected.clone()));
    let session = store.session();
    let after = session.report.narrative(section);
    let kept = common_end(&before, after).min(before.len() - selected.end);
    let caret = units(after, after.len() - kept) as u32;
    // The component writes the same a moment later, and the caret then stays where it is.
    area.set_value(after);
    focus::go_to_words(&root, section, caret..caret);
}
