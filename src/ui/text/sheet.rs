//! The words of the self-check sheet.

use crate::{
    check::{Check, Severity, Sheet, Status, by_id},
    format::{Cell, Edition, Format},
};

pub(in crate::ui) const SHEET: &str = "自查单";
pub(in crate::ui) const SHEET_HINT: &str = "逐条规则的核对结果，可以写说明、打印";
pub(in crate::ui) const PRINT: &str = "打印";
pub(in crate::ui) const WHAT: &str = "规则：";
pub(in crate::ui) const WHY: &str = "缘由：";
pub(in crate::ui) const GROUND: &str = "依据：";
pub(in crate::ui) const REASON: &str = "说明：";
pub(in crate::ui) const REASON_HINT: &str = "情况属实的，写明原因";
pub(in crate::ui) const OUTDATED: &str = "先前的说明（所说的情况已变）";
pub(in crate::ui) const REMOVE: &str = "移去";
pub(in crate::ui) const SIGNATURES: [&str; 3] = ["填报人：", "审核人：", "日期："];
pub(in crate::ui) const CANNOT_PRINT: &str =
    "浏览器没有让自查单打印出来，屏幕上的报告未变动。换一个浏览器再试，或下载数据后在别处打印。";

/// The families of rules, by the letter of their ids.
pub(in crate::ui) const FAMILIES: [(char, &str); 5] =
    [('A', "表内数字"), ('B', "完整和格式"), ('C', "文字与表格"), ('D', "与上年报告"), ('E', "法规和公布")];

/// A rule's status with its mark, so that colour is never alone.
pub(in crate::ui) fn status(status: Status) -> &'static str {
    match status {
        Status::Passed => "✓ 符合",
        Status::Failed => "✗ 不符",
        Status::Explained => "● 已说明",
        Status::Noted => "○ 有提示",
        Status::CannotJudge => "？ 无法判断",
        Status::NotApplicable => "－ 不适用",
    }
}

/// How grave a finding is.
pub(in crate::ui) fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "必改",
        Severity::Warning => "请核",
        Severity::Note => "提示",
    }
}

/// Whether the report is finished, and what somebody has still to look at.
pub(in crate::ui) fn verdict(errors: usize, warnings: usize) -> String {
    let mut verdict = match errors {
        0 => "可以定稿".to_owned(),
        _ => ["草稿（", &errors.to_string(), " 处必改）"].concat(),
    };
    if warnings > 0 {
        verdict += &["，", &warnings.to_string(), " 处请核还没有说明"].concat();
    }
    verdict
}

/// The quiet line above the title of a draft.
pub(in crate::ui) fn draft(errors: usize) -> String {
    ["草稿：还有 ", &errors.to_string(), " 处必改"].concat()
}

/// How many rules have which status; what none has is left out.
pub(in crate::ui) fn rules(sheet: &Sheet) -> String {
    let mut line = [&sheet.rulings.len().to_string(), " 条规则"].concat();
    for each in Status::ALL {
        let count = sheet.rules(each);
        if count > 0 {
            line += &[" · ", status(each), " ", &count.to_string()].concat();
        }
    }
    line
}

/// Why a rule cannot be judged.
pub(in crate::ui) fn undecided(places: usize) -> String {
    ["有 ", &places.to_string(), " 处要看的数字或文字还空着，或读不出。"].concat()
}

/// Why there is nothing that a rule applies to.
pub(in crate::ui) fn not_applicable(check: &Check, format: &Format, has_prior: bool) -> &'static str {
    let is_in = |format: &Format| !format.equations_of(check.id).is_empty();
    if check.id.starts_with('D') && !has_prior {
        "没有打开上年报告。"
    } else if matches!(check.id, "B3" | "B6") {
        "表格不是从文件里认出来的。"
    } else if !is_in(format) && Edition::ALL.into_iter().map(Format::of).any(is_in) {
        "这一版格式没有要比较的栏目。"
    } else {
        "报告里没有要看的内容。"
    }
}

/// The reason given for a finding.
pub(in crate::ui) fn explained(reason: &str) -> String {
    ["已说明：", reason].concat()
}

/// What an explanation was about, by its key: the rule, the place, and the figures or words. What is no key of ours
/// stays as it is.
pub(in crate::ui) fn explained_place(key: &str, format: &Format) -> String {
    let mut parts = key.splitn(3, ' ');
    let Some((rule, place)) = parts.next().and_then(by_id).zip(parts.next()) else { return key.to_owned() };
    let named = match (place, place.parse::<Cell>()) {
        (_, Ok(cell)) => format.place(cell).map_or_else(|| place.to_owned(), |place| place.name()),
        ("organization", _) => super::ORGANIZATION.to_owned(),
        ("year", _) => super::YEAR.to_owned(),
        _ => format.section(place).map_or(place, |section| section.title).to_owned(),
    };
    let rest = parts.next().map_or(String::new(), |rest| ["（", rest, "）"].concat());
    [rule.id, " ", rule.title, "：", &named, &rest].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_explanation_says_what_it_was_about() {
        let format = Format::of(Edition::Of2021);
        for (key, words) in [
            (
                "A6 proactive.regulations.issued 5≠2",
                "A6 本年制发不多于现行有效与本年废止之和：规章，本年制发件数（5≠2）",
            ),
            ("B1 overview", "B1 六个部分不缺：一、总体情况"),
            ("B5 year 2023 年", "B5 单位和年度写明：报告年度（2023 年）"),
            ("B5 organization", "B5 单位和年度写明：单位名称"),
            (
                "A7 proactive.licensing.change 1",
                "A7 本年新公开不多于公开总数，也不多于本年新制作：proactive.licensing.change（1）",
            ),
            ("Z9 overview", "Z9 overview"),
            ("A6", "A6"),
            ("", ""),
        ] {
            assert_eq!(explained_place(key, format), words);
        }
    }

    #[test]
    fn a_report_without_errors_is_finished_whatever_else_is_to_be_looked_at() {
        for (errors, warnings, words) in [
            (0, 0, "可以定稿"),
            (0, 2, "可以定稿，2 处请核还没有说明"),
            (3, 0, "草稿（3 处必改）"),
            (3, 1, "草稿（3 处必改），1 处请核还没有说明"),
        ] {
            assert_eq!(verdict(errors, warnings), words);
        }
    }

    #[test]
    fn what_does_not_apply_says_why() {
        let rule = |id: &str| by_id(id).unwrap();
        let format = Format::of(Edition::Of2021);
        for (id, has_prior, expected) in [
            ("D1", false, "没有打开上年报告。"),
            ("D3", true, "这一版格式没有要比较的栏目。"),
            ("A7", false, "这一版格式没有要比较的栏目。"),
            ("D1", true, "报告里没有要看的内容。"),
            ("B3", false, "表格不是从文件里认出来的。"),
            ("B6", true, "表格不是从文件里认出来的。"),
            ("B4", false, "报告里没有要看的内容。"),
        ] {
            assert_eq!(not_applicable(rule(id), format, has_prior), expected, "{id}");
        }
    }
}
