//! Where each of the six sections begins and ends.

use std::ops::Range;

use super::{
    form::Form,
    lines::{Line, Piece, Place},
    plain::{Plain, Style, is_space, mark},
};
use crate::format::{Body, Format, Section};

/// The lines of each section of the form, in order; `None` where it was not found.
pub(super) struct Sections {
    /// The lines above the first section.
    pub(super) before: Range<usize>,
    /// For each section of the form: its lines, without its heading.
    pub(super) found: Vec<Option<Range<usize>>>,
}

/// Words that tell the heading of a section: all of one of these groups.
const TELLING: [(&str, &[&[&str]]); 6] = [
    ("overview", &[&["总体情况"], &["基本情况"], &["工作概述"]]),
    ("proactive", &[&["主动公开", "政府", "情况"]]),
    ("requests", &[&["收到和处理", "申请"], &["依申请公开", "办理情况"], &["申请情况", "处理"]]),
    ("reviews", &[&["行政复议", "行政诉讼", "情况"]]),
    ("improvement", &[&["主要问题", "改进"], &["主要问题", "情况"], &["存在的问题", "改进"]]),
    ("other_matters", &[&["其他需要报告"], &["其他报告事项"], &["需要报告的其他"]]),
];

/// The longest heading, in characters.
const LONGEST: usize = 40;

/// Finds the sections of a document.
pub(super) fn find(lines: &[Line], format: &'static Format) -> Sections {
    let sections = format.outline.sections;
    let mut starts: Vec<Option<(usize, usize)>> = vec![None; sections.len()];
    let titles = titles(format);
    for (line, section) in chain(&headings(lines, format, &titles), lines, format, &titles) {
        starts[section] = Some((line, line + 1));
    }
    // A table whose heading was lost, as text out of a PDF loses it, begins with its first labels.
    for (position, section) in sections.iter().enumerate() {
        if starts[position].is_none() && matches!(section.body, Body::Table(_)) {
            let from = starts[..position].iter().flatten().map(|(_, first)| *first).max().unwrap_or(0);
            let to = starts[position..].iter().flatten().map(|(line, _)| *line).min().unwrap_or(lines.len());
            let start = table_start(&lines[from..to], format, section.id);
            starts[position] = start.map(|start| (from + start, from + start));
        }
    }
    let end_of = |position: usize| {
        let next = starts[position + 1..].iter().flatten().map(|(line, _)| *line).next();
        next.unwrap_or(lines.len())
    };
    let found = starts.iter().enumerate();
    let found = found.map(|(position, start)| start.map(|(_, first)| first..end_of(position))).collect();
    let before = 0..starts.iter().flatten().map(|(line, _)| *line).next().unwrap_or(lines.len());
    Sections { before, found }
}

/// Every line that could be the heading of a section, with the section's position.
fn headings(lines: &[Line], format: &Format, titles: &[Plain]) -> Vec<(usize, usize)> {
    let sections = format.outline.sections;
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        let Some(text) = line.only() else { continue };
        let cut = cut_heading(text, sections, titles).map(|(section, _)| section);
        let section = cut.or_else(|| heading(text, sections, titles));
        let Some(section) = section else { continue };
        // A heading repeated within its own section, above each part of a table say, begins nothing.
        if found.last().is_none_or(|(_, last)| *last != section) {
            found.push((number, section));
        }
    }
    found
}

/// The titles of the sections as they are looked for.
pub(super) fn titles(format: &Format) -> Vec<Plain> {
    format.outline.sections.iter().map(|section| Plain::of(section.title)).collect()
}

/// Whether a text is the heading of a section, or the name of its table.
pub(super) fn is_heading(text: &str, format: &Format, titles: &[Plain]) -> bool {
    heading(text, format.outline.sections, titles).is_some()
}

/// Whether a text is a line of a table of contents: 目录, or a heading with the number of its page.
pub(super) fn is_contents(text: &str, format: &Format, titles: &[Plain]) -> bool {
    matches!(&*Plain::of(text).body, "目录" | "目次")
        || is_heading(text.trim_end_matches(is_leader), format, titles)
}

/// What follows a heading on its own line: the 无 of `六、其他需要报告的事项：无`. Empty where nothing does.
pub(super) fn behind_heading<'t>(text: &'t str, format: &Format, titles: &[Plain]) -> &'t str {
    cut_heading(text, format.outline.sections, titles).map_or("", |(_, rest)| rest)
}

/// A heading and the prose behind it on the same line.
fn cut_heading<'t>(text: &'t str, sections: &[Section], titles: &[Plain]) -> Option<(usize, &'t str)> {
    /// How many bytes a heading may take.
    const MOST: usize = LONGEST * 4;
    let is_end = |sign: char| is_space(sign) || matches!(sign, '：' | ':' | '。');
    // Without a number before it, it may be the beginning of any sentence.
    mark(text).0?;
    text.match_indices(is_end).take_while(|(end, _)| *end <= MOST).find_map(|(end, sign)| {
        let (before, rest) = (&text[..end], text[end..].trim_start_matches(is_end));
        let section = heading(before, sections, titles)?;
        // A blank may also be one within the heading.
        let is_whole =
            !sign.trim_matches(is_space).is_empty() || titles[section].body == Plain::of(before).body;
        // A line of a table of contents has the number of a page behind it.
        (is_whole && !rest.chars().all(is_leader)).then_some((section, rest))
    })
}

/// What stands between a heading and the number of its page, and that number.
fn is_leader(sign: char) -> bool {
    is_space(sign) || sign.is_ascii_digit() || ".．·…-—_".contains(sign)
}

/// The section whose heading a text is.
fn heading(text: &str, sections: &[Section], titles: &[Plain]) -> Option<usize> {
    if text.len() > LONGEST * 4 {
        return None;
    }
    // `表二：主动公开政府信息情况`, as pages name their tables.
    let named =
        text.split_once(['：', ':']).filter(|(name, _)| name.starts_with('表') && name.chars().count() < 4);
    let plain = Plain::of(named.map_or(text, |(_, rest)| rest));
    if plain.body.is_empty() || plain.size() > LONGEST || text.trim_end_matches('。').contains(['。', '；'])
    {
        return None;
    }
    let marked = named.is_some() || plain.mark.is_some_and(|mark| mark.style != Style::Bracketed);
    let unbracketed = plain.mark.is_none_or(|mark| mark.style != Style::Bracketed);
    sections.iter().zip(titles).position(|(section, title)| {
        let official = title.body == plain.body;
        let telling = || {
            let groups =
                TELLING.iter().find(|(id, _)| *id == section.id).map_or(&[][..], |(_, groups)| groups);
            groups.iter().any(|words| words.iter().all(|word| plain.body.contains(word)))
        };
        official && unbracketed || marked && telling()
    })
}

/// The chain of headings in the order of the form that has most under them; of equal ones the latest. The lines
/// of a table of contents have nothing under them.
fn chain(
    headings: &[(usize, usize)],
    lines: &[Line],
    format: &Format,
    titles: &[Plain],
) -> Vec<(usize, usize)> {
    /// More headings than any report has are not looked at.
    const MOST: usize = 400;
    /// What a heading counts that has something under it, against 1.
    const FILLED: usize = 8;
    let headings = &headings[..headings.len().min(MOST)];
    let worth: Vec<usize> = (0..headings.len())
        .map(|position| {
            let next = headings.get(position + 1).map_or(lines.len(), |(line, _)| *line);
            let mut under = lines[headings[position].0 + 1..next].iter().flat_map(|line| &line.pieces);
            let behind =
                lines[headings[position].0].only().map_or("", |text| behind_heading(text, format, titles));
            let is_filled = !behind.is_empty() || under.any(|piece| !piece.is_blank());
            if is_filled { FILLED } else { 1 }
        })
        .collect();
    // For each heading, what the best chain is worth that begins with it, and the next one of that chain.
    let mut best: Vec<(usize, Option<usize>)> = worth.iter().map(|worth| (*worth, None)).collect();
    let mut first: Option<usize> = None;
    for position in (0..headings.len()).rev() {
        for next in (position + 1..headings.len()).rev() {
            let together = worth[position] + best[next].0;
            if headings[next].1 > headings[position].1 && together > best[position].0 {
                best[position] = (together, Some(next));
            }
        }
        if first.is_none_or(|first| best[position].0 > best[first].0) {
            first = Some(position);
        }
    }
    std::iter::successors(first, |position| best[*position].1).map(|position| headings[position]).collect()
}

/// The line with which a table begins: the first of several labels that only this table has.
fn table_start(lines: &[Line], format: &'static Format, section: &'static str) -> Option<usize> {
    /// So many of its labels within so many lines make it the table, and not a word in passing.
    const ENOUGH: usize = 3;
    const WITHIN: usize = 16;
    let form = Form::of(format, section);
    let others: Vec<Form> = format
        .layouts
        .iter()
        .filter(|layout| layout.table.id != section)
        .map(|layout| Form::of(format, layout.table.id))
        .collect();
    let has = |form: &Form, plain: &Plain| {
        form.rows.iter().any(|row| row.label.body == plain.body)
            || form.others.iter().any(|other| other.body == plain.body)
    };
    let telling = |line: &Line| {
        let plains = line.pieces.iter().filter(|piece| !piece.is_blank()).map(|piece| Plain::of(piece.text));
        plains.filter(|plain| has(&form, plain) && !others.iter().any(|other| has(other, plain))).count()
    };
    let counts: Vec<usize> = lines.iter().map(telling).collect();
    let start = (0..lines.len()).find(|start| {
        let end = lines.len().min(start + WITHIN);
        counts[*start] > 0 && counts[*start..end].iter().sum::<usize>() >= ENOUGH
    })?;
    // The table's own lines above the first label are its too, and pieces of labels that no other table has.
    let is_own = |piece: &Piece| {
        let plain = Plain::of(piece.text);
        !piece.is_figure() && form.is_debris(&plain) && !others.iter().any(|other| other.is_debris(&plain))
    };
    let above = lines[..start].iter().rev().take_while(|line| match (line.place, lines[start].place) {
        (Place::Table(one) | Place::Column(one), Place::Table(other) | Place::Column(other)) => one == other,
        _ => line.pieces.iter().all(|piece| piece.is_blank() || is_own(piece)),
    });
    Some(start - above.count())
}
