//! A finding: which rule, how grave, where, and in words.

use std::{ops::Range, rc::Rc};

use super::{Check, prose::Passage};
use crate::{
    format::Cell,
    report::{Amount, Field},
};

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// 必改: the report contradicts itself or the form.
    Error,
    /// 请核: most likely wrong, a person must look.
    Warning,
    /// 提示.
    Note,
}

impl Severity {
    /// The word that files and hosts use.
    pub fn id(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        }
    }
}

/// A finding, with its address.
#[derive(Clone, Debug)]
pub struct Problem {
    /// The rule that found it.
    pub check: &'static Check,
    /// How grave it is.
    pub severity: Severity,
    /// Whether it may still resolve itself: cells that take part are blank. Such a finding is not counted.
    pub open: bool,
    /// One sentence, figures first.
    pub message: Rc<str>,
    /// The section it belongs to; empty for the report's head.
    pub section: &'static str,
    /// The field to go to first.
    pub field: Field,
    /// Every cell that took part: the left side's, then the right side's.
    pub cells: Vec<Cell>,
    /// How many of `cells`, from the first, are marked as wrong.
    pub wrong: usize,
    /// How many of `cells`, from the first, make up the left side.
    pub left_cells: usize,
    /// The two sides' amounts, where two sides were compared.
    pub sides: Option<(Amount, Amount)>,
    /// The sentence it is about, where it is about the prose.
    pub quote: Option<Quote>,
    /// Changes that would mend it, the likeliest first.
    pub hints: Vec<Hint>,
    /// The total that a file states and that is at fault; it can be given up for the computed one.
    pub stated: Option<Cell>,
    /// What a person has decided or said about it, so that it counts no more.
    pub explained: Option<Rc<str>>,
    /// For a rule that holds column by column: the column's id.
    pub column: Option<&'static str>,
}

/// A change of one cell, or of two at once, that would mend a finding and break no relation that holds.
///
/// The cell and the amount name the change: no other one of the same report's findings begins with both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// The cell.
    pub cell: Cell,
    /// What would stand in it.
    pub amount: Amount,
    /// A second cell that changes with it, and what would stand there.
    pub also: Option<(Cell, Amount)>,
    /// The change in words, for a button: what to write where, and why that is likely.
    pub message: Rc<str>,
}

/// A sentence of the prose that a finding is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The section whose prose it stands in.
    pub section: &'static str,
    /// The sentence.
    pub text: Rc<str>,
    /// Where the sentence begins in the section's prose, in bytes.
    pub start: usize,
    /// The figures or words in it that are at fault, in bytes of the section's prose.
    pub marks: Vec<Range<usize>>,
}

impl Quote {
    /// What is at fault in the sentence, as it is written: the first mark's text, or else the whole sentence.
    pub fn marked(&self) -> &str {
        let mark = self
            .marks
            .first()
            .map(|mark| mark.start.saturating_sub(self.start)..mark.end.saturating_sub(self.start));
        mark.and_then(|mark| self.text.get(mark)).unwrap_or(&self.text)
    }

    /// The sentence in pieces, each with whether it is marked. Marks that lie outside it or in one another are left out.
    pub fn pieces(&self) -> Vec<(&str, bool)> {
        let mut pieces = Vec::new();
        let mut end = 0;
        for mark in &self.marks {
            let (from, to) = (mark.start.wrapping_sub(self.start), mark.end.wrapping_sub(self.start));
            if let (Some(before), Some(marked)) = (self.text.get(end..from), self.text.get(from..to)) {
                pieces.extend([(before, false), (marked, true)]);
                end = to;
            }
        }
        pieces.push((&self.text[end..], false));
        pieces.retain(|(text, _)| !text.is_empty());
        pieces
    }
}

impl PartialEq for Problem {
    fn eq(&self, other: &Problem) -> bool {
        // The message says all that can differ between two findings of one rule at one place.
        self.check.id == other.check.id
            && self.open == other.open
            && self.field == other.field
            && self.message == other.message
            && (&self.quote, &self.hints) == (&other.quote, &other.hints)
            && self.explained == other.explained
    }
}

impl Problem {
    /// A finding about one field; the rest is filled in where it applies.
    pub(super) fn at(check: &'static Check, section: &'static str, field: Field, message: String) -> Problem {
        Problem {
            check,
            severity: check.severity,
            open: false,
            message: message.into(),
            section,
            field,
            cells: Vec::new(),
            wrong: 0,
            left_cells: 0,
            sides: None,
            quote: None,
            hints: Vec::new(),
            stated: None,
            explained: None,
            column: None,
        }
    }

    /// A finding about words of the prose, which are marked; the cells they were compared with come with it.
    pub(super) fn in_prose(
        check: &'static Check,
        passage: &Passage,
        marks: Vec<Range<usize>>,
        message: String,
    ) -> Problem {
        let at = marks.first().map_or(0, |mark| mark.start);
        let sentence = passage.sentence_at(at);
        let quote = Quote {
            section: passage.section,
            text: passage.text.get(sentence.clone()).unwrap_or_default().into(),
            start: sentence.start,
            marks,
        };
        Problem {
            quote: Some(quote),
            ..Problem::at(check, passage.section, Field::Narrative(passage.section), message)
        }
    }

    /// The cells to be marked as wrong.
    pub fn wrong_cells(&self) -> &[Cell] {
        if self.stands() { &self.cells[..self.wrong] } else { &[] }
    }

    /// Whether it stands against the report: it is neither open nor explained.
    pub fn stands(&self) -> bool {
        !self.open && self.explained.is_none()
    }

    /// A name that tells it from every other finding of the same report.
    pub fn key(&self) -> String {
        // Two findings of A7 begin at the same cell and end at different ones; two of C1 are about two sentences.
        let last = self.cells.last().map_or("", |cell| cell.id());
        format!("{} {} {last} {}", self.check.id, self.field, self.mark())
    }

    /// Where in the prose it is, in bytes.
    fn mark(&self) -> usize {
        self.quote.as_ref().and_then(|quote| quote.marks.first()).map_or(0, |mark| mark.start)
    }

    /// Whether another finding is the same one, though its figures may differ.
    pub fn is_at_place_of(&self, other: &Problem) -> bool {
        self.check.id == other.check.id
            && self.field == other.field
            && self.cells.last() == other.cells.last()
            && self.mark() == other.mark()
            && (self.open, self.severity) == (other.open, other.severity)
            && self.stated == other.stated
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pieces of a sentence, each with whether it is marked.
    fn pieces(start: usize, marks: &[(usize, usize)]) -> String {
        let marks = marks.iter().map(|(from, to)| *from..*to).collect();
        let quote = Quote { section: "overview", text: "收到申请12件。".into(), start, marks };
        quote.pieces().iter().map(|(text, marked)| format!("{text}{}", u8::from(*marked))).collect()
    }

    #[test]
    fn a_sentence_falls_into_pieces_at_its_marks() {
        assert_eq!(pieces(0, &[(12, 14)]), "收到申请0121件。0");
        assert_eq!(pieces(100, &[(112, 114)]), "收到申请0121件。0");
        assert_eq!(pieces(0, &[(0, 6), (12, 14)]), "收到1申请0121件。0");
        assert_eq!(pieces(0, &[(0, 20)]), "收到申请12件。1");
        // What lies before, behind, across or within a character is no mark of this sentence.
        for wrong in [(0, 5), (6, 300), (300, 310), (14, 12)] {
            assert_eq!(pieces(0, &[wrong, (12, 14)]), "收到申请0121件。0", "{wrong:?}");
        }
        assert_eq!(pieces(20, &[(12, 14)]), "收到申请12件。0");
        assert_eq!(pieces(0, &[(6, 14), (12, 14)]), "收到0申请121件。0");
    }
}
