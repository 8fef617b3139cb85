//! The bar at the top: the report's title edited in place, and what can be done with the report.

use std::rc::Rc;

use yew::prelude::*;

use super::text;
use crate::{
    format::Edition,
    report::Field,
    session::{Session, Step},
};

#[derive(Properties, PartialEq)]
pub(super) struct ToolbarProps {
    pub(super) shown: Shown,
    pub(super) readonly: bool,
}

/// What the toolbar shows of the session.
#[derive(Clone, PartialEq)]
pub(super) struct Shown {
    organization: Rc<str>,
    year: Rc<str>,
    edition: Edition,
    edition_chosen: bool,
    undo: Option<Step>,
    redo: Option<Step>,
    unsaved: bool,
}

impl Shown {
    pub(super) fn of(session: &Session) -> Shown {
        Shown {
            organization: session.text(Field::Organization),
            year: session.text(Field::Year),
            edition: session.report.edition,
            edition_chosen: session.edition_chosen,
            undo: session.undoable(),
            redo: session.redoable(),
            unsaved: session.is_unsaved(),
        }
    }
}

#[component]
pub(super) fn Toolbar(props: &ToolbarProps) -> Html {
    let (shown, readonly) = (&props.shown, props.readonly);
    html! {
        <header class="toolbar" part="toolbar">
            <div class="toolbar-title">
                <input class="toolbar-organization" type="text" data-field="organization" autocomplete="off"
                    aria-label={text::ORGANIZATION} placeholder={text::ORGANIZATION_HINT} {readonly}
                    value={shown.organization.clone()} />
                <input class="toolbar-year" type="text" inputmode="numeric" data-field="year" autocomplete="off"
                    aria-label={text::YEAR} placeholder={text::YEAR_HINT} {readonly} value={shown.year.clone()} />
                <span class="toolbar-name">{ text::REPORT_NAME }</span>
                { edition_choice(shown, readonly) }
            </div>
            <div class="toolbar-actions">
                if !readonly {
                    { button("open", text::OPEN, text::OPEN_HINT, false) }
                    { button("undo", text::UNDO, &step_hint(text::UNDO, shown.undo), shown.undo.is_none()) }
                    { button("redo", text::REDO, &step_hint(text::REDO, shown.redo), shown.redo.is_none()) }
                    { button("fill-zeros", text::FILL_ZEROS, text::FILL_ZEROS_HINT, false) }
                }
                { button("download-json", text::DOWNLOAD_JSON, text::DOWNLOAD_JSON_HINT, false) }
                { button("download-html", text::DOWNLOAD_HTML, text::DOWNLOAD_HTML_HINT, false) }
            </div>
            <p class="toolbar-state" role="status">
                { if shown.unsaved { text::UNSAVED } else { text::SAVED } }{ " · " }{ text::LOCAL }
            </p>
        </header>
    }
}

fn button(action: &'static str, label: &'static str, hint: &str, disabled: bool) -> Html {
    html! {
        <button type="button" class="button" data-action={action} title={hint.to_owned()} {disabled}>{ label }</button>
    }
}

fn step_hint(label: &str, step: Option<Step>) -> String {
    step.map_or_else(|| label.to_owned(), |step| format!("{label}：{}", text::step(step)))
}

fn edition_choice(shown: &Shown, disabled: bool) -> Html {
    let chosen = shown.edition_chosen.then_some(shown.edition);
    html! {
        <select class="toolbar-edition" data-field="edition" aria-label={text::EDITION} {disabled}>
            <option value="" selected={chosen.is_none()}>
                { format!("{}（{} 版）", text::EDITION_FOLLOWS, shown.edition) }
            </option>
            { for Edition::ALL.into_iter().map(|edition| html! {
                <option value={edition.id()} selected={chosen == Some(edition)}>
                    { format!("{edition} 版 · {}", edition.outline().authority) }
                </option>
            }) }
        </select>
    }
}
