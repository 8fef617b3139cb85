//! Figures in the prose that are bound to a cell: when the cell changes, so do the digits.
//!
//! In the prose they are plain digits. A binding says where they stand; every change of the prose moves it along,
//! and one within the digits ends it.

use std::ops::Range;

use super::{
    Amount, Report, Totals, Value,
    places::{common_end, common_start},
};
use crate::format::Cell;

/// Digits of the prose that say what a cell says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Binding {
    /// The id of the section whose prose it is.
    pub section: &'static str,
    /// Where the digits stand in it, in bytes.
    pub span: Range<usize>,
    /// The cell, which may be a total.
    pub cell: Cell,
}

impl Report {
    /// The bound figures, in the order of the sections' ids and then of the prose.
    pub fn bindings(&self) -> &[Binding] {
        &self.bindings
    }

    /// The bound figures of a section, in the order of its prose.
    pub fn bindings_of(&self, section: &str) -> impl Iterator<Item = &Binding> {
        self.bindings.iter().filter(move |binding| binding.section == section)
    }

    /// The amount that a bound figure says; none where the cell is blank, cannot be read or is not in the form.
    pub fn figure(&self, totals: &Totals, cell: Cell) -> Option<Amount> {
        self.format().place(cell)?;
        match totals.shown(self, cell) {
            Value::Amount(amount) => Some(amount),
            Value::Blank | Value::Unreadable(_) => None,
        }
    }

    /// Binds digits of the prose to a cell. Answers whether they can be: they say what the cell says, or are any
    /// number while it says nothing; they are no part of a longer number; and nothing there is bound already.
    pub fn bind(&mut self, binding: Binding, totals: &Totals) -> bool {
        let text = self.narrative(binding.section);
        let number = stands_alone(text, &binding.span).then(|| text.get(binding.span.clone())).flatten();
        let Some(number) = number.and_then(Amount::read) else { return false };
        let meets = |known: &Binding| {
            known.section == binding.section
                && known.span.start < binding.span.end
                && binding.span.start < known.span.end
        };
        let differs = self.figure(totals, binding.cell).is_some_and(|figure| figure != number);
        if differs || self.bindings.iter().any(meets) {
            return false;
        }
        let place = |binding: &Binding| (binding.section, binding.span.start);
        let position = self.bindings.partition_point(|known| place(known) < place(&binding));
        self.bindings.insert(position, binding);
        true
    }

    /// Leaves the digits that begin there as they are from now on.
    pub fn unbind(&mut self, section: &str, start: usize) {
        self.bindings.retain(|binding| (binding.section, binding.span.start) != (section, start));
    }

    /// Writes anew every bound figure whose cell says another amount.
    pub fn follow_cells(&mut self) {
        if self.bindings.is_empty() {
            return;
        }
        let totals = Totals::of(self);
        for position in 0..self.bindings.len() {
            let Binding { section, span, cell } = self.bindings[position].clone();
            let Some(figure) = self.figure(&totals, cell) else { continue };
            let text = self.narrative(section);
            let (Some(before), Some(number), Some(after)) =
                (text.get(..span.start), text.get(span.clone()), text.get(span.end..))
            else {
                continue;
            };
            if Amount::read(number) == Some(figure) {
                continue;
            }
            let digits = figure.to_string();
            let text = [before, &digits, after].concat();
            self.narratives.insert(section, text.into());
            for binding in self.bindings.iter_mut().filter(|binding| binding.section == section) {
                if binding.span.start > span.start {
                    binding.span = moved(&binding.span, span.end, span.start + digits.len());
                }
            }
            self.bindings[position].span.end = span.start + digits.len();
        }
    }

    /// Moves the bound figures of a section along with its prose, which was `before`. What the two texts have in
    /// common at the beginning and at the end is not changed; what was changed is between.
    pub(super) fn move_bindings(&mut self, section: &'static str, before: &str) {
        if !self.bindings.iter().any(|binding| binding.section == section) {
            return;
        }
        let mut bindings = std::mem::take(&mut self.bindings);
        let text = self.narrative(section);
        let start = common_start(before, text);
        let end = common_end(&before[start..], &text[start..]);
        let (old_end, new_end) = (before.len() - end, text.len() - end);
        bindings.retain_mut(|binding| {
            if binding.section != section {
                return true;
            }
            if binding.span.start >= old_end {
                binding.span = moved(&binding.span, old_end, new_end);
            } else if binding.span.end > start {
                return false;
            }
            // A digit typed right beside them makes another number.
            stands_alone(text, &binding.span)
        });
        self.bindings = bindings;
    }
}

/// A span behind a place that is now another place.
fn moved(span: &Range<usize>, from: usize, to: usize) -> Range<usize> {
    span.start - from + to..span.end - from + to
}

/// Whether a span is one of the text, is not empty, and is no part of a longer number.
fn stands_alone(text: &str, span: &Range<usize>) -> bool {
    let (Some(before), Some(number), Some(after)) =
        (text.get(..span.start), text.get(span.clone()), text.get(span.end..))
    else {
        return false;
    };
    let is_digit = |sign: Option<char>| sign.is_some_and(|sign| matches!(sign, '0'..='9' | '０'..='９'));
    let is_point = |sign: Option<char>| matches!(sign, Some('.' | ',' | '．'));
    let continues = |mut signs: [Option<char>; 2]| {
        let [next, second] = &mut signs;
        is_digit(*next) || is_point(*next) && is_digit(*second)
    };
    let (mut back, mut on) = (before.chars().rev(), after.chars());
    !number.is_empty() && !continues([back.next(), back.next()]) && !continues([on.next(), on.next()])
}

#[cfg(test)]
mod tests;
