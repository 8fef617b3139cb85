//! Words that say there was none of something: 未收到政府信息公开申请, 无行政复议、行政诉讼.

use super::{
    chain::FAR,
    sentence::{Denial, Scope},
    token::{Kind, Token},
    topic::{Groups, Topic},
    word::Word,
};

/// What is denied at a place of a sentence, where nothing in the clause is unknown. The spans are the sentence's own.
pub(super) fn read(tokens: &[Token], at: usize, received: bool, scope: &Scope) -> Vec<Denial> {
    let near = at.saturating_sub(FAR);
    let segment =
        tokens[near..at].iter().rposition(|token| is_mark(token.kind)).map_or(near, |mark| near + mark + 1);
    // 除2件外未收到…, 网上未收到…, 比上年未…: of a part only.
    let limits = |token: &Token| {
        matches!(
            token.kind,
            Kind::Word(Word::Channel | Word::Except | Word::Compare | Word::Applicant(_) | Word::Examples)
        )
    };
    if tokens[segment..at].iter().any(limits) {
        return Vec::new();
    }
    let sure = !tokens[segment..at].iter().any(|token| token.kind == Kind::Other);
    let Some((mut topics, end)) = denied(&tokens[at + 1..], received) else { return Vec::new() };
    let mut span =
        tokens[at].span.start..tokens.get(at + end).map_or(tokens[at].span.end, |last| last.span.end);
    if topics.is_empty() && end == 0 && !received {
        // 行政复议、行政诉讼均未发生.
        let Some(groups) = groups_before(&tokens[..at]) else { return Vec::new() };
        topics = groups.0;
        span.start = tokens[groups.1].span.start;
    }
    let denial = |topic| Denial { span: span.clone(), topic, scope: scope.clone(), sure };
    topics.into_iter().map(denial).collect()
}

/// What stands behind the words of denial up to the end of the clause; nothing where something unknown is there.
fn denied(tokens: &[Token], received: bool) -> Option<(Vec<Topic>, usize)> {
    let mut topics: Vec<Topic> = Vec::new();
    let mut end = 0;
    // An application is denied where nothing of it follows: 政府信息公开申请引起的行政复议 denies only the latter.
    let mut request = false;
    let mut joined = true;
    for (position, token) in tokens.iter().enumerate().take(FAR) {
        match token.kind {
            Kind::Word(Word::Request) => request = true,
            Kind::Word(Word::Application) => request |= received && topics.is_empty(),
            Kind::Word(Word::Review(groups)) => {
                request &= joined;
                topics.push(Topic::Review(groups, None));
            }
            Kind::Word(Word::PendingAtStart) => topics.push(Topic::PendingAtStart),
            Kind::Word(Word::PendingAtEnd) => topics.push(Topic::PendingAtEnd),
            Kind::Word(
                Word::Filler
                | Word::Own
                | Word::Deed
                | Word::Disclosure
                | Word::Handle
                | Word::All
                | Word::Receive { .. },
            ) => {}
            Kind::Word(Word::Join) | Kind::Pause => {
                if request {
                    topics.push(Topic::Received { new: false });
                    request = false;
                }
                joined = true;
                continue;
            }
            Kind::Comma | Kind::Semicolon | Kind::Close => break,
            Kind::Other | Kind::Numeral(_) | Kind::Colon | Kind::Open | Kind::Word(_) => return None,
        }
        joined = false;
        end = position + 1;
    }
    if request {
        topics.push(Topic::Received { new: false });
    }
    Some((topics, end))
}

/// The cases named right before words of denial, and where their names begin.
fn groups_before(tokens: &[Token]) -> Option<(Vec<Topic>, usize)> {
    let mut found: Vec<(Groups, usize)> = Vec::new();
    for (position, token) in tokens.iter().enumerate().rev().take(FAR) {
        match token.kind {
            Kind::Word(Word::Review(groups)) => found.push((groups, position)),
            Kind::Word(
                Word::Filler | Word::Deed | Word::Disclosure | Word::All | Word::Join | Word::Application,
            )
            | Kind::Pause => {}
            Kind::Comma | Kind::Semicolon | Kind::Colon => break,
            _ => return None,
        }
    }
    let first = found.last()?.1;
    Some((found.iter().rev().map(|(groups, _)| Topic::Review(*groups, None)).collect(), first))
}

fn is_mark(kind: Kind) -> bool {
    matches!(kind, Kind::Comma | Kind::Semicolon | Kind::Colon | Kind::Open | Kind::Close)
}
