//! The official forms as constants: which sections, tables, rows, columns and relations an edition has.
//!
//! An edition is one data file (`edition_2021.rs`). What follows from it (the list of cells, the tables with
//! their spans resolved, the relations cell by cell) is derived once, in [`Format::of`], and every other floor
//! walks that and never writes the form's shape again.

mod cell;
mod common;
mod edition;
mod edition_2019;
mod edition_2021;
mod equation;
mod gloss;
mod language;
mod layout;
mod motion;
mod outline;
mod topic;
mod variants;

pub use cell::{Cell, UnknownCell};
pub use edition::{Edition, UnknownEdition};
pub use equation::{Comparison, Equation};
pub use gloss::{gloss, label_in, plain_gloss};
pub use language::{Language, Words};
pub use layout::{Content, Layout, Line, LineKind, Slot};
pub use motion::Motion;
pub use outline::{Band, Body, Column, Direction, Kind, Outline, Relation, Row, Section, Table};
pub use topic::{FAULTS, IMPROVEMENTS, Topic};
pub use variants::VARIANTS;

use std::{ops::Range, sync::OnceLock};

/// One edition of the official form, with everything that follows from its data.
#[derive(Debug)]
pub struct Format {
    /// The edition's own data.
    pub outline: &'static Outline,
    /// Every cell, in the order of the printed form.
    pub places: Vec<Place>,
    /// One layout a table, in the order of the sections.
    pub layouts: Vec<Layout>,
    /// Every relation between cells, written out cell by cell; equations that define a total come with it.
    pub equations: Vec<Equation>,
    /// For each rule, which of the equations are its own.
    rules: Vec<(&'static str, Range<usize>)>,
    /// For each [`Cell::index`], its position in `places`.
    positions: Vec<Option<u16>>,
}

/// One cell of a format and what the form says about it.
#[derive(Debug)]
pub struct Place {
    /// The cell's address.
    pub cell: Cell,
    /// What may be written there.
    pub kind: Kind,
    /// The unit counted in (`件`, `项`, `万元`), as the form implies or prints it.
    pub unit: &'static str,
    /// The labels of the row, outermost first; empty where the form's only row has no label.
    pub rows: Vec<&'static str>,
    /// The labels of the column, outermost first.
    pub columns: Vec<&'static str>,
    /// The id of the row within its table (`denied.state_secret`); empty for an unlabelled row.
    pub row: &'static str,
    /// The id of the column within its table (`natural_person`).
    pub column: &'static str,
    /// The id of the section, which is also the table's.
    pub section: &'static str,
    /// All labels of the row and of the column, for those who do not see the table.
    pub label: String,
    /// For a total: the positions in [`Format::equations`] of the sums that define it, the row's own first.
    pub sums: Vec<usize>,
}

impl Place {
    /// Whether the cell is a total, derived from others and never typed.
    pub fn is_total(&self) -> bool {
        !self.sums.is_empty()
    }

    /// The last label of the row and of the column, as one short name: `一、本年新收…，自然人`.
    pub fn name(&self) -> String {
        let (row, column) = (self.row_name(), self.column_name());
        if row.is_empty() { column } else { [row, "，", &column].concat() }
    }

    /// The last label of the row; empty where the form's only row has none.
    pub fn row_name(&self) -> &'static str {
        self.rows.last().copied().unwrap_or_default()
    }

    /// The last label of the column.
    pub fn column_name(&self) -> String {
        match self.columns.as_slice() {
            // Table 4: the bare 结果维持 stands three times, so the group's name is part of it.
            [.., group, column] if self.rows.is_empty() => [*group, *column].concat(),
            [.., column] => (*column).to_owned(),
            [] => String::new(),
        }
    }

    /// The last label of the column in a language.
    pub fn column_name_in(&self, language: Language) -> String {
        match (language, self.columns.last()) {
            (Language::English, Some(column)) => label_in(column, language).to_owned(),
            _ => self.column_name(),
        }
    }

    /// The short name in a language: in English made of the glosses, `New requests this year, natural persons`.
    pub fn name_in(&self, language: Language) -> String {
        if language == Language::Chinese {
            return self.name();
        }
        let row = self.row_name();
        let (outer, inner) = match self.columns.as_slice() {
            [.., group, column] if row.is_empty() => (*group, *column),
            [.., column] => (row, *column),
            [] => (row, ""),
        };
        let glosses = [outer, inner].map(|label| plain_gloss(label).unwrap_or_default());
        let mut name = String::new();
        for gloss in glosses.into_iter().filter(|gloss| !gloss.is_empty()) {
            if name.is_empty() {
                name.push_str(gloss);
            } else {
                name.push_str(", ");
                name.extend(gloss.chars().take(1).map(|first| first.to_ascii_lowercase()));
                name.push_str(&gloss[1..]);
            }
        }
        name
    }

    /// All labels of the row and of the column in a language, for those who do not see the table.
    pub fn label_in(&self, language: Language) -> String {
        if language == Language::Chinese {
            return self.label.clone();
        }
        let labels = self.rows.iter().chain(&self.columns).filter_map(|label| plain_gloss(label));
        labels.collect::<Vec<_>>().join(", ")
    }
}

impl Format {
    /// The format of an edition. Derived at the first call, the same object afterwards.
    pub fn of(edition: Edition) -> &'static Format {
        static FORMATS: [OnceLock<Format>; Edition::ALL.len()] =
            [const { OnceLock::new() }; Edition::ALL.len()];
        FORMATS[edition as usize].get_or_init(|| Format::derive(edition.outline()))
    }

    /// What the form says about a cell; `None` where this edition has no such cell.
    pub fn place(&self, cell: Cell) -> Option<&Place> {
        let position = *self.positions.get(cell.index())?;
        position.map(|position| &self.places[usize::from(position)])
    }

    /// The cells of a section's table; none for a section of prose.
    pub fn places_of(&self, section: &str) -> &[Place] {
        self.layout(section).map_or(&[], |layout| &self.places[layout.places.clone()])
    }

    /// The equations that a rule checks.
    pub fn equations_of(&self, rule: &str) -> &[Equation] {
        // An edition's relations are listed rule by rule, so the equations of one stand together.
        let first = self.rules.iter().find(|(id, _)| *id == rule);
        first.map_or(&[], |(_, range)| &self.equations[range.clone()])
    }

    /// The layout of the table of a section.
    pub fn layout(&self, section: &str) -> Option<&Layout> {
        self.layouts.iter().find(|layout| layout.table.id == section)
    }

    /// The section of that id.
    pub fn section(&self, id: &str) -> Option<&'static Section> {
        self.outline.sections.iter().find(|section| section.id == id)
    }

    fn derive(outline: &'static Outline) -> Format {
        let mut places: Vec<Place> = outline.tables().flat_map(layout::places).collect();
        let equations = equation::derive(outline, &places);
        for (position, equation) in equations.iter().enumerate() {
            // A sum within the report whose left side is one cell defines that cell.
            if let (Comparison::Equal, [total], []) =
                (equation.comparison, equation.left.as_slice(), equation.prior.as_slice())
                && let Some(place) = places.iter_mut().find(|place| place.cell == *total)
            {
                place.sums.push(position);
            }
        }
        let mut positions = vec![None; Cell::count()];
        for (position, place) in (0_u16..).zip(&places) {
            positions[place.cell.index()] = Some(position);
        }
        let mut layouts: Vec<Layout> = outline.tables().map(Layout::of).collect();
        let mut first = 0;
        for layout in &mut layouts {
            let count = places.iter().filter(|place| place.section == layout.table.id).count();
            layout.places = first..first + count;
            first += count;
        }
        let mut rules: Vec<(&str, Range<usize>)> = Vec::new();
        for (position, equation) in equations.iter().enumerate() {
            match rules.last_mut() {
                Some((rule, range)) if *rule == equation.rule => range.end = position + 1,
                _ => rules.push((equation.rule, position..position + 1)),
            }
        }
        Format { outline, places, layouts, equations, rules, positions }
    }
}

#[cfg(test)]
mod tests;
