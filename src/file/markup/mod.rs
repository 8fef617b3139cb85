//! Markup of any quality, HTML or XML, taken apart into tags and text; nothing in it is evaluated.
//!
//! Every search either ends where it found something, and the next begins there, or finds nothing and ends the
//! text. So any text is read in time that grows as the text does.

mod attributes;
mod raw;
mod reference;

pub(super) use attributes::Attributes;
pub(super) use reference::decode;

/// The longest piece of text that is handed out at once; the cut never parts a character or a reference.
const PIECE: usize = 16 * 1024;

/// Which rules a text is written by.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Dialect {
    /// Names in any case, elements whose content is no markup, no end that cannot be left out.
    Html,
    /// CDATA is text, and an element that closes itself has no content.
    Xml,
}

/// One part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Event<'a> {
    /// A tag that opens an element.
    Open(Tag<'a>),
    /// A tag that closes the element of this name.
    Close(&'a str),
    /// Text that may hold references; see [`decode`]. A long one comes in pieces.
    Text(&'a str),
    /// Text that is meant as it is written.
    Exact(&'a str),
}

/// A tag that opens an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    /// The name as it is written.
    pub(super) name: &'a str,
    /// Whether it ends in `/>`.
    pub(super) self_closing: bool,
    attributes: &'a str,
}

impl<'a> Tag<'a> {
    /// The attributes in order.
    pub(super) fn attributes(&self) -> Attributes<'a> {
        Attributes::new(self.attributes, 0)
    }

    /// The value of an attribute, as it is written.
    pub(super) fn attribute(&self, name: &str) -> Option<&'a str> {
        self.attributes().find(|(written, _)| written.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }
}

/// How far a text was read.
///
/// The text itself is handed in at each step, so that whoever owns it can stop and go on later.
pub(super) struct Scanner {
    dialect: Dialect,
    position: usize,
    /// Where the content of an element that holds no markup ends, and whether it may hold references.
    raw: Option<(usize, bool)>,
}

impl Scanner {
    /// Begins at the start of a text.
    pub(super) fn new(dialect: Dialect) -> Scanner {
        Scanner { dialect, position: 0, raw: None }
    }

    /// How many bytes were read.
    pub(super) fn position(&self) -> usize {
        self.position
    }

    /// The next part of the text; it has to be the same text each time.
    pub(super) fn next<'a>(&mut self, text: &'a str) -> Option<Event<'a>> {
        if let Some((end, references)) = self.raw {
            if self.position < end {
                let piece = piece(text.get(self.position..end)?);
                self.position += piece.len();
                return Some(if references { Event::Text(piece) } else { Event::Exact(piece) });
            }
            self.raw = None;
        }
        loop {
            let rest = text.get(self.position..)?;
            let length = match rest.as_bytes() {
                [] => return None,
                [b'<', b'/', byte, ..] if byte.is_ascii_alphabetic() => {
                    let (tag, length) = tag(rest, 2);
                    self.position += length;
                    return tag.map(|tag| Event::Close(tag.name));
                }
                [b'<', byte, ..] if byte.is_ascii_alphabetic() => {
                    let (tag, length) = tag(rest, 1);
                    self.position += length;
                    return tag.map(|tag| self.open(text, tag));
                }
                [b'<', b'!', b'-', b'-', ..] => comment(rest),
                [b'<', b'!', ..] if self.dialect == Dialect::Xml && rest.starts_with(CDATA) => {
                    let content = rest.get(CDATA.len()..)?;
                    let end = content.find("]]>").unwrap_or(content.len());
                    self.position += CDATA.len() + end + "]]>".len();
                    return content.get(..end).map(Event::Exact);
                }
                [b'<', b'?', ..] if self.dialect == Dialect::Xml => past(rest, "?>"),
                [b'<', b'!' | b'?', ..] | [b'<', b'/', _, ..] => past(rest, ">"),
                _ => {
                    let text = self::text(rest);
                    self.position += text.len();
                    return Some(Event::Text(text));
                }
            };
            self.position += length;
        }
    }

    /// Sees to it that what cannot be markup within an element is not taken for it.
    fn open<'a>(&mut self, text: &'a str, tag: Tag<'a>) -> Event<'a> {
        if self.dialect == Dialect::Html
            && let Some(references) = raw::references(tag.name)
        {
            let content = text.get(self.position..).unwrap_or_default();
            self.raw = Some((self.position + raw::length(content, tag.name), references));
        }
        Event::Open(tag)
    }
}

const CDATA: &str = "<![CDATA[";

/// A tag whose name begins at a position, and its length; `None` where it has no end, and then nothing follows.
fn tag(rest: &str, from: usize) -> (Option<Tag<'_>>, usize) {
    let name_end = attributes::skip(rest.as_bytes(), from, |byte| !attributes::ends_name(byte));
    let mut attributes = Attributes::new(rest, name_end);
    while attributes.next().is_some() {}
    let end = attributes.position();
    let tag = (end < rest.len()).then(|| Tag {
        name: rest.get(from..name_end).unwrap_or_default(),
        self_closing: attributes.self_closing(),
        attributes: rest.get(name_end..end).unwrap_or_default(),
    });
    (tag, end + 1)
}

/// The length of a comment. Both of its ends may be short, as in `<!-->`.
fn comment(rest: &str) -> usize {
    /// Where the dashes may begin that close it; those that open it close it only in the short form.
    const OPEN: usize = "<!".len();
    let closes = |at: usize| {
        let before = rest.as_bytes().get(OPEN..at).unwrap_or_default();
        before.ends_with(b"--") || before.len() > "--!".len() && before.ends_with(b"--!")
    };
    let mut ends = rest.bytes().enumerate().filter(|(_, byte)| *byte == b'>');
    ends.find(|(at, _)| closes(*at)).map_or(rest.len(), |(at, _)| at + 1)
}

/// The length up to the end of something, with that end.
fn past(rest: &str, end: &str) -> usize {
    rest.find(end).map_or(rest.len(), |found| found + end.len())
}

/// Text up to the next tag, or a piece of it. The first character is text, whatever it is.
fn text(rest: &str) -> &str {
    let bytes = rest.as_bytes();
    // One more, so that a sign at the end of the piece is seen with what follows it.
    let bytes = bytes.get(..=PIECE).unwrap_or(bytes);
    let begins_tag = |pair: &[u8]| matches!(pair, [b'<', next] if next.is_ascii_alphabetic() || matches!(next, b'/' | b'!' | b'?'));
    let tag = bytes.windows(2).skip(1).position(begins_tag);
    tag.and_then(|before| rest.get(..before + 1)).unwrap_or_else(|| piece(rest))
}

/// The beginning of a text, of bounded length.
fn piece(text: &str) -> &str {
    const LONGEST_REFERENCE: usize = 16;
    if text.len() <= PIECE {
        return text;
    }
    let end = text.floor_char_boundary(PIECE);
    let tail = text.floor_char_boundary(end - LONGEST_REFERENCE);
    let reference = text.get(tail..end).and_then(|tail| tail.find('&'));
    text.get(..reference.map_or(end, |start| tail + start)).unwrap_or(text)
}

#[cfg(test)]
mod tests;
