//! What a number of the prose says: a count with its unit, a sum, a share, a year, or none of these.

use super::number::{self, Number, ONE, digit};
use crate::report::Amount;

/// A number that counts something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measure {
    /// The least that it can mean; the number itself where it is exact.
    pub low: Amount,
    /// The most that it can mean; none where it says `以上`.
    pub high: Option<Amount>,
    /// What it is counted in: `件`; `万元` for every sum of money, whatever it is written in.
    pub unit: &'static str,
}

impl Measure {
    /// Whether it may mean this amount.
    pub fn fits(&self, amount: Amount) -> bool {
        self.low <= amount && self.high.is_none_or(|high| amount <= high)
    }

    /// The number, where it is exact.
    pub fn exact(&self) -> Option<Amount> {
        (self.high == Some(self.low)).then_some(self.low)
    }
}

/// A share of a whole, in per cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Percent {
    /// In ten-thousandths of one per cent.
    pub value: u64,
    /// By how much it may differ from what it is computed from: 0.1, or what its last digit is worth.
    pub tolerance: u64,
}

/// What a number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Numeral {
    /// A count or a sum.
    Measure(Measure),
    /// A share.
    Percent(Percent),
    /// A year.
    Year(u32),
    /// A part of a year.
    PartOfYear,
    /// A date, an ordinal, a clause, the number of a document, a telephone number.
    Other,
}

/// How words beside a number bound it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    /// 约, 近, 左右.
    Near,
    /// 超, 逾, 以上.
    AtLeast,
    /// 不足, 以内.
    AtMost,
}

/// Units of counts, the longer before what they begin with.
const UNITS: [&str; 31] = [
    "件次", "人次", "条次", "篇次", "场次", "件", "宗", "份", "起", "例", "条", "项", "篇", "部", "个", "人",
    "批", "期", "场", "类", "家", "种", "次", "户", "张", "幅", "本", "册", "则", "卷", "处",
];

/// What only looks like a unit, or is one of time.
const NO_UNITS: [&str; 11] = [
    "个工作日",
    "个月",
    "个百分点",
    "个小时",
    "个季度",
    "个自然日",
    "个交易日",
    "次会议",
    "条例",
    "人民",
    "部门",
];

/// Reads the number that stands at a place of a sentence; answers where what belongs to it ends.
pub(super) fn read(text: &str, at: usize, bound: Option<Bound>) -> Option<(Numeral, usize)> {
    let (before, rest) = text.split_at(at);
    let number = number::read(rest)?;
    let end = at + number.length;
    if let Some(percent) = before.strip_suffix("百分之").map(|_| percent(number, bound)) {
        return Some((percent, end));
    }
    let after = skip_blanks(text, end);
    if let Some((numeral, length)) = time(number, &text[after..]) {
        return Some((numeral, after + length));
    }
    // Part of a name or of a row of signs: A4, 0573-86012345, 第3批, 每5件, 数百件, 十几件.
    let is_part = before.ends_with(|sign: char| {
        sign.is_ascii_alphanumeric() || matches!(sign, '-' | '/' | '.' | '第' | '每' | '数' | '几' | '上')
    });
    let sign = text[after..].chars().next();
    if is_part || number.spelled || matches!(sign, Some('几' | '来')) {
        return Some((Numeral::Other, end));
    }
    if let Some(next) = range_end(&text[end..]) {
        let after = skip_blanks(text, end + next);
        let numeral = if text[after..].starts_with('月') { Numeral::PartOfYear } else { Numeral::Other };
        return Some((numeral, end + next));
    }
    if matches!(sign, Some('%' | '％' | '﹪')) {
        return Some((percent(number, bound), after + sign.map_or(0, char::len_utf8)));
    }
    Some(measure(text, number, end, bound).unwrap_or((Numeral::Other, end)))
}

/// A point of time: the years count, parts of them are told apart, days and hours say nothing.
fn time(number: Number, after: &str) -> Option<(Numeral, usize)> {
    let value = (number.value / ONE) as u32;
    if let Some(rest) = after.strip_prefix('年') {
        let is_year = number.decimals == 0 && (1990..=2099).contains(&value);
        let more =
            ["度", "底", "末"].iter().find(|more| rest.starts_with(**more)).map_or(0, |more| more.len());
        return Some((if is_year { Numeral::Year(value) } else { Numeral::Other }, '年'.len_utf8() + more));
    }
    let rest = after.strip_prefix('月')?;
    // The first and the last day of a year bound all of it.
    let day = number::read(rest).filter(|day| rest[day.length..].starts_with('日'));
    let whole = day.is_some_and(|day| matches!((value, day.value / ONE), (1, 1) | (12, 31)))
        || value == 12 && rest.starts_with(['底', '末']);
    let length = '月'.len_utf8() + day.map_or(0, |day| day.length + '日'.len_utf8());
    Some((if whole { Numeral::Other } else { Numeral::PartOfYear }, length))
}

/// Where the second number of a range ends: the 5 of 3-5.
fn range_end(after: &str) -> Option<usize> {
    let signs = ["-", "—", "－", "–", "~", "～", "至", "到"];
    let rest = signs.iter().find_map(|sign| after.strip_prefix(sign))?;
    let next = rest.chars().next().filter(|next| digit(*next).is_some()).and_then(|_| number::read(rest))?;
    Some(after.len() - rest.len() + next.length)
}

fn percent(number: Number, bound: Option<Bound>) -> Numeral {
    let last_digit = 10_000_u64 / 10_u64.pow(number.decimals.min(4));
    let loose = if bound.is_some() { 50_000 } else { 0 };
    Numeral::Percent(Percent { value: number.value / 100, tolerance: last_digit.max(1_000).max(loose) })
}

/// A number with its unit, and with what makes it less than exact in between: 余, 多, 万.
fn measure(text: &str, number: Number, end: usize, bound: Option<Bound>) -> Option<(Numeral, usize)> {
    let mut at = skip_blanks(text, end);
    let mut scale = 1;
    let mut more = false;
    for _ in 0..2 {
        let rest = &text[at..];
        if let Some(sign) = rest.chars().next().filter(|sign| matches!(sign, '余' | '多')) {
            more = true;
            at += sign.len_utf8();
        } else if scale == 1 && !rest.starts_with("万元") && !rest.starts_with("亿元") {
            let factor = match rest.chars().next() {
                Some('千') => 1_000,
                Some('万') => 10_000,
                Some('亿') => 100_000_000,
                _ => break,
            };
            scale = factor;
            at += '万'.len_utf8();
        }
    }
    let rest = &text[at..];
    // 一次, 一个 and the like are mostly words, not counts.
    let is_word =
        number.chinese && number.value <= 2 * ONE && !rest.starts_with(['件', '宗', '起', '例', '份']);
    if is_word || NO_UNITS.iter().any(|word| rest.starts_with(word)) {
        return None;
    }
    let (unit, length, value) = match money(rest, number.value.checked_mul(scale)?) {
        Some((length, value)) => ("万元", length, value?),
        None => {
            let unit = UNITS.iter().find(|unit| rest.starts_with(**unit))?;
            (*unit, unit.len(), number.value.checked_mul(scale)?)
        }
    };
    at += length;
    let (bound, length) =
        bound_after(&text[at..]).map_or((bound, 0), |(bound, length)| (Some(bound), length));
    // What 万 hides is anything below the last digit that is written, rounded or cut off.
    let hidden = if scale == 1 { 0 } else { scale * ONE / 10_u64.pow(number.decimals) };
    let step = if more { round_step(number.value, scale).saturating_mul(scale).max(hidden) } else { hidden };
    let mut low = value.saturating_sub(if more { 0 } else { hidden / 2 });
    let mut high = Some(value.saturating_add(step - step.min(ONE)));
    match bound {
        Some(Bound::Near) => {
            low = low.min(value - value / 5);
            high = high.map(|high| high.max(value.saturating_add(value / 5)));
        }
        Some(Bound::AtLeast) => high = None,
        Some(Bound::AtMost) => low = 0,
        None => {}
    }
    let measure = Measure { low: Amount::of_millionths(low), high: high.map(Amount::of_millionths), unit };
    Some((Numeral::Measure(measure), at + length))
}

/// A unit of money, and the value in 万元.
fn money(rest: &str, value: u64) -> Option<(usize, Option<u64>)> {
    if rest.starts_with("万元") {
        Some(("万元".len(), Some(value)))
    } else if rest.starts_with("亿元") {
        Some(("亿元".len(), value.checked_mul(10_000)))
    } else {
        rest.starts_with('元').then_some(('元'.len_utf8(), Some(value / 10_000)))
    }
}

fn bound_after(rest: &str) -> Option<(Bound, usize)> {
    let words = [
        ("左右", Bound::Near),
        ("上下", Bound::Near),
        ("以上", Bound::AtLeast),
        ("以下", Bound::AtMost),
        ("以内", Bound::AtMost),
    ];
    words.into_iter().find(|(word, _)| rest.starts_with(word)).map(|(word, bound)| (bound, word.len()))
}

/// How far 余 may reach: 100余 is below 200, 120余 below 130, 1万余 below 2万, 5余 is not much more than 5.
fn round_step(value: u64, scale: u64) -> u64 {
    let mut step = if scale > 1 { ONE } else { 10 * ONE };
    while value > 0 && value.is_multiple_of(step * 10) {
        step *= 10;
    }
    step
}

fn skip_blanks(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    at + rest.len() - rest.trim_start_matches([' ', '\u{a0}', '\u{3000}']).len()
}

#[cfg(test)]
mod tests;
