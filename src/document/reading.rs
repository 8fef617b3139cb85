//! What was read from a file: a report, and notes on all that is not in it as it was printed.

use crate::{
    format::Cell,
    report::{Report, Value},
};

/// What was read from a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The report, as far as it could be read. What a file states as a total and differs from its parts is kept.
    pub report: Report,
    /// What a person should know before opening it, in the order of the form.
    pub notes: Vec<Note>,
    /// The date of publication as it is printed, where one is.
    pub published: Option<String>,
    /// How many of the form's cells were found, blank ones included.
    pub found: usize,
    /// How many cells the form has.
    pub expected: usize,
    /// Whether the file carried the report as data, so that nothing had to be recognised.
    pub exact: bool,
}

/// One thing a person should know about what was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// What it is about.
    pub kind: NoteKind,
    /// The section it belongs to; empty for the report as a whole.
    pub section: &'static str,
    /// The cell it is about, or the first one of the row.
    pub cell: Option<Cell>,
    /// The text of the file it is about; empty where something is missing.
    pub quote: String,
    /// One sentence.
    pub message: String,
}

/// What a note is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteKind {
    /// No organisation, no year, or no mark that tells the edition.
    Head,
    /// The file's own data is not whole; what can be seen in it was read instead.
    Damaged,
    /// The edition of the tables is not the one of the year.
    Edition,
    /// A section is not there.
    MissingSection,
    /// A heading with no table under it; a picture, perhaps.
    MissingTable,
    /// Rows of the form that were not found.
    MissingRows,
    /// A row the form does not have.
    UnknownRow,
    /// A label that differs from the official one.
    AlteredLabel,
    /// Figures whose columns cannot be decided; their cells stay blank.
    Undecided,
    /// Figures without a whole label, placed by their order between two neighbours.
    ByOrder,
    /// A row that is there twice.
    Repeated,
    /// A remark beside a figure, kept as the cell's remark.
    Remark,
    /// Text that has no place in the form.
    Unplaced,
}

impl NoteKind {
    /// The word that hosts are given.
    pub fn id(self) -> &'static str {
        match self {
            NoteKind::Head => "head",
            NoteKind::Damaged => "damaged",
            NoteKind::Edition => "edition",
            NoteKind::MissingSection => "missing-section",
            NoteKind::MissingTable => "missing-table",
            NoteKind::MissingRows => "missing-rows",
            NoteKind::UnknownRow => "unknown-row",
            NoteKind::AlteredLabel => "altered-label",
            NoteKind::Undecided => "undecided",
            NoteKind::ByOrder => "by-order",
            NoteKind::Repeated => "repeated",
            NoteKind::Remark => "remark",
            NoteKind::Unplaced => "unplaced",
        }
    }
}

impl Reading {
    /// What a file says that carries the report as data.
    pub fn exact(report: Report) -> Reading {
        let expected = report.format().places.len();
        Reading { report, notes: Vec::new(), published: None, found: expected, expected, exact: true }
    }

    /// Whether nothing of a report was found: no cell and no prose. A title alone is a link or a heading.
    pub fn is_nothing(&self) -> bool {
        self.found == 0 && self.report.has_same_narratives(&Report::new(self.report.edition))
    }

    /// Notes that the file had the report as data too, and that it is not whole any more.
    pub fn data_was_damaged(&mut self) {
        let message = "随网页保存的报告数据已不完整，以下是按网页上的文字和表格读出的。".to_owned();
        let note = Note { kind: NoteKind::Damaged, section: "", cell: None, quote: String::new(), message };
        self.notes.insert(0, note);
    }

    /// The totals that the file states and that differ from the sum of their parts, or cannot be read.
    pub fn stated_totals(&self) -> impl Iterator<Item = Cell> {
        let totals = self.report.format().places.iter().filter(|place| place.is_total());
        totals.map(|place| place.cell).filter(|cell| *self.report.value(*cell) != Value::Blank)
    }
}
