//! The notes of a reading: grouped by section, the graver ones first, long lists folded.

use crate::{
    document::Reading,
    file::html::node::{Node, line, part, with},
    format::{Format, Language},
    report::{Note, NoteKind},
    ui::{gloss, text as words},
};

/// How many lines of a list are shown at once.
const AT_ONCE: usize = 8;

/// How much of a quoted text is shown.
const QUOTED: usize = 200;

/// Adds the notes, if there are any.
pub(super) fn add(parts: &mut Vec<Node>, reading: &Reading, language: Language) {
    if !reading.notes.is_empty() {
        parts.push(line("h3", "approval-heading", words::notes(reading.notes.len(), language)));
        add_groups(parts, &reading.notes, reading.report.format(), language);
    }
}

/// The notes folded under a line that counts them, for the panel; `None` where there are none.
pub(super) fn folded(notes: &[Note], format: &Format, language: Language) -> Option<Node> {
    let mut parts = vec![line("summary", "approval-fold", words::kept_notes(notes.len(), language))];
    add_groups(&mut parts, notes, format, language);
    (!notes.is_empty()).then(|| part("details", "approval-more", parts))
}

fn add_groups(parts: &mut Vec<Node>, notes: &[Note], format: &Format, language: Language) {
    add_group(parts, notes, "", words::WHOLE_REPORT.of(language), language);
    for section in format.outline.sections {
        add_group(parts, notes, section.id, gloss::name(section.title, language), language);
    }
}

fn add_group(parts: &mut Vec<Node>, notes: &[Note], section: &str, title: &str, language: Language) {
    let mut lines = Vec::new();
    for weight in [Weight::Lost, Weight::Doubtful, Weight::Told] {
        for note in notes {
            if note.section == section && Weight::of(note.kind) == weight {
                lines.push(view_note(note, weight, language));
            }
        }
    }
    if !lines.is_empty() {
        parts.push(line("h4", "approval-section", title.to_owned()));
        add_folded(parts, lines, language);
    }
}

fn view_note(note: &Note, weight: Weight, language: Language) -> Node {
    let class = match weight {
        Weight::Lost => "reading-note wrong",
        Weight::Doubtful => "reading-note doubtful",
        Weight::Told => "reading-note",
    };
    let mut content = vec![Node::Text(note.said(language).to_owned())];
    let quote = note.quote.trim();
    if !quote.is_empty() {
        let mut attributes = vec![("class", "reading-quote")];
        if language != Language::Chinese {
            attributes.push(("lang", "zh-CN"));
        }
        content.push(with("q", &attributes, vec![Node::Text(shortened(quote))]));
    }
    part("li", class, content)
}

/// Adds a list of which only the beginning is shown at once.
pub(super) fn add_folded(parts: &mut Vec<Node>, mut lines: Vec<Node>, language: Language) {
    // A fold that hides one line takes as much room as the line.
    let rest = if lines.len() > AT_ONCE + 1 { lines.split_off(AT_ONCE) } else { Vec::new() };
    parts.push(part("ul", "reading-notes", lines));
    if !rest.is_empty() {
        let summary = line("summary", "approval-fold", words::more(rest.len(), language));
        parts.push(part("details", "approval-more", vec![summary, part("ul", "reading-notes", rest)]));
    }
}

/// How much a note matters.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Weight {
    /// Something printed is not in the report, or was not found.
    Lost,
    /// It is in the report, but may be wrong.
    Doubtful,
    /// It is in the report, and is said only to be known.
    Told,
}

impl Weight {
    fn of(kind: NoteKind) -> Weight {
        match kind {
            NoteKind::Head
            | NoteKind::Damaged
            | NoteKind::MissingSection
            | NoteKind::MissingTable
            | NoteKind::MissingRows
            | NoteKind::UnknownRow
            | NoteKind::Undecided
            | NoteKind::Unplaced => Weight::Lost,
            NoteKind::Edition | NoteKind::ByOrder | NoteKind::Repeated => Weight::Doubtful,
            NoteKind::AlteredLabel | NoteKind::Remark => Weight::Told,
        }
    }
}

/// The beginning of a long text.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(QUOTED) {
        Some((end, _)) => [&text[..end], "…"].concat(),
        None => text.to_owned(),
    }
}
