//! B9: the wording of a template that was never replaced.

use std::ops::Range;

use crate::format::{Language, Words};

use super::{Check, Outcome, Problem, Severity, Subject, When, arithmetic::shortened, prose::Passage};

pub(super) static B9: Check = Check {
    id: "B9",
    severity: Severity::Warning,
    when: When::AtOnce,
    title: Words::new("不留模板里的字样", "No wording of a template is left"),
    what: Words::new(
        "文字中没有（文字描述）、XX、×××、___、【】、“该部分以表格形式报告”之类的字样，“件”和“条”之前有数字。",
        "The text has no stand-ins such as XX, ___ or empty brackets, no instructions of the template, and a number before what is counted.",
    ),
    why: Words::new(
        "模板里的字样说明这里还没有写完。",
        "Wording of the template shows that something is still to be written.",
    ),
    example: "“XX”“收到 件” 2 处像是模板里的字样，还没有换成实际内容。",
    ground: Words::new(
        "格式附件的模板；公开的报告中见过",
        "The template annexed to the form; seen in published reports",
    ),
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
            let message = told(passage, &marks, subject.language);
            outcome.problems.push(Problem::in_prose(check, passage, marks, message));
        }
    }
}

fn told(passage: &Passage, marks: &[Range<usize>], language: Language) -> String {
    let mut quoted: Vec<&str> = Vec::new();
    for text in marks.iter().filter_map(|mark| passage.text.get(mark.clone())) {
        if !quoted.contains(&text) {
            quoted.push(text);
        }
    }
    let more = if quoted.len() > QUOTED { Words::new("等", " and others").of(language) } else { "" };
    let quoted: String = quoted
        .iter()
        .take(QUOTED)
        .flat_map(|text| ["“", &shortened(text, LONGEST), "”"].map(str::to_owned))
        .collect();
    match (language, marks.len()) {
        (Language::Chinese, 1) => format!("{quoted}{more}像是模板里的字样，还没有换成实际内容。"),
        (Language::Chinese, count) => {
            format!("{quoted}{more} {count} 处像是模板里的字样，还没有换成实际内容。")
        }
        (Language::English, 1) => format!("{quoted} looks like wording of a template, not replaced yet."),
        (Language::English, count) => {
            format!("{quoted}{more} in {count} places look like wording of a template, not replaced yet.")
        }
    }
}

/// Whether all of a prose is an instruction of the template. The rules on what a section says leave it to B9.
pub(super) fn is_template(text: &str) -> bool {
    let text = text.trim();
    text.chars().next().and_then(|first| instruction(text, first)) == Some(text.len())
}

/// What a template says and no report does.
const PHRASES: [&str; 5] = ["以表格形式报告", "表格形式报告", "在此处报告", "此处填写", "请填写"];

/// What is filled in by others than the body that reports: `申请人请填写《申请表》`.
const BY_OTHERS: [&str; 5] = ["《", "“", "申请", "相关", "表"];

/// What instructions in brackets begin with: `（文字描述，……）`.
const BEGINNINGS: [&str; 6] = ["文字描述", "请填", "此处填", "此处写", "待补", "待填"];

/// What they are: `【单位名称】`.
const NAMES: [&str; 7] = ["单位名称", "机关名称", "单位全称", "具体数字", "填写", "年份", "数字"];

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
    // All of a run is looked at at once: its rest is no stand-in of its own.
    let mut seen = 0;
    for (at, sign) in text.char_indices() {
        if at < seen {
            continue;
        }
        let around = || text.split_at(at);
        let mark = match sign {
            'X' | 'x' | 'Ｘ' | 'ｘ' | '×' | '_' | '＿' | '*' | '＊' => {
                let (before, rest) = around();
                seen = at + run(rest, &[sign]);
                stand_in(before, rest, sign)
            }
            ' ' | '\t' | '\u{a0}' | '\u{3000}' => {
                let (before, rest) = around();
                seen = at + run(rest, &BLANKS);
                found.extend(gap(before, rest).map(|(word, length)| at - word..at + length));
                None
            }
            '（' | '(' | '【' => instruction(around().1, sign),
            '以' | '表' | '在' | '此' | '请' => phrase(around().1),
            _ => None,
        };
        if let Some(length) = mark {
            seen = at + length;
            found.push(at..seen);
        }
    }
    found
}

/// Blanks as they come from Word and from web pages.
const BLANKS: [char; 4] = [' ', '\t', '\u{a0}', '\u{3000}'];

/// How long the run of some signs is that a text begins with.
fn run(text: &str, signs: &[char]) -> usize {
    text.len() - text.trim_start_matches(signs).len()
}

/// How long the phrase of a template is that a text begins with.
fn phrase(rest: &str) -> Option<usize> {
    let phrase = PHRASES.iter().find(|phrase| rest.starts_with(**phrase))?;
    let by_others = BY_OTHERS.iter().any(|word| rest[phrase.len()..].starts_with(word));
    (!by_others).then_some(phrase.len())
}

/// How long a stand-in for a name or a number is: `XX局`, `20××年`, `___`, `X件`, `**件`.
fn stand_in(before: &str, rest: &str, sign: char) -> Option<usize> {
    let length = run(rest, &[sign]);
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
    let close: &[char] = match open {
        '（' | '(' => &['）', ')'],
        '【' => &['】'],
        _ => return None,
    };
    let begin = open.len_utf8();
    let inside = rest[begin..].trim_start_matches(BLANKS);
    let begins = |words: &[&str]| words.iter().any(|word| inside.starts_with(word));
    // Empty round brackets hold a number in no template seen.
    let is_empty = open == '【' && inside.starts_with('】');
    if !is_empty && !begins(&BEGINNINGS) && !begins(&NAMES) {
        return None;
    }
    // An instruction ends on its line.
    let length = inside.lines().next()?.find(close)?;
    let instructs =
        begins(&BEGINNINGS) || is_empty || NAMES.contains(&inside[..length].trim_end_matches(BLANKS));
    let end = rest.len() - inside.len() + length;
    // A half-width bracket may close a full-width one.
    let close = rest[end..].chars().next().map_or(0, char::len_utf8);
    instructs.then_some(end + close)
}

/// A blank that nobody filled in: the length of the word before it, and of the blank with the word counted.
fn gap(before: &str, rest: &str) -> Option<(usize, usize)> {
    let after = &rest[run(rest, &BLANKS)..];
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
