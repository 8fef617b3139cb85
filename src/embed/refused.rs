//! Why an object is no report, said to whoever wrote the host page: the place and the reason.

use crate::{file::Refusal, format::Language};

/// The sentence about an object that was set as the property `name`.
pub(super) fn sentence(name: &str, refusal: &Refusal) -> String {
    match refusal {
        Refusal::WrongType { path, expected, found, .. } => {
            let place = if path.is_empty() { "" } else { "." };
            let [expected, found] = [expected, found].map(|words| words.of(Language::English));
            [name, place, path, ": expected ", expected, ", found ", found].concat()
        }
        Refusal::UnknownEdition(edition) => {
            [name, ".edition: \"", edition, "\" is none of 2019, 2021"].concat()
        }
        Refusal::OtherJson => [name, ": no report: an object with \"gongkai\": 1 is expected"].concat(),
        Refusal::Newer => [name, ".gongkai: this version of the widget knows 1 and no later one"].concat(),
        other => [name, ": ", &other.say(Language::English)].concat(),
    }
}
