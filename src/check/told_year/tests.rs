//! What is found where a report tells of another year than its own.

use super::super::{
    Severity::{Error, Warning},
    Verdict::{self, CannotJudge, Failed, NotApplicable, Passed},
    testing::{outcome, verdict},
};
use crate::{
    format::Edition::Of2021,
    report::{Report, Value},
};

fn report(organization: &str, year: &str, overview: &str) -> Report {
    let mut report = Report::new(Of2021);
    (report.organization, report.year) = (organization.into(), Value::read(year));
    report.set_narrative("overview", overview);
    report
}

fn judged(year: &str, overview: &str) -> (Verdict, Vec<String>) {
    verdict("C10", &report("某县民政局", year, overview))
}

#[test]
fn a_sentence_of_the_report_year_passes() {
    assert_eq!(judged("2024", "2024年，我局共收到申请5件。"), (Passed, vec![]));
    assert_eq!(judged("2024", "全年收到申请5件，比2023年增加2件。"), (NotApplicable, vec![]));
    assert_eq!(judged("2024", "").0, CannotJudge);
    assert_eq!(judged("", "2024年，我局共收到申请5件。").0, CannotJudge);
    assert_eq!(judged("", "全年收到申请5件。").0, NotApplicable);
}

#[test]
fn a_sentence_of_another_year_is_a_warning() {
    let sentence = "这一句说的是 2023 年的情况，报告年度是 2024 年。".to_owned();
    // What was carried over belongs to the year told of.
    let carried = "2023年，我局共收到申请5件，上年结转1件，均已答复。";
    assert_eq!(judged("2024", carried), (Failed, vec![sentence.clone()]));
    let two = "2023年，我局共收到申请5件。\n2023年，我局公开信息50条。";
    assert_eq!(judged("2024", two), (Failed, vec![sentence.clone(), sentence]));
    let found = outcome("C10", &report("", "2024", two)).problems;
    let quote = found[1].quote.as_ref().unwrap();
    assert_eq!(
        (found[1].severity, &*quote.text, quote.marked()),
        (Warning, "2023年，我局公开信息50条。", "2023年")
    );
}

/// A report that was written over last year's says the same thing wrong in every sentence.
#[test]
fn last_years_text_is_one_finding() {
    let mut report = report(
        "",
        "2024",
        "2023年，我局共收到申请5件。\n2023年，我局公开信息50条。\n2022年，我局举办培训3次。",
    );
    report.set_narrative("other_matters", "2023年度本机关未收取信息公开处理费。");
    report.set_narrative("improvement", "2023年，我局公开信息50条。");
    let found = outcome("C10", &report).problems;
    let sentences: Vec<&str> = found.iter().map(|problem| &*problem.message).collect();
    assert_eq!(
        sentences,
        [
            "3 句说的是 2023 年的情况，报告年度是 2024 年。",
            "这一句说的是 2022 年的情况，报告年度是 2024 年。"
        ]
    );
    let quote = found[0].quote.as_ref().unwrap();
    assert_eq!((quote.section, quote.marks.len()), ("overview", 2));
}

/// What is wrong with last year, and what is planned for the next, is told with their years.
#[test]
fn section_five_looks_around() {
    let mut report = report("", "2024", "2024年，我局共收到申请5件。");
    report.set_narrative("improvement", "2023年，我局公开信息50条。2025年，我局公开信息50条。");
    assert_eq!(verdict("C10", &report), (Passed, vec![]));
}

#[test]
fn a_year_in_the_bodys_name_is_the_titles() {
    let judged = |organization, year| verdict("C10", &report(organization, year, "公开信息。"));
    let sentence = "单位名称里写的是 2023 年，报告年度是 2024 年。".to_owned();
    assert_eq!(judged("2023年某县民政局", "2024"), (Failed, vec![sentence]));
    assert_eq!(judged("2024年某县民政局", "2024"), (Passed, vec![]));
    assert_eq!(judged("2024年某县民政局", "").0, CannotJudge);
    assert_eq!(judged("某县民政局", "2024").0, NotApplicable);
    let found = outcome("C10", &report("2023年某县民政局", "2024", ""));
    assert_eq!(
        (found.problems[0].severity, found.problems[0].field.to_string()),
        (Error, "organization".to_owned())
    );
}
