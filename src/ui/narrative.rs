//! A section of prose.

use std::rc::Rc;

use yew::prelude::*;

use super::{Store, aids, gloss};
use crate::{format::Section, report::Field, session};

#[derive(Properties, PartialEq, Clone)]
pub(super) struct NarrativeProps {
    pub(super) section: &'static Section,
    pub(super) store: Rc<Store>,
    pub(super) readonly: bool,
}

#[component]
pub(super) fn Narrative(props: &NarrativeProps) -> Html {
    let NarrativeProps { section, ref store, readonly } = *props;
    let session = store.session();
    let field = use_node_ref();
    let picking = use_state(|| false);
    let layer = aids::marks::use_layer(session.report.bindings_of(section.id).next().is_some());
    aids::use_prose(store, section);
    let text = session.text(Field::Narrative(section.id));
    // The usual sub-headings stand as a faint outline until something is written.
    let topics = section.topics().iter().filter(|topic| !topic.is_duty);
    let headings: Vec<String> =
        topics.enumerate().map(|(position, topic)| session::heading(position, topic)).collect();
    let placeholder = if headings.len() > 1 { headings.join("\n") } else { String::new() };
    html! {
        <>
            if !readonly {
                { aids::outline::view(store, section, &field) }
            }
            <div class="narrative-frame" ref={field}>
                { aids::marks::view(&session, section.id, &layer) }
                <textarea class="narrative" part="narrative" lang="zh-CN" data-section={section.id} aria-label={gloss::name(section.title, session.language)}
                    {readonly} autocomplete="off" spellcheck="false" {placeholder} value={text} />
            </div>
            { aids::bar::view(props, &picking) }
        </>
    }
}
