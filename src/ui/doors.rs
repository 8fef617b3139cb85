//! The three ways to begin, offered on the first visit.

use yew::prelude::*;

use super::text;
use crate::format::Language;

pub(super) fn view(language: Language) -> Html {
    let door = |action: &'static str, label: &'static str, hint: &'static str| {
        html! {
            <button type="button" class="door" data-action={action}>
                <span class="door-label">{ label }</span>
                <span class="door-hint">{ hint }</span>
            </button>
        }
    };
    html! {
        <div class="doors" role="group" aria-label={text::DOORS.of(language)}>
            { door("begin", text::CLEAR.of(language), text::DOOR_NEW.of(language)) }
            { door("open", text::OPEN.of(language), text::DOOR_OPEN.of(language)) }
            { door("sample", text::SAMPLE.of(language), text::DOOR_SAMPLE.of(language)) }
        </div>
    }
}
