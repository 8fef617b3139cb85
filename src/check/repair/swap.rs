//! Two figures that stand in each other's cells: in the wrong column, or in the wrong row.

use super::{Subject, trial::Trial};
use crate::{
    format::{Cell, Place},
    report::Amount,
};

/// The places a figure may have got into instead of its own: any of its row, and the rows before and after.
pub(super) fn partners(subject: &Subject, place: &'static Place) -> impl Iterator<Item = &'static Place> {
    let all = subject.format.places_of(place.section);
    let typed = all.iter().filter(|other| !other.is_total() && other.cell != place.cell);
    let column = || all.iter().filter(|other| !other.is_total() && other.column == place.column);
    let own = column().position(|other| other.cell == place.cell);
    // What is carried over at the beginning and at the end is easily taken for each other.
    let is_end = |place: &Place| matches!(place.row, "pending_at_start" | "pending_at_end");
    typed.filter(move |other| {
        let rank = || column().position(|known| known.cell == other.cell);
        !place.is_total()
            && (other.row == place.row
                || (other.column == place.column
                    && (is_end(other) && is_end(place)
                        || own.zip(rank()).is_some_and(|(own, other)| own.abs_diff(other) == 1))))
    })
}

/// Two places with their figures exchanged, in the order of the form; nothing where the figures are the same.
pub(super) fn swapped(trial: &Trial, place: &Place, other: &Place) -> Option<Vec<(Cell, Amount)>> {
    let (own, others) = (trial.amount(place.cell)?, trial.amount(other.cell)?);
    let mut changes = vec![(place.cell, others), (other.cell, own)];
    changes.sort_unstable_by_key(|(cell, _)| *cell);
    (own != others).then_some(changes)
}
