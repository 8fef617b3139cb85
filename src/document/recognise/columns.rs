//! Which figure of a row belongs to which column.

use super::{heads::Stand, lines::Piece};

/// For each column, the position of its figure among a row's; `None` where that cannot be decided.
///
/// Where there are as many figures as columns they belong together in order, whatever the spans: headings and
/// figures of one published table often disagree in those. Cells left over from spans are blank and stand at
/// the ends. Where that leaves a choice, the headings' places decide, if they can, and else the other rows of the
/// table: in all of them the cells left over stand at the same end.
pub(super) fn assign(
    figures: &[Piece],
    columns: usize,
    heads: Option<&[Stand]>,
    others: Others,
) -> Option<Vec<Option<usize>>> {
    let under_heads = || heads.and_then(|heads| by_place(figures, heads));
    if figures.len() < columns {
        return if others.shifted { None } else { under_heads() };
    }
    let (first, last) = windows(figures, columns)?;
    // A row in which nothing is printed is blank however it is laid out.
    if first < last && figures.iter().any(|figure| !figure.is_blank()) {
        if others.shifted {
            return None;
        }
        return under_heads().or_else(|| match others.spare? {
            End::Back if first == 0 => in_order(figures, first, columns, heads),
            End::Front if last + columns == figures.len() => in_order(figures, last, columns, heads),
            _ => None,
        });
    }
    let places = in_order(figures, first, columns, heads)?;
    // Where cells span columns, or all are filled, none is lost or left over, and only the spans may be others than
    // the headings'.
    let spans = |at: usize, end: usize| end > at + 1;
    let has_spans = figures.iter().any(|figure| spans(figure.at, figure.end))
        || heads.is_some_and(|heads| heads.iter().any(|head| spans(head.at, head.end)));
    let whole = figures.iter().all(|figure| !figure.is_blank());
    if figures.len() == columns && (has_spans || whole) {
        return Some(places);
    }
    // Two layouts that both fit, and tell different things, leave it open which one is meant.
    let agrees = |other: Vec<Option<usize>>| say_the_same(figures, &places, &other);
    under_heads().is_none_or(agrees).then_some(places)
}

/// Each column's figure, where the figures of the row begin at a place and follow each other as the columns do.
fn in_order(
    figures: &[Piece],
    first: usize,
    columns: usize,
    heads: Option<&[Stand]>,
) -> Option<Vec<Option<usize>>> {
    let order = order(&figures[first..first + columns], heads)?;
    let mut places = vec![None; columns];
    for (position, column) in order.iter().enumerate() {
        places[*column] = Some(first + position);
    }
    Some(places)
}

/// What the other rows of a table say about one that can be read in several ways.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Others {
    /// The end at which they have cells left over from spans.
    pub(super) spare: Option<End>,
    /// Whether a row that leaves no choice stands under other headings than its own, so that places say nothing: a
    /// label that spans lines was lost, say.
    pub(super) shifted: bool,
}

/// Whether the figures of a row that leaves no choice stand elsewhere than under their headings.
pub(super) fn is_shifted(figures: &[Piece], columns: usize, heads: Option<&[Stand]>) -> bool {
    let Some(((first, _), heads)) =
        windows(figures, columns).filter(|(first, last)| first == last).zip(heads)
    else {
        return false;
    };
    let under_heads = by_place(figures, heads);
    let own = in_order(figures, first, columns, Some(heads));
    !own.zip(under_heads).is_some_and(|(own, other)| say_the_same(figures, &own, &other))
}

/// Whether two ways to read a row come to the same.
fn say_the_same(figures: &[Piece], one: &[Option<usize>], other: &[Option<usize>]) -> bool {
    let text = |position: Option<usize>| position.map_or("", |position| figures[position].text);
    one.iter().zip(other).all(|(left, right)| text(*left) == text(*right))
}

/// An end of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// Before the figures.
    Front,
    /// Behind the figures.
    Back,
}

/// The end at which cells left over from spans stand, in the rows that leave no choice; each row has its figures
/// and how many columns it has. `None` where there is no such row or where they disagree; what other tables do says
/// nothing of this one.
pub(super) fn spare_end<'p>(rows: impl Iterator<Item = (&'p [Piece<'p>], usize)>) -> Option<End> {
    let rows = rows.filter(|(figures, columns)| figures.len() > *columns);
    let mut ends = rows.filter_map(|(figures, columns)| {
        let (first, last) = windows(figures, columns)?;
        (first == last).then_some(match first {
            0 => Some(End::Back),
            _ => (first + columns == figures.len()).then_some(End::Front),
        })
    });
    let end = ends.next()??;
    ends.all(|other| other == Some(end)).then_some(end)
}

/// The first and the last place where the figures of a row may begin, so that all outside its columns are blank.
fn windows(figures: &[Piece], columns: usize) -> Option<(usize, usize)> {
    let filled = |piece: &Piece| !piece.is_blank();
    let spare = figures.len().checked_sub(columns)?;
    let first = figures.iter().rposition(filled).map_or(0, |last| (last + 1).saturating_sub(columns));
    let last = figures.iter().position(filled).map_or(spare, |first| first.min(spare));
    (first <= last).then_some((first, last))
}

/// The columns as they follow each other from the left, where there is a figure for each.
fn order(figures: &[Piece], heads: Option<&[Stand]>) -> Option<Vec<usize>> {
    let official: Vec<usize> = (0..figures.len()).collect();
    let Some(heads) = heads else { return Some(official) };
    let mut printed = official.clone();
    printed.sort_by_key(|column| heads[*column].at);
    let in_one_line = heads.windows(2).all(|pair| pair[0].line == pair[1].line);
    let under_heads = || printed.iter().zip(figures).all(|(column, figure)| heads[*column].at == figure.at);
    if printed == official || in_one_line || under_heads() && are_together(&printed, heads) {
        return Some(printed);
    }
    // Headings on several lines, broken or with spans lost, stand over other figures than their own. Then only
    // their order within each line counts.
    let in_order =
        |line: usize| heads.iter().filter(|head| head.line == line).is_sorted_by_key(|head| head.at);
    heads.iter().all(|head| in_order(head.line)).then_some(official)
}

/// Whether the headings of each group stand side by side. Where a span was lost, a neighbour stands among them.
fn are_together(printed: &[usize], heads: &[Stand]) -> bool {
    let mut groups: Vec<&str> = Vec::new();
    printed.chunk_by(|left, right| heads[*left].group == heads[*right].group).all(|run| {
        let group = run.first().map_or("", |column| heads[*column].group);
        let is_new = group.is_empty() || !groups.contains(&group);
        groups.push(group);
        is_new
    })
}

/// Each figure under the heading that begins where it does; no figure may be left over.
fn by_place(figures: &[Piece], heads: &[Stand]) -> Option<Vec<Option<usize>>> {
    let mut places = vec![None; heads.len()];
    for (position, figure) in figures.iter().enumerate() {
        match heads.iter().position(|head| head.at == figure.at) {
            Some(column) => places[column] = Some(position),
            None if figure.is_blank() => {}
            None => return None,
        }
    }
    Some(places)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Figures of which `_` is blank, one place each from a first place on.
    fn figures(text: &'static str, first: usize) -> Vec<Piece<'static>> {
        let words = text.split(' ').enumerate();
        words
            .map(|(at, word)| Piece {
                at: first + at,
                end: first + at + 1,
                ..Piece::of(word.trim_matches('_'))
            })
            .collect()
    }

    fn assigned(text: &'static str, heads: Option<&[usize]>) -> Option<String> {
        let heads = heads.map(|heads| {
            heads.iter().map(|at| Stand { at: *at, end: at + 1, line: 0, group: "" }).collect::<Vec<_>>()
        });
        under(text, heads.as_deref())
    }

    fn under(text: &'static str, heads: Option<&[Stand]>) -> Option<String> {
        let figures = figures(text, 1);
        let columns = assign(&figures, 3, heads, Others::default())?;
        let texts = columns.iter().map(|place| {
            place.map_or("_", |place| match figures[place].text {
                "" => "_",
                text => text,
            })
        });
        Some(texts.collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn as_many_figures_as_columns_belong_together_in_order() {
        assert_eq!(assigned("1 2 3", None).as_deref(), Some("1 2 3"));
        assert_eq!(assigned("_ 2 _", None).as_deref(), Some("_ 2 _"));
        // The headings stand elsewhere, but in the form's order.
        assert_eq!(assigned("1 2 3", Some(&[1, 2, 4])).as_deref(), Some("1 2 3"));
        // The headings stand in another order.
        assert_eq!(assigned("3 1 2", Some(&[5, 6, 1])).as_deref(), Some("1 2 3"));
    }

    /// A line of headings that a page's end breaks in two begins at the left again.
    #[test]
    fn headings_broken_in_two_lines_change_no_order() {
        let stands =
            |stands: [(usize, usize); 3]| stands.map(|(line, at)| Stand { at, end: at + 1, line, group: "" });
        let read = |heads| under("1 2 3", Some(&stands(heads)));
        assert_eq!(read([(0, 3), (0, 4), (1, 1)]).as_deref(), Some("1 2 3"));
        assert_eq!(read([(0, 4), (0, 3), (1, 1)]), None);
        // Over their figures they tell the order, on whatever lines.
        assert_eq!(read([(0, 2), (0, 3), (1, 1)]).as_deref(), Some("2 3 1"));
    }

    /// Headings begin in columns 1, 2 and 4 and the figures in 1, 2 and 3.
    #[test]
    fn other_spans_in_the_row_than_in_the_headings_change_no_order() {
        let head = |at, end| Stand { at, end, line: 0, group: "" };
        let figure = |at, end, text| Piece { at, end, ..Piece::of(text) };
        let heads = [head(1, 2), head(2, 4), head(4, 5)];
        let figures = [figure(1, 2, "7"), figure(2, 3, ""), figure(3, 5, "9")];
        assert_eq!(
            assign(&figures, 3, Some(&heads), Others::default()),
            Some(vec![Some(0), Some(1), Some(2)])
        );
    }

    #[test]
    fn spare_blank_cells_at_the_ends_are_left_out() {
        for text in ["1 2 3 _ _", "_ _ 1 2 3", "_ 1 2 3 _"] {
            assert_eq!(assigned(text, None).as_deref(), Some("1 2 3"), "{text}");
        }
        assert_eq!(assigned("_ _ _ _ _", None).as_deref(), Some("_ _ _"));
    }

    #[test]
    fn the_other_rows_say_at_which_end_spare_cells_stand() {
        let end_of = |rows: &[&'static str]| {
            let rows: Vec<Vec<Piece>> = rows.iter().map(|row| figures(row, 1)).collect();
            spare_end(rows.iter().map(|row| (row.as_slice(), 3)))
        };
        assert_eq!(end_of(&["1 2 3", "1 _ 3 _ _", "_ 2 _ _ _"]), Some(End::Back));
        assert_eq!(end_of(&["_ 1 _ 3", "_ 1 2 _"]), Some(End::Front));
        assert_eq!(end_of(&["_ 1 2 3", "1 2 3 _"]), None);
        assert_eq!(end_of(&["1 2 3", "_ 2 _ _"]), None);
        let at = |end| Others { spare: Some(end), shifted: false };
        let columns = assign(&figures("_ 2 _ _", 1), 3, None, at(End::Back));
        assert_eq!(columns, Some(vec![Some(0), Some(1), Some(2)]));
        let columns = assign(&figures("_ 2 _ _", 1), 3, None, at(End::Front));
        assert_eq!(columns, Some(vec![Some(1), Some(2), Some(3)]));
    }

    #[test]
    fn what_could_be_either_is_left_undecided() {
        for text in ["_ _ 5 _ _", "1 2", "1", "1 2 3 4"] {
            assert_eq!(assigned(text, None), None, "{text}");
        }
    }

    #[test]
    fn the_places_of_the_headings_decide_where_the_number_does_not() {
        assert_eq!(assigned("_ _ 5 _ _", Some(&[2, 3, 4])).as_deref(), Some("_ 5 _"));
        assert_eq!(assigned("1 2", Some(&[1, 2, 3])).as_deref(), Some("1 2 _"));
        assert_eq!(assigned("1 2", Some(&[1, 3, 4])), None);
        // Unless other rows stand elsewhere than under their headings.
        let heads = [2, 3, 4].map(|at| Stand { at, end: at + 1, line: 0, group: "" });
        assert!(is_shifted(&figures("5 6 _", 1), 3, Some(&heads)));
        let shifted = Others { spare: None, shifted: true };
        assert_eq!(assign(&figures("_ _ 5 _ _", 1), 3, Some(&heads), shifted), None);
        // A blank cell is gone at the end, or one is left over at the beginning.
        assert_eq!(assigned("_ _ 1 2", Some(&[2, 3, 4])).as_deref(), Some("_ 1 2"));
        assert_eq!(assigned("_ _ 1 2", Some(&[3, 4, 5])), None);
        assert_eq!(assigned("_ 1 _", Some(&[2, 3, 4])), None);
    }
}
