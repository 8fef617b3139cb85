//! The sentences of `tests/fixtures`, right and wrong: what the rules find beside which tables.

use crate::{
    check::{Prose, Severity, Subject, by_id},
    format::{Cell, Edition},
    report::{Report, Totals, Value},
};

const OWN_RULES: [&str; 7] = ["C1", "C2", "C3", "C4", "C5", "C8", "C11"];

/// A line of the file: a report with one passage of prose, and the rules that must find something.
pub(super) struct Example {
    pub id: String,
    pub report: Report,
    pub rules: Vec<String>,
}

/// Reads a file of sentences.
pub(super) fn examples(file: &str) -> Vec<Example> {
    let lines = file.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let read = |line: &str| {
        let [id, year, cells, rules, prose] = line.split('\t').collect::<Vec<_>>().try_into().unwrap();
        Example {
            id: id.to_owned(),
            report: report(year, cells, &prose.replace("\\n", "\n")),
            rules: rules.split_whitespace().map(str::to_owned).collect(),
        }
    };
    lines.map(read).collect()
}

/// A report of a year with cells written short (`received=3` is a total), everything else being 0.
pub(super) fn report(year: &str, cells: &str, prose: &str) -> Report {
    let mut report = Report::new(Edition::for_year(year.parse().unwrap()));
    report.year = Value::read(year);
    report.organization = "云溪县水利局".into();
    report.set_narrative("overview", prose);
    if cells == "?" {
        return report;
    }
    let places = report.format().places.iter().filter(|place| !place.is_total());
    for place in places {
        report.set(place.cell, Value::read("0"));
    }
    for (name, value) in cells.split_whitespace().filter_map(|pair| pair.split_once('=')) {
        let ids = ["requests", "reviews", "proactive"]
            .into_iter()
            .flat_map(|table| [format!("{table}.{name}"), format!("{table}.{name}.total")]);
        let cell: Vec<Cell> = ids.filter_map(|id| id.parse().ok()).collect();
        report.set(*cell.first().unwrap_or_else(|| panic!("{name}")), Value::read(value));
    }
    report
}

/// What the rules of this family find: the rule, how grave, and in words.
pub(super) fn found(report: &Report) -> Vec<(&'static str, Severity, String)> {
    let (totals, prose) = (Totals::of(report), Prose::of(report));
    let subject = Subject::new(report, &totals, &prose, 2026);
    let problems = OWN_RULES.iter().flat_map(|rule| by_id(rule).unwrap().run(&subject).problems);
    problems.map(|problem| (problem.check.id, problem.severity, problem.message.to_string())).collect()
}

/// How many right examples are left alone, and how many wrong ones are found as they should be.
fn count(file: &str) -> (usize, usize, usize, usize) {
    let (mut right, mut left_alone, mut wrong, mut hit) = (0, 0, 0, 0);
    for example in examples(file) {
        let found = found(&example.report);
        let mut rules: Vec<&str> = found.iter().map(|(rule, ..)| *rule).collect();
        rules.dedup();
        let is_met = rules == example.rules;
        if example.rules.is_empty() {
            right += 1;
            left_alone += usize::from(is_met);
        } else {
            wrong += 1;
            hit += usize::from(is_met);
        }
        let mark = if is_met { ' ' } else { '!' };
        println!("{mark} {} {:?}: {found:?}", example.id, example.rules);
    }
    println!("{left_alone} of {right} right ones left alone, {hit} of {wrong} wrong ones found");
    (left_alone, right, hit, wrong)
}

#[test]
fn right_sentences_are_left_alone_and_wrong_ones_found() {
    let (left_alone, right, hit, wrong) = count(include_str!("../../../../tests/fixtures/sentences.tsv"));
    assert_eq!((left_alone, hit), (right, wrong));
}

/// Sentences that were written after the rules.
#[test]
fn other_sentences_are_read_as_well() {
    let (left_alone, right, hit, wrong) =
        count(include_str!("../../../../tests/fixtures/sentences-holdout.tsv"));
    assert_eq!((left_alone, hit), (right, wrong));
}

#[test]
fn more_sentences_are_read_as_well() {
    let (left_alone, right, hit, wrong) =
        count(include_str!("../../../../tests/fixtures/sentences-holdout-2.tsv"));
    assert_eq!((left_alone, hit), (right, wrong));
}

#[test]
fn still_more_sentences_are_read_as_well() {
    let (left_alone, right, hit, wrong) =
        count(include_str!("../../../../tests/fixtures/sentences-holdout-3.tsv"));
    assert_eq!((left_alone, hit), (right, wrong));
}
