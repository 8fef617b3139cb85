//! The bar at the top: the report's title edited in place, and what can be done with the report.

use yew::prelude::*;

use super::{AppProps, redraw::use_redraw, text};
use crate::{
    format::Edition,
    report::Field,
    session::{Session, Step},
};

#[component]
pub(super) fn Toolbar(props: &AppProps) -> Html {
    use_redraw(&props.store, differs);
    let (session, readonly) = (props.store.session(), props.readonly);
    let (undo, redo) = (session.undoable(), session.redoable());
    html! {
        <header class="toolbar" part="toolbar">
            <div class="toolbar-title">
                <input class="toolbar-organization" type="text" data-field="organization" autocomplete="off"
                    aria-label={text::ORGANIZATION} placeholder={text::ORGANIZATION_HINT} {readonly}
                    value={session.text(Field::Organization)} />
                <input class="toolbar-year" type="text" inputmode="numeric" data-field="year" autocomplete="off"
                    aria-label={text::YEAR} placeholder={text::YEAR_HINT} {readonly} value={session.text(Field::Year)} />
                <span class="toolbar-name">{ text::REPORT_NAME }</span>
                { edition_choice(&session, readonly) }
            </div>
            <div class="toolbar-actions">
                if !readonly {
                    { button("open", text::OPEN, text::OPEN_HINT, false) }
                    { button("open-prior", text::OPEN_PRIOR, text::OPEN_PRIOR_HINT, false) }
                    { button("undo", text::UNDO, &step_hint(text::UNDO, undo), undo.is_none()) }
                    { button("redo", text::REDO, &step_hint(text::REDO, redo), redo.is_none()) }
                    { button("fill-zeros", text::FILL_ZEROS, text::FILL_ZEROS_HINT, false) }
                }
                { button("download-json", text::DOWNLOAD_JSON, text::DOWNLOAD_JSON_HINT, false) }
                { button("download-html", text::DOWNLOAD_HTML, text::DOWNLOAD_HTML_HINT, false) }
            </div>
            <div class="toolbar-foot">
                <p class="toolbar-state" role="status">
                    { text::state(session.report.is_empty(), session.is_unsaved()) }{ text::LOCAL }
                </p>
                if !readonly {
                    <button type="button" class="toolbar-clear" data-action="clear" title={text::CLEAR_HINT}>
                        { text::CLEAR }
                    </button>
                }
            </div>
        </header>
    }
}

fn differs(before: &Session, after: &Session) -> bool {
    // Each cell is a step of its own; what the buttons say is mostly the same.
    let history =
        |session: &Session| [session.undoable(), session.redoable()].map(|step| step.map(text::step));
    let head = |session: &Session, field| session.typed(field).map(str::to_owned);
    (&before.report.organization, &before.report.year) != (&after.report.organization, &after.report.year)
        || head(before, Field::Year) != head(after, Field::Year)
        || (before.report.edition, before.edition_chosen) != (after.report.edition, after.edition_chosen)
        || history(before) != history(after)
        || before.is_unsaved() != after.is_unsaved()
}

/// A button that does what its action names.
pub(super) fn button(action: &'static str, label: &'static str, hint: &str, disabled: bool) -> Html {
    html! {
        <button type="button" class="button" data-action={action} title={hint.to_owned()} {disabled}>{ label }</button>
    }
}

fn step_hint(label: &str, step: Option<Step>) -> String {
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
                    { text::edition(edition) }
                </option>
            }) }
        </select>
    }
}
