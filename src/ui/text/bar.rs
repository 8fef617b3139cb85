//! The words of the bar at the top.

use crate::format::{Edition, Language, Words};

pub(in crate::ui) const ORGANIZATION: Words = Words::new("单位名称", "Organisation");
pub(in crate::ui) const ORGANIZATION_HINT: Words =
    Words::new("填写单位全称", "Full name of the organisation");
pub(in crate::ui) const YEAR: Words = Words::new("报告年度", "Year of the report");
pub(in crate::ui) const YEAR_HINT: Words = Words::new("年度", "Year");
pub(in crate::ui) const EDITION: Words = Words::new("采用的格式", "Edition of the form");
pub(in crate::ui) const OPEN: Words = Words::new("打开", "Open");
pub(in crate::ui) const OPEN_HINT: Words = Words::new(
    "打开已有的报告：网页、Word 文档、文本或数据文件",
    "Open an existing report: a web page, Word document, text or data file",
);
pub(in crate::ui) const DOWNLOAD_HTML: Words = Words::new("下载网页", "Download page");
pub(in crate::ui) const DOWNLOAD_HTML_HINT: Words = Words::new(
    "下载可以直接发布和打印的网页文件",
    "Download a web page that can be published and printed as it is",
);
pub(in crate::ui) const DOWNLOAD_JSON: Words = Words::new("下载数据", "Download data");
pub(in crate::ui) const DOWNLOAD_JSON_HINT: Words = Words::new(
    "下载数据文件（JSON），供系统读取或以后再打开",
    "Download a data file (JSON) for other systems, or to be opened again later",
);
pub(in crate::ui) const UNDO: Words = Words::new("撤销", "Undo");
pub(in crate::ui) const REDO: Words = Words::new("重做", "Redo");
pub(in crate::ui) const FILL_ZEROS: Words = Words::new("空白填 0", "Zeros in blanks");
pub(in crate::ui) const FILL_ZEROS_HINT: Words =
    Words::new("在还空着的表格里都填 0，可以撤销", "Enter 0 in every blank cell; this can be undone");
pub(in crate::ui) const CLEAR: Words = Words::new("新填一份", "New report");
pub(in crate::ui) const CLEAR_HINT: Words =
    Words::new("换成一张空白的报告，可以撤销", "Start with a blank report; this can be undone");
pub(in crate::ui) const SAMPLE: Words = Words::new("看示例", "Sample");
/// An edition with the notice that prescribes it.
pub(in crate::ui) fn edition(edition: Edition, language: Language) -> String {
    let [before, after] = match language {
        Language::Chinese => [" 版 · ", ""],
        Language::English => [" edition · “", "”"],
    };
    [edition.id(), before, edition.outline().authority, after].concat()
}

/// The edition that follows from the year.
pub(in crate::ui) fn edition_follows(edition: Edition, language: Language) -> String {
    match language {
        Language::Chinese => ["格式随年度（", edition.id(), " 版）"].concat(),
        Language::English => ["Edition by year (", edition.id(), ")"].concat(),
    }
}

/// What a button or a field is for, with the name of what it is about.
pub(in crate::ui) fn labelled(label: Words, name: &str, language: Language) -> String {
    [label.of(language), Words::new("：", ": ").of(language), name].concat()
}

/// Where the content is: in a file, or not yet.
pub(in crate::ui) fn state(empty: bool, unsaved: bool, language: Language) -> &'static str {
    let words = match (empty, unsaved) {
        (true, _) => return "",
        (_, true) => Words::new("有改动尚未下载 · ", "Changes not yet downloaded · "),
        (_, false) => Words::new("改动都已在文件里 · ", "All changes are in the file · "),
    };
    words.of(language)
}
