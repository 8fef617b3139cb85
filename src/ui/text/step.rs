//! What the steps of the history are called.

use crate::{
    format::{Language, Words},
    report::Field,
    session::{Step, TakeOver},
};

/// What a step of the history is called.
pub(in crate::ui) fn step(step: Step, language: Language) -> &'static str {
    let words = match step {
        Step::Write(Field::Cell(_) | Field::Unit(_)) => Words::new("填写表格", "filling in a table"),
        Step::Write(Field::Narrative(_)) => Words::new("填写文字", "writing text"),
        Step::Write(Field::Note(_)) => Words::new("填写表下的注", "writing a note"),
        Step::Write(Field::Organization | Field::Year) => Words::new("填写标题", "writing the title"),
        Step::Write(Field::Published) => Words::new("填写公布日期", "writing the date of publication"),
        Step::Edition => Words::new("更换格式", "changing the edition"),
        Step::FillZeros => Words::new("空白填 0", "zeros in blanks"),
        Step::FillLine => Words::new("本行填 0", "zeros in a row"),
        Step::FillColumn => Words::new("本列填 0", "zeros in a column"),
        Step::Paste => Words::new("粘贴", "pasting"),
        Step::TakeComputed => Words::new("采用计算值", "using computed totals"),
        Step::KeepStated => Words::new("保留原数", "keeping stated totals"),
        Step::Explain => Words::new("写说明", "writing an explanation"),
        Step::Repair => Words::new("按提示改", "correcting as suggested"),
        Step::Open => Words::new("打开报告", "opening a report"),
        Step::Clear => Words::new("新填一份", "starting a new report"),
        Step::OpenPrior => Words::new("打开上年报告", "opening last year’s report"),
        Step::ClosePrior => Words::new("移去上年报告", "putting last year’s report away"),
        Step::TakeOver(TakeOver::Head) => Words::new("填入单位和年度", "entering organisation and year"),
        Step::TakeOver(TakeOver::Pending) => Words::new("填入上年结转", "entering the carry-over"),
    };
    words.of(language)
}
