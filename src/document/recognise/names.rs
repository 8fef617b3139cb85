//! Which row of the form each gathered row is: by its label, by a part of it, or by its place among the others.

use super::{
    columns,
    form::{Form, Likeness},
    lines::Piece,
    plain::Plain,
    rows::Row,
};

/// The row that a gathered row's labels name.
pub(super) struct Name {
    pub(super) row: usize,
    pub(super) likeness: Likeness,
    /// Whether the label is whole, and stands over no column too: 其他, 总计.
    certain: bool,
    /// How many of its texts, from the last, make up the label.
    pub(super) used: usize,
}

/// Names each row by the texts nearest to it.
pub(super) fn identify(rows: &[Row], form: &Form) -> Vec<Option<Name>> {
    if let (true, [only]) = (form.is_unlabelled(), form.rows.as_slice()) {
        // Table 4 has one row and no label for it: it is the first that has a figure for each column.
        let fits = |row: &&Row| {
            columns::assign(&row.figures, only.places.len(), None, columns::Others::default()).is_some()
        };
        let filled = |row: &&Row| fits(row) && row.figures.iter().any(|figure| !figure.is_blank());
        let line = rows.iter().find(filled).or_else(|| rows.iter().find(fits)).map(|row| row.line);
        let name = |row: &Row| {
            (Some(row.line) == line).then_some(Name {
                row: 0,
                likeness: Likeness::Same,
                certain: true,
                used: 0,
            })
        };
        return rows.iter().map(name).collect();
    }
    let mut names: Vec<Option<Name>> = rows.iter().map(|row| name(row, form)).collect();
    // A part of a label names a row only in its place among the others; so does what may be a column's heading.
    for position in 0..names.len() {
        let certain = |name: &&Name| name.certain;
        if let Some(Name { row, certain: false, .. }) = names[position] {
            let before = names[..position].iter().flatten().filter(certain).map(|name| name.row).max();
            let after = names[position + 1..].iter().flatten().filter(certain).map(|name| name.row).min();
            if before.is_some_and(|before| before >= row) || after.is_some_and(|after| after <= row) {
                names[position] = None;
            }
        }
    }
    names
}

/// The row that a row's last texts name, taken together where a label was broken: the longest whole label first.
fn name(row: &Row, form: &Form) -> Option<Name> {
    const MOST: usize = 4;
    let longest = row.labels.len().min(MOST);
    let all_blank = row.figures.iter().all(Piece::is_blank);
    let mut best: Option<Name> = None;
    for used in (1..=longest).rev() {
        if is_several(&row.labels[row.labels.len() - used..], form) {
            continue;
        }
        let plain = Plain::of(&row.labels[row.labels.len() - used..].concat());
        let Some((position, likeness)) = form.row(&plain) else { continue };
        // 其他 and 总计 stand over columns too; with nothing but blanks behind them they name no row.
        let may_be_column = form.may_be_column(&plain);
        if all_blank && may_be_column {
            continue;
        }
        if best.as_ref().is_none_or(|best| likeness < best.likeness) {
            let certain = likeness != Likeness::Part && !may_be_column;
            best = Some(Name { row: position, likeness, certain, used });
        }
    }
    best
}

/// Whether texts that follow each other are labels each for itself, and no pieces of one: the first names a row,
/// and one after it is whole too.
fn is_several(texts: &[&str], form: &Form) -> bool {
    let mut plains = texts.iter().map(|text| Plain::of(text));
    plains.next().is_some_and(|first| form.names_row(&first))
        && plains.any(|plain| form.names_row(&plain) || form.is_column(&plain))
}

/// Whether a label was broken around its figures, so that the rest of it stands below them.
pub(super) fn goes_on(label: &str, below: &[&str], official: &Plain) -> bool {
    /// A label is broken into so many lines at the most.
    const MOST: usize = 3;
    let Some(rest) = official.body.strip_prefix(&Plain::of(label).body).filter(|rest| !rest.is_empty())
    else {
        return false;
    };
    (1..=below.len().min(MOST)).any(|lines| Plain::of(&below[..lines].concat()).body == rest)
}

/// Rows without a label of their own, between two that have one: where there are exactly as many as the form has
/// there, they are those, in order. What is left of their labels must not say otherwise.
pub(super) fn by_order(
    rows: &[Row],
    named: &[Option<Name>],
    form: &Form,
    addressed: bool,
) -> Vec<Option<usize>> {
    let mut deduced = vec![None; rows.len()];
    if addressed {
        return deduced;
    }
    let known: Vec<(usize, usize)> =
        named.iter().enumerate().filter_map(|(at, name)| Some((at, name.as_ref()?.row))).collect();
    for pair in known.windows(2) {
        let [(from, above), (to, below)] = [pair[0], pair[1]];
        if below <= above || to - from != below - above {
            continue;
        }
        let fits = (from + 1..to).zip(above + 1..below).all(|(at, target)| {
            let (row, target) = (&rows[at], &form.rows[target]);
            let whole = columns::assign(&row.figures, target.places.len(), None, columns::Others::default())
                .is_some();
            let filled = row.figures.iter().any(|figure| !figure.is_blank());
            let part = |text: &str| {
                let text = Plain::of(text);
                target.label.body.contains(&text.body) || form.is_debris(&text)
            };
            let last = row.labels.last().is_none_or(|text| target.label.body.contains(&Plain::of(text).body));
            whole && filled && last && row.labels.iter().all(|text| part(text))
        });
        if fits {
            (from + 1..to).zip(above + 1..below).for_each(|(at, target)| deduced[at] = Some(target));
        }
    }
    deduced
}
