//! A section of prose.

use std::rc::Rc;

use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct NarrativeProps {
    pub(super) section: &'static str,
    pub(super) title: &'static str,
    pub(super) topics: &'static [&'static str],
    pub(super) text: Rc<str>,
    pub(super) readonly: bool,
}

#[component]
pub(super) fn Narrative(props: &NarrativeProps) -> Html {
    // The usual sub-headings stand as a faint outline until something is written.
    let placeholder = props.topics.join("\n");
    html! {
        <textarea class="narrative" part="narrative" data-section={props.section} aria-label={props.title}
            readonly={props.readonly} spellcheck="false" {placeholder} value={props.text.clone()} />
    }
}
