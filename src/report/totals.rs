//! Totals, derived from the cells they sum up.

use super::{Amount, Report, Value};
use crate::format::{Cell, Equation, Format};

/// Every total of a report, computed from what is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Totals {
    /// By [`Cell::index`]; [`Total::Blank`] where the cell is not a total.
    by_cell: Vec<Total>,
}

/// One computed total.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Total {
    /// None of its parts is filled in.
    #[default]
    Blank,
    /// The sum of the parts that are filled in.
    Sum {
        /// The sum.
        amount: Amount,
        /// Whether no part is blank any more.
        complete: bool,
    },
    /// A part cannot be read, so neither can be the total.
    Unknown,
}

impl Totals {
    /// Adds up a report.
    pub fn of(report: &Report) -> Totals {
        let format = report.format();
        let mut by_cell = vec![None; Cell::count()];
        for place in format.places.iter().filter(|place| place.is_total()) {
            total(report, format, place.cell, &mut by_cell);
        }
        Totals { by_cell: by_cell.into_iter().map(Option::unwrap_or_default).collect() }
    }

    /// The computed total at a cell.
    pub fn of_cell(&self, cell: Cell) -> Total {
        self.by_cell[cell.index()]
    }

    /// What stands in a cell for a reader: what is typed there, or the stated total, or else the computed one.
    pub fn shown(&self, report: &Report, cell: Cell) -> Value {
        match (report.value(cell), self.of_cell(cell)) {
            (Value::Blank, Total::Sum { amount, .. }) => Value::Amount(amount),
            (value, _) => value.clone(),
        }
    }
}

/// The total at a cell; totals of totals (the corner of table 3) are reached through their parts.
fn total(report: &Report, format: &Format, cell: Cell, known: &mut Vec<Option<Total>>) -> Total {
    if let Some(total) = known[cell.index()] {
        return total;
    }
    // The first sum of a total runs along its row, and rows lead to no circle.
    let sum =
        format.place(cell).and_then(|place| place.sums.first()).map(|position| &format.equations[*position]);
    let result = sum.map_or(Total::Blank, |sum| add_up(report, format, sum, known));
    known[cell.index()] = Some(result);
    result
}

fn add_up(report: &Report, format: &Format, sum: &Equation, known: &mut Vec<Option<Total>>) -> Total {
    let (mut amount, mut filled, mut complete, mut unknown) = (Amount::ZERO, false, true, false);
    for part in &sum.right {
        let Some(place) = format.place(*part) else { continue };
        let part = if place.is_total() {
            total(report, format, *part, known)
        } else {
            typed(report.value(*part), place.kind)
        };
        match part {
            Total::Blank => complete = false,
            Total::Sum { amount: part, complete: part_complete } => {
                amount = amount + part;
                filled = true;
                complete &= part_complete;
            }
            Total::Unknown => unknown = true,
        }
    }
    match (unknown, filled) {
        (true, _) => Total::Unknown,
        (false, true) => Total::Sum { amount, complete },
        (false, false) => Total::Blank,
    }
}

/// A typed cell as a part of a sum.
fn typed(value: &Value, kind: crate::format::Kind) -> Total {
    match (value, value.fits(kind)) {
        (Value::Blank, _) => Total::Blank,
        (_, Some(amount)) => Total::Sum { amount, complete: true },
        (_, None) => Total::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::Edition;

    /// Fills cells of table 3 (`row.column value`) and reads a total there.
    fn total_after(filled: &[(&str, &str)], cell: &str) -> Total {
        let mut report = Report::new(Edition::Of2021);
        for (cell, value) in filled {
            report.set(format!("requests.{cell}").parse().unwrap(), Value::read(value));
        }
        Totals::of(&report).of_cell(format!("requests.{cell}").parse().unwrap())
    }

    fn sum(amount: u32, complete: bool) -> Total {
        Total::Sum { amount: Amount::from(amount), complete }
    }

    #[test]
    fn a_total_adds_up_what_is_filled_in() {
        assert_eq!(total_after(&[], "received.total"), Total::Blank);
        assert_eq!(total_after(&[("received.natural_person", "3")], "received.total"), sum(3, false));
        assert_eq!(total_after(&[("received.natural_person", "0")], "received.total"), sum(0, false));
        let row = [
            "natural_person",
            "commercial",
            "research",
            "public_welfare",
            "legal_service",
            "other_organization",
        ]
        .map(|column| (format!("received.{column}"), "2"));
        let row: Vec<(&str, &str)> = row.iter().map(|(cell, value)| (cell.as_str(), *value)).collect();
        assert_eq!(total_after(&row, "received.total"), sum(12, true));
    }

    #[test]
    fn the_corner_adds_up_the_column_totals() {
        let filled =
            [("granted.natural_person", "3"), ("other.rest.research", "4"), ("received.research", "100")];
        assert_eq!(total_after(&filled, "processed.research"), sum(4, false));
        assert_eq!(total_after(&filled, "processed.total"), sum(7, false));
    }

    #[test]
    fn a_part_that_cannot_be_read_leaves_its_totals_open() {
        let filled = [("granted.natural_person", "3"), ("granted.research", "/")];
        for cell in ["granted.total", "processed.research", "processed.total"] {
            assert_eq!(total_after(&filled, cell), Total::Unknown, "{cell}");
        }
        assert_eq!(total_after(&filled, "processed.natural_person"), sum(3, false));
        assert_eq!(total_after(&[("granted.research", "-1")], "granted.total"), Total::Unknown);
    }

    /// A stated total is shown but never added up in place of its parts.
    #[test]
    fn a_stated_total_is_shown_and_not_added() {
        let mut report = Report::new(Edition::Of2021);
        let total: Cell = "requests.granted.total".parse().unwrap();
        report.set("requests.granted.research".parse().unwrap(), Value::read("4"));
        report.set(total, Value::read("5"));
        let totals = Totals::of(&report);
        assert_eq!(totals.shown(&report, total), Value::read("5"));
        assert_eq!(totals.of_cell("requests.processed.total".parse().unwrap()), sum(4, false));
    }
}
