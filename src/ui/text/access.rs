//! The words of the skip links and of the switches for how it looks.

use super::counted;
use crate::format::{Language, Words};

pub(in crate::ui) const SKIPS: Words = Words::new("跳转", "Skip links");
pub(in crate::ui) const SKIP_TO_REPORT: Words = Words::new("跳到报告", "Skip to the report");
pub(in crate::ui) const SKIP_TO_FINDINGS: Words = Words::new("跳到核对结果", "Skip to the findings");
pub(in crate::ui) const SKIP_TO_TOOLS: Words = Words::new("跳到工具", "Skip to the tools");
pub(in crate::ui) const DISPLAY: Words = Words::new("显示", "Display");
pub(in crate::ui) const LARGE: Words = Words::new("大字", "Large type");
pub(in crate::ui) const LARGE_HINT: Words = Words::new("字放大四分之一", "Type a quarter larger");
pub(in crate::ui) const CONTRAST: Words = Words::new("高对比", "High contrast");
pub(in crate::ui) const CONTRAST_HINT: Words = Words::new("黑白分明，字色更深", "Darker type on plain white");
pub(in crate::ui) const ONWARD_HINT: Words =
    Words::new("按 F8 到下一处，Shift+F8 到上一处", "F8 leads to the next one, Shift+F8 to the one before");

/// How many cells of a folded row are wrong, or else doubtful.
pub(in crate::ui) fn marked(wrong: usize, doubtful: usize, language: Language) -> String {
    match (wrong, doubtful, language) {
        (0, 0, _) => String::new(),
        (0, count, Language::Chinese) => ["？", &count.to_string(), " 格请核"].concat(),
        (0, count, Language::English) => ["? ", &counted(count, "cell", "cells"), " to check"].concat(),
        (count, _, Language::Chinese) => ["！", &count.to_string(), " 格不符"].concat(),
        (count, _, Language::English) => ["! ", &counted(count, "cell", "cells"), " wrong"].concat(),
    }
}
