//! The three ways to begin, offered on the first visit.

use yew::prelude::*;

use super::text;

pub(super) fn view() -> Html {
    let door = |action: &'static str, label: &'static str, hint: &'static str| {
        html! {
            <button type="button" class="door" data-action={action}>
                <span class="door-label">{ label }</span>
                <span class="door-hint">{ hint }</span>
            </button>
        }
    };
    html! {
        <div class="doors" role="group" aria-label={text::DOORS}>
            { door("begin", text::CLEAR, text::DOOR_NEW) }
            { door("open", text::OPEN, text::DOOR_OPEN) }
            { door("sample", text::SAMPLE, text::DOOR_SAMPLE) }
        </div>
    }
}
