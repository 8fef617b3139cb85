//! What the known words beside a number, taken together, say that it counts.

use std::ops::Range;

use super::{
    token::{Kind, Token},
    topic::{Groups, Line, Topic},
    word::Word,
};

/// No row of words that says one thing has more of them; so text made to do harm takes no longer to read.
pub(super) const FAR: usize = 40;

/// The known words that stand in one row beside a number; nothing unknown is among them.
#[derive(Clone, Debug, Default)]
pub(super) struct Chain {
    receive: Option<(bool, bool)>,
    process: bool,
    handle: bool,
    pub request: bool,
    application: bool,
    pending_at_start: bool,
    pending_at_end: bool,
    result: Option<&'static Line>,
    results: usize,
    applicant: Option<&'static Line>,
    pub groups: Option<Groups>,
    pub ending: Option<&'static Line>,
    pub document: Option<&'static Line>,
    pub act: Option<&'static Line>,
    decision: Option<&'static Line>,
    fee: bool,
    none: bool,
    deed: bool,
    disclosure: bool,
    each: bool,
    join: bool,
    pub new: bool,
    /// Where the words stand that name what is counted.
    label: Option<Range<usize>>,
    verb: Option<Range<usize>>,
    /// The position of the unknown words that end the row; none where a mark or a number ends it.
    pub unknown: Option<usize>,
}

/// What a chain means beside its own words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Surroundings {
    /// The sentence, or the one before, is about applications for information.
    pub requests: bool,
    /// Its last applications were of another kind.
    pub foreign: bool,
    /// The cases that are being told of.
    pub groups: Option<Groups>,
    /// The kind of documents, and what happened to them, that were last told of.
    pub document: Option<&'static Line>,
    pub act: Option<&'static Line>,
    /// The words right behind the number name an application: 收到16份申请.
    pub application_behind: bool,
}

impl Chain {
    /// The words before a number, from it backwards.
    pub(super) fn before(tokens: &[Token], range: Range<usize>) -> Chain {
        let mut chain = Chain::default();
        for position in range.rev().take(FAR) {
            if !chain.take(position, &tokens[position]) {
                break;
            }
        }
        chain
    }

    /// The words behind a number.
    pub(super) fn after(tokens: &[Token], range: Range<usize>) -> Chain {
        let mut chain = Chain::default();
        for position in range.take(FAR) {
            if !chain.take(position, &tokens[position]) {
                break;
            }
        }
        chain
    }

    /// Takes the next word; answers whether the row goes on.
    fn take(&mut self, position: usize, token: &Token) -> bool {
        let Kind::Word(word) = token.kind else {
            self.unknown = (token.kind == Kind::Other).then_some(position);
            return false;
        };
        let is_verb = matches!(word, Word::Receive { .. } | Word::Process | Word::Handle);
        match word {
            Word::Receive { new, taken_on } => self.receive = Some((new, taken_on)),
            Word::Process => self.process = true,
            Word::Handle => self.handle = true,
            Word::Request => (self.request, self.disclosure) = (true, true),
            Word::Disclosure => self.disclosure = true,
            Word::Deed => self.deed = true,
            Word::Application => self.application = true,
            Word::PendingAtStart => self.pending_at_start = true,
            Word::PendingAtEnd => self.pending_at_end = true,
            Word::Result(line) => {
                self.result = self.result.or(Some(line));
                self.results += 1;
            }
            Word::Applicant(line) => self.applicant = Some(line),
            Word::Review(groups) => {
                self.groups = Some(self.groups.map_or(groups, |known| known.and(groups)));
            }
            Word::Ending(line) => self.ending = self.ending.or(Some(line)),
            Word::Document(line) => self.document = self.document.or(Some(line)),
            Word::Act(line) => self.act = self.act.or(Some(line)),
            Word::Decision(line) => self.decision = Some(line),
            Word::Fee => self.fee = true,
            Word::Nothing { .. } | Word::Except | Word::Judge => self.none = true,
            Word::Each => self.each = true,
            Word::Join => self.join = true,
            Word::New => self.new = true,
            // A year and the like say nothing of what is counted; 结转 alone may be either end of the year.
            Word::Carried => {
                self.unknown = Some(position);
                return false;
            }
            _ => return true,
        }
        if matches!(
            word,
            Word::Each
                | Word::Join
                | Word::New
                | Word::Nothing { .. }
                | Word::Except
                | Word::Judge
                | Word::Deed
                | Word::Disclosure
        ) {
            return true;
        }
        let grow = |span: &mut Option<Range<usize>>| {
            let span = span.get_or_insert_with(|| token.span.clone());
            *span = span.start.min(token.span.start)..span.end.max(token.span.end);
        };
        if is_verb {
            grow(&mut self.verb);
        }
        grow(&mut self.label);
        true
    }

    /// Whether a verb of coming in or of answering is among the words.
    pub(super) fn has_verb(&self) -> bool {
        self.receive.is_some() || self.process || self.handle
    }

    /// Whether nothing in it says what is counted, but that it may be an application.
    pub(super) fn is_neutral(&self) -> bool {
        self.label.is_none() || (self.request || self.application) && self.only_names_applications()
    }

    fn only_names_applications(&self) -> bool {
        !self.has_verb()
            && !self.pending_at_start
            && !self.pending_at_end
            && self.result.is_none()
            && self.groups.is_none()
            && self.decision.is_none()
            && self.document.is_none()
            && self.applicant.is_none()
            && self.act.is_none()
    }

    /// Where the words stand that name what is counted.
    pub(super) fn label(&self, topic: Topic) -> Option<Range<usize>> {
        match topic {
            Topic::Received { .. } | Topic::Processed | Topic::Handled => {
                self.verb.clone().or_else(|| self.label.clone())
            }
            _ => self.label.clone(),
        }
    }

    /// Adds the cases that the clause before names: 行政复议、行政诉讼.
    pub(super) fn join_groups(&mut self, before: &Chain) {
        if let (Some(own), Some(more)) = (self.groups, before.groups) {
            self.groups = Some(own.and(more));
        }
    }

    /// Whether the words name one of several results, so that the number may be of all of them.
    pub(super) fn continues(&self, before: &Chain) -> bool {
        self.result.is_some() && before.result.is_some()
    }

    /// What the words before a number say that it counts.
    pub(super) fn topic(&self, around: Surroundings) -> Option<Topic> {
        let is_application = self.request || self.application;
        if self.none || self.each || self.join && self.results > 1 {
            return None;
        }
        if self.fee {
            return self.unknown.is_none().then_some(Topic::Fee);
        }
        // 重大行政处罚3件, 审查规范性文件12件, 因商业秘密不予公开1件: what is not known may name only some of them.
        let narrowed = self.unknown.is_some() && !self.deed && !self.has_verb();
        if let Some(line) = self.decision {
            let is_own = self.act.is_none() && !is_application && self.receive.is_none();
            return (is_own && !narrowed).then_some(Topic::Decision(line));
        }
        if let Some(groups) = self.groups {
            // To take on and to decide such cases is also the daily work of some bodies.
            let own_work = matches!(self.receive, Some((_, true))) || self.handle;
            let is_clear = self.disclosure || !own_work && !narrowed;
            return (is_clear && !self.process).then_some(Topic::Review(groups, self.ending));
        }
        if self.pending_at_start && self.pending_at_end {
            return None;
        }
        if self.pending_at_start {
            return Some(Topic::PendingAtStart);
        }
        if self.pending_at_end {
            return Some(Topic::PendingAtEnd);
        }
        if let Some(line) = self.result {
            return (around.requests && !narrowed).then_some(Topic::Result(line));
        }
        if let Some(line) = self.ending {
            return around.groups.map(|groups| Topic::Review(groups, Some(line)));
        }
        if let Some(line) = self.applicant {
            return Some(Topic::Applicant(line));
        }
        if let Some(line) = self.document {
            let act = self.act.or(around.act).unwrap_or(&super::topic::PUBLISHED);
            let is_own = !is_application && self.receive.is_none() && (self.act.is_some() || !narrowed);
            return is_own.then_some(Topic::Document(line, act));
        }
        let is_ours = is_application || around.application_behind || around.requests && !around.foreign;
        match (self.receive, self.process, self.handle) {
            (Some((new, _)), false, _) => is_ours.then_some(Topic::Received { new }),
            (None, true, _) => is_ours.then_some(Topic::Processed),
            (None, false, true) if is_application => Some(Topic::Handled),
            (None, false, false) if self.request => Some(Topic::Handled),
            (None, false, false) if self.unknown.is_none() => {
                let act = self.act.filter(|act| *act != &super::topic::PUBLISHED)?;
                around.document.map(|document| Topic::Document(document, act))
            }
            _ => None,
        }
    }

    /// What the words behind a number say that it counts: 5件结转下年度, 2宗维持, 3件予以公开.
    pub(super) fn topic_behind(&self, around: Surroundings) -> Option<Topic> {
        if self.none
            || self.join
            || self.groups.is_some()
            || self.has_verb() && self.result.is_none() && !self.pending_at_end
        {
            return None;
        }
        match (self.pending_at_start, self.pending_at_end, self.result, self.ending) {
            (true, false, ..) => Some(Topic::PendingAtStart),
            (false, true, ..) => Some(Topic::PendingAtEnd),
            (false, false, Some(line), _) => around.requests.then_some(Topic::Result(line)),
            (false, false, None, Some(line)) => around.groups.map(|groups| Topic::Review(groups, Some(line))),
            _ => None,
        }
    }
}
