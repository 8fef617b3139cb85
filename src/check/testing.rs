//! How the tests of rules say what they mean: fill a report, run one rule, read its sentences.

use super::{Outcome, Prose, Subject, Verdict, by_id, explanation_key};
use crate::{
    format::{Edition, Language},
    report::{Note, NoteKind, Report, Totals, Value},
};

/// A report with some cells filled in, written `cell=value`, parted by blanks or line ends.
pub(crate) fn filled(edition: Edition, cells: &str) -> Report {
    let mut report = Report::new(edition);
    for (cell, value) in cells.split_whitespace().map(|pair| pair.split_once('=').unwrap()) {
        report.set(cell.parse().unwrap(), Value::read(value));
    }
    report
}

/// What one rule says, in Chinese; that it says the same in English is made sure of with it.
pub(crate) fn told_in_both(rule: &str, subject: &Subject) -> Outcome {
    let check = by_id(rule).unwrap();
    let [chinese, english] =
        [Language::Chinese, Language::English].map(|language| check.run(&subject.speaking(language)));
    let found = |outcome: &Outcome| {
        let all = outcome.problems.iter().chain(&outcome.open);
        let places =
            all.map(|problem| (explanation_key(problem), problem.key(), problem.severity, problem.open));
        (places.collect::<Vec<_>>(), outcome.passed, outcome.undecided)
    };
    assert_eq!(found(&chinese), found(&english), "{rule}");
    for problem in english.problems.iter().chain(&english.open) {
        assert_english(&problem.message);
        problem.hints.iter().for_each(|hint| assert_english(&hint.message));
    }
    chinese
}

/// Makes sure that a sentence is English: Chinese is only what it quotes, between quotation marks.
pub(crate) fn assert_english(sentence: &str) {
    let mut pieces = sentence.split(['“', '”']);
    let own: String = std::iter::from_fn(|| {
        let own = pieces.next();
        pieces.next();
        own
    })
    .collect();
    let is_foreign = |sign: char| ('\u{2e80}'..='\u{ffef}').contains(&sign);
    assert!(!own.is_empty() && !own.contains(is_foreign), "not English: {sentence}");
}

/// What one rule says of a report, in 2026.
pub(crate) fn outcome(rule: &str, report: &Report) -> Outcome {
    let (totals, prose) = (Totals::of(report), Prose::of(report));
    told_in_both(rule, &Subject::new(report, &totals, &prose, 2026))
}

/// What one rule says of a report that was read from a file with these words above its first section.
pub(crate) fn outcome_read(rule: &str, report: &Report, head: &str) -> Outcome {
    let (totals, prose) = (Totals::of(report), Prose::of(report));
    let note = Note {
        kind: NoteKind::Unplaced,
        section: "",
        cell: None,
        quote: head.to_owned(),
        message: String::new(),
        english: String::new(),
    };
    told_in_both(rule, &Subject::new(report, &totals, &prose, 2026).read_with(&[note]))
}

/// What one rule says of a report beside last year's.
pub(crate) fn outcome_after(rule: &str, prior: &Report, report: &Report) -> Outcome {
    let (totals_before, prose_before) = (Totals::of(prior), Prose::of(prior));
    let (totals, prose) = (Totals::of(report), Prose::of(report));
    let prior = Subject::new(prior, &totals_before, &prose_before, 2026);
    told_in_both(rule, &Subject::new(report, &totals, &prose, 2026).after(Some(&prior)))
}

/// The verdict of one rule, and the sentences of its failures.
pub(crate) fn verdict(rule: &str, report: &Report) -> (Verdict, Vec<String>) {
    told(&outcome(rule, report))
}

/// The verdict of one rule on a report beside last year's, and the sentences of its failures.
pub(crate) fn verdict_after(rule: &str, prior: &Report, report: &Report) -> (Verdict, Vec<String>) {
    told(&outcome_after(rule, prior, report))
}

fn told(outcome: &Outcome) -> (Verdict, Vec<String>) {
    let sentences = outcome.problems.iter().map(|problem| problem.message.to_string()).collect();
    (outcome.verdict(), sentences)
}
