//! The folders of `src` are floors, each above those to its left; this test reads every `use` and path and holds
//! them to it.

#![expect(clippy::unwrap_used, reason = "a test may fail by a panic")]

use std::{
    fs,
    path::{Path, PathBuf},
};

/// From the lowest floor to the highest.
const FLOORS: [&str; 9] =
    ["format", "report", "check", "document", "file", "session", "browser", "ui", "embed"];

/// The first floor that may know the web.
const FIRST_WEB_FLOOR: &str = "browser";
const WEB: [&str; 5] = ["yew::", "web_sys::", "js_sys::", "wasm_bindgen", "gloo::"];

fn rank(floor: &str) -> usize {
    FLOORS.iter().position(|known| *known == floor).unwrap_or_else(|| panic!("{floor} is not a floor"))
}

/// Every source file of a floor with its text; tests may look wherever they like.
fn sources(floor: &str) -> Vec<(PathBuf, String)> {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(floor)];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") && !path.ends_with("tests.rs") {
                let text = fs::read_to_string(&path).unwrap();
                let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap().to_owned();
                sources.push((path, code));
            }
        }
    }
    assert!(!sources.is_empty(), "{floor} has no source");
    sources
}

/// The floors named after `crate::` in a text, also in a group: `use crate::{format::Cell, report::Report}`.
fn floors_named(text: &str) -> Vec<&str> {
    let mut named = Vec::new();
    for after in text.split("crate::").skip(1) {
        match after.strip_prefix('{') {
            None => named.push(after),
            Some(group) => {
                // Only the first word of each member of the group names a floor.
                let mut depth = 0;
                let mut start = Some(0);
                for (position, character) in group.char_indices() {
                    match character {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        ',' if depth == 0 => start = Some(position + 1),
                        _ if character.is_whitespace() => {}
                        _ => {
                            if let Some(start) = start.take() {
                                named.push(group[start..].trim_start());
                            }
                        }
                    }
                }
            }
        }
    }
    named
        .into_iter()
        .map(|text| &text[..text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len())])
        .collect()
}

#[test]
fn every_floor_stands_on_those_below_it() {
    for floor in FLOORS {
        for (path, text) in sources(floor) {
            for named in floors_named(&text).into_iter().filter(|named| FLOORS.contains(named)) {
                assert!(
                    rank(named) <= rank(floor),
                    "{}: {floor} uses {named}, which is above it",
                    path.display()
                );
            }
        }
    }
}

#[test]
fn the_native_floors_know_nothing_of_the_web() {
    for floor in &FLOORS[..rank(FIRST_WEB_FLOOR)] {
        for (path, text) in sources(floor) {
            let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
            for line in code {
                let found = WEB.iter().find(|word| line.contains(*word));
                assert!(found.is_none(), "{}: {line}", path.display());
            }
        }
    }
}

#[test]
fn every_folder_of_the_source_is_a_floor() {
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rank(path.file_name().unwrap().to_str().unwrap());
        }
    }
}

#[test]
fn floors_are_found_in_groups_and_paths() {
    let text = "use crate::{\n    format::{Cell, Kind},\n    report::Field,\n};\nlet x = crate::check::by_id(\"A1\");";
    assert_eq!(floors_named(text), ["format", "report", "check"]);
}
