//! What a report says in words: its prose, and the words of its file that have no place in the form.
//!
//! Files say above their first section which period they cover and which notice they follow. The form has no place
//! for that, so it is only a note of the reading; it is part of what is published all the same.

use std::ops::Range;

use super::{Check, Passage, Problem, Severity, Subject};
use crate::{
    format::{Language, Words},
    report::{Field, NoteKind},
};

/// Some words of a report.
pub(super) struct Spoken<'a> {
    pub(super) text: &'a str,
    /// The prose they are; none where they are only in the file.
    passage: Option<&'a Passage>,
}

/// The prose that can be judged, then what the file says before its first section.
pub(super) fn all<'a>(subject: &Subject<'a>) -> Vec<Spoken<'a>> {
    let prose = subject.passages().map(|passage| Spoken { text: &passage.text, passage: Some(passage) });
    let beside = subject
        .notes
        .iter()
        .filter(|note| note.kind == NoteKind::Unplaced && note.section.is_empty())
        .map(|note| Spoken { text: &note.quote, passage: None });
    prose.chain(beside).collect()
}

impl Spoken<'_> {
    /// A finding about some of these words; the message goes on from where they stand. What is only in the file cannot
    /// be mended here, so that it is a warning at most.
    pub(super) fn problem(
        &self,
        check: &'static Check,
        mark: Range<usize>,
        message: &str,
        language: Language,
    ) -> Problem {
        let place = match self.passage {
            Some(_) => Words::new("文中", "In the text "),
            None => Words::new("文件开头", "At the head of the file "),
        };
        let message = [place.of(language), message].concat();
        match self.passage {
            Some(passage) => Problem::in_prose(check, passage, vec![mark], message),
            None => {
                let severity = check.severity.max(Severity::Warning);
                Problem { severity, ..Problem::at(check, "", Field::Year, message) }
            }
        }
    }
}

/// Words without the blanks and line ends within them.
pub(super) fn plain(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_whitespace()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::Prose;
    use super::*;
    use crate::{
        format::Edition,
        report::{Note, Report, Totals},
    };

    /// Labels and rows that a file has otherwise, and words below other sections, are none of it.
    #[test]
    fn only_words_above_the_first_section_are_spoken() {
        let mut report = Report::new(Edition::Of2021);
        report.set_narrative("overview", "文");
        let note = |kind, section, quote: &str| Note {
            kind,
            section,
            cell: None,
            quote: quote.to_owned(),
            message: String::new(),
            english: String::new(),
        };
        let notes = [
            note(NoteKind::Unplaced, "", "首"),
            note(NoteKind::Unplaced, "reviews", "注"),
            note(NoteKind::Head, "", "名"),
        ];
        let (totals, prose) = (Totals::of(&report), Prose::of(&report));
        let subject = Subject::new(&report, &totals, &prose, 2026).read_with(&notes);
        assert_eq!(all(&subject).iter().map(|spoken| spoken.text).collect::<Vec<_>>(), ["文", "首"]);
        assert_eq!(all(&subject.unsettled(Some("overview"))).len(), 1);
    }
}
