//! A sentence as a row of numbers, known words, marks, and what is not known.

use std::ops::Range;

use super::{
    lexicon,
    measure::{self, Bound, Numeral},
    number,
    word::Word,
};

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub kind: Kind,
    /// Where it stands in the sentence, in bytes.
    pub span: Range<usize>,
}

/// What a part of a sentence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Numeral(Numeral),
    Word(Word),
    /// 、
    Pause,
    /// ，
    Comma,
    /// ；
    Semicolon,
    /// ：
    Colon,
    /// （
    Open,
    /// ）
    Close,
    /// Words that are not known, and numbers that count nothing.
    Other,
}

/// Takes a sentence apart. Blanks are passed over; titles in 《》 and what stands in quotation marks is never looked into.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut at = enumerator(text);
    while let Some(first) = text[at..].chars().next() {
        let (kind, end) = next(text, at, first, tokens.last());
        if let Some(kind) = kind {
            match tokens.last_mut() {
                Some(last) if kind == Kind::Other && last.kind == Kind::Other => last.span.end = end,
                _ => tokens.push(Token { kind, span: at..end }),
            }
        }
        at = end;
    }
    tokens
}

/// How many bytes the number of a list takes that a line begins with: 1. 、2、 ③
fn enumerator(text: &str) -> usize {
    let first = text.chars().next().filter(|first| ('①'..='⑳').contains(first));
    let rest = match (first, number::read(text)) {
        (Some(first), _) => return first.len_utf8(),
        (None, Some(number)) => &text[number.length..],
        _ => return 0,
    };
    let mark = rest.chars().next().filter(|mark| matches!(mark, '.' | '．' | '、'));
    mark.map_or(0, |mark| text.len() - rest.len() + mark.len_utf8())
}

fn next(text: &str, at: usize, first: char, last: Option<&Token>) -> (Option<Kind>, usize) {
    let end = at + first.len_utf8();
    let mark = match first {
        ' ' | '\u{a0}' | '\u{3000}' | '\t' | '\u{200b}' => return (None, end),
        '、' => Kind::Pause,
        '，' | ',' => Kind::Comma,
        // What ends the sentence ends its last clause, too.
        '；' | ';' | '。' | '！' | '？' | '!' | '?' => Kind::Semicolon,
        '：' | ':' => Kind::Colon,
        '（' | '(' => Kind::Open,
        '）' | ')' => Kind::Close,
        '《' => return (Some(Kind::Other), past(text, end, '》')),
        '“' => {
            // “三安全一稳定” is one of the form's own words.
            let known = lexicon::at(&text[at..], first);
            return match known {
                Some((word, length)) => (Some(Kind::Word(word)), at + length),
                None => (Some(Kind::Other), past(text, end, '”')),
            };
        }
        _ => {
            if let Some((word, length)) = lexicon::at(&text[at..], first) {
                return (Some(Kind::Word(word)), at + length);
            }
            if !number::begins(first) {
                return (Some(Kind::Other), end);
            }
            let bound = match last {
                Some(Token { kind: Kind::Word(Word::Bound(bound)), .. }) => Some(*bound),
                _ => None,
            };
            return numeral(text, at, end, bound);
        }
    };
    (Some(mark), end)
}

fn numeral(text: &str, at: usize, end: usize, bound: Option<Bound>) -> (Option<Kind>, usize) {
    match measure::read(text, at, bound) {
        Some((Numeral::Other, end)) => (Some(Kind::Other), end),
        Some((numeral, end)) => (Some(Kind::Numeral(numeral)), end),
        None => (Some(Kind::Other), end),
    }
}

/// The place behind the closing sign; where there is none near, that behind the opening one.
fn past(text: &str, from: usize, close: char) -> usize {
    const FAR: usize = 100;
    let found = text[from..].char_indices().take(FAR).find(|(_, sign)| *sign == close);
    found.map_or(from, |(length, sign)| from + length + sign.len_utf8())
}
