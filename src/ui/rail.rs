//! The rail: the six sections, each with how far it is, as links.

use yew::prelude::*;

use super::text;
use crate::session::{Progress, Session};

/// A section as the rail shows it: its id, its title and how far it is.
pub(super) type Entry = (&'static str, &'static str, Progress);

#[derive(Properties, PartialEq)]
pub(super) struct RailProps {
    pub(super) sections: Vec<Entry>,
}

/// The sections of a session's report.
pub(super) fn sections(session: &Session) -> Vec<Entry> {
    let sections = session.report.format().outline.sections.iter();
    sections.map(|section| (section.id, section.title, session.progress(section))).collect()
}

#[component]
pub(super) fn Rail(props: &RailProps) -> Html {
    html! {
        <nav class="rail" part="navigation" aria-label={text::SECTIONS}>
            <ol class="rail-list">
                { for props.sections.iter().map(|(id, title, progress)| html! {
                    <li class="rail-item">
                        <button type="button" class="rail-link" data-go={*id}>
                            <span class="rail-title">{ *title }</span>
                            <span class={state_class(*progress)}>{ text::progress(*progress) }</span>
                        </button>
                    </li>
                }) }
            </ol>
        </nav>
    }
}

fn state_class(progress: Progress) -> &'static str {
    match progress {
        Progress::Blank => "rail-state blank",
        Progress::Begun => "rail-state begun",
        Progress::Wrong(_) => "rail-state wrong",
        Progress::Complete => "rail-state complete",
    }
}
