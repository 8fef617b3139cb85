//! Reads a sentence from its first word to its last: which figures it has, what they count, and of what they are parts.

mod figure;

use std::ops::Range;

use super::{
    chain::Surroundings,
    denial,
    measure::{Numeral, Percent},
    sentence::{Carried, Denial, Figure, Sentence},
    telling::Telling,
    token::{Kind, Token, tokens},
    topic::{Groups, Topic},
    word::Word,
};

/// What a sentence takes over from the one before.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Context {
    /// Applications for information are being told of.
    requests: bool,
    /// The cases that are being told of.
    groups: Option<Groups>,
}

/// The list that figures are parts of.
#[derive(Clone, Copy)]
struct List {
    whole: usize,
    listed: bool,
    bracket: bool,
}

/// What holds in one clause.
#[derive(Clone, Copy, Default)]
struct Clause {
    /// Where it begins among the tokens, or where its last figure ends.
    start: usize,
    compares: bool,
    channel: bool,
    besides: bool,
    rest: bool,
    contains: bool,
    among: bool,
}

struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token],
    around: Surroundings,
    telling: Telling,
    clause: Clause,
    list: Option<List>,
    /// The last figure that can be a whole.
    last: Option<usize>,
    /// Whether the sentence makes an exception.
    excepts: bool,
    /// Whether the sentence tells applicants, or ways of applying, apart.
    divided: bool,
    /// Whether the cases being told of are complete, so that the next ones begin anew.
    sealed: bool,
    figures: Vec<Figure>,
}

/// Reads one sentence of a prose.
pub(super) fn read(prose: &str, span: Range<usize>, context: &mut Context) -> Sentence {
    let text = &prose[span.clone()];
    let heading = is_heading(text);
    if heading {
        *context = Context::default();
    }
    let tokens = tokens(text);
    let has = |wanted: fn(Word) -> bool| {
        tokens.iter().any(|token| matches!(token.kind, Kind::Word(word) if wanted(word)))
    };
    let requests = has(|word| matches!(word, Word::Request | Word::Result(_)));
    let mut reader = Reader {
        text,
        tokens: &tokens,
        around: Surroundings {
            requests: requests || context.requests,
            foreign: false,
            groups: context.groups,
            document: None,
            act: None,
            application_behind: false,
        },
        telling: Telling::default(),
        clause: Clause::default(),
        list: None,
        last: None,
        excepts: has(|word| word == Word::Except),
        divided: has(|word| matches!(word, Word::Channel | Word::Applicant(_))) || text.contains("企业"),
        sealed: true,
        figures: Vec::new(),
    };
    let denials = reader.run();
    let mut figures = reader.figures;
    context.requests = reader.around.requests && (requests || !reader.around.foreign);
    context.groups = reader.around.groups;
    note_carried(&tokens, &mut figures);
    let mut sentence = Sentence { span, figures, denials };
    sentence.move_to_prose();
    sentence
}

/// A line with a number of its own begins something new: （二）依申请公开情况.
fn is_heading(text: &str) -> bool {
    let bare = text.trim_start_matches(['（', '(']);
    let digits = bare.trim_start_matches(['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']);
    digits.len() < bare.len() && digits.starts_with(['）', ')', '、'])
}

impl Reader<'_> {
    fn run(&mut self) -> Vec<Denial> {
        let mut brackets = Vec::new();
        let mut denials = Vec::new();
        for at in 0..self.tokens.len() {
            let token = &self.tokens[at];
            match token.kind {
                // 除2件外，未收到…: of a part only.
                Kind::Word(Word::Nothing { received }) if !self.excepts => {
                    denials.extend(denial::read(self.tokens, at, received, &self.telling.scope()));
                }
                Kind::Word(word) => self.word(word),
                Kind::Numeral(Numeral::Measure(measure)) => self.figure(at, measure),
                Kind::Numeral(Numeral::Percent(percent)) => self.share(at, percent),
                Kind::Numeral(Numeral::Year(year)) => self.telling.year(year),
                Kind::Numeral(Numeral::PartOfYear) => self.telling.part_of_year(),
                Kind::Numeral(Numeral::Other) | Kind::Other => {}
                Kind::Pause | Kind::Comma | Kind::Semicolon | Kind::Colon => self.end_clause(at),
                Kind::Open => {
                    brackets.push((self.list, self.last, self.telling.clone()));
                    self.list =
                        self.whole_before(at).map(|whole| List { whole, listed: true, bracket: true });
                    self.clause = Clause { start: at + 1, ..Clause::default() };
                }
                Kind::Close => {
                    if let Some(outside) = brackets.pop() {
                        (self.list, self.last, self.telling) = outside;
                    }
                    self.clause = Clause { start: at + 1, ..Clause::default() };
                }
            }
        }
        denials
    }

    fn is_measure(&self, at: usize) -> bool {
        matches!(self.tokens[at].kind, Kind::Numeral(Numeral::Measure(_)))
    }

    /// The figure that stands right before a mark and may be a whole.
    fn whole_before(&self, mark: usize) -> Option<usize> {
        let before = &self.tokens[mark.checked_sub(1)?].span;
        self.last.filter(|last| self.figures[*last].span == *before)
    }

    fn end_clause(&mut self, at: usize) {
        let kind = self.tokens[at].kind;
        if self.list.is_some_and(|list| !list.listed && !list.bracket) && kind != Kind::Pause {
            self.list = None;
        }
        self.sealed |= kind == Kind::Semicolon;
        if let (Kind::Colon, Some(whole)) = (kind, self.whole_before(at)) {
            self.list = Some(List { whole, listed: true, bracket: false });
        }
        self.clause = Clause { start: at + 1, ..Clause::default() };
    }

    fn word(&mut self, word: Word) {
        self.telling.word(word, self.clause.compares);
        match word {
            Word::Compare => self.clause.compares = true,
            Word::Channel => self.clause.channel = true,
            Word::Narrow => self.clause.channel |= self.divided,
            Word::Besides => self.clause.besides = true,
            Word::Rest => self.clause.rest = true,
            Word::Among => self.begin_list(),
            Word::Contains => {
                self.clause.contains = true;
                match &mut self.list {
                    Some(list) if list.bracket => list.listed = false,
                    _ => self.list = self.last.map(|whole| List { whole, listed: false, bracket: false }),
                }
            }
            Word::Examples => {
                if let Some(list) = &mut self.list {
                    list.listed = false;
                    let parts =
                        self.figures[list.whole..].iter_mut().filter_map(|figure| figure.part.as_mut());
                    parts.filter(|part| part.whole == list.whole).for_each(|part| part.listed = false);
                }
            }
            _ => {}
        }
    }

    /// 其中: what follows are parts of the last figure, unless that is one of two told of together.
    fn begin_list(&mut self) {
        self.clause.among = true;
        let topic = self.last.and_then(|last| self.figures[last].topic);
        let is_one_of_two = match (topic, self.around.groups) {
            (Some(Topic::Review(own, None)), Some(groups)) => own != groups,
            _ => false,
        };
        let bracket = self.list.is_some_and(|list| list.bracket);
        self.list = self.last.filter(|_| !is_one_of_two).map(|whole| List { whole, listed: true, bracket });
    }

    /// A share belongs to the figure right before it: 42件，占42.86%; 42件（42.86%）.
    fn share(&mut self, at: usize, percent: Percent) {
        let Some(last) = self.tokens[..at].iter().rposition(|token| matches!(token.kind, Kind::Numeral(_)))
        else {
            return;
        };
        let between = &self.tokens[last + 1..at];
        let is_known = |token: &Token| {
            matches!(
                token.kind,
                Kind::Comma
                    | Kind::Open
                    | Kind::Word(Word::Share | Word::Filler | Word::Bound(_) | Word::Request)
            )
        };
        let is_said = between.iter().any(|token| token.kind == Kind::Word(Word::Share))
            || matches!(between, [Token { kind: Kind::Open, .. }]);
        if self.is_measure(last)
            && is_said
            && between.iter().all(is_known)
            && let Some(figure) = self.figures.last_mut()
            && figure.span == self.tokens[last].span
        {
            figure.share = Some((percent, self.tokens[at].span.clone()));
        }
        self.clause.start = at + 1;
    }
}

/// Says of the numbers of applications whether those carried over are named within or beside them.
fn note_carried(tokens: &[Token], figures: &mut [Figure]) {
    let is_new = |figure: &Figure| figure.topic == Some(Topic::Received { new: true });
    let is_pending = |figure: &Figure| figure.topic == Some(Topic::PendingAtStart);
    if figures.iter().any(is_new) && figures.iter().any(is_pending) {
        figures.iter_mut().for_each(|figure| figure.carried = Carried::Beside);
    }
    for position in 0..figures.len() {
        if let Some(part) = figures[position].part.filter(|_| is_pending(&figures[position])) {
            figures[part.whole].carried = Carried::Within;
        }
    }
    // 受理121件（含上年结转）
    for pair in tokens.windows(2) {
        if let [Kind::Word(Word::Contains), Kind::Word(Word::PendingAtStart)] = [pair[0].kind, pair[1].kind] {
            let before = figures.partition_point(|figure| figure.span.start < pair[0].span.start);
            if let Some(last) = before.checked_sub(1) {
                figures[last].carried = Carried::Within;
            }
        }
    }
}

#[cfg(test)]
mod tests;
