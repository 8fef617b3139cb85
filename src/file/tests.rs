//! What holds for every report and every input, whatever it is.

use proptest::{collection::vec, prelude::*, sample::select};
use serde_json::{Value as Json, json};

use super::{
    json::oracle::{ours, theirs},
    *,
};
use crate::{
    format::{Edition, Format},
    report::{NoteKind, Value, any},
};

/// Any report, with explanations and with what a later version might have added.
fn report() -> impl Strategy<Value = Report> {
    let explanations = vec((any::prose(), any::prose()), 0..3);
    let path = select(vec![
        "later",
        "requests.later",
        "requests.denied.later",
        "notes.later",
        "a.b.c",
        "notes.a\u{0}",
    ]);
    let value = select(vec![json!(null), json!([1, { "a": [] }]), json!({ "b": 1, "a": "</script>" })]);
    (any::report(), explanations, vec((path, value), 0..3)).prop_map(|(mut report, explanations, unknown)| {
        report.explanations =
            explanations.into_iter().map(|(rule, text)| (rule.into(), text.into())).collect();
        let mut json = theirs(&json::to_value(&report));
        for (path, value) in unknown {
            let (parent, key) = path.rsplit_once('.').unwrap_or(("", path));
            let parent =
                if parent.is_empty() { String::new() } else { format!("/{}", parent.replace('.', "/")) };
            if let Some(Json::Object(object)) = json.pointer_mut(&parent) {
                object.insert(key.to_owned(), value);
            }
        }
        json::from_value(ours(&json)).unwrap()
    })
}

/// What a file is read as; none of these needs the browser's tables.
fn opened(bytes: &[u8]) -> Result<Report, Refusal> {
    read(bytes, |_| None).map(|reading| reading.report)
}

/// As a browser reads GB18030.
fn gb18030(bytes: &[u8]) -> Option<String> {
    let text = encoding_rs::GB18030.decode_without_bom_handling_and_without_replacement(bytes);
    text.map(|text| text.into_owned())
}

#[test]
fn a_report_saved_again_in_another_encoding_is_the_same_report() {
    for kind in Kind::ALL {
        let text = write(&sample(), kind);
        let utf_16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        for bytes in [utf_16, encoding_rs::GB18030.encode(&text).0.into_owned()] {
            assert_eq!(read(&bytes, gb18030).map(|reading| reading.report), Ok(sample()));
        }
    }
}

fn survives(report: &Report, kind: Kind) {
    let written = write(report, kind);
    let read = opened(written.as_bytes()).unwrap();
    assert!(read == *report, "{written}");
    assert_eq!(write(&read, kind), written);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn every_report_comes_back_the_same_from_every_kind_of_file(report in report()) {
        for kind in Kind::ALL {
            survives(&report, kind);
        }
    }

    #[test]
    fn every_page_has_one_script_and_every_cell_once(report in report()) {
        let page = write(&report, Kind::Html);
        prop_assert_eq!(page.matches("<script").count(), 1);
        prop_assert_eq!(page.matches(" data-cell=\"").count(), Format::of(report.edition).places.len());
        let unprintable = page.contains(['\u{0}', '\r']);
        prop_assert!(!unprintable);
    }

    #[test]
    fn every_file_name_is_short_and_safe(report in report(), draft in any::<bool>()) {
        let name = file_name(&report, Kind::Json, draft);
        prop_assert!(name.len() <= 200 && name.ends_with(".json"));
        prop_assert!(!name.contains(|character: char| character.is_control() || "/\\:*?\"<>|".contains(character)));
    }

    #[test]
    fn scraps_of_files_are_refused_or_read_and_never_panic(scraps in vec(select(vec![
        "{", "}", "[", "]", "\"", "\\", ":", ",", "1", "e9", "\"gongkai\":1", "null", "\"a\"", "<script", " id=", "'",
        "gongkai-report", ">", "</script>", "<html", "data-cell=", "\u{feff}", "公", "\u{0}", "\\ud83d", "\n", "/",
    ]), 0..40)) {
        let text = scraps.concat();
        let _ = opened(text.as_bytes());
    }
}

/// A filled-in report of some length.
fn sample() -> Report {
    let mut report = Report::new(Edition::Of2021);
    report.organization = "淮安市人民政府".into();
    report.year = Value::read("2024");
    report.set_narrative("overview", &"（一）主动公开。全年公开12件。\n".repeat(20));
    for place in Format::of(Edition::Of2021).places.iter().filter(|place| !place.is_total()) {
        report.set(place.cell, Value::read("7"));
    }
    report
}

#[test]
fn a_long_text_survives() {
    let mut report = sample();
    let hostile = "全年😀\u{202e}</script>\u{0}\u{b}<!--\u{2028}&lt;\n";
    report.set_narrative("improvement", &hostile.repeat(1_000_000 / hostile.len()));
    report.organization = "a\rb\r\nc\u{0}".into();
    for kind in Kind::ALL {
        survives(&report, kind);
    }
}

/// Data is whole or it is none. Of a page what can be seen is read, and it is said that the rest is missing.
#[test]
fn a_file_that_was_cut_is_refused_or_said_to_be_so_wherever_it_was_cut() {
    for kind in Kind::ALL {
        let written = write(&sample(), kind);
        // After the end of the data nothing that matters can be missing.
        let data_end = written.rfind('}').unwrap();
        for end in (0..=data_end).step_by(97) {
            match read(&written.as_bytes()[..end], |_| None) {
                Err(_) => {}
                Ok(reading) => {
                    assert_eq!(kind, Kind::Html);
                    let damaged = reading.notes.first().is_some_and(|note| note.kind == NoteKind::Damaged);
                    assert!(damaged || reading.found == 0, "{end} {:?}", reading.notes);
                }
            }
        }
    }
    let written = write(&sample(), Kind::Json);
    assert_eq!(opened(&written.as_bytes()[..written.len() / 2]), Err(Refusal::CutOff));
}

/// Bytes without any order, the same at each run.
fn noise(length: usize) -> Vec<u8> {
    let mut state: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut noise = Vec::with_capacity(length);
    while noise.len() < length {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        noise.extend_from_slice(&state.to_le_bytes());
    }
    noise
}

#[test]
fn noise_is_refused() {
    let noise = noise(50_000_000);
    assert_eq!(opened(&noise), Err(Refusal::TooLarge { bytes: noise.len() }));
    assert_eq!(opened(&noise[..MOST_BYTES]), Err(Refusal::Foreign(Foreign::Unknown)));
    for start in 0..1000 {
        assert!(opened(&noise[start * 997..][..start]).is_err());
    }
}

/// Each of these made a careless reader slow: a search that starts again at every place.
#[test]
fn hostile_input_of_full_size_is_read_in_one_pass() {
    const SIZE: usize = 500_000;
    for scrap in [
        "<script",
        "<script ",
        "<script>",
        "<script id='",
        "<script id=gongkai-report ",
        "</script",
        "<",
        "\"",
        "{\"a\":",
        "PK\u{3}\u{4}w",
    ] {
        assert!(opened(scrap.repeat(SIZE / scrap.len()).as_bytes()).is_err(), "{scrap}");
    }
    const KEYS: usize = 100_000;
    let keys: String = (0..KEYS).map(|key| format!(",\"requests{key}\":{{\"a\":1}}")).collect();
    let rules: String = (0..KEYS).rev().map(|rule| format!(",\"{rule:06}\":\"a\"")).collect();
    let text = format!("{{\"gongkai\":1{keys},\"explanations\":{{\"\":\"a\"{rules}}}}}");
    let report = opened(text.as_bytes()).unwrap();
    assert_eq!(report.unknown[0].1.len(), KEYS);
    assert_eq!(report.explanations.iter().count(), KEYS + 1);
    assert_eq!(json::from_value(json::to_value(&report)), Ok(report));
}
