//! The bar at the top: the report's title edited in place, and what can be done with the report.

use std::rc::Rc;

use yew::prelude::*;

use super::text;
use crate::{format::Edition, report::Field, session::Session};

#[derive(Properties)]
pub(super) struct ToolbarProps {
    pub(super) session: Rc<Session>,
    pub(super) readonly: bool,
}

impl PartialEq for ToolbarProps {
    fn eq(&self, other: &ToolbarProps) -> bool {
        let (a, b) = (&self.session, &other.session);
        let head = |session: &Session| {
            let (undo, redo) = (session.undoable(), session.redoable());
            let edition = (session.report.edition, session.edition_chosen);
            (session.text(Field::Organization), session.text(Field::Year), edition, undo, redo)
        };
        self.readonly == other.readonly && a.is_unsaved() == b.is_unsaved() && head(a) == head(b)
    }
}

#[component]
pub(super) fn Toolbar(props: &ToolbarProps) -> Html {
    let session = &props.session;
    let readonly = props.readonly;
    let state = if session.is_unsaved() { text::UNSAVED } else { text::SAVED };
    html! {
        <header class="toolbar" part="toolbar">
            <div class="toolbar-title">
                <input class="toolbar-organization" type="text" data-field="organization" autocomplete="organization"
                    aria-label={text::ORGANIZATION} placeholder={text::ORGANIZATION_HINT} {readonly}
                    value={session.text(Field::Organization)} />
                <input class="toolbar-year" type="text" inputmode="numeric" data-field="year" autocomplete="off"
                    aria-label={text::YEAR} placeholder={text::YEAR_HINT} {readonly}
                    value={session.text(Field::Year)} />
                <span class="toolbar-name">{ text::REPORT_NAME }</span>
                { edition_choice(session, readonly) }
            </div>
            <div class="toolbar-actions">
                if !readonly {
                    { button("open", text::OPEN, text::OPEN_HINT, false) }
                    { button("undo", text::UNDO, &step_hint(text::UNDO, session.undoable()), session.undoable().is_none()) }
                    { button("redo", text::REDO, &step_hint(text::REDO, session.redoable()), session.redoable().is_none()) }
                    { button("fill-zeros", text::FILL_ZEROS, text::FILL_ZEROS_HINT, false) }
                }
                { button("download-json", text::DOWNLOAD_JSON, text::DOWNLOAD_JSON_HINT, false) }
                { button("download-html", text::DOWNLOAD_HTML, text::DOWNLOAD_HTML_HINT, false) }
            </div>
            <p class="toolbar-state" role="status">{ state }{ " · " }{ text::LOCAL }</p>
        </header>
    }
}

fn button(action: &'static str, label: &'static str, hint: &str, disabled: bool) -> Html {
    html! {
        <button type="button" class="button" data-action={action} title={hint.to_owned()} {disabled}>{ label }</button>
    }
}

fn step_hint(label: &str, step: Option<crate::session::Step>) -> String {
    step.map_or_else(|| label.to_owned(), |step| format!("{label}：{}", text::step(step)))
}

fn edition_choice(session: &Session, disabled: bool) -> Html {
    let chosen = session.edition_chosen.then_some(session.report.edition);
    html! {
        <select class="toolbar-edition" data-field="edition" aria-label={text::EDITION} {disabled}>
            <option value="" selected={chosen.is_none()}>
                { format!("{}（{} 版）", text::EDITION_FOLLOWS, session.report.edition) }
            </option>
            { for Edition::ALL.into_iter().map(|edition| html! {
                <option value={edition.id()} selected={chosen == Some(edition)}>
                    { format!("{edition} 版 · {}", edition.outline().authority) }
                </option>
            }) }
        </select>
    }
}
