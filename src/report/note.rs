//! What a person should know of how a report was read from a file.

use crate::format::{Cell, Language};

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
    /// The same in English.
    pub english: String,
}

impl Note {
    /// The sentence in a language.
    pub fn said(&self, language: Language) -> &str {
        match language {
            Language::Chinese => &self.message,
            Language::English => &self.english,
        }
    }
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
    const ALL: [NoteKind; 13] = [
        NoteKind::Head,
        NoteKind::Damaged,
        NoteKind::Edition,
        NoteKind::MissingSection,
        NoteKind::MissingTable,
        NoteKind::MissingRows,
        NoteKind::UnknownRow,
        NoteKind::AlteredLabel,
        NoteKind::Undecided,
        NoteKind::ByOrder,
        NoteKind::Repeated,
        NoteKind::Remark,
        NoteKind::Unplaced,
    ];

    /// The kind of that word.
    pub fn of_id(id: &str) -> Option<NoteKind> {
        NoteKind::ALL.into_iter().find(|kind| kind.id() == id)
    }

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
