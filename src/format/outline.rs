//! The shape in which an edition's data is written down: sections, tables, bands, nested rows and columns.

use super::{Edition, topic::Topic};

/// One edition's data, as its notice prints it.
#[derive(Debug)]
pub struct Outline {
    /// Which edition this is.
    pub edition: Edition,
    /// The name files and hosts use: `2021`.
    pub id: &'static str,
    /// The notice that prescribes the form.
    pub authority: &'static str,
    /// The report years it is for: the first, and the last where there is one.
    pub years: (u16, Option<u16>),
    /// The six sections, in order.
    pub sections: &'static [Section],
    /// The relations between cells, rule by rule: those that editions share, then its own.
    pub relations: &'static [&'static [Relation]],
}

impl Outline {
    /// The tables, in the order of the sections.
    pub fn tables(&self) -> impl Iterator<Item = &'static Table> {
        self.sections.iter().filter_map(|section| match &section.body {
            Body::Table(table) => Some(table),
            Body::Narrative { .. } => None,
        })
    }

    /// The sections that are prose, in order.
    pub fn narratives(&self) -> impl Iterator<Item = &'static Section> {
        self.sections.iter().filter(|section| matches!(section.body, Body::Narrative { .. }))
    }
}

/// One of the six sections.
#[derive(Debug)]
pub struct Section {
    /// `overview`, `proactive`, … as the files name it.
    pub id: &'static str,
    /// The official heading with its number: `一、总体情况`.
    pub title: &'static str,
    /// What stands under it.
    pub body: Body,
}

/// Sections are data of an edition; one that stands somewhere is only the same as itself.
impl PartialEq for Section {
    fn eq(&self, other: &Section) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Section {
    /// What its prose is to speak of, in order; nothing for a table.
    pub fn topics(&self) -> &'static [Topic] {
        match self.body {
            Body::Narrative { topics } => topics,
            Body::Table(_) => &[],
        }
    }
}

/// What a section consists of.
#[derive(Debug)]
pub enum Body {
    /// Prose.
    Narrative {
        /// What it is to speak of, in order.
        topics: &'static [Topic],
    },
    /// A table.
    Table(Table),
}

/// A table: one band or several under each other, sharing the grid's columns.
#[derive(Debug)]
pub struct Table {
    /// The first part of its cells' ids; the same as its section's id.
    pub id: &'static str,
    /// The bands, from the top.
    pub bands: &'static [Band],
}

/// A part of a table with a header of its own.
#[derive(Debug)]
pub struct Band {
    /// The line across the table above the header (`第二十条第（一）项`), where there is one.
    pub title: Option<&'static str>,
    /// The text of the corner left of the header; empty where rows have no labels.
    pub corner: &'static str,
    /// The columns, nested as the header is.
    pub columns: &'static [Column],
    /// The rows, nested as the labels at the left are.
    pub rows: &'static [Row],
}

/// A column, or a group of columns under one heading.
#[derive(Debug)]
pub struct Column {
    /// The last part of its cells' ids; empty for a group.
    pub id: &'static str,
    /// The printed label.
    pub label: &'static str,
    /// What may be written there (of no meaning for a group).
    pub kind: Kind,
    /// The unit counted in.
    pub unit: &'static str,
    /// The columns of a group; empty for a column.
    pub children: &'static [Column],
}

/// A row, or a group of rows under one heading.
#[derive(Debug)]
pub struct Row {
    /// The middle part of its cells' ids; empty for a group and for the only row of table 4.
    pub id: &'static str,
    /// The printed label; empty where the form prints none.
    pub label: &'static str,
    /// The rows of a group; empty for a row.
    pub children: &'static [Row],
}

/// What may be written in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A whole number from 0.
    Count,
    /// A whole number that may be negative: 本年增/减.
    Signed,
    /// A sum of money from 0, in the column's unit, with at most six decimals.
    Money,
    /// A sum of money whose unit (元 or 万元) is written with it: the 采购总金额 of 2019.
    MoneyWithUnit,
}

/// A relation between cells that holds for each row, or for each column, of a table.
#[derive(Debug)]
pub struct Relation {
    /// The rule that checks it, by its id in the rule catalogue.
    pub rule: &'static str,
    /// The table it is about.
    pub table: &'static str,
    /// Whether it holds for each column (the terms then name rows) or for each row (the terms name columns).
    /// It applies to every line that has all the places named.
    pub for_each: Direction,
    /// The ids added up on the left. An id that ends in `*` stands for all that begin so.
    pub left: &'static [&'static str],
    /// How the two sides compare.
    pub comparison: super::Comparison,
    /// The ids added up on the right.
    pub right: &'static [&'static str],
    /// The ids of last year's report that are added to the right, where the relation is one between two years.
    pub prior: &'static [&'static str],
}

/// The two directions of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    Row,
    /// From top to bottom.
    Column,
}

impl Column {
    /// A column of counts in 件, as all of tables 3 and 4.
    pub const fn count(id: &'static str, label: &'static str) -> Column {
        Column::of(id, label, Kind::Count, "件")
    }

    /// A column of one kind and unit.
    pub const fn of(id: &'static str, label: &'static str, kind: Kind, unit: &'static str) -> Column {
        Column { id, label, kind, unit, children: &[] }
    }

    /// A heading over several columns.
    pub const fn group(label: &'static str, children: &'static [Column]) -> Column {
        Column { id: "", label, kind: Kind::Count, unit: "", children }
    }

    /// How many lines of header it takes.
    pub fn depth(&self) -> usize {
        1 + self.children.iter().map(Column::depth).max().unwrap_or(0)
    }

    /// How many columns of figures it covers.
    pub fn breadth(&self) -> usize {
        if self.children.is_empty() { 1 } else { self.children.iter().map(Column::breadth).sum() }
    }
}

impl Row {
    /// A row.
    pub const fn of(id: &'static str, label: &'static str) -> Row {
        Row { id, label, children: &[] }
    }

    /// A heading beside several rows.
    pub const fn group(label: &'static str, children: &'static [Row]) -> Row {
        Row { id: "", label, children }
    }

    /// How many columns of labels it takes; none where the form prints no label.
    pub fn depth(&self) -> usize {
        let own = usize::from(!self.label.is_empty());
        own + self.children.iter().map(Row::depth).max().unwrap_or(0)
    }

    /// How many rows of figures it covers.
    pub fn breadth(&self) -> usize {
        if self.children.is_empty() { 1 } else { self.children.iter().map(Row::breadth).sum() }
    }
}
