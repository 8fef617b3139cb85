//! What the buttons and the host page have in common: opening, downloading, filling, checking.

use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::Blob;

use super::{Outward, Store, text};
use crate::{
    browser::{clipboard, files, tree},
    check::Severity,
    file::{self, Kind},
    format::{Cell, Language},
    session::{Action, TakeOver, sample},
};

/// Opens the built-in sample.
pub(super) fn open_sample(store: &Store) {
    store.act(Action::Open(Rc::new(sample()), Rc::new([])));
}

/// Puts an empty report in the place of this one, and says how to get it back.
pub(super) fn clear(store: &Store) {
    if !store.session().report.is_empty() {
        store.act(Action::Clear);
        store.say(text::said(text::CLEARED, store.language()));
    }
}

/// Takes over from last year's report and says how much.
pub(super) fn take_over(store: &Store, what: TakeOver) {
    let before = store.session().report.clone();
    store.act(Action::TakeOver(what));
    let after = store.session().report.clone();
    let cells = Cell::all().filter(|cell| before.value(*cell) != after.value(*cell)).count();
    let head = [before.organization != after.organization, before.year != after.year];
    store
        .say(text::taken_over(cells + head.into_iter().filter(|differs| *differs).count(), store.language()));
}

/// Writes 0 into the blanks and says into how many.
pub(super) fn fill_zeros(store: &Store) {
    let count = store.session().report.blanks().count();
    store.act(Action::FillZeros);
    store.say(text::filled(count, store.language()));
}

/// Puts a table on the clipboard and says so.
pub(super) fn copy_table(store: &Store, section: &str) {
    let Some(copy) = file::copy::table(&store.session().report, section) else { return };
    if clipboard::copy(copy.page, copy.rows) {
        let title = store.session().report.format().section(section).map_or("", |section| section.title);
        store.say(text::copied(title, store.language()));
    } else {
        store.fail(text::NOT_COPIED.of(store.language()).to_owned());
    }
}

/// Checks the report as a finished one.
pub(super) fn check(store: &Store) {
    store.act(Action::Ask);
}

/// A report as a file: its name and its content.
pub(crate) struct Written {
    pub(crate) name: String,
    pub(crate) text: String,
    pub(super) draft: bool,
}

/// Writes the report as a file of a kind.
pub(crate) fn write(store: &Store, kind: Kind) -> Written {
    let session = store.session();
    // What is in a file is Chinese, whatever the interface speaks.
    let sheet = session.reduce(Action::Speak(Language::Chinese)).sheet();
    let draft = sheet.is_draft();
    let name = file::file_name(&session.report, kind, draft);
    Written { name, text: file::write_checked(&session.report, kind, &sheet), draft }
}

/// Checks the report, writes it as a file and has the browser save it, unless the host page takes it over.
pub(crate) fn download(store: &Store, kind: Kind) {
    store.act(Action::Ask);
    let written = write(store, kind);
    let Ok(content) = files::content(&written.text, kind.media_type()) else {
        store.fail(text::said(text::CANNOT_SAVE, store.language()));
        return;
    };
    let goes_on = store.tell(Outward::Saving { kind, name: written.name.clone(), content: content.clone() });
    if goes_on && files::save(&written.name, &content).is_err() {
        store.fail(text::said(text::CANNOT_SAVE, store.language()));
        return;
    }
    store.apply(Action::Saved);
    let errors = store.session().count(Severity::Error);
    store.say(match goes_on {
        true => text::downloaded(&written.name, written.draft, errors, store.language()),
        false => text::handed_over(&written.name, store.language()),
    });
}

/// Has the browser save a copy of the whole page with the report in it. It is no file for the host page, which may take
/// the others over: it is that page itself.
pub(crate) fn download_copy(store: &Store) {
    let session = store.session();
    let Some(compose) = store.drafts.copier() else { return };
    let sheet = session.reduce(Action::Speak(Language::Chinese)).sheet();
    let data = file::json::compact(&file::json::to_value(&session.report));
    let shown = tree::apart(&file::html::parts(&session.report, &sheet));
    let content = compose.call2(&JsValue::UNDEFINED, &data.into(), &shown.into());
    let content: Option<Blob> = content.ok().and_then(|content| content.dyn_into().ok());
    let name = file::copy_name(&session.report);
    if content.is_some_and(|content| files::save(&name, &content).is_ok()) {
        store.apply(Action::Saved);
        store.say(text::copied_page(&name, store.language()));
    } else {
        store.fail(text::said(text::CANNOT_SAVE, store.language()));
    }
}
