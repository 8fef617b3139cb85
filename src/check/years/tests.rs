//! Two years side by side: what holds, what fails, and what cannot be judged, rule by rule.

use super::super::{
    Severity::{Error, Warning},
    Verdict::{CannotJudge, Failed, NotApplicable, Passed},
    testing::{filled, outcome_after, verdict, verdict_after},
};
use crate::{
    format::Edition::{self, Of2019, Of2021},
    report::{Report, Value},
};

const COLUMNS: [&str; 6] =
    ["natural_person", "commercial", "research", "public_welfare", "legal_service", "other_organization"];

/// A report with this row of table 3 filled in; the columns are written one after the other, `_` for a blank.
fn row(edition: Edition, row: &str, figures: &str) -> Report {
    let mut report = Report::new(edition);
    for (column, figure) in COLUMNS.iter().zip(figures.split(' ')).filter(|(_, figure)| *figure != "_") {
        report.set(format!("requests.{row}.{column}").parse().unwrap(), Value::read(figure));
    }
    report
}

fn headed(organization: &str, year: &str) -> Report {
    let mut report = Report::new(Of2021);
    (report.organization, report.year) = (organization.into(), Value::read(year));
    report
}

/// 宿迁市 2023 and 2024, as published.
#[test]
fn published_years_agree() {
    let mut before = row(Of2021, "pending_at_end", "118 3 0 0 0 0");
    let mut now = row(Of2021, "pending_at_start", "118 3 0 0 0 0");
    for (cell, figures) in [
        ("regulations.in_force", ["11", "12"]),
        ("regulations.issued", ["2", "2"]),
        ("regulations.repealed", ["0", "1"]),
        ("normative_documents.in_force", ["597", "420"]),
        ("normative_documents.issued", ["109", "50"]),
        ("normative_documents.repealed", ["489", "227"]),
    ] {
        let cell = format!("proactive.{cell}").parse().unwrap();
        before.set(cell, Value::read(figures[0]));
        now.set(cell, Value::read(figures[1]));
    }
    for report in [&mut before, &mut now] {
        report.organization = "宿迁市".into();
    }
    (before.year, now.year) = (Value::read("2023"), Value::read("2024"));
    for (rule, places) in [("D1", 7), ("D2", 2), ("D6", 2)] {
        let outcome = outcome_after(rule, &before, &now);
        assert_eq!((outcome.verdict(), outcome.passed), (Passed, places), "{rule}");
    }
    assert_eq!(verdict_after("D3", &before, &now), (NotApplicable, vec![]));
}

#[test]
fn without_last_years_report_nothing_applies() {
    for rule in ["D1", "D2", "D3", "D6"] {
        assert_eq!(verdict(rule, &headed("甲局", "2024")), (NotApplicable, vec![]), "{rule}");
    }
}

#[test]
fn d1_compares_every_column() {
    let total = "一列：上年报告结转下年 121，本年上年结转";
    let cases = [
        ("118 3 0 0 0 0", Passed, vec![]),
        // Blank or unreadable: not 0, and no more is known of the total.
        ("_ _ _ _ _ _", CannotJudge, vec![]),
        ("118 3 0 0 0 _", CannotJudge, vec![]),
        ("118 3 0 0 0 无", CannotJudge, vec![]),
        // One cause, one finding: the total names its columns.
        ("115 3 0 0 0 0", Failed, vec![format!("总计{total} 118，相差 3，其中自然人 118 与 115。")]),
        (
            "115 0 1 0 0 0",
            Failed,
            vec![format!(
                "总计{total} 116，相差 5，其中自然人 118 与 115，商业企业 3 与 0，科研机构 0 与 1。"
            )],
        ),
        // The total agrees, or cannot be judged yet: a warning a column.
        (
            "117 4 0 0 0 0",
            Failed,
            vec![
                "自然人一列：上年报告结转下年 118，本年上年结转 117，相差 1。".to_owned(),
                "商业企业一列：上年报告结转下年 3，本年上年结转 4，相差 1。".to_owned(),
            ],
        ),
        (
            "115 3 0 0 0 _",
            Failed,
            vec!["自然人一列：上年报告结转下年 118，本年上年结转 115，相差 3。".to_owned()],
        ),
    ];
    // The row is the same in both editions, so 2021 is compared with 2020 too.
    for before in [Of2019, Of2021] {
        let before = row(before, "pending_at_end", "118 3 0 0 0 0");
        for (figures, verdict, sentences) in &cases {
            let now = row(Of2021, "pending_at_start", figures);
            assert_eq!(verdict_after("D1", &before, &now), (*verdict, sentences.clone()), "{figures}");
        }
    }
}

#[test]
fn d1_is_an_error_at_the_total_and_a_warning_at_a_column() {
    let before = row(Of2021, "pending_at_end", "118 3 0 0 0 0");
    let found = |figures: &str| {
        let outcome = outcome_after("D1", &before, &row(Of2021, "pending_at_start", figures));
        let told = outcome.problems.into_iter().map(|problem| {
            let (left, right) = problem.sides.unwrap();
            let cells: Vec<_> = problem.wrong_cells().iter().map(|cell| cell.id()).collect();
            (
                problem.severity,
                problem.field.to_string(),
                cells.join(" "),
                [left, right].map(|a| a.to_string()),
            )
        });
        told.collect::<Vec<_>>()
    };
    let [person, company, total] =
        ["natural_person", "commercial", "total"].map(|column| format!("requests.pending_at_start.{column}"));
    let figures = |left: &str, right: &str| [left.to_owned(), right.to_owned()];
    assert_eq!(
        found("115 3 0 0 0 0"),
        [(Error, person.clone(), [person.as_str(), &total].join(" "), figures("118", "121"))]
    );
    assert_eq!(
        found("117 4 0 0 0 0"),
        [
            (Warning, person.clone(), person, figures("117", "118")),
            (Warning, company.clone(), company, figures("4", "3")),
        ]
    );
}

/// A stated total is what readers see, on either side.
#[test]
fn d1_takes_totals_as_they_are_stated() {
    let before = row(Of2021, "pending_at_end", "118 3 0 0 0 0");
    let mut now = row(Of2021, "pending_at_start", "118 3 0 0 0 0");
    now.set("requests.pending_at_start.total".parse().unwrap(), Value::read("122"));
    let told = "总计一列：上年报告结转下年 121，本年上年结转 122，相差 1。".to_owned();
    assert_eq!(verdict_after("D1", &before, &now), (Failed, vec![told]));
}

#[test]
fn d2_follows_what_is_in_force() {
    let before = filled(Of2021, "proactive.regulations.in_force=11");
    let cases = [
        ("in_force=12 issued=2 repealed=1", Passed, None),
        ("in_force=12 issued=2", CannotJudge, None),
        ("in_force=12 issued=2 repealed=/", CannotJudge, None),
        (
            "in_force=13 issued=2 repealed=1",
            Failed,
            Some(
                "规章：现行有效件数 13 ＋ 本年废止件数 1 ＝ 14，本年制发件数 2 ＋ 上年报告的现行有效件数 11 ＝ 13，相差 1。",
            ),
        ),
    ];
    for (figures, verdict, sentence) in cases {
        let cells: String =
            figures.split(' ').map(|figure| format!("proactive.regulations.{figure} ")).collect();
        let outcome = outcome_after("D2", &before, &filled(Of2021, &cells));
        assert_eq!(outcome.problems.first().map(|problem| &*problem.message), sentence, "{figures}");
        // The second row is blank in both years.
        let alone = if verdict == Passed { CannotJudge } else { verdict };
        assert_eq!((outcome.verdict(), outcome.passed), (alone, usize::from(verdict == Passed)), "{figures}");
        assert!(
            outcome.problems.iter().all(|problem| problem.severity == Warning && problem.cells.len() == 3)
        );
    }
}

#[test]
fn d3_follows_the_items() {
    let before = filled(Of2019, "proactive.penalties.previous_items=51 proactive.penalties.change=-2");
    let now = |items: &str| filled(Of2019, &format!("proactive.penalties.previous_items={items}"));
    assert_eq!(outcome_after("D3", &before, &now("49")).passed, 1);
    assert_eq!(verdict_after("D3", &before, &Report::new(Of2019)), (CannotJudge, vec![]));
    let told = "行政处罚：上一年项目数量 51，上年报告的上一年项目数量 51 ＋ 本年增/减 -2 ＝ 49，相差 2。";
    assert_eq!(verdict_after("D3", &before, &now("51")), (Failed, vec![told.to_owned()]));
}

#[test]
fn d6_wants_the_same_organization_a_year_before() {
    let name =
        |theirs: &str| format!("上年报告的单位是“{theirs}”，本年报告的是“甲局（本级）”，应是同一单位。");
    let year = |before: &str| format!("上年报告是 {before} 年的，本年报告是 2024 年的，应打开 2023 年的。");
    let cases = [
        ("甲局（本级）", "2023", Passed, vec![]),
        (" 甲 局(本级) ", "2023", Passed, vec![]),
        ("", "2023", CannotJudge, vec![]),
        ("甲局（本级）", "", CannotJudge, vec![]),
        ("甲局（本级）", "去年", CannotJudge, vec![]),
        ("乙局", "2023", Failed, vec![name("乙局")]),
        ("甲局（本级）", "2024", Failed, vec![year("2024")]),
        ("乙局", "2022", Failed, vec![name("乙局"), year("2022")]),
    ];
    for (organization, before, verdict, sentences) in cases {
        let told = verdict_after("D6", &headed(organization, before), &headed("甲局（本级）", "2024"));
        assert_eq!(told, (verdict, sentences), "{organization} {before}");
    }
    let told = verdict_after("D6", &headed("甲局", "2022"), &headed("甲局", "2024")).1;
    assert_eq!(told, ["上年报告是 2022 年的，本年报告是 2024 年的，应打开 2023 年的。"]);
    // A year that is being typed is none yet.
    assert_eq!(verdict_after("D6", &headed("甲局", "2023"), &headed("甲局", "20")).0, CannotJudge);
}

/// With the report of a wrong year, that is the one thing that is told.
#[test]
fn another_years_figures_are_not_compared() {
    let mut before = row(Of2021, "pending_at_end", "118 3 0 0 0 0");
    let mut now = row(Of2021, "pending_at_start", "1 1 1 1 1 1");
    (before.year, now.year) = (Value::read("2022"), Value::read("2024"));
    assert_eq!(verdict_after("D1", &before, &now), (CannotJudge, vec![]));
    assert_eq!(verdict_after("D6", &before, &now).0, Failed);
}

/// D7: of two editions only what both have is compared. 对外公开总数量 is not 现行有效件数.
#[test]
fn d7_two_editions_raise_no_false_alarm() {
    let mut before = row(Of2019, "pending_at_end", "1 0 0 0 0 0");
    let mut now = row(Of2021, "pending_at_start", "1 0 0 0 0 0");
    for (cell, figure) in [("regulations.total_published", "9"), ("penalties.previous_items", "51")] {
        before.set(format!("proactive.{cell}").parse().unwrap(), Value::read(figure));
    }
    for cell in ["in_force", "issued", "repealed"] {
        now.set(format!("proactive.regulations.{cell}").parse().unwrap(), Value::read("3"));
    }
    (before.year, now.year) = (Value::read("2020"), Value::read("2021"));
    let verdicts = ["D1", "D2", "D3"].map(|rule| verdict_after(rule, &before, &now).0);
    assert_eq!(verdicts, [Passed, NotApplicable, NotApplicable]);
}

/// A finding of D1 names its column, and every finding has this year's cells on their sides.
#[test]
fn a_difference_between_years_has_its_place() {
    let places = |rule, before: &Report, now: &Report| {
        let found = outcome_after(rule, before, now).problems.into_iter();
        found.map(|it| (it.column, it.left_cells, it.wrong_cells().len())).collect::<Vec<_>>()
    };
    let before = row(Of2021, "pending_at_end", "118 3 0 0 0 0");
    let now = |figures| row(Of2021, "pending_at_start", figures);
    assert_eq!(places("D1", &before, &now("115 0 0 0 0 0")), [(Some("total"), 3, 3)]);
    assert_eq!(places("D1", &before, &now("115 3 0 0 0 _")), [(Some("natural_person"), 1, 1)]);
    let before = filled(Of2021, "proactive.regulations.in_force=1");
    let row = ["issued=0", "repealed=0", "in_force=2"].map(|it| format!("proactive.regulations.{it} "));
    assert_eq!(places("D2", &before, &filled(Of2021, &row.concat())), [(None, 2, 3)]);
}
