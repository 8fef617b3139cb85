//! The quiet line that says where the content is, the way to the list of drafts, and the bar that says which was opened.

use std::rc::Rc;

use js_sys::Date;
use yew::prelude::*;

use super::{
    desk::{self, Draft, Place},
    steady,
};
use crate::{
    format::{Language, Words},
    ui::{
        Store,
        redraw::use_redraw,
        text::{DOWNLOAD_JSON, drafts as text},
    },
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

/// Where the content is. That it is stored is not announced each minute anew; that it is not, is.
#[component]
pub(crate) fn Line(props: &DraftsProps) -> Html {
    use_desk(&props.store, 0);
    let language = props.store.language();
    let place = props.store.drafts.place();
    let is_wrong = matches!(place, Place::NotStored(_));
    let class = if is_wrong { "toolbar-place wrong" } else { "toolbar-place" };
    let said = match place {
        Place::PageAlone | Place::Page => text::LOCAL.of(language).to_owned(),
        Place::Stored(time) => {
            let date = Date::new(&time.into());
            let clock = text::clock(date.get_hours(), date.get_minutes());
            [text::STORED.of(language), &clock, text::NO_NETWORK.of(language)].concat()
        }
        Place::NotStored(reason) => text::not_stored(&reason, language),
    };
    html! { <span {class} aria-live={if is_wrong { "polite" } else { "off" }}>{ said }</span> }
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

/// What has become of the newest draft, with the ways to go on. It stays in sight as long as it is news.
#[component]
pub(crate) fn Bar(props: &DraftsProps) -> Html {
    use_desk(&props.store, 2);
    // Where nothing can be stored, the first change is the first that can be lost.
    use_redraw(&props.store, |before, after| before.is_unsaved() != after.is_unsaved());
    let place = use_node_ref();
    let (news, warning) = (news(&props.store), warning(&props.store));
    let said = |told: &Option<Told>| told.as_ref().map(|told| (told.kind, told.said.clone()));
    steady::use_steady(&place, &(said(&news), said(&warning)));
    html! {
        <>
            { view("draft-bar ", news, place) }
            { view("draft-bar warning ", warning, NodeRef::default()) }
        </>
    }
}

/// What appears in a region that is there already is announced.
fn view(class: &str, told: Option<Told>, place: NodeRef) -> Html {
    let class = [class, told.as_ref().map_or("", |told| told.kind)].concat();
    html! {
        <div ref={place} {class} role="status">
            if let Some(Told { said, ways, .. }) = told {
                <p class="draft-bar-text">{ said }</p>
                { for ways }
            }
        </div>
    }
}

/// What the bar says.
struct Told {
    /// How much it is news, as classes.
    kind: &'static str,
    said: String,
    ways: Vec<Html>,
}

fn way(action: &'static str, label: Words, id: &str, language: Language) -> Html {
    html! {
        <button type="button" class="button" data-action={action} data-draft={id.to_owned()}>
            { label.of(language) }
        </button>
    }
}

/// That nothing is stored, as long as something can be lost by it and nobody has taken note.
fn warning(store: &Store) -> Option<Told> {
    let session = store.session();
    let reason = store.drafts.warning().filter(|_| session.is_unsaved() && !session.report.is_empty())?;
    let language = session.language;
    let ways = [("draft-save", DOWNLOAD_JSON), ("draft-noted", text::CLOSE)];
    let ways = ways.map(|(action, label)| way(action, label, "", language)).to_vec();
    Some(Told { kind: "told new urgent", said: text::not_stored(&reason, language), ways })
}

fn news(store: &Store) -> Option<Told> {
    let language = store.language();
    let way = |action, label, id: &str| way(action, label, id, language);
    let lead = |lead: Words, draft: &Draft| {
        let name = text::name(&draft.organization, &draft.year, language);
        let comma = if language == Language::Chinese { "，" } else { ", " };
        [lead.of(language), &name, comma, &text::state(draft.when(), draft.filled, language)].concat()
    };
    let bar = store.drafts.bar();
    let list = way("draft-list", text::MORE_DRAFTS, "");
    let open = |draft: &Draft| way("draft-show", text::OPEN_THIS, &draft.id);
    let (kind, said, mut ways) = match &bar {
        desk::Bar::None => return None,
        desk::Bar::Restored(draft) | desk::Bar::Resumed(draft) => {
            let kind = if matches!(bar, desk::Bar::Restored(_)) { "told new" } else { "told" };
            (kind, lead(text::RESTORED, draft), vec![way("draft-blank", text::FROM_BLANK, ""), list])
        }
        desk::Bar::Offered(draft) => ("told new", lead(text::OFFERED, draft), vec![open(draft), list]),
        desk::Bar::FailedBefore(draft) => {
            let raw = way("draft-raw", text::RAW, &draft.id);
            ("told new urgent", lead(text::FAILED_BEFORE, draft), vec![open(draft), raw, list])
        }
        desk::Bar::Elsewhere(draft) => ("told new", lead(text::ELSEWHERE, draft), vec![open(draft), list]),
        desk::Bar::Rival(draft) => {
            let ways = [
                ("draft-here", text::USE_HERE),
                ("draft-there", text::USE_THERE),
                ("draft-both", text::KEEP_BOTH),
            ];
            let ways = ways.map(|(action, label)| way(action, label, &draft.id)).to_vec();
            return Some(Told { kind: "told new urgent", said: lead(text::RIVAL, draft), ways });
        }
        desk::Bar::Broken => ("told new urgent", text::BROKEN.of(language).to_owned(), vec![list]),
    };
    ways.push(way("draft-hush", text::CLOSE, ""));
    Some(Told { kind, said, ways })
}
