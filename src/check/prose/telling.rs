//! Whose figures a sentence is telling, and of what time, as far as it has been read.

use std::ops::Range;

use super::{
    sentence::{Body, Scope},
    token::{Kind, Token},
    word::Word,
};

/// Whose figures are being told, and of what time.
#[derive(Clone, Debug, Default)]
pub(super) struct Telling {
    scope: Scope,
    /// 去年: of the year before.
    before: bool,
    /// 上半年: of a part of the year.
    partial: bool,
}

impl Telling {
    /// Takes a word in; one that only compares with last year leaves the time as it is.
    pub(super) fn word(&mut self, word: Word, compares: bool) {
        match word {
            Word::Own => self.scope.body = None,
            Word::Region(level) => self.scope.body = Some(Body::Region(level)),
            Word::Others => self.scope.body = Some(Body::Others),
            Word::ThisYear => {
                *self = Telling { scope: Scope { year: None, ..self.scope.clone() }, ..Telling::default() }
            }
            Word::WholeYear => self.partial = false,
            Word::Before => self.before |= !compares,
            Word::PartOfYear => self.partial = true,
            _ => {}
        }
    }

    /// A year is named.
    pub(super) fn year(&mut self, year: u32) {
        *self = Telling { scope: Scope { year: Some(year), ..self.scope.clone() }, ..Telling::default() };
    }

    /// A month, or some months.
    pub(super) fn part_of_year(&mut self) {
        self.partial = true;
    }

    /// What holds for a figure that stands here.
    pub(super) fn scope(&self) -> Scope {
        Scope { elsewhen: self.before || self.partial, ..self.scope.clone() }
    }

    /// Looks for the name of a body in a clause, before what it did. Whether it is the one that reports, only the
    /// report can tell.
    pub(super) fn look_for_body(&mut self, text: &str, tokens: &[Token]) {
        const ENDS: [&str; 21] = [
            "局", "委", "办", "厅", "院", "镇", "乡", "街道", "中心", "政府", "公司", "部门", "单位", "室",
            "处", "所", "站", "县", "区", "市", "村",
        ];
        for token in tokens.iter().filter(|token| token.kind == Kind::Other) {
            let name = &text[token.span.clone()];
            if ENDS.iter().any(|end| name.ends_with(end)) {
                self.scope.body = Some(Body::Named(tail(name, token.span.clone())));
            }
        }
    }
}

/// Where the last four characters of a name stand: how much of what is before them belongs to it is not known.
fn tail(name: &str, span: Range<usize>) -> Range<usize> {
    let start = name.char_indices().rev().nth(3).map_or(0, |(start, _)| start);
    span.start + start..span.end
}
