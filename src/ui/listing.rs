//! Keeps the list of findings up to date: grouped by section, each finding a sentence that leads to its place.
//!
//! A finding that stays keeps its element, and with it the focus; only what is new is made.

mod item;

use std::{cell::RefCell, rc::Rc};

use wasm_bindgen::JsValue;
use web_sys::{Document, Element};
use yew::NodeRef;

use super::{Store, gloss, store::Watcher, text};
use crate::{
    check::{Problem, Severity},
    format::{Language, Outline, Words},
    session::Session,
};
use item::Item;

/// The panel's places and what stands in them.
struct Listing {
    document: Document,
    body: Element,
    count: Element,
    summary: Element,
    /// The ways to take the report away, once all is well.
    done: Element,
    /// What the count and the summary show.
    shown: Option<(usize, usize, Option<Words>)>,
    /// The line above all groups about stated totals, and how many it speaks of; it comes with the second.
    totals: Option<Element>,
    differing: usize,
    /// A group for each section that has had findings.
    groups: Vec<Group>,
    readonly: bool,
    language: Language,
}

struct Group {
    /// The section's id, or one of [`LAST`].
    section: &'static str,
    frame: Element,
    heading: Element,
    list: Element,
    items: Vec<Item>,
}

/// The groups after all sections: what is still open, what is worth a look, and what has been explained.
const LAST: [(&str, Words); 3] =
    [("open", text::STILL_OPEN), ("notes", text::NOTES), ("explained", text::EXPLAINED)];

/// Shows what is found in the panel under the root, and goes on doing so while the answer is kept.
pub(super) fn keep_up(store: &Rc<Store>, root: &NodeRef, readonly: bool) -> Option<Rc<Watcher>> {
    let root = root.cast::<Element>()?;
    let find = |selector: &str| root.query_selector(selector).ok().flatten();
    let body = find(".findings-body")?;
    let listing = Listing {
        document: body.owner_document()?,
        count: find(".findings-count")?,
        summary: find(".findings-summary")?,
        done: find(".findings-done")?,
        shown: None,
        totals: None,
        differing: 0,
        groups: Vec::new(),
        body,
        readonly,
        language: store.language(),
    };
    // The panel may have a list already, from before the widget was made readonly or another edition was drawn.
    while let Some(group) = find(".findings-group,.findings-totals") {
        group.remove();
    }
    let listing = RefCell::new(listing);
    let show = move |session: &Session| {
        // Only a browser without memory makes no elements; the findings are then in the file's own check.
        let _ = listing.borrow_mut().show(session);
    };
    show(&store.session());
    Some(store.watch(Box::new(move |before, after| {
        if before.language != after.language
            || before.asked != after.asked
            || before.problems != after.problems
        {
            show(after);
        }
    })))
}

impl Listing {
    fn show(&mut self, session: &Session) -> Result<(), JsValue> {
        let anew = self.language != session.language;
        if anew {
            self.language = session.language;
            self.shown = None;
            self.differing = 0;
        }
        self.show_count(session);
        self.show_totals(session)?;
        let outline = session.report.format().outline;
        let sections = outline.sections.iter().map(|section| section.id);
        for group in std::iter::once("").chain(sections).chain(LAST.map(|(id, _)| id)) {
            self.show_group(group, outline, &session.problems, anew)?;
        }
        Ok(())
    }

    fn show_count(&mut self, session: &Session) {
        let (errors, warnings) = (session.count(Severity::Error), session.count(Severity::Warning));
        let summary = text::summary(
            errors + warnings == 0,
            session.asked,
            !session.problems.iter().any(|problem| problem.open),
            !session.problems.is_empty(),
        );
        if self.shown.replace((errors, warnings, summary)) == Some((errors, warnings, summary)) {
            return;
        }
        let class = match (errors, warnings) {
            (0, 0) => "findings-count",
            (0, _) => "findings-count doubtful",
            _ => "findings-count wrong",
        };
        self.count.set_class_name(class);
        self.count.set_text_content(Some(&text::counts(errors, warnings, self.language)));
        self.summary.set_text_content(summary.map(|summary| summary.of(self.language)));
        let is_done = matches!(summary, Some(text::ALL_WELL | text::NOTHING_LEFT));
        let _ = self.done.toggle_attribute_with_force("hidden", !is_done);
    }

    /// Where several stated totals differ from their parts, one decision can be taken for all.
    fn show_totals(&mut self, session: &Session) -> Result<(), JsValue> {
        let differing = if self.readonly { 0 } else { session.undecided_totals().len() };
        if std::mem::replace(&mut self.differing, differing) == differing {
            return Ok(());
        }
        if let Some(line) = self.totals.take() {
            line.remove();
        }
        if differing > 1 {
            let line = element(&self.document, "div", "findings-totals")?;
            let sentence = element(&self.document, "p", "findings-totals-text")?;
            sentence.set_text_content(Some(&text::stated_totals(differing, self.language)));
            line.append_child(&sentence)?;
            let ways =
                [("take-all-computed", text::TAKE_ALL_COMPUTED), ("keep-all-stated", text::KEEP_ALL_STATED)];
            for (action, label) in ways {
                add_button(&self.document, &line, "data-action", action, label.of(self.language))?;
            }
            self.body.insert_before(&line, self.done.next_sibling().as_ref())?;
            self.totals = Some(line);
        }
        Ok(())
    }

    fn show_group(
        &mut self,
        section: &'static str,
        outline: &Outline,
        all: &[Problem],
        anew: bool,
    ) -> Result<(), JsValue> {
        let mut here = Vec::new();
        // The gravest first.
        for severity in [Severity::Error, Severity::Warning, Severity::Note] {
            let is_here = |problem: &&Problem| problem.severity == severity && group_of(problem) == section;
            here.extend(all.iter().filter(is_here));
        }
        let known = self.groups.iter().position(|group| group.section == section);
        if let (true, Some(position)) = (anew, known) {
            self.name_group(&self.groups[position], outline);
        }
        let position = match known {
            Some(position) => position,
            None if here.is_empty() => return Ok(()),
            None => self.add_group(section, outline)?,
        };
        let mut old = std::mem::take(&mut self.groups[position].items);
        let mut items = Vec::with_capacity(here.len());
        for problem in here {
            let item = match old.iter().position(|item| item.problem.is_at_place_of(problem)) {
                // What was listed before this one and is not found any more goes.
                Some(found) => {
                    old.drain(..found).for_each(|gone| gone.element.remove());
                    let mut item = old.remove(0);
                    item.update(&self.document, problem, self.language)?;
                    item
                }
                None => {
                    let item = Item::new(&self.document, problem, self.readonly, self.language)?;
                    let next = old.first().map(|next| next.element.as_ref());
                    self.groups[position].list.insert_before(&item.element, next)?;
                    item
                }
            };
            items.push(item);
        }
        old.into_iter().for_each(|gone| gone.element.remove());
        let group = &mut self.groups[position];
        group.items = items;
        match group.items.is_empty() {
            true => group.frame.set_attribute("hidden", "")?,
            false if group.frame.has_attribute("hidden") => group.frame.remove_attribute("hidden")?,
            false => {}
        }
        Ok(())
    }

    /// Adds the group of a section in its place among the others.
    fn add_group(&mut self, section: &'static str, outline: &Outline) -> Result<usize, JsValue> {
        let sections = outline.sections.iter().map(|section| section.id);
        let known: Vec<&str> = std::iter::once("").chain(sections).chain(LAST.map(|(id, _)| id)).collect();
        let rank = |id: &str| known.iter().position(|known| *known == id);
        let frame = element(&self.document, "section", "findings-group")?;
        let heading = element(&self.document, "h3", "findings-section")?;
        let list = element(&self.document, "ul", "findings-list")?;
        frame.append_with_node_2(&heading, &list)?;
        let position = self.groups.iter().position(|group| rank(group.section) > rank(section));
        let next = position.map(|next| self.groups[next].frame.as_ref());
        self.body.insert_before(&frame, next)?;
        let position = position.unwrap_or(self.groups.len());
        self.groups.insert(position, Group { section, frame, heading, list, items: Vec::new() });
        self.name_group(&self.groups[position], outline);
        Ok(position)
    }

    /// Writes the heading of a group.
    fn name_group(&self, group: &Group, outline: &Outline) {
        let section = outline.sections.iter().find(|section| section.id == group.section);
        let last = LAST.iter().find(|(id, _)| *id == group.section);
        let title = match (section, last) {
            (Some(section), _) => gloss::name(section.title, self.language),
            (_, Some((_, words))) => words.of(self.language),
            _ => text::HEAD.of(self.language),
        };
        group.heading.set_text_content(Some(title));
    }
}

/// The group that a finding stands in.
fn group_of(problem: &Problem) -> &'static str {
    let [open, notes, explained] = LAST.map(|(id, _)| id);
    match (problem.open, problem.severity) {
        (true, _) => open,
        _ if problem.explained.is_some() => explained,
        (_, Severity::Note) => notes,
        _ => problem.section,
    }
}

/// Adds a button that says by an attribute what it is for.
fn add_button(
    document: &Document,
    parent: &Element,
    attribute: &str,
    value: &str,
    label: &str,
) -> Result<Element, JsValue> {
    let button = element(document, "button", "finding-action")?;
    button.set_attribute("type", "button")?;
    button.set_attribute(attribute, value)?;
    button.set_text_content(Some(label));
    parent.append_child(&button)?;
    Ok(button)
}

fn element(document: &Document, name: &str, class: &str) -> Result<Element, JsValue> {
    let element = document.create_element(name)?;
    element.set_class_name(class);
    Ok(element)
}
