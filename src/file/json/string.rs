//! The strings of a JSON text, their escapes undone.

use super::parse::{Broken, Parser};

impl Parser<'_> {
    pub(super) fn string(&mut self) -> Result<String, Broken> {
        self.eat(b'"')?;
        let mut string = String::new();
        let mut start = self.at;
        loop {
            match self.peek() {
                Some(b'"') => {
                    string.push_str(&self.text[start..self.at]);
                    self.at += 1;
                    return Ok(string);
                }
                Some(b'\\') => {
                    string.push_str(&self.text[start..self.at]);
                    self.at += 1;
                    string.push(self.escaped()?);
                    start = self.at;
                }
                None | Some(..b' ') => return Err(self.wrong()),
                _ => self.at += 1,
            }
        }
    }

    /// The character that is written after a backslash.
    fn escaped(&mut self) -> Result<char, Broken> {
        let character = match self.peek() {
            Some(byte @ (b'"' | b'\\' | b'/')) => char::from(byte),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                self.at += 1;
                return self.unicode();
            }
            _ => return Err(self.wrong()),
        };
        self.at += 1;
        Ok(character)
    }

    /// The character of four digits, or of two times four where it is beyond what four can say.
    fn unicode(&mut self) -> Result<char, Broken> {
        let mut code = self.four_digits()?;
        if let 0xD800..0xDC00 = code {
            self.eat(b'\\')?;
            self.eat(b'u')?;
            code = match self.four_digits()? {
                low @ 0xDC00..0xE000 => 0x1_0000 + ((code - 0xD800) << 10) + (low - 0xDC00),
                // A half without its other half, and no character in what follows.
                _ => code,
            };
        }
        char::from_u32(code).ok_or(Broken::Wrong(self.at - 1))
    }

    fn four_digits(&mut self) -> Result<u32, Broken> {
        let mut code = 0;
        for _ in 0..4 {
            let digit = self.peek().and_then(|byte| char::from(byte).to_digit(16));
            code = code * 16 + digit.ok_or_else(|| self.wrong())?;
            self.at += 1;
        }
        Ok(code)
    }
}
