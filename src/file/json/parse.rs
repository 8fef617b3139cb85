//! From text to a JSON tree, strictly by RFC 8259.

use crate::report::Json;

/// How many lists and objects may stand within each other. No report is nested so deep, and the parser stops
/// before the stack does.
pub(super) const MOST_DEPTH: usize = 127;

/// How many values there may be. A report has some hundreds, and memory for many millions is not everywhere.
pub(super) const MOST_VALUES: usize = 500_000;

/// Why a text is no JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Broken {
    /// It ends in the middle.
    CutOff,
    /// The byte at this position cannot stand there.
    Wrong(usize),
    /// It is nested too deep, or has too many values.
    TooMuch,
}

/// Reads a whole text.
pub(super) fn parse(text: &str) -> Result<Json, Broken> {
    parse_within(text, MOST_DEPTH, MOST_VALUES)
}

/// Reads a whole text that is nested no deeper and has no more values than that.
pub(super) fn parse_within(text: &str, most_depth: usize, most_values: usize) -> Result<Json, Broken> {
    let mut parser = Parser { text, at: 0, values: 0, most_depth, most_values };
    let value = parser.value(0)?;
    match parser.peek_past_blanks() {
        None => Ok(value),
        Some(_) => Err(parser.wrong()),
    }
}

/// A text and how far it has been read.
pub(super) struct Parser<'a> {
    pub(super) text: &'a str,
    /// The position of the next byte. Text is cut only beside ASCII characters, and so never within another.
    pub(super) at: usize,
    /// How many values there are so far.
    pub(super) values: usize,
    most_depth: usize,
    most_values: usize,
}

impl Parser<'_> {
    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn peek_past_blanks(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\n' | b'\t' | b'\r') = self.peek() {
            self.at += 1;
        }
        self.peek()
    }

    /// What is wrong where the next byte, or the end, cannot stand.
    pub(super) fn wrong(&self) -> Broken {
        if self.at < self.text.len() { Broken::Wrong(self.at) } else { Broken::CutOff }
    }

    pub(super) fn eat(&mut self, byte: u8) -> Result<(), Broken> {
        if self.peek() != Some(byte) {
            return Err(self.wrong());
        }
        self.at += 1;
        Ok(())
    }

    fn value(&mut self, depth: usize) -> Result<Json, Broken> {
        self.values += 1;
        if self.values > self.most_values {
            return Err(Broken::TooMuch);
        }
        match self.peek_past_blanks() {
            Some(b'n') => self.word("null", Json::Null),
            Some(b't') => self.word("true", Json::Bool(true)),
            Some(b'f') => self.word("false", Json::Bool(false)),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b'"') => Ok(Json::String(self.string()?)),
            Some(b'[' | b'{') if depth == self.most_depth => Err(Broken::TooMuch),
            Some(b'[') => self.array(depth + 1),
            Some(b'{') => self.object(depth + 1),
            _ => Err(self.wrong()),
        }
    }

    fn word(&mut self, word: &str, value: Json) -> Result<Json, Broken> {
        for byte in word.bytes() {
            self.eat(byte)?;
        }
        Ok(value)
    }

    fn number(&mut self) -> Result<Json, Broken> {
        let start = self.at;
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        // After a leading 0 there is no other digit; one that stands there is wrong after the number.
        if self.peek() == Some(b'0') {
            self.at += 1
        } else {
            self.digits()?
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.peek() {
            self.at += 1;
            if let Some(b'+' | b'-') = self.peek() {
                self.at += 1;
            }
            self.digits()?;
        }
        Ok(Json::Number(self.text[start..self.at].to_owned()))
    }

    /// At least one digit.
    fn digits(&mut self) -> Result<(), Broken> {
        let start = self.at;
        while let Some(b'0'..=b'9') = self.peek() {
            self.at += 1;
        }
        if self.at == start { Err(self.wrong()) } else { Ok(()) }
    }

    fn array(&mut self, depth: usize) -> Result<Json, Broken> {
        let mut items = Vec::new();
        while self.has_next(items.is_empty(), b']')? {
            items.push(self.value(depth)?);
        }
        Ok(Json::Array(items))
    }

    fn object(&mut self, depth: usize) -> Result<Json, Broken> {
        let mut entries = Vec::new();
        while self.has_next(entries.is_empty(), b'}')? {
            self.peek_past_blanks();
            let key = self.string()?;
            self.peek_past_blanks();
            self.eat(b':')?;
            entries.push((key, self.value(depth)?));
        }
        Ok(Json::Object(entries))
    }

    /// Steps over the bracket before the first item or the comma before the next, or else over the closing bracket.
    fn has_next(&mut self, is_first: bool, close: u8) -> Result<bool, Broken> {
        if is_first {
            self.at += 1;
        }
        let next = self.peek_past_blanks();
        if next == Some(close) {
            self.at += 1;
            return Ok(false);
        }
        if !is_first {
            self.eat(b',')?;
        }
        Ok(true)
    }
}
