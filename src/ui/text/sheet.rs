//! The words of the self-check sheet.

use super::counted;
use crate::{
    check::{Check, Severity, Sheet, Status, by_id},
    format::{Cell, Edition, Format, Language, Words, plain_gloss},
};

pub(in crate::ui) const SHEET: Words = Words::new("自查单", "Self-check");
pub(in crate::ui) const SHEET_HINT: Words =
    Words::new("逐条规则的核对结果，可以写说明、打印", "What each rule says, to be explained and printed");
pub(in crate::ui) const PRINT: Words = Words::new("打印", "Print in Chinese");
pub(in crate::ui) const WHAT: Words = Words::new("规则：", "Rule: ");
pub(in crate::ui) const WHY: Words = Words::new("缘由：", "Why: ");
pub(in crate::ui) const GROUND: Words = Words::new("依据：", "Ground: ");
pub(in crate::ui) const REASON: Words = Words::new("说明：", "Explanation: ");
pub(in crate::ui) const REASON_HINT: Words =
    Words::new("情况属实的，写明原因", "If it is correct all the same, say why");
pub(in crate::ui) const OUTDATED: Words =
    Words::new("先前的说明（所说的情况已变）", "Earlier explanations (what they were about has changed)");
pub(in crate::ui) const REMOVE: Words = Words::new("移去", "Remove");
pub(in crate::ui) const SIGNATURES: [Words; 3] = [
    Words::new("填报人：", "Prepared by:"),
    Words::new("审核人：", "Reviewed by:"),
    Words::new("日期：", "Date:"),
];
pub(in crate::ui) const CANNOT_PRINT: Words = Words::new(
    "浏览器没有让自查单打印出来，屏幕上的报告未变动。换一个浏览器再试，或下载数据后在别处打印。",
    "The browser did not let the sheet be printed; the report on the screen is unchanged. Try another browser, or \
     download the data and print elsewhere.",
);

/// The families of rules, by the letter of their ids.
pub(in crate::ui) const FAMILIES: [(char, Words); 5] = [
    ('A', Words::new("表内数字", "Figures in the tables")),
    ('B', Words::new("完整和格式", "Completeness and form")),
    ('C', Words::new("文字与表格", "Text and tables")),
    ('D', Words::new("与上年报告", "Against last year’s report")),
    ('E', Words::new("法规和公布", "Law and publication")),
];

/// A rule's status with its mark, so that colour is never alone.
pub(in crate::ui) fn status(status: Status, language: Language) -> &'static str {
    let words = match status {
        Status::Passed => Words::new("✓ 符合", "✓ Passed"),
        Status::Failed => Words::new("✗ 不符", "✗ Failed"),
        Status::Explained => Words::new("● 已说明", "● Explained"),
        Status::Noted => Words::new("○ 有提示", "○ Noted"),
        Status::CannotJudge => Words::new("？ 无法判断", "? Undecided"),
        Status::NotApplicable => Words::new("－ 不适用", "– Not applicable"),
    };
    words.of(language)
}

/// How grave a finding is.
pub(in crate::ui) fn severity(severity: Severity) -> Words {
    match severity {
        Severity::Error => Words::new("必改", "Error"),
        Severity::Warning => Words::new("请核", "To check"),
        Severity::Note => Words::new("提示", "Note"),
    }
}

/// Whether the report is finished, and what somebody has still to look at.
pub(in crate::ui) fn verdict(errors: usize, warnings: usize, language: Language) -> String {
    let mut verdict = match (language, errors) {
        (Language::Chinese, 0) => "可以定稿".to_owned(),
        (Language::Chinese, _) => ["草稿（", &errors.to_string(), " 处必改）"].concat(),
        (Language::English, 0) => "Ready to be final".to_owned(),
        (Language::English, _) => ["Draft (", &counted(errors, "error", "errors"), ")"].concat(),
    };
    if warnings > 0 {
        verdict += &match language {
            Language::Chinese => ["，", &warnings.to_string(), " 处请核还没有说明"].concat(),
            Language::English => [", ", &warnings.to_string(), " to check without an explanation"].concat(),
        };
    }
    verdict
}

/// The quiet line above the title of a draft.
pub(in crate::ui) fn draft(errors: usize, language: Language) -> String {
    match language {
        Language::Chinese => ["草稿：还有 ", &errors.to_string(), " 处必改"].concat(),
        Language::English => ["Draft: ", &counted(errors, "error", "errors"), " left"].concat(),
    }
}

/// How many rules have which status; what none has is left out.
pub(in crate::ui) fn rules(sheet: &Sheet, language: Language) -> String {
    let mut line = [&sheet.rulings.len().to_string(), Words::new(" 条规则", " rules").of(language)].concat();
    for each in Status::ALL {
        let count = sheet.rules(each);
        if count > 0 {
            line += &[" · ", status(each, language), " ", &count.to_string()].concat();
        }
    }
    line
}

/// Why a rule cannot be judged.
pub(in crate::ui) fn undecided(places: usize, language: Language) -> String {
    match language {
        Language::Chinese => ["有 ", &places.to_string(), " 处要看的数字或文字还空着，或读不出。"].concat(),
        Language::English => {
            ["Blank or unreadable: ", &counted(places, "figure or text", "figures or texts"), " it looks at."]
                .concat()
        }
    }
}

/// Why there is nothing that a rule applies to.
pub(in crate::ui) fn not_applicable(check: &Check, format: &Format, has_prior: bool) -> Words {
    let is_in = |format: &Format| !format.equations_of(check.id).is_empty();
    if check.id.starts_with('D') && !has_prior {
        Words::new("没有打开上年报告。", "Last year’s report is not open.")
    } else if matches!(check.id, "B3" | "B6") {
        Words::new("表格不是从文件里认出来的。", "The tables were not read from a file.")
    } else if !is_in(format) && Edition::ALL.into_iter().map(Format::of).any(is_in) {
        Words::new("这一版格式没有要比较的栏目。", "This edition has no such lines to compare.")
    } else {
        Words::new("报告里没有要看的内容。", "The report has nothing for it to look at.")
    }
}

/// The reason given for a finding.
pub(in crate::ui) fn explained(reason: &str, language: Language) -> String {
    [Words::new("已说明：", "Explained: ").of(language), reason].concat()
}

/// What an explanation was about, by its key: the rule, the place, and the figures or words. What is no key of ours
/// stays as it is.
pub(in crate::ui) fn explained_place(key: &str, format: &Format, language: Language) -> String {
    let mut parts = key.splitn(3, ' ');
    let Some((rule, place)) = parts.next().and_then(by_id).zip(parts.next()) else { return key.to_owned() };
    let named = match (place, place.parse::<Cell>()) {
        (_, Ok(cell)) => format.place(cell).map_or_else(|| place.to_owned(), |place| place.name_in(language)),
        ("organization", _) => super::ORGANIZATION.of(language).to_owned(),
        ("year", _) => super::YEAR.of(language).to_owned(),
        _ => match (format.section(place), language) {
            (Some(section), Language::Chinese) => section.title.to_owned(),
            (Some(section), Language::English) => plain_gloss(section.title).unwrap_or(place).to_owned(),
            (None, _) => place.to_owned(),
        },
    };
    let [colon, opening, closing] = match language {
        Language::Chinese => ["：", "（", "）"],
        Language::English => [": ", " (", ")"],
    };
    let rest = parts.next().map_or(String::new(), |rest| [opening, rest, closing].concat());
    [rule.id, " ", rule.title.of(language), colon, &named, &rest].concat()
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
            assert_eq!(explained_place(key, format, Language::Chinese), words);
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
            assert_eq!(verdict(errors, warnings, Language::Chinese), words);
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
            assert_eq!(not_applicable(rule(id), format, has_prior).of(Language::Chinese), expected, "{id}");
        }
    }
}
