//! What was read from a file: a report, and notes on all that is not in it as it was printed.

use crate::{
    format::Cell,
    report::{Note, NoteKind, Report, Value},
};

/// What was read from a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The report, as far as it could be read. What a file states as a total and differs from its parts is kept.
    pub report: Report,
    /// What a person should know before opening it, in the order of the form.
    pub notes: Vec<Note>,
    /// How many of the form's cells were found, blank ones included.
    pub found: usize,
    /// How many cells the form has.
    pub expected: usize,
    /// Whether the file carried the report as data, so that nothing had to be recognised.
    pub exact: bool,
}

impl Reading {
    /// What a file says that carries the report as data.
    pub fn exact(report: Report) -> Reading {
        let expected = report.format().places.len();
        Reading { report, notes: Vec::new(), found: expected, expected, exact: true }
    }

    /// Whether nothing of a report was found: no cell and no prose. A title alone is a link or a heading.
    pub fn is_nothing(&self) -> bool {
        self.found == 0 && self.report.has_same_narratives(&Report::new(self.report.edition))
    }

    /// Notes that the file had the report as data too, and that it is not whole any more.
    pub fn data_was_damaged(&mut self) {
        let message = "随网页保存的报告数据已不完整，以下是按网页上的文字和表格读出的。".to_owned();
        let english = "The report data saved with the page are no longer complete; what follows was read from the text \
                       and tables of the page."
            .to_owned();
        let quote = String::new();
        let note = Note { kind: NoteKind::Damaged, section: "", cell: None, quote, message, english };
        self.notes.insert(0, note);
    }

    /// The totals that the file states and that differ from the sum of their parts, or cannot be read.
    pub fn stated_totals(&self) -> impl Iterator<Item = Cell> {
        let totals = self.report.format().places.iter().filter(|place| place.is_total());
        totals.map(|place| place.cell).filter(|cell| *self.report.value(*cell) != Value::Blank)
    }
}
