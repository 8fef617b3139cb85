//! What stands beneath a section's prose: how long it is, its bound figures, and how to insert one.

use yew::prelude::*;

use super::picker::Picker;
use crate::{
    report::{Binding, length},
    session::Action,
    ui::{
        narrative::NarrativeProps,
        text::{aids as text, labelled},
    },
};

/// What stands beneath the prose of a section; `picking` is whether a figure is being chosen.
pub(in crate::ui) fn view(props: &NarrativeProps, picking: &UseStateHandle<bool>) -> Html {
    let NarrativeProps { section, ref store, readonly } = *props;
    let session = store.session();
    let language = session.language;
    let toggle = {
        let picking = picking.clone();
        Callback::from(move |_| picking.set(!*picking))
    };
    let close = {
        let picking = picking.clone();
        Callback::from(move |()| picking.set(false))
    };
    let bound: Vec<&Binding> = session.report.bindings_of(section.id).collect();
    let view = |binding: &&Binding| {
        let Binding { span, cell, .. } = (*binding).clone();
        let name = session
            .report
            .format()
            .place(cell)
            .map(|place| place.name_in(session.language))
            .unwrap_or_default();
        let figure = session.figure(cell);
        let shown =
            figure.map_or_else(|| text::UNRESOLVED.of(language).to_owned(), |figure| figure.to_string());
        let store = store.clone();
        let onclick = move |_| store.act(Action::Unbind(section.id, span.start));
        let label = text::UNBIND.of(language);
        html! {
            <li class={if figure.is_some() { "bound-item" } else { "bound-item unresolved" }}>
                <span class="bound-name">{ &name }{ " = " }<b>{ shown }</b></span>
                if !readonly {
                    <button type="button" class="aid" data-action="unbind" data-bound={cell.id()} {onclick}
                        aria-label={labelled(text::UNBIND, &name, language)}>{ label }</button>
                }
            </li>
        }
    };
    html! {
        <div class="aids">
            <div class="aids-line">
                if !readonly {
                    <button type="button" class="aid" data-action="insert-figure" onclick={toggle}
                        aria-expanded={if **picking { "true" } else { "false" }}
                        title={text::INSERT_FIGURE_HINT.of(language)}>{ text::INSERT_FIGURE.of(language) }</button>
                }
                <span class="aids-length" data-length={section.id}>
                    { text::length(language, length(session.report.narrative(section.id))) }
                </span>
            </div>
            if **picking && !readonly {
                <Picker {section} store={store.clone()} {close} />
            }
            if !bound.is_empty() {
                <ul class="bound-list" aria-label={text::BOUND.of(language)}>{ for bound.iter().map(view) }</ul>
            }
        </div>
    }
}
