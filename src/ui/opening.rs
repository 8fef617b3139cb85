//! Opening: a file is picked, dropped or pasted, read, shown for approval, and only then opened.

use std::{pin::Pin, rc::Rc};

use wasm_bindgen::JsCast;
use web_sys::{Blob, HtmlInputElement};
use yew::platform::spawn_local;

use super::{Store, store::Pending, text};
use crate::{
    browser::{self, decode, files},
    file::{self, Opening, Refusal},
    session::Action,
};

/// What is offered in the browser's dialogue; what is chosen all the same is read by its content.
const KINDS: &str = ".json,.html,.htm,.docx,.doc,.txt,.md,.csv,.tsv,application/json,text/html,text/plain,\
    text/markdown,text/csv,text/tab-separated-values,application/msword,\
    application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// From this size on, reading may take long enough to be noticed.
const LARGE: usize = 100 * 1024;

/// Asks for a file and reads it; `as_prior` where it is asked for as last year's report.
pub(super) fn pick_file(store: &Rc<Store>, as_prior: bool) {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(input) = document.and_then(|document| document.create_element("input").ok()) else { return };
    let input: HtmlInputElement = input.unchecked_into();
    input.set_type("file");
    input.set_accept(KINDS);
    let (store, picked) = (store.clone(), input.clone());
    gloo::events::EventListener::once(&input, "change", move |_| {
        if let Some(file) = picked.files().and_then(|files| files.get(0)) {
            open_file(&store, file.into(), as_prior);
        }
    })
    .forget();
    input.click();
}

/// Reads a file and shows what was read for approval; or says why it was not read.
pub(super) fn open_file(store: &Rc<Store>, file: Blob, as_prior: bool) {
    open(store, vec![file], as_prior, Store::fail);
}

/// Reads what was pasted: the first of some texts that is a report. A refusal is said here and told nobody else, as
/// what is pasted may be meant for others.
pub(super) fn open_texts(store: &Rc<Store>, texts: &[String]) {
    let texts = texts.iter().filter_map(|text| files::content(text, "").ok()).collect();
    open(store, texts, false, |store, sentence| store.complain(text::of_paste(&sentence, store.language())));
}

fn open(store: &Rc<Store>, contents: Vec<Blob>, as_prior: bool, refuse: fn(&Store, String)) {
    let is_large = contents.iter().any(|content| size(content) >= LARGE);
    let (store, reading) = (store.clone(), read(store.clone(), contents, as_prior, true));
    spawn_local(async move {
        if is_large {
            store.keep_waiting(text::READING.of(store.language()));
            browser::painted().await;
        }
        let read = reading.await;
        store.hush_busy();
        if let Err(sentence) = read {
            refuse(&store, sentence);
        }
    });
}

/// A reading under way; where nothing could be read, a sentence is its end.
pub(crate) type Reader = Pin<Box<dyn Future<Output = Result<Rc<Pending>, String>>>>;

/// Reads the first of some contents that is a report and, with `show`, shows it for approval.
pub(crate) fn read(store: Rc<Store>, contents: Vec<Blob>, as_prior: bool, show: bool) -> Reader {
    let number = store.begin_reading();
    // In a box, so that the code is there once for all who wait.
    Box::pin(async move {
        let mut refused = String::new();
        for content in contents {
            // A file that is too large is refused before it is read.
            let size = size(&content);
            if size > file::MOST_BYTES {
                refused = Refusal::TooLarge { bytes: size }.say(store.language());
                continue;
            }
            let Ok(bytes) = files::read(&content).await else {
                refused = text::said(text::CANNOT_READ_FILE, store.language());
                continue;
            };
            let mut opening = Opening::new(&bytes, decode::gb18030);
            // A long page is read in slices, between which the browser does what else there is to do; before the
            // first of them it was decoded, and after the last it is recognised, which take their time too.
            loop {
                if size >= LARGE {
                    browser::breath().await;
                }
                if !opening.read_on() {
                    break;
                }
            }
            if size >= LARGE {
                browser::breath().await;
            }
            match opening.finish() {
                Ok(reading) => {
                    let pending = Rc::new(Pending { reading, as_prior });
                    // Whoever has chosen another file meanwhile waits for that one.
                    if show && store.is_latest_reading(number) {
                        store.offer(pending.clone());
                    }
                    return Ok(pending);
                }
                Err(refusal) => refused = refusal.say(store.language()),
            }
        }
        Err(refused)
    })
}

fn size(content: &Blob) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a file's size is a whole number"
    )]
    let size = content.size() as usize;
    size
}

/// Opens what is shown, as this year's report or as last year's.
pub(super) fn approve(store: &Rc<Store>, as_prior: bool) {
    let Some(pending) = store.take_pending() else { return };
    let report = &pending.reading.report;
    let (action, sentence) = match as_prior {
        true => (Action::OpenPrior(Rc::new(report.clone())), text::opened_prior(report, store.language())),
        false => (
            Action::Open(Rc::new(report.clone()), pending.reading.notes.as_slice().into()),
            text::opened(report, store.language()),
        ),
    };
    store.act(action);
    store.say(sentence);
    // What has to go from the page goes first, so that the focus comes back to something that stays.
    let store = store.clone();
    spawn_local(async move { store.show_pending() });
}
