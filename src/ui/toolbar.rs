//! The bar at the top: the report's title edited in place, and what can be done with the report.

use yew::prelude::*;

use super::{AppProps, display, drafts, redraw::use_redraw, text};
use crate::{
    format::{Edition, Words},
    report::Field,
    session::{Session, Step},
};

#[component]
pub(super) fn Toolbar(props: &AppProps) -> Html {
    use_redraw(&props.store, differs);
    let (session, readonly) = (props.store.session(), props.readonly);
    let language = session.language;
    let (undo, redo) = (session.undoable(), session.redoable());
    html! {
        <header class="toolbar" part="toolbar">
            <div class="toolbar-title">
                <input class="toolbar-organization" type="text" data-field="organization" autocomplete="off"
                    aria-label={text::ORGANIZATION.of(language)} placeholder={text::ORGANIZATION_HINT.of(language)} {readonly}
                    value={session.text(Field::Organization)} />
                <input class="toolbar-year" type="text" inputmode="numeric" data-field="year" autocomplete="off"
                    aria-label={text::YEAR.of(language)} placeholder={text::YEAR_HINT.of(language)} {readonly} value={session.text(Field::Year)} />
                <span class="toolbar-name" lang="zh-CN">{ text::REPORT_NAME }</span>
                { edition_choice(&session, readonly) }
            </div>
            <div class="toolbar-actions">
                if !readonly {
                    { button("open", text::OPEN.of(language), text::OPEN_HINT.of(language), false) }
                    { button("open-prior", text::OPEN_PRIOR.of(language), text::OPEN_PRIOR_HINT.of(language), false) }
                    { button("undo", text::UNDO.of(language), &step_hint(text::UNDO, undo, &session), undo.is_none()) }
                    { button("redo", text::REDO.of(language), &step_hint(text::REDO, redo, &session), redo.is_none()) }
                    { button("fill-zeros", text::FILL_ZEROS.of(language), text::FILL_ZEROS_HINT.of(language), false) }
                }
                { button("download-json", text::DOWNLOAD_JSON.of(language), text::DOWNLOAD_JSON_HINT.of(language), false) }
                { button("download-html", text::DOWNLOAD_HTML.of(language), text::DOWNLOAD_HTML_HINT.of(language), false) }
            </div>
            <div class="toolbar-foot">
                { display::view(language) }
                <p class="toolbar-state">
                    { text::state(session.report.is_empty(), session.is_unsaved(), language) }<drafts::Line store={props.store.clone()} />
                </p>
                <drafts::Whole store={props.store.clone()} />
                if !readonly {
                    <drafts::Door store={props.store.clone()} />
                    <button type="button" class="toolbar-clear" data-action="clear" title={text::CLEAR_HINT.of(language)}>
                        { text::CLEAR.of(language) }
                    </button>
                }
            </div>
        </header>
    }
}

fn differs(before: &Session, after: &Session) -> bool {
    let history = |session: &Session| [session.undoable(), session.redoable()];
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

fn step_hint(label: Words, step: Option<Step>, session: &Session) -> String {
    let language = session.language;
    let name = |step| text::step(step, session.report.format(), language);
    step.map_or_else(|| text::said(label, language), |step| text::labelled(label, &name(step), language))
}

fn edition_choice(session: &Session, disabled: bool) -> Html {
    let language = session.language;
    let chosen = session.edition_chosen.then_some(session.report.edition);
    html! {
        <select class="toolbar-edition" data-field="edition" aria-label={text::EDITION.of(language)} {disabled}>
            <option value="" selected={chosen.is_none()}>
                { text::edition_follows(session.report.edition, language) }
            </option>
            { for Edition::ALL.into_iter().map(|edition| html! {
                <option value={edition.id()} selected={chosen == Some(edition)}>
                    { text::edition(edition, language) }
                </option>
            }) }
        </select>
    }
}
