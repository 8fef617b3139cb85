//! The rail: the six sections, each with how far it is, as links.

use std::rc::Rc;

use yew::prelude::*;

use super::text;
use crate::session::{Progress, Session};

#[derive(Properties)]
pub(super) struct RailProps {
    pub(super) session: Rc<Session>,
}

impl PartialEq for RailProps {
    fn eq(&self, other: &RailProps) -> bool {
        let (a, b) = (&self.session, &other.session);
        let sections = a.report.format().outline.sections;
        a.report.edition == b.report.edition
            && sections.iter().all(|section| a.progress(section) == b.progress(section))
    }
}

#[component]
pub(super) fn Rail(props: &RailProps) -> Html {
    let session = &props.session;
    html! {
        <nav class="rail" part="navigation" aria-label={text::SECTIONS}>
            <ol class="rail-list">
                { for session.report.format().outline.sections.iter().map(|section| {
                    let progress = session.progress(section);
                    html! {
                        <li class="rail-item">
                            <button type="button" class="rail-link" data-go={section.id}>
                                <span class="rail-title">{ section.title }</span>
                                <span class={state_class(progress)}>{ text::progress(progress) }</span>
                            </button>
                        </li>
                    }
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
