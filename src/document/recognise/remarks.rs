//! Remarks about a table, on lines of their own: `注：行政复议、行政诉讼数量含上年度结转数量`.
//!
//! They mostly stand under the table, in text out of a PDF also amid it. They are taken out before the rows are
//! gathered, so that no figure in them is taken for one of the table.

use super::{
    figure,
    form::Form,
    lines::{Line, Place},
    plain::{Plain, mark},
    prose, rows,
};
use crate::{
    document::{
        Role,
        remark::{begun, is_word, numbered},
    },
    format::Cell,
};

/// Takes the remarks out of a table's lines; answers them in order, their numbers still before them.
pub(super) fn take(lines: &mut Vec<Line>, form: &Form) -> Vec<String> {
    let mut taking = Taking { form, remarks: Vec::new(), before: None };
    lines.retain(|line| !taking.takes(line));
    taking.remarks.retain(|remark| !remark.is_empty());
    taking.remarks
}

/// The cell that a remark is about, with the remark, as our own files print it: `规章，本年制发件数：其中修订16件`.
pub(super) fn of_cell(text: &str, form: &Form) -> Option<(Cell, String)> {
    if !text.contains('：') {
        return None;
    }
    let names = [text, mark(text).1];
    let mut places = form.rows.iter().flat_map(|row| row.places);
    places.find_map(|place| {
        let name = place.name();
        let remark = names.iter().find_map(|text| text.strip_prefix(&name)?.strip_prefix('：'))?;
        Some((place.cell, remark.to_owned()))
    })
}

struct Taking<'f> {
    form: &'f Form,
    remarks: Vec<String>,
    /// The line before, where it is one of a plain text and the last of those taken.
    before: Option<String>,
}

impl Taking<'_> {
    /// Whether a line is a remark or goes on with one. Lines within one cell go together.
    fn takes(&mut self, line: &Line) -> bool {
        let before = self.before.take();
        let Some(text) = text(line) else { return false };
        let (first, rest) = text.split_once('\n').unwrap_or((&text, ""));
        let taken = self.begins(first, line.place) || self.continues(first, before.as_deref());
        if taken {
            self.remarks.extend(rest.lines().map(|line| begun(line).unwrap_or(line).to_owned()));
            self.before = (line.place == Place::Prose(Role::Line)).then_some(text);
        }
        taken
    }

    /// Takes a text that is a remark by its words, or by its role in a page of ours.
    fn begins(&mut self, text: &str, place: Place) -> bool {
        let is_below = !self.remarks.is_empty();
        let remark = begun(text).or_else(|| {
            let ours = is_below && (place == Place::Prose(Role::Note) || of_cell(text, self.form).is_some());
            ours.then_some(text)
        });
        self.remarks.extend(remark.map(str::to_owned));
        remark.is_some()
    }

    /// Takes a text that is the next item of a list, or the rest of a broken line.
    fn continues(&mut self, text: &str, before: Option<&str>) -> bool {
        if self.remarks.is_empty() || self.is_of_the_form(text) {
            return false;
        }
        let is_next = numbered(&self.remarks[0], 1).and(numbered(text, self.remarks.len() + 1)).is_some();
        match (self.remarks.as_mut_slice(), before) {
            // The word stands on a line of its own, above the first remark.
            ([first], _) if first.is_empty() => text.clone_into(first),
            _ if is_next => self.remarks.push(text.to_owned()),
            ([.., last], Some(before)) if goes_on(before, text) => last.push_str(text),
            _ => return false,
        }
        true
    }

    /// Whether a text may be a part of the table: a row of it, or a label or a piece of one, which is no sentence.
    fn is_of_the_form(&self, text: &str) -> bool {
        figure::is_figure(text)
            || !rows::split(text, self.form).1.is_empty()
            || !text.ends_with('。') && self.form.is_debris(&Plain::of(text))
    }
}

/// The text of a line that has only one; or the word before a remark and the remark, each in a cell of its own.
fn text(line: &Line) -> Option<String> {
    let mut filled = line.pieces.iter().filter(|piece| !piece.is_blank());
    match (filled.next()?, filled.next(), filled.next()) {
        (only, None, None) => Some(only.text.to_owned()),
        (word, Some(remark), None) if is_word(word.text) && !remark.is_figure() => {
            Some([word.text, "：", remark.text].concat())
        }
        _ => None,
    }
}

/// Whether a line of a plain text goes on in the next. Many a remark ends without a full stop, so only a long line
/// is taken for a broken one, and what follows must not look like something else: `附件：…`.
fn goes_on(line: &str, next: &str) -> bool {
    const SHORTEST: usize = 26;
    let size = |text: &str| text.chars().count();
    size(line) >= SHORTEST
        && size(next) <= size(line)
        && prose::is_broken(line)
        && !prose::begins(next)
        && !next.contains('：')
}

#[cfg(test)]
mod tests;
