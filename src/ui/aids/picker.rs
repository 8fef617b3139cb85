//! Chooses the cell whose figure is inserted: by a click in a table, or from a list that can be searched.

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use super::{area, write};
use crate::{
    browser,
    format::{Cell, Language, Place, Section},
    report::Amount,
    session::{Action, Session},
    ui::{Store, text::aids as text},
};

#[derive(Properties, PartialEq)]
pub(super) struct PickerProps {
    pub(super) section: &'static Section,
    pub(super) store: Rc<Store>,
    pub(super) close: Callback<()>,
}

/// How many figures are listed; whoever looks for another one says more of its name.
const MOST: usize = 40;

/// On the root while a figure is chosen.
const PICKING: &str = "picking";

#[component]
pub(super) fn Picker(props: &PickerProps) -> Html {
    let PickerProps { section, ref store, ref close } = *props;
    let root = use_node_ref();
    let sought = use_state(String::new);
    let chosen = use_state(|| 0_usize);
    let choose = {
        let (store, root, close) = (store.clone(), root.clone(), close.clone());
        Callback::from(move |cell: Cell| {
            if store.session().figure(cell).is_none() {
                store.say(text::PICK_BLANK.of(store.language()).to_owned());
                return;
            }
            write(&store, &root, section.id, |selected| Action::Bind(section.id, selected, cell));
            close.emit(());
        })
    };
    {
        let (root, choose, close) = (root.clone(), choose.clone(), close.clone());
        use_effect_with((), move |()| {
            let listeners = listen(&root, section.id, choose, close);
            move || {
                if let Some((root, _)) = &listeners {
                    let _ = root.class_list().remove_1(PICKING);
                }
            }
        });
    }
    let session = store.session();
    let language = session.language;
    let found = find(&session, &sought);
    let active = (*chosen).min(found.len().saturating_sub(1));
    let oninput = {
        let (sought, chosen) = (sought.clone(), chosen.clone());
        move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                sought.set(input.value());
                chosen.set(0);
            }
        }
    };
    let onkeydown = {
        let (chosen, choose) = (chosen.clone(), choose.clone());
        let cells: Vec<Cell> = found.iter().map(|(cell, ..)| *cell).collect();
        move |event: KeyboardEvent| {
            if event.is_composing() {
                return;
            }
            match event.key().as_str() {
                "ArrowDown" => chosen.set((active + 1).min(cells.len().saturating_sub(1))),
                "ArrowUp" => chosen.set(active.saturating_sub(1)),
                "Enter" => cells.get(active).into_iter().for_each(|cell| choose.emit(*cell)),
                _ => return,
            }
            event.prevent_default();
        }
    };
    let option_id = |position: usize| [section.id, "-pick-", &position.to_string()].concat();
    let list_id = [section.id, "-pick"].concat();
    let view = |(position, (cell, name, figure)): (usize, &(Cell, String, Amount))| {
        let (cell, choose) = (*cell, choose.clone());
        html! {
            <li class="picker-option" role="option" id={option_id(position)} data-pick={cell.id()}
                aria-selected={if position == active { "true" } else { "false" }}
                onclick={move |_| choose.emit(cell)}>
                <span>{ name }</span><b>{ figure.to_string() }</b>
            </li>
        }
    };
    let close = close.reform(|_| ());
    html! {
        <div class="picker" ref={root} role="group" aria-label={text::INSERT_FIGURE.of(language)}>
            <div class="picker-line">
                <label for={[section.id, "-sought"].concat()}>{ text::PICK.of(language) }</label>
                <button type="button" class="aid" data-action="close-picker" onclick={close}>{ text::CLOSE.of(language) }</button>
            </div>
            <input class="picker-sought" id={[section.id, "-sought"].concat()} type="text" role="combobox" autocomplete="off"
                aria-expanded="true" aria-autocomplete="list" aria-controls={list_id.clone()}
                aria-activedescendant={(!found.is_empty()).then(|| option_id(active))}
                placeholder={text::PICK_HINT.of(language)} {oninput} {onkeydown} />
            <ul class="picker-list" role="listbox" id={list_id} aria-label={text::PICK_LIST.of(language)}>
                { for found.iter().enumerate().map(view) }
            </ul>
            if found.is_empty() {
                <p class="picker-none">{ text::PICK_NONE.of(language) }</p>
            }
        </div>
    }
}

/// The figures whose labels have all the words that are sought, those that are not 0 first. The official labels and
/// what they say in English are sought in, whichever of the two is on the screen.
fn find(session: &Session, sought: &str) -> Vec<(Cell, String, Amount)> {
    let sought = sought.to_ascii_lowercase();
    let words: Vec<&str> = sought.split_whitespace().collect();
    let places = session.report.format().places.iter();
    let has_words = |place: &&Place| {
        words.is_empty() || {
            let mut labels = place.label_in(Language::English);
            labels.make_ascii_lowercase();
            labels.push_str(&place.label);
            words.iter().all(|word| labels.contains(word))
        }
    };
    let found = places
        .filter(has_words)
        .filter_map(|place| Some((place.cell, place.name_in(session.language), session.figure(place.cell)?)));
    let (mut found, zeros): (Vec<_>, Vec<_>) = found.partition(|(.., figure)| *figure != Amount::ZERO);
    found.extend(zeros);
    found.truncate(MOST);
    found
}

/// While a figure is chosen, a click in a table means that figure. These listeners stand on the root beside those of
/// the whole widget, and only so long: nothing else has to know of the choosing.
fn listen(
    within: &NodeRef,
    section: &str,
    choose: Callback<Cell>,
    close: Callback<()>,
) -> Option<(Element, [EventListener; 2])> {
    let picker = within.cast::<Element>()?;
    let (root, prose) = area(within, section)?;
    if let Ok(Some(input)) = picker.query_selector("input") {
        let _ = input.unchecked_into::<HtmlInputElement>().focus();
    }
    let options = EventListenerOptions::enable_prevent_default();
    let press = EventListener::new_with_options(&root, "mousedown", options, move |event| {
        let place = browser::target(event).and_then(|target| {
            target.closest("td.figure").ok().flatten()?.query_selector("[data-cell]").ok().flatten()
        });
        if let Some(cell) = place.and_then(|place| place.get_attribute("data-cell")?.parse().ok()) {
            // The focus stays where it is.
            event.prevent_default();
            choose.emit(cell);
        }
    });
    let key = EventListener::new_with_options(&root, "keydown", options, move |event| {
        let is_escape = event
            .dyn_ref::<web_sys::KeyboardEvent>()
            .is_some_and(|key| key.key() == "Escape" && !key.is_composing());
        // In a dialogue over the form it closes that.
        let is_above =
            browser::target(event).is_some_and(|target| matches!(target.closest("dialog"), Ok(Some(_))));
        if is_escape && !is_above {
            event.prevent_default();
            close.emit(());
            let _ = prose.focus();
        }
    });
    let _ = root.class_list().add_1(PICKING);
    Some((root, [press, key]))
}

#[cfg(test)]
mod tests;
