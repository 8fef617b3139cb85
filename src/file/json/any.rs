//! Any JSON at all, for property tests.

use std::collections::HashSet;

use proptest::{collection::vec, prelude::*, sample::select};

use crate::report::{Entries, Json};

/// The text of a number, as anybody may write it.
fn number() -> impl Strategy<Value = String> {
    "-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,25})?"
}

/// A string with all that needs or may have an escape.
fn string() -> impl Strategy<Value = String> {
    let pieces = select(vec![
        "\"", "\\", "/", "\u{8}", "\u{c}", "\n", "\r", "\t", "\0", "\u{1f}", "\u{7f}", "\u{2028}",
        "\u{ffff}", "公", "😀", "\\u0041", "",
    ]);
    vec(prop_oneof![pieces.prop_map(str::to_owned), any::<String>()], 0..4).prop_map(|parts| parts.concat())
}

/// Any value, in whose objects no key stands twice.
pub(super) fn json() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::Bool),
        number().prop_map(Json::Number),
        string().prop_map(Json::String),
    ];
    leaf.prop_recursive(5, 40, 6, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Json::Array),
            vec((string(), inner), 0..6).prop_map(|mut entries: Entries| {
                let mut known = HashSet::new();
                entries.retain(|(key, _)| known.insert(key.clone()));
                Json::Object(entries)
            }),
        ]
    })
}

/// What may be put into a text, or anywhere between others, to break it.
pub(super) fn scrap() -> impl Strategy<Value = &'static str> {
    select(vec![
        "{",
        "}",
        "[",
        "]",
        "\"",
        "\\",
        ":",
        ",",
        "0",
        "1",
        "9",
        "-",
        "+",
        ".",
        "e",
        "E9",
        "1e5",
        "-0",
        "01",
        "1.",
        "null",
        "true",
        "false",
        "nul",
        "\"a\"",
        "\"a\":",
        "\"\":1",
        " ",
        "\t",
        "\n",
        "\r",
        "\u{b}",
        "\u{a0}",
        "\0",
        "\u{1f}",
        "\u{7f}",
        "\u{feff}",
        "公",
        "😀",
        "/",
        "\\u",
        "\\u0041",
        "\\ud83d",
        "\\ude00",
        "\\uD83D\\uDE00",
        "\\udc",
        "\\uFFFF",
        "\\x",
        "\\/",
        "\\b",
        "\"\\",
        "'",
    ])
}
