//! Our JSON against `serde_json`'s: what is accepted, what is read and what is printed is the same.

use proptest::{collection::vec, prelude::*};
use serde_json::{Value, error::Category};

use super::{
    any::{json, scrap},
    compact,
    parse::{Broken, parse},
    pretty,
};
use crate::{file::Refusal, report::Json};

/// Our value as `serde_json`'s.
pub(in crate::file) fn theirs(json: &Json) -> Value {
    serde_json::from_str(&compact(json)).unwrap()
}

/// `serde_json`'s value as ours.
pub(in crate::file) fn ours(value: &Value) -> Json {
    parse(&value.to_string()).unwrap()
}

/// `serde_json`'s value made from ours without any text but the numbers': theirs say `1e+5` for each `1E5`.
fn translated(json: &Json) -> Value {
    match json {
        Json::Null => Value::Null,
        Json::Bool(bool) => Value::Bool(*bool),
        Json::Number(number) => Value::Number(number.parse().unwrap()),
        Json::String(text) => Value::String(text.clone()),
        Json::Array(items) => Value::Array(items.iter().map(translated).collect()),
        Json::Object(entries) => {
            Value::Object(entries.iter().map(|(key, value)| (key.clone(), translated(value))).collect())
        }
    }
}

/// What was wrong, in their words; the position only where both mean the same one.
fn their_verdict(text: &str, error: &serde_json::Error) -> Refusal {
    match error.classify() {
        Category::Eof => Refusal::CutOff,
        _ if error.to_string().starts_with("recursion limit exceeded") => Refusal::OtherJson,
        _ => {
            let line = text.split('\n').nth(error.line() - 1).unwrap_or_default();
            // They count bytes, people count characters.
            let before = line.char_indices().take_while(|(position, _)| *position < error.column());
            Refusal::Syntax { line: error.line(), column: before.count() }
        }
    }
}

/// Has both read a text and compares what they say.
fn compare(text: &str) {
    match (parse(text), serde_json::from_str::<Value>(text)) {
        (Ok(json), Ok(value)) => {
            // Of a key that stands twice they keep the last value, and so does the translation.
            assert_eq!(translated(&json).to_string(), value.to_string(), "{text}");
            assert_eq!(parse(&compact(&json)), Ok(json.clone()), "{text}");
            assert_eq!(parse(&pretty(&json)), Ok(json), "{text}");
        }
        (Err(broken), Err(error)) => {
            let (our, their) = (super::refusal(text, broken), their_verdict(text, &error));
            // They look at the digits of \u only once there are four, and at a line's end from the next line.
            let is_exact = !text.contains("\\u")
                && !matches!(broken, Broken::Wrong(position) if text.as_bytes()[position] == b'\n');
            assert!(!is_exact || our == their, "{text}\n{our:?}\n{their:?}");
        }
        (our, their) => panic!("{text}\n{our:?}\n{their:?}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, ..ProptestConfig::default() })]

    #[test]
    fn any_value_is_printed_and_read_as_theirs(json in json()) {
        let value = translated(&json);
        let json = ours(&value);
        prop_assert_eq!(compact(&json), value.to_string());
        prop_assert_eq!(pretty(&json), format!("{value:#}"));
        prop_assert_eq!(theirs(&json), value);
    }

    #[test]
    fn any_text_that_was_damaged_is_judged_as_theirs(
        json in json(), indented in any::<bool>(),
        damages in vec((any::<prop::sample::Index>(), 0..4_usize, prop_oneof![Just(""), scrap()]), 0..4),
    ) {
        let mut text = if indented { pretty(&json) } else { compact(&json) };
        for (place, length, scrap) in damages {
            let starts: Vec<usize> = text.char_indices().map(|(start, _)| start).chain([text.len()]).collect();
            let place = place.index(starts.len());
            let end = starts[(place + length).min(starts.len() - 1)];
            text.replace_range(starts[place]..end, scrap);
        }
        compare(&text);
        let cut = text.char_indices().nth(text.chars().count() / 2).map_or(0, |(position, _)| position);
        compare(&text[..cut]);
    }

    #[test]
    fn any_scraps_are_judged_as_theirs(scraps in vec(scrap(), 0..12), in_string in any::<bool>()) {
        let text = scraps.concat();
        compare(&if in_string { format!("[\"{text}\"]") } else { text });
    }
}

#[test]
fn the_same_depth_is_too_deep_for_both() {
    for depth in 126..130 {
        for (open, close) in [("[", "]"), ("{\"a\":", "}"), (" [ {\"a\":", "}]")] {
            let depth = if open.len() > 6 { depth / 2 } else { depth };
            compare(&[open.repeat(depth), "1".to_owned(), close.repeat(depth)].concat());
            compare(&open.repeat(depth));
        }
    }
}

#[test]
fn the_same_characters_have_an_escape_in_both() {
    for character in '\0'..='\u{3000}' {
        let text = character.to_string();
        assert_eq!(compact(&text.as_str().into()), Value::String(text).to_string());
    }
}

#[test]
fn the_same_halves_of_characters_go_together_in_both() {
    let edges = ["0041", "d7ff", "d800", "dbff", "DBFF", "dc00", "dfff", "e000", "ffff"];
    for first in edges {
        for second in edges {
            compare(&format!("\"\\u{first}\\u{second}\""));
        }
    }
}
