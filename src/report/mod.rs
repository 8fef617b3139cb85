//! One filled-in form: what somebody wrote, and the totals that follow from it.

mod amount;
mod binding;
mod few;
mod field;
mod json;
mod length;
mod note;
mod places;
mod totals;
mod value;

pub use amount::{Amount, NotAnAmount};
pub use binding::Binding;
pub use few::Few;
pub use field::Field;
pub use json::{Entries, Json};
pub use length::length;
pub use note::{Note, NoteKind};
pub use places::{byte_at, common_end, common_start, units};
pub use totals::{Total, Totals};
pub use value::Value;

use std::rc::Rc;

use crate::format::{Cell, Edition, Format};

/// One filled-in form.
///
/// It keeps everything that was written or opened, also what the chosen edition has no place for, so that
/// changing the edition, or opening and saving, loses nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The edition of the form it is written in.
    pub edition: Edition,
    /// The year reported on; kept as typed where it is no number.
    pub year: Value,
    /// The body that reports.
    pub organization: Rc<str>,
    /// When it was published, as somebody wrote it; empty where that is not known.
    pub published: Rc<str>,
    /// Remarks to single cells, by cell: `其中修订16件`.
    pub notes: Few<Cell, Rc<str>>,
    /// Remarks under a table, by the id of its section: `行政复议、行政诉讼数量含上年度结转数量`.
    pub table_notes: Few<&'static str, Rc<str>>,
    /// The reasons given for warnings, by rule.
    pub explanations: Few<Rc<str>, Rc<str>>,
    /// What a file held beside all this, by the path of the object it stood in, which is empty for the outermost;
    /// written back as it came.
    pub unknown: Rc<[(String, Entries)]>,
    /// The prose, by the id of its section; a section without prose is not in the map.
    narratives: Few<&'static str, Rc<str>>,
    /// By [`Cell::index`]. At a total: the total that a file stated where it is not the computed one.
    values: Vec<Value>,
    /// The figures in the prose that follow a cell.
    bindings: Vec<Binding>,
    /// The unit written with a sum, where the form leaves it free: 元 or 万元.
    units: Few<Cell, Rc<str>>,
}

impl Report {
    /// An empty form.
    pub fn new(edition: Edition) -> Report {
        Report {
            edition,
            year: Value::Blank,
            organization: "".into(),
            published: "".into(),
            notes: Few::default(),
            table_notes: Few::default(),
            explanations: Few::default(),
            unknown: Rc::new([]),
            narratives: Few::default(),
            values: vec![Value::Blank; Cell::count()],
            bindings: Vec::new(),
            units: Few::default(),
        }
    }

    /// The form it is written in.
    pub fn format(&self) -> &'static Format {
        Format::of(self.edition)
    }

    /// The year reported on, where one that can be is written.
    pub fn year_number(&self) -> Option<u16> {
        match &self.year {
            Value::Amount(year) => year.to_string().parse().ok(),
            Value::Blank | Value::Unreadable(_) => None,
        }
    }

    /// The edition that the report year calls for; the latest while no year is written.
    pub fn edition_of_year(&self) -> Edition {
        self.year_number().map_or(Edition::LATEST, Edition::for_year)
    }

    /// What is written in a cell; at a total, what a file stated where that is not the computed total.
    pub fn value(&self, cell: Cell) -> &Value {
        &self.values[cell.index()]
    }

    /// Writes a cell.
    pub fn set(&mut self, cell: Cell, value: Value) {
        self.values[cell.index()] = value;
    }

    /// The unit written with a sum of money; empty where none is.
    pub fn unit(&self, cell: Cell) -> &str {
        self.units.get(&cell).map_or("", |unit| unit)
    }

    /// Writes the unit of a sum of money; an empty one removes it.
    pub fn set_unit(&mut self, cell: Cell, unit: &str) {
        if unit.is_empty() {
            self.units.remove(&cell);
        } else {
            self.units.insert(cell, unit.into());
        }
    }

    /// The prose of a section; empty where there is none.
    pub fn narrative(&self, section: &str) -> &str {
        let mut narratives = self.narratives.iter();
        narratives.find(|(known, _)| **known == section).map_or("", |(_, text)| text)
    }

    /// The remark under a section's table; empty where there is none.
    pub fn table_note(&self, section: &str) -> &str {
        let mut notes = self.table_notes.iter();
        notes.find(|(known, _)| **known == section).map_or("", |(_, text)| text)
    }

    /// Writes the remark under a section's table, one remark a line. Lines end in `\n` alone, as in the files.
    pub fn set_table_note(&mut self, section: &'static str, text: &str) {
        put(&mut self.table_notes, section, text);
    }

    /// Whether all prose is the same as another report's.
    pub fn has_same_narratives(&self, other: &Report) -> bool {
        self.narratives == other.narratives
    }

    /// Writes the prose of a section. Lines end in `\n` alone, as in the files. Bound figures move along.
    pub fn set_narrative(&mut self, section: &'static str, text: &str) {
        let before = self.narratives.get(&section).cloned();
        put(&mut self.narratives, section, text);
        self.move_bindings(section, before.as_deref().unwrap_or_default());
    }

    /// The cells that a person fills in and that are blank, in the order of the form.
    pub fn blanks(&self) -> impl Iterator<Item = Cell> {
        let typed = self.format().places.iter().filter(|place| !place.is_total());
        typed.map(|place| place.cell).filter(|cell| self.value(*cell).is_blank())
    }

    /// Cells that hold something although the edition has no place for them.
    pub fn homeless(&self) -> impl Iterator<Item = Cell> {
        Cell::all().filter(|cell| !self.value(*cell).is_blank() && self.format().place(*cell).is_none())
    }

    /// Whether nothing at all has been written.
    pub fn is_empty(&self) -> bool {
        *self == Report { edition: self.edition, ..Report::new(self.edition) }
    }

    /// Puts the edition's totals in order after opening: one that a file states rightly is not kept, since it
    /// follows from its parts; one that differs from them is.
    pub fn drop_true_totals(&mut self) {
        let totals = Totals::of(self);
        for place in self.format().places.iter().filter(|place| place.is_total()) {
            if let (Value::Amount(stated), Total::Sum { amount, .. }) =
                (self.value(place.cell), totals.of_cell(place.cell))
                && *stated == amount
            {
                self.set(place.cell, Value::Blank);
            }
        }
    }
}

/// Writes a section's text, its lines ending in one way; an empty one removes it.
fn put(texts: &mut Few<&'static str, Rc<str>>, section: &'static str, text: &str) {
    if text.is_empty() {
        texts.remove(&section);
    } else if text.contains('\r') {
        texts.insert(section, text.replace("\r\n", "\n").replace('\r', "\n").into());
    } else {
        texts.insert(section, text.into());
    }
}

#[cfg(test)]
pub(crate) mod any;

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(id: &str) -> Cell {
        id.parse().unwrap()
    }

    #[test]
    fn changing_the_edition_loses_nothing() {
        let mut report = Report::new(Edition::Of2019);
        let procurement = cell("proactive.procurement.amount");
        report.set(procurement, Value::read("102.85"));
        report.set_unit(procurement, "万元");
        let before = report.clone();

        report.edition = Edition::Of2021;
        assert_eq!(report.homeless().collect::<Vec<_>>(), [procurement]);
        report.edition = Edition::Of2019;
        assert_eq!(report, before);
    }

    #[test]
    fn a_stated_total_is_kept_only_where_it_differs() {
        let mut report = Report::new(Edition::Of2021);
        report.set(cell("reviews.reconsideration.upheld"), Value::read("2"));
        report.set(cell("reviews.reconsideration.total"), Value::read("2"));
        report.set(cell("requests.received.natural_person"), Value::read("2"));
        report.set(cell("requests.received.total"), Value::read("3"));
        report.drop_true_totals();
        assert_eq!(*report.value(cell("reviews.reconsideration.total")), Value::Blank);
        assert_eq!(*report.value(cell("requests.received.total")), Value::read("3"));
    }

    #[test]
    fn lines_end_in_one_way() {
        let mut report = Report::new(Edition::Of2021);
        report.set_narrative("overview", "（一）甲\r\n乙\r丙\n");
        assert_eq!(report.narrative("overview"), "（一）甲\n乙\n丙\n");
        report.set_table_note("reviews", "甲\r\n乙\r丙");
        assert_eq!((report.table_note("reviews"), report.table_note("requests")), ("甲\n乙\n丙", ""));
    }

    /// A remark or a date alone is something written, and a remark that is deleted leaves nothing behind.
    #[test]
    fn a_report_is_empty_while_nothing_is_written() {
        let mut report = Report::new(Edition::Of2021);
        assert!(report.is_empty());
        report.set_table_note("reviews", "含上年度结转数量");
        assert!(!report.is_empty());
        report.set_table_note("reviews", "");
        assert!(report.is_empty());
        report.published = "2025-01-20".into();
        assert!(!report.is_empty());
    }
}
