//! The words of the writing aids: outlines, bound figures, years in which there was nothing.

use crate::{
    format::{Format, Language, Words},
    session::Obstacle,
};

pub(in crate::ui) const OUTLINE: Words = Words::new("写作提纲", "Outline");
pub(in crate::ui) const SPOKEN: Words = Words::new("已写到", "covered");
pub(in crate::ui) const UNSPOKEN: Words = Words::new("还没有写到", "not covered yet");
pub(in crate::ui) const INSERT_HEADING: Words = Words::new("插入小标题", "Insert heading");
pub(in crate::ui) const INSERT_OUTLINE: Words = Words::new("插入提纲", "Insert all headings");
pub(in crate::ui) const INSERT_OUTLINE_HINT: Words = Words::new(
    "在文字里补上还没有的小标题，可以撤销",
    "Add the headings that are missing; this can be undone",
);
pub(in crate::ui) const INSERT_FIGURE: Words = Words::new("插入数字", "Insert figure");
pub(in crate::ui) const INSERT_FIGURE_HINT: Words = Words::new(
    "在光标处插入表格里的数字，以后随表格变动",
    "Insert a figure of the tables at the caret; it will follow the table",
);
pub(in crate::ui) const PICK: Words =
    Words::new("点一下表格里的数字，或在这里查找：", "Click a figure in a table, or search here:");
pub(in crate::ui) const PICK_HINT: Words = Words::new("如 新收 自然人", "for example “new requests natural”");
pub(in crate::ui) const PICK_LIST: Words = Words::new("可插入的数字", "Figures to insert");
pub(in crate::ui) const PICK_NONE: Words =
    Words::new("没有找到。空着的格子先填上数字。", "Nothing found. Fill in blank cells first.");
pub(in crate::ui) const PICK_BLANK: Words = Words::new(
    "这一格还没有可以插入的数字，先填上。",
    "This cell has no figure to insert yet. Fill it in first.",
);
pub(in crate::ui) const CLOSE: Words = Words::new("关闭", "Close");
pub(in crate::ui) const BOUND: Words = Words::new("随表格变动的数字", "Figures that follow the tables");
pub(in crate::ui) const UNRESOLVED: Words = Words::new("空", "blank");
pub(in crate::ui) const UNBIND: Words = Words::new("解除", "Unlink");
pub(in crate::ui) const NONE_DONE: Words = Words::new(
    "已在空白处填 0，并在总体情况里写明。可用“撤销”取消。",
    "Zeros are filled in and the overview says so. This can be undone.",
);

/// The button that says that there was nothing of a table's kind.
pub(in crate::ui) fn none_button(section: &str) -> Option<(Words, Words)> {
    match section {
        "requests" => Some((
            Words::new("本年度没有申请", "No requests this year"),
            Words::new(
                "空着的格子都填 0，并在总体情况里写明未收到申请",
                "Fill the blanks with 0 and say in the overview that no request was received",
            ),
        )),
        "reviews" => Some((
            Words::new("本年度没有复议、诉讼", "No reviews or suits this year"),
            Words::new(
                "空着的格子都填 0，并在总体情况里写明未发生行政复议、行政诉讼",
                "Fill the blanks with 0 and say in the overview that there were none",
            ),
        )),
        _ => None,
    }
}

/// How far an outline is written.
pub(in crate::ui) fn spoken(language: Language, spoken: usize, all: usize) -> String {
    let (spoken, all) = (spoken.to_string(), all.to_string());
    match language {
        Language::Chinese => ["写到 ", &spoken, " / ", &all, " 项"].concat(),
        Language::English => [&spoken, " of ", &all, " topics covered"].concat(),
    }
}

/// How long a text is.
pub(in crate::ui) fn length(language: Language, length: usize) -> String {
    let count = length.to_string();
    match language {
        Language::Chinese => [&count, " 字"].concat(),
        Language::English => count + if length == 1 { " character" } else { " characters" },
    }
}

/// Why it cannot be said that there was nothing.
pub(in crate::ui) fn obstacle(language: Language, obstacle: &Obstacle, format: &Format) -> String {
    let name = |cell| format.place(cell).map(|place| place.name_in(language)).unwrap_or_default();
    match (obstacle, language) {
        (Obstacle::Figure(cell), Language::Chinese) => {
            ["“", &name(*cell), "”这一格不是 0，没有改动。先核对这一格。"].concat()
        }
        (Obstacle::Figure(cell), Language::English) => {
            ["“", &name(*cell), "” is not 0. Nothing was changed. Check that cell first."].concat()
        }
        (Obstacle::Carried(cell, value), Language::Chinese) => {
            ["上年报告结转到“", &name(*cell), "”的是 ", &value.text(), "，没有改动。先填好上年结转。"]
                .concat()
        }
        (Obstacle::Carried(cell, value), Language::English) => [
            "Last year’s report carries ",
            &value.text(),
            " over to “",
            &name(*cell),
            "”. Nothing was changed. Fill in what was carried over first.",
        ]
        .concat(),
    }
}
