//! Drafts: where the content is stored, which others there are, and what somebody does with them.
//!
//! When and where drafts are stored is told from outside; here is what is worth storing, what is shown and asked.

mod desk;
mod dialog;
mod line;
mod steady;
mod view;

use js_sys::{Array, Function};
use std::rc::Rc;
use web_sys::Element;

use super::{Outward, Store, commands, text::drafts as text};
use crate::{
    browser,
    file::Kind,
    report::Report,
    session::{Action, Session, is_same_prior, sample},
};
pub(super) use desk::Desk;
use desk::{Bar as Shown, Draft, Place};
pub(super) use dialog::{keep_up, rest};
pub(super) use line::{Bar, Door, Line, Whole};

/// Whether a draft keeps something that has changed.
pub(super) fn differs(before: &Session, after: &Session) -> bool {
    !Rc::ptr_eq(&before.report, &after.report)
        || !is_same_prior(before, after)
        || !Rc::ptr_eq(&before.notes, &after.notes)
        || before.name != after.name
        || (before.asked, before.edition_chosen, before.is_unsaved())
            != (after.asked, after.edition_chosen, after.is_unsaved())
}

/// What is to be kept: `[id, organization, year, filled, worth, text]`. An empty report is not worth storing, unless
/// undoing brings something back, and neither is the sample.
pub(crate) fn keep(store: &Store) -> Array {
    let session = store.session();
    let report = &session.report;
    let worth = (!report.is_empty() || session.undoable().is_some() || session.redoable().is_some())
        && **report != sample();
    let text = store.drafts.keeper.borrow_mut().keep(&session);
    let kept = Array::new();
    kept.push(&(&*session.name).into());
    kept.push(&(&*report.organization).into());
    kept.push(&(&*report.year.text()).into());
    kept.push(&filled(report).into());
    kept.push(&worth.into());
    kept.push(&text.into());
    kept
}

/// How many cells are filled in.
fn filled(report: &Report) -> u32 {
    let typed = report.format().places.iter().filter(|place| !place.is_total());
    typed.filter(|place| !report.value(place.cell).is_blank()).count() as u32
}

/// Takes over what has become of the drafts.
pub(crate) fn tell(store: &Store, kind: &str, detail: &Array) {
    let desk = &store.drafts;
    let first = detail.get(0);
    let draft = || Draft::of_row(&first);
    match kind {
        "on" => desk.put(Place::Page),
        "stored" => desk.put(Place::Stored(first.as_f64().unwrap_or_default())),
        "not-stored" => desk.put(Place::NotStored(first.as_string().unwrap_or_default())),
        "restored" => desk.show(Shown::Restored(draft())),
        "offered" => desk.show(Shown::Offered(draft())),
        "failed-before" => desk.show(Shown::FailedBefore(draft())),
        "elsewhere" => desk.show(Shown::Elsewhere(draft())),
        "rival" => {
            desk.put(Place::NotStored(kind.to_owned()));
            desk.show(Shown::Rival(draft()));
        }
        "broken" => desk.show(Shown::Broken),
        "carried-broken" => store.complain(text::CARRIED_BROKEN.of(store.language()).to_owned()),
        "list" => {
            desk.rows.replace((0..detail.length()).map(|at| Draft::of_row(&detail.get(at))).collect());
            desk.turn(Some(dialog::Page::List));
        }
        "gone" => desk.clear(),
        "forgotten" => {
            desk.clear();
            store.say(text::FORGOTTEN.of(store.language()).to_owned());
        }
        "held-up" => {
            desk.clear();
            store.complain(text::held_up(&first.as_string().unwrap_or_default(), store.language()));
        }
        "cannot" => {
            desk.turn(None);
            store.complain(text::cannot(&first.as_string().unwrap_or_default(), store.language()));
        }
        _ => {}
    }
}

/// From now on copies of the whole page can be saved.
pub(crate) fn can_copy(store: &Store, compose: Function) {
    store.drafts.copy_with(compose);
}

/// Does what a button says. A draft is named by its id beside it.
pub(super) fn act(store: &Rc<Store>, button: &Element, action: &str) {
    let desk = &store.drafts;
    let id = button.get_attribute("data-draft").unwrap_or_default();
    let wish = |what| {
        store.tell(Outward::Draft(what, id.clone()));
    };
    match action {
        "draft-list" => wish("list"),
        "draft-hush" => desk.show(Shown::None),
        "draft-noted" => desk.take_note(),
        "draft-save" => {
            desk.take_note();
            commands::download(store, Kind::Json);
        }
        "draft-blank" => {
            desk.show(Shown::None);
            store.act(Action::Clear);
        }
        // Nothing is lost where there is nothing.
        "draft-show" if store.session().report.is_empty() => open(store, &id),
        "draft-show" => desk.turn(Some(dialog::Page::Open(id))),
        "draft-open" | "draft-there" => open(store, &id),
        "draft-here" => {
            desk.show(Shown::None);
            wish("here");
        }
        "draft-both" => {
            desk.show(Shown::None);
            store.act(Action::TakeSheet);
            wish("both");
        }
        "draft-delete" => desk.turn(Some(dialog::Page::Delete(id))),
        "draft-delete-now" => wish("delete"),
        "draft-raw" => wish("raw"),
        "draft-forget" => desk.turn(Some(dialog::Page::Forget)),
        "draft-forget-now" => wish("forget"),
        "draft-back" => desk.turn(Some(dialog::Page::List)),
        "draft-close" => desk.turn(None),
        _ => {}
    }
}

/// Goes on with a draft in the place of what is on the screen.
fn open(store: &Rc<Store>, id: &str) {
    let desk = &store.drafts;
    let Some(draft) = desk.find(id) else { return };
    let language = store.language();
    let Some(kept) = Session::of_kept(&draft.text, browser::this_year()) else {
        desk.turn(None);
        store.complain(text::NOT_OPENED.of(language).to_owned());
        return;
    };
    store.act(Action::Resume(Rc::new(kept)));
    desk.show(Shown::None);
    store.tell(Outward::Draft("opened", id.to_owned()));
    store.say(text::OPENED.of(language).to_owned());
    desk.turn(None);
}
