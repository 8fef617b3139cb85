//! One passing, one failing, one boundary and one undecided case for each rule of the family.

use super::super::{
    Verdict::{CannotJudge, Failed, NotApplicable, Passed},
    testing::{filled, outcome, verdict},
};
use crate::{
    format::{Edition, Format},
    report::{Report, Value},
};

/// A report of 2021 with 0 in every cell but those given.
fn zeros_but(edition: Edition, cells: &str) -> Report {
    let mut report = filled(edition, cells);
    let blanks: Vec<_> = report.blanks().collect();
    for cell in blanks {
        report.set(cell, Value::read("0"));
    }
    report
}

/// The cells that a rule's only finding marks as wrong.
fn marked(rule: &str, report: &Report) -> Vec<&'static str> {
    let found = outcome(rule, report).problems;
    found.iter().flat_map(|problem| problem.wrong_cells()).map(|cell| cell.id()).collect()
}

fn one(rule: &str, report: &Report) -> String {
    let (_, sentences) = verdict(rule, report);
    assert_eq!(sentences.len(), 1, "{sentences:?}");
    sentences.concat()
}

#[test]
fn a1_balances_every_column() {
    let balanced = "requests.received.natural_person=5 requests.pending_at_start.natural_person=1 \
                    requests.granted.natural_person=4 requests.pending_at_end.natural_person=2";
    assert_eq!(verdict("A1", &zeros_but(Edition::Of2021, balanced)).0, Passed);
    assert_eq!(verdict("A1", &zeros_but(Edition::Of2019, balanced)).0, Passed);
    assert_eq!(verdict("A1", &Report::new(Edition::Of2021)).0, CannotJudge);

    let wrong = zeros_but(
        Edition::Of2021,
        "requests.received.natural_person=12 requests.granted.natural_person=5 requests.pending_at_end.natural_person=4",
    );
    assert_eq!(
        one("A1", &wrong),
        "自然人一列：新收 12 ＋ 上年结转 0 ＝ 12，总计 5 ＋ 结转下年 4 ＝ 9，相差 3。"
    );
}

/// While cells are blank, a difference is shown as open and is no failure; once no blank can mend it, it is.
#[test]
fn a1_waits_for_blanks_that_can_mend_it() {
    let begun = outcome("A1", &filled(Edition::Of2021, "requests.received.natural_person=12"));
    assert_eq!((begun.problems.len(), begun.verdict()), (0, CannotJudge));
    assert_eq!(
        &*begun.open[0].message,
        "自然人一列：新收 12 ＋ 上年结转 （未填） ＝ 12，总计 （未填） ＋ 结转下年 （未填） ＝ 0，还差 12。"
    );
    assert!(begun.open[0].wrong_cells().is_empty());

    let lost = filled(
        Edition::Of2021,
        "requests.received.research=1 requests.pending_at_start.research=0 requests.granted.research=2",
    );
    assert_eq!(verdict("A1", &lost).0, Failed);
}

#[test]
fn a1_reports_the_cause_and_not_its_echo_in_the_total_column() {
    let wrong = zeros_but(Edition::Of2021, "requests.received.research=1 requests.received.commercial=1");
    let found = outcome("A1", &wrong);
    let columns: Vec<_> = found.problems.iter().map(|problem| problem.column).collect();
    assert_eq!(columns, [Some("commercial"), Some("research")]);
    assert_eq!((found.passed, found.undecided), (4, 1), "the echo is neither a failure nor a pass");

    // A stated total is a cause of its own.
    let stated = zeros_but(Edition::Of2021, "requests.received.total=1");
    let columns: Vec<_> = outcome("A1", &stated).problems.iter().map(|problem| problem.column).collect();
    assert_eq!(columns, [Some("total")]);
}

#[test]
fn a1_cannot_judge_what_it_cannot_read() {
    let unread = zeros_but(Edition::Of2021, "requests.received.research=/ requests.granted.research=3");
    assert_eq!(verdict("A1", &unread), (CannotJudge, vec![]));
}

#[test]
fn a2_compares_a_stated_row_total_with_its_row() {
    let row = "requests.granted.natural_person=9 requests.granted.research=5";
    assert_eq!(verdict("A2", &zeros_but(Edition::Of2021, row)).0, Passed);
    let wrong = zeros_but(Edition::Of2021, &format!("{row} requests.granted.total=15"));
    assert_eq!(one("A2", &wrong), "（一）予以公开一行：总计写的是 15，各项相加是 14，相差 1。");
    assert_eq!(outcome("A2", &wrong).problems[0].wrong_cells().len(), 1);
    // Blanks in the row may still hold the missing 1, but never take away what is too much.
    assert_eq!(
        verdict("A2", &filled(Edition::Of2021, &format!("{row} requests.granted.total=15"))).0,
        CannotJudge
    );
    assert_eq!(
        verdict("A2", &filled(Edition::Of2021, &format!("{row} requests.granted.total=13"))).0,
        Failed
    );
}

/// A stated total in a column makes the sum of its row differ too; only the cause is told.
#[test]
fn a2_tells_nothing_of_a_total_that_nobody_states() {
    let stated = zeros_but(Edition::Of2021, "requests.processed.natural_person=1");
    assert_eq!(verdict("A2", &stated).1, Vec::<String>::new());
    assert_eq!(verdict("A3", &stated).1.len(), 1);
}

#[test]
fn a3_compares_a_stated_column_total_with_its_column() {
    for edition in Edition::ALL {
        let other = if edition == Edition::Of2019 { "requests.other" } else { "requests.other.fee_unpaid" };
        let column = format!("requests.granted.research=9 {other}.research=5");
        assert_eq!(verdict("A3", &zeros_but(edition, &column)).0, Passed);
        let wrong = zeros_but(edition, &format!("{column} requests.processed.research=10"));
        assert_eq!(one("A3", &wrong), "科研机构一列：（七）总计写的是 10，各项相加是 14，相差 4。");
    }
    assert_eq!(verdict("A3", &Report::new(Edition::Of2021)).0, CannotJudge);
}

#[test]
fn a4_compares_the_three_totals_of_table_4() {
    let group = "reviews.reconsideration.upheld=2 reviews.reconsideration.other=1";
    assert_eq!(verdict("A4", &zeros_but(Edition::Of2021, group)).0, Passed);
    let wrong = zeros_but(Edition::Of2021, &format!("{group} reviews.reconsideration.total=4"));
    assert_eq!(one("A4", &wrong), "行政复议总计写的是 4，各项相加是 3，相差 1。");
    let both = "reviews.direct_litigation.total=1 reviews.litigation_after_reconsideration.total=1";
    assert_eq!(verdict("A4", &zeros_but(Edition::Of2019, both)).1.len(), 2);
    assert_eq!(verdict("A4", &filled(Edition::Of2021, "reviews.reconsideration.total=4")).0, CannotJudge);
}

#[test]
fn a5_wants_numbers_that_fit_their_cell() {
    assert_eq!(verdict("A5", &zeros_but(Edition::Of2019, "proactive.penalties.change=-2")).0, Passed);
    assert_eq!(verdict("A5", &zeros_but(Edition::Of2021, "proactive.fees.amount=59237.2449")).0, Passed);
    assert_eq!(verdict("A5", &Report::new(Edition::Of2021)).0, CannotJudge);
    let cases = [
        ("12件", "“12件”不能读作数字。"),
        ("-3", "-3 小于 0，应是 0 或正整数。"),
        ("1.5", "1.5 不是整数。"),
        ("/", "“/”不是数字，没有发生就填 0。"),
    ];
    for (value, fault) in cases {
        let report = filled(Edition::Of2021, &format!("requests.received.research={value}"));
        assert_eq!(one("A5", &report), format!("一、本年新收政府信息公开申请数量，科研机构：{fault}"));
        assert_eq!(marked("A5", &report), ["requests.received.research"]);
    }
    assert_eq!(
        one("A5", &filled(Edition::Of2021, "requests.received.research=12件")),
        "一、本年新收政府信息公开申请数量，科研机构：“12件”不能读作数字。"
    );
    assert_eq!(
        one("A5", &filled(Edition::Of2021, "proactive.fees.amount=-1")),
        "行政事业性收费，本年收费金额（单位：万元）：金额 -1 小于 0。"
    );
    assert_eq!(
        one("A5", &filled(Edition::Of2021, "requests.received.total=?")),
        "一、本年新收政府信息公开申请数量，总计：“?”不能读作数字。"
    );
}

#[test]
fn a6_limits_what_was_issued() {
    let row = |issued: u32| {
        format!(
            "proactive.regulations.issued={issued} proactive.regulations.in_force=2 proactive.regulations.repealed=1"
        )
    };
    assert_eq!(verdict("A6", &zeros_but(Edition::Of2021, &row(3))).0, Passed);
    assert_eq!(
        one("A6", &zeros_but(Edition::Of2021, &row(5))),
        "规章：本年制发件数 5，多于现行有效件数 2 ＋ 本年废止件数 1 ＝ 3，多出 2。"
    );
    assert_eq!(verdict("A6", &filled(Edition::Of2021, "proactive.regulations.issued=5")).0, CannotJudge);
    assert_eq!(verdict("A6", &zeros_but(Edition::Of2019, "")).0, NotApplicable);
}

#[test]
fn a7_limits_what_was_published() {
    let row = "proactive.regulations.made=3 proactive.regulations.published=3 proactive.regulations.total_published=3";
    assert_eq!(verdict("A7", &zeros_but(Edition::Of2019, row)).0, Passed);
    let wrong = row.replace("published=3 ", "published=4 ");
    assert_eq!(
        verdict("A7", &zeros_but(Edition::Of2019, &wrong)).1,
        [
            "规章：本年新公开数量 4，多于对外公开总数量 3，多出 1。",
            "规章：本年新公开数量 4，多于本年新制作数量 3，多出 1。",
        ]
    );
    assert_eq!(verdict("A7", &Report::new(Edition::Of2019)).0, CannotJudge);
    assert_eq!(verdict("A7", &Report::new(Edition::Of2021)).0, NotApplicable);
}

#[test]
fn a8_leaves_no_negative_items() {
    let row =
        |change: i32| format!("proactive.licensing.previous_items=2 proactive.licensing.change={change}");
    assert_eq!(verdict("A8", &zeros_but(Edition::Of2019, &row(-2))).0, Passed);
    assert_eq!(
        one("A8", &zeros_but(Edition::Of2019, &row(-3))),
        "行政许可：上一年项目数量 2 ＋ 本年增/减 -3 ＝ -1，小于 0。"
    );
    assert_eq!(verdict("A8", &filled(Edition::Of2019, "proactive.licensing.change=-3")).0, CannotJudge);
    assert_eq!(verdict("A8", &Report::new(Edition::Of2021)).0, NotApplicable);
}

/// Every relation of the data has a rule that reads it.
#[test]
fn every_equation_has_its_rule() {
    for edition in Edition::ALL {
        for equation in &Format::of(edition).equations {
            assert!(super::super::by_id(equation.rule).is_some(), "{}", equation.rule);
        }
    }
}

/// The list on the screen tells findings apart by their names.
#[test]
fn every_finding_has_a_name_of_its_own() {
    let row = "proactive.regulations.made=1 proactive.regulations.published=3 proactive.regulations.total_published=2";
    let names: Vec<String> = outcome("A7", &zeros_but(Edition::Of2019, row))
        .problems
        .iter()
        .map(|problem| problem.key())
        .collect();
    assert_eq!(names.len(), 2);
    assert_ne!(names[0], names[1]);
}

/// A finding about two sides has their cells and amounts, each on its side, and marks what may be at fault.
#[test]
fn a_comparison_tells_its_two_sides_apart() {
    let row = |row: &str| format!("requests.{row}.research");
    let issued = |figure: &str| format!("proactive.regulations.{figure}");
    let cases = [
        ("A1", "requests.received.research=3 requests.granted.research=1".to_owned(), 2, ["3", "1"], 4),
        ("A2", "requests.granted.research=1 requests.granted.total=2".to_owned(), 1, ["2", "1"], 1),
        ("A3", [row("granted"), "=1 ".into(), row("processed"), "=2".into()].concat(), 1, ["2", "1"], 1),
        ("A6", [issued("issued"), "=5 ".into(), issued("in_force"), "=2".into()].concat(), 1, ["5", "2"], 3),
    ];
    for (rule, cells, left_cells, sides, wrong) in cases {
        let found = outcome(rule, &zeros_but(Edition::Of2021, &cells)).problems;
        let [problem] = &*found else { panic!("{rule}: {found:?}") };
        let amounts = problem.sides.unwrap();
        assert_eq!(problem.left_cells, left_cells, "{rule}");
        assert_eq!([amounts.0.to_string(), amounts.1.to_string()], sides, "{rule}");
        assert_eq!(problem.wrong_cells().len(), wrong, "{rule}");
    }
}

/// A total that a file states can be given up for the computed one; a cell that is typed cannot.
#[test]
fn a_finding_names_the_stated_total_at_fault() {
    let cases = [
        ("A2", "requests.granted.total=1", Some("requests.granted.total")),
        ("A4", "reviews.reconsideration.total=1", Some("reviews.reconsideration.total")),
        ("A5", "requests.granted.total=?", Some("requests.granted.total")),
        ("A5", "requests.granted.research=?", None),
        ("A6", "proactive.regulations.issued=1", None),
    ];
    for (rule, cells, stated) in cases {
        let found = outcome(rule, &zeros_but(Edition::Of2021, cells)).problems;
        let [problem] = &*found else { panic!("{rule}: {found:?}") };
        assert_eq!(problem.stated.map(|cell| cell.id()), stated, "{cells}");
    }
}
