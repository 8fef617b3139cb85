//! Two figures that stand in each other's cells: in the wrong column, or in the wrong row.

use super::{Subject, trial::Trial};
use crate::{
    format::{Cell, Place},
    report::Amount,
};

/// The places a figure may have got into instead of its own: any of its row, and the rows before and after.
pub(super) fn partners(subject: &Subject, place: &'static Place) -> Vec<&'static Place> {
    let is_end = |place: &Place| matches!(place.row, "pending_at_start" | "pending_at_end");
    let (mut partners, mut last, mut is_next) = (Vec::new(), None, false);
    if place.is_total() {
        return partners;
    }
    for other in subject.format.places_of(place.section).iter().filter(|other| !other.is_total()) {
        if other.cell == place.cell {
            partners.extend(last);
            is_next = true;
        } else if other.row == place.row {
            partners.push(other);
        } else if other.column == place.column {
            // What is carried over at the beginning and at the end is easily taken for each other.
            if is_next || (is_end(other) && is_end(place)) {
                partners.push(other);
            }
            (last, is_next) = (Some(other), false);
        }
    }
    partners
}

/// Two places with their figures exchanged, in the order of the form; nothing where the figures are the same.
pub(super) fn swapped(trial: &Trial, place: &Place, other: &Place) -> Option<Vec<(Cell, Amount)>> {
    let (own, others) = (trial.amount(place.cell)?, trial.amount(other.cell)?);
    let mut changes = vec![(place.cell, others), (other.cell, own)];
    changes.sort_unstable_by_key(|(cell, _)| *cell);
    (own != others).then_some(changes)
}
