//! Exact amounts, and how a person writes them.

use std::{fmt, iter::Sum, ops::Add, str::FromStr};

/// How many parts one unit is counted in: six decimals, the most the fee column prints.
const SCALE: i128 = 1_000_000;
const DECIMALS: usize = 6;

/// The longest whole part that is read. Far beyond any real figure, and far from where sums could overflow.
const MOST_DIGITS: usize = 18;

/// An exact decimal with at most six decimals: a count of 件, or a sum of money in the unit of its column.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(i128);

impl Amount {
    /// Nothing.
    pub const ZERO: Amount = Amount(0);

    /// Whether it has no decimals.
    pub fn is_whole(self) -> bool {
        self.0 % SCALE == 0
    }

    /// Whether it is below 0.
    pub fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// How far apart two amounts are.
    pub fn distance(self, other: Amount) -> Amount {
        Amount((self.0 - other.0).abs())
    }

    /// Reads what a person wrote: full-width digits, thousands separators and surrounding blanks are
    /// understood, and a sign before the number. Nothing is guessed: `1,23` or `12件` is not read.
    pub fn read(text: &str) -> Option<Amount> {
        plain(text)?.parse().ok()
    }
}

impl From<u32> for Amount {
    fn from(count: u32) -> Amount {
        Amount(i128::from(count) * SCALE)
    }
}

impl Add for Amount {
    type Output = Amount;

    fn add(self, other: Amount) -> Amount {
        Amount(self.0 + other.0)
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
        let decimals = match decimals.trim_end_matches('0') {
            "" if all_digits(decimals) => "0",
            trimmed => trimmed,
        };
        let whole = match whole.trim_start_matches('0') {
            "" if all_digits(whole) => "0",
            trimmed => trimmed,
        };
        if !all_digits(whole)
            || !all_digits(decimals)
            || whole.len() > MOST_DIGITS
            || decimals.len() > DECIMALS
        {
            return Err(NotAnAmount);
        }
        let parts: i128 = format!("{whole}{decimals:0<DECIMALS$}").parse().map_err(|_| NotAnAmount)?;
        Ok(Amount(if negative { -parts } else { parts }))
    }
}

/// The shortest plain decimal: no separators, no trailing zeros.
impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.is_negative() { "-" } else { "" };
        let parts = self.0.unsigned_abs();
        let (whole, decimals) = (parts / SCALE.unsigned_abs(), parts % SCALE.unsigned_abs());
        // Counts fit a machine word, and so almost always print without 128-bit division.
        match u64::try_from(whole) {
            Ok(whole) => write!(f, "{sign}{whole}")?,
            Err(_) => write!(f, "{sign}{whole}")?,
        }
        if decimals == 0 {
            return Ok(());
        }
        let decimals = format!("{decimals:0>DECIMALS$}");
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
            ("999999999999999999", "999999999999999999"),
        ];
        for (written, amount) in cases {
            assert_eq!(
                Amount::read(written).map(|amount| amount.to_string()).as_deref(),
                Some(amount),
                "{written}"
            );
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
