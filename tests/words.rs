//! The texts in two languages: none is empty, and the English ones are English.

#![expect(clippy::unwrap_used, reason = "a test may fail by a panic")]

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Every source file below a folder.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found
}

/// The string that a text begins with, after blanks, and what follows it.
fn string(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start().strip_prefix('"')?;
    let mut escaped = false;
    let end = text.find(|sign| {
        let ends = sign == '"' && !escaped;
        escaped = sign == '\\' && !escaped;
        ends
    })?;
    Some((&text[..end], &text[end + 1..]))
}

#[test]
fn every_text_is_there_in_both_languages() {
    let mut count = 0;
    for path in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let source = fs::read_to_string(&path).unwrap();
        for (at, call) in source.match_indices("Words::new(") {
            let Some((chinese, rest)) = string(&source[at + call.len()..]) else { continue };
            let (english, _) = string(rest.trim_start().strip_prefix(',').unwrap()).unwrap();
            let place = format!("{}: {chinese} / {english}", path.display());
            // Between two parts of a sentence one language may need nothing.
            let is_joint = |text: &str| text.chars().count() < 3;
            assert_eq!(
                chinese.trim().is_empty() && !is_joint(english),
                english.is_empty() && !is_joint(chinese),
                "{place}"
            );
            // A word to be written is Chinese, in quotation marks.
            let own: String = english.split(['“', '”']).step_by(2).collect();
            assert!(!own.contains(|sign: char| ('\u{2e80}'..='\u{ffef}').contains(&sign)), "{place}");
            count += 1;
        }
    }
    assert!(count > 300, "{count} texts were found");
}
