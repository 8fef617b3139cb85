//! What one figure counts, by the words around it and by what the sentence has told so far.

use super::{
    super::{
        chain::Chain,
        measure::Measure,
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
        let clause = std::mem::replace(&mut self.clause, Clause { start: at + 1, ..Clause::default() });
        if clause.compares {
            return;
        }
        let (topic, words, behind) = self.topic(at, clause);
        self.remember(at, clause, &words, behind, topic);
        let label = topic.and_then(|topic| words.label(topic)).unwrap_or_default();
        // 答复18份，其中纸质答复5份: of a part only.
        let narrowed = |topic: Topic| {
            let is_whole = matches!(topic, Topic::Received { .. } | Topic::Processed | Topic::Handled);
            is_whole && self.list.is_some() && words.unknown.is_some()
        };
        let topic = topic.filter(|topic| is_counted_in(*topic, measure.unit) && !narrowed(*topic));
        if let (Some(topic), false) = (topic, behind) {
            self.telling.look_for_body(self.text, &self.tokens[clause.start..at]);
            self.end_list_at(topic, clause);
        }
        self.remember_groups(topic);
        let scope = self.telling.scope();
        // 收到5件（上年度8件）: what is of another time or body is no part.
        let part = self.list.filter(|list| {
            let whole = &self.figures[list.whole];
            !clause.besides && whole.measure.unit == measure.unit && whole.scope == scope
        });
        let part = part.map(|list| Part {
            whole: list.whole,
            listed: list.listed && !clause.contains,
            rest: clause.rest,
            channel: clause.channel,
        });
        self.last = Some(self.figures.len());
        self.figures.push(Figure {
            span: self.tokens[at].span.clone(),
            measure,
            topic,
            label,
            scope,
            part,
            share: None,
            carried: Carried::Unsaid,
            new: words.new,
        });
    }

    /// What a number counts, the words that say so, and whether they stand behind it.
    fn topic(&mut self, at: usize, clause: Clause) -> (Option<Topic>, Chain, bool) {
        let mut before = Chain::before(self.tokens, clause.start..at);
        self.join_clause_before(&mut before, clause.start);
        if clause.channel {
            return (None, before, false);
        }
        let next = self.tokens.get(at + 1).map(|next| next.kind);
        self.around.application_behind = matches!(next, Some(Kind::Word(Word::Application | Word::Request)));
        let topic = before.topic(self.around).filter(|_| !self.continues_results(&before, clause.start));
        // 依申请公开3件予以公开, 其余3件予以公开
        let is_open = match topic {
            Some(topic) => topic == Topic::Handled && !before.has_verb(),
            None => before.is_neutral() && before.unknown.is_none(),
        };
        if is_open {
            let after = Chain::after(self.tokens, at + 1..self.tokens.len());
            if let Some(topic) = after.topic_behind(self.around) {
                return (Some(topic), after, true);
            }
        }
        (topic, before, false)
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
    fn remember(&mut self, at: usize, clause: Clause, chain: &Chain, behind: bool, topic: Option<Topic>) {
        // 受理行政许可342件，办结342件: what is answered without a word on what it is, is the same as what came in.
        let is_verb = |token: &Token| {
            matches!(token.kind, Kind::Word(Word::Receive { .. } | Word::Process | Word::Handle))
        };
        match topic {
            _ if chain.request => self.around.foreign = false,
            Some(Topic::Review(..) | Topic::Decision(_) | Topic::Document(..)) => self.around.foreign = true,
            Some(Topic::Received { .. } | Topic::Processed | Topic::Handled) => self.around.requests = true,
            None => self.around.foreign |= self.tokens[clause.start..at].iter().any(is_verb),
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
    fn end_list_at(&mut self, topic: Topic, clause: Clause) {
        let Some(list) = self.list.filter(|list| !list.bracket) else { return };
        if clause.among || clause.contains {
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
