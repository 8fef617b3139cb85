//! The panel of findings: its head with the count, always in sight, and the place for the list.
//!
//! What is found changes with every other key press; the list and the count are kept up to date by
//! [`super::listing`], and the panel itself is drawn anew only when it is folded.

use gloo::events::EventListener;
use yew::prelude::*;

use super::{AppProps, redraw::use_redraw, text, toolbar::button};
use crate::browser::focus;

#[component]
pub(super) fn Findings(props: &AppProps) -> Html {
    use_redraw(&props.store, |_, _| false);
    let language = props.store.language();
    // Until somebody folds or unfolds it, the style sheet decides: open beside the paper, folded as a drawer.
    let unfolded = use_state(|| None);
    let class = match *unfolded {
        None => "findings",
        Some(true) => "findings unfolded",
        Some(false) => "findings folded",
    };
    let beside = use_state(|| None);
    {
        let beside = beside.clone();
        use_effect_with((), move |()| {
            beside.set(Some(is_beside()));
            // A window can become wider or narrower.
            let resized = web_sys::window()
                .map(|window| EventListener::new(&window, "resize", move |_| beside.set(Some(is_beside()))));
            move || drop(resized)
        });
    }
    let expanded = unfolded.or(*beside).map(|open| if open { "true" } else { "false" });
    let toggle = Callback::from(move |_: MouseEvent| unfolded.set(Some(!unfolded.unwrap_or_else(is_beside))));
    html! {
        <aside {class} part="problems" aria-label={text::FINDINGS.of(language)}>
            <div class="findings-head">
                <h2 class="findings-heading">
                    <button type="button" class="findings-fold" aria-expanded={expanded} onclick={toggle}
                        title={text::ONWARD_HINT.of(language)}>
                        <span class="findings-title">{ text::FINDINGS.of(language) }</span>
                        <span class="findings-count" />
                    </button>
                </h2>
                <button type="button" class="button" data-action="sheet" title={text::SHEET_HINT.of(language)}>
                    { text::SHEET.of(language) }
                </button>
                <button type="button" class="button strong" data-action="check" title={text::CHECK_HINT.of(language)}>
                    { text::CHECK.of(language) }
                </button>
            </div>
            <div class="findings-body">
                <p class="findings-summary" />
                // Shown when all is well, where somebody is who has just been told so.
                <div class="findings-done" hidden={true}>
                    { button("download-html", text::DOWNLOAD_HTML.of(language), text::DOWNLOAD_HTML_HINT.of(language), false) }
                    { button("download-json", text::DOWNLOAD_JSON.of(language), text::DOWNLOAD_JSON_HINT.of(language), false) }
                </div>
                <div class="findings-reading" />
            </div>
        </aside>
    }
}

/// Whether there is room for the findings beside the paper, as in `styles/findings.css`.
fn is_beside() -> bool {
    focus::is_at_least(1200)
}
