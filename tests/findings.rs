//! What the rules on figures in the prose find in published reports, and in the ways figures are written there.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod at_hand;

use std::{fs, path::Path};

use gongkai::{
    check::{Prose, Severity, Subject, by_id},
    format::{Cell, Edition},
    report::{Report, Totals, Value},
};

const RULES: [&str; 7] = ["C1", "C2", "C3", "C4", "C5", "C8", "C11"];

/// The findings on figures: the rule, and the two sides or the words.
fn found(report: &Report) -> Vec<String> {
    let (totals, prose) = (Totals::of(report), Prose::of(report));
    let subject = Subject::new(report, &totals, &prose, 2026);
    let problems = RULES.iter().flat_map(|rule| by_id(rule).unwrap().run(&subject).problems);
    let told = problems.map(|problem| {
        println!("{} {}", problem.check.id, problem.message);
        let mark = if problem.severity == Severity::Error { "!" } else { "" };
        match problem.sides {
            Some((left, right)) => format!("{}{mark} {left}≠{right}", problem.check.id),
            None => format!("{}{mark} {}", problem.check.id, problem.quote.unwrap().marked()),
        }
    });
    told.collect()
}

/// Nothing but what is known to be wrong in them.
#[test]
fn published_reports_give_no_false_alarm() {
    let expected: [(&str, &[&str]); 5] = [
        ("haiyan-2020.txt", &[]),
        ("shanghai-office-2019.html", &["C3 258≠275", "C3 265≠337"]),
        ("shanghai-office-2025.md", &[]),
        ("suqian-2023.tsv", &[]),
        ("suqian-2024.tsv", &[]),
    ];
    for (name, findings) in expected {
        let Some(reading) = at_hand::read(at_hand::PUBLISHED, name) else { return };
        assert_eq!(found(&reading.report), findings, "{name}");
    }
}

/// The tables that the sentences say they stand beside: by the name of the cells, all others 0.
const TABLES: [(&str, u32, &str, &[&str]); 15] = [
    (
        "N01",
        2024,
        "received=112 pending_at_start=9 processed=119 pending_at_end=2 granted=60 partly_granted=13 \
         denied.state_secret=6 unavailable.not_held=26 not_processed.repeated=3 other.rest=11",
        &[],
    ),
    (
        "N02",
        2024,
        "reconsideration.upheld=6 reconsideration.pending=1 direct_litigation.pending=2 \
         litigation_after_reconsideration.upheld=1",
        &[],
    ),
    (
        "N03",
        2024,
        "received=95 received.natural_person=89 received.commercial=6 pending_at_start=8 processed=98 \
         pending_at_end=5 granted=42 denied.state_secret=1 unavailable.not_held=49 other.rest=6",
        &[],
    ),
    (
        "N04",
        2024,
        "received=80 pending_at_start=2 processed=74 pending_at_end=8 reconsideration.upheld=2 \
         reconsideration.corrected=1 reconsideration.other=1 reconsideration.pending=1",
        &[],
    ),
    ("N05", 2024, "received=308 pending_at_start=1 processed=306 pending_at_end=3", &[]),
    (
        "N06",
        2024,
        "pending_at_start=30 processed=1453 granted=966 partly_granted=67 denied.state_secret=81 \
         unavailable.not_held=182 not_processed.repeated=61 other.rest=96",
        &[],
    ),
    ("N07", 2024, "received=24 processed=24 reconsideration.upheld=1 reconsideration.corrected=2", &[]),
    ("N08", 2024, "received=3 processed=3", &["C1 2≠3"]),
    (
        "N09",
        2024,
        "received=27 pending_at_start=1 processed=26 pending_at_end=2 granted=4 denied.state_secret=3 \
         unavailable.not_held=13 other.rest=6",
        &[],
    ),
    ("N10", 2024, "received=31 processed=30 pending_at_end=1", &[]),
    (
        "N11",
        2024,
        "received=859 pending_at_start=18 processed=805 pending_at_end=72 granted=272 partly_granted=3 \
         denied.state_secret=35 unavailable.not_held=337 not_processed.petition=158",
        &["C3 258≠275", "C3 265≠337"],
    ),
    ("N12", 2020, "", &[]),
    ("N13", 2020, "", &[]),
    ("N14", 2024, "", &[]),
    (
        "N15",
        2024,
        "reconsideration=170 direct_litigation=25 litigation_after_reconsideration=52",
        &["C4 134≠170", "C4 57≠77"],
    ),
];

/// A report whose cells are 0 but for some; `received=3` is a total.
fn beside(year: u32, cells: &str, prose: &str) -> Report {
    let mut report = Report::new(Edition::for_year(u16::try_from(year).unwrap()));
    report.year = Value::read(&year.to_string());
    report.set_narrative("overview", prose);
    let blanks: Vec<Cell> = report.blanks().collect();
    for cell in blanks {
        report.set(cell, Value::read("0"));
    }
    for (name, value) in cells.split_whitespace().filter_map(|pair| pair.split_once('=')) {
        let ids =
            [".total", ""].map(|end| ["requests", "reviews"].map(|table| format!("{table}.{name}{end}")));
        let cell = ids.as_flattened().iter().find_map(|id| id.parse().ok());
        report.set(cell.unwrap_or_else(|| panic!("{name}")), Value::read(value));
    }
    report
}

#[test]
fn the_ways_in_which_figures_are_written_are_understood() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(at_hand::PUBLISHED).join("narrative-sentences.tsv");
    let Ok(file) = fs::read_to_string(&path) else {
        println!("skipped: {} is not at hand", path.display());
        return;
    };
    let sentences: Vec<Vec<&str>> = file.lines().skip(1).map(|line| line.split('\t').collect()).collect();
    assert_eq!(sentences.len(), TABLES.len());
    for (line, (id, year, cells, findings)) in sentences.iter().zip(TABLES) {
        assert_eq!(line[0], id);
        assert_eq!(found(&beside(year, cells, line[1])), findings, "{}", line[1]);
    }
}
