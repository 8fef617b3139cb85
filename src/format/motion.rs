//! Where a key leads within a table: from a cell to the next one that is typed.
//!
//! Totals are passed over, since nothing is typed there. Where a table is several under each other with columns of
//! different widths, what lies below a cell is what its left edge stands on.

use super::{Cell, Content, Format, Layout, Place};

/// Where a key leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motion {
    /// To the next cell above.
    Up,
    /// To the next cell below.
    Down,
    /// To the next cell at the left.
    Left,
    /// To the next cell at the right.
    Right,
    /// To the next cell at the right, or the first one of the next line.
    Next,
    /// To the next cell at the left, or the last one of the line before.
    Previous,
    /// To the top of the column.
    Top,
    /// To the bottom of the column.
    Bottom,
    /// To the first cell of the line.
    LineStart,
    /// To the last cell of the line.
    LineEnd,
    /// To the first cell of the table.
    First,
    /// To the last cell of the table.
    Last,
}

/// A cell with the column of the grid it begins in and the one after it.
type Spot = (Cell, usize, usize);

impl Format {
    /// The cell that a motion leads to; none where the cell stands at that edge already.
    pub fn moved(&self, from: Cell, motion: Motion) -> Option<Cell> {
        let lines = self.typed_lines(self.layout(from.section())?);
        let line = lines.iter().position(|line| line.iter().any(|(cell, ..)| *cell == from))?;
        let place = lines[line].iter().position(|(cell, ..)| *cell == from)?;
        let column = lines[line][place].1;
        let above = || lines[..line].iter().filter_map(|line| standing_at(line, column));
        let below = || lines[line + 1..].iter().filter_map(|line| standing_at(line, column));
        let spot = match motion {
            Motion::Up => above().next_back(),
            Motion::Down => below().next(),
            Motion::Left => place.checked_sub(1).map(|place| &lines[line][place]),
            Motion::Right => lines[line].get(place + 1),
            Motion::Next => lines[line..].iter().flatten().nth(place + 1),
            Motion::Previous => lines[..line].iter().flatten().chain(&lines[line][..place]).next_back(),
            Motion::Top => above().next(),
            Motion::Bottom => below().next_back(),
            Motion::LineStart => lines[line].first(),
            Motion::LineEnd => lines[line].last(),
            Motion::First => lines.first().and_then(|line| line.first()),
            Motion::Last => lines.last().and_then(|line| line.last()),
        };
        spot.map(|(cell, ..)| *cell).filter(|cell| *cell != from)
    }

    /// The typed cells that stand in a cell's line of the table.
    pub fn line_of(&self, cell: Cell) -> Vec<Cell> {
        let lines = self.layout(cell.section()).map_or_else(Vec::new, |layout| self.typed_lines(layout));
        let line = lines.iter().find(|line| line.iter().any(|(known, ..)| *known == cell));
        line.map_or_else(Vec::new, |line| line.iter().map(|(cell, ..)| *cell).collect())
    }

    /// The typed cells that stand under the same heading as a cell, from the top of the table to its bottom.
    pub fn column_of(&self, cell: Cell) -> Vec<Cell> {
        let Some(known) = self.place(cell).filter(|place| !place.is_total()) else { return Vec::new() };
        let places = self.places_of(known.section).iter();
        let beneath = |place: &&Place| place.columns == known.columns && !place.is_total();
        places.filter(beneath).map(|place| place.cell).collect()
    }

    /// The lines of a table that have figures, each with its typed cells.
    fn typed_lines(&self, layout: &Layout) -> Vec<Vec<Spot>> {
        let lines = layout.lines.iter().map(|line| {
            let mut column = 0;
            let mut spots = Vec::new();
            for slot in &line.slots {
                let Content::Figure(cell) = slot.content else { continue };
                if self.place(cell).is_some_and(|place| !place.is_total()) {
                    spots.push((cell, column, column + slot.columns));
                }
                column += slot.columns;
            }
            spots
        });
        lines.filter(|line| !line.is_empty()).collect()
    }
}

/// The cell of a line that stands at a column of the grid.
fn standing_at(line: &[Spot], column: usize) -> Option<&Spot> {
    line.iter().find(|(_, start, end)| (*start..*end).contains(&column))
}

#[cfg(test)]
mod tests {
    use super::{Motion::*, *};
    use crate::format::Edition;

    fn moved(edition: Edition, from: &str, motion: Motion) -> Option<&'static str> {
        Format::of(edition).moved(from.parse().unwrap(), motion).map(|cell| cell.id())
    }

    #[test]
    fn keys_lead_from_cell_to_cell_and_pass_over_totals() {
        let cases = [
            ("received.natural_person", Right, Some("received.commercial")),
            ("received.natural_person", Left, None),
            ("received.natural_person", Up, None),
            ("received.natural_person", Next, Some("received.commercial")),
            ("received.other_organization", Next, Some("pending_at_start.natural_person")),
            ("pending_at_start.natural_person", Previous, Some("received.other_organization")),
            ("granted.research", Previous, Some("granted.commercial")),
            ("received.natural_person", Previous, None),
            ("pending_at_end.other_organization", Next, None),
            ("received.natural_person", Down, Some("pending_at_start.natural_person")),
            ("received.other_organization", Right, None),
            ("received.other_organization", LineStart, Some("received.natural_person")),
            ("received.natural_person", LineEnd, Some("received.other_organization")),
            // Between the last outcome and what is left over stands the line of totals.
            ("pending_at_end.research", Up, Some("other.rest.research")),
            ("other.rest.research", Down, Some("pending_at_end.research")),
            ("granted.research", Top, Some("received.research")),
            ("granted.research", Bottom, Some("pending_at_end.research")),
            ("pending_at_end.research", Bottom, None),
            ("granted.research", First, Some("received.natural_person")),
            ("granted.research", Last, Some("pending_at_end.other_organization")),
        ];
        for (from, motion, to) in cases {
            let to = to.map(|to| format!("requests.{to}"));
            assert_eq!(
                moved(Edition::Of2021, &format!("requests.{from}"), motion),
                to.as_deref(),
                "{from} {motion:?}"
            );
        }
    }

    #[test]
    fn columns_of_other_widths_are_met_at_their_left_edge() {
        let cases = [
            ("proactive.normative_documents.in_force", Down, Some("proactive.licensing.decisions")),
            ("proactive.licensing.decisions", Up, Some("proactive.normative_documents.issued")),
            ("proactive.fees.amount", Top, Some("proactive.regulations.issued")),
        ];
        for (from, motion, to) in cases {
            assert_eq!(moved(Edition::Of2021, from, motion), to, "{from} {motion:?}");
        }
    }

    #[test]
    fn lines_and_columns_hold_what_is_typed() {
        let format = Format::of(Edition::Of2021);
        let cell: Cell = "requests.granted.research".parse().unwrap();
        assert_eq!(format.line_of(cell).len(), 6);
        assert_eq!(format.column_of(cell).len(), 24);
        assert!(format.column_of(cell).iter().all(|cell| cell.id().ends_with(".research")));
        let total = "requests.granted.total".parse().unwrap();
        assert!(format.line_of(total).is_empty() && format.column_of(total).is_empty());
        // What stands in the same place of the paper under another heading is another column.
        let column = format.column_of("proactive.normative_documents.in_force".parse().unwrap());
        let column: Vec<&str> = column.iter().map(|cell| cell.id()).collect();
        assert_eq!(column, ["proactive.regulations.in_force", "proactive.normative_documents.in_force"]);
    }
}
