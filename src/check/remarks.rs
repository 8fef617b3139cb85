//! B8: a remark beside a figure is kept apart from the figure.

use super::{Check, Hint, Outcome, Problem, Severity, Subject, When};
use crate::{
    format::{Language, Place, Words},
    report::{Amount, Field, Value},
};

pub(super) static B8: Check = Check {
    id: "B8",
    severity: Severity::Note,
    when: When::AtOnce,
    title: Words::new("说明与数字分开", "Remarks are kept apart from figures"),
    what: Words::new(
        "格子里只写数字；“其中修订16件”之类的说明另放，随数字一起导出。",
        "A cell holds a figure only; a remark such as “16 of them amended” is kept beside it and exported with it.",
    ),
    why: Words::new(
        "数字与说明写在一起，就既不能相加，也不能核对。",
        "A figure with a remark in it can neither be added up nor checked.",
    ),
    example: "规章，本年制发件数：“22（其中修订16件）”写成 22，说明“其中修订16件”另放。",
    ground: Words::new("公开的报告中见过", "Seen in published reports"),
    run: remarks,
};

/// The number and the remark of a cell that holds both as one text, where the cell may hold that number. B8 speaks
/// of such a cell, and A5 does not.
pub(super) fn apart<'v>(value: &'v Value, place: &Place) -> Option<(Amount, &'v str)> {
    value.remarked(place.unit).filter(|(amount, _)| Value::Amount(*amount).fits(place.kind).is_some())
}

fn remarks(check: &'static Check, subject: &Subject, outcome: &mut Outcome) {
    let report = subject.report;
    for (cell, _) in report.notes.iter() {
        let Some(place) = subject.format.place(*cell) else { continue };
        match report.value(*cell) {
            value if apart(value, place).is_some() => {}
            Value::Amount(_) => outcome.passed += 1,
            // A remark on a total stands beside the computed one.
            Value::Blank if place.is_total() => outcome.passed += 1,
            Value::Blank | Value::Unreadable(_) => outcome.undecided += 1,
        }
    }
    for place in &subject.format.places {
        let value = report.value(place.cell);
        let Some((amount, remark)) = apart(value, place) else { continue };
        // What cannot be read cannot be added up, so no total of such a table is right (as A5 has it). A table
        // without totals is whole for its readers.
        let adds_up = subject.format.places_of(place.section).iter().any(Place::is_total);
        let severity = if adds_up { Severity::Error } else { check.severity };
        let (name, text) = (place.name_in(subject.language), value.text());
        let (change, message) = match subject.language {
            Language::Chinese => {
                let change = format!("写成 {amount}，说明“{remark}”另放");
                let message = format!("{name}：“{}”{change}。", text.trim());
                (change, message)
            }
            Language::English => {
                let change = format!("Write {amount}, with the remark “{remark}” beside it");
                let message = format!(
                    "{name}: instead of “{}” write {amount}, with the remark “{remark}” beside it.",
                    text.trim()
                );
                (change, message)
            }
        };
        outcome.problems.push(Problem {
            severity,
            cells: vec![place.cell],
            wrong: 1,
            hints: vec![Hint { cell: place.cell, amount, message: change.into(), also: None }],
            ..Problem::at(check, place.section, Field::Cell(place.cell), message)
        });
    }
}

#[cfg(test)]
mod tests;
