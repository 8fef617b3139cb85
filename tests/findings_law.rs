//! What the rules about statements, persons and the law find in real reports, and why each finding is right.
//!
//! The reports lie beside the project, in `../shared/reports`; where they do not, nothing is compared.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod at_hand;

use gongkai::{
    check::{Prose, Subject, Verdict, by_id},
    document::Reading,
    report::{Report, Totals, Value},
};

const RULES: [&str; 8] = ["C6", "C7", "C9", "C10", "C12", "E1", "E2", "E3"];

fn read(name: &str) -> Option<Reading> {
    at_hand::read(at_hand::PUBLISHED, name)
}

/// What the rules find, each as `rule message`, and which of them hold.
fn findings(report: &Report, reading: &Reading) -> (Vec<String>, Vec<&'static str>) {
    let (totals, prose) = (Totals::of(report), Prose::of(report));
    let subject = Subject::new(report, &totals, &prose, 2026).read_with(&reading.notes);
    let (mut found, mut held) = (Vec::new(), Vec::new());
    for rule in RULES {
        let outcome = by_id(rule).unwrap().run(&subject);
        found.extend(outcome.problems.iter().map(|problem| format!("{rule} {}", problem.message)));
        if outcome.verdict() == Verdict::Passed {
            held.push(rule);
        }
    }
    (found, held)
}

#[test]
fn real_reports_give_these_findings_and_no_others() {
    let cases: [(&str, &[&str], &[&str]); 5] = [
        // 2020: nothing had to be said of fees yet. Section five names 2021 and 2020, rightly.
        ("haiyan-2020.txt", &[], &["C10", "C12", "E2"]),
        // Published on 2020-01-31, the last day; the period stands above the first section. The office reports the
        // city's regulations, which is a province's right.
        ("shanghai-office-2019.html", &[], &["C9", "C12", "E1"]),
        // `2025 年度本机关未收取信息公开处理费。`
        ("shanghai-office-2025.md", &[], &["C6", "C9", "C10", "C12"]),
        // Tables alone, of a city whose name does not tell whether it makes regulations.
        ("suqian-2023.tsv", &[], &[]),
        ("suqian-2024.tsv", &[], &[]),
    ];
    for (name, expected, holding) in cases {
        let Some(reading) = read(name) else { return };
        let expected = expected.iter().map(ToString::to_string).collect();
        assert_eq!(findings(&reading.report, &reading), (expected, holding.to_vec()), "{name}");
    }
}

/// The template says where fees are reported, and nothing else that could be judged; it has no year.
#[test]
fn a_template_gives_none() {
    let Some(reading) = read("2021-edition-template.docx") else { return };
    assert_eq!(findings(&reading.report, &reading), (vec![], vec!["C12"]));
}

/// Real prose handed in a year later, as if nobody had changed it.
#[test]
fn a_report_of_last_year_is_known_by_its_sentences() {
    let sentence = |file, year| {
        let reading = read(file)?;
        let mut report = reading.report.clone();
        report.year = Value::read(year);
        Some(findings(&report, &reading).0)
    };
    let Some(found) = sentence("haiyan-2020.txt", "2021") else { return };
    let [fees, years] = found.as_slice() else { panic!("{found:#?}") };
    assert!(fees.starts_with("C6 第六部分没有写"), "{fees}");
    assert_eq!(years, "C10 3 句说的是 2020 年的情况，报告年度是 2021 年。");

    let found = sentence("shanghai-office-2025.md", "2024").unwrap();
    assert_eq!(
        found,
        [
            "C9 文件开头统计期限是 2025年1月1日至12月31日，应是 2024年1月1日至12月31日。",
            "C10 这一句说的是 2025 年的情况，报告年度是 2024 年。",
        ]
    );
}
