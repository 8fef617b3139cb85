//! C10: the year that the title and the sentences tell of is the report year.
//!
//! A report names other years for many good reasons. Only a sentence that leads with another year and goes on like
//! those about the body's own work is found: `2023年，我局共收到申请5件`. Section 五 looks back and ahead, and is left out.

mod phrases;
mod sentence;

use super::{Check, Outcome, Passage, Problem, Severity, Subject, When, date};
use crate::{
    format::{Language, Words},
    report::Field,
};
use sentence::Told;

pub(super) static C10: Check = Check {
    id: "C10",
    severity: Severity::Warning,
    when: When::AtOnce,
    title: Words::new("说的是报告年度的事", "It tells of the year of the report"),
    what: Words::new(
        "标题和文中说到本年情况的句子，写的是报告年度，不是别的年度。",
        "The title, and sentences about the body’s work, name the year of the report and no other.",
    ),
    why: Words::new(
        "沿用上年的文字而没有改年度，数字就说不清是哪一年的。",
        "Where last year’s text is kept with its year, nobody can tell which year the figures are for.",
    ),
    example: "这一句说的是 2023 年的情况，报告年度是 2024 年。",
    ground: Words::new("公开的报告中常见", "Common in published reports"),
    run: years,
};

/// From so many sentences on, they are told as one: the text is last year's.
const MANY: usize = 3;

/// The section that looks back on last year's problems and ahead to the next year's work.
const LOOKS_AROUND: &str = "improvement";

fn years(check: &'static Check, subject: &Subject, outcome: &mut Outcome) {
    title(check, subject, outcome);
    let mut passages = subject.passages().filter(|passage| passage.section != LOOKS_AROUND).peekable();
    if passages.peek().is_none() {
        outcome.undecided += 1;
    }
    let Some(year) = subject.report.year_number() else {
        outcome.undecided += passages.map(|passage| sentence::told(passage, None).len()).sum::<usize>();
        return;
    };
    let mut others: Vec<(&Passage, Told)> = Vec::new();
    for passage in passages {
        for told in sentence::told(passage, Some(year)) {
            if told.year == year {
                outcome.passed += 1;
            } else {
                others.push((passage, told));
            }
        }
    }
    while let Some((_, first)) = others.first() {
        let other = first.year;
        let (same, rest) = others.into_iter().partition(|(_, told)| told.year == other);
        others = rest;
        tell(check, year, other, same, subject.language, outcome);
    }
}

/// One finding a sentence; one for all where a text was taken over.
fn tell(
    check: &'static Check,
    year: u16,
    other: u16,
    told: Vec<(&Passage, Told)>,
    language: Language,
    outcome: &mut Outcome,
) {
    let (year, other) = (year.to_string(), other.to_string());
    let end = match language {
        Language::Chinese => [" 年的情况，报告年度是 ", &year, " 年。"].concat(),
        Language::English => ["; the year of the report is ", &year, "."].concat(),
    };
    if told.len() < MANY {
        for (passage, told) in told {
            let message =
                [Words::new("这一句说的是 ", "This sentence is about ").of(language), &other, &end].concat();
            outcome.problems.push(Problem::in_prose(check, passage, vec![told.mark], message));
        }
        return;
    }
    let message = [
        &told.len().to_string(),
        Words::new(" 句说的是 ", " sentences are about ").of(language),
        &other,
        &end,
    ]
    .concat();
    let Some((first, _)) = told.first() else { return };
    // A quote is of one section; the others have the same words.
    let marks = told.iter().filter(|(passage, _)| passage.section == first.section);
    let marks = marks.map(|(_, told)| told.mark.clone()).collect();
    outcome.problems.push(Problem::in_prose(check, first, marks, message));
}

/// The title is made of the body's name and the report year, so only a year within the name can be another.
fn title(check: &'static Check, subject: &Subject, outcome: &mut Outcome) {
    let dates = date::written(&subject.report.organization);
    let Some(named) = dates.into_iter().find_map(|date| date.year) else { return };
    match subject.report.year_number() {
        None => outcome.undecided += 1,
        Some(year) if year == named => outcome.passed += 1,
        Some(year) => {
            let (named, year) = (named.to_string(), year.to_string());
            let message = match subject.language {
                Language::Chinese => {
                    ["单位名称里写的是 ", &named, " 年，报告年度是 ", &year, " 年。"].concat()
                }
                Language::English => [
                    "The organisation’s name has the year ",
                    &named,
                    "; the year of the report is ",
                    &year,
                    ".",
                ]
                .concat(),
            };
            let problem = Problem::at(check, "", Field::Organization, message);
            outcome.problems.push(Problem { severity: Severity::Error, ..problem });
        }
    }
}

#[cfg(test)]
mod tests;
