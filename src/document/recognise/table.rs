//! A table's section: its rows found by their labels, its figures by their columns.

use super::{
    columns,
    filling::Filling,
    form::{Form, Likeness},
    heads::{Heads, Stand, are_reordered},
    lines::{self, Line, Piece},
    names::{by_order, goes_on, identify},
    notes::Notes,
    plain::Plain,
    remarks,
    rows::{self, Row},
};
use crate::{
    format::{Cell, Format, Kind},
    report::Report,
};

/// What is read of a table goes into the report; answers the cells that were found, blank ones included.
pub(super) fn read(
    lines: &[Line],
    format: &'static Format,
    section: &'static str,
    report: &mut Report,
    notes: &mut Notes,
) -> Vec<Cell> {
    let form = Form::of(format, section);
    let other_unit = other_unit(lines, &form);
    let mut filling = Filling {
        form: &form,
        report,
        notes,
        filled: vec![false; form.rows.len()],
        found: Vec::new(),
        others: columns::Others::default(),
        reordered: false,
        other_unit,
    };
    let (lines, beyond) = lines.split_at(lines.len().min(MOST_LINES));
    let mut lines = filling.addressed(lines);
    filling.remarks(&remarks::take(&mut lines, &form));
    let heads = Heads::of(&lines, &form);
    let gathered = rows::gather(&lines, &form);
    let rows = joined(gathered.rows, &form);
    let named = identify(&rows, &form);
    let deduced = by_order(&rows, &named, &form, filling.filled.contains(&true));
    let targets =
        named.iter().zip(&deduced).map(|(name, deduced)| name.as_ref().map(|name| name.row).or(*deduced));
    let targets: Vec<Option<usize>> = targets.collect();
    let placed = rows.iter().zip(&targets);
    let placed =
        placed.filter_map(|(row, target)| Some((row.figures.as_slice(), form.rows[(*target)?].places.len())));
    filling.others.spare = columns::spare_end(placed);
    let heads: Vec<Option<Vec<Stand>>> = rows
        .iter()
        .zip(&targets)
        .map(|(row, target)| heads.places(&form.rows[(*target)?], &lines[row.line], row.line))
        .collect();
    filling.others.shifted = rows.iter().zip(&targets).zip(&heads).any(|((row, target), heads)| {
        let columns = target.map_or(0, |target| form.rows[target].places.len());
        target.is_some() && columns::is_shifted(&row.figures, columns, heads.as_deref())
    });
    let mut unplaced: Vec<&str> = Vec::new();
    for (position, row) in rows.iter().enumerate() {
        let name = named[position].as_ref();
        let used = name.map_or(0, |name| name.used);
        let (others, label) = row.labels.split_at(row.labels.len() - used);
        unplaced.extend(others);
        match targets[position] {
            Some(target) => {
                if let lines::Place::Table(_) = lines[row.line].place {
                    filling.reordered = false;
                } else if let Some(reordered) = are_reordered(&row.labels, &form.rows[target]) {
                    filling.reordered = reordered;
                }
                let order = name.is_none_or(|name| name.likeness == Likeness::Part);
                let below = rows.get(position + 1).map_or(&gathered.rest, |next| &next.labels);
                let official = &form.rows[target].label;
                let label = label.concat();
                let label = if goes_on(&label, below, official) { "" } else { &label };
                filling.row(target, row, label, heads[position].as_deref(), order);
            }
            None => filling.nameless(row, &mut unplaced),
        }
    }
    unplaced.extend(gathered.rest);
    unplaced.extend(beyond.iter().flat_map(|line| line.pieces.iter().map(|piece| piece.text)));
    filling.leftover(&unplaced);
    filling.missing();
    filling.found
}

/// More lines than the largest table has, with one cell each and blank lines between, are not looked at.
pub(super) const MOST_LINES: usize = 2000;

/// Rows of which the text was broken in two lines, put together again: figures without a label that make up
/// exactly what the row before lacks. Blank cells left over behind them count for nothing.
fn joined<'d>(rows: Vec<Row<'d>>, form: &Form) -> Vec<Row<'d>> {
    let columns = form.rows.iter().map(|row| row.places.len()).max().unwrap_or(0);
    let mut joined: Vec<Row> = Vec::with_capacity(rows.len());
    for row in rows {
        let rest = if row.labels.is_empty() { filled(&row) } else { None };
        let before = joined.last().and_then(filled).filter(|before| *before > 1);
        match (joined.last_mut(), before, rest) {
            (Some(last), Some(before), Some(rest)) if before + rest == columns => {
                last.figures.truncate(before);
                last.figures.extend(row.figures.into_iter().take(rest));
                last.remarks
                    .extend(row.remarks.into_iter().map(|(position, text)| (before + position, text)));
            }
            _ => joined.push(row),
        }
    }
    joined
}

/// How many figures a row has, where there is no blank before or among them.
fn filled(row: &Row) -> Option<usize> {
    let count = row.figures.iter().take_while(|figure| !figure.is_blank()).count();
    row.figures[count..].iter().all(Piece::is_blank).then_some(count)
}

/// The unit that the heading of sums of money says, where it is not the form's: `本年收费金额（单位：元）`.
fn other_unit(lines: &[Line], form: &Form) -> Option<&'static str> {
    const OTHERS: [&str; 4] = ["元", "千元", "百万元", "亿元"];
    const WORD: &str = "单位";
    let columns = form.rows.iter().flat_map(|row| row.columns.iter().zip(row.places));
    let sums: Vec<&Plain> = columns
        .filter(|(_, place)| place.kind == Kind::Money)
        .flat_map(|(column, _)| column.first())
        .collect();
    let heads = lines.iter().flat_map(|line| &line.pieces).map(|piece| Plain::of(piece.text));
    let mut units =
        heads.filter(|head| sums.iter().any(|sum| sum.head() == head.head())).filter_map(|head| {
            let (_, unit) = head.body.split_once(WORD)?;
            OTHERS.into_iter().find(|other| *other == unit)
        });
    units.next()
}
