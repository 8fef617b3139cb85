//! Figures of the tables in the prose, which follow their cells.

use std::ops::Range;

use super::{Session, Step};
use crate::{
    format::Cell,
    report::{Amount, Binding},
};

impl Session {
    /// What a bound figure says now; none where its cell is blank or cannot be read.
    pub fn figure(&self, cell: Cell) -> Option<Amount> {
        self.report.figure(&self.totals, cell)
    }

    /// Writes a cell's figure in the place of some prose, and binds it unless it stands within another number.
    pub(super) fn bind(&mut self, section: &'static str, span: Range<usize>, cell: Cell) {
        let Some(figure) = self.figure(cell) else { return };
        let totals = self.totals.clone();
        let text = self.report.narrative(section);
        let (Some(before), Some(after)) = (text.get(..span.start), text.get(span.end..)) else { return };
        let digits = figure.to_string();
        let (empty, text) = ([before, after].concat(), [before, &digits, after].concat());
        self.change(Step::Bind, |report| {
            // In two steps, so that what the digits have in common with those beside them leads to no confusion.
            report.set_narrative(section, &empty);
            report.set_narrative(section, &text);
            report.bind(Binding { section, span: span.start..span.start + digits.len(), cell }, &totals);
        });
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        check::testing::filled,
        format::{Cell, Edition::Of2021},
        report::Field,
        session::{Action, Session, Step},
    };

    const OVERVIEW: &str = "overview";

    fn person() -> Cell {
        "requests.received.natural_person".parse().unwrap()
    }

    fn begin() -> Session {
        let session = Session::new(filled(Of2021, "requests.received.natural_person=12"), 2026);
        let total = "requests.received.total".parse().unwrap();
        let session = session.reduce(Action::Write(Field::Narrative(OVERVIEW), "共件，自然人X件。".into()));
        let session = session.reduce(Action::Bind(OVERVIEW, 18..19, person()));
        session.reduce(Action::Bind(OVERVIEW, 3..3, total))
    }

    fn told(session: &Session) -> &str {
        session.report.narrative(OVERVIEW)
    }

    #[test]
    fn a_figure_is_written_and_follows_its_cell_in_one_step() {
        let session = begin();
        assert_eq!((told(&session), session.undoable()), ("共12件，自然人12件。", Some(Step::Bind)));
        let changed = session.reduce(Action::Write(Field::Cell(person()), "1".into()));
        let changed = changed.reduce(Action::Write(Field::Cell(person()), "15".into()));
        assert_eq!(told(&changed), "共15件，自然人15件。");
        assert_eq!(changed.report.bindings().len(), 2);
        let undone = changed.reduce(Action::Undo);
        assert_eq!((told(&undone), undone.figure(person())), ("共12件，自然人12件。", Some(12.into())));
        assert_eq!(told(&undone.reduce(Action::Redo)), "共15件，自然人15件。");
    }

    #[test]
    fn what_is_not_bound_stays() {
        let session = begin().reduce(Action::Unbind(OVERVIEW, 3));
        let changed = session.reduce(Action::Write(Field::Cell(person()), "15".into()));
        assert_eq!(told(&changed), "共12件，自然人15件。");
        // Typed over, a figure is nobody's.
        let typed = changed.reduce(Action::Write(Field::Narrative(OVERVIEW), "共12件，自然人16件。".into()));
        let typed = typed.reduce(Action::Write(Field::Cell(person()), "20".into()));
        assert_eq!((told(&typed), typed.report.bindings().len()), ("共12件，自然人16件。", 0));
    }

    #[test]
    fn a_blank_cell_leaves_the_digits() {
        let session = begin().reduce(Action::Write(Field::Cell(person()), "".into()));
        assert_eq!((told(&session), session.figure(person())), ("共12件，自然人12件。", None));
        let session = session.reduce(Action::Bind(OVERVIEW, 0..0, person()));
        assert_eq!(told(&session), "共12件，自然人12件。", "there is no figure to write");
        let session = session.reduce(Action::Write(Field::Cell(person()), "9".into()));
        assert_eq!(told(&session), "共9件，自然人9件。");
    }
}
