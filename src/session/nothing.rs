//! A year without applications, or without reviews and lawsuits: zeros in the table and a sentence in the overview.

use super::{
    Session, Step,
    outline::{block_end, heading_of, with_headings},
};
use crate::{
    check::prose::Topic,
    format::Cell,
    report::{Amount, Value},
};

/// Why it cannot be said that there was nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// A cell holds something else than 0.
    Figure(Cell),
    /// By last year's report something was carried over into this year, so that there was something.
    Carried(Cell, Value),
}

const OVERVIEW: &str = "overview";

impl Session {
    /// What keeps somebody from saying that there was nothing of a table's kind in the year.
    pub fn obstacle(&self, section: &str) -> Option<Obstacle> {
        let is_nothing = |value: &Value| matches!(value, Value::Blank | Value::Amount(Amount::ZERO));
        let places = self.report.format().places_of(section);
        if let Some(place) = places.iter().find(|place| !is_nothing(self.report.value(place.cell))) {
            return Some(Obstacle::Figure(place.cell));
        }
        let prior = self.prior.as_ref()?;
        let mut carried = self.report.format().equations_of("D1").iter().filter_map(|equation| {
            let ([cell], [from]) = (equation.left.as_slice(), equation.prior.as_slice()) else { return None };
            (cell.section() == section).then(|| (*cell, prior.shown(*from)))
        });
        carried.find(|(_, value)| !is_nothing(value)).map(|(cell, value)| Obstacle::Carried(cell, value))
    }

    /// Writes 0 into the blanks of a table, and that there was nothing into the overview, unless it speaks of that.
    pub(super) fn fill_none(&mut self, section: &str) {
        if self.obstacle(section).is_some() {
            return;
        }
        let text = self.with_denial(section);
        let blanks: Vec<Cell> = self.report.blanks().filter(|cell| cell.section() == section).collect();
        self.change(Step::FillNone, |report| {
            blanks.into_iter().for_each(|cell| report.set(cell, Value::Amount(Amount::ZERO)));
            if let Some(text) = text {
                report.set_narrative(OVERVIEW, &text);
            }
        });
    }

    /// The overview with the sentence that there was nothing; none where it speaks of that already.
    fn with_denial(&self, section: &str) -> Option<String> {
        let (is_ours, topic, sentence): (fn(Topic) -> bool, _, _) = match section {
            "requests" => (
                |topic| matches!(topic, Topic::Received { .. }),
                "依申请公开",
                "未收到政府信息公开申请，没有上年结转的申请。",
            ),
            "reviews" => (
                |topic| matches!(topic, Topic::Review(..)),
                "监督保障",
                "未发生政府信息公开行政复议、行政诉讼。",
            ),
            _ => return None,
        };
        let mut sentences = self.prose.passages().flat_map(|passage| &passage.sentences);
        let speaks = sentences.any(|sentence| {
            let denied = sentence.denials.iter().map(|denial| denial.topic);
            denied.chain(sentence.figures.iter().filter_map(|figure| figure.topic)).any(is_ours)
        });
        if speaks {
            return None;
        }
        let year = match self.report.year_number() {
            Some(year) => [&year.to_string(), "年"].concat(),
            None => "本年度".to_owned(),
        };
        let sentence = [&year, sentence].concat();
        let overview = self.report.format().section(OVERVIEW)?;
        let mut text = self.report.narrative(OVERVIEW).to_owned();
        let position = overview.topics().iter().position(|known| known.name == topic)?;
        let topic = &overview.topics()[position];
        // Where other sub-headings stand, it goes under its own.
        if overview.topics().iter().any(|topic| heading_of(&text, topic).is_some()) {
            text = with_headings(&text, overview, |known| known == position);
        }
        let end = heading_of(&text, topic).map_or(text.trim_end().len(), |heading| block_end(&text, heading));
        let line_end = if end == 0 { "" } else { "\n" };
        text.insert_str(end, &[line_end, &sentence].concat());
        Some(text)
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::{
        check::{Severity, testing::filled},
        format::Edition::Of2021,
        report::{Field, Report},
        session::Action,
    };

    fn begin(cells: &str, overview: &str) -> Session {
        let session = Session::new(filled(Of2021, cells), 2026);
        let session = session.reduce(Action::Write(Field::Year, "2025".into()));
        session.reduce(Action::Write(Field::Narrative(OVERVIEW), overview.into())).reduce(Action::Leave)
    }

    fn told(session: &Session) -> &str {
        session.report.narrative(OVERVIEW)
    }

    fn none(session: &Session) -> Session {
        session.reduce(Action::FillNone("requests")).reduce(Action::FillNone("reviews"))
    }

    const REQUESTS: &str = "2025年未收到政府信息公开申请，没有上年结转的申请。";
    const REVIEWS: &str = "2025年未发生政府信息公开行政复议、行政诉讼。";

    #[test]
    fn zeros_and_a_sentence_in_one_step() {
        let session = begin("", "");
        let filled = session.reduce(Action::FillNone("requests"));
        assert_eq!((told(&filled), filled.undoable()), (REQUESTS, Some(Step::FillNone)));
        assert!(filled.report.blanks().all(|cell| cell.section() != "requests"));
        assert!(filled.report.blanks().any(|cell| cell.section() == "reviews"));
        assert_eq!(filled.reduce(Action::Undo).report, session.report);
        let both = filled.reduce(Action::FillNone("reviews"));
        assert_eq!(told(&both), [REQUESTS, "\n", REVIEWS].concat());
        assert!(Rc::ptr_eq(&none(&both).report, &both.report), "once is enough");
    }

    #[test]
    fn the_sentence_stands_under_its_heading() {
        let cases = [
            (
                "（一）主动公开\n文。\n（二）依申请公开\n\n（五）监督保障\n文。\n",
                "（一）主动公开\n文。\n（二）依申请公开\nA\n\n（五）监督保障\n文。\nB\n",
            ),
            ("（一）主动公开\n文。", "（一）主动公开\n文。\n（二）依申请公开\nA\n（五）监督保障\nB"),
            ("公开信息。\n", "公开信息。\nA\nB\n"),
        ];
        for (text, expected) in cases {
            let expected = expected.replace('A', REQUESTS).replace('B', REVIEWS);
            assert_eq!(told(&none(&begin("", text))).trim_end(), expected.trim_end());
        }
    }

    /// What is written there is read by the rules as what it says, and no rule finds fault with it.
    #[test]
    fn our_own_rules_agree() {
        let session = none(&begin("", "（一）主动公开\n公开信息。")).reduce(Action::Ask);
        let rules = ["C1", "C2", "C3", "C4", "C5", "C8", "C9", "C10", "C11"];
        let sheet = session.sheet();
        let of = |id: &str| sheet.rulings.iter().find(|ruling| ruling.check.id == id).unwrap();
        for id in rules {
            assert!(of(id).outcome.problems.is_empty(), "{id}");
        }
        assert!(rules.iter().any(|id| of(id).outcome.passed > 0), "a rule has read it");
        let mut changed = session;
        for id in ["requests.received.natural_person", "reviews.reconsideration.upheld"] {
            changed = changed.reduce(Action::Write(Field::Cell(id.parse().unwrap()), "1".into()));
            let told = changed.problems.iter().filter(|problem| problem.check.id.starts_with('C'));
            assert!(told.clone().any(|problem| problem.severity == Severity::Error), "{id}");
        }
    }

    #[test]
    fn nothing_is_said_twice_or_written_over() {
        for text in ["全年没有收到政府信息公开申请。", "全年收到政府信息公开申请3件。"]
        {
            assert_eq!(told(&begin("", text).reduce(Action::FillNone("requests"))), text);
        }
    }

    #[test]
    fn where_there_was_something_it_cannot_be_said() {
        let cell = |id: &str| id.parse::<Cell>().unwrap();
        for written in ["3", "无"] {
            let session = begin(&["requests.granted.research=", written].concat(), "");
            assert_eq!(
                session.obstacle("requests"),
                Some(Obstacle::Figure(cell("requests.granted.research")))
            );
            assert!(Rc::ptr_eq(&session.reduce(Action::FillNone("requests")).report, &session.report));
            assert_eq!(session.obstacle("reviews"), None);
        }
        let mut before = Report::new(Of2021);
        before.set(cell("requests.pending_at_end.natural_person"), Value::read("2"));
        let session = begin("requests.received.research=0", "").reduce(Action::OpenPrior(Rc::new(before)));
        let carried = Obstacle::Carried(cell("requests.pending_at_start.natural_person"), Value::read("2"));
        assert_eq!(session.obstacle("requests"), Some(carried));
        assert!(Rc::ptr_eq(&session.reduce(Action::FillNone("requests")).report, &session.report));
    }
}
