//! What a section is to speak of, folded away above its prose.

use std::rc::Rc;

use yew::prelude::*;

use super::write;
use crate::{
    format::{Section, Topic, label_in},
    session::Action,
    ui::{
        Store, gloss,
        text::{aids as text, labelled},
    },
};

/// The outline of a section; `field` is where its prose is.
pub(in crate::ui) fn view(store: &Rc<Store>, section: &'static Section, field: &NodeRef) -> Html {
    let session = store.session();
    let topics = session.outline(section);
    if topics.is_empty() {
        return Html::default();
    }
    let language = session.language;
    let lacking = session.lacking_headings(section);
    let spoken = topics.iter().filter(|(_, speaks)| *speaks).count();
    let insert = {
        let (store, field) = (store.clone(), field.clone());
        Callback::from(move |_| write(&store, &field, section.id, |_| Action::Outline(section.id)))
    };
    let heading = |position: usize, topic: &Topic| {
        let (store, field) = (store.clone(), field.clone());
        let onclick = move |_| {
            write(&store, &field, section.id, |selected| Action::Heading(section.id, position, selected.end));
        };
        let label = text::INSERT_HEADING.of(language);
        html! {
            <button type="button" class="aid" data-action="insert-heading" {onclick}
                aria-label={labelled(text::INSERT_HEADING, label_in(topic.name, language), language)}>{ label }</button>
        }
    };
    let view = |(position, (topic, speaks)): (usize, &(&'static Topic, bool))| {
        let (class, state) =
            if *speaks { ("outline-topic spoken", text::SPOKEN) } else { ("outline-topic", text::UNSPOKEN) };
        html! {
            <li {class} key={topic.name}>
                <span class="outline-name" title={state.of(language)}>{ gloss::view(topic.name, language) }</span>
                <span class="visually-hidden">{ state.of(language) }</span>
                if lacking.contains(&position) {
                    { heading(position, topic) }
                }
            </li>
        }
    };
    html! {
        <details class="outline" data-outline={section.id}>
            <summary class="outline-summary">
                { text::OUTLINE.of(language) }
                <span class="outline-count">{ text::spoken(language, spoken, topics.len()) }</span>
            </summary>
            <ul class="outline-topics">{ for topics.iter().enumerate().map(view) }</ul>
            if !lacking.is_empty() {
                <button type="button" class="button" data-action="insert-outline" onclick={insert}
                    title={text::INSERT_OUTLINE_HINT.of(language)}>{ text::INSERT_OUTLINE.of(language) }</button>
            }
        </details>
    }
}
