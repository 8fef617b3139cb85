//! What one figure counts, by the words around it and by what the sentence has told so far.

use super::{
    super::{
        chain::Chain,
        measure::{Measure, Numeral},
        sentence::{Carried, Figure, Part},
        token::{Kind, Token},
        topic::{Groups, Topic},
        word::Word,
    },
    Clause, Reader,
};

impl Reader<'_> {
    /// Takes in a number that counts something.
    pub(super) fn figure(&mut self, at: usize, measure: Measure) {
        let clause = self.clause;
        let mut before = Chain::before(self.tokens, clause.start..at);
        let mut topic = None;
        let mut behind = false;
        if !clause.compares {
            self.join_clause_before(&mut before, clause.start);
            self.around.application_behind = self
                .tokens
                .get(at + 1)
                .is_some_and(|next| matches!(next.kind, Kind::Word(Word::Application | Word::Request)));
            if !clause.channel {
                topic = before.topic(self.around).filter(|_| !self.continues_results(&before, clause.start));
                if topic == Some(Topic::Handled) && !before.has_verb()
                    || topic.is_none() && before.is_neutral() && before.unknown.is_none()
                {
                    let after = Chain::after(self.tokens, at + 1..self.tokens.len());
                    if let Some(found) = after.topic_behind(self.around) {
                        behind = true;
                        topic = Some(found);
                        before = after;
                    }
                }
            }
            self.remember(&before, behind, topic);
        }
        let label = topic.and_then(|topic| before.label(topic)).unwrap_or_default();
        // 答复18份，其中纸质答复5份: of a part only.
        let narrowed = |topic: Topic| {
            let is_whole = matches!(topic, Topic::Received { .. } | Topic::Processed | Topic::Handled);
            is_whole && self.list.is_some() && before.unknown.is_some()
        };
        let topic = topic.filter(|topic| is_counted_in(*topic, measure.unit) && !narrowed(*topic));
        if !behind && topic.is_some() {
            self.telling.look_for_body(self.text, &self.tokens[clause.start..at]);
        }
        if let (Some(topic), false) = (topic, behind) {
            self.end_list_at(topic);
        }
        self.remember_groups(topic);
        let scope = self.telling.scope();
        // 收到5件（上年度8件）: what is of another time or body is no part.
        let part = self.list.filter(|list| self.figures[list.whole].scope == scope).filter(|list| {
            !clause.besides && !clause.compares && self.figures[list.whole].measure.unit == measure.unit
        });
        let figure = Figure {
            span: self.tokens[at].span.clone(),
            measure,
            topic,
            label,
            scope,
            part: part.map(|list| Part {
                whole: list.whole,
                listed: list.listed && !clause.contains,
                rest: clause.rest,
                channel: clause.channel,
            }),
            share: None,
            carried: Carried::Unsaid,
            new: before.new,
        };
        if !clause.compares {
            self.last = Some(self.figures.len());
            self.figures.push(figure);
        }
        self.clause = Clause { start: at + 1, ..Clause::default() };
    }

    /// The words right before a mark that parts a list, where the clause has no figure: 行政复议、行政诉讼共3件.
    fn clause_before(&self, start: usize) -> Option<Chain> {
        let mark = start.checked_sub(1).filter(|mark| self.tokens[*mark].kind == Kind::Pause)?;
        Some(Chain::before(self.tokens, 0..mark))
    }

    fn join_clause_before(&self, chain: &mut Chain, start: usize) {
        if chain.groups.is_some()
            && let Some(before) = self.clause_before(start)
        {
            chain.join_groups(&before);
        }
        // 予以公开：3件
        let colon = start.checked_sub(1).filter(|mark| self.tokens[*mark].kind == Kind::Colon);
        if let Some(colon) = colon
            && chain.is_neutral()
            && chain.unknown.is_none()
        {
            *chain = Chain::before(self.tokens, 0..colon);
        }
    }

    fn continues_results(&self, chain: &Chain, start: usize) -> bool {
        self.clause_before(start).is_some_and(|before| chain.continues(&before))
    }

    /// Keeps what later clauses may leave out.
    fn remember(&mut self, chain: &Chain, behind: bool, topic: Option<Topic>) {
        // 受理行政许可342件，办结342件: what is answered without a word on what it is, is the same as what came in.
        let is_verb = |token: &Token| {
            matches!(token.kind, Kind::Word(Word::Receive { .. } | Word::Process | Word::Handle))
        };
        let is_number = |token: &&Token| matches!(token.kind, Kind::Numeral(Numeral::Measure(_)));
        let clause = self.tokens[self.clause.start..].iter().take_while(|token| !is_number(token));
        match topic {
            _ if chain.request => self.around.foreign = false,
            Some(Topic::Review(..) | Topic::Decision(_) | Topic::Document(..)) => self.around.foreign = true,
            Some(Topic::Received { .. } | Topic::Processed | Topic::Handled) => self.around.requests = true,
            None => self.around.foreign |= clause.into_iter().any(is_verb),
            Some(_) => {}
        }
        if behind {
            return;
        }
        if chain.document.is_some() {
            self.around.document = chain.document;
        }
        if chain.document.is_some() || chain.act.is_some() {
            self.around.act = chain.act.or(self.around.act);
        }
    }

    fn remember_groups(&mut self, topic: Option<Topic>) {
        match topic {
            Some(Topic::Review(groups, ending)) => {
                // 行政诉讼3件，其中未经复议直接起诉2件: from here on it is told of these.
                let begins_anew = |known: Groups| self.sealed || known.contains(groups) && known != groups;
                let known = self.around.groups.filter(|known| !begins_anew(*known));
                if ending.is_none() {
                    self.around.groups = Some(known.map_or(groups, |known| known.and(groups)));
                }
                self.sealed = ending.is_some();
            }
            // Cases told of earlier are over once applications are told of again.
            Some(Topic::Received { .. } | Topic::Processed | Topic::Handled) => self.around.groups = None,
            _ => {}
        }
    }

    /// Figures that stand for themselves are no parts of what came before: 受理95件，其中自然人89件；答复98件.
    fn end_list_at(&mut self, topic: Topic) {
        let Some(list) = self.list.filter(|list| !list.bracket) else { return };
        if self.clause.among || self.clause.contains {
            return;
        }
        let whole = self.figures[list.whole].topic;
        let before = self.figures.last().and_then(|figure| figure.topic);
        let is_part = match (whole, topic) {
            (Some(Topic::Received { new: false }), Topic::Received { new: true }) => true,
            (Some(Topic::Review(all, None)), Topic::Review(some, None)) => all.contains(some),
            (_, Topic::Received { .. } | Topic::Processed | Topic::Handled | Topic::Review(_, None)) => false,
            (_, Topic::Document(..) | Topic::Decision(_)) => false,
            // 收到6件，其中自然人5件；上年结转2件，结转下年1件: they are parts only beside their like.
            (_, Topic::PendingAtStart) => before == Some(Topic::Received { new: true }),
            (_, Topic::PendingAtEnd) => before == Some(Topic::Processed),
            _ => true,
        };
        if !is_part {
            self.list = None;
        }
    }
}

/// Whether what is counted can have this unit.
fn is_counted_in(topic: Topic, unit: &str) -> bool {
    match topic {
        Topic::Fee => unit == "万元",
        Topic::Decision(_) => matches!(unit, "件" | "宗" | "起" | "份" | "例" | "件次"),
        Topic::Document(..) => matches!(unit, "件" | "份" | "部" | "个" | "项" | "篇"),
        _ => matches!(unit, "件" | "宗" | "起" | "份" | "例" | "条" | "项" | "个" | "件次" | "次"),
    }
}
