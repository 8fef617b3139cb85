//! The card: whose report it is, how much of it was found, what differs, and the ways to go on.

use super::{super::store::Pending, notes};
use crate::{
    document::Reading,
    file::html::node::{Node, element, line, part, with},
    format::{Language, Words},
    report::Totals,
    ui::{gloss, text as words},
};

/// What was read, as a card.
pub(super) fn card(pending: &Pending, language: Language) -> Node {
    let reading = &pending.reading;
    let title = [("class", TITLE), ("id", TITLE), ("tabindex", "-1")];
    // A scrolling region must be reachable by the keyboard.
    let body =
        [("class", "approval-body"), ("role", "region"), ("aria-labelledby", TITLE), ("tabindex", "0")];
    let mut parts = Vec::new();
    add_head(&mut parts, reading, language);
    add_stated(&mut parts, reading, language);
    notes::add(&mut parts, reading, language);
    let title = with("h2", &title, vec![words_of(words::APPROVAL.of(language))]);
    let card = vec![
        title,
        with("div", &body, parts),
        part("div", "approval-foot", ways(pending.as_prior, language)),
    ];
    part("div", "approval-card", card)
}

/// The id of the heading, as the place of the card names it.
const TITLE: &str = "approval-title";

fn words_of(text: &str) -> Node {
    Node::Text(text.to_owned())
}

/// The buttons, first the one that what was asked for leads to.
fn ways(as_prior: bool, language: Language) -> Vec<Node> {
    let mut ways = [
        ("open-as-report", words::OPEN_AS_REPORT),
        ("open-as-prior", words::OPEN_AS_PRIOR),
        ("open-cancel", words::CANCEL),
    ];
    if as_prior {
        ways.swap(0, 1);
    }
    let mut buttons = Vec::new();
    for (action, label) in ways {
        let class = if buttons.is_empty() { "button strong" } else { "button" };
        let attributes = [("type", "button"), ("class", class), ("data-action", action)];
        buttons.push(with("button", &attributes, vec![words_of(label.of(language))]));
    }
    buttons
}

fn add_head(parts: &mut Vec<Node>, reading: &Reading, language: Language) {
    let report = &reading.report;
    let mut lines = Lines { language, lines: Vec::new() };
    lines.add(words::ORGANIZATION, &report.organization, false);
    lines.add(words::YEAR, &report.year.text(), false);
    lines.add(words::FORMAT, &words::edition(report.edition, language), false);
    if !report.published.trim().is_empty() {
        lines.add(words::PUBLISHED, &report.published, false);
    }
    lines.add(words::FIGURES, &words::found(reading, language), reading.found < reading.expected);
    let mut name = Some(words::PROSE);
    for section in report.format().outline.narratives() {
        let count = words::prose(report.narrative(section.id), language);
        let is_blank = report.narrative(section.id).trim().is_empty();
        lines.add_to(name, &[gloss::name(section.title, language), " ", &count].concat(), is_blank);
        // One name for all of them.
        name = None;
    }
    parts.push(part("dl", "approval-head", lines.lines));
    if reading.exact {
        parts.push(line("p", "approval-exact", words::said(words::READ_EXACTLY, language)));
    }
}

/// The lines of the head.
struct Lines {
    language: Language,
    lines: Vec<Node>,
}

impl Lines {
    fn add(&mut self, name: Words, value: &str, lacking: bool) {
        self.add_to(Some(name), value, lacking);
    }

    /// Adds a line; without a name the value is one more of the line before.
    fn add_to(&mut self, name: Option<Words>, value: &str, lacking: bool) {
        let (value, lacking) = match value.trim() {
            "" => (words::NOT_FOUND.of(self.language), true),
            value => (value, lacking),
        };
        if let Some(name) = name {
            self.lines.push(element("dt", Vec::new(), vec![words_of(name.of(self.language))]));
        }
        let mut attributes = if lacking { vec![("class", "lacking")] } else { Vec::new() };
        // A name stands as it was read, whatever is spoken around it.
        if name == Some(words::ORGANIZATION) && !lacking && self.language != Language::Chinese {
            attributes.push(("lang", Language::Chinese.tag()));
        }
        self.lines.push(with("dd", &attributes, vec![words_of(value)]));
    }
}

/// Adds the totals that differ from their parts.
fn add_stated(parts: &mut Vec<Node>, reading: &Reading, language: Language) {
    let report = &reading.report;
    let totals = Totals::of(report);
    let mut lines = Vec::new();
    for cell in reading.stated_totals() {
        let name = report.format().place(cell).map_or_else(String::new, |place| place.name_in(language));
        let sentence = words::stated_total(&report.value(cell).text(), totals.of_cell(cell), language);
        lines.push(part(
            "li",
            "reading-note doubtful",
            vec![line("span", "reading-place", name), Node::Text(sentence)],
        ));
    }
    if !lines.is_empty() {
        parts.push(line("h3", "approval-heading", words::stated_totals(lines.len(), language)));
        notes::add_folded(parts, lines, language);
        parts.push(line("p", "approval-hint", words::said(words::TOTALS_LATER, language)));
    }
}
