//! What the form prints in a table: its rows and columns with their labels, as they are looked for.

use super::plain::Plain;
use crate::format::{Format, Place, VARIANTS};

/// A table of the form.
pub(super) struct Form {
    /// The id of its section.
    pub(super) section: &'static str,
    /// The rows, from the top.
    pub(super) rows: Vec<Row>,
    /// Every other label that is printed in it: of columns, bands, groups and corners.
    pub(super) others: Vec<Plain>,
}

/// A row of the form.
pub(super) struct Row {
    /// Its label as the form prints it; empty where it prints none.
    pub(super) printed: &'static str,
    /// The label as it is looked for.
    pub(super) label: Plain,
    /// Labels that published reports print instead.
    pub(super) variants: Vec<Plain>,
    /// Its cells, from the left.
    pub(super) places: &'static [Place],
    /// For each of its columns, from the left, the official label and then those that are printed instead.
    pub(super) columns: Vec<Vec<Plain>>,
}

/// How well a printed label is one of the form's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    /// The official label, whatever its widths and blanks.
    Same,
    /// Another wording that can only mean this row.
    Altered,
    /// A part of the label that no other row has.
    Part,
}

impl Form {
    pub(super) fn of(format: &'static Format, section: &'static str) -> Form {
        let mut rows: Vec<Row> = Vec::new();
        let mut others = Vec::new();
        let places = format.places_of(section);
        for row in places.chunk_by(|left, right| left.row == right.row) {
            let printed = row.first().and_then(|place| place.rows.last().copied()).unwrap_or("");
            let leaf = |place: &Place| wordings(place.columns.last().copied().unwrap_or(""));
            for place in row {
                let groups = place.rows.iter().rev().skip(1).chain(&place.columns);
                groups.for_each(|label| add(&mut others, label));
            }
            rows.push(Row {
                printed,
                label: Plain::of(printed),
                variants: variants(printed),
                places: row,
                columns: row.iter().map(leaf).collect(),
            });
        }
        let bands = format.layout(section).map_or(&[][..], |layout| layout.table.bands);
        for band in bands {
            add(&mut others, band.title.unwrap_or(""));
            add(&mut others, band.corner);
        }
        Form { section, rows, others }
    }

    /// Whether the table has one row, and no label for it.
    pub(super) fn is_unlabelled(&self) -> bool {
        matches!(self.rows.as_slice(), [only] if only.printed.is_empty())
    }

    /// How many blank places make a row in which nothing is printed.
    pub(super) fn least(&self) -> usize {
        if self.is_unlabelled() { self.rows.iter().map(|row| row.places.len()).sum() } else { 1 }
    }

    /// The row that a label names, and how well.
    pub(super) fn row(&self, printed: &Plain) -> Option<(usize, Likeness)> {
        if printed.body.is_empty() {
            return None;
        }
        self.same(printed)
            .map(|row| (row, Likeness::Same))
            .or_else(|| self.altered(printed).map(|row| (row, Likeness::Altered)))
            .or_else(|| self.part(printed).map(|row| (row, Likeness::Part)))
    }

    /// Whether a label names a row as a whole, in the official wording or another.
    pub(super) fn names_row(&self, printed: &Plain) -> bool {
        matches!(self.row(printed), Some((_, Likeness::Same | Likeness::Altered)))
    }

    /// Whether a label names a row and can be no column's heading, so that figures must follow it.
    pub(super) fn names_only_row(&self, printed: &Plain) -> bool {
        self.names_row(printed) && !self.may_be_column(printed)
    }

    /// Whether a label may stand over a column: only those of rows have numbers.
    pub(super) fn may_be_column(&self, printed: &Plain) -> bool {
        printed.mark.is_none() && self.is_column(printed)
    }

    fn same(&self, printed: &Plain) -> Option<usize> {
        let whole = |row: &Row| row.label.body == printed.body;
        let head = |row: &Row| !printed.head().is_empty() && row.label.head() == printed.head();
        self.rows.iter().position(whole).or_else(|| self.rows.iter().position(head))
    }

    fn altered(&self, printed: &Plain) -> Option<usize> {
        let variant = |row: &Row| {
            row.variants.iter().any(|variant| variant.body == printed.body || variant.body == printed.head())
        };
        if let Some(row) = self.rows.iter().position(variant) {
            return Some(row);
        }
        let same_mark = |row: &Row| row.label.mark.is_some() && row.label.mark == printed.mark;
        if printed.size() > 2
            && let Some(row) = self.only(|row| same_mark(row) && row.label.body.contains(&printed.body))
        {
            return Some(row);
        }
        self.only(|row| (printed.mark.is_none() || same_mark(row)) && is_misprint(&row.label, printed))
    }

    fn part(&self, printed: &Plain) -> Option<usize> {
        const SHORTEST: usize = 4;
        if printed.size() < SHORTEST {
            return None;
        }
        self.only(|row| row.label.body.contains(&printed.body))
    }

    /// The one row of which something holds.
    fn only(&self, holds: impl Fn(&Row) -> bool) -> Option<usize> {
        let mut found = self.rows.iter().enumerate().filter(|(_, row)| holds(row));
        let first = found.next().map(|(position, _)| position);
        first.filter(|_| found.next().is_none())
    }

    /// Whether a label stands over columns too, so that figures need not follow it: 其他, 总计.
    pub(super) fn is_column(&self, printed: &Plain) -> bool {
        self.others.iter().any(|other| other.body == printed.body)
    }

    /// Whether a text is nothing but labels of the table, or broken pieces of them.
    pub(super) fn is_debris(&self, printed: &Plain) -> bool {
        let labels = || self.rows.iter().map(|row| &row.label).chain(&self.others);
        let is_part = |part: &str| labels().any(|label| label.body.contains(part));
        if printed.body.is_empty() || is_part(&printed.body) || self.row(printed).is_some() {
            return true;
        }
        if self.others.iter().any(|other| is_explained(other, printed)) {
            return true;
        }
        // Text out of a PDF may run pieces of several labels together, two characters each at the least.
        const LONGEST: usize = 120;
        let ends: Vec<usize> =
            printed.body.char_indices().map(|(start, _)| start).chain([printed.body.len()]).collect();
        if ends.len() > LONGEST {
            return false;
        }
        let mut reached = vec![false; ends.len()];
        reached[0] = true;
        for start in 0..ends.len() {
            if reached[start] {
                for end in start + 2..ends.len() {
                    if !is_part(&printed.body[ends[start]..ends[end]]) {
                        break;
                    }
                    reached[end] = true;
                }
            }
        }
        reached.last() == Some(&true)
    }
}

/// Adds a label with its variants.
fn add(labels: &mut Vec<Plain>, printed: &str) {
    for label in wordings(printed) {
        if !label.body.is_empty() && !labels.contains(&label) {
            labels.push(label);
        }
    }
}

/// A label and its variants.
fn wordings(printed: &str) -> Vec<Plain> {
    let mut wordings = vec![Plain::of(printed)];
    wordings.extend(variants(printed));
    wordings
}

fn variants(printed: &str) -> Vec<Plain> {
    let known = VARIANTS.iter().find(|(official, _)| *official == printed);
    known.map_or_else(Vec::new, |(_, variants)| variants.iter().map(|text| Plain::of(text)).collect())
}

/// Whether a column's label is printed, in any of its wordings.
pub(super) fn is_label(column: &[Plain], printed: &Plain) -> bool {
    column.iter().any(|wording| wording.body == printed.body)
        || column.first().is_some_and(|official| is_explained(official, printed))
}

/// Whether a text is a label and an explanation in brackets: `上一年项目数量（指2019年事项数）`. A unit in brackets is
/// no explanation: it may be another than the form's.
fn is_explained(label: &Plain, printed: &Plain) -> bool {
    let head = printed.head();
    head.len() < printed.body.len() && head == label.body && !printed.body[head.len()..].contains("单位")
}

/// Whether one text is the other but for a character in five.
fn is_misprint(label: &Plain, printed: &Plain) -> bool {
    const SHORTEST: usize = 5;
    let (left, right): (Vec<char>, Vec<char>) =
        (label.body.chars().collect(), printed.body.chars().collect());
    let most = left.len() / SHORTEST;
    left.len() >= SHORTEST && left.len().abs_diff(right.len()) <= most && distance(&left, &right) <= most
}

/// How many characters have to be changed, added or left out to make one text of the other.
fn distance(left: &[char], right: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (number, from) in left.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = number + 1;
        for (position, to) in right.iter().enumerate() {
            let change = diagonal + usize::from(from != to);
            diagonal = row[position + 1];
            row[position + 1] = change.min(diagonal + 1).min(row[position] + 1);
        }
    }
    row[right.len()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::Edition;

    fn named(edition: Edition, section: &'static str, label: &str) -> Option<(&'static str, Likeness)> {
        let form = Form::of(Format::of(edition), section);
        form.row(&Plain::of(label)).map(|(row, likeness)| (form.rows[row].places[0].row, likeness))
    }

    #[test]
    fn rows_are_found_by_their_labels() {
        use Likeness::{Altered, Part, Same};
        let cases = [
            ("一、本年新收政府信息公开申请数量", Some(("received", Same))),
            ("(二)部分公开", Some(("partly_granted", Same))),
            ("3．其他", Some(("other.rest", Same))),
            ("总计", Some(("processed", Same))),
            ("1.逾期不补正", Some(("other.no_correction", Altered))),
            ("2.逾期不缴费", Some(("other.fee_unpaid", Altered))),
            ("1.属于国家密秘", None),
            ("2.其它法律行政法规禁止公开", Some(("denied.prohibited_by_law", Altered))),
            ("缴纳费用、行政机关不再处理其政", Some(("other.fee_unpaid", Part))),
            ("行政机关不再处理其政府信息公", None),
            ("（三）不予公开", None),
            ("申请人情况", None),
        ];
        for (label, row) in cases {
            assert_eq!(named(Edition::Of2021, "requests", label), row, "{label}");
        }
        assert_eq!(named(Edition::Of2021, "proactive", "规范性文件"), Some(("normative_documents", Altered)));
        let local = "其他主动公开文件(含以本单位名义签发的文件)";
        assert_eq!(named(Edition::Of2019, "proactive", local), None);
        let explained = "规范性文件(行政机关制定发布的决定、公告)";
        assert_eq!(named(Edition::Of2019, "proactive", explained), Some(("normative_documents", Same)));
    }

    #[test]
    fn broken_labels_are_known_as_such() {
        let form = Form::of(Format::of(Edition::Of2021), "requests");
        for text in [
            "开申请",
            "予公开",
            "（六）其",
            "社会法律",
            "公益服务其他",
            "企业机构",
            "等于第三项加第四项之和）",
        ] {
            assert!(form.is_debris(&Plain::of(text)), "{text}");
        }
        let form = Form::of(Format::of(Edition::Of2019), "proactive");
        assert!(form.is_debris(&Plain::of("上一年项目数量（指2019年事项数）")));
        let form = Form::of(Format::of(Edition::Of2021), "proactive");
        assert!(!form.is_debris(&Plain::of("本年收费金额（单位：元）")));
        let form = Form::of(Format::of(Edition::Of2021), "requests");
        for text in ["注：含上年度", "三、本法提供", "表格以图片形式公布"] {
            assert!(!form.is_debris(&Plain::of(text)), "{text}");
        }
    }
}
