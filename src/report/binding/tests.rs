//! Bound figures, by example and for any change of the prose.

use proptest::prelude::*;

use super::*;
use crate::{check::testing::filled, format::Edition::Of2021};

const PERSON: &str = "requests.received.natural_person";
const COMPANY: &str = "requests.received.commercial";

fn cell(id: &str) -> Cell {
    id.parse().unwrap()
}

/// A report whose overview has these figures bound: `共[12]件` in that order to persons and companies.
fn bound(text: &str, cells: &str) -> Report {
    let mut report = filled(Of2021, cells);
    let (mut plain, mut spans) = (String::new(), Vec::new());
    for (position, part) in text.split(['[', ']']).enumerate() {
        if position % 2 == 1 {
            spans.push(plain.len()..plain.len() + part.len());
        }
        plain.push_str(part);
    }
    report.set_narrative("overview", &plain);
    for (span, id) in spans.into_iter().zip([PERSON, COMPANY]) {
        let totals = Totals::of(&report);
        assert!(report.bind(Binding { section: "overview", span, cell: cell(id) }, &totals), "{text}");
    }
    report
}

/// The overview with its bound figures in brackets.
fn told(report: &Report) -> String {
    let mut text = report.narrative("overview").to_owned();
    for binding in report.bindings.iter().rev() {
        text.insert(binding.span.end, ']');
        text.insert(binding.span.start, '[');
    }
    text
}

fn both() -> Report {
    bound("共[12]件，企业[3]件。", "requests.received.natural_person=12 requests.received.commercial=3")
}

#[test]
fn figures_move_along_with_the_prose_and_end_with_a_change_of_their_own() {
    let cases = [
        ("今年共12件，企业3件。", "今年共[12]件，企业[3]件。"),
        ("共12件，其中企业3件。", "共[12]件，其中企业[3]件。"),
        ("共12件，企业3件。完", "共[12]件，企业[3]件。完"),
        ("共13件，企业3件。", "共13件，企业[3]件。"),
        ("共1件，企业3件。", "共1件，企业[3]件。"),
        ("共12件，企业30件。", "共[12]件，企业30件。"),
        ("共112件，企业3件。", "共112件，企业[3]件。"),
        ("共12.5件，企业3件。", "共12.5件，企业[3]件。"),
        ("共12，件，企业3件。", "共[12]，件，企业[3]件。"),
        ("企业3件。", "企业[3]件。"),
        ("共12件\r\n，企业3件。", "共[12]件\n，企业[3]件。"),
        ("公公共12件，企业3件。", "公公共[12]件，企业[3]件。"),
        ("", ""),
    ];
    for (text, expected) in cases {
        let mut report = both();
        report.set_narrative("overview", text);
        assert_eq!(told(&report), expected);
    }
}

#[test]
fn digits_follow_their_cells() {
    let mut report = both();
    report.set(cell(PERSON), Value::read("1024"));
    report.set(cell(COMPANY), Value::read("0"));
    report.follow_cells();
    assert_eq!(told(&report), "共[1024]件，企业[0]件。");
    // A blank, or what cannot be read, leaves the digits; the next amount is theirs again.
    for nothing in ["", "约5"] {
        report.set(cell(PERSON), Value::read(nothing));
        report.follow_cells();
        assert_eq!(told(&report), "共[1024]件，企业[0]件。");
    }
    report.set(cell(PERSON), Value::read("7"));
    report.follow_cells();
    assert_eq!(told(&report), "共[7]件，企业[0]件。");
    report.unbind("overview", "共".len());
    assert_eq!(told(&report), "共7件，企业[0]件。");
}

#[test]
fn only_what_is_a_number_of_its_own_and_says_the_same_is_bound() {
    let mut report = both();
    let totals = Totals::of(&report);
    let mut try_bind = |span: Range<usize>, id: &str| {
        report.bind(Binding { section: "overview", span, cell: cell(id) }, &totals)
    };
    assert!(!try_bind(3..5, PERSON), "bound already");
    assert!(!try_bind(3..4, COMPANY) && !try_bind(0..3, PERSON) && !try_bind(1..4, PERSON));
    assert!(!try_bind(500..501, PERSON) && !try_bind(3..3, PERSON));
    report.unbind("overview", 3);
    let again = |report: &mut Report, id| {
        report.bind(Binding { section: "overview", span: 3..5, cell: cell(id) }, &totals)
    };
    assert!(!again(&mut report, COMPANY), "another amount");
    assert!(again(&mut report, "requests.granted.research"), "a blank says nothing else");
}

proptest! {
    /// Whatever is typed, a bound figure is a number of its own at its place, and says what its cell says.
    #[test]
    fn any_change_leaves_sound_figures(texts in prop::collection::vec("[共件企业0-9.，]{0,12}", 1..6), amount in 0..2000_u32) {
        let mut report = both();
        for text in texts {
            let old = report.narrative("overview").to_owned();
            let half = old.char_indices().nth(old.chars().count() / 2).map_or(0, |(at, _)| at);
            report.set_narrative("overview", &[&old[..half], &text, &old[half..]].concat());
            report.set(cell(PERSON), Value::Amount(amount.into()));
            report.follow_cells();
            let totals = Totals::of(&report);
            for binding in &report.bindings {
                let text = report.narrative("overview");
                let number = Amount::read(&text[binding.span.clone()]);
                prop_assert_eq!(number, report.figure(&totals, binding.cell));
                prop_assert!(stands_alone(text, &binding.span));
            }
        }
    }
}
