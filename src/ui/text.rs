//! Every word of the interface, in both languages side by side. The official words of the form are in the format's
//! data, those of the rules beside the rules.

mod access;
pub(super) mod aids;
mod bar;
pub(super) mod drafts;
mod findings;
mod notice;
mod opening;
mod prior;
mod sheet;
mod step;
mod table;
mod tools;

pub(super) use access::*;
pub(super) use bar::*;
pub(super) use findings::*;
pub(super) use notice::*;
pub(super) use opening::*;
pub(super) use prior::*;
pub(super) use sheet::*;
pub(super) use step::*;
pub(super) use table::*;
pub(super) use tools::*;

use crate::{
    format::{Language, Words},
    report::Report,
};

/// The report's official name, which is Chinese in every language.
pub(super) const REPORT_NAME: &str = "年政府信息公开工作年度报告";
pub(super) const CLOSE: Words = Words::new("关闭", "Close");
pub(super) const SECTIONS: Words = Words::new("报告的六个部分", "The six parts of the report");
pub(super) const DOORS: Words = Words::new("从哪里开始", "Where to begin");
pub(super) const DOOR_NEW: Words =
    Words::new("一张空白的报告，就在下面，直接填写。", "A blank report, just below, ready to be filled in.");
pub(super) const DOOR_OPEN: Words = Words::new(
    "点此选取文件，或把文件拖到页面上，或在此粘贴。",
    "Choose a file here, drag one onto the page, or paste.",
);
pub(super) const DOOR_SAMPLE: Words = Words::new(
    "海盐县应急管理局 2020 年报告的数字，可以随意试填。",
    "The figures of a county bureau for 2020, to try things out.",
);

/// The report's title, with what is not known yet left out.
pub fn title(report: &Report) -> String {
    let year = report.year.text();
    let (year, name) = if year.trim().is_empty() {
        ("", "政府信息公开工作年度报告")
    } else {
        (year.trim(), REPORT_NAME)
    };
    format!("{}{year}{name}", report.organization.trim())
}

/// A number of things in English.
fn counted(count: usize, one: &str, many: &str) -> String {
    [&*count.to_string(), " ", if count == 1 { one } else { many }].concat()
}

/// Words where they are shown as they are.
pub(super) fn said(words: Words, language: Language) -> String {
    words.of(language).to_owned()
}

/// The beginning of a text, for a sentence.
fn short(text: &str) -> String {
    const MOST: usize = 24;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => [&text[..end], "…"].concat(),
        None => text.to_owned(),
    }
}
