//! The sentences about what has just happened.

use super::{counted, short, title};
use crate::{
    document::PastedBlock,
    format::{Language, Words},
    report::Report,
};

pub(in crate::ui) const CLEARED: Words = Words::new(
    "已换成空白的报告。原来的内容可用“撤销”找回。",
    "Started a blank report. “Undo” brings the earlier content back.",
);
pub(in crate::ui) const REPAIRED: Words =
    Words::new("已改，可用“撤销”取消。", "Corrected. “Undo” takes this back.");
pub(in crate::ui) const CANNOT_READ_FILE: Words = Words::new(
    "这个文件没有读出来，屏幕上的报告未变动。确认文件还在原处、没有被别的程序占用，再打开一次。",
    "This file could not be read; the report on the screen is unchanged. Make sure that the file is still there and not \
     in use by another program, then open it again.",
);
pub(in crate::ui) const CANNOT_SAVE: Words = Words::new(
    "浏览器没有让文件保存下来，屏幕上的报告未变动。换一个浏览器，或检查下载设置后再试。",
    "The browser did not let the file be saved; the report on the screen is unchanged. Try another browser, or check the \
     download settings.",
);

/// What is said after a report has been opened.
pub(in crate::ui) fn opened(report: &Report, language: Language) -> String {
    let title = title(report);
    match language {
        Language::Chinese => ["已打开《", &title, "》。原来的内容可用“撤销”找回。"].concat(),
        Language::English => ["Opened “", &title, "”. “Undo” brings the earlier content back."].concat(),
    }
}

/// What is said after a file has been handed to the browser.
pub(in crate::ui) fn downloaded(name: &str, draft: bool, errors: usize, language: Language) -> String {
    match (language, draft) {
        (Language::Chinese, false) => ["已下载“", name, "”。"].concat(),
        (Language::Chinese, true) => {
            ["已下载草稿“", name, "”，还有 ", &errors.to_string(), " 处必改。"].concat()
        }
        (Language::English, false) => ["Downloaded “", name, "”."].concat(),
        (Language::English, true) => {
            ["Downloaded the draft “", name, "”, with ", &counted(errors, "error", "errors"), " left."]
                .concat()
        }
    }
}

/// What is said after a copy of the whole page has been handed to the browser.
pub(in crate::ui) fn copied_page(name: &str, language: Language) -> String {
    match language {
        Language::Chinese => ["已下载离线副本“", name, "”。不联网也能打开它，接着填写。"].concat(),
        Language::English => {
            ["Downloaded the offline copy “", name, "”. It opens without a network, to go on with."].concat()
        }
    }
}

/// What is said where the host page saves the file itself.
pub(in crate::ui) fn handed_over(name: &str, language: Language) -> String {
    match language {
        Language::Chinese => ["已生成“", name, "”，交由所在网页保存。"].concat(),
        Language::English => ["“", name, "” is ready; this website saves it."].concat(),
    }
}

/// What is said after blanks have been filled.
pub(in crate::ui) fn filled(count: usize, language: Language) -> String {
    match (language, count) {
        (Language::Chinese, 0) => "没有空着的格子。".to_owned(),
        (Language::Chinese, _) => ["已在 ", &count.to_string(), " 格填 0，可用“撤销”取消。"].concat(),
        (Language::English, 0) => "There are no blank cells.".to_owned(),
        (Language::English, _) => {
            ["Entered 0 in ", &counted(count, "cell", "cells"), ". “Undo” takes this back."].concat()
        }
    }
}

/// What is said after a block has been pasted: what was filled, and what was not.
pub(in crate::ui) fn pasted(block: &PastedBlock, language: Language) -> String {
    match language {
        Language::Chinese => pasted_in_chinese(block),
        Language::English => pasted_in_english(block),
    }
}

fn pasted_in_chinese(block: &PastedBlock) -> String {
    if let Some(other) = block.other_edition {
        return ["粘贴的是 ", other.id(), " 版的表格，与这份报告的栏目不同，没有填入。"].concat();
    }
    let mut said = String::new();
    let mut add = |parts: &[&str]| parts.iter().for_each(|part| said.push_str(part));
    let filled = block.entries.len().to_string();
    if block.entries.is_empty() {
        add(&["没有可以填入的数字"]);
    } else if !block.by_label {
        add(&["已填入 ", &filled, " 格"]);
    } else if block.tables.is_empty() {
        add(&["已按栏目名称填入 ", &filled, " 格"]);
    } else {
        add(&["已按栏目名称填入“", &block.tables.join("”“"), "”，共 ", &filled, " 格"]);
    }
    if block.totals > 0 {
        add(&["；", &block.totals.to_string(), " 格合计由本页计算，没有填"]);
    }
    let outside = block.outside.to_string();
    match (block.notes.first(), block.outside) {
        (_, 0) => {}
        (Some(first), 1) => add(&["；“", &short(&first.quote), "”找不到对应的栏目，没有填"]),
        (Some(first), _) => {
            add(&["；“", &short(&first.quote), "”等 ", &outside, " 行找不到对应的栏目，没有填"])
        }
        (None, _) => add(&["；", &outside, " 格超出表格，没有填"]),
    }
    add(&[if block.entries.is_empty() { "。" } else { "。可用“撤销”取消。" }]);
    said
}

fn pasted_in_english(block: &PastedBlock) -> String {
    if let Some(other) = block.other_edition {
        let id = other.id();
        return ["The pasted table is of the ", id, " edition, with other lines; nothing was entered."]
            .concat();
    }
    let mut said = String::new();
    let mut add = |parts: &[&str]| parts.iter().for_each(|part| said.push_str(part));
    let filled = counted(block.entries.len(), "cell", "cells");
    match (block.entries.is_empty(), block.by_label, block.tables.as_slice()) {
        (true, ..) => add(&["No figures to enter"]),
        (_, false, _) => add(&[&filled, " filled in"]),
        (_, _, []) => add(&[&filled, " filled in by their labels"]),
        (_, _, tables) => add(&[&filled, " of “", &tables.join("”, “"), "” filled in by their labels"]),
    }
    if block.totals > 0 {
        add(&["; ", &counted(block.totals, "total", "totals"), " left out, as they are computed here"]);
    }
    match (block.notes.first(), block.outside) {
        (_, 0) => {}
        (Some(first), 1) => add(&["; no line for “", &short(&first.quote), "”, left out"]),
        (Some(first), more) => {
            let more = counted(more - 1, "other", "others");
            add(&["; no lines for “", &short(&first.quote), "” and ", &more, ", left out"]);
        }
        (None, outside) => add(&["; ", &counted(outside, "cell", "cells"), " beyond the table, left out"]),
    }
    add(&[if block.entries.is_empty() { "." } else { ". “Undo” takes this back." }]);
    said
}
