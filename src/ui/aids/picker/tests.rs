//! Figures are found by what their labels say, in either language.

use super::find;
use crate::{
    format::{Edition, Language},
    report::{Report, Value},
    session::{Action, Session},
};

fn found(language: Language, sought: &str) -> Vec<&'static str> {
    let mut report = Report::new(Edition::Of2021);
    for (cell, figure) in [
        ("requests.received.natural_person", "3"),
        ("requests.received.commercial", "0"),
        ("requests.granted.natural_person", "2"),
        ("reviews.direct_litigation.upheld", "1"),
    ] {
        report.set(cell.parse().unwrap(), Value::read(figure));
    }
    let session = Session::new(report, 2026).reduce(Action::Speak(language));
    let is_typed = |id: &&str| !id.ends_with(".total") && !id.starts_with("requests.processed");
    find(&session, sought).into_iter().map(|(cell, ..)| cell.id()).filter(is_typed).collect()
}

#[test]
fn a_figure_is_found_by_both_its_labels_in_both_languages() {
    let person = "requests.received.natural_person";
    let company = "requests.received.commercial";
    let granted = "requests.granted.natural_person";
    let upheld = "reviews.direct_litigation.upheld";
    for language in [Language::Chinese, Language::English] {
        for (sought, cells) in [
            ("", &[person, granted, upheld, company][..]),
            ("新收 自然人", &[person]),
            ("new requests NATURAL", &[person]),
            ("新收 natural", &[person]),
            ("businesses", &[company]),
            ("Granted", &[granted]),
            ("未经复议直接起诉　维持", &[upheld]),
            ("without reconsideration upheld", &[upheld]),
            ("nobody", &[]),
        ] {
            assert_eq!(found(language, sought), cells, "{sought}");
        }
    }
}
