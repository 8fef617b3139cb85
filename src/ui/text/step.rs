//! What the steps of the history are called, and what is said when one is taken back.

use crate::{
    format::{Format, Language, Words},
    report::Field,
    session::{Step, TakeOver},
};

const WRITE_CELL: Words = Words::new("填写", "entry in");
const WRITE_UNIT: Words = Words::new("填写单位", "unit");
const WRITE_PROSE: Words = Words::new("填写文字", "text");
const WRITE_NOTE: Words = Words::new("填写表下的注", "note under the table");
const WRITE_ORGANIZATION: Words = Words::new("填写单位名称", "name of the body");
const WRITE_YEAR: Words = Words::new("填写年度", "year");
const WRITE_PUBLISHED: Words = Words::new("填写公布日期", "date of publication");
const EDITION: Words = Words::new("更换格式", "change of form");
const FILL_ZEROS: Words = Words::new("空白填 0", "zeros in the blanks");
const FILL_LINE: Words = Words::new("本行填 0", "zeros in the row");
const FILL_COLUMN: Words = Words::new("本列填 0", "zeros in the column");
const FILL_NONE: Words = Words::new("写明无此类情况", "none this year");
const OUTLINE: Words = Words::new("插入小标题", "sub-headings");
const BIND: Words = Words::new("插入数字", "figure in the text");
const UNBIND: Words = Words::new("解除数字", "figure released");
const PASTE: Words = Words::new("粘贴", "paste");
const TAKE_COMPUTED: Words = Words::new("采用计算值", "computed totals taken");
const KEEP_STATED: Words = Words::new("保留原数", "stated totals kept");
const EXPLAIN: Words = Words::new("写说明", "explanation");
const REPAIR: Words = Words::new("按提示改", "suggested correction");
const OPEN: Words = Words::new("打开报告", "opening a report");
const CLEAR: Words = Words::new("新填一份", "new report");
const OPEN_PRIOR: Words = Words::new("打开上年报告", "opening last year’s report");
const CLOSE_PRIOR: Words = Words::new("移去上年报告", "removing last year’s report");
const TAKE_HEAD: Words = Words::new("填入单位和年度", "body and year from last year");
const TAKE_PENDING: Words = Words::new("填入上年结转", "cases carried over from last year");

/// What a name is quoted with behind a word.
const QUOTE: Words = Words::new("“", " “");

const UNDONE: Words = Words::new("已撤销：", "Undone: ");
const REDONE: Words = Words::new("已重做：", "Redone: ");

/// What is said where there is nothing to take back.
pub(in crate::ui) const NOTHING_TO_UNDO: Words = Words::new("没有可以撤销的。", "There is nothing to undo.");
/// What is said where nothing has been taken back.
pub(in crate::ui) const NOTHING_TO_REDO: Words = Words::new("没有可以重做的。", "There is nothing to redo.");

/// What a step is called; where something was written, with the place by its official name.
pub(in crate::ui) fn step(step: Step, format: &Format, language: Language) -> String {
    let words = match step {
        Step::Write(field) => return written(field, format, language),
        Step::Edition => EDITION,
        Step::FillZeros => FILL_ZEROS,
        Step::FillLine => FILL_LINE,
        Step::FillColumn => FILL_COLUMN,
        Step::FillNone => FILL_NONE,
        Step::Outline => OUTLINE,
        Step::Bind => BIND,
        Step::Unbind => UNBIND,
        Step::Paste => PASTE,
        Step::TakeComputed => TAKE_COMPUTED,
        Step::KeepStated => KEEP_STATED,
        Step::Explain => EXPLAIN,
        Step::Repair => REPAIR,
        Step::Open => OPEN,
        Step::Clear => CLEAR,
        Step::OpenPrior => OPEN_PRIOR,
        Step::ClosePrior => CLOSE_PRIOR,
        Step::TakeOver(TakeOver::Head) => TAKE_HEAD,
        Step::TakeOver(TakeOver::Pending) => TAKE_PENDING,
    };
    words.of(language).to_owned()
}

fn written(field: Field, format: &Format, language: Language) -> String {
    let section = |id: &str| format.section(id).map_or("", |section| section.title).to_owned();
    let (words, place) = match field {
        Field::Cell(cell) => {
            // The form may be another one by now; the cell then goes by the name of the table it stood in.
            let name = format.place(cell).map_or_else(|| section(cell.section()), |place| place.name());
            (WRITE_CELL, name)
        }
        Field::Narrative(id) => (WRITE_PROSE, section(id)),
        Field::Note(id) => (WRITE_NOTE, section(id)),
        Field::Unit(_) => (WRITE_UNIT, String::new()),
        Field::Organization => (WRITE_ORGANIZATION, String::new()),
        Field::Year => (WRITE_YEAR, String::new()),
        Field::Published => (WRITE_PUBLISHED, String::new()),
    };
    if place.is_empty() {
        return words.of(language).to_owned();
    }
    [words.of(language), QUOTE.of(language), &place, "”"].concat()
}

/// What is said after a step has been taken back, or taken again.
pub(in crate::ui) fn travelled(back: bool, step: &str, language: Language) -> String {
    let said = if back { UNDONE } else { REDONE };
    [said.of(language), step, if language == Language::Chinese { "。" } else { "." }].concat()
}
