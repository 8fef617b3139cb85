//! What section 六 must say of fees, and what says it.

use super::{
    super::{
        Severity::Warning,
        Verdict::{self, CannotJudge, Failed, NotApplicable, Passed},
        testing::{filled, outcome, verdict},
    },
    UNPAID, is_just_none,
};
use crate::{
    format::Edition::{Of2019, Of2021},
    report::{Report, Value},
};

fn report(year: &str, other_matters: &str) -> Report {
    let mut report = Report::new(Of2021);
    report.year = Value::read(year);
    report.set_narrative("other_matters", other_matters);
    report
}

fn c6(year: &str, other_matters: &str) -> Verdict {
    verdict("C6", &report(year, other_matters)).0
}

#[test]
fn c6_a_sum_or_none_is_a_statement() {
    let texts = [
        "全年收取政府信息公开信息处理费3940元。",
        "2025 年度本机关未收取信息公开处理费。",
        "本年度未产生信息处理费。",
        "本年度没有收取信息处理费。其他无。",
        "政府信息公开收费情况：无。",
        "（一）收取信息处理费情况\n本年度未收取。",
        "（一）信息处理费情况。\n收取 0.3 万元。",
        "（一）信息处理费情况\n本年度无。",
        "发出收费通知２件，总金额２０００元。",
        "无向申请人收取费用的情况。",
        "依申请提供政府信息均不收取任何费用。",
        "信息处理费为零。",
        "行政事业性收费2.02万元；未收取信息处理费。",
    ];
    for text in texts {
        assert_eq!(c6("2024", text), Passed, "{text}");
    }
}

#[test]
fn c6_asks_for_one_that_is_missing() {
    let texts = [
        "无",
        "无其他需要报告的事项。",
        "我局继续做好政府信息公开工作。",
        "严格执行《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）。",
        "严格按照规定的程序和权限收取政府信息公开信息处理费。无其他需要报告的事项。",
        "全年行政事业性收费2.02万元，收费标准未变。",
        "公开收费目录1件。",
    ];
    for text in texts {
        assert_eq!(c6("2024", text), Failed, "{text}");
    }
    let found = outcome("C6", &report("2024", "无。")).problems;
    assert_eq!(
        &*found[0].message,
        "第六部分没有写收取信息处理费的情况；没有收取就写“本年度未收取信息处理费”。"
    );
    assert_eq!((found[0].severity, found[0].quote.as_ref().unwrap().marked()), (Warning, "无。"));
}

#[test]
fn c6_is_for_the_reports_from_2021() {
    assert_eq!(c6("2021", "无"), Failed);
    assert_eq!(c6("2020", "无"), NotApplicable);
    assert_eq!(c6("2020", ""), NotApplicable);
    assert_eq!(c6("", "无"), CannotJudge);
    assert_eq!(c6("2024", ""), CannotJudge);
}

#[test]
fn c6_says_where_it_belongs() {
    let mut report = report("2024", "无");
    report.set_narrative("overview", "全年公开信息50条。");
    assert!(verdict("C6", &report).1[0].starts_with("第六部分没有写"));
    report.set_narrative("overview", "全年未收取信息处理费。");
    assert_eq!(verdict("C6", &report).1, ["收取信息处理费的情况写在了别处，格式要求写在第六部分。"]);
}

/// A report with zeros but these cells.
fn charged(cells: &str, overview: &str, other_matters: &str) -> Report {
    let mut report = filled(Of2021, cells);
    let blanks: Vec<_> = report.blanks().collect();
    for cell in blanks {
        report.set(cell, Value::read("0"));
    }
    report.year = Value::read("2024");
    report.set_narrative("overview", overview);
    report.set_narrative("other_matters", other_matters);
    report
}

#[test]
fn c7_fees_that_were_charged_are_reported() {
    let unpaid = "requests.other.fee_unpaid.natural_person=2 requests.other.fee_unpaid.commercial=1";
    let found = outcome("C7", &charged(unpaid, "", "无。"));
    assert_eq!(
        &*found.problems[0].message,
        "（六）2 逾期未缴费 3 件，第六部分只写了“无”，应写收取信息处理费的情况。"
    );
    assert_eq!(found.problems[0].cells.iter().map(|cell| cell.id()).collect::<Vec<_>>(), [UNPAID]);
    assert_eq!(verdict("C7", &charged(unpaid, "", "发出收费通知3件。")), (Passed, vec![]));
    assert_eq!(verdict("C7", &charged(unpaid, "", "")), (CannotJudge, vec![]));
    assert_eq!(verdict("C7", &charged("", "", "无。")), (NotApplicable, vec![]));
    assert_eq!(verdict("C7", &charged("", "", "")), (NotApplicable, vec![]));
    // One cause is told once.
    assert_eq!(verdict("C6", &charged(unpaid, "", "无。")), (CannotJudge, vec![]));
    assert_eq!(verdict("C6", &charged(unpaid, "", "依法处理。")).0, Failed);
}

#[test]
fn c7_a_sum_named_elsewhere_counts_too() {
    let cases = [
        ("全年收取信息处理费3940元。", Failed),
        ("全年收取信息处理费 1.2 万元。", Failed),
        ("全年收取信息处理费０元。", NotApplicable),
        ("全年收取信息处理费0.00元。", NotApplicable),
        ("未收取信息处理费3940元。", NotApplicable),
        ("信息处理费每件100元。", NotApplicable),
        ("信息处理费标准是100元。", NotApplicable),
        ("印发信息处理费制度。", NotApplicable),
        ("行政事业性收费3940元。", NotApplicable),
    ];
    for (overview, expected) in cases {
        assert_eq!(verdict("C7", &charged("", overview, "无")).0, expected, "{overview}");
    }
    let sentence = "文中写了收取信息处理费，第六部分只写了“无”，应写收取信息处理费的情况。";
    assert_eq!(verdict("C7", &charged("", cases[0].0, "无")).1, [sentence]);
    // The form of 2019 has no such row.
    let mut report = charged("", "全年收取信息处理费3940元。", "无");
    report.edition = Of2019;
    assert_eq!(verdict("C7", &report).0, Failed);
    report.set_narrative("overview", "公开信息。");
    assert_eq!(verdict("C7", &report).0, NotApplicable);
}

#[test]
fn c7_blank_cells_leave_it_open() {
    assert_eq!(verdict("C7", &report("2024", "无")).0, CannotJudge);
    assert_eq!(verdict("C7", &report("2024", "")).0, CannotJudge);
    assert_eq!(verdict("C7", &report("2024", "未收取信息处理费。")).0, CannotJudge);
    // What is there already is enough.
    let mut begun = report("2024", "无");
    begun.set("requests.other.fee_unpaid.research".parse().unwrap(), Value::read("1"));
    assert_eq!(verdict("C7", &begun).0, Failed);
    begun.set("requests.other.fee_unpaid.research".parse().unwrap(), Value::read("一件"));
    assert_eq!(verdict("C7", &begun).0, CannotJudge);
}

#[test]
fn none_is_said_in_many_words() {
    let texts = [
        "无",
        "无。",
        " 暂无 ",
        "没有",
        "无其他需要报告的事项。",
        "本年度无其他需要报告的事项",
        "我局没有需要报告的其他情况。",
        "（无）",
    ];
    for text in texts {
        assert!(is_just_none(text), "{text}");
    }
    for text in ["", "。", "其他情况", "无，另收取信息处理费100元", "无收费", "依申请无"]
    {
        assert!(!is_just_none(text), "{text}");
    }
}
