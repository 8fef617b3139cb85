//! B9: the wording of a template that was never replaced.

use std::ops::Range;

use super::{Check, Outcome, Problem, Severity, Subject, When, arithmetic::shortened, prose::Passage};

pub(super) static B9: Check = Check {
    id: "B9",
    severity: Severity::Warning,
    when: When::AtOnce,
    title: "不留模板里的字样",
    what: "文字中没有（文字描述）、XX、×××、___、【】、“该部分以表格形式报告”之类的字样，“件”和“条”之前有数字。",
    why: "模板里的字样说明这里还没有写完。",
    example: "“共收到 件”“XX”像是模板里的字样，还没有换成实际内容。",
    ground: "格式附件的模板；公开的报告中见过",
    run: wording,
};

/// How many of the words left over are quoted.
const QUOTED: usize = 3;

/// How much of each of them is quoted.
const LONGEST: usize = 20;

fn wording(check: &'static Check, subject: &Subject, outcome: &mut Outcome) {
    for section in subject.format.outline.narratives() {
        let Some(passage) = subject.passage(section.id) else {
            outcome.undecided += 1;
            continue;
        };
        let marks = leftovers(&passage.text);
        if marks.is_empty() {
            outcome.passed += 1;
        } else {
            let message = told(passage, &marks);
            outcome.problems.push(Problem::in_prose(check, passage, marks, message));
        }
    }
}

fn told(passage: &Passage, marks: &[Range<usize>]) -> String {
    let mut quoted: Vec<&str> = Vec::new();
    for text in marks.iter().filter_map(|mark| passage.text.get(mark.clone())) {
        if !quoted.contains(&text) {
            quoted.push(text);
        }
    }
    let more = if quoted.len() > QUOTED { "等" } else { "" };
    let quoted: String = quoted
        .iter()
        .take(QUOTED)
        .flat_map(|text| ["“", &shortened(text, LONGEST), "”"].map(str::to_owned))
        .collect();
    let places = if marks.len() > 1 { format!(" {} 处", marks.len()) } else { String::new() };
    format!("{quoted}{more}{places}像是模板里的字样，还没有换成实际内容。")
}

/// Whether all of a prose is an instruction of the template. The rules on what a section says leave it to B9.
pub(super) fn is_template(text: &str) -> bool {
    let text = text.trim();
    leftovers(text).first().is_some_and(|mark| *mark == (0..text.len()))
}

/// Sentences that a template says and no report does.
const PHRASES: [&str; 4] = ["以表格形式报告", "表格形式报告", "在此处报告", "此处填写"];

/// What the instructions in brackets say: `（文字描述）`, `【单位名称】`.
const INSTRUCTIONS: [&str; 10] =
    ["文字描述", "请填写", "填写", "填入", "此处", "待补", "单位名称", "机关名称", "年份", "具体数字"];

/// What is counted in the sentences of a report: an `X` or `**` before it stands for a number.
const COUNTED: &str = "件条年月日次篇期份个项";

/// What a number follows: `共收到 件`, `发布信息 条`.
const BEFORE_NUMBERS: [&str; 22] = [
    "收到", "新收", "受理", "办理", "办结", "答复", "结转", "公开", "发布", "公布", "制发", "印发", "废止",
    "信息", "文件", "申请", "复议", "诉讼", "共", "计", "约", "其中",
];

/// Where words of a template stand in a prose, in one walk through it.
fn leftovers(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while let Some(sign) = text[at..].chars().next() {
        let (before, rest) = text.split_at(at);
        let mark = match sign {
            'X' | 'x' | 'Ｘ' | 'ｘ' | '×' | '_' | '＿' | '*' | '＊' => stand_in(before, rest, sign),
            '（' | '(' | '【' => instruction(rest, sign),
            '以' | '表' | '在' | '此' => {
                PHRASES.iter().find(|phrase| rest.starts_with(**phrase)).map(|phrase| phrase.len())
            }
            ' ' | '\t' | '\u{a0}' | '\u{3000}' => match gap(before, rest) {
                Some((word, length)) => {
                    found.push(at - word..at + length);
                    at += length;
                    continue;
                }
                None => None,
            },
            _ => None,
        };
        match mark {
            Some(length) => {
                found.push(at..at + length);
                at += length;
            }
            // All of a run was looked at: its rest is no stand-in of its own.
            None => at += rest.len() - rest.trim_start_matches(sign).len(),
        }
    }
    found
}

/// How long a stand-in for a name or a number is: `XX局`, `20××年`, `___`, `X件`, `**件`.
fn stand_in(before: &str, rest: &str, sign: char) -> Option<usize> {
    let length = rest.len() - rest.trim_start_matches(sign).len();
    let after = rest[length..].chars().next();
    let previous = before.chars().next_back();
    // Letters around it make it a word, and points, dashes and strokes an address: `XXL`, `www.xx.gov.cn`.
    let is_address = |sign: char| {
        sign.is_ascii_alphabetic() || matches!(sign, '.' | '/' | '-' | '@' | ':' | '_' | '%' | '=')
    };
    // A number that goes on behind it was blanked out in the middle: `138XXXX1234`.
    let goes_on = |sign: char| is_address(sign) || sign.is_ascii_digit();
    if previous.is_some_and(is_address) || after.is_some_and(goes_on) {
        return None;
    }
    let is_counted = after.is_some_and(|after| COUNTED.contains(after));
    let after_number = previous.is_some_and(|previous| previous.is_ascii_digit());
    let long = rest[..length].chars().nth(1).is_some();
    let stands_in = match sign {
        // Also how Markdown sets words in bold type.
        '*' | '＊' => long && is_counted && !after_number,
        '_' | '＿' => long,
        // `7×24小时` is a product; `X年X月` is not.
        _ => long || is_counted && !after_number,
    };
    stands_in.then_some(length)
}

/// How long brackets with an instruction in them are: `（文字描述）`, `【】`.
fn instruction(rest: &str, open: char) -> Option<usize> {
    let close: &[char] = if open == '【' { &['】', '\n'] } else { &['）', ')', '\n'] };
    let inside = &rest[open.len_utf8()..];
    let inside = &inside[..inside.find(close)?];
    let end = open.len_utf8() + inside.len();
    let close = rest[end..].chars().next().filter(|close| *close != '\n')?;
    let begins = INSTRUCTIONS.iter().any(|word| inside.trim_start().starts_with(word));
    // Empty round brackets hold a number in no template seen.
    let is_empty = open == '【' && inside.trim().is_empty();
    (begins || is_empty).then(|| end + close.len_utf8())
}

/// A blank that nobody filled in: the length of the word before it, and of the blank with the word counted.
fn gap(before: &str, rest: &str) -> Option<(usize, usize)> {
    let after = rest.trim_start_matches([' ', '\t', '\u{a0}', '\u{3000}']);
    let counted = after.chars().next().filter(|counted| matches!(counted, '件' | '条'))?;
    let behind = &after[counted.len_utf8()..];
    // `公开 条例` is a word that a blank parts from the one before it.
    let ends =
        behind.starts_with(['，', '。', '；', '、', '）', ',', ';', ')', ' ', '\n']) || behind.is_empty();
    let goes_on = ["信息", "政府信息", "政务信息", "申请"].iter().any(|word| behind.starts_with(word));
    let word = BEFORE_NUMBERS.iter().find(|word| before.ends_with(**word))?;
    (ends || goes_on).then(|| (word.len(), rest.len() - behind.len()))
}

#[cfg(test)]
mod tests;
