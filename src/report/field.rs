//! Where something is written: a cell, a section's prose, or the head of the report.

use std::fmt;

use crate::format::Cell;

/// Where something is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// A cell of a table.
    Cell(Cell),
    /// The unit beside a sum of money.
    Unit(Cell),
    /// The prose of a section.
    Narrative(&'static str),
    /// The name of the body that reports.
    Organization,
    /// The report year.
    Year,
}

/// The cell's or section's id, `organization`, `year`; a unit is its cell's id with `.unit`.
impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Field::Cell(cell) => f.write_str(cell.id()),
            Field::Unit(cell) => write!(f, "{cell}.unit"),
            Field::Narrative(section) => f.write_str(section),
            Field::Organization => f.write_str("organization"),
            Field::Year => f.write_str("year"),
        }
    }
}
