//! The sheet as a tree: the same for the screen, where reasons can be typed, and for paper, where they are signed.

use super::can_be_explained;
use crate::{
    check::{Problem, Ruling, Severity, Sheet, Status},
    document,
    file::html::node::{Node, element, line, part, with},
    format::Language,
    session::Session,
    ui::text as words,
};

/// What the sheet is drawn for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Medium {
    /// Somebody who can write reasons.
    Writer,
    /// Somebody who only reads.
    Reader,
    /// Paper.
    Paper,
}

/// The id of the heading, as the place of the sheet names it.
const TITLE: &str = "sheet-title";

/// The sheet on the screen.
pub(super) fn card(sheet: &Sheet, session: &Session, medium: Medium) -> Node {
    let language = session.language;
    // A scrolling region must be reachable by the keyboard.
    let body = [("class", "sheet-body"), ("role", "region"), ("aria-labelledby", TITLE), ("tabindex", "0")];
    let title = [("class", TITLE), ("id", TITLE), ("tabindex", "-1")];
    let foot = vec![
        button("button strong", "print-sheet", words::PRINT.of(language)),
        button("button", "close-sheet", words::CLOSE.of(language)),
    ];
    let card = vec![
        with("h2", &title, vec![said(words::SHEET.of(language))]),
        with("div", &body, content(sheet, session, medium)),
        part("div", "sheet-foot", foot),
    ];
    part("div", "sheet-card", card)
}

/// What is on the sheet, without its title.
pub(super) fn content(sheet: &Sheet, session: &Session, medium: Medium) -> Vec<Node> {
    // It is said anew as reasons are typed.
    let head = with("div", &[("class", "sheet-head"), ("role", "status")], head(sheet, session));
    let mut parts = vec![head];
    let language = session.language;
    let mut view = View { medium, session, language, fields: 0 };
    for (letter, name) in words::FAMILIES {
        let rulings = sheet.rulings.iter().filter(|ruling| ruling.check.id.starts_with(letter));
        let rules: Vec<Node> = rulings.map(|ruling| view.rule(ruling)).collect();
        if !rules.is_empty() {
            parts.push(line("h3", "sheet-family", words::said(name, language)));
            parts.push(part("ul", "sheet-rules", rules));
        }
    }
    if !sheet.outdated.is_empty() {
        parts.push(line("h3", "sheet-family", words::said(words::OUTDATED, language)));
        parts.push(part("ul", "sheet-rules", view.outdated(sheet)));
    }
    parts
}

/// Whose report it is, and how it stands.
pub(super) fn head(sheet: &Sheet, session: &Session) -> Vec<Node> {
    let (errors, warnings) = (sheet.count(Severity::Error), sheet.count(Severity::Warning));
    let language = session.language;
    let class = if errors > 0 { "sheet-verdict draft" } else { "sheet-verdict" };
    vec![
        chinese("p", "sheet-report", document::title(&session.report), language),
        line("p", class, words::verdict(errors, warnings, language)),
        line("p", "sheet-counts", words::rules(sheet, language)),
    ]
}

/// A rule's status: its class and its words.
pub(super) fn status(status: Status, language: Language) -> (&'static str, &'static str) {
    let class = match status {
        Status::Passed => "sheet-status passed",
        Status::Failed => "sheet-status failed",
        Status::Explained | Status::Noted => "sheet-status noted",
        Status::CannotJudge | Status::NotApplicable => "sheet-status open",
    };
    (class, words::status(status, language))
}

/// The one word before a finding.
pub(super) fn grade(problem: &Problem, language: Language) -> &'static str {
    let words = match &problem.explained {
        _ if problem.open => words::STILL_OPEN,
        Some(_) => words::EXPLAINED,
        None => words::severity(problem.severity),
    };
    words.of(language)
}

struct View<'a> {
    medium: Medium,
    session: &'a Session,
    language: Language,
    /// How many fields for reasons there are so far.
    fields: usize,
}

impl View<'_> {
    fn rule(&mut self, ruling: &Ruling) -> Node {
        let (check, language) = (ruling.check, self.language);
        let (class, word) = status(ruling.status(), language);
        let name = match self.medium {
            Medium::Paper => line("p", "sheet-name", check.title.of(language).to_owned()),
            _ => part(
                "details",
                "sheet-name",
                vec![
                    line("summary", "", check.title.of(language).to_owned()),
                    line("p", "", [words::WHAT.of(language), check.what.of(language)].concat()),
                    line("p", "", [words::WHY.of(language), check.why.of(language)].concat()),
                    line("p", "", [words::GROUND.of(language), check.ground.of(language)].concat()),
                ],
            ),
        };
        let mut parts =
            vec![line("span", "sheet-id", check.id.to_owned()), name, line("span", class, word.to_owned())];
        let undecided = ruling.outcome.undecided;
        match ruling.status() {
            Status::NotApplicable => {
                let (format, prior) = (self.session.report.format(), self.session.prior.is_some());
                parts.push(line(
                    "p",
                    "sheet-why",
                    words::said(words::not_applicable(check, format, prior), language),
                ));
            }
            Status::CannotJudge if undecided > 0 => {
                parts.push(line("p", "sheet-why", words::undecided(undecided, language)));
            }
            _ => {}
        }
        let found = ruling.outcome.problems.iter().chain(&ruling.outcome.open);
        let findings: Vec<Node> = found.map(|problem| self.finding(problem)).collect();
        if !findings.is_empty() {
            parts.push(part("ul", "sheet-findings", findings));
        }
        with("li", &[("class", "sheet-rule"), ("data-rule", check.id)], parts)
    }

    fn finding(&mut self, problem: &Problem) -> Node {
        let sentence = vec![
            line("span", "sheet-grade", grade(problem, self.language).to_owned()),
            line("span", "", problem.message.to_string()),
        ];
        let mut parts = vec![part("p", "sheet-sentence", sentence)];
        if let Some(quote) = &problem.quote {
            let piece = |(text, marked): (&str, bool)| match marked {
                true => line("mark", "", text.to_owned()),
                false => Node::Text(text.to_owned()),
            };
            parts.push(with(
                "blockquote",
                &quoted("sheet-quote", self.language),
                quote.pieces().into_iter().map(piece).collect(),
            ));
        }
        if self.medium == Medium::Writer && can_be_explained(problem) {
            // Its text is put in afterwards: what stands in the page as the content of a field would lose its first line.
            let field = vec![
                ("class", "sheet-field".into()),
                ("rows", "1".into()),
                ("data-explanation", self.fields.to_string().into()),
                ("aria-label", [words::REASON.of(self.language), &problem.message].concat().into()),
                ("placeholder", words::REASON_HINT.of(self.language).into()),
            ];
            self.fields += 1;
            parts.push(element("textarea", field, Vec::new()));
        } else if let Some(reason) = &problem.explained {
            parts.push(line("p", "sheet-reason", [words::REASON.of(self.language), reason].concat()));
        }
        part("li", "sheet-finding", parts)
    }

    fn outdated(&self, sheet: &Sheet) -> Vec<Node> {
        let mut lines = Vec::new();
        for (position, (key, reason)) in sheet.outdated.iter().enumerate() {
            let place = words::explained_place(key, self.session.report.format(), self.language);
            let mut parts =
                vec![line("p", "sheet-sentence", place), line("p", "sheet-reason", reason.to_string())];
            if self.medium == Medium::Writer {
                let attributes = vec![
                    ("type", "button".into()),
                    ("class", "button".into()),
                    ("data-outdated", position.to_string().into()),
                ];
                parts.push(element("button", attributes, vec![said(words::REMOVE.of(self.language))]));
            }
            lines.push(part("li", "sheet-outdated", parts));
        }
        lines
    }
}

/// The attributes of what is quoted from a report.
fn quoted(class: &'static str, language: Language) -> Vec<(&'static str, &'static str)> {
    let mut attributes = vec![("class", class)];
    if language != Language::Chinese {
        attributes.push(("lang", "zh-CN"));
    }
    attributes
}

/// A line in Chinese whatever is spoken around it.
fn chinese(name: &'static str, class: &'static str, text: String, language: Language) -> Node {
    with(name, &quoted(class, language), vec![Node::Text(text)])
}

fn button(class: &'static str, action: &'static str, label: &str) -> Node {
    with("button", &[("type", "button"), ("class", class), ("data-action", action)], vec![said(label)])
}

fn said(words: &str) -> Node {
    Node::Text(words.to_owned())
}
