//! The words at the tables and in the lines below them.

use crate::{
    format::{Language, Words},
    report::Amount,
};

pub(in crate::ui) const FILL_LINE: Words = Words::new("本行填 0", "Zeros in row");
pub(in crate::ui) const FILL_LINE_HINT: Words =
    Words::new("在光标所在的一行，空着的格子都填 0", "Enter 0 in the blank cells of the row you are in");
pub(in crate::ui) const FILL_COLUMN: Words = Words::new("本列填 0", "Zeros in column");
pub(in crate::ui) const FILL_COLUMN_HINT: Words =
    Words::new("在光标所在的一列，空着的格子都填 0", "Enter 0 in the blank cells of the column you are in");
pub(in crate::ui) const COPY_TABLE: Words = Words::new("复制表格", "Copy table");
pub(in crate::ui) const COPY_TABLE_HINT: Words = Words::new(
    "复制整张表，可以粘贴到 Excel、WPS 和 Word",
    "Copy the whole table, to paste it into Excel, WPS or Word",
);
pub(in crate::ui) const UNIT: Words = Words::new("单位", "Unit");
/// What is written into the report, and so Chinese in every language.
pub(in crate::ui) const UNITS: [&str; 2] = ["元", "万元"];
pub(in crate::ui) const NOTE: Words = Words::new("注", "Note");
pub(in crate::ui) const NOTE_HINT: Words = Words::new("可不写", "Optional");
pub(in crate::ui) const PUBLISHED_HINT: Words =
    Words::new("如 2025-01-20（可不填）", "For example 2025-01-20 (optional)");

/// What the field for a remark is called.
pub(in crate::ui) fn note_of(section: &str, language: Language) -> String {
    [NOTE.of(language), Words::new("：", ": ").of(language), section].concat()
}

/// The computed total beneath a stated one.
pub(in crate::ui) fn computed(amount: Amount, language: Language) -> String {
    [Words::new("计算是 ", "Computed: ").of(language), &amount.to_string()].concat()
}
