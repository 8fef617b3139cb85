//! The rail: the six sections, each with how far it is, as links.

use yew::prelude::*;

use super::{AppProps, gloss, redraw::use_redraw, text};
use crate::session::Progress;

#[component]
pub(super) fn Rail(props: &AppProps) -> Html {
    use_redraw(&props.store, |before, after| !before.progress().eq(after.progress()));
    let session = props.store.session();
    let language = session.language;
    html! {
        <nav class="rail" part="navigation" aria-label={text::SECTIONS.of(language)}>
            <ol class="rail-list">
                { for session.progress().map(|(section, progress)| html! {
                    <li class="rail-item">
                        <button type="button" class="rail-link" data-go={section.id}>
                            <span class="rail-title">{ gloss::view(section.title, language) }</span>
                            <span class={state_class(progress)}>{ text::progress(progress, language) }</span>
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
        Progress::Doubtful(_) => "rail-state doubtful",
        Progress::Complete => "rail-state complete",
    }
}
