//! What somebody does at the screen, heard in one place: inputs, clicks, pasted blocks and dropped files.
//!
//! The components say by `data-` attributes what an element is for; one listener a kind of event on the root
//! serves all of them, which is what keeps a key press cheap.

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, Event, File, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement,
};
use yew::NodeRef;

use super::{
    Store, access, commands, display::Display, drafts, keys, onward, opening, paste, text, tools, undoing,
};
use crate::{
    browser::{focus, rows, target},
    check::Problem,
    file::Kind,
    format::Edition,
    report::{Field, units},
    session::{Action, Session, TakeOver},
};

/// Where somebody goes on whose place is gone.
pub(super) const PAPER: &str = ".paper";

/// Listens on the root; the listeners live as long as the answer. Where the report is only shown, nothing that
/// would change it is heard.
pub(super) fn listen(store: &Rc<Store>, root: &NodeRef, readonly: bool) -> Vec<EventListener> {
    let Some(root) = root.cast::<Element>() else { return Vec::new() };
    let on = |kind: &'static str, hear: fn(&Rc<Store>, &Element, &Event)| {
        let (store, element) = (store.clone(), root.clone());
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&root, kind, options, move |event| hear(&store, &element, event))
    };
    let mut listeners = vec![
        on("click", hear_click),
        on("focusin", hear_arrive),
        on("focusout", hear_leave),
        on("keydown", keys::hear),
        on("keydown", onward::hear),
        on("dragover", hear_drag),
    ];
    if readonly {
        listeners.push(on("drop", |_, root, event| drop(dropped_file(root, event))));
    } else {
        listeners.extend([
            on("input", hear_input),
            on("change", hear_change),
            on("keydown", undoing::hear),
            on("paste", paste::hear),
            on("dragleave", |_, root, _| drop_mark(root, false)),
            on("drop", hear_drop),
        ]);
        listeners.extend(root.owner_document().map(|document| listen_around(store, &root, &document)));
    }
    listeners
}

/// Before anything has the focus, a paste is the whole page's; it is ours while the ways to begin are offered.
fn listen_around(store: &Rc<Store>, root: &Element, document: &Document) -> EventListener {
    let (store, root) = (store.clone(), root.clone());
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(document, "paste", options, move |event| {
        let nowhere =
            target(event).is_some_and(|target| matches!(target.tag_name().as_str(), "BODY" | "HTML"));
        if nowhere && root.is_connected() && store.welcomes() && !event.default_prevented() {
            // Another widget on the page does not take it too.
            event.prevent_default();
            paste::hear_report(&store, event);
        }
    })
}

/// The field an element is for, by its `data-` attributes.
pub(crate) fn field_of(session: &Session, element: &Element) -> Option<Field> {
    if let Some(cell) = element.get_attribute("data-cell") {
        return cell.parse().ok().map(Field::Cell);
    }
    if let Some(section) = element.get_attribute("data-section") {
        return session.report.format().section(&section).map(|section| Field::Narrative(section.id));
    }
    if let Some(section) = element.get_attribute("data-note") {
        return session.report.format().section(&section).map(|section| Field::Note(section.id));
    }
    match element.get_attribute("data-field")?.as_str() {
        "organization" => Some(Field::Organization),
        "year" => Some(Field::Year),
        "published" => Some(Field::Published),
        _ => None,
    }
}

fn hear_input(store: &Rc<Store>, _: &Element, event: &Event) {
    let Some(target) = target(event) else { return };
    let text = match target.dyn_ref::<HtmlInputElement>() {
        Some(input) => input.value(),
        None => match target.dyn_ref::<HtmlTextAreaElement>() {
            Some(area) => area.value(),
            None => return,
        },
    };
    if let Some(field) = field_of(&store.session(), &target) {
        store.hush_gently();
        store.act(Action::Write(field, text.into()));
    }
}

fn hear_change(store: &Rc<Store>, _: &Element, event: &Event) {
    let Some(select) = target(event).and_then(|target| target.dyn_into::<HtmlSelectElement>().ok()) else {
        return;
    };
    let value = select.value();
    if let Some(cell) = select.get_attribute("data-unit").and_then(|cell| cell.parse().ok()) {
        store.act(Action::Write(Field::Unit(cell), value.into()));
    } else if select.get_attribute("data-field").as_deref() == Some("edition") {
        store.act(Action::ChooseEdition(value.parse::<Edition>().ok()));
    }
}

fn hear_leave(store: &Rc<Store>, root: &Element, _: &Event) {
    focus::outline(root, None);
    if store.session().typing.is_some() {
        store.act(Action::Leave);
    }
}

/// While a finding has the focus, the cells it is about are outlined.
fn hear_arrive(store: &Rc<Store>, root: &Element, event: &Event) {
    let Some(target) = target(event) else { return };
    if let Some(cell) = target.get_attribute("data-cell").and_then(|cell| cell.parse().ok()) {
        if store.enter(cell) {
            tools::point(store, root);
        }
        rows::open(&target);
    } else if let Some(key) = target.get_attribute("data-go-problem") {
        focus::outline(root, problem(&store.session(), &key));
    } else if let Some(area) = target.dyn_ref::<HtmlTextAreaElement>() {
        focus::come_out(area);
    }
}

fn problem<'a>(session: &'a Session, key: &str) -> Option<&'a Problem> {
    session.problems.iter().find(|problem| problem.key() == key)
}

fn hear_click(store: &Rc<Store>, root: &Element, event: &Event) {
    const PLACES: &str = "[data-action],[data-go],[data-go-problem],[data-go-table],[data-repair],\
                          [data-take-computed],[data-keep-stated],[data-skip],[data-display],.row-button";
    let Some(place) = target(event).and_then(|target| target.closest(PLACES).ok().flatten()) else { return };
    if let Some(action) = place.get_attribute("data-action") {
        match place.get_attribute("data-table") {
            _ if action.starts_with("draft") => drafts::act(store, &place, &action),
            Some(section) => {
                store.hush();
                tools::act(store, root, &action, &section);
            }
            None => act(store, root, &action),
        }
        focus::keep(root, &place, PAPER);
    } else if let Some(section) = place.get_attribute("data-go") {
        focus::go_to_section(root, &section);
    } else if let Some(key) = place.get_attribute("data-go-problem") {
        let session = store.session();
        if let Some(problem) = problem(&session, &key) {
            onward::note(root, &key);
            access::make_room(root);
            go_to(root, &session, problem);
            focus::outline(root, Some(problem));
        }
    } else if let Some(key) = place.get_attribute("data-go-table") {
        let session = store.session();
        let problem = problem(&session, &key);
        if let Some(cell) = problem.and_then(|problem| problem.cells.first()) {
            access::make_room(root);
            focus::go_to(root, Field::Cell(*cell));
            focus::outline(root, problem);
        }
    } else if let Some(key) = place.get_attribute("data-repair") {
        let session = store.session();
        let hints = problem(&session, &key).map_or(&[][..], |problem| &problem.hints);
        let position = place.get_attribute("data-hint").and_then(|position| position.parse().ok());
        if let Some(hint) = position.and_then(|position: usize| hints.get(position)) {
            decide(store, root, Action::Repair(hint.cell, hint.amount));
            store.say(text::said(text::REPAIRED, store.language()));
        }
    } else if let Some(cell) = place.get_attribute("data-take-computed").and_then(|cell| cell.parse().ok()) {
        decide(store, root, Action::TakeComputed(vec![cell]));
    } else if let Some(cell) = place.get_attribute("data-keep-stated").and_then(|cell| cell.parse().ok()) {
        decide(store, root, Action::KeepStated(vec![cell]));
    } else if let Some(part) = place.get_attribute("data-skip") {
        focus::show_part(root, &part);
    } else if let Some(name) = place.get_attribute("data-display") {
        Display::of(root).switched(&name).apply(root);
    } else {
        rows::toggle(&place);
    }
}

/// Goes to the place of a finding: to its words where it is about some, else to its field.
fn go_to(root: &Element, session: &Session, problem: &Problem) {
    let words = problem.quote.as_ref().and_then(|quote| Some((quote, quote.marks.first()?)));
    let Some((quote, mark)) = words else {
        focus::go_to(root, problem.field);
        return;
    };
    let prose = session.report.narrative(quote.section);
    let place = |at: usize| units(prose, at) as u32;
    focus::go_to_words(root, quote.section, place(mark.start)..place(mark.end));
}

/// Decides on a finding. The buttons for it go with that, and the focus goes to the head of their list.
fn decide(store: &Rc<Store>, root: &Element, decision: Action) {
    store.act(decision);
    focus::go_to_part(root, access::SUMMARY);
}

fn act(store: &Rc<Store>, root: &Element, action: &str) {
    if action != "hush" {
        store.hush();
    }
    match action {
        "begin" => {
            store.begin();
            focus::go_to(root, Field::Organization);
        }
        "sample" => commands::open_sample(store),
        "open" => opening::pick_file(store, false),
        "open-prior" => opening::pick_file(store, true),
        "open-as-report" => opening::approve(store, false),
        "open-as-prior" => opening::approve(store, true),
        "open-cancel" => drop(store.withdraw()),
        "take-all-computed" => decide(store, root, Action::TakeComputed(store.session().undecided_totals())),
        "keep-all-stated" => decide(store, root, Action::KeepStated(store.session().undecided_totals())),
        "close-prior" => {
            store.act(Action::ClosePrior);
            focus::go_to_part(root, "[data-action=open-prior]");
        }
        "take-over-head" => commands::take_over(store, TakeOver::Head),
        "take-over-pending" => commands::take_over(store, TakeOver::Pending),
        "undo" => undoing::press(store, root, true),
        "redo" => undoing::press(store, root, false),
        "fill-zeros" => commands::fill_zeros(store),
        "clear" => commands::clear(store),
        "check" => {
            commands::check(store);
            access::go_to_findings(root);
        }
        "hush" => store.hush(),
        "download-json" => commands::download(store, Kind::Json),
        "download-html" => commands::download(store, Kind::Html),
        "download-copy" => commands::download_copy(store),
        _ => {}
    }
}

fn has_files(event: &web_sys::DragEvent) -> bool {
    event.data_transfer().is_some_and(|data| data.types().includes(&"Files".into(), 0))
}

fn hear_drag(_: &Rc<Store>, root: &Element, event: &Event) {
    if event.dyn_ref().is_some_and(has_files) {
        // Without this the browser would leave the page for the file.
        event.prevent_default();
        drop_mark(root, true);
    }
}

fn hear_drop(store: &Rc<Store>, root: &Element, event: &Event) {
    if let Some(file) = dropped_file(root, event) {
        opening::open_file(store, file.into(), false);
    }
}

/// The first of the files that are dropped. The browser is kept from leaving the page for it.
fn dropped_file(root: &Element, event: &Event) -> Option<File> {
    drop_mark(root, false);
    let event = event.dyn_ref::<web_sys::DragEvent>().filter(|event| has_files(event))?;
    event.prevent_default();
    event.data_transfer()?.files()?.get(0)
}

fn drop_mark(root: &Element, on: bool) {
    if let Some(root) = root.dyn_ref::<HtmlElement>() {
        let _ = root.class_list().toggle_with_force("dropping", on);
    }
}
