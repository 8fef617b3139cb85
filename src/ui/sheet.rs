//! The self-check sheet over the widget: what every rule says, and the reasons for what it found, to be written and
//! printed.
//!
//! It is drawn as a tree, like the finished file. While somebody types a reason, the field stays and
//! only the words around it are said anew.

mod page;
mod view;

use std::{
    cell::RefCell,
    rc::{Rc, Weak},
};

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlDialogElement, HtmlTextAreaElement};
use yew::NodeRef;

use super::{Store, store::Watcher, text};
use crate::{
    browser::{focus, modal::Modal, print, target, tree},
    check::{Problem, Severity, Sheet, explanation_key},
    format::Language,
    session::Action,
};
use view::Medium;

/// Whether somebody can give a reason for a finding. An error cannot be explained away, and about a stated total there
/// is another decision.
pub(super) fn can_be_explained(problem: &Problem) -> bool {
    !problem.open && problem.severity != Severity::Error && problem.stated.is_none()
}

/// What keeps the sheet at work while it is kept.
pub(super) struct Keeper {
    _place: Rc<Place>,
    _listeners: Vec<EventListener>,
    _watcher: Rc<Watcher>,
}

/// Where the sheet is shown.
struct Place {
    store: Rc<Store>,
    dialog: HtmlDialogElement,
    medium: Medium,
    /// What is shown, while it is, and in which language.
    shown: RefCell<Option<(Modal, Sheet, Language)>>,
}

/// Shows the sheet in its place under the root whenever somebody asks for it.
pub(super) fn keep_up(store: &Rc<Store>, root: &NodeRef, readonly: bool) -> Option<Keeper> {
    let root = root.cast::<Element>()?;
    let dialog: HtmlDialogElement = root.query_selector("dialog.sheet").ok().flatten()?.dyn_into().ok()?;
    dialog.set_text_content(None);
    let medium = if readonly { Medium::Reader } else { Medium::Writer };
    let place = Rc::new(Place { store: store.clone(), dialog, medium, shown: RefCell::default() });
    let on = |element: &Element, kind: &'static str, hear: fn(&Rc<Place>, &Element)| {
        let place = place.clone();
        EventListener::new(element, kind, move |event: &Event| {
            if let Some(target) = target(event) {
                hear(&place, &target);
            }
        })
    };
    let listeners = vec![
        on(&root, "click", hear_click),
        on(&place.dialog, "input", hear_input),
        on(&place.dialog, "focusout", |place, _| place.store.act(Action::Leave)),
    ];
    let follower = Rc::downgrade(&place);
    let watcher = store.watch(Box::new(move |_, _| {
        if let Some(place) = follower.upgrade() {
            place.follow();
        }
    }));
    Some(Keeper { _place: place, _listeners: listeners, _watcher: watcher })
}

fn hear_click(place: &Rc<Place>, target: &Element) {
    const PLACES: &str = "[data-action=sheet],[data-action=print-sheet],[data-action=close-sheet],[data-explain],[data-outdated]";
    let Some(button) = target.closest(PLACES).ok().flatten() else { return };
    match button.get_attribute("data-action").as_deref() {
        Some("sheet") => place.open(None),
        Some("print-sheet") => place.print(),
        Some(_) => place.close(),
        None => match button.get_attribute("data-explain") {
            Some(key) => place.open(Some(&key)),
            None => place.remove(&button),
        },
    }
}

fn hear_input(place: &Rc<Place>, target: &Element) {
    if let (Some(key), Some(field)) = (place.key(target), target.dyn_ref::<HtmlTextAreaElement>()) {
        place.store.act(Action::Explain(key, field.value().into()));
    }
}

impl Place {
    /// Shows the sheet; with the field for the reason for a finding in view where one is asked for.
    fn open(self: &Rc<Self>, finding: Option<&str>) {
        // The sheet is about the report as a finished one, and the panel behind it says the same.
        self.store.act(Action::Ask);
        self.close();
        let sheet = self.store.session().sheet();
        self.draw(&sheet);
        let owner: Weak<Place> = Rc::downgrade(self);
        let close = move || {
            if let Some(place) = owner.upgrade() {
                place.close();
            }
        };
        let modal = Modal::begin(&self.dialog, ".sheet-title", ".findings-fold", Box::new(close));
        let field = finding.and_then(|key| fields(&sheet).iter().position(|problem| problem.key() == key));
        self.shown.replace(Some((modal, sheet, self.store.language())));
        if let Some(field) = field {
            focus::show_part(&self.dialog, &["[data-explanation=\"", &field.to_string(), "\"]"].concat());
        }
    }

    fn close(&self) {
        // The focus goes back before what it was in is gone.
        if let Some(shown) = self.shown.take() {
            drop(shown);
            self.dialog.set_text_content(None);
        }
    }

    /// Prints the sheet in Chinese, whatever the interface speaks: it is signed and filed with the report.
    fn print(&self) {
        let session = self.store.session().reduce(Action::Speak(Language::Chinese));
        let page = page::page(&session.sheet(), &session);
        if print::print(&self.dialog, &page, page::STYLE).is_err() {
            self.store.fail(text::said(text::CANNOT_PRINT, self.store.language()));
        }
    }

    /// Takes out an explanation that fits no finding any more.
    fn remove(&self, button: &Element) {
        let position: Option<usize> =
            button.get_attribute("data-outdated").and_then(|position| position.parse().ok());
        let key = match &*self.shown.borrow() {
            Some((_, sheet, _)) => position.and_then(|position| sheet.outdated.get(position)).cloned(),
            None => None,
        };
        if let Some((key, _)) = key {
            self.store.act(Action::Explain(key, "".into()));
            focus::go_to_part(&self.dialog, "[data-outdated],.sheet-title");
        }
    }

    /// The key of the explanation that a field is for.
    fn key(&self, field: &Element) -> Option<Rc<str>> {
        let position: usize = field.get_attribute("data-explanation")?.parse().ok()?;
        let shown = self.shown.borrow();
        let (_, sheet, _) = shown.as_ref()?;
        fields(sheet).get(position).map(|problem| explanation_key(problem))
    }

    /// Shows what has changed, where the sheet is shown.
    fn follow(&self) {
        let Some((modal, before, told)) = self.shown.take() else { return };
        let session = self.store.session();
        let sheet = session.sheet();
        if is_same_but_reasons(&before, &sheet) && told == session.language {
            self.say_anew(&sheet);
        } else {
            self.draw(&sheet);
        }
        self.shown.replace(Some((modal, sheet, session.language)));
    }

    fn draw(&self, sheet: &Sheet) {
        let card = view::card(sheet, &self.store.session(), self.medium);
        tree::draw(&self.dialog, [&card]);
        self.fill(sheet);
    }

    fn say_anew(&self, sheet: &Sheet) {
        let language = self.store.language();
        if let Ok(Some(head)) = self.dialog.query_selector(".sheet-head") {
            tree::draw(&head, &view::head(sheet, &self.store.session()));
        }
        for (element, ruling) in self.all(".sheet-status").zip(&sheet.rulings) {
            let (class, words) = view::status(ruling.status(), language);
            element.set_class_name(class);
            element.set_text_content(Some(words));
        }
        for (element, problem) in self.all(".sheet-grade").zip(sheet.lines()) {
            element.set_text_content(Some(view::grade(problem, language)));
        }
        self.fill(sheet);
    }

    /// Puts the reasons into their fields, except for the one that is typed in: writing there would move the caret.
    fn fill(&self, sheet: &Sheet) {
        let report = &self.store.session().report;
        for (element, problem) in self.all("textarea").zip(fields(sheet)) {
            let reason = report.explanations.get(&explanation_key(problem)).map_or("", |reason| reason);
            if let Ok(field) = element.dyn_into::<HtmlTextAreaElement>()
                && !field.matches(":focus").unwrap_or(false)
                && field.value() != reason
            {
                field.set_value(reason);
            }
        }
    }

    fn all(&self, selector: &str) -> impl Iterator<Item = Element> {
        let found = self.dialog.query_selector_all(selector).ok();
        let count = found.as_ref().map_or(0, web_sys::NodeList::length);
        (0..count).filter_map(move |position| found.as_ref()?.item(position)?.dyn_into().ok())
    }
}

/// The findings that have a field for a reason, in the order of the fields.
fn fields(sheet: &Sheet) -> Vec<&Problem> {
    let mut lines = sheet.lines();
    lines.retain(|problem| can_be_explained(problem));
    lines
}

/// Whether two sheets have the same lines, so that only words in them may differ.
fn is_same_but_reasons(one: &Sheet, other: &Sheet) -> bool {
    let (these, those) = (one.lines(), other.lines());
    let is_same =
        |this: &&Problem, that: &&Problem| this.is_at_place_of(that) && this.message == that.message;
    one.outdated == other.outdated
        && these.len() == those.len()
        && these.iter().zip(&those).all(|(this, that)| is_same(this, that))
}

#[cfg(test)]
mod tests;
