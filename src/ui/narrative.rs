//! A section of prose.

use std::rc::Rc;

use yew::prelude::*;

use super::{Store, gloss, redraw::use_redraw};
use crate::{
    format::{Body, Section},
    report::Field,
};

#[derive(Properties, PartialEq)]
pub(super) struct NarrativeProps {
    pub(super) section: &'static Section,
    pub(super) store: Rc<Store>,
    pub(super) readonly: bool,
}

#[component]
pub(super) fn Narrative(props: &NarrativeProps) -> Html {
    let section = props.section;
    use_redraw(&props.store, |before, after| !before.report.has_same_narratives(&after.report));
    let session = props.store.session();
    let text = session.text(Field::Narrative(section.id));
    // The usual sub-headings stand as a faint outline until something is written.
    let placeholder = match section.body {
        Body::Narrative { topics } => topics.join("\n"),
        Body::Table(_) => String::new(),
    };
    html! {
        <textarea class="narrative" part="narrative" lang="zh-CN" data-section={section.id} aria-label={gloss::name(section.title, session.language)}
            readonly={props.readonly} autocomplete="off" spellcheck="false" {placeholder} value={text} />
    }
}
