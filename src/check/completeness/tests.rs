//! What is missing, rule by rule.

use super::super::{
    Prose, Severity, Subject,
    Verdict::{Failed, Passed},
    findings,
    testing::{outcome, verdict},
};
use crate::{
    format::Edition,
    report::{Report, Totals, Value},
};

fn complete() -> Report {
    let mut report = Report::new(Edition::Of2021);
    report.organization = "海盐县应急管理局".into();
    report.year = Value::read("2024");
    for section in ["overview", "improvement", "other_matters"] {
        report.set_narrative(section, "无");
    }
    let blanks: Vec<_> = report.blanks().collect();
    for cell in blanks {
        report.set(cell, Value::read("0"));
    }
    report
}

#[test]
fn a_complete_report_passes() {
    for rule in ["B1", "B4", "B5"] {
        assert_eq!(verdict(rule, &complete()), (Passed, vec![]), "{rule}");
    }
}

#[test]
fn b1_wants_every_narrative() {
    let mut report = complete();
    report.set_narrative("improvement", " \u{3000}\n");
    assert_eq!(verdict("B1", &report), (Failed, vec!["五、存在的主要问题及改进情况：还没有写。".to_owned()]));
}

#[test]
fn b4_counts_blanks_and_minds_a_blank_table_more() {
    let mut report = complete();
    report.set("requests.received.research".parse().unwrap(), Value::Blank);
    let found = outcome("B4", &report).problems;
    assert_eq!(&*found[0].message, "三、收到和处理政府信息公开申请情况：还有 1 格没有填，没有发生的填 0。");
    assert_eq!((found[0].severity, found[0].wrong_cells()), (Severity::Warning, &*found[0].cells));
    assert_eq!(found[0].field.to_string(), "requests.received.research");
    assert_eq!(found[0].wrong_cells(), found[0].cells);

    let found = outcome("B4", &Report::new(Edition::Of2021)).problems;
    let severities: Vec<_> = found.iter().map(|problem| problem.severity).collect();
    assert_eq!(severities, [Severity::Error; 3]);
    assert_eq!(found.iter().map(|problem| problem.cells.len()).collect::<Vec<_>>(), [10, 144, 12]);
}

#[test]
fn b5_wants_a_name_and_a_year() {
    let cases: [(&str, &str, &[&str]); 10] = [
        ("", "", &["还没有写单位名称。", "还没有写报告年度。"]),
        ("XX局", "2024", &["单位名称“XX局”像是模板里的字样，应写单位全称。"]),
        ("____", "2024", &["单位名称“____”像是模板里的字样，应写单位全称。"]),
        ("--", "2024", &["单位名称“--”像是模板里的字样，应写单位全称。"]),
        ("ABC", "2024", &[]),
        ("海盐县应急管理局", "2007", &["报告年度“2007”应在 2008 年到 2027 年之间。"]),
        ("海盐县应急管理局", "2008", &[]),
        ("海盐县应急管理局", "2027", &[]),
        ("海盐县应急管理局", "2028", &["报告年度“2028”应在 2008 年到 2027 年之间。"]),
        ("海盐县应急管理局", "二〇二四", &["报告年度“二〇二四”应在 2008 年到 2027 年之间。"]),
    ];
    for (organization, year, sentences) in cases {
        let mut report = complete();
        report.organization = organization.into();
        report.year = Value::read(year);
        assert_eq!(verdict("B5", &report).1, sentences, "{organization} {year}");
    }
}

/// A name of figures and signs alone is none; letters may be one.
#[test]
fn b5_knows_a_placeholder_by_its_letters() {
    for (organization, verdict_of_it) in [("2024", Failed), ("--", Failed), ("ABC", Passed), ("3M局", Passed)]
    {
        let mut report = complete();
        report.organization = organization.into();
        assert_eq!(verdict("B5", &report).0, verdict_of_it, "{organization}");
    }
}

/// An empty form, and one just begun, show nothing until they are checked.
#[test]
fn what_is_not_filled_in_yet_is_found_only_when_asked() {
    let report = Report::new(Edition::Of2021);
    let (totals, prose) = (Totals::of(&report), Prose::of(&report));
    let subject = Subject::new(&report, &totals, &prose, 2026);
    assert_eq!(findings(&subject, false), []);
    assert_eq!(findings(&subject, true).len(), 3 + 3 + 2);
}
