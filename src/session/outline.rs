//! The sub-headings of the prose, in the order of the topics that the notice names.

use super::{Session, Step};
use crate::{
    check,
    format::{Section, Topic},
};

impl Session {
    /// What a section is to speak of, each with whether it does.
    pub fn outline(&self, section: &Section) -> Vec<(&'static Topic, bool)> {
        check::outline(&self.report, &self.prose, section)
    }

    /// The positions of the topics whose sub-heading a section lacks. One topic alone needs none.
    pub fn lacking_headings(&self, section: &Section) -> Vec<usize> {
        let text = self.report.narrative(section.id);
        let lacking = topics(section).filter(|(_, topic)| heading_of(text, topic).is_none());
        let several = topics(section).nth(1).is_some();
        lacking.map(|(position, _)| position).filter(|_| several).collect()
    }

    pub(super) fn write_outline(&mut self, id: &'static str) {
        let Some(section) = self.report.format().section(id) else { return };
        let text = with_headings(self.report.narrative(id), section, |_| true);
        self.change(Step::Outline, |report| report.set_narrative(id, &text));
    }

    pub(super) fn write_heading(&mut self, id: &'static str, topic: usize, at: usize) {
        let topics = self.report.format().section(id).map_or(&[][..], Section::topics);
        let text = self.report.narrative(id);
        let Some((topic, (before, after))) = topics
            .get(topic)
            .map(|found| (heading(topic, found), text))
            .and_then(|(heading, text)| Some((heading, text.split_at_checked(line_end(text, at))?)))
        else {
            return;
        };
        let text = [
            before,
            if before.is_empty() || before.ends_with('\n') { "" } else { "\n" },
            &topic,
            "\n",
            after.strip_prefix('\n').unwrap_or(after),
        ]
        .concat();
        self.change(Step::Outline, |report| report.set_narrative(id, &text));
    }
}

/// The topics of a section that have a sub-heading, with their positions.
fn topics(section: &Section) -> impl Iterator<Item = (usize, &'static Topic)> {
    section.topics().iter().enumerate().filter(|(_, topic)| !topic.is_duty)
}

/// A sub-heading: `（一）主动公开`.
pub fn heading(position: usize, topic: &Topic) -> String {
    const NUMERALS: [&str; 8] = ["一", "二", "三", "四", "五", "六", "七", "八"];
    ["（", NUMERALS.get(position).copied().unwrap_or_default(), "）", topic.name].concat()
}

/// Where the line of a topic's sub-heading begins; its text may go on in the same line.
pub(super) fn heading_of(text: &str, topic: &Topic) -> Option<usize> {
    headings(text).find(|(_, line)| beginning(line).contains(topic.name)).map(|(at, _)| at)
}

/// Where the text under a sub-heading ends, without the line ends behind it.
pub(super) fn block_end(text: &str, heading: usize) -> usize {
    let next = headings(text).map(|(at, _)| at).find(|at| *at > heading).unwrap_or(text.len());
    text.get(..next).map_or(next, |block| block.trim_end().len())
}

/// The lines that begin with a numeral in brackets, and where.
fn headings(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    let lines = text.split_inclusive('\n').map(move |line| {
        let at = start;
        start += line.len();
        (at, line)
    });
    lines.filter(|(_, line)| {
        let mut signs = line.trim_start().chars();
        matches!(signs.next(), Some('（' | '('))
            && signs.next().is_some_and(|sign| "一二三四五六七八九十".contains(sign))
    })
}

/// As much of a line as a sub-heading may be.
fn beginning(line: &str) -> &str {
    const LONGEST: usize = 24;
    line.char_indices().nth(LONGEST).and_then(|(end, _)| line.get(..end)).unwrap_or(line)
}

/// The prose with those sub-headings that it lacks and that are wanted, each before the next one that is there, or else
/// at the end.
pub(super) fn with_headings(text: &str, section: &Section, wanted: impl Fn(usize) -> bool) -> String {
    let mut text = text.to_owned();
    for (position, topic) in topics(section) {
        if !wanted(position) || heading_of(&text, topic).is_some() {
            continue;
        }
        let later = topics(section).filter(|(later, _)| *later > position);
        let at = later.filter_map(|(_, topic)| heading_of(&text, topic)).min();
        let heading = heading(position, topic);
        match at {
            Some(at) => text.insert_str(at, &[&heading, "\n"].concat()),
            None => {
                if !text.is_empty() && !text.ends_with('\n') {
                    text.push('\n');
                }
                text.push_str(&heading);
                text.push('\n');
            }
        }
    }
    text
}

/// The place itself where it begins a line, and else the end of its line.
fn line_end(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    match text.get(..at) {
        Some(before) if !before.is_empty() && !before.ends_with('\n') => {
            text.get(at..).and_then(|rest| rest.find('\n')).map_or(text.len(), |end| at + end)
        }
        _ => at,
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        format::Edition::Of2021,
        report::{Field, Report},
        session::{Action, Session, Step},
    };

    const OVERVIEW: &str = "overview";

    fn written(text: &str, action: Action) -> String {
        let session = Session::new(Report::new(Of2021), 2026);
        let session = session.reduce(Action::Write(Field::Narrative(OVERVIEW), text.into()));
        let after = session.reduce(action);
        let undone = after.reduce(Action::Undo);
        if after.undoable() == Some(Step::Outline) {
            assert_eq!(undone.report.narrative(OVERVIEW), text, "one step");
        }
        after.report.narrative(OVERVIEW).to_owned()
    }

    #[test]
    fn headings_that_are_lacking_come_in_their_order() {
        let cases = [
            (
                "",
                "（一）主动公开\n（二）依申请公开\n（三）政府信息管理\n（四）政府信息公开平台建设\n（五）监督保障\n",
            ),
            (
                "首段。",
                "首段。\n（一）主动公开\n（二）依申请公开\n（三）政府信息管理\n（四）政府信息公开平台建设\n（五）监督保障\n",
            ),
            (
                "首段。\n（二）依申请公开。文。\n（5）另\n(五)监督保障\n文。",
                "首段。\n（一）主动公开\n（二）依申请公开。文。\n（5）另\n（三）政府信息管理\n（四）政府信息公开平台建设\n(五)监督保障\n文。",
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(written(text, Action::Outline(OVERVIEW)), expected);
            assert_eq!(written(expected, Action::Outline(OVERVIEW)), expected, "nothing is lacking then");
        }
    }

    #[test]
    fn a_heading_is_a_line_of_its_own_near_the_caret() {
        let cases = [
            ("", 0, "（二）依申请公开\n"),
            ("首段。\n次段。", 0, "（二）依申请公开\n首段。\n次段。"),
            ("首段。\n次段。", 3, "首段。\n（二）依申请公开\n次段。"),
            ("首段。\n次段。", 10, "首段。\n（二）依申请公开\n次段。"),
            ("首段。\n次段。", 99, "首段。\n次段。\n（二）依申请公开\n"),
        ];
        for (text, at, expected) in cases {
            assert_eq!(written(text, Action::Heading(OVERVIEW, 1, at)), expected);
        }
        assert_eq!(written("文", Action::Heading(OVERVIEW, 99, 0)), "文");
        assert_eq!(written("文", Action::Heading("requests", 0, 0)), "文");
    }
}
