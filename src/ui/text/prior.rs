//! The words about last year's report.

use super::title;
use crate::{
    format::{Language, Words},
    report::{Amount, Report},
};

pub(in crate::ui) const OPEN_PRIOR: Words = Words::new("打开上年报告", "Open last year’s");
pub(in crate::ui) const OPEN_PRIOR_HINT: Words = Words::new(
    "打开上年的报告，对照着填写和核对",
    "Open last year’s report, to fill in and check this one against it",
);
pub(in crate::ui) const PRIOR: Words = Words::new("上年报告", "Last year’s report");
pub(in crate::ui) const TAKE_HEAD: Words = Words::new("填入单位和年度", "Enter organisation and year");
pub(in crate::ui) const TAKE_HEAD_HINT: Words = Words::new(
    "填入上年报告的单位名称；还没有写年度的，填上年的下一年",
    "Enter the organisation of last year’s report and, where no year is written yet, the year after it",
);
pub(in crate::ui) const TAKE_PENDING: Words = Words::new("填入上年结转", "Enter carry-over");
pub(in crate::ui) const TAKE_PENDING_HINT: Words = Words::new(
    "把上年报告的“结转下年度继续办理”填入本年的“上年结转”",
    "Enter what last year’s report carried forward as what this year began with",
);
pub(in crate::ui) const CLOSE_PRIOR: Words = Words::new("移去", "Put away");
pub(in crate::ui) const CLOSE_PRIOR_HINT: Words = Words::new(
    "不再对照上年报告，本年填写的内容不变",
    "Stop comparing with last year’s report; this year’s stays as it is",
);

/// Whose report of last year is open.
pub(in crate::ui) fn prior(report: &Report, language: Language) -> String {
    let (year, organization) = (report.year.text(), report.organization.trim());
    match (language, year.trim()) {
        (Language::Chinese, "") => ["上年报告：", organization].concat(),
        (Language::Chinese, year) => ["上年报告：", organization, " ", year, " 年"].concat(),
        (Language::English, year) => ["Last year’s report: ", organization, " ", year].concat(),
    }
}

/// What is said after last year's report has been opened.
pub(in crate::ui) fn opened_prior(report: &Report, language: Language) -> String {
    let title = title(report);
    match language {
        Language::Chinese => {
            ["已打开上年报告《", &title, "》，上年的数字列在各格下方，本年填写的内容不变。"].concat()
        }
        Language::English => [
            "Opened as last year’s report: “",
            &title,
            "”. Its figures stand beneath each cell; this year’s report is unchanged.",
        ]
        .concat(),
    }
}

/// What is said after something has been taken over from last year's report.
pub(in crate::ui) fn taken_over(count: usize, language: Language) -> String {
    match (language, count) {
        (Language::Chinese, 0) => "没有要填的：与上年报告已经一致，或上年报告没有写。".to_owned(),
        (Language::Chinese, _) => ["已按上年报告填入 ", &count.to_string(), " 处，可用“撤销”取消。"].concat(),
        (Language::English, 0) => {
            "Nothing to enter: this report agrees with last year’s already, or last year’s does not say."
                .to_owned()
        }
        (Language::English, _) => [
            &super::counted(count, "place", "places"),
            " filled in from last year’s report. “Undo” takes this back.",
        ]
        .concat(),
    }
}

/// Last year's figure beneath the cell that has the focus, and by how much this year's differs from it.
pub(in crate::ui) fn beside(before: &str, figures: Option<(Amount, Amount)>, language: Language) -> String {
    let (more, difference) = match figures {
        None => (Words::new("", ""), String::new()),
        Some((now, before)) if now == before => (Words::new("，持平", ", the same"), String::new()),
        Some((now, before)) => (
            if now > before { Words::new("，多 ", ", up ") } else { Words::new("，少 ", ", down ") },
            now.distance(before).to_string(),
        ),
    };
    [Words::new("上年 ", "Last year ").of(language), before, more.of(language), &difference].concat()
}
