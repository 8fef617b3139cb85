//! The attributes of a tag, found the way a browser finds them.

/// Walks the attributes of a tag, as `(name, value)`, both as they are written.
pub(in crate::file) struct Attributes<'a> {
    text: &'a str,
    position: usize,
    /// Whether a stroke stands right before the position.
    stroke: bool,
}

impl<'a> Attributes<'a> {
    /// The attributes that begin at a position, up to the end of the tag or of the text.
    pub(super) fn new(text: &'a str, position: usize) -> Attributes<'a> {
        Attributes { text, position, stroke: false }
    }

    /// After the last attribute: where the tag ends, or the length of the text where it does not.
    pub(super) fn position(&self) -> usize {
        self.position
    }

    /// After the last attribute: whether the tag ends in `/>`.
    pub(super) fn self_closing(&self) -> bool {
        self.stroke
    }
}

impl<'a> Iterator for Attributes<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<(&'a str, &'a str)> {
        let bytes = self.text.as_bytes();
        let start = skip(bytes, self.position, |byte| byte.is_ascii_whitespace() || byte == b'/');
        self.stroke = start > self.position && bytes.get(start - 1) == Some(&b'/');
        self.position = start;
        if matches!(bytes.get(start), None | Some(b'>')) {
            return None;
        }
        // A name may begin with anything, even with the sign that else ends it.
        let name_end = skip(bytes, start + 1, |byte| !ends_name(byte) && byte != b'=');
        let name = self.text.get(start..name_end).unwrap_or_default();
        self.position = name_end;
        let equals = skip(bytes, name_end, is_blank);
        if bytes.get(equals) != Some(&b'=') {
            return Some((name, ""));
        }
        let value = skip(bytes, equals + 1, is_blank);
        let (value, end, after) = match bytes.get(value) {
            Some(b'"') => quoted(bytes, value + 1, |byte| byte != b'"'),
            Some(b'\'') => quoted(bytes, value + 1, |byte| byte != b'\''),
            _ => {
                let end = skip(bytes, value, |byte| !is_blank(byte) && byte != b'>');
                (value, end, end)
            }
        };
        self.position = after;
        Some((name, self.text.get(value..end).unwrap_or_default()))
    }
}

/// The start and end of a quoted value, and the position after its quote.
fn quoted(bytes: &[u8], start: usize, inside: fn(u8) -> bool) -> (usize, usize, usize) {
    let end = skip(bytes, start, inside);
    (start, end, bytes.len().min(end + 1))
}

/// The first position from which on a byte is not like this, or the length.
pub(super) fn skip(bytes: &[u8], from: usize, like: fn(u8) -> bool) -> usize {
    let rest = bytes.get(from..).unwrap_or_default();
    rest.iter().position(|byte| !like(*byte)).map_or(bytes.len(), |length| from + length)
}

/// Whether a byte ends the name of a tag.
pub(super) fn ends_name(byte: u8) -> bool {
    is_blank(byte) || matches!(byte, b'/' | b'>')
}

fn is_blank(byte: u8) -> bool {
    byte.is_ascii_whitespace()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, &str)> {
        Attributes::new(text, 0).collect()
    }

    #[test]
    fn attributes_are_found_however_they_are_quoted() {
        let expected = [("colspan", "3"), ("title", "a>b"), ("class", "x y"), ("hidden", "")];
        assert_eq!(found(" colspan=3 title=\"a>b\"class='x y' hidden"), expected);
        assert_eq!(found("\n/colspan =\t3\ntitle = \"a>b\" class= 'x y' / hidden / > rowspan=2"), expected);
    }

    #[test]
    fn what_is_cut_off_is_an_attribute_as_far_as_it_goes() {
        assert_eq!(found("a=\"b"), [("a", "b")]);
        assert_eq!(found("a='"), [("a", "")]);
        assert_eq!(found("a="), [("a", "")]);
        assert_eq!(found("=a=b \"c\">"), [("=a", "b"), ("\"c\"", "")]);
        assert_eq!(found("a=b/"), [("a", "b/")]);
    }
}
