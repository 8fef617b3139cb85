//! Exact amounts, and how a person writes them.

use std::{
    fmt,
    iter::Sum,
    ops::{Add, Neg},
    str::FromStr,
};

const DECIMALS: usize = 6;

/// How many parts one unit is counted in.
const PARTS: i32 = 1_000_000;

/// The longest whole part that is read. Far beyond any real figure, and far from where sums could overflow.
const MOST_DIGITS: usize = 15;

/// An exact decimal with at most six decimals: a count of 件, or a sum of money in the unit of its column.
///
/// The value is `whole + parts / 10⁶` with `0 ≤ parts < 10⁶`, so -1.5 is -2 and 500,000 parts: amounts order as
/// their fields do, and no operation needs more than a machine word.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount {
    whole: i64,
    parts: i32,
}

impl Amount {
    /// Nothing.
    pub const ZERO: Amount = Amount { whole: 0, parts: 0 };

    /// So many millionths.
    pub fn of_millionths(millionths: u64) -> Amount {
        let (whole, parts) = (millionths / PARTS as u64, millionths % PARTS as u64);
        Amount { whole: whole as i64, parts: parts as i32 }
    }

    /// Whether it has no decimals.
    pub fn is_whole(self) -> bool {
        self.parts == 0
    }

    /// Whether it is below 0.
    pub fn is_negative(self) -> bool {
        self.whole < 0
    }

    /// How far apart two amounts are.
    pub fn distance(self, other: Amount) -> Amount {
        if self > other { self + -other } else { other + -self }
    }

    /// Reads what a person wrote: full-width digits, thousands separators and surrounding blanks are
    /// understood, and a sign before the number. Nothing is guessed: `1,23` or `12件` is not read.
    pub fn read(text: &str) -> Option<Amount> {
        plain(text)?.parse().ok()
    }
}

impl From<u32> for Amount {
    fn from(count: u32) -> Amount {
        Amount { whole: count.into(), parts: 0 }
    }
}

impl Add for Amount {
    type Output = Amount;

    fn add(self, other: Amount) -> Amount {
        let parts = self.parts + other.parts;
        let carry = parts / PARTS;
        Amount { whole: self.whole + other.whole + i64::from(carry), parts: parts - carry * PARTS }
    }
}

impl Neg for Amount {
    type Output = Amount;

    fn neg(self) -> Amount {
        match self.parts {
            0 => Amount { whole: -self.whole, parts: 0 },
            parts => Amount { whole: -self.whole - 1, parts: PARTS - parts },
        }
    }
}

impl Sum for Amount {
    fn sum<I: Iterator<Item = Amount>>(amounts: I) -> Amount {
        amounts.fold(Amount::ZERO, Amount::add)
    }
}

/// The text is not a decimal number within range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnAmount;

/// Reads a plain decimal: an optional `-`, digits, optionally a point and up to six digits that matter.
impl FromStr for Amount {
    type Err = NotAnAmount;

    fn from_str(text: &str) -> Result<Amount, NotAnAmount> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
        let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !all_digits(whole) || !all_digits(decimals) {
            return Err(NotAnAmount);
        }
        let (whole, decimals) = (whole.trim_start_matches('0'), decimals.trim_end_matches('0'));
        if whole.len() > MOST_DIGITS || decimals.len() > DECIMALS {
            return Err(NotAnAmount);
        }
        let number =
            |digits: &str| digits.bytes().fold(0, |number, digit| number * 10 + i64::from(digit - b'0'));
        let mut parts = number(decimals);
        for _ in decimals.len()..DECIMALS {
            parts *= 10;
        }
        let parts = i32::try_from(parts).map_err(|_| NotAnAmount)?;
        let amount = Amount { whole: number(whole), parts };
        Ok(if negative { -amount } else { amount })
    }
}

/// The shortest plain decimal: no separators, no trailing zeros.
impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let size = if self.is_negative() { -*self } else { *self };
        let sign = if self.is_negative() { "-" } else { "" };
        write!(f, "{sign}{}", size.whole)?;
        if size.parts == 0 {
            return Ok(());
        }
        let decimals = format!("{:0>DECIMALS$}", size.parts);
        write!(f, ".{}", decimals.trim_end_matches('0'))
    }
}

impl fmt::Debug for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// What a person wrote as plain ASCII, or nothing where a separator stands in a place that makes no number.
fn plain(text: &str) -> Option<String> {
    let mut plain: String = text.trim_matches(is_blank).chars().map(half_width).collect();
    if let Some(rest) = plain.strip_prefix('+') {
        plain = rest.to_owned();
        if plain.starts_with('-') {
            return None;
        }
    }
    if !plain.contains(',') {
        return Some(plain);
    }
    let (whole, decimals) = match plain.split_once('.') {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (plain.as_str(), None),
    };
    let mut groups = whole.trim_start_matches('-').split(',');
    let first = groups.next()?;
    let well_placed = (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3);
    let decimals_without = decimals.is_none_or(|decimals| !decimals.contains(','));
    (well_placed && decimals_without).then(|| plain.replace(',', ""))
}

/// Blanks as they come from Word, Excel and web pages.
pub(super) fn is_blank(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200b}' | '\u{feff}')
}

fn half_width(character: char) -> char {
    match character {
        '０'..='９' => char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character),
        '，' => ',',
        '．' => '.',
        '－' | '−' => '-',
        '＋' => '+',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::Amount;

    #[test]
    fn a_number_is_read_as_people_write_it() {
        let cases = [
            ("0", "0"),
            (" 12 ", "12"),
            ("\u{3000}１２\u{a0}", "12"),
            ("1,234", "1234"),
            ("1，234，567", "1234567"),
            ("12,345.60", "12345.6"),
            ("007", "7"),
            ("-2", "-2"),
            ("−２", "-2"),
            ("+2", "2"),
            ("96171.6", "96171.6"),
            ("59237.2449", "59237.2449"),
            ("1.000000", "1"),
            ("0.000001", "0.000001"),
            ("-0", "0"),
            ("999999999999999", "999999999999999"),
            ("-1.5", "-1.5"),
            ("-0.000001", "-0.000001"),
        ];
        for (written, amount) in cases {
            assert_eq!(
                Amount::read(written).map(|amount| amount.to_string()).as_deref(),
                Some(amount),
                "{written}"
            );
        }
    }

    /// Added in parts of a millionth, as whole numbers, where no rounding can hide.
    #[test]
    fn arithmetic_is_exact() {
        let all = ["0", "0.1", "0.2", "-0.3", "1.5", "-1.5", "96171.6", "-96171.600001", "0.999999", "-7"];
        let parts = |amount: Amount| amount.whole as i128 * 1_000_000 + i128::from(amount.parts);
        for left in all.map(|text| text.parse::<Amount>().unwrap()) {
            for right in all.map(|text| text.parse::<Amount>().unwrap()) {
                assert_eq!(parts(left + right), parts(left) + parts(right), "{left} + {right}");
                assert_eq!(parts(left.distance(right)), (parts(left) - parts(right)).abs(), "{left} {right}");
                assert_eq!(left < right, parts(left) < parts(right), "{left} < {right}");
            }
            assert_eq!(left.to_string().parse(), Ok(left));
        }
    }

    #[test]
    fn millionths_make_an_amount() {
        for (millionths, amount) in [(0, "0"), (1, "0.000001"), (1_000_000, "1"), (12_345_678, "12.345678")] {
            assert_eq!(Amount::of_millionths(millionths).to_string(), amount);
        }
    }

    #[test]
    fn what_is_no_number_is_not_guessed() {
        let cases = [
            "",
            " ",
            "-",
            "+",
            "/",
            "无",
            "12件",
            "1,23",
            "1,2345",
            ",123",
            "12,",
            "1 2",
            "1.2.3",
            ".5",
            "5.",
            "--2",
            "+-2",
            "1e5",
            "0x10",
            "1.0000001",
            "1.2,345",
            "一",
            "½",
            "Ⅷ",
            "9999999999999999999",
            "NaN",
            "∞",
        ];
        for written in cases {
            assert_eq!(Amount::read(written), None, "{written}");
        }
    }
}
