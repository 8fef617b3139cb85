//! A sitting as a text that is kept, and back: the report, what stands beside it, and all its steps.
//!
//! Line by line: the report as in its file; what else there is to know of the sitting; last year's report; and each
//! step as what differs on its other side, so that hundreds of them take little room. A step's line is only read
//! when somebody undoes as far as there.

mod patch;
mod words;

use std::rc::Rc;

use super::{
    Prior, Session, Step,
    history::{Beyond, History, Snapshot},
};
use crate::{
    file::json,
    report::{Entries, Json, Report},
};

/// The number of this form of the text.
const VERSION: &str = "1";

/// How many bytes of steps are kept; the oldest go first.
const MOST_BYTES: usize = 1 << 20;

/// Keeps a sitting, again and again: what was worked out for the steps that stay is used the next time.
#[derive(Debug, Default)]
pub struct Keeper {
    known: Vec<Line>,
}

/// A step that has been worked out.
#[derive(Debug)]
struct Line {
    step: Step,
    from: Snapshot,
    to: Snapshot,
    changes: Rc<str>,
}

impl Keeper {
    /// The sitting as a text.
    pub fn keep(&mut self, session: &Session) -> String {
        let mut lines = Vec::new();
        let now = session.snapshot();
        let mut text = json::compact(&json::to_value(&session.report));
        text.push('\n');
        text.push_str(&json::compact(&state(session)));
        text.push('\n');
        text.push_str(&json::compact(&prior_value(&now)));
        for (mark, steps) in [("\n<", &session.history.past), ("\n>", &session.history.future)] {
            let mut room = MOST_BYTES;
            let mut side = Vec::new();
            let mut from = now.clone();
            for (step, beyond) in steps.iter().rev() {
                let changes = match beyond {
                    Beyond::Kept(changes) => changes.clone(),
                    Beyond::Here(to) => {
                        let changes = self.line(*step, &from, to);
                        let (from, to) = (std::mem::replace(&mut from, to.clone()), to.clone());
                        lines.push(Line { step: *step, from, to, changes: changes.clone() });
                        changes
                    }
                };
                let Some(left) = room.checked_sub(changes.len()) else { break };
                room = left;
                side.push((words::of_step(*step), changes));
            }
            for (word, changes) in side.iter().rev() {
                [mark, word, "\t", changes].iter().for_each(|part| text.push_str(part));
            }
        }
        self.known = lines;
        text
    }

    /// What lies beyond a step as what differs from this side.
    fn line(&self, step: Step, from: &Snapshot, to: &Snapshot) -> Rc<str> {
        let same = |line: &&Line| line.step == step && is_same(&line.from, from) && is_same(&line.to, to);
        match self.known.iter().find(same) {
            Some(line) => line.changes.clone(),
            None => json::compact(&difference(from, to)).into(),
        }
    }
}

fn is_same(one: &Snapshot, other: &Snapshot) -> bool {
    Rc::ptr_eq(&one.report, &other.report)
        && is_same_prior(one, other)
        && Rc::ptr_eq(&one.notes, &other.notes)
        && one.name == other.name
}

fn is_same_prior(one: &Snapshot, other: &Snapshot) -> bool {
    match (&one.prior, &other.prior) {
        (Some(one), Some(other)) => Rc::ptr_eq(one, other),
        (one, other) => one.is_none() && other.is_none(),
    }
}

fn state(session: &Session) -> Json {
    let saved = match Rc::ptr_eq(&session.saved, &session.report) {
        true => Vec::new(),
        false => patch::diff(&json::to_value(&session.report), &json::to_value(&session.saved)),
    };
    object(vec![
        ("draft", Json::Number(VERSION.to_owned())),
        ("sheet", (*session.name).into()),
        ("asked", Json::Bool(session.asked)),
        ("edition_chosen", Json::Bool(session.edition_chosen)),
        ("notes", words::of_notes(&session.notes)),
        ("saved", Json::Array(saved)),
    ])
}

fn object(entries: Vec<(&str, Json)>) -> Json {
    Json::Object(entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

fn prior_value(snapshot: &Snapshot) -> Json {
    snapshot.prior.as_ref().map_or(Json::Null, |prior| json::to_value(&prior.report))
}

fn difference(from: &Snapshot, to: &Snapshot) -> Json {
    let mut parts = Entries::new();
    let mut put = |key: &str, value: Json| parts.push((key.to_owned(), value));
    if !Rc::ptr_eq(&from.report, &to.report) {
        let changes = patch::diff(&json::to_value(&from.report), &json::to_value(&to.report));
        put("report", Json::Array(changes));
    }
    if !is_same_prior(from, to) {
        put("prior", prior_value(to));
    }
    if from.notes != to.notes {
        put("notes", words::of_notes(&to.notes));
    }
    if from.name != to.name {
        put("sheet", (*to.name).into());
    }
    Json::Object(parts)
}

/// What lies beyond a step, from `now` on this side; none where its line is damaged.
pub(super) fn changed(now: &Snapshot, line: &str) -> Option<Snapshot> {
    let parts = json::parse_kept(line)?;
    let mut then = now.clone();
    if let Some(changes) = parts.get("report") {
        then.report = Rc::new(changed_report(&now.report, changes)?);
    }
    if let Some(prior) = parts.get("prior") {
        then.prior = read_prior(prior.clone())?;
    }
    if parts.get("notes").is_some() {
        then.notes = words::notes(parts.get("notes"));
    }
    if let Some(Json::String(name)) = parts.get("sheet") {
        then.name = name.as_str().into();
    }
    Some(then)
}

fn changed_report(report: &Report, changes: &Json) -> Option<Report> {
    let mut tree = json::to_value(report);
    patch::apply(&mut tree, changes)?;
    json::from_value(tree).ok()
}

fn read_prior(value: Json) -> Option<Option<Rc<Prior>>> {
    match value {
        Json::Null => Some(None),
        value => json::from_value(value).ok().map(|report| Some(Rc::new(Prior::new(Rc::new(report))))),
    }
}

impl Session {
    /// The sitting that was kept as a text, by [`Keeper::keep`]; none where that is damaged or of a later kind. A
    /// damaged step ends the history and no more.
    pub fn of_kept(text: &str, this_year: u16) -> Option<Session> {
        let mut lines = text.split('\n');
        let report = json::read(lines.next()?).ok()?;
        let state = json::parse_kept(lines.next()?)?;
        if state.get("draft") != Some(&Json::Number(VERSION.to_owned())) {
            return None;
        }
        let prior = read_prior(json::parse_kept(lines.next()?)?)?;
        let (mut past, mut future) = (Vec::new(), Vec::new());
        for line in lines {
            let side = match line.get(..1) {
                Some("<") => &mut past,
                Some(">") => &mut future,
                _ => continue,
            };
            match line[1..].split_once('\t').and_then(|(word, changes)| Some((words::step(word)?, changes))) {
                Some((step, changes)) => side.push((step, Beyond::Kept(changes.into()))),
                // The steps before it lead over it.
                None => side.clear(),
            }
        }
        let is_set = |key: &str| state.get(key) == Some(&Json::Bool(true));
        let saved = state.get("saved").filter(|changes| **changes != Json::Array(Vec::new()));
        let saved = saved.and_then(|changes| changed_report(&report, changes));
        let mut session = Session::new(report, this_year);
        session.unsaved = saved.is_some();
        session.saved = saved.map_or_else(|| session.report.clone(), Rc::new);
        session.prior = prior;
        session.notes = words::notes(state.get("notes"));
        session.asked = is_set("asked");
        session.edition_chosen = is_set("edition_chosen");
        session.history = History::kept(past, future);
        if let Some(Json::String(name)) = state.get("sheet") {
            session.name = name.as_str().into();
        }
        Some(session.checked())
    }
}

#[cfg(test)]
mod tests;
