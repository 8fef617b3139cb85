//! C6 and C7: what section 六 says of the fees for processing information.

use std::ops::Range;

use super::{
    Check, Outcome, Passage, Problem, Severity, Subject, When,
    date::digit,
    words::{has_any, is_part_of_any},
};
use crate::{
    format::{Cell, Language, Words},
    report::Amount,
};

pub(super) static C6: Check = Check {
    id: "C6",
    severity: Severity::Warning,
    when: When::Asked,
    title: Words::new("写明收取信息处理费的情况", "Fees for processing information are reported"),
    what: Words::new(
        "2021 年起的报告，第六部分写明收了多少信息处理费，没有收取的也写明。",
        "From 2021 on, part VI says how much was charged for processing information, or that nothing was.",
    ),
    why: Words::new(
        "格式注明收取信息处理费的情况在第六部分报告。",
        "The form notes that such fees are reported in part VI.",
    ),
    example: "第六部分没有写收取信息处理费的情况；没有收取就写“本年度未收取信息处理费”。",
    ground: Words::new("国办公开办函〔2021〕30号附表的说明", "Notes to the form of notice No. 30 of 2021"),
    run: stated,
};

pub(super) static C7: Check = Check {
    id: "C7",
    severity: Severity::Warning,
    when: When::AtOnce,
    title: Words::new("收过费的，第六部分不只写“无”", "Where fees were charged, part VI is more than “none”"),
    what: Words::new(
        "表三（六）2 逾期未缴费不是 0，或者别处写了收取信息处理费的，第六部分不只写“无”。",
        "Where table 3 (6) 2 is not 0, or the text says that fees were charged, part VI is more than “none”.",
    ),
    why: Words::new("发过收费通知，收费的情况就应当报告。", "Whoever sent fee notices has fees to report."),
    example: "（六）2 逾期未缴费 3 件，第六部分只写了“无”，应写收取信息处理费的情况。",
    ground: Words::new("国办公开办函〔2021〕30号附表的说明", "Notes to the form of notice No. 30 of 2021"),
    run: not_just_none,
};

/// The section in which fees are reported.
const SECTION: &str = "other_matters";

/// The first report year of the form that asks for it.
const FIRST_YEAR: u16 = 2021;

/// Applications that were not processed further, as the fee was not paid in time.
const UNPAID: &str = "requests.other.fee_unpaid.total";

/// Words for the fee. 行政事业性收费 is another matter.
const FEES: &[&str] = &["处理费", "收费", "费用", "收取"];
const OTHER_FEES: &[&str] = &["行政事业性收费", "收费公示", "收费目录", "收费标准", "收费项目", "涉企收费"];

/// Words that say that none was taken.
const NONE: &[&str] = &["未", "无", "没有", "不收", "不存在", "零", "免"];

fn stated(check: &'static Check, subject: &Subject, outcome: &mut Outcome) {
    match (subject.report.year_number(), subject.passage(SECTION)) {
        (Some(year), _) if year < FIRST_YEAR => {}
        (None, _) | (_, None) => outcome.undecided += 1,
        (Some(_), Some(passage)) if says_fees(passage) => outcome.passed += 1,
        // C7 tells the same cause, with what makes it certain.
        (Some(_), Some(passage)) if is_just_none(&passage.text) && charged(subject) == Charged::Yes => {
            outcome.undecided += 1;
        }
        (Some(_), Some(passage)) => {
            let elsewhere = subject.passages().any(|other| other.section != SECTION && says_fees(other));
            let message = if elsewhere {
                Words::new(
                    "收取信息处理费的情况写在了别处，格式要求写在第六部分。",
                    "Fees for processing information are reported elsewhere; the form asks for them in part VI.",
                )
            } else {
                Words::new(
                    "第六部分没有写收取信息处理费的情况；没有收取就写“本年度未收取信息处理费”。",
                    "Part VI says nothing on fees for processing information; if none were charged, write \
                     “本年度未收取信息处理费”.",
                )
            };
            let message = message.of(subject.language);
            let mark = first_sentence(passage);
            outcome.problems.push(Problem::in_prose(check, passage, vec![mark], message.to_owned()));
        }
    }
}

fn not_just_none(check: &'static Check, subject: &Subject, outcome: &mut Outcome) {
    let charged = charged(subject);
    let Some(passage) = subject.passage(SECTION) else {
        outcome.undecided += usize::from(charged != Charged::No);
        return;
    };
    match charged {
        Charged::No => {}
        Charged::Unknown => outcome.undecided += 1,
        Charged::Yes if !is_just_none(&passage.text) => outcome.passed += 1,
        Charged::Yes => {
            let unpaid = UNPAID.parse().ok().map(|cell: Cell| (cell, subject.cell(cell).amount));
            let unpaid = unpaid.filter(|(_, amount)| *amount > Amount::ZERO);
            let whose = match (unpaid, subject.language) {
                (Some((_, amount)), Language::Chinese) => {
                    ["（六）2 逾期未缴费 ", &amount.to_string(), " 件"].concat()
                }
                (Some((_, amount)), Language::English) => {
                    ["(6) 2, fee not paid in time, is ", &amount.to_string()].concat()
                }
                (None, language) => {
                    Words::new("文中写了收取信息处理费", "The text says that fees were charged")
                        .of(language)
                        .to_owned()
                }
            };
            let end = Words::new(
                "，第六部分只写了“无”，应写收取信息处理费的情况。",
                ", but part VI says only “无”; it should report these fees.",
            );
            let message = [&whose, end.of(subject.language)].concat();
            let cells: Vec<Cell> = unpaid.into_iter().map(|(cell, _)| cell).collect();
            let problem = Problem::in_prose(check, passage, vec![first_sentence(passage)], message);
            outcome.problems.push(Problem { cells, ..problem });
        }
    }
}

/// Whether fees were charged, as far as the rest of the report tells.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Charged {
    Yes,
    No,
    Unknown,
}

fn charged(subject: &Subject) -> Charged {
    let named = subject.passages().any(|passage| passage.section != SECTION && takes_fees(passage));
    let place = UNPAID.parse().ok().filter(|cell| subject.format.place(*cell).is_some());
    match place.map(|cell| subject.cell(cell)) {
        _ if named => Charged::Yes,
        Some(side) if side.readable && side.amount > Amount::ZERO => Charged::Yes,
        Some(side) if !side.complete || !side.readable => Charged::Unknown,
        _ => Charged::No,
    }
}

/// Whether a passage says what was taken: a sum, a count, or that it was none, in the sentence that names the fee, or
/// below where the fee is only a heading.
pub(super) fn says_fees(passage: &Passage) -> bool {
    let says = |text: &str| has_any(text, NONE) || sum(text).is_some();
    let below = sentences(passage).skip(1).chain([""]);
    sentences(passage).zip(below).any(|(sentence, below)| {
        names_fee(sentence) && (says(sentence) || is_heading(sentence) && says(below))
    })
}

/// Whether a sentence is short enough for a heading: `（一）收取信息处理费情况`.
fn is_heading(sentence: &str) -> bool {
    sentence.chars().count() <= 20
}

/// Whether a passage says that fees for processing information were taken, and how much.
fn takes_fees(passage: &Passage) -> bool {
    // Rates are no sums: 超出部分每件100元.
    let others = ["每", "未", "没有", "标准"];
    sentences(passage)
        .any(|text| text.contains("处理费") && !has_any(text, &others) && sum(text) == Some(Sum::Some))
}

fn sentences(passage: &Passage) -> impl Iterator<Item = &str> {
    passage.sentences.iter().filter_map(|sentence| passage.text.get(sentence.span.clone()))
}

fn names_fee(sentence: &str) -> bool {
    let is_other = |at, fee| is_part_of_any(sentence, at, fee, OTHER_FEES);
    FEES.iter().any(|fee| sentence.match_indices(fee).any(|(at, fee)| !is_other(at, fee)))
}

/// A sum of money, or a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sum {
    Nothing,
    Some,
}

/// The first sum or count of a sentence.
fn sum(sentence: &str) -> Option<Sum> {
    let mut figures = None;
    for sign in sentence.chars().filter(|sign| !sign.is_whitespace()) {
        figures = match (digit(sign), figures) {
            (Some(0), None | Some(Sum::Nothing)) => Some(Sum::Nothing),
            (Some(_), _) => Some(Sum::Some),
            (None, Some(_)) if matches!(sign, '.' | '．' | ',' | '，' | '万' | '千') => figures,
            (None, Some(sum)) if matches!(sign, '元' | '件' | '笔' | '宗' | '起' | '次') => {
                return Some(sum);
            }
            (None, _) => None,
        }
    }
    None
}

/// Whether a section says nothing but that there is nothing.
fn is_just_none(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "本年度",
        "我局",
        "本机关",
        "本单位",
        "无",
        "暂无",
        "没有",
        "其他",
        "其它",
        "需要",
        "需",
        "报告",
        "的",
        "事项",
        "情况",
        "内容",
    ];
    let mut rest = text.trim_matches(is_mark);
    let says_none = has_any(rest, &["无", "没有"]);
    while let Some(shorter) = WORDS.iter().find_map(|word| rest.strip_prefix(word)) {
        rest = shorter.trim_start_matches(is_mark);
    }
    says_none && rest.is_empty()
}

/// A blank, or a mark around words.
fn is_mark(sign: char) -> bool {
    sign.is_whitespace() || matches!(sign, '。' | '.' | '，' | '、' | '；' | '（' | '）' | '“' | '”')
}

/// The first sentence of a passage.
fn first_sentence(passage: &Passage) -> Range<usize> {
    passage.sentences.first().map_or(0..0, |sentence| sentence.span.clone())
}

#[cfg(test)]
mod tests;
