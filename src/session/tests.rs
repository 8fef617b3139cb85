//! Sittings, told as what somebody does and what then stands on the screen.

use std::{fs, path::Path};

use super::*;
use crate::{
    document::Entry,
    format::{Cell, Format},
    report::{Amount, NoteKind, Value},
};

pub(super) fn cell(id: &str) -> Cell {
    id.parse().unwrap()
}

pub(super) fn begin() -> Session {
    Session::new(Report::new(Edition::LATEST), 2026)
}

impl Session {
    pub(super) fn type_in(&self, field: Field, text: &str) -> Session {
        self.reduce(Action::Write(field, text.into()))
    }

    pub(super) fn type_cell(&self, id: &str, text: &str) -> Session {
        self.type_in(Field::Cell(cell(id)), text)
    }

    pub(super) fn shown(&self, id: &str) -> String {
        self.totals.shown(&self.report, cell(id)).text().to_string()
    }
}

#[test]
fn typing_moves_totals_and_findings_at_once() {
    let session = begin().type_cell("requests.received.research", "3");
    assert_eq!(session.shown("requests.received.total"), "3");
    assert_eq!((session.problems.len(), session.count(Severity::Error)), (1, 0));
    let session = session.type_cell("requests.granted.research", "3");
    assert_eq!(session.shown("requests.processed.total"), "3");
    assert_eq!(session.problems.len(), 0);
}

/// `１，２３４` stays as typed while its field is being typed in, and reads plainly once it is left.
#[test]
fn a_field_reads_as_typed_until_it_is_left() {
    let field = Field::Cell(cell("requests.received.research"));
    let session = begin().type_in(field, " １，２３４");
    assert_eq!(&*session.text(field), " １，２３４");
    assert_eq!(session.shown("requests.received.total"), "1234");
    assert_eq!(&*session.reduce(Action::Leave).text(field), "1234");

    let session = begin().type_in(field, "约12").reduce(Action::Leave);
    assert_eq!(&*session.text(field), "约12");
    assert_eq!(session.problems[0].check.id, "A5");
}

#[test]
fn the_edition_follows_the_year_until_it_is_chosen() {
    let session = begin().type_in(Field::Year, "2");
    assert_eq!(session.report.edition, Edition::Of2021);
    let session = session.type_in(Field::Year, "2020");
    assert_eq!((session.report.edition, session.edition_chosen), (Edition::Of2019, false));
    let session = session.reduce(Action::ChooseEdition(Some(Edition::Of2021)));
    assert_eq!((session.report.edition, session.edition_chosen), (Edition::Of2021, true));
    let session = session.type_in(Field::Year, "2019");
    assert_eq!(session.report.edition, Edition::Of2021);
    assert_eq!(session.reduce(Action::ChooseEdition(None)).report.edition, Edition::Of2019);
}

#[test]
fn zeros_go_into_blanks_alone() {
    let session = begin().type_cell("requests.received.research", "?").reduce(Action::FillZeros);
    assert_eq!(session.report.blanks().count(), 0);
    assert_eq!(session.shown("requests.received.research"), "?");
    assert_eq!(session.shown("requests.pending_at_end.total"), "0");
    assert_eq!(session.undoable(), Some(Step::FillZeros));
    assert_eq!(session.reduce(Action::Undo).report.blanks().count(), 10 + 144 + 12 - 1);
}

#[test]
fn a_pasted_block_is_one_step() {
    let block = [("requests.received.research", "3"), ("requests.received.commercial", "１")];
    let entry = |(id, text)| Entry {
        cell: cell(id),
        value: Value::read(text),
        unit: String::new(),
        remark: String::new(),
    };
    let session = begin().reduce(Action::Paste(block.map(entry).to_vec()));
    assert_eq!(session.shown("requests.received.total"), "4");
    assert!(session.reduce(Action::Undo).report.is_empty());
}

#[test]
fn typing_in_one_field_is_one_step() {
    let field = Field::Cell(cell("requests.received.research"));
    let session =
        begin().type_in(field, "1").type_in(field, "12").type_cell("requests.granted.research", "12");
    let undone = session.reduce(Action::Undo);
    assert_eq!((&*undone.text(field), undone.redoable().is_some()), ("12", true));
    let undone = undone.reduce(Action::Undo);
    assert_eq!((&*undone.text(field), undone.undoable()), ("", None));
    assert_eq!(undone.reduce(Action::Redo).reduce(Action::Redo).report, session.report);
    // Left and come back to: another step.
    let again = begin().type_in(field, "1").reduce(Action::Leave).type_in(field, "12").reduce(Action::Undo);
    assert_eq!(&*again.text(field), "1");
}

#[test]
fn opening_is_one_step_back_from_what_was_there() {
    let session = begin().type_in(Field::Organization, "甲局");
    let opened = session.reduce(Action::Open(Rc::new(sample()), Rc::new([])));
    assert_eq!((opened.report.edition, opened.is_unsaved()), (Edition::Of2019, false));
    assert_eq!(&*opened.reduce(Action::Undo).report.organization, "甲局");
}

/// A remark under a table and the date of publication are typed, undone and put away like everything else.
#[test]
fn remarks_and_the_date_are_fields_like_others() {
    let (note, published) = (Field::Note("reviews"), Field::Published);
    let session = begin().type_in(note, "含").type_in(note, "含上年\r\n甲").type_in(published, " 2025-01-20");
    assert_eq!((&*session.text(note), &*session.text(published)), ("含上年\n甲", " 2025-01-20"));
    assert!(session.is_unsaved() && Rc::ptr_eq(&session.reduce(Action::Leave).report, &session.report));
    let undone = session.reduce(Action::Undo);
    assert_eq!((&*undone.text(note), &*undone.text(published)), ("含上年\n甲", ""));
    assert!(undone.reduce(Action::Undo).report.is_empty());

    assert!(session.reduce(Action::Clear).report.is_empty());
    let opened = begin().reduce(Action::Open(session.report.clone(), Rc::new([])));
    assert_eq!((&*opened.text(note), &*opened.text(published)), ("含上年\n甲", " 2025-01-20"));
    // They are last year's: another year's report has its own.
    let prior = begin().reduce(Action::OpenPrior(session.report.clone()));
    let taken = prior.reduce(Action::TakeOver(TakeOver::Head)).reduce(Action::TakeOver(TakeOver::Pending));
    assert!(taken.report.is_empty());
}

/// What could not be placed when a file was read is still to be put in by hand, so the notes stay with the report.
#[test]
fn notes_on_the_reading_come_and_go_with_the_report() {
    let note = Note {
        kind: NoteKind::Unplaced,
        section: "requests",
        cell: None,
        quote: "7".to_owned(),
        message: "没有填入。".to_owned(),
        english: String::new(),
    };
    let opened = begin().reduce(Action::Open(Rc::new(sample()), Rc::new([note])));
    let typed = opened.type_cell("requests.received.research", "3");
    assert_eq!((opened.notes.len(), typed.notes.len()), (1, 1));
    assert_eq!(typed.reduce(Action::Clear).notes.len(), 0);
    let undone = typed.reduce(Action::Undo).reduce(Action::Undo);
    assert_eq!((undone.notes.len(), undone.reduce(Action::Redo).notes.len()), (0, 1));
}

#[test]
fn a_unit_typed_behind_the_sum_goes_to_its_place() {
    let amount = cell("proactive.procurement.amount");
    let session =
        begin().type_in(Field::Year, "2020").type_in(Field::Cell(amount), "102.85万元").reduce(Action::Leave);
    assert_eq!((&*session.text(Field::Cell(amount)), session.report.unit(amount)), ("102.85", "万元"));
    let session = begin().type_in(Field::Year, "2020").type_in(Field::Cell(amount), "251000元");
    assert_eq!(
        (session.shown("proactive.procurement.amount").as_str(), session.report.unit(amount)),
        ("251000", "元")
    );
}

/// What mends a figure with a remark behind it keeps the remark, beside one that is there already.
#[test]
fn a_remark_written_with_its_figure_is_put_apart() {
    let issued = cell("proactive.regulations.issued");
    let remark = |session: &Session| session.report.notes.get(&issued).map(|remark| remark.to_string());
    let typed = begin().type_in(Field::Cell(issued), "22（其中修订16件）").reduce(Action::Leave);
    let hint = typed.problems[0].hints[0].clone();
    let mended = typed.reduce(Action::Repair(hint.cell, hint.amount));
    assert_eq!((&*mended.text(Field::Cell(issued)), mended.problems.len()), ("22", 0));
    assert_eq!(remark(&mended).as_deref(), Some("其中修订16件"));

    for (text, amount, remarks) in [
        ("23（其中修订16件）", 23, "其中修订16件"),
        ("23件（含修正）", 23, "其中修订16件；含修正"),
        // Another amount is no reading of it.
        ("23（含修正）", 5, "其中修订16件"),
    ] {
        let again = mended.type_in(Field::Cell(issued), text);
        let again = again.reduce(Action::Repair(issued, Amount::from(amount)));
        assert_eq!(again.text(Field::Cell(issued)).to_string(), amount.to_string(), "{text}");
        assert_eq!(remark(&again).as_deref(), Some(remarks), "{text}");
    }
}

#[test]
fn what_is_missing_is_found_when_asked_and_makes_a_draft() {
    let session = begin();
    assert_eq!((session.problems.len(), session.is_draft()), (0, true));
    assert_eq!(session.reduce(Action::Ask).count(Severity::Error), 8);
    assert!(!Session::new(sample(), 2026).is_draft());
}

#[test]
fn a_section_tells_how_far_it_is() {
    let progress =
        |session: &Session, id: &str| session.progress().find(|(section, _)| section.id == id).unwrap().1;
    let session = begin();
    assert_eq!(progress(&session, "requests"), Progress::Blank);
    let session = session.type_cell("requests.received.research", "3");
    assert_eq!(progress(&session, "requests"), Progress::Begun);
    let session = session.reduce(Action::FillZeros);
    assert_eq!(progress(&session, "requests"), Progress::Wrong(1));
    let session = session.type_cell("requests.granted.research", "3");
    assert_eq!(progress(&session, "requests"), Progress::Complete);
    // More made than there are.
    let doubtful = session.type_cell("proactive.regulations.issued", "5");
    assert_eq!(progress(&doubtful, "proactive"), Progress::Doubtful(1));
    assert_eq!(
        progress(&session.type_in(Field::Narrative("overview"), "文"), "overview"),
        Progress::Complete
    );
}

#[test]
fn the_sample_is_complete_and_without_a_finding() {
    let session = Session::new(sample(), 2026).reduce(Action::Ask);
    assert_eq!(&*session.problems, &[]);
    assert!(session.progress().all(|(_, progress)| progress == Progress::Complete));
}

/// The figures are the published ones, where the published report lies beside the project.
#[test]
fn the_sample_has_the_published_figures() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/reports/haiyan-2020.expected.json");
    let Ok(text) = fs::read_to_string(path) else {
        println!("skipped: the published report is not here");
        return;
    };
    let published: serde_json::Value = serde_json::from_str(&text).unwrap();
    let session = Session::new(sample(), 2026);
    for place in &Format::of(Edition::Of2019).places {
        let expected = published["cells"][place.cell.id()].to_string();
        assert_eq!(session.shown(place.cell.id()), expected, "{}", place.cell);
    }
}
