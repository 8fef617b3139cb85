//! The prose of a section, put together from the lines of a document.

use super::{
    lines::{Line, Place},
    plain::{is_space, mark},
};
use crate::document::Role;

/// The text of a section of prose: one paragraph a line, without empty ones.
///
/// In a plain text lines may end anywhere; those that end in the middle of a sentence go on in the next.
pub(super) fn read(lines: &[Line]) -> String {
    let mut paragraphs: Vec<String> = Vec::new();
    let mut goes_on = false;
    for line in lines {
        let text = line.text();
        if text.is_empty() {
            continue;
        }
        let is_line = line.place == Place::Prose(Role::Line);
        match paragraphs.last_mut() {
            Some(last) if goes_on && is_line && !begins(&text) => last.push_str(&text),
            _ => paragraphs.push(text),
        }
        goes_on = is_line && paragraphs.last().is_some_and(|last| is_broken(last));
    }
    paragraphs.join("\n")
}

/// Whether a line begins something of its own: `（一）…`, `2.…`, `一是…`.
pub(super) fn begins(text: &str) -> bool {
    mark(text).0.is_some()
}

/// Whether a line ends in the middle of a sentence. A heading has no sentence's signs in it and is short.
pub(super) fn is_broken(text: &str) -> bool {
    const SHORTEST: usize = 18;
    let ended = text.ends_with(['。', '！', '？', '；', '：', '”', '）', ')', '.', ';', ':', '!', '?']);
    let runs_on = text.contains(['，', '、', '。']) && mark(text).0.is_none();
    !ended && (runs_on || text.trim_end_matches(is_space).chars().count() >= SHORTEST)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Block, Document, Paragraph, recognise::lines};

    fn read_lines(role: Role, texts: &[&str]) -> String {
        let blocks = texts.iter().map(|text| Block::Paragraph(Paragraph { role, text: (*text).to_owned() }));
        let document = Document::of(String::new(), blocks.collect());
        read(&lines::of(&document))
    }

    #[test]
    fn lines_broken_in_the_middle_of_a_sentence_go_on() {
        let text = [
            "（一）主动公开方面",
            "全年主动公开市政府规章 22 件、行",
            "政规范性文件 34 件。",
            "",
            "二是完善平台。",
        ];
        assert_eq!(
            read_lines(Role::Line, &text),
            "（一）主动公开方面\n全年主动公开市政府规章 22 件、行政规范性文件 34 件。\n二是完善平台。"
        );
    }

    #[test]
    fn paragraphs_stay_as_their_author_ended_them() {
        assert_eq!(read_lines(Role::Body, &["甲，", "", " 乙"]), "甲，\n乙");
    }
}
