//! References to characters, such as `&nbsp;` and `&#x4e00;`.

use std::borrow::Cow;

/// The text with its references as the characters they stand for; what is no known reference stays as written.
pub(in crate::file) fn decode(text: &str) -> Cow<'_, str> {
    let Some((before, mut rest)) = text.split_once('&') else {
        return Cow::Borrowed(text);
    };
    let mut decoded = String::with_capacity(text.len());
    decoded.push_str(before);
    loop {
        match reference(rest) {
            Some((character, length)) => {
                decoded.push(character);
                rest = rest.get(length..).unwrap_or_default();
            }
            None => decoded.push('&'),
        }
        match rest.split_once('&') {
            Some((before, after)) => {
                decoded.push_str(before);
                rest = after;
            }
            None => {
                decoded.push_str(rest);
                return Cow::Owned(decoded);
            }
        }
    }
}

/// The character that a text after `&` begins with, and how long its reference is.
fn reference(rest: &str) -> Option<(char, usize)> {
    let bytes = rest.as_bytes();
    let (character, length) = match bytes {
        [b'#', b'x' | b'X', digits @ ..] => numbered(digits, 16).map(|(code, length)| (code, length + 2))?,
        [b'#', digits @ ..] => numbered(digits, 10).map(|(code, length)| (code, length + 1))?,
        _ => named_at(bytes)?,
    };
    let semicolon = bytes.get(length) == Some(&b';');
    Some((character, length + usize::from(semicolon)))
}

/// The character of a number, and how many digits that has.
fn numbered(digits: &[u8], radix: u32) -> Option<(char, usize)> {
    let (mut code, mut length) = (0_u32, 0);
    while let Some(digit) = digits.get(length).and_then(|byte| char::from(*byte).to_digit(radix)) {
        code = code.saturating_mul(radix).saturating_add(digit);
        length += 1;
    }
    (length > 0).then(|| (of_code(code), length))
}

/// Where Windows has letters and signs, numbers for control characters are meant for those.
fn of_code(code: u32) -> char {
    const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
    let meant = match code {
        0 => None,
        0x80..=0x9f => WINDOWS.chars().nth(code as usize - 0x80),
        _ => char::from_u32(code),
    };
    meant.unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// The character that a name at the beginning stands for, and how long the name is.
fn named_at(bytes: &[u8]) -> Option<(char, usize)> {
    const LONGEST: usize = 6;
    /// The longest of the names that are not known here.
    const LONGEST_OF_ALL: usize = 31;
    let is_of_name = |byte: &&u8| byte.is_ascii_alphanumeric();
    let length = bytes.iter().take(LONGEST_OF_ALL).take_while(is_of_name).count();
    if bytes.get(length) == Some(&b';') {
        return bytes.get(..length).and_then(named).map(|character| (character, length));
    }
    // The oldest names hold without their end, too.
    let lengths = (2..=length.min(LONGEST)).rev();
    lengths
        .filter_map(|length| bytes.get(..length).and_then(named).map(|character| (character, length)))
        .find(|(character, _)| *character <= '\u{ff}')
}

fn named(name: &[u8]) -> Option<char> {
    let found = NAMES.iter().find(|(known, _)| known.as_bytes() == name);
    found.map(|(_, character)| *character)
}

/// The names that occur in Chinese pages.
#[rustfmt::skip]
const NAMES: [(&str, char); 35] = [
    ("nbsp", '\u{a0}'), ("amp", '&'), ("lt", '<'), ("gt", '>'), ("quot", '"'), ("apos", '\''),
    ("ensp", '\u{2002}'), ("emsp", '\u{2003}'), ("thinsp", '\u{2009}'), ("ldquo", '“'), ("rdquo", '”'),
    ("lsquo", '‘'), ("rsquo", '’'), ("mdash", '—'), ("ndash", '–'), ("hellip", '…'), ("middot", '·'),
    ("times", '×'), ("divide", '÷'), ("plusmn", '±'), ("minus", '−'), ("copy", '©'), ("reg", '®'),
    ("yen", '¥'), ("laquo", '«'), ("raquo", '»'), ("bull", '•'), ("deg", '°'), ("sect", '§'), ("para", '¶'),
    ("shy", '\u{ad}'), ("zwnj", '\u{200c}'), ("zwj", '\u{200d}'), ("lrm", '\u{200e}'), ("rlm", '\u{200f}'),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_become_characters() {
        for (written, meant) in [
            ("a", "a"),
            ("&lt;b&gt;&amp;amp;&quot;&apos;", "<b>&amp;\"'"),
            ("全年&ldquo;公开&rdquo;12&nbsp;件&hellip;", "全年“公开”12\u{a0}件…"),
            ("&#19968;&#x4E00;&#X4e00&#19968", "一一一一"),
            ("&nbsp&nbspa&copy1&lt", "\u{a0}\u{a0}a©1<"),
            ("&#128;&#150;&#x99;&#129;", "€–™\u{81}"),
            ("&#0;&#xD800;&#x110000;&#99999999999;", "\u{fffd}\u{fffd}\u{fffd}\u{fffd}"),
        ] {
            assert_eq!(decode(written), meant, "{written}");
        }
    }

    #[test]
    fn what_is_no_reference_stays_as_it_is_written() {
        for text in [
            "&",
            "&;",
            "&&",
            "a&b",
            "&#",
            "&#x",
            "&#;",
            "&#xg",
            "&unknown;",
            "&parallel;",
            "&hellip",
            "?a=1&b=2",
            "&公",
        ] {
            assert_eq!(decode(text), text);
        }
    }

    #[test]
    fn a_reference_is_read_once() {
        assert_eq!(decode("&amp;lt;"), "&lt;");
    }
}
