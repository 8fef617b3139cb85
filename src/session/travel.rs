//! Where a step of the history can be seen: the place that changes when it is taken back or again.

use std::ops::Range;

use super::{Step, TakeOver};
use crate::report::{Field, Report, common_end, common_start, units};

/// The place to show when this step is taken back or again: the first that differs, in the order of the form. None
/// where the step is about the report as a whole, or about no place of it.
pub fn changed_place(step: Step, before: &Report, after: &Report) -> Option<Field> {
    match step {
        Step::Write(field) => Some(field),
        Step::TakeOver(TakeOver::Head) if before.organization == after.organization => Some(Field::Year),
        Step::TakeOver(TakeOver::Head) => Some(Field::Organization),
        Step::FillZeros
        | Step::FillLine
        | Step::FillColumn
        | Step::FillNone
        | Step::Paste
        | Step::TakeComputed
        | Step::Repair
        | Step::TakeOver(TakeOver::Pending) => {
            let mut cells = after.format().places.iter().map(|place| place.cell);
            let differs = |cell: &_| {
                before.value(*cell) != after.value(*cell) || before.notes.get(cell) != after.notes.get(cell)
            };
            cells.find(differs).map(Field::Cell)
        }
        Step::Outline | Step::Bind => {
            let mut sections = after.format().outline.sections.iter().map(|section| section.id);
            let differs = |id: &&str| before.narrative(id) != after.narrative(id);
            sections.find(differs).map(Field::Narrative)
        }
        Step::Unbind
        | Step::KeepStated
        | Step::Explain
        | Step::Edition
        | Step::Open
        | Step::Clear
        | Step::OpenPrior
        | Step::ClosePrior => None,
    }
}

/// The words of a text that were not in it before, in UTF-16 units; empty where some were only taken out.
pub fn changed_words(before: &str, after: &str) -> Range<u32> {
    let start = common_start(before, after);
    let end = after.len() - common_end(&before[start..], &after[start..]);
    units(after, start) as u32..units(after, end) as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{
        Action::{self, FillLine, FillZeros, Undo, Write},
        Session,
    };

    #[test]
    fn the_words_that_differ_are_found() {
        for (before, after, words) in [
            ("", "一句", 0..2),
            ("一句", "", 0..0),
            ("甲乙丙", "甲丙", 1..1),
            ("甲丙", "甲乙丙", 1..2),
            ("𠀀甲", "𠀀乙乙", 2..4),
            ("aa", "aaa", 2..3),
            ("同", "同", 1..1),
        ] {
            assert_eq!(changed_words(before, after), words, "{before} {after}");
        }
    }

    #[test]
    fn a_step_is_seen_where_it_changed_something() {
        let cell = |id: &str| id.parse().unwrap();
        let field = Field::Cell(cell("requests.granted.research"));
        let place = |session: &Session, action: Action| {
            let done = session.reduce(action);
            let step = done.undoable().unwrap();
            let undone = done.reduce(Undo);
            assert_eq!(undone.redoable(), Some(step));
            let places = [
                changed_place(step, &done.report, &undone.report),
                changed_place(step, &undone.report, &done.report),
            ];
            assert_eq!(places[0], places[1]);
            places[0].map(|place| place.to_string()).unwrap_or_default()
        };
        let session = Session::new(Report::new(crate::format::Edition::Of2021), 2026);
        let session = session.reduce(Write(Field::Cell(cell("requests.granted.natural_person")), "3".into()));
        assert_eq!(place(&session, Write(field, "3".into())), "requests.granted.research");
        assert_eq!(
            place(&session, FillLine(cell("requests.granted.research"))),
            "requests.granted.commercial"
        );
        assert_eq!(place(&session, FillZeros), "proactive.regulations.issued");
        assert_eq!(place(&session, Write(Field::Narrative("overview"), "文".into())), "overview");
        assert_eq!(place(&session, Action::Clear), "");
    }
}
