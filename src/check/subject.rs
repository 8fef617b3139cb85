//! What a rule looks at: the report with its totals, and sums over its cells.

use super::prose::{Passage, Prose};
use crate::{
    format::{Cell, Comparison, Equation, Format, Language},
    report::{Amount, Note, Report, Total, Totals, Value},
};

/// What a rule looks at.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The report.
    pub report: &'a Report,
    /// Its computed totals.
    pub totals: &'a Totals,
    /// Its prose, taken apart.
    pub prose: &'a Prose,
    /// The section whose prose is being written at the moment, so that no sentence of it is finished.
    pub unsettled: Option<&'static str>,
    /// What a person should know of how it was read from a file; nothing where it was not.
    pub notes: &'a [Note],
    /// The form it is written in.
    pub format: &'static Format,
    /// The present year; rules have no clock of their own.
    pub this_year: u16,
    /// The language in which findings are told.
    pub language: Language,
    /// Last year's report, where it is open.
    pub prior: Option<&'a Subject<'a>>,
}

/// One side of an equation, added up as the printed report shows its cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Side {
    /// The sum of the cells that are filled in.
    pub amount: Amount,
    /// Whether no cell is blank.
    pub complete: bool,
    /// Whether every cell that is filled in can be read.
    pub readable: bool,
}

/// How an equation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// It holds.
    Holds,
    /// It does not, and filling in blanks cannot mend it.
    Fails,
    /// It does not yet; blanks are left that could mend it.
    Open,
    /// A cell it needs is blank or cannot be read.
    Undecided,
}

impl<'a> Subject<'a> {
    /// A report to be looked at in a given year, with its totals and its prose.
    pub fn new(report: &'a Report, totals: &'a Totals, prose: &'a Prose, this_year: u16) -> Subject<'a> {
        let format = report.format();
        Subject {
            report,
            totals,
            prose,
            unsettled: None,
            notes: &[],
            format,
            this_year,
            language: Language::default(),
            prior: None,
        }
    }

    /// The same, as it was read from a file.
    #[must_use]
    pub fn read_with(self, notes: &'a [Note]) -> Subject<'a> {
        Subject { notes, ..self }
    }

    /// The same, with findings told in a language.
    #[must_use]
    pub fn speaking(self, language: Language) -> Subject<'a> {
        Subject { language, ..self }
    }

    /// The same, while somebody writes in the prose of a section: no sentence there is judged.
    #[must_use]
    pub fn unsettled(self, section: Option<&'static str>) -> Subject<'a> {
        Subject { unsettled: section, ..self }
    }

    /// The prose that can be judged, in the order of the form: what is written, but not what is being written.
    pub fn passages(&self) -> impl Iterator<Item = &'a Passage> {
        let unsettled = self.unsettled;
        self.prose.passages().filter(move |passage| Some(passage.section) != unsettled)
    }

    /// The prose of a section; none where nothing is written, or where it is being written.
    pub fn passage(&self, section: &str) -> Option<&'a Passage> {
        self.passages().find(|passage| passage.section == section)
    }

    /// The same, to be compared with last year's report.
    #[must_use]
    pub fn after(self, prior: Option<&'a Subject<'a>>) -> Subject<'a> {
        Subject { prior, ..self }
    }

    /// What stands in a cell, as a side of its own. A total is the stated one, where a file states one, since
    /// that is what readers see.
    pub fn cell(&self, cell: Cell) -> Side {
        let open = Side { amount: Amount::ZERO, complete: false, readable: true };
        let unreadable = Side { amount: Amount::ZERO, complete: true, readable: false };
        let Some(place) = self.format.place(cell) else { return open };
        let value = self.report.value(cell);
        match (value, value.fits(place.kind), self.totals.of_cell(cell)) {
            (Value::Blank, _, Total::Blank) => open,
            (Value::Blank, _, Total::Sum { amount, complete }) => Side { amount, complete, readable: true },
            (Value::Blank, _, Total::Unknown) => unreadable,
            (_, Some(amount), _) => Side { amount, complete: true, readable: true },
            (_, None, _) => unreadable,
        }
    }

    /// The sum of some cells.
    pub fn sum(&self, cells: &[Cell]) -> Side {
        let nothing = Side { amount: Amount::ZERO, complete: true, readable: true };
        cells.iter().fold(nothing, |sum, cell| {
            let cell = self.cell(*cell);
            Side {
                amount: sum.amount + cell.amount,
                complete: sum.complete && cell.complete,
                readable: sum.readable && cell.readable,
            }
        })
    }

    /// How an equation stands, with its two sides.
    pub(super) fn standing(&self, equation: &Equation) -> (Standing, Side, Side) {
        let (left, right) = (self.sum(&equation.left), self.sum(&equation.right));
        (stand(left, equation.comparison, right), left, right)
    }
}

/// Compares two sides. Amounts that are still blank can only add to their side, so a complete side that is
/// exceeded already has lost for good.
pub(super) fn stand(left: Side, comparison: Comparison, right: Side) -> Standing {
    if !left.readable || !right.readable {
        return Standing::Undecided;
    }
    let complete = left.complete && right.complete;
    let exceeds = |more: Side, less: Side| more.amount > less.amount && less.complete;
    match comparison {
        Comparison::Equal if left.amount == right.amount => {
            if complete {
                Standing::Holds
            } else {
                Standing::Undecided
            }
        }
        Comparison::Equal => {
            if exceeds(left, right) || exceeds(right, left) {
                Standing::Fails
            } else {
                Standing::Open
            }
        }
        Comparison::AtMost if exceeds(left, right) => Standing::Fails,
        Comparison::AtMost if complete => Standing::Holds,
        Comparison::AtMost => Standing::Undecided,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn side(amount: u32, complete: bool) -> Side {
        Side { amount: Amount::from(amount), complete, readable: true }
    }

    #[test]
    fn blanks_leave_an_equation_open_only_while_they_can_mend_it() {
        use Standing::{Fails, Holds, Open, Undecided};
        let cases = [
            (side(3, true), side(3, true), Holds),
            (side(3, true), side(2, true), Fails),
            (side(3, false), side(0, false), Open),
            (side(3, true), side(2, false), Open),
            (side(2, true), side(3, false), Fails),
            (side(3, false), side(2, true), Fails),
            (side(3, false), side(3, true), Undecided),
            (side(0, false), side(0, false), Undecided),
        ];
        for (left, right, standing) in cases {
            assert_eq!(stand(left, Comparison::Equal, right), standing, "{left:?} = {right:?}");
        }
    }

    #[test]
    fn at_most_is_lost_once_a_complete_limit_is_exceeded() {
        use Standing::{Fails, Holds, Undecided};
        let cases = [
            (side(2, true), side(2, true), Holds),
            (side(3, true), side(2, true), Fails),
            (side(3, false), side(2, true), Fails),
            (side(3, true), side(2, false), Undecided),
            (side(1, false), side(2, true), Undecided),
        ];
        for (left, right, standing) in cases {
            assert_eq!(stand(left, Comparison::AtMost, right), standing, "{left:?} <= {right:?}");
        }
    }

    #[test]
    fn what_cannot_be_read_cannot_be_judged() {
        let unreadable = Side { readable: false, ..side(3, true) };
        for comparison in [Comparison::Equal, Comparison::AtMost] {
            assert_eq!(stand(unreadable, comparison, side(2, true)), Standing::Undecided);
        }
    }
}
