//! What can be done with a table, in the buttons beneath it, and what is said afterwards.

use crate::format::{Language, Words};

pub(in crate::ui) const FILL_LINE: Words = Words::new("本行填 0", "Fill row with 0");
pub(in crate::ui) const FILL_LINE_HINT: Words =
    Words::new("在光标所在的一行，空着的格子都填 0", "Enter 0 in every blank cell of the row last visited");
pub(in crate::ui) const FILL_COLUMN: Words = Words::new("本列填 0", "Fill column with 0");
pub(in crate::ui) const FILL_COLUMN_HINT: Words = Words::new(
    "在光标所在的一列，空着的格子都填 0",
    "Enter 0 in every blank cell of the column last visited",
);
pub(in crate::ui) const COPY_TABLE: Words = Words::new("复制表格", "Copy table");
pub(in crate::ui) const COPY_TABLE_HINT: Words = Words::new(
    "复制整张表，可以粘贴到 Excel、WPS 和 Word",
    "Copy the whole table, for pasting into Excel, WPS and Word",
);
pub(in crate::ui) const NOT_COPIED: Words = Words::new(
    "浏览器没有让表格复制出去，屏幕上的报告未变动。可以选中表格，按 Ctrl+C 复制。",
    "The browser did not let the table be copied; the report is unchanged. Select the table and press Ctrl+C instead.",
);

/// What is said after a section's table has been copied.
pub(in crate::ui) fn copied(section: &str, language: Language) -> String {
    match language {
        Language::Chinese => ["已复制“", section, "”的整张表，可以粘贴到 Excel、WPS 或 Word。"].concat(),
        Language::English => {
            ["The table of “", section, "” has been copied and can be pasted into Excel, WPS or Word."]
                .concat()
        }
    }
}
