//! The custom element's inner side: what its JavaScript class calls, and what it is told.
//!
//! The edge is lax and the core strict: texts and plain objects come in from the host page and become typed
//! values here, or a sentence about what is wrong with them.

mod attributes;
mod problems;
mod refused;
mod typed;

use std::rc::Rc;

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::future_to_promise;
use web_sys::{Blob, Element};
use yew::{AppHandle, Callback, Renderer};

use crate::{
    browser::{self, focus},
    file::{self, Kind},
    format::Edition,
    report::{Field, Report},
    session::{Action, Session},
    ui::{App, AppProps, Outward, Store, commands, drafts, opening},
};
pub use typed::{Typed, typed};

/// One element's widget.
#[wasm_bindgen]
pub struct Widget {
    store: Rc<Store>,
    app: AppHandle<App>,
    mount: Element,
    restored: bool,
}

#[wasm_bindgen]
impl Widget {
    /// Draws the widget into `mount`, with what the element's `attributes` say. `outward(kind, detail)` is
    /// called with what the host page is to be told, and answers whether to go on. `typed` is what has been typed
    /// into the page before the widget was there. `kept` is the draft to go on with, and `sitting` a name that no
    /// other sitting has.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(
        mount: Element,
        attributes: &Object,
        outward: Function,
        typed: Option<Typed>,
        kept: Option<String>,
        sitting: &str,
    ) -> Widget {
        let this_year = browser::this_year();
        let empty = Session::new(Report::new(Edition::LATEST), this_year);
        let given = attributes::begin(attributes, empty);
        let kept = kept.and_then(|text| Session::of_kept(&text, this_year));
        let restored = kept.is_some();
        let session = match kept {
            Some(kept) => kept.reduce(Action::Speak(given.language)),
            None => given,
        };
        let session = session.called(sitting);
        // The page that was printed has the offer in it, and it must not go from under a hand that types.
        let welcome = session.report.is_empty();
        let session = typed.into_iter().fold(session, |session, typed| typed.into_session(session));
        let store = Store::new(session, welcome, Callback::from(move |message| tell(&outward, message)));
        let props =
            AppProps { store: store.clone(), readonly: attributes::value(attributes, "readonly").is_some() };
        let app = Renderer::<App>::with_root_and_props(mount.clone(), props).render();
        Widget { store, app, mount, restored }
    }

    /// Whether it goes on with a draft; one that cannot be read is not gone on with.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn restored(&self) -> bool {
        self.restored
    }

    /// Whether something has been written that is in no file yet.
    #[wasm_bindgen(getter, js_name = isUnsaved)]
    #[must_use]
    pub fn is_unsaved(&self) -> bool {
        let session = self.store.session();
        session.is_unsaved() && !session.report.is_empty()
    }

    /// What is to be kept: `[id, organization, year, filled, worth, text]`; `worth` is whether it is worth storing.
    #[must_use]
    pub fn keep(&self) -> Array {
        drafts::keep(&self.store)
    }

    /// Takes over what has become of the drafts.
    pub fn drafts(&self, kind: &str, detail: &Array) {
        drafts::tell(&self.store, kind, detail);
    }

    /// From now on copies of the whole page can be saved: `compose(data, shown)` answers one as a file, with the
    /// report in it as the text of its JSON and as the content of the finished page.
    #[wasm_bindgen(js_name = canCopy)]
    pub fn can_copy(&self, compose: Function) {
        drafts::can_copy(&self.store, compose);
    }

    /// Does what the button for a copy of the whole page does.
    pub fn copy(&self) {
        commands::download_copy(&self.store);
    }

    /// Takes over an attribute that has changed, and only that: what somebody has typed meanwhile stays.
    pub fn update(&mut self, name: &str, value: Option<String>) {
        if name == "readonly" {
            self.app.update(AppProps { store: self.store.clone(), readonly: value.is_some() });
            self.store.stop_opening();
        }
        let actions = attributes::actions(name, value.as_deref());
        actions.into_iter().for_each(|action| self.store.apply(action));
    }

    /// The report as the text of its JSON file.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn report(&self) -> String {
        file::write(&self.store.session().report, Kind::Json)
    }

    /// Puts a report, given as the text of its JSON, in the place of the one there is.
    ///
    /// # Errors
    ///
    /// A `TypeError` that says what is wrong with it; the report stays as it was.
    #[wasm_bindgen(setter)]
    pub fn set_report(&self, json: &str) -> Result<(), JsValue> {
        let report = read("report", json)?;
        // A framework that keeps the report as its own state gives back what it was told of, at every key.
        if *report != *self.store.session().report {
            self.store.apply(Action::Open(report, Rc::new([])));
        }
        Ok(())
    }

    /// Last year's report as the text of its JSON file, where it is open.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn prior(&self) -> Option<String> {
        self.store.session().prior.as_ref().map(|prior| file::write(&prior.report, Kind::Json))
    }

    /// Opens last year's report, given as the text of its JSON, beside the one there is; nothing puts it away.
    ///
    /// # Errors
    ///
    /// A `TypeError` that says what is wrong with it; last year's report stays as it was.
    #[wasm_bindgen(setter)]
    pub fn set_prior(&self, json: Option<String>) -> Result<(), JsValue> {
        self.store.apply(match json {
            Some(json) => Action::OpenPrior(read("prior", &json)?),
            None => Action::ClosePrior,
        });
        Ok(())
    }

    /// What is found in the report as it stands on the screen.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn problems(&self) -> JsValue {
        problems::plain(&self.store.session().problems)
    }

    /// Checks the report as a finished one; answers the findings.
    #[must_use]
    pub fn check(&self) -> JsValue {
        self.store.apply(Action::Ask);
        self.problems()
    }

    /// Reads a file and, with `show`, shows what was read for approval. Answers a promise of it as the text of a
    /// plain object; an `Error` there says why the file is no report.
    pub fn open(&self, content: Blob, show: bool) -> Promise {
        let reading = opening::read(self.store.clone(), vec![content], false, show);
        future_to_promise(async move {
            match reading.await {
                Ok(pending) => Ok(file::json::write_reading(&pending.reading).into()),
                Err(sentence) => Err(js_sys::Error::new(&sentence).into()),
            }
        })
    }

    /// The report as a file: `{name, type, text}`.
    ///
    /// # Errors
    ///
    /// A `TypeError` for a kind of file that is not written.
    #[wasm_bindgen(js_name = exportAs)]
    pub fn export_as(&self, kind: &str) -> Result<JsValue, JsValue> {
        let kind = kind_of(kind)?;
        let written = commands::write(&self.store, kind);
        let file = Object::new();
        Reflect::set(&file, &"name".into(), &written.name.into())?;
        Reflect::set(&file, &"type".into(), &kind.media_type().into())?;
        Reflect::set(&file, &"text".into(), &written.text.into())?;
        Ok(file.into())
    }

    /// Does what the download button of that kind does.
    ///
    /// # Errors
    ///
    /// A `TypeError` for a kind of file that is not written.
    pub fn download(&self, kind: &str) -> Result<(), JsValue> {
        let kind = kind_of(kind)?;
        self.store.apply(Action::Ask);
        commands::download(&self.store, kind);
        Ok(())
    }

    /// Puts the focus on a cell; answers whether the form has it.
    #[wasm_bindgen(js_name = focusCell)]
    #[must_use]
    pub fn focus_cell(&self, id: &str) -> bool {
        id.parse().is_ok_and(|cell| focus::go_to(&self.mount, Field::Cell(cell)))
    }

    /// Takes the last step back.
    pub fn undo(&self) {
        self.store.apply(Action::Undo);
    }

    /// Takes the last undone step again.
    pub fn redo(&self) {
        self.store.apply(Action::Redo);
    }
}

/// A report from the text of its JSON, set as the property `name`.
fn read(name: &str, json: &str) -> Result<Rc<Report>, JsValue> {
    match file::json::read(json) {
        Ok(report) => Ok(Rc::new(report)),
        Err(refusal) => Err(js_sys::TypeError::new(&refused::sentence(name, &refusal)).into()),
    }
}

fn kind_of(name: &str) -> Result<Kind, JsValue> {
    name.parse().map_err(|_| {
        let known: Vec<&str> = Kind::ALL.iter().map(|kind| kind.extension()).collect();
        js_sys::TypeError::new(&format!("kind: \"{name}\" is none of {}", known.join(", "))).into()
    })
}

/// Tells the host page.
fn tell(outward: &Function, message: Outward) -> bool {
    let (kind, detail): (&str, JsValue) = match message {
        Outward::Drawn => ("drawn", JsValue::UNDEFINED),
        Outward::Changed => ("change", JsValue::UNDEFINED),
        Outward::Problems => ("problems", JsValue::UNDEFINED),
        Outward::Touched => ("touched", JsValue::UNDEFINED),
        Outward::Draft(wish, id) => ("draft", Array::of2(&wish.into(), &id.into()).into()),
        Outward::Failed(message) => ("error", message.into()),
        Outward::Saving { kind, name, content } => {
            let detail = Array::of3(&kind.extension().into(), &name.into(), &content);
            ("download", detail.into())
        }
    };
    // A host that throws in its listener does not keep anybody from their file.
    outward.call2(&JsValue::UNDEFINED, &kind.into(), &detail).map_or(true, |answer| answer != JsValue::FALSE)
}
