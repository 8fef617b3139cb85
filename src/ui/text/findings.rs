//! The words of the rail and of the panel of findings.

use super::counted;
use crate::{
    format::{Language, Words},
    session::Progress,
};

pub(in crate::ui) const CHECK: Words = Words::new("全面核对", "Check all");
pub(in crate::ui) const CHECK_HINT: Words = Words::new(
    "按已填完的报告核对，没有填的也算在内",
    "Check the report as a finished one, with what is not filled in",
);
pub(in crate::ui) const TAKE_COMPUTED: Words = Words::new("采用计算值", "Use computed total");
pub(in crate::ui) const KEEP_STATED: Words = Words::new("保留原数", "Keep stated total");
pub(in crate::ui) const STATED_KEPT: Words = Words::new("已选定保留原数", "The stated total is kept");
pub(in crate::ui) const CHANGE_PROSE: Words = Words::new("改文字", "Edit text");
pub(in crate::ui) const SHOW_PROSE: Words = Words::new("看文字", "Show text");
pub(in crate::ui) const SHOW_TABLE: Words = Words::new("看表格", "Show table");
pub(in crate::ui) const EXPLAIN: Words = Words::new("写说明", "Explain");
pub(in crate::ui) const CHANGE_EXPLANATION: Words = Words::new("改说明", "Edit explanation");
pub(in crate::ui) const NOTES: Words = Words::new("提示", "Notes");
pub(in crate::ui) const EXPLAINED: Words = Words::new("已说明", "Explained");
pub(in crate::ui) const TAKE_ALL_COMPUTED: Words = Words::new("全部采用计算值", "Use all computed totals");
pub(in crate::ui) const KEEP_ALL_STATED: Words = Words::new("全部保留原数", "Keep all stated totals");
pub(in crate::ui) const FINDINGS: Words = Words::new("核对结果", "Findings");
pub(in crate::ui) const NO_FINDINGS: Words = Words::new("目前没有发现问题。", "Nothing found so far.");
pub(in crate::ui) const ALL_WELL: Words = Words::new(
    "全面核对通过，没有发现问题，可以下载成品。",
    "All checks passed, nothing found. The report can be downloaded.",
);
pub(in crate::ui) const NOTHING_LEFT: Words =
    Words::new("全面核对通过，可以下载成品。", "All checks passed. The report can be downloaded.");
pub(in crate::ui) const NOT_YET: Words = Words::new(
    "填写时随时核对；填完后点“全面核对”。",
    "Figures are checked as you type. When you have finished, choose “Check all”.",
);
pub(in crate::ui) const STILL_OPEN: Words = Words::new("尚未填平", "Not yet in balance");
pub(in crate::ui) const HEAD: Words = Words::new("报告标题", "Title of the report");

/// How far a section is.
pub(in crate::ui) fn progress(progress: Progress, language: Language) -> String {
    let words = match (progress, language) {
        (Progress::Blank, _) => Words::new("空白", "Blank"),
        (Progress::Begun, _) => Words::new("填写中", "In progress"),
        (Progress::Complete, _) => Words::new("完成", "Complete"),
        (Progress::Wrong(count), Language::Chinese) => return [&count.to_string(), " 处不符"].concat(),
        (Progress::Wrong(count), Language::English) => return counted(count, "error", "errors"),
        (Progress::Doubtful(count), Language::Chinese) => return [&count.to_string(), " 处请核"].concat(),
        (Progress::Doubtful(count), Language::English) => return [&count.to_string(), " to check"].concat(),
    };
    words.of(language).to_owned()
}

/// How many findings there are, in one line.
pub(in crate::ui) fn counts(errors: usize, warnings: usize, language: Language) -> String {
    let (wrong, doubtful) = match language {
        Language::Chinese => {
            ([&errors.to_string(), " 处必改"].concat(), [&warnings.to_string(), " 处请核"].concat())
        }
        Language::English => {
            (counted(errors, "error", "errors"), [&warnings.to_string(), " to check"].concat())
        }
    };
    match (errors, warnings) {
        (0, 0) => Words::new("没有不符", "No errors").of(language).to_owned(),
        (_, 0) => wrong,
        (0, _) => doubtful,
        _ => [&wrong, Words::new("，", ", ").of(language), &doubtful].concat(),
    }
}

/// What stands above the findings when none of them counts.
pub(in crate::ui) fn summary(nothing: bool, asked: bool, nothing_open: bool, listed: bool) -> Option<Words> {
    match (nothing, asked, nothing_open) {
        (true, true, true) if listed => Some(NOTHING_LEFT),
        (true, true, true) => Some(ALL_WELL),
        (true, false, true) => Some(NOT_YET),
        (true, _, false) => Some(NO_FINDINGS),
        (false, ..) => None,
    }
}
