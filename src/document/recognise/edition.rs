//! Which edition of the form a document follows, by the labels that only one edition has.

use super::{form::Form, lines::Line, plain::Plain};
use crate::format::{Cell, Edition, Format};

/// The edition whose own labels a document has; `None` where it has none of any, or as many of several.
pub(super) fn find(lines: &[Line]) -> Option<Edition> {
    let mut tellings = Edition::ALL.map(Telling::of);
    for piece in lines.iter().flat_map(|line| &line.pieces) {
        let printed = Plain::of(&piece.text[..piece.text.floor_char_boundary(LONGEST)]);
        tellings.iter_mut().for_each(|telling| telling.look_at(&printed, piece.cell));
    }
    let most = tellings.iter().map(Telling::count).max().filter(|most| *most > 0)?;
    let mut best = tellings.iter().filter(|telling| telling.count() == most);
    let edition = best.next().map(|telling| telling.edition);
    edition.filter(|_| best.next().is_none())
}

/// What tells one edition from the others, and how much of it a document has.
struct Telling {
    edition: Edition,
    labels: Vec<Plain>,
    seen: Vec<bool>,
    /// How many addresses of cells were met that only this edition has.
    addressed: usize,
}

impl Telling {
    fn of(edition: Edition) -> Telling {
        let labels = telling(edition);
        Telling { edition, seen: vec![false; labels.len()], labels, addressed: 0 }
    }

    fn look_at(&mut self, printed: &Plain, cell: Option<Cell>) {
        if let Some(cell) = cell {
            let has = |edition: &Edition| Format::of(*edition).place(cell).is_some();
            let only_here = Edition::ALL.iter().all(|edition| has(edition) == (*edition == self.edition));
            self.addressed += usize::from(only_here);
        }
        for (seen, label) in self.seen.iter_mut().zip(&self.labels) {
            // Text out of a PDF runs a label and its neighbour together.
            *seen |= printed.body.len() < label.body.len() + SLACK && printed.body.contains(&label.body);
        }
    }

    fn count(&self) -> usize {
        self.seen.iter().filter(|seen| **seen).count() + self.addressed
    }
}

/// How many bytes of a text are looked at, and how many more than the label's it may have.
const LONGEST: usize = 200;
const SLACK: usize = 24;

/// The labels that an edition has and no other has, not even as a part of a label or as a variant.
fn telling(edition: Edition) -> Vec<Plain> {
    let mut own = labels(edition);
    for other in Edition::ALL.into_iter().filter(|other| *other != edition) {
        let theirs = labels(other);
        own.retain(|label| !theirs.iter().any(|their| their.body.contains(&label.body)));
    }
    own
}

fn labels(edition: Edition) -> Vec<Plain> {
    let format = Format::of(edition);
    let forms = format.layouts.iter().map(|layout| Form::of(format, layout.table.id));
    forms
        .flat_map(|form| {
            let rows = form.rows.into_iter().flat_map(|row| row.variants.into_iter().chain([row.label]));
            rows.chain(form.others).collect::<Vec<_>>()
        })
        .filter(|label| !label.body.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_labels_that_no_other_edition_has_tell_it() {
        let bodies = |edition| telling(edition).into_iter().map(|label| label.body).collect::<Vec<_>>();
        let of_2019 = bodies(Edition::Of2019);
        let of_2021 = bodies(Edition::Of2021);
        for label in ["本年新制作数量", "对外公开总数量", "上一年项目数量", "本年增减", "政府集中采购"]
        {
            assert!(of_2019.iter().any(|own| own == label), "{label}");
        }
        for label in ["本年制发件数", "本年废止件数", "现行有效件数", "本年处理决定数量"]
        {
            assert!(of_2021.iter().any(|own| own == label), "{label}");
        }
        for label in ["处理决定数量", "规范性文件", "其他处理", "行政许可", "其他"] {
            assert!(!of_2019.iter().chain(&of_2021).any(|own| own == label), "{label}");
        }
    }
}
