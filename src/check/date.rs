//! Days, and dates as people write them: `2024年1月1日`, `２０２４年`, `二〇二四年十二月三十一日`, `2024-01-20`.

use std::ops::Range;

/// A day of the calendar; days order as they follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Day {
    pub(super) year: u16,
    pub(super) month: u8,
    pub(super) day: u8,
}

/// A date as it stands in a text. It names a year or a month at least; the rest may be left out, and nothing says
/// that the calendar has such a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Written {
    /// Where it stands, in bytes, with its last sign: 年, 月, 日 or a digit.
    pub(super) span: Range<usize>,
    pub(super) year: Option<u16>,
    pub(super) month: Option<u8>,
    pub(super) day: Option<u8>,
}

impl Day {
    /// The day, where the calendar has it.
    pub(super) fn new(year: u16, month: u8, day: u8) -> Option<Day> {
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let last = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => return None,
        };
        (1..=last).contains(&day).then_some(Day { year, month, day })
    }

    /// The one day that a text names in full. None where it names none, several, or one that does not exist.
    pub(super) fn only_in(text: &str) -> Option<Day> {
        if let Some(day) = eight_digits(text.trim()) {
            return Some(day);
        }
        let mut dates = written(text).into_iter();
        let date = dates.next()?;
        let day = Day::new(date.year?, date.month?, date.day?);
        dates.next().is_none().then_some(day)?
    }
}

/// The value of a digit, of half or of full width.
pub(super) fn digit(sign: char) -> Option<u8> {
    let value = match sign {
        '0'..='9' => u32::from(sign) - u32::from('0'),
        '０'..='９' => u32::from(sign) - u32::from('０'),
        _ => return None,
    };
    u8::try_from(value).ok()
}

/// A blank, as prose has them between figures: also one of full width, or the end of a line.
pub(super) fn is_blank(sign: char) -> bool {
    matches!(sign, ' ' | '\t' | '\n' | '\u{a0}' | '\u{3000}')
}

/// Every date of a text, from the first to the last.
pub(super) fn written(text: &str) -> Vec<Written> {
    let mut dates = Vec::new();
    let mut at = 0;
    while let Some(begin) = text[at..].find(is_figure) {
        let number = Number::at(text, at + begin);
        at = number.span.end;
        let date = worded(text, &number).or_else(|| in_figures(text, &number));
        if let Some(date) = date {
            at = date.span.end;
            dates.push(date);
        }
    }
    dates
}

/// A whole number, in Arabic or in Chinese digits, where one begins.
struct Number {
    span: Range<usize>,
    /// How many signs it is written with.
    signs: usize,
    /// Its value; the longest are cut short, which no date is.
    value: u32,
}

/// Whether a number is written with this sign.
fn is_figure(sign: char) -> bool {
    digit(sign).is_some() || chinese(sign).is_some()
}

/// The value of a Chinese digit; ten is 十.
fn chinese(sign: char) -> Option<u32> {
    // A match and no table: this is asked of every sign of the prose.
    let value = match sign {
        // Circles and zeros that input methods offer instead of 〇.
        '〇' | '零' | '○' | 'Ｏ' => 0,
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        '十' => 10,
        _ => return None,
    };
    Some(value)
}

impl Number {
    /// The number that begins at a place of a text where a digit stands.
    fn at(text: &str, start: usize) -> Number {
        let mut number = Number { span: start..start, signs: 0, value: 0 };
        let is_arabic = text[start..].starts_with(|sign| digit(sign).is_some());
        for sign in text[start..].chars() {
            let value = if is_arabic { digit(sign).map(u32::from) } else { chinese(sign) };
            let Some(value) = value else { break };
            number.value = match (number.value, value) {
                (0, 10) => 10,
                (tens, 10) => tens.saturating_mul(10),
                // 十二 is 10 and 2, 三十一 is 30 and 1; 二〇 is 2 and 0 side by side.
                (tens, ones) if !is_arabic && text[..number.span.end].ends_with('十') => tens + ones,
                (tens, ones) => tens.saturating_mul(10).saturating_add(ones),
            };
            number.signs += 1;
            number.span.end += sign.len_utf8();
        }
        number
    }

    /// A year between those that anybody writes about, written in full.
    fn year(&self) -> Option<u16> {
        let year = u16::try_from(self.value).ok()?;
        (self.signs == 4 && (1900..2100).contains(&year)).then_some(year)
    }

    /// What fits a month or a day; whether there is such a day is not asked.
    fn part(&self) -> Option<u8> {
        u8::try_from(self.value).ok().filter(|part| *part < 100)
    }
}

/// A date with 年, 月 and 日, beginning at a number.
fn worded(text: &str, first: &Number) -> Option<Written> {
    let mut date = Written { span: first.span.clone(), year: None, month: None, day: None };
    if let Some(end) = unit(text, first.span.end, &['年']) {
        date.year = Some(first.year()?);
        date.span.end = end;
        if let Some((month, end)) = part(text, end, &['月']) {
            (date.month, date.span.end) = (Some(month), end);
        }
    } else {
        date.span.end = unit(text, first.span.end, &['月'])?;
        date.month = Some(first.part()?);
    }
    if date.month.is_some()
        && let Some((day, end)) = part(text, date.span.end, &['日', '号'])
    {
        (date.day, date.span.end) = (Some(day), end);
    }
    Some(date)
}

/// A number with its unit, after blanks, and where it ends.
fn part(text: &str, at: usize, units: &[char]) -> Option<(u8, usize)> {
    let at = skip_blanks(text, at);
    if !text[at..].starts_with(is_figure) {
        return None;
    }
    let number = Number::at(text, at);
    Some((number.part()?, unit(text, number.span.end, units)?))
}

/// Where a unit ends that follows, after blanks.
fn unit(text: &str, at: usize, units: &[char]) -> Option<usize> {
    let at = skip_blanks(text, at);
    let sign = text[at..].chars().next().filter(|sign| units.contains(sign))?;
    Some(at + sign.len_utf8())
}

fn skip_blanks(text: &str, at: usize) -> usize {
    at + text[at..].len() - text[at..].trim_start_matches(is_blank).len()
}

/// A whole date whose three figures are parted by the same sign: `2024-01-20`, `2024.1.20`, `２０２４／１／２０`.
fn in_figures(text: &str, first: &Number) -> Option<Written> {
    const SIGNS: [char; 7] = ['-', '/', '.', '－', '／', '．', '—'];
    let year = first.year()?;
    let sign = text[first.span.end..].chars().next().filter(|sign| SIGNS.contains(sign))?;
    let mut end = first.span.end;
    let mut next = || {
        let rest = text[end..].strip_prefix(sign)?;
        let number = rest.starts_with(is_figure).then(|| Number::at(text, end + sign.len_utf8()))?;
        end = number.span.end;
        number.part().filter(|_| number.signs <= 2)
    };
    let (month, day) = (next()?, next()?);
    Some(Written { span: first.span.start..end, year: Some(year), month: Some(month), day: Some(day) })
}

/// `20250120`, where a text is nothing else.
fn eight_digits(text: &str) -> Option<Day> {
    if text.chars().count() != 8 || !text.chars().all(|sign| digit(sign).is_some()) {
        return None;
    }
    let value = Number::at(text, 0).value;
    let part = |value: u32| u8::try_from(value % 100).ok();
    Day::new(u16::try_from(value / 10_000).ok()?, part(value / 100)?, part(value)?)
}

#[cfg(test)]
mod tests;
