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
    /// The remark under a section's table.
    Note(&'static str),
    /// The name of the body that reports.
    Organization,
    /// The report year.
    Year,
    /// When it was published.
    Published,
}

/// The path in the file: the cell's or section's id, `organization`; a unit is its cell's id with `.unit`, a remark
/// its section's after `notes.`
impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Field::Cell(cell) => f.write_str(cell.id()),
            Field::Unit(cell) => write!(f, "{cell}.unit"),
            Field::Narrative(section) => f.write_str(section),
            Field::Note(section) => write!(f, "notes.{section}"),
            Field::Organization => f.write_str("organization"),
            Field::Year => f.write_str("year"),
            Field::Published => f.write_str("published"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Field;

    #[test]
    fn a_field_is_written_as_its_path_in_the_file() {
        let cell = "proactive.fees.amount".parse().unwrap();
        for (field, path) in [
            (Field::Cell(cell), "proactive.fees.amount"),
            (Field::Unit(cell), "proactive.fees.amount.unit"),
            (Field::Narrative("overview"), "overview"),
            (Field::Note("reviews"), "notes.reviews"),
            (Field::Organization, "organization"),
            (Field::Year, "year"),
            (Field::Published, "published"),
        ] {
            assert_eq!(field.to_string(), path);
        }
    }
}
