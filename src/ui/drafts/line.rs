//! The quiet line that says where the content is, the way to the list of drafts, and the bar that says which was opened.

use std::rc::Rc;

use js_sys::Date;
use yew::prelude::*;

use super::desk::{self, Draft, Place};
use crate::{
    format::{Language, Words},
    ui::{Store, redraw::use_redraw, text::drafts as text},
};

#[derive(Properties, PartialEq)]
pub(crate) struct DraftsProps {
    pub(crate) store: Rc<Store>,
}

/// Draws a part again when something else is known of the drafts.
#[hook]
fn use_desk(store: &Rc<Store>, part: usize) {
    let redraw = use_force_update();
    use_redraw(store, |_, _| false);
    use_effect_with(store.clone(), move |store| {
        let store = store.clone();
        store.drafts.drawn.borrow_mut()[part] = Some(redraw);
        move || store.drafts.drawn.borrow_mut()[part] = None
    });
}

/// Where the content is. It is not announced each minute anew.
#[component]
pub(crate) fn Line(props: &DraftsProps) -> Html {
    use_desk(&props.store, 0);
    let language = props.store.language();
    let place = props.store.drafts.place();
    let class = if matches!(place, Place::NotStored(_)) { "toolbar-place wrong" } else { "toolbar-place" };
    let said = match place {
        Place::PageAlone | Place::Page => text::LOCAL.of(language).to_owned(),
        Place::Stored(time) => {
            let date = Date::new(&time.into());
            let clock = text::clock(date.get_hours(), date.get_minutes());
            [text::STORED.of(language), &clock, text::NO_NETWORK.of(language)].concat()
        }
        Place::NotStored(reason) => text::not_stored(&reason, language),
    };
    html! { <span {class} aria-live="off">{ said }</span> }
}

/// The way to the list of drafts, where drafts are stored.
#[component]
pub(crate) fn Door(props: &DraftsProps) -> Html {
    use_desk(&props.store, 1);
    let language = props.store.language();
    html! {
        if props.store.drafts.place() != Place::PageAlone {
            <button type="button" class="toolbar-clear" data-action="draft-list"
                title={text::DRAFTS_HINT.of(language)}>{ text::DRAFTS.of(language) }</button>
        }
    }
}

/// The way to a copy of the whole page, where there can be one.
#[component]
pub(crate) fn Whole(props: &DraftsProps) -> Html {
    use_desk(&props.store, 3);
    let language = props.store.language();
    html! {
        if props.store.drafts.copier().is_some() {
            <button type="button" class="toolbar-clear" data-action="download-copy"
                title={text::COPY_HINT.of(language)}>{ text::COPY.of(language) }</button>
        }
    }
}

/// What has become of the newest draft, with the ways to go on.
#[component]
pub(crate) fn Bar(props: &DraftsProps) -> Html {
    use_desk(&props.store, 2);
    let language = props.store.language();
    let button = |action: &'static str, label: Words, id: &str| {
        html! {
            <button type="button" class="button" data-action={action} data-draft={id.to_owned()}>
                { label.of(language) }
            </button>
        }
    };
    let told = |lead: Words, draft: &Draft| {
        let name = text::name(&draft.organization, &draft.year, language);
        let comma = if language == Language::Chinese { "，" } else { ", " };
        [lead.of(language), &name, comma, &text::state(draft.when(), draft.filled, language)].concat()
    };
    let list = button("draft-list", text::MORE_DRAFTS, "");
    let (said, buttons) = match props.store.drafts.bar() {
        desk::Bar::None => return Html::default(),
        desk::Bar::Restored(draft) => {
            (told(text::RESTORED, &draft), vec![button("draft-blank", text::FROM_BLANK, ""), list])
        }
        desk::Bar::Offered(draft) => {
            (told(text::OFFERED, &draft), vec![button("draft-show", text::OPEN_THIS, &draft.id), list])
        }
        desk::Bar::FailedBefore(draft) => {
            let raw = button("draft-raw", text::RAW, &draft.id);
            let open = button("draft-show", text::OPEN_THIS, &draft.id);
            (told(text::FAILED_BEFORE, &draft), vec![open, raw, list])
        }
        desk::Bar::Elsewhere(draft) => {
            (told(text::ELSEWHERE, &draft), vec![button("draft-show", text::OPEN_THIS, &draft.id), list])
        }
        desk::Bar::Rival(draft) => {
            let ways = [
                ("draft-here", text::USE_HERE),
                ("draft-there", text::USE_THERE),
                ("draft-both", text::KEEP_BOTH),
            ];
            let ways = ways.map(|(action, label)| button(action, label, &draft.id));
            return view(told(text::RIVAL, &draft), ways.to_vec(), true);
        }
        desk::Bar::Broken => (text::BROKEN.of(language).to_owned(), vec![list]),
    };
    let close = button("draft-hush", text::CLOSE, "");
    view(said, buttons.into_iter().chain([close]).collect(), false)
}

fn view(said: String, buttons: Vec<Html>, urgent: bool) -> Html {
    html! {
        <div class={if urgent { "draft-bar urgent" } else { "draft-bar" }} role="status">
            <p class="draft-bar-text">{ said }</p>
            { for buttons }
        </div>
    }
}
