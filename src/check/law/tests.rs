//! When a report is due, and who has regulations to report.

use super::super::{
    Severity::Warning,
    Verdict::{self, CannotJudge, Failed, NotApplicable, Passed},
    testing::{filled, outcome, verdict},
};
use crate::{
    format::Edition::{Of2019, Of2021},
    report::{Report, Value},
};

fn published(organization: &str, year: &str, day: &str) -> (Verdict, String) {
    let mut report = Report::new(Of2021);
    (report.organization, report.published) = (organization.into(), day.into());
    report.year = Value::read(year);
    let (verdict, sentences) = verdict("E1", &report);
    (verdict, sentences.concat())
}

#[test]
fn e1_each_kind_of_body_has_its_day() {
    let cases = [
        ("海盐县应急管理局", "2025-01-01", Passed),
        ("海盐县应急管理局", "2025-01-31", Passed),
        ("海盐县应急管理局", "2025-02-01", Failed),
        ("上海市人民政府办公厅", "2025-02-01", Failed),
        ("教育部", "2025-02-01", Failed),
        ("淮安市人民政府", "2025-02-01", Passed),
        ("淮安市人民政府", "2025年3月31日", Passed),
        ("淮安市人民政府", "2025年4月1日", Failed),
        // For towns and subdistricts the law names no day.
        ("某县某镇人民政府", "2025-01-31", Passed),
        ("某县某镇人民政府", "2025-02-01", CannotJudge),
        ("某县某镇人民政府", "2025-04-01", CannotJudge),
        ("某区某街道办事处", "2025-04-01", CannotJudge),
        // Of a body that the name does not tell, only the later day is sure.
        ("经济技术开发区管理委员会", "2025-01-31", Passed),
        ("经济技术开发区管理委员会", "2025-02-01", CannotJudge),
        ("", "2025-03-31", CannotJudge),
        ("", "2025-04-01", Failed),
        // Nobody can report on a year that has not passed.
        ("某县某镇人民政府", "2024-12-31", Failed),
        ("淮安市人民政府", "2023-01-20", Failed),
        // Incomplete, without such a day, or no date at all.
        ("海盐县应急管理局", "2025年1月", CannotJudge),
        ("海盐县应急管理局", "2025-06-31", CannotJudge),
        ("海盐县应急管理局", "2025-02-29", CannotJudge),
        ("海盐县应急管理局", "已公布", CannotJudge),
        ("海盐县应急管理局", "", NotApplicable),
        ("海盐县应急管理局", " \u{3000}", NotApplicable),
    ];
    for (organization, day, verdict) in cases {
        assert_eq!(published(organization, "2024", day).0, verdict, "{organization} {day}");
    }
    assert_eq!(published("海盐县应急管理局", "", "2025-01-20").0, CannotJudge);
}

#[test]
fn e1_reports_before_2019_were_all_due_in_march() {
    for organization in ["海盐县应急管理局", "某县某镇人民政府", "淮安市人民政府"] {
        assert_eq!(published(organization, "2018", "2019-03-31").0, Passed, "{organization}");
        assert_eq!(published(organization, "2018", "2019-04-01").0, Failed, "{organization}");
    }
    assert_eq!(published("海盐县应急管理局", "2019", "2020-02-01").0, Failed);
}

#[test]
fn e1_says_the_day_and_the_last_one() {
    let cases = [
        ("海盐县应急管理局", "2025-02-03", "公布日期是 2025年2月3日，部门的报告应在 2025年1月31日前公布。"),
        ("淮安市人民政府", "2025.4.1", "公布日期是 2025年4月1日，政府的报告应在 2025年3月31日前公布。"),
        ("", "2025-4-1", "公布日期是 2025年4月1日，报告应在 2025年3月31日前公布。"),
        ("", "2024-12-20", "公布日期是 2024年12月20日，在统计期满（2024年12月31日）之前。"),
    ];
    for (organization, day, sentence) in cases {
        assert_eq!(published(organization, "2024", day), (Failed, sentence.to_owned()));
    }
}

#[test]
fn e2_only_some_bodies_make_regulations() {
    let some =
        "proactive.regulations.issued=2 proactive.regulations.repealed=0 proactive.regulations.in_force=2";
    let none =
        "proactive.regulations.issued=0 proactive.regulations.repealed=0 proactive.regulations.in_force=0";
    let blank = "proactive.regulations.issued=0 proactive.regulations.in_force=x";
    let cases = [
        ("海盐县人民政府", some, Failed),
        ("桃江县某镇人民政府", some, Failed),
        ("某区某街道办事处", some, Failed),
        ("海盐县应急管理局", some, Failed),
        ("某省某厅", some, Failed),
        ("海盐县人民政府", none, Passed),
        ("海盐县人民政府", blank, CannotJudge),
        // They can, or may be able to.
        ("江苏省人民政府", some, NotApplicable),
        ("上海市人民政府办公厅", some, NotApplicable),
        ("淮安市人民政府", some, CannotJudge),
        ("国家发展和改革委员会", some, CannotJudge),
        ("", some, CannotJudge),
        ("淮安市人民政府", none, Passed),
    ];
    for (organization, cells, expected) in cases {
        let mut report = filled(Of2021, cells);
        report.organization = organization.into();
        assert_eq!(verdict("E2", &report).0, expected, "{organization} {cells}");
    }
}

#[test]
fn e2_names_every_figure_of_the_row_in_either_edition() {
    let mut report = filled(
        Of2021,
        "proactive.regulations.issued=2 proactive.regulations.repealed=0 \
                                     proactive.regulations.in_force=12 proactive.normative_documents.issued=3",
    );
    report.organization = "海盐县应急管理局".into();
    let found = outcome("E2", &report);
    let [problem] = found.problems.as_slice() else { panic!("{found:?}") };
    assert_eq!(
        &*problem.message,
        "规章：本年制发件数 2，现行有效件数 12；这类单位不能制定规章，可能是规范性文件。"
    );
    let cells: Vec<_> = problem.wrong_cells().iter().map(|cell| cell.id()).collect();
    assert_eq!(cells, ["proactive.regulations.issued", "proactive.regulations.in_force"]);
    assert_eq!((found.passed, problem.severity), (1, Warning));

    let mut report = filled(Of2019, "proactive.regulations.made=8 proactive.regulations.published=0");
    report.organization = "某县某乡人民政府".into();
    let found = outcome("E2", &report);
    assert_eq!(
        &*found.problems[0].message,
        "规章：本年新制作数量 8；这类单位不能制定规章，可能是规范性文件。"
    );
    assert_eq!((found.passed, found.undecided), (1, 1));
}
