//! The card: whose report it is, how much of it was found, what differs, and the ways to go on.

use super::{super::store::Pending, notes};
use crate::{
    document::Reading,
    file::html::node::{Node, element, line, part, with},
    report::Totals,
    ui::text as words,
};

/// What was read, as a card.
pub(super) fn card(pending: &Pending) -> Node {
    let reading = &pending.reading;
    let title = [("class", TITLE), ("id", TITLE), ("tabindex", "-1")];
    // A scrolling region must be reachable by the keyboard.
    let body =
        [("class", "approval-body"), ("role", "region"), ("aria-labelledby", TITLE), ("tabindex", "0")];
    let mut parts = Vec::new();
    add_head(&mut parts, reading);
    add_stated(&mut parts, reading);
    notes::add(&mut parts, reading);
    let title = with("h2", &title, vec![words_of(words::APPROVAL)]);
    let card = vec![title, with("div", &body, parts), part("div", "approval-foot", ways(pending.as_prior))];
    part("div", "approval-card", card)
}

/// The id of the heading, as the place of the card names it.
const TITLE: &str = "approval-title";

fn words_of(text: &str) -> Node {
    Node::Text(text.to_owned())
}

/// The buttons, first the one that what was asked for leads to.
fn ways(as_prior: bool) -> Vec<Node> {
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
        buttons.push(with("button", &attributes, vec![words_of(label)]));
    }
    buttons
}

fn add_head(parts: &mut Vec<Node>, reading: &Reading) {
    let report = &reading.report;
    let mut lines = Vec::new();
    add_line(&mut lines, words::ORGANIZATION, &report.organization, false);
    add_line(&mut lines, words::YEAR, &report.year.text(), false);
    add_line(&mut lines, words::FORMAT, &words::edition(report.edition), false);
    if !report.published.trim().is_empty() {
        add_line(&mut lines, words::PUBLISHED, &report.published, false);
    }
    add_line(&mut lines, words::FIGURES, &words::found(reading), reading.found < reading.expected);
    let mut name = words::PROSE;
    for section in report.format().outline.narratives() {
        let count = words::prose(report.narrative(section.id));
        let is_blank = report.narrative(section.id).trim().is_empty();
        add_line(&mut lines, name, &[section.title, " ", &count].concat(), is_blank);
        // One name for all of them.
        name = "";
    }
    parts.push(part("dl", "approval-head", lines));
    if reading.exact {
        parts.push(line("p", "approval-exact", words::READ_EXACTLY.to_owned()));
    }
}

/// Adds a line of the head; without a name the value is one more of the line before.
fn add_line(lines: &mut Vec<Node>, name: &str, value: &str, lacking: bool) {
    let (value, lacking) = match value.trim() {
        "" => (words::NOT_FOUND, true),
        value => (value, lacking),
    };
    if !name.is_empty() {
        lines.push(element("dt", Vec::new(), vec![words_of(name)]));
    }
    lines.push(line("dd", if lacking { "lacking" } else { "" }, value.to_owned()));
}

/// Adds the totals that differ from their parts.
fn add_stated(parts: &mut Vec<Node>, reading: &Reading) {
    let report = &reading.report;
    let totals = Totals::of(report);
    let mut lines = Vec::new();
    for cell in reading.stated_totals() {
        let name = report.format().place(cell).map_or_else(String::new, |place| place.name());
        let sentence = words::stated_total(&report.value(cell).text(), totals.of_cell(cell));
        lines.push(part(
            "li",
            "reading-note doubtful",
            vec![line("span", "reading-place", name), Node::Text(sentence)],
        ));
    }
    if !lines.is_empty() {
        parts.push(line("h3", "approval-heading", words::stated_totals(lines.len())));
        notes::add_folded(parts, lines);
        parts.push(line("p", "approval-hint", words::TOTALS_LATER.to_owned()));
    }
}
