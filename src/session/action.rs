//! What somebody does in a sitting.

use std::{ops::Range, rc::Rc};

use super::{Session, TakeOver};
use crate::{
    document::Entry,
    format::{Cell, Edition, Language},
    report::{Amount, Field, Note, Report},
};

/// What somebody does.
#[derive(Clone, Debug)]
pub enum Action {
    /// Types in a field; the text is the field's whole content.
    Write(Field, Rc<str>),
    /// Leaves the field being typed in: it shows its value plainly, and its history step is closed.
    Leave,
    /// Has the interface speak another language.
    Speak(Language),
    /// Gives up what has been typed in the field since it was entered.
    Restore,
    /// Chooses an edition, or lets it follow the year again.
    ChooseEdition(Option<Edition>),
    /// Writes 0 into every cell of the form that is still blank.
    FillZeros,
    /// Writes 0 into the blank cells of the line that a cell stands in.
    FillLine(Cell),
    /// Writes 0 into the blank cells of the column that a cell stands in.
    FillColumn(Cell),
    /// Writes 0 into the blanks of a table, and into the overview that there was nothing of the kind.
    FillNone(&'static str),
    /// Writes the sub-headings that a section's prose lacks.
    Outline(&'static str),
    /// Writes the sub-heading of one topic, by its position, near a place of a section's prose, in bytes.
    Heading(&'static str, usize, usize),
    /// Writes a cell's figure in the place of some prose of a section, given in bytes, and binds it.
    Bind(&'static str, Range<usize>, Cell),
    /// Leaves the bound figure that begins there as it is from now on.
    Unbind(&'static str, usize),
    /// Pastes a block: many cells in one step.
    Paste(Vec<Entry>),
    /// Gives up stated totals for the computed ones.
    TakeComputed(Vec<Cell>),
    /// Decides to keep stated totals that differ from the sum of their parts.
    KeepStated(Vec<Cell>),
    /// Writes the reason for a finding, by [`crate::check::explanation_key`]; an empty one removes it.
    Explain(Rc<str>, Rc<str>),
    /// Writes into a cell what a hint says would mend a finding, and into a second one what the hint says besides.
    Repair(Cell, Amount),
    /// Puts another report in the place of this one, with the notes on how it was read.
    Open(Rc<Report>, Rc<[Note]>),
    /// Opens last year's report beside this one.
    OpenPrior(Rc<Report>),
    /// Puts last year's report away.
    ClosePrior,
    /// Fills in what last year's report says.
    TakeOver(TakeOver),
    /// Begins an empty report.
    Clear,
    /// Goes on with a sitting that was kept, in the place of this one.
    Resume(Rc<Session>),
    /// Goes on with the same report on a sheet of its own.
    TakeSheet,
    /// Takes the last step back.
    Undo,
    /// Takes the last undone step again.
    Redo,
    /// Has the report checked as a finished one.
    Ask,
    /// Notes that the report as it stands has been downloaded.
    Saved,
}
