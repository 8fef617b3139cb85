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

/// Takes the remarks out of a table's lines; answers them as lists, each with its items in order and their numbers
/// still before them. A list begins with the word.
pub(super) fn take(lines: &mut Vec<Line>, form: &Form) -> Vec<Vec<String>> {
    let mut taking = Taking { form, lists: Vec::new(), before: None };
    lines.retain(|line| !taking.takes(line));
    taking.lists
}

/// The cell that a remark is about, with the remark, as our own files print it: `规章，本年制发件数：其中修订16件`.
pub(super) fn of_cell<'t>(text: &'t str, form: &Form) -> Option<(Cell, &'t str)> {
    // Mostly there is no such sign, and it need not be looked for by every name.
    if !text.contains('：') {
        return None;
    }
    let names = [text, mark(text).1];
    for place in form.rows.iter().flat_map(|row| row.places) {
        let name = place.name() + "：";
        if let Some(remark) = names.iter().find_map(|text| text.strip_prefix(&*name)) {
            return Some((place.cell, remark));
        }
    }
    None
}

struct Taking<'f> {
    form: &'f Form,
    lists: Vec<Vec<String>>,
    /// The line before, where it is one of a plain text and the last of those taken.
    before: Option<String>,
}

impl Taking<'_> {
    /// Whether a line is a remark or goes on with one. Lines within one cell go together.
    fn takes(&mut self, line: &Line) -> bool {
        let before = self.before.take();
        let Some(text) = text(line) else { return false };
        let (first, rest) = text.split_once('\n').unwrap_or((&text, ""));
        let form = self.form;
        if let Some(remark) = begun(first) {
            self.lists.push(vec![remark.to_owned()]);
        } else if !self.lists.last_mut().is_some_and(|list| goes_on(list, first, line.place, before, form)) {
            return false;
        }
        if let (Some(list), false) = (self.lists.last_mut(), rest.is_empty()) {
            for line in rest.split('\n') {
                list.push(line.to_owned());
            }
        }
        self.before = (line.place == Place::Prose(Role::Line)).then_some(text);
        true
    }
}

/// Adds a text to a list where it is its next item, or the rest of the line before.
fn goes_on(list: &mut Vec<String>, text: &str, place: Place, before: Option<String>, form: &Form) -> bool {
    // Ours are known by their role, or else by the cell they name.
    if place == Place::Prose(Role::Note) || of_cell(text, form).is_some() {
        list.push(text.to_owned());
        return true;
    }
    if is_of_the_form(text, form) {
        return false;
    }
    let next = list.len() + 1;
    let is_next = |first: &str| numbered(first, 1).is_some() && numbered(text, next).is_some();
    match list.as_mut_slice() {
        // The word stands on a line of its own, above the first remark.
        [first] if first.is_empty() => text.clone_into(first),
        [first, ..] if is_next(first) => list.push(text.to_owned()),
        [.., last] if before.is_some_and(|before| is_broken(&before, text)) => last.push_str(text),
        _ => return false,
    }
    true
}

/// Whether a text may be a part of the table: a row of it, or a label or a piece of one, which is no sentence.
fn is_of_the_form(text: &str, form: &Form) -> bool {
    figure::is_figure(text)
        || !rows::split(text, form).1.is_empty()
        || !text.ends_with('。') && form.is_debris(&Plain::of(text))
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
fn is_broken(line: &str, next: &str) -> bool {
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
