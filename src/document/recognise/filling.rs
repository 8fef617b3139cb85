//! Puts the figures of a table into the report, and notes what could not be put there.

use super::{
    columns, figure, form::Form, heads::Stand, lines::Line, notes::Notes, plain::Plain, remarks, rows::Row,
    sections, table::MOST_LINES,
};
use crate::{
    document::remark::take_numbers,
    format::{Cell, Kind, Place},
    report::{Amount, Report, Value},
};

/// Puts figures into the report and says what could not be put there.
pub(super) struct Filling<'a> {
    pub(super) form: &'a Form,
    pub(super) report: &'a mut Report,
    pub(super) notes: &'a mut Notes,
    /// Which rows of the form have been met.
    pub(super) filled: Vec<bool>,
    /// The cells that were found.
    pub(super) found: Vec<Cell>,
    /// What the rows say of each other.
    pub(super) others: columns::Others,
    /// Whether the headings above, one a line, come in another order than the form's.
    pub(super) reordered: bool,
    /// The unit of sums of money, where their heading says another than the form's.
    pub(super) other_unit: Option<&'static str>,
}

impl Filling<'_> {
    /// Takes the figures to which the file itself gives their addresses; answers the lines that have none.
    pub(super) fn addressed<'d>(&mut self, lines: &[Line<'d>]) -> Vec<Line<'d>> {
        let mut others = Vec::with_capacity(lines.len());
        for line in lines {
            let before = self.found.len();
            for piece in &line.pieces {
                let Some(cell) = piece.cell else { continue };
                let rows = self.form.rows.iter().enumerate();
                let place =
                    rows.flat_map(|(row, official)| official.places.iter().map(move |place| (row, place)));
                if let Some((row, place)) = place.into_iter().find(|(_, place)| place.cell == cell) {
                    self.set(place, piece.text, piece.unit, "");
                    self.filled[row] = true;
                    self.found.push(cell);
                }
            }
            if self.found.len() == before {
                others.push(line.clone());
            }
        }
        others
    }

    pub(super) fn row(
        &mut self,
        target: usize,
        row: &Row,
        label: &str,
        heads: Option<&[Stand]>,
        ordered: bool,
    ) {
        let official = &self.form.rows[target];
        let first = official.places.first().map(|place| place.cell);
        let printed = figures(row);
        let places = columns::assign(&row.figures, official.places.len(), heads, self.others);
        let places = places.filter(|_| !self.reordered);
        if self.filled[target] {
            if !self.says_the_same(target, row, places.as_deref()) {
                self.notes.repeated(first, official.printed, &printed);
            }
            return;
        }
        self.filled[target] = true;
        let plain = Plain::of(label);
        if ordered {
            self.notes.by_order(first, &printed, official.printed);
        } else if !label.is_empty()
            && plain.body != official.label.body
            && plain.head() != official.label.head()
        {
            self.notes.altered_label(first, label, official.printed);
        }
        let Some(places) = places else {
            self.notes.undecided(first, official.printed, &printed);
            return;
        };
        for (place, position) in official.places.iter().zip(&places) {
            if let Some(position) = *position {
                let remark = row.remarks.iter().find(|(at, _)| *at == position).map_or("", |(_, text)| text);
                self.set(place, row.figures[position].text, row.figures[position].unit, remark);
            }
        }
        self.found.extend(official.places.iter().map(|place| place.cell));
    }

    /// Whether a row that is there again has the figures it had before.
    fn says_the_same(&self, target: usize, row: &Row, places: Option<&[Option<usize>]>) -> bool {
        let Some(places) = places else { return false };
        self.form.rows[target].places.iter().zip(places).all(|(place, position)| {
            let text = position.map_or("", |position| row.figures[position].text);
            figure::read(text, place).value == *self.report.value(place.cell)
        })
    }

    fn set(&mut self, place: &Place, text: &str, unit: &str, apart: &str) {
        let both = [text, apart].concat();
        let mut read = figure::read(&both, place);
        if let (Kind::Money, Value::Amount(sum), Some(unit)) = (place.kind, &read.value, self.other_unit)
            && *sum != Amount::ZERO
        {
            // Taken as the form's unit it would be another sum.
            read.value = Value::read(&[text, unit].concat());
        }
        self.report.set(place.cell, read.value);
        let unit = if read.unit.is_empty() { unit } else { read.unit };
        if !unit.is_empty() {
            self.report.set_unit(place.cell, unit);
        }
        if !read.remark.is_empty() {
            self.notes.remark(place.cell, &read.remark);
            self.remark(place.cell, &read.remark);
        }
    }

    fn remark(&mut self, cell: Cell, text: &str) {
        self.report.notes.insert(cell, text.into());
    }

    /// A row with no name that the form knows.
    pub(super) fn nameless<'d>(&mut self, row: &Row<'d>, unplaced: &mut Vec<&'d str>) {
        let printed = figures(row);
        if printed.is_empty() {
            return;
        }
        match row.labels.last() {
            Some(label) if !self.form.is_debris(&Plain::of(label)) => {
                unplaced.pop();
                self.notes.unknown_row(label, &printed);
            }
            _ => self.notes.undecided(None, "", &printed),
        }
    }

    /// Remarks on lines of their own: those on cells as our own files print them, the others on the table.
    pub(super) fn remarks(&mut self, lists: &[Vec<String>]) {
        let mut on_table = String::new();
        for list in lists {
            let mut items: Vec<&str> = list.iter().map(String::as_str).collect();
            take_numbers(&mut items);
            for text in items {
                if let Some((cell, remark)) = remarks::of_cell(text, self.form) {
                    self.remark(cell, remark);
                } else if !text.is_empty() {
                    on_table.push_str(if on_table.is_empty() { "" } else { "\n" });
                    on_table.push_str(text);
                }
            }
        }
        self.report.set_table_note(self.form.section, &on_table);
    }

    /// Texts that are no labels and have no place.
    pub(super) fn leftover(&mut self, texts: &[&str]) {
        let titles = sections::titles(self.report.format());
        let mut unplaced: Vec<&str> = Vec::new();
        for (position, text) in texts.iter().enumerate() {
            if position > MOST_LINES || !self.is_of_the_form(text, &titles) {
                unplaced.push(text);
            }
        }
        self.notes.unplaced(&unplaced.join("\n"));
    }

    /// Whether a text is only words of the form: labels or pieces of them, the name of the table.
    fn is_of_the_form(&self, text: &str, titles: &[Plain]) -> bool {
        let plain = Plain::of(text);
        // Tables 2 to 4 count 件; people print that above them.
        self.form.is_debris(&plain)
            || plain.body == "单位件"
            || sections::is_heading(text, self.report.format(), titles)
    }

    pub(super) fn missing(&mut self) {
        let rows = self.form.rows.iter().zip(&self.filled);
        let missing: Vec<&str> = rows.filter(|(_, filled)| !**filled).map(|(row, _)| row.printed).collect();
        if missing.len() == self.form.rows.len() {
            let title = self.report.format().section(self.form.section).map_or("", |section| section.title);
            self.notes.missing_table(title);
        } else if !missing.is_empty() {
            self.notes.missing_rows(&missing);
        }
    }
}

/// The figures of a row as they are printed.
fn figures(row: &Row) -> String {
    let mut texts: Vec<String> = row.figures.iter().map(|figure| figure.text.to_owned()).collect();
    for (position, remark) in &row.remarks {
        if let Some(text) = texts.get_mut(*position) {
            text.push_str(remark);
        }
    }
    let last = texts.iter().rposition(|text| !text.is_empty()).map_or(0, |last| last + 1);
    texts.truncate(last);
    let texts: Vec<&str> = texts.iter().map(|text| if text.is_empty() { "（空）" } else { text }).collect();
    texts.join(" ")
}
