//! What a section is to speak of, folded away above its prose.

use yew::prelude::*;

use super::{use_prose, write};
use crate::{
    format::Topic,
    session::Action,
    ui::{narrative::NarrativeProps, text::aids as text},
};

#[component]
pub(in crate::ui) fn Outline(props: &NarrativeProps) -> Html {
    let NarrativeProps { section, store, .. } = props.clone();
    let root = use_node_ref();
    use_prose(&store, section);
    let session = store.session();
    let topics = session.outline(section);
    if topics.is_empty() {
        return Html::default();
    }
    let language = session.language;
    let lacking = session.lacking_headings(section);
    let spoken = topics.iter().filter(|(_, speaks)| *speaks).count();
    let insert = {
        let (store, root) = (store.clone(), root.clone());
        Callback::from(move |_| write(&store, &root, section.id, |_| Action::Outline(section.id)))
    };
    let heading = |position: usize, topic: &Topic| {
        let (store, root) = (store.clone(), root.clone());
        let onclick = move |_| {
            write(&store, &root, section.id, |selected| Action::Heading(section.id, position, selected.end));
        };
        let label = text::INSERT_HEADING.of(language);
        html! {
            <button type="button" class="aid" data-action="insert-heading" {onclick}
                aria-label={[label, "：", topic.name].concat()}>{ label }</button>
        }
    };
    let view = |(position, (topic, speaks)): (usize, &(&'static Topic, bool))| {
        let (class, state) =
            if *speaks { ("outline-topic spoken", text::SPOKEN) } else { ("outline-topic", text::UNSPOKEN) };
        html! {
            <li {class} key={topic.name}>
                <span class="outline-name" title={state.of(language)}>{ topic.name }</span>
                <span class="visually-hidden">{ state.of(language) }</span>
                if lacking.contains(&position) {
                    { heading(position, topic) }
                }
            </li>
        }
    };
    html! {
        <details class="outline" ref={root.clone()} data-outline={section.id}>
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
