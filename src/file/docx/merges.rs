//! Slots that go over several lines: Word says in each line again that the slot above goes on.

/// How a slot stands to the one above it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Merge {
    /// It stands for itself.
    #[default]
    None,
    /// Slots below may be part of it.
    Begins,
    /// It is part of the slot above.
    GoesOn,
}

/// A slot that may go on in the next line: the column it begins in, and its line and place there.
type Begun = (usize, (usize, usize));

/// How far a table was read.
#[derive(Default)]
pub(super) struct Merges {
    /// How the current slot stands to the one above it.
    pub(super) merge: Merge,
    /// Columns that stay free at the end of the line.
    pub(super) free_after: usize,
    /// The column the next slot begins in.
    column: usize,
    /// From the line above, in the order of columns.
    above: Vec<Begun>,
    /// How many of those lie behind.
    passed: usize,
    /// In this line so far.
    here: Vec<Begun>,
}

impl Merges {
    /// Begins a line.
    pub(super) fn next_line(&mut self) {
        self.above = std::mem::take(&mut self.here);
        (self.free_after, self.column, self.passed) = (0, 0, 0);
    }

    /// Passes a slot; answers which slot it is a part of, if it is.
    pub(super) fn pass(&mut self, columns: usize, position: (usize, usize)) -> Option<(usize, usize)> {
        let column = self.column;
        self.column = column.saturating_add(columns);
        let rest = self.above.get(self.passed..).unwrap_or_default();
        self.passed += rest.iter().take_while(|(begins, _)| *begins < column).count();
        if self.merge == Merge::None {
            return None;
        }
        let above = self
            .above
            .get(self.passed)
            .filter(|(begins, _)| *begins == column && self.merge == Merge::GoesOn);
        let whole = above.map(|(_, whole)| *whole);
        self.here.push((column, whole.unwrap_or(position)));
        whole
    }
}
