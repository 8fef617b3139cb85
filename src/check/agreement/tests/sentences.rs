//! The sentences of `tests/fixtures`, right and wrong: what the rules find beside which tables.

use crate::{
    check::{Prose, Severity, Subject, testing::told_in_both},
    format::{Cell, Edition},
    report::{Amount, Report, Total, Totals, Value},
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

/// A report of a year with cells written short, everything else being 0. `received=3` is a total: what the cells
/// named besides leave of it stands in a part of its own.
pub(super) fn report(year: &str, cells: &str, prose: &str) -> Report {
    let mut report = Report::new(Edition::for_year(year.parse().unwrap()));
    report.year = Value::read(year);
    report.organization = "云溪县水利局".into();
    report.set_narrative("overview", prose);
    if cells != "?" {
        fill(&mut report, cells);
    }
    report
}

/// Fills in all cells of a report.
pub(super) fn fill(report: &mut Report, cells: &str) {
    let blanks: Vec<Cell> = report.blanks().collect();
    blanks.into_iter().for_each(|cell| report.set(cell, Value::read("0")));
    let mut totals = Vec::new();
    for (name, value) in cells.split_whitespace().filter_map(|pair| pair.split_once('=')) {
        let ids = ["requests", "reviews", "proactive"].map(|table| format!("{table}.{name}"));
        let find = |id: String| id.parse::<Cell>().ok();
        match ids.iter().find_map(|id| find(format!("{id}.total"))) {
            Some(total) => totals.push((total, value)),
            None => report.set(ids.into_iter().find_map(find).unwrap(), Value::read(value)),
        }
    }
    // 办结 adds up what the results leave of it.
    totals.sort_by_key(|(total, _)| total.id() == "requests.processed.total");
    for (total, value) in totals {
        let row = total.id().strip_suffix(".total").unwrap();
        let part = match row {
            "requests.processed" => ["requests.other.rest.natural_person", "requests.other.natural_person"]
                .iter()
                .find_map(|id| id.parse().ok().filter(|cell| report.format().place(*cell).is_some()))
                .unwrap(),
            _ if row.starts_with("reviews") => format!("{row}.other").parse().unwrap(),
            _ => format!("{row}.natural_person").parse().unwrap(),
        };
        let Total::Sum { amount: others, .. } = Totals::of(report).of_cell(total) else { panic!("{row}") };
        match (value.parse::<Amount>(), report.value(part)) {
            (Ok(value), Value::Amount(part_amount)) => {
                let rest = value + -others + *part_amount;
                assert!(!rest.is_negative(), "{row} is more than {value}");
                report.set(part, Value::Amount(rest));
            }
            _ => report.set(part, Value::read(value)),
        }
    }
}

/// What the rules of this family find: the rule, how grave, and in words.
pub(super) fn found(report: &Report) -> Vec<(&'static str, Severity, String)> {
    let (totals, prose) = (Totals::of(report), Prose::of(report));
    let subject = Subject::new(report, &totals, &prose, 2026);
    let problems = OWN_RULES.iter().flat_map(|rule| told_in_both(rule, &subject).problems);
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

#[test]
fn the_last_sentences_are_read_as_well() {
    let (left_alone, right, hit, wrong) =
        count(include_str!("../../../../tests/fixtures/sentences-holdout-4.tsv"));
    assert_eq!((left_alone, hit), (right, wrong));
}
