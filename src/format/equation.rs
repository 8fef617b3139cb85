//! Relations between cells, written out cell by cell from an edition's data.

use super::{Cell, Direction, Outline, Place, Relation};

/// Two sides that must agree: the sum of the left cells compared with the sum of the right ones.
///
/// A side without cells is 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Equation {
    /// The rule that checks it, by its id in the rule catalogue.
    pub rule: &'static str,
    /// The cells added up on the left.
    pub left: Vec<Cell>,
    /// How the two sides compare.
    pub comparison: Comparison,
    /// The cells added up on the right.
    pub right: Vec<Cell>,
    /// The cells of last year's report that are added to the right; none for a relation within one report.
    pub prior: Vec<Cell>,
}

impl Equation {
    /// Every cell of this report that takes part, left side first.
    pub fn cells(&self) -> impl Iterator<Item = Cell> {
        self.left.iter().chain(&self.right).copied()
    }
}

/// How two sides compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// The left side is the right side.
    Equal,
    /// The left side is not more than the right side.
    AtMost,
}

/// Writes an edition's relations out: one equation for each line of the table that has all places named.
pub(super) fn derive(outline: &Outline, places: &[Place]) -> Vec<Equation> {
    outline.relations.iter().copied().flatten().flat_map(|relation| derive_one(relation, places)).collect()
}

fn derive_one(relation: &Relation, places: &[Place]) -> Vec<Equation> {
    let table: Vec<&Place> = places.iter().filter(|place| place.section == relation.table).collect();
    let line_of = |place: &Place| match relation.for_each {
        Direction::Row => place.row,
        Direction::Column => place.column,
    };
    let name_of = |place: &Place| match relation.for_each {
        Direction::Row => place.column,
        Direction::Column => place.row,
    };
    let mut lines: Vec<&str> = Vec::new();
    for place in &table {
        if !lines.contains(&line_of(place)) {
            lines.push(line_of(place));
        }
    }
    lines
        .into_iter()
        .filter_map(|line| {
            let side = |names: &[&str]| -> Option<Vec<Cell>> {
                let mut cells = Vec::new();
                for name in names {
                    let before = cells.len();
                    let here = table
                        .iter()
                        .filter(|place| line_of(place) == line && names_place(name, name_of(place)));
                    cells.extend(here.map(|place| place.cell));
                    if cells.len() == before {
                        return None;
                    }
                }
                Some(cells)
            };
            let [left, right, prior] = [side(relation.left)?, side(relation.right)?, side(relation.prior)?];
            Some(Equation { rule: relation.rule, left, comparison: relation.comparison, right, prior })
        })
        .collect()
}

/// Whether a name of a relation means the place of this id.
fn names_place(name: &str, id: &str) -> bool {
    match name.strip_suffix('*') {
        Some(beginning) => id.starts_with(beginning),
        None => id == name,
    }
}
