//! The words about opening: what is said while a file is read, and of what was read before it is opened.

use crate::{document::Reading, report::Total};

pub(in crate::ui) const READING: &str = "正在读取…";
pub(in crate::ui) const APPROVAL: &str = "核对读到的内容";
pub(in crate::ui) const OPEN_AS_REPORT: &str = "作为本年报告打开";
pub(in crate::ui) const OPEN_AS_PRIOR: &str = "作为上年报告打开";
pub(in crate::ui) const CANCEL: &str = "取消";
pub(in crate::ui) const READ_EXACTLY: &str = "由本工具导出，内容完整。";
pub(in crate::ui) const NOT_FOUND: &str = "没有读到";
pub(in crate::ui) const FORMAT: &str = "格式";
pub(in crate::ui) const PUBLISHED: &str = "公布日期";
pub(in crate::ui) const FIGURES: &str = "表格";
pub(in crate::ui) const PROSE: &str = "文字";
pub(in crate::ui) const WHOLE_REPORT: &str = "整份报告";
pub(in crate::ui) const TOTALS_LATER: &str = "打开后可以逐个选定采用哪一个。";

/// How many cells were found.
pub(in crate::ui) fn found(reading: &Reading) -> String {
    ["找到 ", &reading.found.to_string(), " 格（应有 ", &reading.expected.to_string(), " 格）"].concat()
}

/// How much prose there is.
pub(in crate::ui) fn prose(text: &str) -> String {
    match text.chars().filter(|character| !character.is_whitespace()).count() {
        0 => "空白".to_owned(),
        count => [&count.to_string(), " 字"].concat(),
    }
}

/// The heading above stated totals; also in the panel of findings, where they can be decided on.
pub(in crate::ui) fn stated_totals(count: usize) -> String {
    [&count.to_string(), " 个合计与各项之和不同"].concat()
}

/// A stated total beside the computed one.
pub(in crate::ui) fn stated_total(stated: &str, computed: Total) -> String {
    let computed = match computed {
        Total::Sum { amount, .. } => ["各项相加是 ", &amount.to_string()].concat(),
        Total::Blank => "各项都空着".to_owned(),
        Total::Unknown => "各项里有读不出的数字".to_owned(),
    };
    ["写的是 ", stated, "，", &computed].concat()
}

/// The heading above the notes.
pub(in crate::ui) fn notes(count: usize) -> String {
    [&count.to_string(), " 处需要留意"].concat()
}

/// The line under which the notes stay after opening.
pub(in crate::ui) fn kept_notes(count: usize) -> String {
    ["读入时有 ", &count.to_string(), " 处需要留意"].concat()
}

/// What a folded rest of a list is called.
pub(in crate::ui) fn more(count: usize) -> String {
    ["还有 ", &count.to_string(), " 条"].concat()
}

/// A refusal's sentence, which speaks of a file, about what was pasted.
pub(in crate::ui) fn of_paste(sentence: &str) -> String {
    ["粘贴的内容", sentence.strip_prefix("这个文件").unwrap_or(sentence)].concat()
}
