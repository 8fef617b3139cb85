//! Which periods are those of the figures, and which of them are a whole year.

use super::super::{
    Severity::{Error, Warning},
    Verdict::{self, CannotJudge, Failed, NotApplicable, Passed},
    testing::{outcome, outcome_read, verdict},
};
use crate::{
    format::Edition::Of2021,
    report::{Report, Value},
};

fn saying(year: &str, text: &str) -> Report {
    let mut report = Report::new(Of2021);
    report.year = Value::read(year);
    report.set_narrative("overview", text);
    report
}

fn judged(year: &str, text: &str) -> (Verdict, String) {
    let (verdict, sentences) = verdict("C9", &saying(year, text));
    (verdict, sentences.concat())
}

#[test]
fn a_whole_year_passes_however_it_is_written() {
    let texts = [
        "本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。",
        "本年度报告中所列数据统计期限为 2024 年 1 月 1 日至 12 月 31 日。",
        "数据统计期限：2024年1月1日—12月31日",
        "本报告统计时限为2024年1月1日到12月31日。",
        "统计数据起止时间为２０２４年１月１日至２０２４年１２月３１日。",
        "所列数据自2024年1月1日起，至2024年12月31日止。",
        "除特别说明外，所列数据的统计期限从2024.1.1-2024.12.31。",
        "报告期：2024-01-01至2024-12-31",
        "统计期限：二〇二四年一月一日至十二月三十一日。",
        "统计周期为1月1日至12月31日。",
        "本报告的期限是2024年1月至12月。",
        "本年报中使用数据（2024年1月1日至同年12月31日）真实。",
        "本年报统计期限为2024年1月1日（含）至2024年12月31日（含）。",
    ];
    for text in texts {
        assert_eq!(judged("2024", text), (Passed, String::new()), "{text}");
    }
}

#[test]
fn another_period_is_an_error() {
    let cases = [
        ("统计期限自2024年1月1日起至2024年12月30日止。", "2024年1月1日起至2024年12月30日"),
        ("统计期限为2024年1月2日至12月31日。", "2024年1月2日至12月31日"),
        ("统计期限为2024年1月1日至11月31日。", "2024年1月1日至11月31日"),
        ("统计期限为2024年2月1日至12月31日。", "2024年2月1日至12月31日"),
        ("统计期限为2024年1月至11月。", "2024年1月至11月"),
        ("统计期限为2023年1月1日至2023年12月31日。", "2023年1月1日至2023年12月31日"),
        ("统计期限为2024年1月1日至2025年12月31日。", "2024年1月1日至2025年12月31日"),
        ("统计期限为2023年1月1日至2024年12月31日。", "2023年1月1日至2024年12月31日"),
        ("统计期限为2023年1月1日至12月31日。", "2023年1月1日至12月31日"),
        ("统计期限为1月1日至2023年12月31日。", "1月1日至2023年12月31日"),
        ("数据统计期限：\n2024 年 1 月 1 日至 12 月\n30 日。", "2024年1月1日至12月30日"),
    ];
    for (text, written) in cases {
        let sentence = format!("文中统计期限是 {written}，应是 2024年1月1日至12月31日。");
        assert_eq!(judged("2024", text), (Failed, sentence), "{text}");
    }
    assert_eq!(
        judged("2024", "统计期限为2024年1月1日至12月30日。").1,
        "文中统计期限是 2024年1月1日至12月30日，应是 2024年1月1日至12月31日。"
    );
    let found = outcome("C9", &saying("2024", cases[0].0)).problems;
    assert_eq!(found[0].severity, Error);
    assert_eq!(found[0].quote.as_ref().unwrap().marked(), "2024年1月1日起至2024年12月30日");
}

#[test]
fn without_a_report_year_only_the_days_can_be_wrong() {
    assert_eq!(judged("", "统计期限为2024年1月1日至12月31日。").0, CannotJudge);
    let sentence = "文中统计期限是 2024年1月1日至12月30日，应是 1月1日至12月31日。".to_owned();
    assert_eq!(judged("", "统计期限为2024年1月1日至12月30日。"), (Failed, sentence));
}

/// Nothing is stated about the period of the figures.
#[test]
fn other_spans_of_days_are_no_periods_of_figures() {
    let texts = [
        "活动期间（5月3日至5月5日）发布信息10条。",
        "2024年5月3日至5日，开展宣传。",
        "2024年1月1日至11月30日，发布信息10条。",
        "数据报送期限为1月5日至1月15日。",
        "本报告公示期限为2025年1月20日至1月27日。",
        "征求意见统计期限为5月3日至6月3日。",
        "统计显示，政务公开期间5月3日至6月3日有12人来访。",
        "值班期间5月3日至6月3日有12人来访。",
        "统计期限为全年，2024年5月3日至6月3日开展宣传。",
        "统计期限为2024年。",
        "统计期限截至2024年12月31日。",
        "统计期限为2024年1月1日和12月30日。",
        "统计期限为2024年，12月30日至12月31日除外。",
        "统计期限为2024年1月1日公布，至12月30日。",
        "统计期限为2024年1月1日至2025年。",
        "公开信息12条。",
    ];
    for text in texts {
        assert_eq!(judged("2024", text).0, NotApplicable, "{text}");
    }
    assert_eq!(judged("2024", "").0, CannotJudge);
}

#[test]
fn a_period_above_the_first_section_is_a_warning() {
    let report = saying("2024", "");
    let found =
        outcome_read("C9", &report, "本年度报告中所列数据统计期限为 2024\n年 1 月 1 日至 12 月 30 日。");
    assert_eq!(
        &*found.problems[0].message,
        "文件开头统计期限是 2024年1月1日至12月30日，应是 2024年1月1日至12月31日。"
    );
    assert_eq!(found.problems[0].severity, Warning);
    assert_eq!(outcome_read("C9", &report, "统计期限为2024年1月1日至12月31日。").verdict(), Passed);
}
