//! One sentence at the foot of the window about what has just happened.

use std::rc::Rc;

use yew::prelude::*;

use super::{Notice, text};

#[derive(Properties, PartialEq)]
pub(super) struct NoticeBarProps {
    pub(super) notice: Option<Rc<Notice>>,
}

#[component]
pub(super) fn NoticeBar(props: &NoticeBarProps) -> Html {
    // The live region is always there, so that what appears in it is announced.
    html! {
        <div class="notice-place" role="status" aria-live="polite">
            if let Some(notice) = &props.notice {
                <div class={if notice.is_error { "notice wrong" } else { "notice" }}>
                    <p class="notice-text">{ &notice.text }</p>
                    <button type="button" class="button" data-action="hush">{ text::CLOSE }</button>
                </div>
            }
        </div>
    }
}
