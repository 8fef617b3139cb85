//! The pages of the dialogue as trees.

use super::{desk::Draft, dialog::Page};
use crate::{
    browser,
    file::html::node::{Node, element, line, part, with},
    format::{Language, Words},
    session::{Session, differences},
    ui::{Store, text::drafts as text},
};

/// How many differences are listed.
const MOST_LISTED: usize = 6;

/// A page, as a card.
pub(super) fn card(page: &Page, store: &Store) -> Node {
    let language = store.language();
    let find = |id: &str| store.drafts.find(id);
    let name = |draft: &Draft| text::name(&draft.organization, &draft.year, language);
    let (title, body, foot) = match page {
        Page::List => {
            let rows = store.drafts.rows.borrow();
            let current = store.session().name.clone();
            let mut body: Vec<Node> =
                rows.iter().map(|draft| item(draft, *draft.id == *current, language)).collect();
            let mut foot = vec![button("button", "draft-close", "", text::CLOSE, language)];
            if body.is_empty() {
                body.push(line("p", "", text::NONE.of(language).to_owned()));
            } else {
                foot.push(button("button quiet", "draft-forget", "", text::FORGET, language));
            }
            (text::DRAFTS, body, foot)
        }
        Page::Open(id) => {
            let mut body = Vec::new();
            if let Some(draft) = find(id) {
                body.push(line("p", "drafts-name", name(&draft)));
                body.push(line("p", "drafts-state", text::state(draft.when(), draft.filled, language)));
                add_differences(&mut body, &draft, &store.session(), language);
            }
            let open = button("button strong", "draft-open", id, text::OPEN_THIS, language);
            (text::SURE_TO_OPEN, body, vec![open, back(language)])
        }
        Page::Delete(id) => {
            let asked = find(id).map(|draft| text::sure_to_delete(&name(&draft), language));
            let delete = button("button strong", "draft-delete-now", id, text::DELETE, language);
            (
                text::SURE_TO_DELETE,
                vec![line("p", "", asked.unwrap_or_default())],
                vec![delete, back(language)],
            )
        }
        Page::Forget => {
            let asked = text::sure_to_forget(store.drafts.rows.borrow().len(), language);
            let forget = button("button strong", "draft-forget-now", "", text::FORGET, language);
            (text::FORGET, vec![line("p", "", asked)], vec![forget, back(language)])
        }
    };
    let heading = [("class", TITLE), ("id", TITLE), ("tabindex", "-1")];
    // A scrolling region must be reachable by the keyboard.
    let region =
        [("class", "drafts-body"), ("role", "region"), ("aria-labelledby", TITLE), ("tabindex", "0")];
    let title = with("h2", &heading, vec![Node::Text(title.of(language).to_owned())]);
    part("div", "drafts-card", vec![title, with("div", &region, body), part("div", "drafts-foot", foot)])
}

/// The id of the heading, as the place of the card names it.
const TITLE: &str = "drafts-title";

fn item(draft: &Draft, is_current: bool, language: Language) -> Node {
    let name = text::name(&draft.organization, &draft.year, language);
    let is_damaged = draft.text.is_empty();
    let mut state = match is_damaged {
        true => text::UNREADABLE.of(language).to_owned(),
        false => text::state(draft.when(), draft.filled, language),
    };
    if let Some(more) = match (is_current, draft.elsewhere) {
        (true, _) => Some(text::ON_SCREEN),
        (_, true) => Some(text::IN_OTHER_TAB),
        _ => None,
    } {
        [" · ", more.of(language)].iter().for_each(|part| state.push_str(part));
    }
    let mut parts = vec![part(
        "div",
        "drafts-told",
        vec![line("p", "drafts-name", name), line("p", "drafts-state", state)],
    )];
    if !is_current {
        let ways = match is_damaged {
            true => [("draft-raw", text::RAW), ("draft-delete", text::DELETE)],
            false => [("draft-show", text::OPEN), ("draft-delete", text::DELETE)],
        };
        parts.extend(ways.map(|(action, label)| button("button", action, &draft.id, label, language)));
    }
    part("div", "drafts-item", parts)
}

fn add_differences(parts: &mut Vec<Node>, draft: &Draft, session: &Session, language: Language) {
    let Some(kept) = Session::of_kept(&draft.text, browser::this_year()) else {
        parts.push(line("p", "", text::NOT_OPENED.of(language).to_owned()));
        return;
    };
    let found = differences(&session.report, &kept.report);
    if found.is_empty() {
        parts.push(line("p", "", text::SAME.of(language).to_owned()));
        return;
    }
    parts.push(line("p", "", text::differ(found.len(), language)));
    let listed = found.iter().take(MOST_LISTED);
    let listed = listed.map(|it| line("li", "", text::difference(it, language))).collect();
    parts.push(part("ul", "drafts-differences", listed));
    if let Some(more @ 1..) = found.len().checked_sub(MOST_LISTED) {
        parts.push(line("p", "", text::and_more(more, language)));
    }
}

fn back(language: Language) -> Node {
    button("button", "draft-back", "", text::BACK, language)
}

fn button(class: &'static str, action: &'static str, id: &str, label: Words, language: Language) -> Node {
    let attributes = vec![
        ("type", "button".into()),
        ("class", class.into()),
        ("data-action", action.into()),
        ("data-draft", id.to_owned().into()),
    ];
    element("button", attributes, vec![Node::Text(label.of(language).to_owned())])
}
