//! Which year a sentence tells of, as far as that is certain.

use std::ops::Range;

use super::{
    super::{
        Passage,
        date::{self, Written, digit, is_blank},
        period,
        words::has_any,
    },
    phrases::{
        ANNOUNCEMENTS, COMPARISONS, NOTHING, NOW, OPENINGS, OTHER_TIMES, PLANS, PREDICATES, REFERENCES,
        SUBJECTS, THIS_YEAR, TOPICS,
    },
};

/// A sentence that tells of a year.
#[derive(Debug)]
pub(super) struct Told {
    pub(super) year: u16,
    /// The year as it is written, in bytes of the section's prose.
    pub(super) mark: Range<usize>,
}

/// The sentences of a passage that tell of a year: at most one year each. With the report year, a sentence about
/// another year that stands beside it for comparison is none of them.
pub(super) fn told(passage: &Passage, report_year: Option<u16>) -> Vec<Told> {
    let text =
        |at: usize| passage.sentences.get(at).and_then(|sentence| passage.text.get(sentence.span.clone()));
    let mut found = Vec::new();
    for (at, sentence) in passage.sentences.iter().enumerate() {
        let Some((own, year)) = text(at).and_then(|own| Some((own, leading_year(own)?))) else { continue };
        let is_plan = |report_year: u16| year.year > report_year && has_any(own, PLANS);
        if report_year.is_some_and(is_plan) {
            continue;
        }
        let neighbours = [at.checked_sub(1).and_then(text), text(at + 1)];
        let is_compared = || neighbours.into_iter().flatten().any(|other| compares(own, year.year, other));
        if Some(year.year) != report_year && report_year.is_some() && is_compared() {
            continue;
        }
        let mark = sentence.span.start + year.mark.start..sentence.span.start + year.mark.end;
        found.push(Told { mark, ..year });
    }
    found
}

/// The one year that a sentence leads with and reports on.
fn leading_year(sentence: &str) -> Option<Told> {
    // Most sentences name no year, and this is a fast way to know.
    if !sentence.contains('年') {
        return None;
    }
    let dates = date::written(sentence);
    let first = dates.iter().find(|date| date.year.is_some())?;
    let (year, mark) = (first.year?, first.span.clone());
    // Two years in one sentence are a comparison, or a list.
    if dates.iter().any(|date| date.year.is_some_and(|other| other != year)) {
        return None;
    }
    // The period of the figures is told by C9.
    if period::stated(sentence).iter().any(|period| period.from.span == mark) {
        return None;
    }
    let (before, after) = (&sentence[..mark.start], &sentence[end_of_year(sentence, first)?..]);
    let tells = || !has_any(sentence, OTHER_TIMES) && leads(before, after) && reports(after);
    (announces(before, after) || tells()).then_some(Told { year, mark })
}

/// Whether the report itself is announced: `现将我局2023年政府信息公开工作情况报告如下`.
fn announces(before: &str, after: &str) -> bool {
    let subject = ["政府信息公开", "政务公开", "信息公开"];
    has_any(last_clause(before), ANNOUNCEMENTS) && subject.iter().any(|word| after.starts_with(word))
}

/// Where the words for a year end: `2024年`, `2024年度`, `2024年全年`, `2024年1月1日至12月31日`. None for a month or a day.
fn end_of_year(sentence: &str, date: &Written) -> Option<usize> {
    let mut end = date.span.end;
    if date.month.is_some() {
        let spans = period::spans(sentence, date::written(sentence));
        end = spans.into_iter().find(|span| span.from.span == date.span && span.is_whole_year())?.to.span.end;
    }
    let rest = sentence[end..].trim_start_matches(is_blank);
    let rest = ["度", "全年", "期间", "间", "里", "内", "止"]
        .iter()
        .fold(rest, |rest, word| rest.strip_prefix(word).unwrap_or(rest));
    Some(sentence.len() - rest.len())
}

/// Whether a sentence, or a clause of it, leads with the year that stands between these words.
fn leads(before: &str, after: &str) -> bool {
    let before = before.trim_end_matches(is_blank);
    let before =
        ["在", "回顾"].iter().fold(before, |before, word| before.strip_suffix(word).unwrap_or(before));
    let after = after.trim_start_matches(is_blank);
    // 本年度（2023年）共收到
    if let Some(before) = before.strip_suffix(['（', '(']) {
        return THIS_YEAR.iter().any(|word| before.ends_with(word)) && after.starts_with(['）', ')']);
    }
    let clause = last_clause(before);
    let begins = is_list_mark(clause)
        || SUBJECTS.iter().any(|word| clause.ends_with(word))
            && clause.len() <= 45
            && !has_any(clause, REFERENCES);
    begins && (after.starts_with(['，', ',']) || PREDICATES.iter().any(|word| after.starts_with(word)))
}

/// What stands behind the last mark that parts clauses.
fn last_clause(text: &str) -> &str {
    text.rsplit(['，', ',', '；', ';', '：', ':']).next().unwrap_or_default()
}

/// Whether a clause is nothing but a mark of a list: `（一）`, `1.`, `一是`; or nothing at all.
fn is_list_mark(clause: &str) -> bool {
    let signs = clause.chars().filter(|sign| !is_blank(*sign));
    signs.clone().count() <= 4
        && signs
            .clone()
            .all(|sign| digit(sign).is_some() || "（）()、.．一二三四五六七八九十是".contains(sign))
}

/// Whether a sentence reports on what the body did, got or had, with figures or in the words that open a report.
fn reports(after: &str) -> bool {
    let is_figure = || has_any(after, TOPICS) && (has_any(after, NOTHING) || has_count(after));
    !has_any(after, NOW) && (has_any(after, OPENINGS) || is_figure())
}

/// Whether a figure with a unit of counting stands in a text.
fn has_count(text: &str) -> bool {
    const UNITS: &str = "件条次份篇期个宗起例人项场";
    text.match_indices(|sign| digit(sign).is_some()).any(|(at, figure)| {
        let rest = text[at + figure.len()..].trim_start_matches(is_blank);
        let rest = rest.trim_start_matches(['余', '多', '万']);
        rest.chars().next().is_some_and(|unit| UNITS.contains(unit))
    })
}

/// Whether the sentence beside one about a year goes on about the same in another year.
fn compares(own: &str, year: u16, other: &str) -> bool {
    let is_other_year = date::written(other).iter().any(|date| date.year.is_some_and(|other| other != year));
    (is_other_year || has_any(other, COMPARISONS)) && topic(own).is_some_and(|own| topic(other) == Some(own))
}

/// What a sentence is about.
fn topic(sentence: &str) -> Option<&'static str> {
    TOPICS.iter().copied().find(|topic| sentence.contains(topic))
}

#[cfg(test)]
mod tests;
