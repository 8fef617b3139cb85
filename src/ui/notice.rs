//! One sentence at the foot of the window about what has just happened.

use yew::prelude::*;

use super::{Notice, store::Tone, text};
use crate::format::Language;

pub(super) fn view(notice: Option<&Notice>, language: Language) -> Html {
    // The live region is always there, so that what appears in it is announced.
    html! {
        <div class="notice-place" role="status" aria-live="polite">
            if let Some(notice) = notice {
                <div class={class(notice.tone)}>
                    <p class="notice-text">{ &notice.text }</p>
                    if notice.tone != Tone::Busy {
                        <button type="button" class="button" data-action="hush">{ text::CLOSE.of(language) }</button>
                    }
                </div>
            }
        </div>
    }
}

fn class(tone: Tone) -> &'static str {
    match tone {
        Tone::Done => "notice",
        Tone::Busy => "notice busy",
        Tone::Wrong => "notice wrong",
    }
}
