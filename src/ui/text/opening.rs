//! The words about opening: what is said while a file is read, and of what was read before it is opened.

use super::counted;
use crate::{
    document::Reading,
    format::{Language, Words},
    report::Total,
};

pub(in crate::ui) const READING: Words = Words::new("正在读取…", "Reading…");
pub(in crate::ui) const APPROVAL: Words = Words::new("核对读到的内容", "Check what was read");
pub(in crate::ui) const OPEN_AS_REPORT: Words = Words::new("作为本年报告打开", "Open as this year’s report");
pub(in crate::ui) const OPEN_AS_PRIOR: Words = Words::new("作为上年报告打开", "Open as last year’s report");
pub(in crate::ui) const CANCEL: Words = Words::new("取消", "Cancel");
pub(in crate::ui) const READ_EXACTLY: Words =
    Words::new("由本工具导出，内容完整。", "Exported by this tool; the content is complete.");
pub(in crate::ui) const NOT_FOUND: Words = Words::new("没有读到", "Not found");
pub(in crate::ui) const FORMAT: Words = Words::new("格式", "Edition");
pub(in crate::ui) const PUBLISHED: Words = Words::new("公布日期", "Date of publication");
pub(in crate::ui) const FIGURES: Words = Words::new("表格", "Tables");
pub(in crate::ui) const PROSE: Words = Words::new("文字", "Text");
pub(in crate::ui) const WHOLE_REPORT: Words = Words::new("整份报告", "The whole report");
pub(in crate::ui) const TOTALS_LATER: Words = Words::new(
    "打开后可以逐个选定采用哪一个。",
    "Once it is open, you can decide which of the two to use, one by one.",
);

/// How many cells were found.
pub(in crate::ui) fn found(reading: &Reading, language: Language) -> String {
    let (found, expected) = (reading.found.to_string(), reading.expected.to_string());
    match language {
        Language::Chinese => ["找到 ", &found, " 格（应有 ", &expected, " 格）"].concat(),
        Language::English => [&found, " of ", &expected, " cells found"].concat(),
    }
}

/// How much prose there is.
pub(in crate::ui) fn prose(text: &str, language: Language) -> String {
    match (language, text.chars().filter(|character| !character.is_whitespace()).count()) {
        (Language::Chinese, 0) => "空白".to_owned(),
        (Language::Chinese, count) => [&count.to_string(), " 字"].concat(),
        (Language::English, 0) => "blank".to_owned(),
        (Language::English, count) => counted(count, "character", "characters"),
    }
}

/// The heading above stated totals; also in the panel of findings, where they can be decided on.
pub(in crate::ui) fn stated_totals(count: usize, language: Language) -> String {
    match language {
        Language::Chinese => [&count.to_string(), " 个合计与各项之和不同"].concat(),
        Language::English => {
            [&counted(count, "total differs", "totals differ"), " from the sum of the parts"].concat()
        }
    }
}

/// A stated total beside the computed one.
pub(in crate::ui) fn stated_total(stated: &str, computed: Total, language: Language) -> String {
    let words = match computed {
        Total::Sum { .. } => Words::new("，各项相加是 ", "; the parts add up to "),
        Total::Blank => Words::new("，各项都空着", "; the parts are all blank"),
        Total::Unknown => Words::new("，各项里有读不出的数字", "; some of the parts cannot be read"),
    };
    let sum = match computed {
        Total::Sum { amount, .. } => amount.to_string(),
        _ => String::new(),
    };
    [Words::new("写的是 ", "Stated: ").of(language), stated, words.of(language), &sum].concat()
}

/// The heading above the notes.
pub(in crate::ui) fn notes(count: usize, language: Language) -> String {
    match language {
        Language::Chinese => [&count.to_string(), " 处需要留意"].concat(),
        Language::English => [&counted(count, "point", "points"), " to note"].concat(),
    }
}

/// The line under which the notes stay after opening.
pub(in crate::ui) fn kept_notes(count: usize, language: Language) -> String {
    match language {
        Language::Chinese => ["读入时有 ", &count.to_string(), " 处需要留意"].concat(),
        Language::English => [&counted(count, "point", "points"), " to note from the reading"].concat(),
    }
}

/// What a folded rest of a list is called.
pub(in crate::ui) fn more(count: usize, language: Language) -> String {
    match language {
        Language::Chinese => ["还有 ", &count.to_string(), " 条"].concat(),
        Language::English => [&count.to_string(), " more"].concat(),
    }
}

/// A refusal's sentence, which speaks of a file, about what was pasted.
pub(in crate::ui) fn of_paste(sentence: &str, language: Language) -> String {
    let (file, pasted) = match language {
        Language::Chinese => ("这个文件", "粘贴的内容"),
        Language::English => ("This file", "What was pasted"),
    };
    match sentence.strip_prefix(file) {
        Some(rest) => [pasted, rest].concat(),
        None => [pasted, Words::new("", ": ").of(language), sentence].concat(),
    }
}
