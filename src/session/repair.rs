//! Findings mended as a hint says.

use super::{Session, Step, cells::mend};
use crate::{format::Cell, report::Amount};

impl Session {
    /// Changes what the hint of that cell and amount says; no two hints begin with the same and differ.
    pub(super) fn repair(&mut self, cell: Cell, amount: Amount) {
        let hints = self.problems.iter().flat_map(|problem| &problem.hints);
        let also = hints.filter(|hint| (hint.cell, hint.amount) == (cell, amount)).find_map(|hint| hint.also);
        self.change(Step::Repair, |report| {
            for (cell, amount) in [Some((cell, amount)), also].into_iter().flatten() {
                mend(report, cell, amount);
            }
            // A stated total that is the computed one now follows its parts again.
            report.drop_true_totals();
        });
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        check::testing::filled,
        format::{Cell, Edition::Of2021},
        report::Value,
        session::{Action, Session, Step},
    };

    fn begin(cells: &str) -> Session {
        Session::new(filled(Of2021, cells), 2026).reduce(Action::FillZeros)
    }

    fn cell(id: &str) -> Cell {
        id.parse().unwrap()
    }

    /// Takes the first hint of the first finding.
    fn mended(session: &Session) -> Session {
        let hint = &session.problems[0].hints[0];
        session.reduce(Action::Repair(hint.cell, hint.amount))
    }

    #[test]
    fn two_cells_are_mended_in_one_step() {
        let session = begin(
            "requests.received.natural_person=19 requests.granted.natural_person=14 \
             requests.received.commercial=4 requests.granted.commercial=4 requests.unavailable.not_held.commercial=5",
        );
        assert_eq!(session.problems.len(), 2);
        let mended = mended(&session);
        assert_eq!((mended.problems.len(), mended.undoable()), (0, Some(Step::Repair)));
        let figure = |column: &str| {
            mended.report.value(cell(&format!("requests.unavailable.not_held.{column}"))).text().to_string()
        };
        assert_eq!(["natural_person", "commercial"].map(figure), ["5", "0"]);
        assert_eq!(mended.reduce(Action::Undo).report, session.report);
    }

    #[test]
    fn a_stated_total_follows_its_parts_again() {
        let session = begin(
            "requests.received.natural_person=14 requests.granted.natural_person=14 \
             requests.processed.natural_person=15",
        );
        let mended = mended(&session);
        assert_eq!((mended.problems.len(), mended.is_unsaved()), (0, true));
        assert_eq!(*mended.report.value(cell("requests.processed.natural_person")), Value::Blank);
    }
}
