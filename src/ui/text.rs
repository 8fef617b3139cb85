//! Every word of the interface. The official words of the form are in the format's data, those of the rules
//! beside the rules.

mod opening;
mod sheet;

pub(super) use opening::*;
pub(super) use sheet::*;

use crate::{
    document::PastedBlock,
    format::Edition,
    report::{Amount, Field, Report},
    session::{Progress, Step, TakeOver},
};

pub(super) const ORGANIZATION: &str = "单位名称";
pub(super) const ORGANIZATION_HINT: &str = "填写单位全称";
pub(super) const YEAR: &str = "报告年度";
pub(super) const YEAR_HINT: &str = "年度";
pub(super) const REPORT_NAME: &str = "年政府信息公开工作年度报告";
pub(super) const EDITION: &str = "采用的格式";
pub(super) const EDITION_FOLLOWS: &str = "格式随年度";
pub(super) const OPEN: &str = "打开";
pub(super) const OPEN_HINT: &str = "打开已有的报告：网页、Word 文档、文本或数据文件";
pub(super) const DOWNLOAD_HTML: &str = "下载网页";
pub(super) const DOWNLOAD_HTML_HINT: &str = "下载可以直接发布和打印的网页文件";
pub(super) const DOWNLOAD_JSON: &str = "下载数据";
pub(super) const DOWNLOAD_JSON_HINT: &str = "下载数据文件（JSON），供系统读取或以后再打开";
pub(super) const OPEN_PRIOR: &str = "打开上年报告";
pub(super) const OPEN_PRIOR_HINT: &str = "打开上年的报告，对照着填写和核对";
pub(super) const PRIOR: &str = "上年报告";
pub(super) const TAKE_HEAD: &str = "填入单位和年度";
pub(super) const TAKE_HEAD_HINT: &str = "填入上年报告的单位名称；还没有写年度的，填上年的下一年";
pub(super) const TAKE_PENDING: &str = "填入上年结转";
pub(super) const TAKE_PENDING_HINT: &str = "把上年报告的“结转下年度继续办理”填入本年的“上年结转”";
pub(super) const CLOSE_PRIOR: &str = "移去";
pub(super) const CLOSE_PRIOR_HINT: &str = "不再对照上年报告，本年填写的内容不变";
pub(super) const UNDO: &str = "撤销";
pub(super) const REDO: &str = "重做";
pub(super) const FILL_ZEROS: &str = "空白填 0";
pub(super) const FILL_ZEROS_HINT: &str = "在还空着的表格里都填 0，可以撤销";
pub(super) const FILL_LINE: &str = "本行填 0";
pub(super) const FILL_LINE_HINT: &str = "在光标所在的一行，空着的格子都填 0";
pub(super) const FILL_COLUMN: &str = "本列填 0";
pub(super) const FILL_COLUMN_HINT: &str = "在光标所在的一列，空着的格子都填 0";
pub(super) const NO_PLACE: &str = "先点一下这张表里要填的那一格，再按“本行填 0”或“本列填 0”。";
pub(super) const COPY_TABLE: &str = "复制表格";
pub(super) const COPY_TABLE_HINT: &str = "复制整张表，可以粘贴到 Excel、WPS 和 Word";
pub(super) const COPIED: &str = "整张表已复制，可以粘贴到 Excel、WPS 或 Word。";
pub(super) const NOT_COPIED: &str =
    "浏览器没有让表格复制出去，屏幕上的报告未变动。可以选中表格，按 Ctrl+C 复制。";
pub(super) const CHECK: &str = "全面核对";
pub(super) const CHECK_HINT: &str = "按已填完的报告核对，没有填的也算在内";
pub(super) const CLEAR: &str = "新填一份";
pub(super) const CLEAR_HINT: &str = "换成一张空白的报告，可以撤销";
pub(super) const CLEARED: &str = "已换成空白的报告。原来的内容可用“撤销”找回。";
pub(super) const SAMPLE: &str = "看示例";
pub(super) const TAKE_COMPUTED: &str = "采用计算值";
pub(super) const KEEP_STATED: &str = "保留原数";
pub(super) const STATED_KEPT: &str = "已选定保留原数";
pub(super) const CHANGE_PROSE: &str = "改文字";
pub(super) const SHOW_PROSE: &str = "看文字";
pub(super) const SHOW_TABLE: &str = "看表格";
pub(super) const EXPLAIN: &str = "写说明";
pub(super) const CHANGE_EXPLANATION: &str = "改说明";
pub(super) const NOTES: &str = "提示";
pub(super) const EXPLAINED: &str = "已说明";
pub(super) const REPAIRED: &str = "已改，可用“撤销”取消。";
pub(super) const TAKE_ALL_COMPUTED: &str = "全部采用计算值";
pub(super) const KEEP_ALL_STATED: &str = "全部保留原数";
pub(super) const CLOSE: &str = "关闭";
pub(super) const SECTIONS: &str = "报告的六个部分";
pub(super) const FINDINGS: &str = "核对结果";
pub(super) const NO_FINDINGS: &str = "目前没有发现问题。";
pub(super) const ALL_WELL: &str = "全面核对通过，没有发现问题，可以下载成品。";
pub(super) const NOTHING_LEFT: &str = "全面核对通过，可以下载成品。";
pub(super) const NOT_YET: &str = "填写时随时核对；填完后点“全面核对”。";
pub(super) const STILL_OPEN: &str = "尚未填平";
pub(super) const HEAD: &str = "报告标题";
pub(super) const UNIT: &str = "单位";
pub(super) const UNITS: [&str; 2] = ["元", "万元"];
pub(super) const NOTE: &str = "注";
pub(super) const NOTE_HINT: &str = "可不写";
pub(super) const PUBLISHED_HINT: &str = "如 2025-01-20（可不填）";
pub(super) const DOORS: &str = "从哪里开始";
pub(super) const DOOR_NEW: &str = "一张空白的报告，就在下面，直接填写。";
pub(super) const DOOR_OPEN: &str = "点此选取文件，或把文件拖到页面上，或在此粘贴。";
pub(super) const DOOR_SAMPLE: &str = "海盐县应急管理局 2020 年报告的数字，可以随意试填。";
pub(super) const LOCAL: &str = "数据只在本页，未联网";
pub(super) const CANNOT_READ_FILE: &str =
    "这个文件没有读出来，屏幕上的报告未变动。确认文件还在原处、没有被别的程序占用，再打开一次。";
pub(super) const CANNOT_SAVE: &str =
    "浏览器没有让文件保存下来，屏幕上的报告未变动。换一个浏览器，或检查下载设置后再试。";

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

/// An edition with the notice that prescribes it.
pub(super) fn edition(edition: Edition) -> String {
    [edition.id(), " 版 · ", edition.outline().authority].concat()
}

/// The computed total beneath a stated one.
pub(super) fn computed(amount: Amount) -> String {
    format!("计算是 {amount}")
}

/// What a step of the history is called.
pub(super) fn step(step: Step) -> &'static str {
    match step {
        Step::Write(Field::Cell(_) | Field::Unit(_)) => "填写表格",
        Step::Write(Field::Narrative(_)) => "填写文字",
        Step::Write(Field::Note(_)) => "填写表下的注",
        Step::Write(Field::Organization | Field::Year) => "填写标题",
        Step::Write(Field::Published) => "填写公布日期",
        Step::Edition => "更换格式",
        Step::FillZeros => "空白填 0",
        Step::FillLine => "本行填 0",
        Step::FillColumn => "本列填 0",
        Step::Paste => "粘贴",
        Step::TakeComputed => "采用计算值",
        Step::KeepStated => "保留原数",
        Step::Explain => "写说明",
        Step::Repair => "按提示改",
        Step::Open => "打开报告",
        Step::Clear => "新填一份",
        Step::OpenPrior => "打开上年报告",
        Step::ClosePrior => "移去上年报告",
        Step::TakeOver(TakeOver::Head) => "填入单位和年度",
        Step::TakeOver(TakeOver::Pending) => "填入上年结转",
    }
}

/// Where the content is: in a file, or not yet.
pub(super) fn state(empty: bool, unsaved: bool) -> &'static str {
    match (empty, unsaved) {
        (true, _) => "",
        (_, true) => "有改动尚未下载 · ",
        (_, false) => "改动都已在文件里 · ",
    }
}

/// How far a section is.
pub(super) fn progress(progress: Progress) -> String {
    match progress {
        Progress::Blank => "空白".to_owned(),
        Progress::Begun => "填写中".to_owned(),
        Progress::Wrong(count) => format!("{count} 处不符"),
        Progress::Doubtful(count) => format!("{count} 处请核"),
        Progress::Complete => "完成".to_owned(),
    }
}

/// How many findings there are, in one line.
pub(super) fn counts(errors: usize, warnings: usize) -> String {
    match (errors, warnings) {
        (0, 0) => "没有不符".to_owned(),
        (_, 0) => format!("{errors} 处必改"),
        (0, _) => format!("{warnings} 处请核"),
        _ => format!("{errors} 处必改，{warnings} 处请核"),
    }
}

/// What stands above the findings when none of them counts.
pub(super) fn summary(nothing: bool, asked: bool, nothing_open: bool, listed: bool) -> Option<&'static str> {
    match (nothing, asked, nothing_open) {
        (true, true, true) if listed => Some(NOTHING_LEFT),
        (true, true, true) => Some(ALL_WELL),
        (true, false, true) => Some(NOT_YET),
        (true, _, false) => Some(NO_FINDINGS),
        (false, ..) => None,
    }
}

/// What is said after a report has been opened.
pub(super) fn opened(report: &Report) -> String {
    format!("已打开《{}》。原来的内容可用“撤销”找回。", title(report))
}

/// Whose report of last year is open.
pub(super) fn prior(report: &Report) -> String {
    let year = report.year.text();
    let year = if year.trim().is_empty() { String::new() } else { [" ", year.trim(), " 年"].concat() };
    [PRIOR, "：", report.organization.trim(), &year].concat()
}

/// What is said after last year's report has been opened.
pub(super) fn opened_prior(report: &Report) -> String {
    ["已打开上年报告《", &title(report), "》，上年的数字列在各格下方，本年填写的内容不变。"].concat()
}

/// What is said after something has been taken over from last year's report.
pub(super) fn taken_over(count: usize) -> String {
    if count == 0 {
        "没有要填的：与上年报告已经一致，或上年报告没有写。".to_owned()
    } else {
        ["已按上年报告填入 ", &count.to_string(), " 处，可用“撤销”取消。"].concat()
    }
}

/// Last year's figure beneath the cell that has the focus, and by how much this year's differs from it.
pub(super) fn beside(before: &str, figures: Option<(Amount, Amount)>) -> String {
    let (more, difference) = match figures {
        None => ("", String::new()),
        Some((now, before)) if now == before => ("，持平", String::new()),
        Some((now, before)) => {
            (if now > before { "，多 " } else { "，少 " }, now.distance(before).to_string())
        }
    };
    ["上年 ", before, more, &difference].concat()
}

/// What is said after a file has been handed to the browser.
pub(super) fn downloaded(name: &str, draft: bool, errors: usize) -> String {
    if draft {
        format!("已下载草稿“{name}”，还有 {errors} 处必改。")
    } else {
        format!("已下载“{name}”。")
    }
}

/// What is said where the host page saves the file itself.
pub(super) fn handed_over(name: &str) -> String {
    format!("已生成“{name}”，交由所在网页保存。")
}

/// What is said after blanks have been filled.
pub(super) fn filled(count: usize) -> String {
    if count == 0 {
        "没有空着的格子。".to_owned()
    } else {
        format!("已在 {count} 格填 0，可用“撤销”取消。")
    }
}

/// What is said after a block has been pasted: what was filled, and what was not.
pub(super) fn pasted(block: &PastedBlock) -> String {
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

/// The beginning of a text, for a sentence.
fn short(text: &str) -> String {
    const MOST: usize = 24;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => [&text[..end], "…"].concat(),
        None => text.to_owned(),
    }
}
