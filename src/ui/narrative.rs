//! A section of prose.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    Store,
    aids::{Bar, Marks, Outline},
    gloss,
    redraw::use_redraw,
};
use crate::{
    format::{Section, Topic},
    report::Field,
    session,
};

#[derive(Properties, PartialEq, Clone)]
pub(super) struct NarrativeProps {
    pub(super) section: &'static Section,
    pub(super) store: Rc<Store>,
    pub(super) readonly: bool,
}

#[component]
pub(super) fn Narrative(props: &NarrativeProps) -> Html {
    let section = props.section;
    html! {
        <>
            if !props.readonly {
                <Outline ..props.clone() />
            }
            <div class="narrative-frame">
                <Marks ..props.clone() />
                <Text ..props.clone() />
            </div>
            <Bar key={section.id} ..props.clone() />
        </>
    }
}

#[component]
fn Text(props: &NarrativeProps) -> Html {
    let section = props.section;
    use_redraw(&props.store, |before, after| !before.report.has_same_narratives(&after.report));
    let session = props.store.session();
    let text = session.text(Field::Narrative(section.id));
    // The usual sub-headings stand as a faint outline until something is written.
    let topics = section.topics().iter().filter(|topic| !topic.is_duty);
    let headings: Vec<String> =
        topics.enumerate().map(|(at, topic): (_, &Topic)| session::heading(at, topic)).collect();
    let placeholder = if headings.len() > 1 { headings.join("\n") } else { String::new() };
    html! {
        <textarea class="narrative" part="narrative" lang="zh-CN" data-section={section.id} aria-label={gloss::name(section.title, session.language)}
            readonly={props.readonly} autocomplete="off" spellcheck="false" {placeholder} value={text} />
    }
}
