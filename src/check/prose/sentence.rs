//! Where sentences begin and end, and what is read in them.

use std::ops::Range;

use super::{
    measure::{Measure, Percent},
    topic::Topic,
};

/// One sentence, or a line that is a heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands in the prose, in bytes, with the mark that ends it and without blanks around it.
    pub span: Range<usize>,
    /// The numbers in it that count something, in order.
    pub figures: Vec<Figure>,
    /// What it says there was none of.
    pub denials: Vec<Denial>,
}

/// A number that counts something, with what it counts as far as that is understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Where the number and its unit stand in the prose, in bytes.
    pub span: Range<usize>,
    /// How many or how much.
    pub measure: Measure,
    /// What it counts; nothing where the words around it are not understood without doubt.
    pub topic: Option<Topic>,
    /// The words that say so, in bytes of the prose.
    pub label: Range<usize>,
    /// Whose figure it is, and of what time.
    pub scope: Scope,
    /// What part it is, and of which figure of the sentence.
    pub part: Option<Part>,
    /// The share it is said to be, and where that stands.
    pub share: Option<(Percent, Range<usize>)>,
    /// Whether the sentence says that cases carried over from last year are in it, or may mean so.
    pub carried: Carried,
    /// Whether it is said of new cases alone.
    pub new: bool,
}

/// How a figure is a part of another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// The position of the whole among the sentence's figures.
    pub whole: usize,
    /// Whether the parts beside it may be all there are: 其中, a bracket, a colon, but not 含 or examples.
    pub listed: bool,
    /// Whether it is what remains: 其余.
    pub rest: bool,
    /// Whether it is one of the ways in which applications come.
    pub channel: bool,
}

/// Whether a number of applications has those from last year in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Carried {
    /// The sentence says nothing about them.
    #[default]
    Unsaid,
    /// They are named beside it, and so are new ones: it may be the sum of both.
    Beside,
    /// They are named as a part of it.
    Within,
}

/// Whose figure it is, and of what time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// The year that is named.
    pub year: Option<u32>,
    /// Where another body seems to be named, in bytes of the prose: the end of its name, or the word for many.
    pub body: Option<Body>,
    /// Whether it is not of this year as a whole.
    pub elsewhen: bool,
}

/// A body that figures are told of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// One that is named; where the end of its name stands.
    Named(Range<usize>),
    /// A region as a whole: 全市.
    Region(char),
    /// Many others.
    Others,
}

/// The words that there was none of something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Denial {
    /// Where the words stand in the prose, in bytes.
    pub span: Range<usize>,
    /// What there was none of.
    pub topic: Topic,
    /// Of whom, and when.
    pub scope: Scope,
    /// Whether nothing before it in its clause is unknown.
    pub sure: bool,
}

impl Sentence {
    /// Makes all places in it places in the prose, when they were counted from its own beginning.
    pub(super) fn move_to_prose(&mut self) {
        let start = self.span.start;
        let shift = |span: &mut Range<usize>| *span = span.start + start..span.end + start;
        let shift_scope = |scope: &mut Scope| {
            if let Some(Body::Named(name)) = &mut scope.body {
                shift(name);
            }
        };
        for figure in &mut self.figures {
            shift(&mut figure.span);
            shift(&mut figure.label);
            if let Some((_, share)) = &mut figure.share {
                shift(share);
            }
            shift_scope(&mut figure.scope);
        }
        for denial in &mut self.denials {
            shift(&mut denial.span);
            shift_scope(&mut denial.scope);
        }
    }
}

/// The spans of the sentences of a prose: they end at 。！？ and at the end of a line; `；` only parts clauses.
pub(super) fn spans(text: &str) -> Vec<Range<usize>> {
    let mut spans = Vec::new();
    let mut start = 0;
    let ends = text.char_indices().filter(|(_, sign)| matches!(sign, '。' | '！' | '？' | '!' | '?' | '\n'));
    for end in ends.map(|(at, sign)| at + sign.len_utf8()).chain([text.len()]) {
        let part = &text[start..end];
        let trimmed = part.trim();
        if !trimmed.is_empty() {
            let begin = start + (part.len() - part.trim_start().len());
            spans.push(begin..begin + trimmed.len());
        }
        start = end;
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_at_its_mark_or_with_its_line() {
        let text = "（一）主动公开\n 全年公开5条；其中3条。 收到申请2件！\n\n";
        let found: Vec<&str> = spans(text).into_iter().map(|span| &text[span]).collect();
        assert_eq!(found, ["（一）主动公开", "全年公开5条；其中3条。", "收到申请2件！"]);
    }
}
