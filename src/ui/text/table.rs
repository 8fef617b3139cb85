//! The words at the tables and in the lines below them.

use super::labelled;
use crate::{
    format::{Language, Words},
    report::Amount,
};

pub(in crate::ui) const UNIT: Words = Words::new("单位", "Unit");
/// What is written into the report, and so Chinese in every language.
pub(in crate::ui) const UNITS: [&str; 2] = ["元", "万元"];
pub(in crate::ui) const NOTE: Words = Words::new("注", "Note");
pub(in crate::ui) const NOTE_HINT: Words = Words::new("可不写", "Optional");
pub(in crate::ui) const PUBLISHED_HINT: Words =
    Words::new("如 2025-01-20（可不填）", "For example 2025-01-20 (optional)");

/// What the field for a remark is called.
pub(in crate::ui) fn note_of(section: &str, language: Language) -> String {
    labelled(NOTE, section, language)
}

/// The computed total beneath a stated one.
pub(in crate::ui) fn computed(amount: Amount, language: Language) -> String {
    [Words::new("计算是 ", "Computed: ").of(language), &amount.to_string()].concat()
}
