//! Numbers in the signs that lists are numbered with.

/// How the numbers of a level are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Signs {
    /// Not at all, and what stands for them is a mark and no text.
    Bullet,
    /// 1 2 3
    Decimal,
    /// 01 02 03
    Padded,
    /// Digit by digit, in these from 0 on.
    Digits(&'static str),
    /// As it is spoken: the digits, then ten, a hundred, a thousand; and whether eleven begins with one.
    Spoken(&'static str, bool),
    /// One sign each; there is none for what comes after them.
    Each(&'static str),
    /// a … z aa bb, from this letter on.
    Letters(u8),
    /// I II III; and whether in small letters.
    Roman(bool),
}

/// The most signs one number takes.
pub(super) const LONGEST: usize = 30;

const CHINESE: Signs = Signs::Spoken("零一二三四五六七八九十百千", false);
const WIDE: Signs = Signs::Digits("０１２３４５６７８９");
const DIGITS: Signs = Signs::Digits("〇一二三四五六七八九");
const CIRCLES: Signs =
    Signs::Each("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿");

/// What the format is called in documents; any other is decimal.
const NAMES: [(&str, Signs); 28] = [
    // No number, but the text around it is printed.
    ("none", Signs::Digits("")),
    ("bullet", Signs::Bullet),
    ("decimalZero", Signs::Padded),
    ("decimalFullWidth", WIDE),
    ("decimalFullWidth2", WIDE),
    ("chineseCounting", CHINESE),
    ("chineseCountingThousand", CHINESE),
    ("japaneseCounting", CHINESE),
    ("taiwaneseCounting", CHINESE),
    ("taiwaneseCountingThousand", CHINESE),
    ("koreanCounting", CHINESE),
    ("ideographDigital", DIGITS),
    ("japaneseDigitalTenThousand", DIGITS),
    ("taiwaneseDigital", DIGITS),
    ("chineseLegalSimplified", Signs::Spoken("零壹贰叁肆伍陆柒捌玖拾佰仟", true)),
    ("ideographLegalTraditional", Signs::Spoken("零壹貳參肆伍陸柒捌玖拾佰仟", true)),
    ("japaneseLegal", Signs::Spoken("零壱弐参四伍六七八九拾百阡", true)),
    ("ideographTraditional", Signs::Each("甲乙丙丁戊己庚辛壬癸")),
    ("ideographZodiac", Signs::Each("子丑寅卯辰巳午未申酉戌亥")),
    ("ideographEnclosedCircle", Signs::Each("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉")),
    ("decimalEnclosedCircle", CIRCLES),
    ("decimalEnclosedCircleChinese", CIRCLES),
    ("decimalEnclosedFullstop", Signs::Each("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛")),
    ("decimalEnclosedParen", Signs::Each("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇")),
    ("lowerLetter", Signs::Letters(b'a')),
    ("upperLetter", Signs::Letters(b'A')),
    ("lowerRoman", Signs::Roman(true)),
    ("upperRoman", Signs::Roman(false)),
];

impl Signs {
    /// The signs by the name of their format.
    pub(super) fn named(name: &str) -> Signs {
        let found = NAMES.iter().find(|(known, _)| *known == name);
        found.map_or(Signs::Decimal, |(_, signs)| *signs)
    }

    /// Appends a number; in digits where these signs do not go so far.
    pub(super) fn write(self, number: u32, text: &mut String) {
        let at = number as usize;
        match self {
            Signs::Bullet => return,
            Signs::Padded if number < 10 => text.push('0'),
            Signs::Digits(digits) => {
                for digit in number.to_string().bytes() {
                    add(digits, usize::from(digit.wrapping_sub(b'0')), text);
                }
                return;
            }
            Signs::Spoken(signs, begins_with_one) if at < 10_000 => {
                return spoken(at, signs, begins_with_one, text);
            }
            Signs::Each(signs) => {
                if at > 0 && add(signs, at - 1, text) {
                    return;
                }
            }
            Signs::Letters(first) => {
                if let Some(before) = at.checked_sub(1).filter(|before| *before < 26 * LONGEST) {
                    let letter = char::from(first.wrapping_add((before % 26) as u8));
                    return (0..=before / 26).for_each(|_| text.push(letter));
                }
            }
            Signs::Roman(small) if (1..4000).contains(&number) => return roman(number, small, text),
            Signs::Decimal | Signs::Padded | Signs::Spoken(..) | Signs::Roman(_) => {}
        }
        text.push_str(&number.to_string());
    }
}

/// Appends one of these signs; answers whether there is one.
fn add(signs: &str, at: usize, text: &mut String) -> bool {
    let sign = signs.chars().nth(at);
    if let Some(sign) = sign {
        text.push(sign);
    }
    sign.is_some()
}

fn spoken(number: usize, signs: &str, begins_with_one: bool, text: &mut String) {
    if number == 0 {
        add(signs, 0, text);
    }
    // Whether anything was said, and whether a place was left out since.
    let (mut said, mut gap) = (false, false);
    for (place, unit) in [(1000, 12), (100, 11), (10, 10), (1, usize::MAX)] {
        let digit = number / place % 10;
        if digit == 0 {
            gap = said;
            continue;
        }
        if gap {
            add(signs, 0, text);
        }
        if said || begins_with_one || (digit, place) != (1, 10) {
            add(signs, digit, text);
        }
        // Nothing comes after the last digit.
        add(signs, unit, text);
        (said, gap) = (true, false);
    }
}

fn roman(mut number: u32, small: bool, text: &mut String) {
    const PARTS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let start = text.len();
    for (part, letters) in PARTS {
        while number >= part {
            text.push_str(letters);
            number -= part;
        }
    }
    if small && let Some(written) = text.get_mut(start..) {
        written.make_ascii_lowercase();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(name: &str, numbers: &[u32]) -> String {
        let mut text = String::new();
        for number in numbers {
            Signs::named(name).write(*number, &mut text);
            text.push(' ');
        }
        text.trim_end().to_owned()
    }

    #[test]
    fn numbers_are_written_as_the_format_says() {
        let spoken = "一 十 十一 二十 九十九 一百 一百零一 一百一十 三千零五 三千零五十 9999999";
        let legal = "壹 壹拾 壹拾壹 贰拾 玖拾玖 壹佰 壹佰零壹 壹佰壹拾 叁仟零伍 叁仟零伍拾 9999999";
        let numbers = [1, 10, 11, 20, 99, 100, 101, 110, 3005, 3050, 9_999_999];
        assert_eq!(written("chineseCounting", &numbers), spoken);
        assert_eq!(written("chineseLegalSimplified", &numbers), legal);
        for (name, numbers, expected) in [
            ("decimal", &[0, 1, u32::MAX][..], "0 1 4294967295"),
            ("whatever", &[7], "7"),
            ("decimalZero", &[0, 9, 10], "00 09 10"),
            ("decimalFullWidth", &[1, 20], "１ ２０"),
            ("ideographDigital", &[9, 10, 2024], "九 一〇 二〇二四"),
            ("chineseCountingThousand", &[0, 3], "零 三"),
            ("ideographTraditional", &[0, 1, 10, 11], "0 甲 癸 11"),
            ("decimalEnclosedCircleChinese", &[0, 1, 20, 21, 50, 51], "0 ① ⑳ ㉑ ㊿ 51"),
            ("decimalEnclosedFullstop", &[1, 20], "⒈ ⒛"),
            ("decimalEnclosedParen", &[1, 20], "⑴ ⒇"),
            ("lowerLetter", &[0, 1, 26, 27, 54, u32::MAX], "0 a z aa bbb 4294967295"),
            ("upperLetter", &[2], "B"),
            ("lowerRoman", &[0, 4, 3999, 4000], "0 iv mmmcmxcix 4000"),
            ("upperRoman", &[1, 9, 14], "I IX XIV"),
            ("bullet", &[1, 2], ""),
            ("none", &[1, 2], ""),
        ] {
            assert_eq!(written(name, numbers), expected, "{name}");
        }
    }

    #[test]
    fn no_number_is_longer_than_is_allowed_for() {
        for name in NAMES.map(|(name, _)| name) {
            for number in [1, 11, 779, 780, 781, 3888, 7777, u32::MAX] {
                assert!(written(name, &[number]).chars().count() <= LONGEST, "{name} {number}");
            }
        }
    }
}
