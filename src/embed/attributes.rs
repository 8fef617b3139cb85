//! The element's attributes as what they ask for, read leniently: what is not understood asks for nothing.

use js_sys::{Object, Reflect};

use crate::{
    format::Language,
    report::Field,
    session::{Action, Session},
};

/// Those that begin the session, in the order in which they are taken: a chosen edition overrides the year's.
const BEGINNING: [&str; 4] = ["lang", "organization", "year", "edition"];

/// What an attribute asks for, with its value or after it was removed.
pub(super) fn actions(name: &str, value: Option<&str>) -> Vec<Action> {
    let write = |field: Field| match value {
        Some(text) => vec![Action::Write(field, text.into()), Action::Leave],
        None => Vec::new(),
    };
    match name {
        "organization" => write(Field::Organization),
        "year" => write(Field::Year),
        "lang" => vec![Action::Speak(value.map_or(Language::default(), Language::of_tag))],
        "edition" => vec![Action::ChooseEdition(value.and_then(|edition| edition.parse().ok()))],
        _ => Vec::new(),
    }
}

/// The value of an attribute in an object of all that are given.
pub(super) fn value(attributes: &Object, name: &str) -> Option<String> {
    Reflect::get(attributes, &name.into()).ok()?.as_string()
}

/// A session that begins with what the attributes say.
pub(super) fn begin(attributes: &Object, session: Session) -> Session {
    let given = BEGINNING.iter().filter_map(|name| Some((name, value(attributes, name)?)));
    let actions = given.flat_map(|(name, value)| actions(name, Some(&value)));
    actions.fold(session, |session, action| session.reduce(action)).as_beginning()
}
