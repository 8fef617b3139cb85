//! What stands on the sheet of a few small reports.

use super::{super::testing::filled, *};
use crate::{
    check::Prose,
    format::Edition,
    report::{Report, Totals, Value},
};

const LIMIT: &str =
    "proactive.regulations.issued=5 proactive.regulations.repealed=0 proactive.regulations.in_force=2";
const KEY: &str = "A6 proactive.regulations.issued 5≠2";

fn sheet(report: &Report) -> Sheet {
    let (totals, prose) = (Totals::of(report), Prose::of(report));
    Sheet::of(&Subject::new(report, &totals, &prose, 2026))
}

fn explained(cells: &str, explanations: &[(&str, &str)]) -> Report {
    let mut report = filled(Edition::Of2021, cells);
    report.explanations = explanations.iter().map(|(key, text)| (Rc::from(*key), Rc::from(*text))).collect();
    report
}

fn status(rule: &str, sheet: &Sheet) -> Status {
    sheet.rulings.iter().find(|ruling| ruling.check.id == rule).unwrap().status()
}

#[test]
fn every_rule_is_on_the_sheet_once_and_has_one_status() {
    let sheet = sheet(&Report::new(Edition::Of2021));
    let ids: Vec<&str> = sheet.rulings.iter().map(|ruling| ruling.check.id).collect();
    assert_eq!(ids, CHECKS.iter().map(|check| check.id).collect::<Vec<_>>());
    assert_eq!(Status::ALL.map(|status| sheet.rules(status)).iter().sum::<usize>(), CHECKS.len());
    assert_eq!(
        [status("A1", &sheet), status("A7", &sheet), status("B1", &sheet)],
        [Status::CannotJudge, Status::NotApplicable, Status::Failed]
    );
    // Asked or not, a finished report is meant: three sections, three tables, organisation and year.
    assert_eq!((sheet.count(Severity::Error), sheet.is_draft()), (8, true));
}

#[test]
fn a_warning_that_is_explained_is_not_held_against_the_report() {
    let bare = sheet(&explained(LIMIT, &[]));
    assert_eq!((status("A6", &bare), bare.count(Severity::Warning)), (Status::Failed, 2));
    let sheet = sheet(&explained(LIMIT, &[(KEY, "年底清理")]));
    assert_eq!((status("A6", &sheet), sheet.count(Severity::Warning)), (Status::Explained, 1));
    assert_eq!(sheet.rules(Status::Explained), 1);
    assert_eq!(sheet.outdated, []);
}

/// One of two findings explained leaves the other one standing.
#[test]
fn a_rule_is_explained_only_as_a_whole() {
    let two = format!(
        "{LIMIT} proactive.normative_documents.issued=9 proactive.normative_documents.repealed=0 \
         proactive.normative_documents.in_force=1"
    );
    let sheet = sheet(&explained(&two, &[(KEY, "年底清理")]));
    assert_eq!(status("A6", &sheet), Status::Failed);
}

#[test]
fn reasons_for_other_figures_or_for_errors_fit_nothing() {
    let given = [
        ("A6 proactive.regulations.issued 6≠2", "原来的"),
        ("A1 requests.received.natural_person 12≠9", "算过了"),
        ("B5 organization", ""),
        ("说明", "别处写的"),
    ];
    let cells = format!("{LIMIT} requests.received.natural_person=12 requests.granted.natural_person=9");
    let sheet = sheet(&explained(&cells, &given));
    let keys: Vec<&str> = sheet.outdated.iter().map(|(key, _)| &**key).collect();
    // An empty one says nothing, and so nothing is lost.
    assert_eq!(keys, [given[1].0, given[0].0, given[3].0]);
}

#[test]
fn a_total_that_is_kept_is_explained_and_its_decision_is_in_use() {
    let cells = "requests.received.research=14 requests.granted.research=14 requests.granted.total=15";
    let kept = ("A2 requests.granted.total", "保留原数 15（各项相加 14）");
    let mut report = explained(cells, &[kept]);
    for cell in report.blanks().collect::<Vec<_>>() {
        report.set(cell, Value::read("0"));
    }
    let sheet = sheet(&report);
    assert_eq!((status("A2", &sheet), &sheet.outdated[..]), (Status::Explained, &[][..]));
    // What is left are the sections and the title that nobody has written.
    assert_eq!((sheet.count(Severity::Error), sheet.is_draft()), (5, true));
    for section in ["overview", "improvement", "other_matters"] {
        report.set_narrative(section, "全年公开47件。");
    }
    (report.organization, report.year) = ("海盐县应急管理局".into(), Value::read("2024"));
    let sheet = self::sheet(&report);
    assert_eq!((sheet.count(Severity::Error), sheet.is_draft()), (0, false));
}

#[test]
fn a_note_is_no_failure() {
    let mut ruling = sheet(&explained(LIMIT, &[])).rulings.swap_remove(5);
    assert_eq!((ruling.check.id, ruling.status()), ("A6", Status::Failed));
    ruling.outcome.problems[0].severity = Severity::Note;
    assert_eq!(ruling.status(), Status::Noted);
}
