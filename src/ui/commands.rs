//! What the buttons and the host page have in common: opening, downloading, filling, checking.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{File, HtmlInputElement};
use yew::platform::spawn_local;

use super::{Outward, Store, text};
use crate::{
    browser::files,
    check::Severity,
    file::{self, Kind, Refusal},
    format::Cell,
    report::Report,
    session::{Action, TakeOver, sample},
};

/// Opens the built-in sample.
pub(super) fn open_sample(store: &Store) {
    store.act(Action::Open(Rc::new(sample())));
}

/// Asks for a file; `take` is given the report in it.
pub(super) fn pick_file(store: &Rc<Store>, take: fn(&Store, Report)) {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(input) = document.and_then(|document| document.create_element("input").ok()) else { return };
    let input: HtmlInputElement = input.unchecked_into();
    input.set_type("file");
    input.set_accept(".json,.html,.htm,application/json,text/html");
    let (store, picked) = (store.clone(), input.clone());
    gloo::events::EventListener::once(&input, "change", move |_| {
        if let Some(file) = picked.files().and_then(|files| files.get(0)) {
            open_file(&store, file, take);
        }
    })
    .forget();
    input.click();
}

/// Reads a file and gives the report in it to `take`, or says why there is none.
pub(super) fn open_file(store: &Rc<Store>, file: File, take: fn(&Store, Report)) {
    let store = store.clone();
    spawn_local(async move {
        // A file that is too large is refused before it is read.
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a file's size is a whole number"
        )]
        let size = file.size() as usize;
        if size > file::MOST_BYTES {
            store.fail(Refusal::TooLarge { bytes: size }.to_string());
            return;
        }
        match files::read(&file).await {
            Ok(bytes) => match file::read(&bytes, |_| None) {
                Ok(reading) => take(&store, reading.report),
                Err(refusal) => store.fail(refusal.to_string()),
            },
            Err(_) => store.fail(text::CANNOT_READ_FILE.to_owned()),
        }
    });
}

/// Puts a report in the place of the one on the screen, and says so.
pub(super) fn open(store: &Store, report: Report) {
    let sentence = text::opened(&report);
    store.act(Action::Open(Rc::new(report)));
    store.say(sentence);
}

/// Opens last year's report beside the one on the screen, and says so.
pub(super) fn open_prior(store: &Store, report: Report) {
    let sentence = text::opened_prior(&report);
    store.act(Action::OpenPrior(Rc::new(report)));
    store.say(sentence);
}

/// Takes over from last year's report and says how much.
pub(super) fn take_over(store: &Store, what: TakeOver) {
    let before = store.session().report.clone();
    store.act(Action::TakeOver(what));
    let after = store.session().report.clone();
    let cells = Cell::all().filter(|cell| before.value(*cell) != after.value(*cell)).count();
    let head = [before.organization != after.organization, before.year != after.year];
    store.say(text::taken_over(cells + head.into_iter().filter(|differs| *differs).count()));
}

/// Writes 0 into the blanks and says into how many.
pub(super) fn fill_zeros(store: &Store) {
    let count = store.session().report.blanks().count();
    store.act(Action::FillZeros);
    store.say(text::filled(count));
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
    let draft = session.is_draft();
    let name = file::file_name(&session.report, kind, draft);
    Written { name, text: file::write(&session.report, kind), draft }
}

/// Checks the report, writes it as a file and has the browser save it, unless the host page takes it over.
pub(crate) fn download(store: &Store, kind: Kind) {
    store.act(Action::Ask);
    let written = write(store, kind);
    let Ok(content) = files::content(&written.text, kind.media_type()) else {
        store.fail(text::CANNOT_SAVE.to_owned());
        return;
    };
    let goes_on = store.tell(Outward::Saving { kind, name: written.name.clone(), content: content.clone() });
    if goes_on && files::save(&written.name, &content).is_err() {
        store.fail(text::CANNOT_SAVE.to_owned());
        return;
    }
    store.apply(Action::Saved);
    let errors = store.session().count(Severity::Error);
    store.say(match goes_on {
        true => text::downloaded(&written.name, written.draft, errors),
        false => text::handed_over(&written.name),
    });
}
