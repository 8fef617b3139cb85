//! A finding: which rule, how grave, where, and in words.

use std::rc::Rc;

use super::Check;
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
    /// The total that a file states and that is at fault; it can be given up for the computed one.
    pub stated: Option<Cell>,
    /// What a person has decided or said about it, so that it counts no more.
    pub explained: Option<Rc<str>>,
    /// For a rule that holds column by column: the column's id.
    pub column: Option<&'static str>,
}

impl PartialEq for Problem {
    fn eq(&self, other: &Problem) -> bool {
        // The message says all that can differ between two findings of one rule at one place.
        self.check.id == other.check.id
            && self.open == other.open
            && self.field == other.field
            && self.message == other.message
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
            stated: None,
            explained: None,
            column: None,
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
        // Two findings of A7 begin at the same cell and end at different ones.
        let last = self.cells.last().map_or("", |cell| cell.id());
        format!("{} {} {last}", self.check.id, self.field)
    }

    /// Whether another finding is the same one, though its figures may differ.
    pub fn is_at_place_of(&self, other: &Problem) -> bool {
        self.check.id == other.check.id
            && self.field == other.field
            && self.cells.last() == other.cells.last()
            && (self.open, self.severity) == (other.open, other.severity)
            && self.stated == other.stated
    }
}
