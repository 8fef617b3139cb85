//! One sentence at the foot of the window about what has just happened.

use yew::prelude::*;

use super::{Notice, text};

pub(super) fn view(notice: Option<&Notice>) -> Html {
    // The live region is always there, so that what appears in it is announced.
    html! {
        <div class="notice-place" role="status" aria-live="polite">
            if let Some(notice) = notice {
                <div class={if notice.is_error { "notice wrong" } else { "notice" }}>
                    <p class="notice-text">{ &notice.text }</p>
                    <button type="button" class="button" data-action="hush">{ text::CLOSE }</button>
                </div>
            }
        </div>
    }
}
