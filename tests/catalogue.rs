//! The catalogue of rules: every one is there, in order and in whole sentences, and its tests and its page name it.

#![expect(clippy::unwrap_used, reason = "a test may fail by a panic")]

#[path = "../tools/publish/rules.rs"]
mod rules;

use std::{
    fs,
    path::{Path, PathBuf},
};

use gongkai::{
    check::{CHECKS, Check},
    format::Language,
};
use serde_json::Value;

const ERROR: &str = "error";
const WARNING: &str = "warning";
const NOTE: &str = "note";
/// It can never fail, so that it is no check but a test, and the page says why.
const NO_CHECK: &str = "no check";

/// Every id of the catalogue, in order, with how grave a failure usually is.
#[rustfmt::skip]
const CATALOGUE: [(&str, &str); 42] = [
    ("A1", ERROR), ("A2", ERROR), ("A3", ERROR), ("A4", ERROR), ("A5", ERROR), ("A6", WARNING), ("A7", WARNING),
    ("A8", ERROR),
    ("B1", ERROR), ("B2", ERROR), ("B3", ERROR), ("B4", WARNING), ("B5", ERROR), ("B6", ERROR), ("B7", WARNING),
    ("B8", NOTE), ("B9", WARNING), ("B10", NOTE), ("B11", WARNING), ("B12", WARNING),
    ("C1", WARNING), ("C2", WARNING), ("C3", WARNING), ("C4", WARNING), ("C5", ERROR), ("C6", WARNING),
    ("C7", WARNING), ("C8", WARNING), ("C9", ERROR), ("C10", WARNING), ("C11", WARNING), ("C12", WARNING),
    ("D1", ERROR), ("D2", WARNING), ("D3", WARNING), ("D4", WARNING), ("D5", NOTE), ("D6", ERROR), ("D7", NO_CHECK),
    ("E1", WARNING), ("E2", WARNING), ("E3", NOTE),
];

/// The ids that have a check, in order.
fn wanted() -> Vec<&'static str> {
    CATALOGUE.iter().filter(|(_, severity)| *severity != NO_CHECK).map(|(id, _)| *id).collect()
}

#[test]
fn every_rule_is_there_once_and_in_order() {
    let missing: Vec<&str> =
        wanted().into_iter().filter(|id| CHECKS.iter().all(|check| check.id != *id)).collect();
    assert!(missing.is_empty(), "missing: {}", missing.join(" "));
    assert_eq!(CHECKS.iter().map(|check| check.id).collect::<Vec<_>>(), wanted());
}

/// What holds while some are still to come: nothing but the catalogue's ids, each once and in order.
#[test]
fn no_rule_is_unknown_twice_or_out_of_order() {
    let place = |check: &&Check| {
        wanted().iter().position(|id| *id == check.id).unwrap_or_else(|| panic!("{}: not listed", check.id))
    };
    let places: Vec<usize> = CHECKS.iter().map(place).collect();
    assert!(places.is_sorted_by(|one, next| one < next), "{places:?}");
}

#[test]
fn every_rule_is_as_grave_as_the_catalogue_says() {
    for check in CHECKS {
        assert!(CATALOGUE.contains(&(check.id, check.severity.id())), "{}: {:?}", check.id, check.severity);
    }
}

/// What must hold, why, and what is said otherwise are sentences; the title and the ground are names.
#[test]
fn every_rule_is_told_in_whole_sentences() {
    for Check { id, title, what, why, example, ground, .. } in CHECKS {
        let [title, what, why, ground] = [title, what, why, ground].map(|words| words.of(Language::Chinese));
        let example = *example;
        for sentence in [what, why, example] {
            assert!(sentence.chars().count() > 4 && sentence.ends_with('。'), "{id}: {sentence}");
        }
        for name in [title, ground] {
            assert!(!name.is_empty() && !name.ends_with('。'), "{id}: {name}");
        }
        for text in [title, what, why, example, ground] {
            assert_eq!(text.trim(), text, "{id}");
            let rude = ["请您", "！", "!", "  "].into_iter().find(|word| text.contains(word));
            assert_eq!(rude, None, "{id}: {text}");
        }
    }
}

/// The same in English, without a Chinese letter.
#[test]
fn every_rule_is_told_in_english() {
    for Check { id, title, what, why, ground, .. } in CHECKS {
        let [title, what, why, ground] = [title, what, why, ground].map(|words| words.of(Language::English));
        for text in [title, what, why, ground] {
            let is_foreign = |sign: char| ('\u{2e80}'..='\u{ffef}').contains(&sign);
            assert!(!text.contains(is_foreign) && text.trim() == text, "{id}: {text}");
        }
        assert!(what.ends_with('.') && why.ends_with('.'), "{id}");
        assert!(
            !title.ends_with('.') && !ground.ends_with('.') && !title.is_empty() && !ground.is_empty(),
            "{id}"
        );
    }
}

/// One name, found everywhere: a rule's id stands in the tests beside it.
#[test]
fn every_rule_is_named_in_its_tests() {
    let tests = tests_of_rules();
    let untested: Vec<&str> = CHECKS
        .iter()
        .filter(|check| !tests.contains(&format!("\"{}\"", check.id)))
        .map(|check| check.id)
        .collect();
    assert!(untested.is_empty(), "not in a test under src/check: {}", untested.join(" "));
}

/// The example is what the rule says in one of its tests, word for word.
#[test]
fn every_example_is_said() {
    let tests = tests_of_rules();
    let unsaid: Vec<String> = CHECKS
        .iter()
        .filter(|check| !tests.contains(&format!("\"{}\"", check.example)))
        .map(|check| format!("{} {}", check.id, check.example))
        .collect();
    assert!(unsaid.is_empty(), "in no test under src/check:\n{}", unsaid.join("\n"));
}

/// The text of all tests under `src/check`.
fn tests_of_rules() -> String {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src/check")];
    let mut tests = String::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                let is_test = path.components().any(|part| {
                    let name = part.as_os_str();
                    name == "tests" || name == "tests.rs"
                });
                tests += if is_test {
                    &text
                } else {
                    text.split_once("#[cfg(test)]\nmod tests {").map_or("", |(_, tests)| tests)
                };
            }
        }
    }
    tests
}

/// The published data has every text of every rule.
#[test]
fn the_data_tells_every_rule() {
    let data = rules::data();
    let told = data["rules"].as_array().unwrap();
    assert_eq!(told.len(), CHECKS.len());
    for (rule, check) in told.iter().zip(CHECKS) {
        let text = |key: &str| rule[key].as_str().unwrap().to_owned();
        assert_eq!(
            ["id", "title", "what"].map(text),
            [check.id, check.title.of(Language::Chinese), check.what.of(Language::Chinese)]
        );
        assert_eq!(
            ["why", "example", "ground"].map(text),
            [check.why.of(Language::Chinese), check.example, check.ground.of(Language::Chinese)]
        );
        assert_eq!(
            ["title_en", "what_en", "why_en", "ground_en"].map(text),
            [check.title, check.what, check.why, check.ground].map(|words| words.of(Language::English))
        );
        assert_eq!(text("severity"), check.severity.id());
        assert!(["at_once", "asked"].contains(&&*text("when")), "{rule}");
        let family = &rule["family"];
        assert!(check.id.starts_with(family["id"].as_str().unwrap()), "{rule}");
        assert_ne!(family["name"], Value::from(""), "{rule}");
    }
}

/// The page has a place for every rule, and a link to it; also for the ids that have no check, with the reason.
#[test]
fn the_page_tells_every_rule() {
    let page = rules::page();
    let ids = CHECKS.iter().map(|check| check.id);
    let without_check = CATALOGUE.iter().filter(|(_, severity)| *severity == NO_CHECK).map(|(id, _)| *id);
    assert_eq!(rules::WITHOUT_CHECK.map(|(id, ..)| id).to_vec(), without_check.collect::<Vec<_>>());
    for id in ids.chain(rules::WITHOUT_CHECK.map(|(id, ..)| id)) {
        for part in [format!(" id=\"{id}\">"), format!("href=\"#{id}\">{id}<")] {
            assert_eq!(page.matches(&part).count(), 1, "{part}");
        }
    }
    for check in CHECKS {
        let escape = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
        let escaped = escape(check.example);
        assert!(page.contains(&format!("<dd>{escaped}</dd>")), "{}", check.id);
        let what = escape(check.what.of(Language::English));
        assert!(page.contains(&what), "{}: in English", check.id);
    }
    // It is read without anything else: no script, no picture, no word of this program's own making.
    assert!(["<script", "<img", "style=", "http"].iter().all(|part| !page.contains(part)));
}
