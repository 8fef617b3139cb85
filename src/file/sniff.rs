//! What kind of file some bytes are, before anything tries to read them.

use super::{Foreign, MOST_BYTES, Refusal};

/// The bytes as text, without a byte order mark.
///
/// # Errors
/// Where they are no text in UTF-8, or too many, or none at all.
pub(super) fn text(bytes: &[u8]) -> Result<&str, Refusal> {
    if bytes.len() > MOST_BYTES {
        return Err(Refusal::TooLarge { bytes: bytes.len() });
    }
    if let Some(kind) = foreign(bytes) {
        return Err(Refusal::Foreign(kind));
    }
    if is_utf_16(bytes) {
        return Err(Refusal::Encoding);
    }
    let text = std::str::from_utf8(bytes).map_err(|error| match error.error_len() {
        // The last character lacks its end: the text before is good, only the file was cut.
        None if matches!(bytes.trim_ascii_start(), [b'{' | b'<', ..]) => Refusal::CutOff,
        _ if bytes.iter().any(|byte| is_no_text(*byte)) => Refusal::Foreign(Foreign::Unknown),
        _ => Refusal::Encoding,
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim_start().is_empty() { Err(Refusal::Empty) } else { Ok(text) }
}

/// Control characters that stand in no text file of any Chinese encoding.
fn is_no_text(byte: u8) -> bool {
    matches!(byte, 0..=8 | 14..=26 | 28..=31)
}

/// By its mark, or by the zero that every ASCII character has beside it.
fn is_utf_16(bytes: &[u8]) -> bool {
    matches!(bytes, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [b'{' | b'<', 0, ..] | [0, b'{' | b'<', ..])
}

fn foreign(bytes: &[u8]) -> Option<Foreign> {
    /// How files begin, and what they are then.
    const BEGINNINGS: [(&[u8], Foreign); 15] = [
        (b"%PDF", Foreign::Pdf),
        (b"\x89PNG", Foreign::Picture),
        (b"\xFF\xD8\xFF", Foreign::Picture),
        (b"GIF8", Foreign::Picture),
        (b"BM", Foreign::Picture),
        (b"II*\0", Foreign::Picture),
        (b"MM\0*", Foreign::Picture),
        (b"{\\rtf", Foreign::Word),
        (b"Rar!", Foreign::Archive),
        (b"7z\xBC\xAF", Foreign::Archive),
        (b"\x1F\x8B", Foreign::Archive),
        (b"From: <Saved by", Foreign::WebArchive),
        (b"MIME-Version:", Foreign::WebArchive),
        (b"PK\x03\x04", Foreign::Archive),
        (b"PK\x05\x06", Foreign::Archive),
    ];
    if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        // The old office container names its parts in UTF-16.
        return Some(if contains(bytes, b"W\0o\0r\0k\0b\0o\0o\0k\0") {
            Foreign::Excel
        } else {
            Foreign::Word
        });
    }
    if matches!(bytes, [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..]) {
        return Some(Foreign::Picture);
    }
    let (_, kind) = BEGINNINGS.into_iter().find(|(beginning, _)| bytes.starts_with(beginning))?;
    match kind {
        Foreign::Archive if bytes.starts_with(b"PK") => Some(packed(bytes)),
        // Two letters begin many a text.
        Foreign::Picture if bytes.starts_with(b"BM") && !bytes.contains(&0) => None,
        kind => Some(kind),
    }
}

/// What a zip file is, by the names of its parts, which are not compressed.
fn packed(bytes: &[u8]) -> Foreign {
    const PARTS: [(&[u8], Foreign); 4] = [
        (b"word/document", Foreign::Word),
        (b"xl/workbook", Foreign::Excel),
        (b"ppt/presentation", Foreign::Slides),
        (b"OFD.xml", Foreign::Ofd),
    ];
    let known = PARTS.into_iter().find(|(part, _)| contains(bytes, part));
    known.map_or(Foreign::Archive, |(_, kind)| kind)
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_other_kinds_are_known_by_how_they_begin() {
        let cases: [(&[u8], Foreign); 10] = [
            (b"PK\x03\x04..word/document.xml..", Foreign::Word),
            (b"PK\x03\x04..xl/workbook.xml..", Foreign::Excel),
            (b"PK\x03\x04..OFD.xml..", Foreign::Ofd),
            (b"PK\x03\x04..report.json..", Foreign::Archive),
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1..W\0o\0r\0d\0", Foreign::Word),
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1..W\0o\0r\0k\0b\0o\0o\0k\0", Foreign::Excel),
            (b"{\\rtf1\\ansi}", Foreign::Word),
            (b"%PDF-1.7", Foreign::Pdf),
            (b"\xFF\xD8\xFF\xE0", Foreign::Picture),
            (b"\x00\x01\x02\xFF", Foreign::Unknown),
        ];
        for (bytes, kind) in cases {
            assert_eq!(text(bytes), Err(Refusal::Foreign(kind)), "{:?}", bytes.escape_ascii().to_string());
        }
    }

    #[test]
    fn text_that_is_not_utf_8_is_said_to_be_so() {
        // 公开 in GB18030, and a brace in UTF-16 with and without its mark.
        for bytes in [&b"\xB9\xAB\xBF\xAA"[..], b"\xFF\xFE{\0", b"{\0\"\0", b"\0{\0\""] {
            assert_eq!(text(bytes), Err(Refusal::Encoding));
        }
    }

    #[test]
    fn nothing_and_nothing_but_blanks_is_empty() {
        for bytes in [&b""[..], b" \r\n", "\u{feff}".as_bytes()] {
            assert_eq!(text(bytes), Err(Refusal::Empty));
        }
    }

    #[test]
    fn a_byte_order_mark_is_no_part_of_the_text() {
        assert_eq!(text("\u{feff}{}".as_bytes()), Ok("{}"));
    }
}
