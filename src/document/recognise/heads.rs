//! Where the headings of a table's columns stand.

use super::{
    form::{self, Form},
    lines::{Line, Piece, Place},
    plain::Plain,
};

/// The column headings of a table, where they stand in a table of the document.
#[derive(Debug, Default)]
pub(super) struct Heads {
    /// Lines of headings that follow each other, from the top.
    blocks: Vec<Block>,
}

#[derive(Debug)]
struct Block {
    table: usize,
    /// The first line below the headings.
    end: usize,
    /// The headings, each with where it begins.
    labels: Vec<(Plain, Stand)>,
}

/// Where a heading begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stand {
    /// The column of the table.
    pub(super) at: usize,
    /// The column after the last one it covers.
    pub(super) end: usize,
    /// The line.
    pub(super) line: usize,
    /// The heading within the first line's under which the form prints it; empty where there is none.
    pub(super) group: &'static str,
}

impl Heads {
    /// Collects the lines that are headings of columns.
    pub(super) fn of(lines: &[Line], form: &Form) -> Heads {
        let mut blocks: Vec<Block> = Vec::new();
        let is_leaf = |plain: &Plain| {
            form.rows.iter().flat_map(|row| &row.columns).any(|column| form::is_label(column, plain))
        };
        for (number, line) in lines.iter().enumerate() {
            let Place::Table(table) = line.place else { continue };
            let filled: Vec<&Piece> = line.pieces.iter().filter(|piece| !piece.is_blank()).collect();
            if filled.iter().any(|piece| piece.is_figure()) {
                continue;
            }
            let labels: Vec<(Plain, Stand)> = filled
                .iter()
                .map(|piece| {
                    (Plain::of(piece.text), Stand { at: piece.at, end: piece.end, line: number, group: "" })
                })
                .filter(|(plain, _)| plain.mark.is_none() && is_leaf(plain))
                .collect();
            if labels.is_empty() {
                continue;
            }
            match blocks.last_mut() {
                // A line of headings that is there again begins them anew.
                Some(block) if block.end == number && block.table == table && !block.has_line(&labels) => {
                    block.labels.extend(labels);
                    block.end = number + 1;
                }
                _ => blocks.push(Block { table, end: number + 1, labels }),
            }
        }
        Heads { blocks }
    }

    /// For each column of a row, the place at which its heading begins; `None` where they are not all there. A table
    /// that was cut in two has its headings above the upper part.
    pub(super) fn places(&self, row: &form::Row, line: &Line, number: usize) -> Option<Vec<Stand>> {
        let Place::Table(table) = line.place else { return None };
        let above = || self.blocks.iter().rev().filter(|block| block.end <= number);
        let own = above().filter(|block| block.table == table).find_map(|block| block.places(row));
        own.or_else(|| above().find_map(|block| block.places(row)))
    }
}

impl Block {
    /// Whether these headings are one of its lines.
    fn has_line(&self, labels: &[(Plain, Stand)]) -> bool {
        let same = |left: &[(Plain, Stand)]| {
            left.iter()
                .zip(labels)
                .all(|(left, right)| left.0.body == right.0.body && left.1.at == right.1.at)
        };
        let lines = || self.labels.chunk_by(|left, right| left.1.line == right.1.line);
        lines().any(|line| line.len() == labels.len() && same(line))
    }

    fn places(&self, row: &form::Row) -> Option<Vec<Stand>> {
        // The headings of another band may have the row's among them, in places and an order of their own.
        if self.labels.len() != row.columns.len() {
            return None;
        }
        let mut labels: Vec<&(Plain, Stand)> = self.labels.iter().collect();
        labels.sort_by_key(|(_, stand)| stand.at);
        let mut taken = vec![false; labels.len()];
        let places: Option<Vec<Stand>> = row
            .columns
            .iter()
            .zip(row.places)
            .map(|(column, place)| {
                // Table 4 has the same heading three times: they follow each other as the groups do.
                let position = labels.iter().enumerate().position(|(position, (printed, _))| {
                    !taken[position] && form::is_label(column, printed)
                })?;
                taken[position] = true;
                let group = match place.columns.as_slice() {
                    [_, .., group, _] => group,
                    _ => "",
                };
                Some(Stand { group, ..labels[position].1 })
            })
            .collect();
        let places = places?;
        // Headings that are there several times are told apart by their order alone, so they tell of no other one.
        let repeats = |(position, column): (usize, &Vec<Plain>)| row.columns[..position].contains(column);
        if row.columns.iter().enumerate().any(repeats) && !places.is_sorted_by_key(|stand| stand.at) {
            return None;
        }
        let mut sorted: Vec<usize> = places.iter().map(|stand| stand.at).collect();
        sorted.sort_unstable();
        sorted.windows(2).all(|pair| pair[0] < pair[1]).then_some(places)
    }
}

/// Whether headings that stand one a line come in another order than the form's, which prints them from the left or,
/// where they are nested, line by line. `None` where they are not all there, each once.
pub(super) fn are_reordered(texts: &[&str], row: &form::Row) -> Option<bool> {
    let printed: Vec<Plain> = texts.iter().map(|text| Plain::of(text)).collect();
    let mut stands = Vec::with_capacity(row.columns.len());
    for (column, place) in row.columns.iter().zip(row.places) {
        let is_here = |plain: &Plain| plain.mark.is_none() && form::is_label(column, plain);
        let mut here = printed.iter().enumerate().filter(|(_, plain)| is_here(plain));
        let (stand, _) = here.next()?;
        if here.next().is_some() {
            return None;
        }
        stands.push((place.columns.len(), stand));
    }
    let from_left = stands.is_sorted_by_key(|(_, stand)| *stand);
    let lines = || stands.iter().map(|(line, _)| *line);
    let of_line = |line| stands.iter().filter(move |(own, _)| *own == line).map(|(_, stand)| *stand);
    let nested = (0..=lines().max().unwrap_or(0)).flat_map(of_line);
    Some(!from_left && !nested.is_sorted())
}
