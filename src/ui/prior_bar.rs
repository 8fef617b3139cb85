//! The line beneath the toolbar while last year's report is open: whose it is, and what can be taken over from it.

use yew::prelude::*;

use super::{text, toolbar::button};
use crate::session::Session;

/// The buttons stay when there is nothing left to take over: one that went from under the hand would take the focus
/// with it, and they would have to be looked at with every key press.
pub(super) fn view(session: &Session, readonly: bool) -> Html {
    let Some(prior) = &session.prior else { return Html::default() };
    let language = session.language;
    html! {
        <div class="prior-bar" role="group" aria-label={text::PRIOR.of(language)}>
            <p class="prior-bar-name">{ text::prior(&prior.report, language) }</p>
            if !readonly {
                { button("take-over-head", text::TAKE_HEAD.of(language), text::TAKE_HEAD_HINT.of(language), false) }
                { button("take-over-pending", text::TAKE_PENDING.of(language), text::TAKE_PENDING_HINT.of(language), false) }
                { button("close-prior", text::CLOSE_PRIOR.of(language), text::CLOSE_PRIOR_HINT.of(language), false) }
            }
        </div>
    }
}
