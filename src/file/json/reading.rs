//! What was read from a file as one plain object, for host pages.

use super::{compact, to_value};
use crate::{
    document::Reading,
    format::Cell,
    report::{Entries, Json, Note},
};

/// A reading as JSON: the report as in its file, the notes, and how many of the form's cells were found.
pub fn write_reading(reading: &Reading) -> String {
    let mut root = Entries::new();
    let mut put = |key: &str, value: Json| root.push((key.to_owned(), value));
    put("report", to_value(&reading.report));
    put("notes", Json::Array(reading.notes.iter().map(write_note).collect()));
    put("found", Json::Number(reading.found.to_string()));
    put("expected", Json::Number(reading.expected.to_string()));
    if !reading.report.published.is_empty() {
        put("published", (*reading.report.published).into());
    }
    compact(&Json::Object(root))
}

/// A note; what it does not have is not there.
pub fn write_note(note: &Note) -> Json {
    let mut entries = Entries::new();
    for (key, text) in [
        ("kind", note.kind.id()),
        ("message", &note.message),
        ("section", note.section),
        ("cell", note.cell.map_or("", Cell::id)),
        ("quote", &note.quote),
    ] {
        if !text.is_empty() {
            entries.push((key.to_owned(), text.into()));
        }
    }
    Json::Object(entries)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        format::Edition,
        report::{NoteKind, Report},
    };

    #[test]
    fn a_reading_is_the_report_with_what_is_to_be_known_of_it() {
        let notes = vec![
            Note {
                kind: NoteKind::Undecided,
                section: "requests",
                cell: "requests.granted.research".parse().ok(),
                quote: "1 2".to_owned(),
                message: "两个数字的栏目无法判断。".to_owned(),
                english: String::new(),
            },
            Note {
                kind: NoteKind::Head,
                section: "",
                cell: None,
                quote: String::new(),
                message: "没有读到年度。".to_owned(),
                english: String::new(),
            },
        ];
        let mut report = Report::new(Edition::Of2021);
        report.published = "2025-01-20".into();
        let reading = Reading { notes, found: 3, ..Reading::exact(report) };
        let plain: serde_json::Value = serde_json::from_str(&write_reading(&reading)).unwrap();
        assert_eq!(plain["report"]["edition"], "2021");
        assert_eq!(
            (&plain["found"], &plain["expected"], &plain["published"]),
            (&3.into(), &reading.expected.into(), &"2025-01-20".into())
        );
        let notes = serde_json::json!([
            { "kind": "undecided", "message": "两个数字的栏目无法判断。", "section": "requests",
              "cell": "requests.granted.research", "quote": "1 2" },
            { "kind": "head", "message": "没有读到年度。" },
        ]);
        assert_eq!(plain["notes"], notes);
    }
}
