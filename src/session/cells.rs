//! What is typed or pasted into a cell, taken apart into the figure, its unit and its remark.

use crate::{
    document::Entry,
    format::{Cell, Kind},
    report::{Amount, Report, Value},
};

/// Writes what was pasted into a cell. A remark there stays, unless another one comes with the figure.
pub(super) fn enter(report: &mut Report, entry: &Entry) {
    report.set(entry.cell, entry.value.clone());
    if !entry.unit.is_empty() {
        report.set_unit(entry.cell, &entry.unit);
    }
    if !entry.remark.is_empty() {
        report.notes.insert(entry.cell, entry.remark.as_str().into());
    }
}

/// Writes a cell; where the form leaves the unit free, a unit typed behind the number goes to its own place.
pub(super) fn write_cell(report: &mut Report, cell: Cell, text: &str) {
    let kind = report.format().place(cell).map(|place| place.kind);
    if kind == Some(Kind::MoneyWithUnit) {
        for unit in ["万元", "元"] {
            let number = text.trim_end().strip_suffix(unit).and_then(Amount::read);
            if let Some(amount) = number {
                report.set(cell, Value::Amount(amount));
                report.set_unit(cell, unit);
                return;
            }
        }
    }
    report.set(cell, Value::read(text));
}
