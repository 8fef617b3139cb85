//! From bytes to text, in the encodings that the files of Chinese offices have: UTF-8, UTF-16 and GB18030.

use std::borrow::Cow;

use super::{Foreign, Gb18030, Refusal, sniff::is_no_text};

/// What stands for a character that could not be decoded.
const UNREADABLE: char = '\u{fffd}';

/// The bytes as text, without a byte order mark. What a page says of its encoding does not count: a content system
/// may send any page in UTF-8 and leave that line as it was.
///
/// # Errors
/// Where they are no text, or in another encoding, or cut in the middle of a character, or none at all.
pub(super) fn text(bytes: &[u8], gb18030: Gb18030) -> Result<Cow<'_, str>, Refusal> {
    let text = match wide(bytes) {
        Some((order, units)) => Cow::Owned(utf_16(units, order)?),
        None => narrow(bytes, gb18030)?,
    };
    if text.trim_start().is_empty() { Err(Refusal::Empty) } else { Ok(text) }
}

/// How the two bytes of a unit of UTF-16 make its number.
type Order = fn([u8; 2]) -> u16;

/// The order of UTF-16 and the bytes after its mark, where the bytes are that.
///
/// Without a mark it is known by its blanks, line ends and digits, which have a zero beside them. No other
/// character will do: 一 (4E 00) in one order looks like N in the other, and the blank that indents every
/// paragraph (30 00) like 0.
fn wide(bytes: &[u8]) -> Option<(Order, &[u8])> {
    const LITTLE: Order = u16::from_le_bytes;
    const BIG: Order = u16::from_be_bytes;
    match bytes {
        [0xFF, 0xFE, rest @ ..] => return Some((LITTLE, rest)),
        [0xFE, 0xFF, rest @ ..] => return Some((BIG, rest)),
        _ => {}
    }
    let (mut little, mut big) = (0, 0);
    for pair in bytes.chunks_exact(2) {
        match pair {
            [sign, 0] if is_telling(*sign) => little += 1,
            [0, sign] if is_telling(*sign) => big += 1,
            _ => {}
        }
    }
    // A zero may also have got into a text in UTF-8; in UTF-16 that is valid UTF-8, every second byte is one.
    let zeros = || bytes.iter().filter(|byte| **byte == 0).count();
    if little == big || (zeros() < bytes.len() / 3 && std::str::from_utf8(bytes).is_ok()) {
        return None;
    }
    Some((if little > big { LITTLE } else { BIG }, bytes))
}

fn is_telling(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | b'\r' | b' ' | b'1'..=b'9' | b'<' | b'{')
}

/// What cannot be decoded is marked where it stands, and all around it is read: half a character lost when a file
/// was cut or joined is no reason to lose the report.
fn utf_16(bytes: &[u8], order: Order) -> Result<String, Refusal> {
    let (units, half) = bytes.as_chunks::<2>();
    let units = units.iter().map(|unit| order(*unit));
    let mut text: String = char::decode_utf16(units).map(|unit| unit.unwrap_or(UNREADABLE)).collect();
    if !half.is_empty() {
        text.push(UNREADABLE);
    }
    if text.bytes().any(is_no_text) { Err(Refusal::Foreign(Foreign::Unknown)) } else { Ok(text) }
}

fn narrow(bytes: &[u8], gb18030: Gb18030) -> Result<Cow<'_, str>, Refusal> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let error = match std::str::from_utf8(bytes) {
        Ok(text) => return Ok(Cow::Borrowed(text)),
        Err(error) => error,
    };
    // The last character lacks its end: the text before is good, only the file was cut.
    let is_cut = error.error_len().is_none();
    let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
    if is_cut && (!before.is_ascii() || matches!(before.trim_ascii_start(), [b'{' | b'<', ..])) {
        return Err(Refusal::CutOff);
    }
    if bytes.iter().any(|byte| is_no_text(*byte)) {
        return Err(Refusal::Foreign(Foreign::Unknown));
    }
    let text = gb18030(bytes).filter(|text| !text.contains(UNREADABLE)).ok_or(Refusal::Encoding)?;
    Ok(Cow::Owned(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As a browser decodes it, refusing what it cannot.
    fn gb18030(bytes: &[u8]) -> Option<String> {
        encoding_rs::GB18030.decode_without_bom_handling_and_without_replacement(bytes).map(Cow::into_owned)
    }

    fn read(bytes: &[u8]) -> Result<String, Refusal> {
        text(bytes, gb18030).map(Cow::into_owned)
    }

    fn wide(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    const REPORT: &str = "　　一、总体情况\r\n　　2024年，一一公开 12 件😀。\r\n";

    #[test]
    fn a_text_is_the_same_in_every_encoding() {
        let marked = ["\u{feff}", REPORT].concat();
        let files = [
            REPORT.as_bytes().to_vec(),
            marked.as_bytes().to_vec(),
            wide(REPORT, u16::to_le_bytes),
            wide(REPORT, u16::to_be_bytes),
            wide(&marked, u16::to_le_bytes),
            wide(&marked, u16::to_be_bytes),
            encoding_rs::GB18030.encode(REPORT).0.into_owned(),
            encoding_rs::GB18030.encode(&marked).0.into_owned(),
        ];
        for file in files {
            assert_eq!(read(&file).as_deref(), Ok(REPORT), "{}", file.escape_ascii());
        }
    }

    #[test]
    fn what_a_page_says_of_its_encoding_does_not_count() {
        let page = "<meta charset=\"gbk\"><p>公开</p>";
        assert_eq!(read(page.as_bytes()).as_deref(), Ok(page));
        let page = "<meta charset=\"utf-8\"><p>公开</p>";
        assert_eq!(read(&encoding_rs::GBK.encode(page).0).as_deref(), Ok(page));
    }

    #[test]
    fn damage_in_utf_16_is_marked_where_it_is() {
        let mut bytes = wide("\u{feff}公开 12 件", u16::to_le_bytes);
        bytes.extend([0x00, 0xD8, b'1', 0, 0x6C]);
        assert_eq!(read(&bytes).as_deref(), Ok("公开 12 件\u{fffd}1\u{fffd}"));
    }

    #[test]
    fn a_zero_in_utf_8_makes_it_no_utf_16() {
        assert_eq!(read("公开1\0公开".as_bytes()).as_deref(), Ok("公开1\0公开"));
        assert_eq!(read(b"received 1\0 and more").as_deref(), Ok("received 1\0 and more"));
    }

    #[test]
    fn a_file_cut_in_the_middle_of_a_character_is_said_to_be_cut() {
        for text in ["{\"organization\": \"公", "<p>公", "公开公"] {
            assert_eq!(read(&text.as_bytes()[..text.len() - 1]), Err(Refusal::CutOff));
        }
    }

    #[test]
    fn what_none_of_them_reads_is_refused() {
        // A character of GB18030 cut in half, and of Latin-1.
        for bytes in [&b"\xB9\xAB\xBF\xAA \xB9"[..], b"caf\xE9 \xFF"] {
            assert_eq!(read(bytes), Err(Refusal::Encoding));
        }
        assert_eq!(text(b"\xB9\xAB\xBF\xAA", |_| None), Err(Refusal::Encoding));
        for bytes in [&b"\x00\x01\x02\xFF"[..], b"\xFF\xFE\x01\0\x02\0", b"\xB9\xAB\x07"] {
            assert_eq!(read(bytes), Err(Refusal::Foreign(Foreign::Unknown)));
        }
    }

    #[test]
    fn nothing_and_nothing_but_blanks_is_empty() {
        for bytes in [&b""[..], b" \r\n", "\u{feff}".as_bytes(), b"\xFF\xFE", b"\xFF\xFE \0\n\0"] {
            assert_eq!(read(bytes), Err(Refusal::Empty));
        }
    }
}
