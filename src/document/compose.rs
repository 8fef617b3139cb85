//! From a report to the document that is printed of it.

use std::rc::Rc;

use super::{Block, Document, Grid, Heading, Line, Paragraph, Role, Scope, Slot, remark};
use crate::{
    format::{Body, Content, Kind, Layout, LineKind, Section},
    report::{Report, Totals},
};

/// The whole report: title, six sections, tables as the form prints them, remarks under their table.
pub fn compose(report: &Report) -> Document {
    let totals = Totals::of(report);
    let mut blocks = Vec::new();
    for section in report.format().outline.sections {
        blocks.push(Block::Heading(Heading { text: section.title.to_owned(), section: Some(section.id) }));
        match &section.body {
            Body::Narrative { .. } => add_prose(&mut blocks, report.narrative(section.id)),
            Body::Table(_) => {
                if let Some(layout) = report.format().layout(section.id) {
                    blocks.push(Block::Grid(grid(report, &totals, section, layout)));
                }
                add_notes(&mut blocks, report, section.id);
            }
        }
    }
    Document { title: title(report), blocks }
}

/// What the title of every report ends in.
pub const TITLE_END: &str = "政府信息公开工作年度报告";

/// The title of a report: `海盐县应急管理局2020年政府信息公开工作年度报告`.
pub fn title(report: &Report) -> String {
    let year = one_line(&report.year.text());
    let unit = if year.is_empty() || year.ends_with(['年', '度']) { "" } else { "年" };
    [one_line(&report.organization).as_str(), &year, unit, TITLE_END].concat()
}

/// Text for a place that has one line only.
fn one_line(text: &str) -> String {
    text.split(|character: char| character.is_whitespace() || character.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// One paragraph a line. Empty lines stay, so that the prose can be put together again from its paragraphs.
fn add_prose(blocks: &mut Vec<Block>, prose: &str) {
    if prose.is_empty() {
        return;
    }
    for line in prose.split('\n') {
        // People indent with blanks; the indent is the layout's business.
        let text = line.trim().to_owned();
        let role = if is_subheading(&text) { Role::Subheading } else { Role::Body };
        blocks.push(Block::Paragraph(Paragraph { role, text }));
    }
}

/// Whether a line is nothing but `（一）…`; a heading that runs on into a sentence is prose.
fn is_subheading(line: &str) -> bool {
    const LONGEST: usize = 40;
    let Some((number, rest)) = line.strip_prefix('（').and_then(|rest| rest.split_once('）')) else {
        return false;
    };
    !number.is_empty()
        && number.chars().all(|character| "一二三四五六七八九十".contains(character))
        && !rest.contains(['。', '；', '：', '，'])
        && (1..=LONGEST).contains(&rest.chars().count())
}

/// The remarks under a table as one list: on the table, then on its cells in the order of the form.
fn add_notes(blocks: &mut Vec<Block>, report: &Report, section: &str) {
    let mut notes = Vec::new();
    for note in remark::of_table(report.table_note(section)) {
        notes.push(note.to_owned());
    }
    for place in report.format().places_of(section) {
        let note = report.notes.get(&place.cell).map_or("", |note| note.trim());
        if !note.is_empty() {
            notes.push([&place.name(), "：", note].concat());
        }
    }
    let several = notes.len() > 1;
    for (number, note) in (1..).zip(notes) {
        let mark = if number == 1 { "注：" } else { "" };
        let number = if several { format!("{number}.") } else { String::new() };
        let text = [mark, &number, &note].concat();
        blocks.push(Block::Paragraph(Paragraph { role: Role::Note, text }));
    }
}

fn grid(report: &Report, totals: &Totals, section: &Section, layout: &Layout) -> Grid {
    let number_and_name = section.title.split_once('、');
    let caption = number_and_name.map_or(section.title, |(_, name)| name).to_owned();
    let mut scopes = Scopes::default();
    let mut lines = Vec::with_capacity(layout.lines.len());
    for position in 0..layout.lines.len() {
        let line = &layout.lines[position];
        scopes.enter(layout, position);
        let slots = line.slots.iter().map(|slot| {
            let (label, cell) = match slot.content {
                Content::Figure(cell) => ("", Some(cell)),
                Content::Corner(label)
                | Content::Title(label)
                | Content::ColumnLabel(label)
                | Content::RowLabel(label) => (label, None),
            };
            let header = scopes.of(slot, position);
            let text = cell.map_or_else(|| label.into(), |cell| totals.shown(report, cell).text());
            let place = cell.and_then(|cell| report.format().place(cell));
            let unit: Rc<str> = match place {
                Some(place) if place.kind == Kind::MoneyWithUnit => report.unit(place.cell).into(),
                _ => "".into(),
            };
            Slot { columns: slot.columns, lines: slot.lines, header, cell, text, unit }
        });
        lines.push(Line { head: line.kind != LineKind::Figures, slots: slots.collect() });
    }
    Grid { caption, section: Some(section.id), lines }
}

/// What each heading of a table heads, found while walking it from the top.
///
/// Only an outermost group has the scope of a group: HTML lets that reach to the end of the group's columns or
/// lines, which would be too far for a group within it. The inner ones head what they cover.
#[derive(Default)]
struct Scopes {
    /// The line at which the current block of column headings begins.
    head_start: usize,
    /// The line after the current block of column headings.
    head_end: usize,
    /// The line after the current outermost group of lines.
    group_end: usize,
}

impl Scopes {
    fn enter(&mut self, layout: &Layout, position: usize) {
        if layout.lines[position].kind == LineKind::Head && position >= self.head_end {
            let heads = layout.lines[position..].iter().take_while(|line| line.kind == LineKind::Head);
            self.head_start = position;
            self.head_end = position + heads.count();
        }
    }

    fn of(&mut self, slot: &crate::format::Slot, position: usize) -> Option<Scope> {
        match slot.content {
            Content::Figure(_) => None,
            Content::Title(_) => Some(Scope::Rows),
            Content::Corner(_) => Some(Scope::Column),
            Content::ColumnLabel(_) => {
                let is_group = position + slot.lines < self.head_end;
                let outermost = position == self.head_start;
                Some(if is_group && outermost { Scope::Columns } else { Scope::Column })
            }
            Content::RowLabel(_) if slot.lines > 1 && position >= self.group_end => {
                self.group_end = position + slot.lines;
                Some(Scope::Rows)
            }
            Content::RowLabel(_) => Some(Scope::Row),
        }
    }
}

#[cfg(test)]
mod tests;
