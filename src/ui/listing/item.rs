//! One finding as it stands in the panel: its sentence, what it quotes, the reason given for it, and what can be done.

use wasm_bindgen::JsValue;
use web_sys::{Document, Element};

use super::{add_button, element};
use crate::{
    check::{Problem, Quote, Severity},
    format::{Language, Words},
    ui::{access, sheet, text},
};

pub(super) struct Item {
    pub(super) problem: Problem,
    pub(super) element: Element,
    readonly: bool,
    language: Language,
}

impl Item {
    pub(super) fn new(
        document: &Document,
        problem: &Problem,
        readonly: bool,
        language: Language,
    ) -> Result<Item, JsValue> {
        let element = element(document, "li", "")?;
        element.set_attribute("data-problem", problem.check.id)?;
        if let Some(column) = problem.column {
            element.set_attribute("data-problem-column", column)?;
        }
        let link =
            add_link(document, &element, problem, "finding-link", "data-go-problem", &problem.message)?;
        link.set_id(&access::id_of(problem));
        let item = Item { problem: problem.clone(), element, readonly, language };
        item.fill(document)?;
        Ok(item)
    }

    /// Shows the same finding as it stands now. The sentence keeps its element, and with it the focus.
    pub(super) fn update(
        &mut self,
        document: &Document,
        problem: &Problem,
        language: Language,
    ) -> Result<(), JsValue> {
        let shown = std::mem::replace(&mut self.problem, problem.clone());
        let spoke = std::mem::replace(&mut self.language, language);
        if let Some(link) = self.element.first_element_child() {
            if shown.message != problem.message {
                link.set_text_content(Some(&problem.message));
            }
            let rest =
                |problem: &Problem| (problem.quote.clone(), problem.hints.clone(), problem.explained.clone());
            if spoke != language || rest(&shown) != rest(problem) {
                while let Some(next) = link.next_element_sibling() {
                    next.remove();
                }
                self.fill(document)?;
            }
        }
        Ok(())
    }

    /// Adds what stands under the sentence.
    fn fill(&self, document: &Document) -> Result<(), JsValue> {
        let Item { problem, element: item, readonly, language } = self;
        let said = |words: Words| words.of(*language);
        item.set_class_name(class(problem));
        if let Some(quote) = &problem.quote {
            let quotation = quotation(document, quote, *language)?;
            item.append_child(&quotation)?;
        }
        if let Some(reason) = &problem.explained {
            let line = element(document, "p", "finding-kept")?;
            let kept = || said(text::STATED_KEPT).to_owned();
            line.set_text_content(Some(
                &problem.stated.map_or_else(|| text::explained(reason, *language), |_| kept()),
            ));
            item.append_child(&line)?;
        }
        if problem.quote.is_some() {
            let label = if *readonly { text::SHOW_PROSE } else { text::CHANGE_PROSE };
            add_link(document, item, problem, "finding-action", "data-go-problem", said(label))?;
            if !problem.cells.is_empty() {
                add_link(document, item, problem, "finding-action", "data-go-table", said(text::SHOW_TABLE))?;
            }
        }
        if *readonly {
            return Ok(());
        }
        // Only a stated total can be given up for the computed one, and only one that can be read can be kept.
        if let Some(cell) = problem.stated {
            add_button(document, item, "data-take-computed", cell.id(), said(text::TAKE_COMPUTED))?;
            if problem.stands() && problem.sides.is_some() {
                add_button(document, item, "data-keep-stated", cell.id(), said(text::KEEP_STATED))?;
            }
        }
        for (position, hint) in problem.hints.iter().enumerate() {
            let button = add_link(document, item, problem, "finding-action", "data-repair", &hint.message)?;
            button.set_attribute("data-hint", &position.to_string())?;
        }
        if sheet::can_be_explained(problem) {
            let label = if problem.explained.is_some() { text::CHANGE_EXPLANATION } else { text::EXPLAIN };
            add_link(document, item, problem, "finding-action", "data-explain", said(label))?;
        }
        Ok(())
    }
}

fn class(problem: &Problem) -> &'static str {
    match (problem.open, problem.severity) {
        (true, _) => "finding open",
        _ if problem.explained.is_some() => "finding explained",
        (_, Severity::Error) => "finding wrong",
        (_, Severity::Warning) => "finding doubtful",
        (_, Severity::Note) => "finding",
    }
}

/// The quoted sentence, what is at fault in it marked.
fn quotation(document: &Document, quote: &Quote, language: Language) -> Result<Element, JsValue> {
    let quotation = element(document, "blockquote", "finding-quote")?;
    if language != Language::Chinese {
        quotation.set_attribute("lang", Language::Chinese.tag())?;
    }
    for (text, marked) in quote.pieces() {
        let piece = document.create_element(if marked { "mark" } else { "span" })?;
        piece.set_text_content(Some(text));
        quotation.append_child(&piece)?;
    }
    Ok(quotation)
}

/// Adds a button that leads from the finding to somewhere.
fn add_link(
    document: &Document,
    parent: &Element,
    problem: &Problem,
    class: &str,
    attribute: &str,
    label: &str,
) -> Result<Element, JsValue> {
    let button = add_button(document, parent, attribute, &problem.key(), label)?;
    button.set_class_name(class);
    Ok(button)
}
