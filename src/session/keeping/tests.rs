//! Sittings that are kept and gone on with: nothing is lost, and undoing leads back through all of it.

use std::rc::Rc;

use proptest::{collection::vec, prelude::*, sample::select};

use super::*;
use crate::{
    format::{Cell, Edition},
    report::{Field, NoteKind, any},
    session::{Action, tests::begin},
};

/// The sitting as it is after the page has been loaded again.
fn again(session: &Session) -> Session {
    Session::of_kept(&Keeper::default().keep(session), 2026).unwrap()
}

/// Undoes all that can be undone and answers what stood there each time, last first.
fn way_back(session: &Session) -> Vec<Report> {
    let mut at = session.clone();
    let mut seen = Vec::new();
    while at.undoable().is_some() && seen.len() < 1_000 {
        at = at.reduce(Action::Undo);
        seen.push((*at.report).clone());
    }
    seen
}

fn cell(id: &str) -> Cell {
    id.parse().unwrap()
}

fn action() -> impl Strategy<Value = Action> {
    let cells = ["requests.received.natural_person", "reviews.litigation.upheld", "proactive.fees.amount"];
    let fields = vec![
        Field::Cell(cell(cells[0])),
        Field::Cell(cell(cells[2])),
        Field::Unit(cell("proactive.procurement.amount")),
        Field::Narrative("overview"),
        Field::Note("requests"),
        Field::Organization,
        Field::Year,
        Field::Published,
    ];
    let texts = vec!["", "1", "12", "2024", "甲", "甲局乙", "全年公开12件。\n", " x\t😀"];
    let write = (select(fields), select(texts)).prop_map(|(field, text)| Action::Write(field, text.into()));
    prop_oneof![
        6 => write,
        1 => Just(Action::Leave),
        1 => Just(Action::FillNone("requests")),
        1 => Just(Action::Outline("improvement")),
        2 => Just(Action::Bind("overview", 0..0, cell(cells[0]))),
        1 => Just(Action::Unbind("overview", 0)),
        1 => Just(Action::FillZeros),
        1 => Just(Action::Clear),
        1 => Just(Action::Undo),
        1 => Just(Action::Redo),
        1 => Just(Action::Ask),
        1 => Just(Action::Saved),
        1 => Just(Action::ChooseEdition(Some(Edition::Of2019))),
        1 => Just(Action::ClosePrior),
        1 => Just(Action::TakeSheet),
        1 => any::report().prop_map(|report| Action::Open(Rc::new(report), Rc::new([]))),
        1 => any::report().prop_map(|report| Action::OpenPrior(Rc::new(report))),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// At any moment: what stands there, what is saved of it, and every step back and ahead.
    #[test]
    fn a_kept_sitting_goes_on_as_it_was(first in vec(action(), 0..12), then in vec(action(), 0..6)) {
        let mut session = first.into_iter().fold(begin().called("a"), |session, action| session.reduce(action));
        for action in [None].into_iter().chain(then.into_iter().map(Some)) {
            session = action.map_or(session.clone(), |action| session.reduce(action));
            let kept = again(&session);
            prop_assert_eq!(&*kept.report, &*session.report);
            prop_assert_eq!((kept.is_unsaved(), kept.asked, kept.edition_chosen, &kept.name),
                (session.is_unsaved(), session.asked, session.edition_chosen, &session.name));
            let prior = |session: &Session| session.prior.as_ref().map(|prior| prior.report.clone());
            prop_assert_eq!(prior(&kept), prior(&session));
            prop_assert_eq!((kept.undoable(), kept.redoable()), (session.undoable(), session.redoable()));
            prop_assert_eq!(way_back(&kept), way_back(&session));
            let (ahead, kept_ahead) = (session.reduce(Action::Redo), kept.reduce(Action::Redo));
            prop_assert_eq!(kept_ahead.report, ahead.report);
            session = kept; // and on from there
        }
    }

    /// A keeper that goes along says the same as one that begins anew.
    #[test]
    fn what_was_worked_out_is_used_again(actions in vec(action(), 0..20)) {
        let (mut keeper, mut session) = (Keeper::default(), begin());
        for action in actions {
            session = session.reduce(action);
            prop_assert_eq!(keeper.keep(&session), Keeper::default().keep(&session));
        }
    }

    /// A record that was cut or changed on its way is read or refused, never more.
    #[test]
    fn a_damaged_text_breaks_nothing(actions in vec(action(), 0..8), at in any::<prop::sample::Index>()) {
        let session = actions.into_iter().fold(begin(), |session, action| session.reduce(action));
        let text = Keeper::default().keep(&session);
        let at = at.index(text.len() + 1);
        let at = (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        for damaged in [text[..at].to_owned(), [&text[..at], "\n<", &text[at..]].concat()] {
            if let Some(session) = Session::of_kept(&damaged, 2026) {
                way_back(&session);
            }
        }
    }
}

#[test]
fn hundreds_of_steps_of_a_long_report_stay_small() {
    let overview = "全年公开政府信息若干件，答复申请若干件。\n".repeat(1_000);
    let mut session = begin().reduce(Action::Write(Field::Narrative("overview"), overview.as_str().into()));
    session = session.reduce(Action::Leave);
    for step in 0..499_u32 {
        let text =
            [&overview[..overview.len() / 2], &step.to_string(), &overview[overview.len() / 2..]].concat();
        let (field, text) = match step % 2 {
            0 => (Field::Narrative("overview"), text),
            _ => (Field::Cell(cell("requests.received.natural_person")), step.to_string()),
        };
        session = session.reduce(Action::Write(field, text.into())).reduce(Action::Leave);
    }
    assert_eq!(overview.chars().count(), 21_000);
    let (kept, report) = (Keeper::default().keep(&session), json::write(&session.report));
    assert!(kept.len() < report.len() + 100_000, "{} bytes beside {}", kept.len(), report.len());
    assert_eq!(way_back(&again(&session)).len(), 500);
}

#[test]
fn notes_on_how_it_was_read_are_kept() {
    let note = crate::report::Note {
        kind: NoteKind::UnknownRow,
        section: "requests",
        cell: Some(cell("requests.received.natural_person")),
        quote: "其他\t1".to_owned(),
        message: "表中没有这一行。".to_owned(),
        english: "Not found.".to_owned(),
    };
    let report = Rc::new(crate::session::sample());
    let session = begin().reduce(Action::Open(report, Rc::new([note.clone()])));
    assert_eq!(*again(&session).notes, [note]);
    assert!(again(&session.reduce(Action::Undo)).notes.is_empty());
}

/// Opening a kept draft over another report: once back is the other report, and the draft's own steps are behind it.
#[test]
fn a_resumed_sitting_leads_back_to_the_one_before_and_through_its_own() {
    let year = |session: &Session| session.report.year.text().to_string();
    let type_year = |session: &Session, text: &str| {
        session.reduce(Action::Write(Field::Year, text.into())).reduce(Action::Leave)
    };
    let draft = again(&type_year(&type_year(&begin().called("a"), "2023"), "2024"));
    let here = type_year(&begin().called("b"), "2019");
    let resumed = here.reduce(Action::Resume(Rc::new(draft)));
    assert_eq!((year(&resumed), &*resumed.name), ("2024".to_owned(), "a.1"));
    let back = resumed.reduce(Action::Undo);
    assert_eq!((year(&back), &*back.name), ("2019".to_owned(), "b.1"));
    let further = back.reduce(Action::Undo).reduce(Action::Undo);
    assert_eq!((year(&further), &*further.name), ("2023".to_owned(), "a.1"));
}

#[test]
fn another_report_takes_another_sheet_and_undoing_comes_back() {
    let first = begin().called("a").reduce(Action::Write(Field::Organization, "甲局".into()));
    let second = first.reduce(Action::Clear);
    assert_eq!((&*first.name, &*second.name), ("a.1", "a.2"));
    assert_eq!(&*second.reduce(Action::Undo).name, "a.1");
    assert_eq!(&*again(&second).reduce(Action::Undo).name, "a.1");
    assert_eq!(&*second.reduce(Action::TakeSheet).name, "a.3");
}
