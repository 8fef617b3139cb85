//! The data block of a page, found the way a browser would find it, in one pass over the text.

use super::DATA_ID;

/// What a page holds.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found<'a> {
    /// The block's text.
    Whole(&'a str),
    /// The block begins and does not end.
    CutOff,
    /// There is no block.
    Nothing,
}

/// Finds the data block. Programs that save pages may change the case of tags and the order and quotes of
/// attributes, so only the id counts.
pub(super) fn find(text: &str) -> Found<'_> {
    let mut position = 0;
    // What stands within a script is no markup, so the search goes on only after its end.
    while let Some(start) = find_tag(text, position, "<script") {
        let Some((is_ours, content)) = attributes(text, start + "<script".len()) else {
            return Found::Nothing;
        };
        match find_tag(text, content, "</script") {
            Some(end) if is_ours => return Found::Whole(&text[content..end]),
            Some(end) => position = end,
            None if is_ours => return Found::CutOff,
            None => return Found::Nothing,
        }
    }
    Found::Nothing
}

/// Where a tag of that name (with its bracket) begins, at or after a position.
pub(super) fn find_tag(text: &str, from: usize, tag: &str) -> Option<usize> {
    let first = tag.as_bytes().get(1);
    let is_tag = |rest: &[u8]| {
        rest.get(1).map(u8::to_ascii_lowercase).as_ref() == first
            && rest.get(..tag.len()).is_some_and(|name| name.eq_ignore_ascii_case(tag.as_bytes()))
            && rest.get(tag.len()).is_none_or(|byte| ends_name(*byte))
    };
    let rest = text.as_bytes().get(from..)?;
    // Byte by byte, which is as fast where every other sign is a bracket.
    let found = rest.iter().enumerate().position(|(at, byte)| *byte == b'<' && is_tag(&rest[at..]));
    found.map(|found| from + found)
}

fn ends_name(byte: u8) -> bool {
    byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>')
}

/// Reads the attributes of a tag: whether its id is the block's, and the position after the tag's end. `None`
/// where the tag has no end.
fn attributes(text: &str, from: usize) -> Option<(bool, usize)> {
    let bytes = text.as_bytes();
    let skip = |from: usize, while_: fn(u8) -> bool| {
        let rest = bytes.get(from..)?;
        rest.iter().position(|byte| !while_(*byte)).map(|length| from + length)
    };
    let (mut is_ours, mut position) = (false, from);
    loop {
        position = skip(position, |byte| byte.is_ascii_whitespace() || byte == b'/')?;
        if bytes[position] == b'>' {
            return Some((is_ours, position + 1));
        }
        // A name may begin with anything, even with the sign that else ends it.
        let name_end = skip(position + 1, |byte| !ends_name(byte) && byte != b'=')?;
        let name = &bytes[position..name_end];
        position = skip(name_end, |byte| byte.is_ascii_whitespace())?;
        if bytes[position] != b'=' {
            continue;
        }
        let start = skip(position + 1, |byte| byte.is_ascii_whitespace())?;
        let (value, end) = match bytes[start] {
            b'"' => quoted(bytes, start, |byte| byte != b'"', skip)?,
            b'\'' => quoted(bytes, start, |byte| byte != b'\'', skip)?,
            _ => {
                let end = skip(start, |byte| !byte.is_ascii_whitespace() && byte != b'>')?;
                (&bytes[start..end], end)
            }
        };
        is_ours |= name.eq_ignore_ascii_case(b"id") && value == DATA_ID.as_bytes();
        position = end;
    }
}

/// The value between the quote at `start` and the next one, and the position after that.
fn quoted(
    bytes: &[u8],
    start: usize,
    inside: fn(u8) -> bool,
    skip: impl Fn(usize, fn(u8) -> bool) -> Option<usize>,
) -> Option<(&[u8], usize)> {
    let end = skip(start + 1, inside)?;
    Some((&bytes[start + 1..end], end + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_block_is_found_however_the_tag_is_written() {
        let cases = [
            r#"<script type="application/json" id="gongkai-report">{}</script>"#,
            r#"<SCRIPT ID='gongkai-report' TYPE=application/json>{}</SCRIPT >"#,
            "<script\n\tid = gongkai-report/ id=gongkai-report\n>{}</script>",
            r#"<scripts><script async src="a>b"></script><script id="gongkai-report">{}</script>"#,
            r#"<!doctype html><script>"<script id='gongkai-report'>1"</script><script id=gongkai-report>{}</script>"#,
        ];
        for text in cases {
            assert_eq!(find(text), Found::Whole("{}"), "{text}");
        }
    }

    #[test]
    fn a_block_without_an_end_was_cut_off() {
        assert_eq!(find("<script id=gongkai-report>{</script"), Found::Whole("{"));
        for text in [
            "<script id=gongkai-report>{",
            "<script id=gongkai-report>{</scrip",
            "<script id=gongkai-report>",
        ] {
            assert_eq!(find(text), Found::CutOff, "{text}");
        }
    }

    #[test]
    fn other_pages_have_no_block() {
        for text in [
            "",
            "<",
            "<script",
            "<script id=gongkai-report",
            "<script id=\"gongkai-report",
            "<script id",
            "<script id=",
            "<script data-id=gongkai-report>{}</script>",
            "<script></script>",
            "<div id=gongkai-report>{}</div>",
            "gongkai-report",
        ] {
            assert_eq!(find(text), Found::Nothing, "{text}");
        }
    }
}
