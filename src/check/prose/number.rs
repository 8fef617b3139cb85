//! Numbers as they are written in prose: Arabic, full-width, with separators and decimals, and Chinese ones.

/// What one unit is counted in.
pub(super) const ONE: u64 = 1_000_000;

/// More digits than any count of a report has: a telephone number, or a mark of something.
const MOST_DIGITS: usize = 12;

/// A number, before it is known what it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    /// Its value in millionths.
    pub value: u64,
    /// How many decimals are written.
    pub decimals: u32,
    /// How many bytes it takes.
    pub length: usize,
    /// Whether it is written in Chinese digits.
    pub chinese: bool,
    /// Whether it is digits put side by side, as in 二〇二四, and no number that can count.
    pub spelled: bool,
}

/// The number that a text begins with.
pub(super) fn read(text: &str) -> Option<Number> {
    arabic(text).or_else(|| chinese(text))
}

/// Whether a number may begin with this character.
pub(super) fn begins(character: char) -> bool {
    digit(character).is_some() || numeral(character).is_some()
}

/// An Arabic digit, of either width.
pub(super) fn digit(character: char) -> Option<u64> {
    match character {
        '0'..='9' => Some(u64::from(character) - u64::from('0')),
        '０'..='９' => Some(u64::from(character) - u64::from('０')),
        _ => None,
    }
}

fn arabic(text: &str) -> Option<Number> {
    let (mut value, mut digits, mut length) = digits(text);
    if digits == 0 {
        return None;
    }
    // A separator is one only before exactly three digits.
    if digits <= 3 {
        while let Some(rest) = text[length..].strip_prefix(',') {
            let (group, count, bytes) = self::digits(rest);
            if count != 3 || digits + count > MOST_DIGITS {
                break;
            }
            value = value * 1000 + group;
            digits += count;
            length += 1 + bytes;
        }
    }
    let spelled = digits > MOST_DIGITS;
    let mut value = if spelled { 0 } else { value * ONE };
    let mut decimals = 0;
    if let Some(rest) = text[length..].strip_prefix(['.', '．']) {
        let point = text.len() - length - rest.len();
        let (fraction, count, bytes) = self::digits(rest);
        if (1..=6).contains(&count) {
            value += fraction * 10_u64.pow(6 - count as u32);
            decimals = count as u32;
            length += point + bytes;
        }
    }
    Some(Number { value, decimals, length, chinese: false, spelled })
}

/// Digits at the beginning of a text: their value, how many, and how many bytes.
fn digits(text: &str) -> (u64, usize, usize) {
    let (mut value, mut count, mut length) = (0_u64, 0, 0);
    for character in text.chars() {
        let Some(digit) = digit(character) else { break };
        value = value.wrapping_mul(10).wrapping_add(digit);
        count += 1;
        length += character.len_utf8();
    }
    (value, count, length)
}

/// What a character of a Chinese number means.
#[derive(Clone, Copy)]
enum Numeral {
    Digit(u64),
    /// 十, 百, 千.
    Place(u64),
    /// 万, 亿.
    Myriad(u64),
}

fn numeral(character: char) -> Option<Numeral> {
    use Numeral::{Digit, Myriad, Place};
    Some(match character {
        '〇' | '零' | '○' => Digit(0),
        '一' => Digit(1),
        '二' | '两' => Digit(2),
        '三' => Digit(3),
        '四' => Digit(4),
        '五' => Digit(5),
        '六' => Digit(6),
        '七' => Digit(7),
        '八' => Digit(8),
        '九' => Digit(9),
        '十' => Place(10),
        '百' => Place(100),
        '千' => Place(1000),
        '万' => Myriad(10_000),
        '亿' => Myriad(100_000_000),
        _ => return None,
    })
}

fn chinese(text: &str) -> Option<Number> {
    let (mut total, mut section, mut open) = (0_u64, 0_u64, None);
    let (mut length, mut in_places, mut side_by_side, mut spelled_value) = (0, false, false, 0_u64);
    for character in text.chars() {
        match numeral(character) {
            // 万 and 亿 need something to multiply: 万件 is no number.
            None | Some(Numeral::Myriad(_)) if length == 0 => return None,
            None => break,
            Some(Numeral::Digit(digit)) => {
                // 一百零五: a 零 only holds a place.
                side_by_side |= open.is_some_and(|open| open != 0);
                spelled_value = spelled_value.saturating_mul(10).saturating_add(digit);
                open = Some(digit);
            }
            Some(Numeral::Place(place)) => {
                in_places = true;
                section = section.saturating_add(open.take().unwrap_or(1).max(1).saturating_mul(place));
            }
            Some(Numeral::Myriad(myriad)) => {
                in_places = true;
                // 亿 multiplies the 万 before it as well; 万 does not multiply 亿.
                let (all, own) = if myriad > 10_000 { (total, 0) } else { (0, total) };
                let before = all.saturating_add(section + open.take().unwrap_or(0));
                total = before.saturating_mul(myriad).saturating_add(own);
                section = 0;
            }
        }
        length += character.len_utf8();
    }
    if length == 0 {
        return None;
    }
    let several = length > '〇'.len_utf8();
    let spelled = if in_places { side_by_side } else { several };
    let value = if spelled { spelled_value } else { total.saturating_add(section + open.unwrap_or(0)) };
    let fits = value < 10_u64.pow(MOST_DIGITS as u32);
    Some(Number {
        value: if fits { value * ONE } else { 0 },
        decimals: 0,
        length,
        chinese: true,
        spelled: spelled || !fits,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        let cases = [
            ("0件", "0"),
            ("95件", "95"),
            ("１２３件", "123"),
            ("1,560件", "1560"),
            ("1,234,567.5元", "1234567.5"),
            ("12,34", "12"),
            ("1234,567", "1234"),
            ("123,456,789,012", "123456789012"),
            ("1,234,567,890,123", "1234567890"),
            ("七十八件", "78"),
            ("四百六十九件", "469"),
            ("42.86%", "42.86"),
            ("1．5万", "1.5"),
            ("2.予以公开", "2"),
            ("一件", "1"),
            ("两件", "2"),
            ("十", "10"),
            ("十二件", "12"),
            ("二十", "20"),
            ("三百", "300"),
            ("一百零五件", "105"),
            ("一百一十五", "115"),
            ("三千余", "3000"),
            ("一千零一", "1001"),
            ("一万二千", "12000"),
            ("十二万三千", "123000"),
            ("三亿五千万", "350000000"),
        ];
        for (text, value) in cases {
            let number = read(text).unwrap();
            let millionths = crate::report::Amount::of_millionths(number.value);
            assert_eq!((millionths.to_string().as_str(), number.spelled), (value, false), "{text}");
        }
    }

    #[test]
    fn what_cannot_count_is_told_apart() {
        for text in [
            "二〇二四年",
            "三四件",
            "一百二三",
            "3304241990010112345",
            "九九九九九九九九九九九九九",
            "一万亿",
        ] {
            assert!(read(text).unwrap().spelled, "{text}");
        }
        assert_eq!(read("二〇二四年").map(|number| number.value / ONE), Some(2024));
        for text in ["", "万件", "亿", "件", "．5", ",5"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn the_length_is_that_of_the_number_alone() {
        for (text, length) in [("1,560件", 5), ("12.50元", 5), ("2.予", 1), ("一百零五件", 12), ("１２件", 6)]
        {
            assert_eq!(read(text).unwrap().length, length, "{text}");
        }
    }
}
