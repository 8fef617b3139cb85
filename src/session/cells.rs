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

/// Writes the amount that mends a cell. A remark that stood there with the number goes to its own place, behind
/// one that is there already.
pub(super) fn mend(report: &mut Report, cell: Cell, amount: Amount) {
    let unit = report.format().place(cell).map_or("", |place| place.unit);
    let value = report.value(cell).clone();
    if let Some((number, remark)) = value.remarked(unit)
        && number == amount
    {
        let remark = match report.notes.get(&cell) {
            Some(before) if **before != *remark => [before, "；", remark].concat(),
            _ => remark.to_owned(),
        };
        report.notes.insert(cell, remark.into());
    }
    report.set(cell, Value::Amount(amount));
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
