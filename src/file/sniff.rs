//! What kind of file some bytes are, before anything tries to read them.

use super::{Foreign, MOST_BYTES, Refusal};

/// What is opened, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// A document of Word or WPS: a zip archive with the text in one of its parts.
    Docx,
    /// Text of some kind, in some encoding; a page, data, or lines.
    Text,
}

/// What some bytes are. The content decides: a name may say `.doc` of a page, and of much else.
///
/// # Errors
/// Where they are too many, or a file of a kind that is not opened.
pub(super) fn sort(bytes: &[u8]) -> Result<Sort, Refusal> {
    if bytes.len() > MOST_BYTES {
        return Err(Refusal::TooLarge { bytes: bytes.len() });
    }
    if bytes.starts_with(b"PK\x03\x04") && contains(bytes, b"word/document.xml") {
        return Ok(Sort::Docx);
    }
    foreign(bytes).map_or(Ok(Sort::Text), |kind| Err(Refusal::Foreign(kind)))
}

/// Control characters that stand in no text file of any Chinese encoding.
pub(super) fn is_no_text(byte: u8) -> bool {
    matches!(byte, 0..=8 | 14..=26 | 28..=31)
}

/// How much of a file is looked at for what it says of itself on top.
const FIRST_LINES: usize = 1024;

fn foreign(bytes: &[u8]) -> Option<Foreign> {
    /// How files begin, and what they are then.
    const BEGINNINGS: [(&[u8], Foreign); 14] = [
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
        (b"MIME-Version:", Foreign::WebArchive),
        (b"PK\x03\x04", Foreign::Archive),
        (b"PK\x05\x06", Foreign::Archive),
    ];
    if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return Some(contained(bytes));
    }
    let first_lines = bytes.get(..FIRST_LINES).unwrap_or(bytes);
    // Browsers put the lines of a mail's head in any order, with words of their own in any language.
    if bytes.starts_with(b"From: ") && contains(first_lines, b"\nMIME-Version:") {
        return Some(Foreign::WebArchive);
    }
    // Word and Excel can also save a document as one file of XML, and name themselves on top of it.
    if contains(first_lines, b"<?mso-application") {
        return Some(if contains(first_lines, b"\"Excel.") { Foreign::Excel } else { Foreign::Word });
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

/// What an old office container is. It names its parts in UTF-16; one may hold another, as a document does that
/// has a sheet in it, so what comes first here counts.
fn contained(bytes: &[u8]) -> Foreign {
    const PARTS: [(&[u8], Foreign); 4] = [
        (b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", Foreign::Encrypted),
        (b"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", Foreign::Word),
        (b"W\0o\0r\0k\0b\0o\0o\0k\0", Foreign::Excel),
        (b"P\0o\0w\0e\0r\0P\0o\0i\0n\0t\0", Foreign::Slides),
    ];
    named(bytes, &PARTS).unwrap_or(Foreign::Word)
}

/// What a zip file is, by the names of its parts, which are not compressed.
fn packed(bytes: &[u8]) -> Foreign {
    const PARTS: [(&[u8], Foreign); 6] = [
        (b"xl/workbook", Foreign::Excel),
        (b"ppt/presentation", Foreign::Slides),
        (b"OFD.xml", Foreign::Ofd),
        (b"opendocument.text", Foreign::Word),
        (b"opendocument.spreadsheet", Foreign::Excel),
        (b"word/document", Foreign::Word),
    ];
    named(bytes, &PARTS).unwrap_or(Foreign::Archive)
}

fn named(bytes: &[u8], parts: &[(&[u8], Foreign)]) -> Option<Foreign> {
    parts.iter().find(|(part, _)| contains(bytes, part)).map(|(_, kind)| *kind)
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_other_kinds_are_known_by_how_they_begin() {
        let cases: [(&[u8], Foreign); 17] = [
            (b"PK\x03\x04..word/document2.xml..", Foreign::Word),
            (b"PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.text", Foreign::Word),
            (b"PK\x03\x04..xl/workbook.xml..", Foreign::Excel),
            (b"PK\x03\x04..OFD.xml..", Foreign::Ofd),
            (b"PK\x03\x04..report.json..", Foreign::Archive),
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1..W\0o\0r\0d\0", Foreign::Word),
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1..W\0o\0r\0k\0b\0o\0o\0k\0", Foreign::Excel),
            (
                b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1..E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0",
                Foreign::Encrypted,
            ),
            (b"{\\rtf1\\ansi}", Foreign::Word),
            (b"%PDF-1.7", Foreign::Pdf),
            (b"\xFF\xD8\xFF\xE0", Foreign::Picture),
            (b"BM6\0\0\0", Foreign::Picture),
            (b"MIME-Version: 1.0\r\n", Foreign::WebArchive),
            (
                b"From: <Saved by Blink>\r\nSnapshot-Content-Location: x\r\nMIME-Version: 1.0",
                Foreign::WebArchive,
            ),
            (b"From: \"\xE7\"\r\nSubject: x\r\nMIME-Version: 1.0", Foreign::WebArchive),
            (b"<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?>", Foreign::Word),
            (b"7z\xBC\xAF", Foreign::Archive),
        ];
        for (bytes, kind) in cases {
            assert_eq!(sort(bytes), Err(Refusal::Foreign(kind)), "{:?}", bytes.escape_ascii().to_string());
        }
    }

    #[test]
    fn a_document_of_word_is_known_by_its_text_even_with_a_sheet_in_it() {
        for bytes in
            [&b"PK\x03\x04..word/document.xml"[..], b"PK\x03\x04..xl/workbook.xml..word/document.xml"]
        {
            assert_eq!(sort(bytes), Ok(Sort::Docx));
        }
    }

    #[test]
    fn a_page_that_word_or_a_content_system_saved_as_a_document_is_a_page() {
        for page in [
            "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\">",
            "\u{feff}<!DOCTYPE html>",
            "BMW 2024",
        ] {
            assert_eq!(sort(page.as_bytes()), Ok(Sort::Text));
        }
    }
}
