//! What is offered, finding by finding.

use crate::{
    check::{
        Problem, Prose, Subject, findings,
        testing::{assert_english, filled},
    },
    format::{Edition::Of2021, Language},
    report::{Report, Totals, Value},
};

/// A report with 0 in every cell but those given.
fn zeros_but(cells: &str) -> Report {
    let mut report = filled(Of2021, cells);
    let blanks: Vec<_> = report.blanks().collect();
    for cell in blanks {
        report.set(cell, Value::read("0"));
    }
    report
}

/// Rows of table 3, written `row column=value column=value; row …`.
fn rows(rows: &str) -> String {
    let cells = rows.split(';').flat_map(|row| {
        let (row, cells) = row.trim().split_once(' ').unwrap();
        cells.split(' ').map(move |cell| format!("requests.{row}.{cell} "))
    });
    cells.collect()
}

fn problems(cells: &str, prior: Option<&str>) -> Vec<Problem> {
    found(zeros_but(cells), prior.map(zeros_but))
}

fn found(report: Report, prior: Option<Report>) -> Vec<Problem> {
    let (totals, prose) = (Totals::of(&report), Prose::of(&report));
    let before = prior.as_ref().map(|prior| (prior, Totals::of(prior), Prose::of(prior)));
    let prior = before.as_ref().map(|(report, totals, prose)| Subject::new(report, totals, prose, 2026));
    let subject = Subject::new(&report, &totals, &prose, 2026).after(prior.as_ref());
    for problem in findings(&subject.speaking(Language::English), false) {
        problem.hints.iter().for_each(|hint| assert_english(&hint.message));
    }
    findings(&subject, false)
}

/// The hints of the findings of a rule, in words.
fn hints(rule: &str, cells: &str, prior: Option<&str>) -> Vec<String> {
    let problems = problems(cells, prior);
    let found: Vec<_> = problems.iter().filter(|problem| problem.check.id == rule).collect();
    assert!(!found.is_empty(), "{rule} holds");
    found.iter().flat_map(|problem| &problem.hints).map(|hint| hint.message.to_string()).collect()
}

/// A column in which many cells could be wrong.
const BUSY: &str = "received natural_person=63; granted natural_person=21; partly_granted natural_person=14; \
                    unavailable.not_held natural_person=13; other.rest natural_person=15";

#[test]
fn two_digits_exchanged_are_seen() {
    assert_eq!(problems(&rows(BUSY), None), []);
    let wrong = BUSY.replace("=21", "=12");
    assert_eq!(
        hints("A1", &rows(&wrong), None),
        ["把“（一）予以公开，自然人”的 12 改为 21：像是两位数字颠倒"]
    );
    // A difference that no digits explain: nothing is offered, for anything could be.
    assert_eq!(hints("A1", &rows(&BUSY.replace("=21", "=16")), None), Vec::<String>::new());
}

#[test]
fn a_digit_lost_or_added_is_seen() {
    let told = |figure: &str| hints("A1", &rows(&BUSY.replace("=21", figure)), None);
    assert_eq!(told("=210"), ["把“（一）予以公开，自然人”的 210 改为 21：像是多写了一位"]);
    let many = BUSY.replace("=63", "=256").replace("=21", "=214");
    assert_eq!(problems(&rows(&many), None), []);
    assert_eq!(
        hints("A1", &rows(&many.replace("=214", "=24")), None),
        ["把“（一）予以公开，自然人”的 24 改为 214：像是少写了一位"]
    );
}

/// With few figures in a column, each of them may be the wrong one.
#[test]
fn a_few_cells_are_offered_by_arithmetic() {
    assert_eq!(
        hints("A1", &rows("received research=3; granted research=8"), None),
        [
            "把“一、本年新收政府信息公开申请数量，科研机构”的 3 改为 8：改后两边相等",
            "把“二、上年结转政府信息公开申请数量，科研机构”的 0 改为 5：改后两边相等",
            "把“（一）予以公开，科研机构”的 8 改为 3：改后两边相等",
        ]
    );
    // Any of the results could have gone up.
    assert_eq!(hints("A1", &rows("received research=8; granted research=3"), None), Vec::<String>::new());
}

#[test]
fn last_years_report_says_what_was_carried_over() {
    let wrong = rows("received research=3; granted research=8");
    let prior = rows("received research=5; pending_at_end research=5");
    let told = "把“二、上年结转政府信息公开申请数量，科研机构”的 0 改为 5：与上年报告的结转下年一致";
    let both = told.to_owned() + "，新收、办结和结转也就相符";
    assert_eq!(
        (hints("A1", &wrong, Some(&prior)), hints("D1", &wrong, Some(&prior))),
        (vec![told.into()], vec![both])
    );
    // What agrees with last year's report is not touched.
    let prior = rows("received research=0");
    assert_eq!(hints("A1", &wrong, Some(&prior)).len(), 2);
    // The column agrees in itself: last year's figure alone would break it.
    let agreed = rows("received research=8; granted research=8");
    let prior = rows("received research=5; pending_at_end research=5");
    assert_eq!(hints("D1", &agreed, Some(&prior)), Vec::<String>::new());
}

/// A change that meets another relation has to put that right, too.
#[test]
fn what_leaves_another_relation_wrong_is_not_offered() {
    let wrong = rows("received research=3; granted research=6");
    let prior = rows("received research=5; pending_at_end research=5");
    assert_eq!(
        hints("A1", &wrong, Some(&prior)),
        [
            "把“一、本年新收政府信息公开申请数量，科研机构”的 3 改为 6：改后两边相等",
            "把“（一）予以公开，科研机构”的 6 改为 3：改后两边相等",
        ]
    );
}

/// A blank, or what cannot be read, in last year's report or beside, is no 0 that speaks against a change.
#[test]
fn what_is_not_known_speaks_neither_for_nor_against() {
    let wrong = rows("received research=3; granted research=8; granted commercial=/");
    let without = hints("A1", &wrong, None);
    assert_eq!(without.len(), 3);
    for prior in [Report::new(Of2021), zeros_but("requests.pending_at_end.research=/")] {
        let problems = found(zeros_but(&wrong), Some(prior));
        let told: Vec<_> = problems[0].hints.iter().map(|hint| hint.message.to_string()).collect();
        assert_eq!(told, without);
    }
    // 8 is not exchanged with what cannot be read.
    let wrong = rows("granted research=8 commercial=/");
    assert!(hints("A1", &wrong, None).iter().all(|told| told.ends_with("改后两边相等")));
    // Once no blank can mend it a sum fails, but what would mend it is not known.
    let lost = rows("received research=1; pending_at_start research=0; granted research=2");
    let problems = found(filled(Of2021, &lost), None);
    assert_eq!((problems.len(), problems[0].open, problems[0].hints.len()), (1, false, 0));
}

#[test]
fn each_column_that_differs_from_last_years_is_mended_by_itself() {
    let wrong = rows("received research=3 commercial=4; granted research=8 commercial=6");
    let prior = rows("received research=5 commercial=2; pending_at_end research=5 commercial=2");
    let place = |column: &str| format!("把“二、上年结转政府信息公开申请数量，{column}”的 0 改为");
    let told = "与上年报告的结转下年一致，新收、办结和结转也就相符";
    assert_eq!(
        hints("D1", &wrong, Some(&prior)),
        [format!("{} 2：{told}", place("商业企业")), format!("{} 5：{told}", place("科研机构"))]
    );
}

#[test]
fn a_stated_total_points_at_the_part_that_is_wrong() {
    let wrong = rows(BUSY).replace("=21", "=16") + &rows("granted total=21");
    let part = "把“（一）予以公开，自然人”的 16 改为 21：";
    assert_eq!(hints("A1", &wrong, None), [format!("{part}与写明的总计一致")]);
    assert_eq!(hints("A2", &wrong, None), [format!("{part}新收、办结和结转也就相符")]);
    // The part is right by its column, so it is the total.
    assert_eq!(hints("A2", &(rows(BUSY) + &rows("granted total=22")), None), Vec::<String>::new());
}

#[test]
fn a_stated_total_that_its_parts_do_not_make_up_is_given_up() {
    let wrong = rows(BUSY) + &rows("processed natural_person=64");
    assert_eq!(hints("A1", &wrong, None), ["把“（七）总计，自然人”的 64 改为 63：各项相加就是这个数"]);
    // At the finding about the total itself that is another button.
    assert_eq!(hints("A3", &wrong, None), Vec::<String>::new());
}

/// The column 总计 fails by itself, with no column beside it that does.
#[test]
fn a_stated_total_of_a_row_is_given_up() {
    let wrong = rows(BUSY) + &rows("received total=65");
    assert_eq!(
        hints("A1", &wrong, None),
        ["把“一、本年新收政府信息公开申请数量，总计”的 65 改为 63：各项相加就是这个数"]
    );
}

#[test]
fn table_4_is_mended_where_digits_or_groups_say_so() {
    let group =
        "reviews.reconsideration.upheld=21 reviews.reconsideration.other=3 reviews.reconsideration.total=";
    assert_eq!(
        hints("A4", &format!("{group}15"), None),
        ["把“行政复议结果维持”的 21 改为 12：像是两位数字颠倒"]
    );
    assert_eq!(hints("A4", &format!("{group}25"), None), Vec::<String>::new());
    assert_eq!(
        hints("A4", &format!("{group}22"), None),
        ["把“行政复议结果维持”的 21 改为 19：改后两边相等", "把“行政复议其他结果”的 3 改为 1：改后两边相等",]
    );
}

/// What somebody has decided to keep, what may still be filled in, and rules that follow from nothing.
#[test]
fn what_does_not_stand_gets_no_hints() {
    let mut report = filled(Of2021, "requests.received.research=3 requests.granted.research=8");
    let look = |report: &Report| {
        let (totals, prose) = (Totals::of(report), Prose::of(report));
        findings(&Subject::new(report, &totals, &prose, 2026), false)
    };
    let hinted = |problems: &[Problem]| problems.iter().filter(|problem| !problem.hints.is_empty()).count();
    let open = look(&report);
    assert_eq!((open.len(), open[0].open, hinted(&open)), (1, true, 0));
    let blanks: Vec<_> = report.blanks().collect();
    for cell in blanks {
        report.set(cell, Value::read("0"));
    }
    assert_eq!(hinted(&look(&report)), 1);

    let total = "reviews.reconsideration.total".parse().unwrap();
    let mut kept = zeros_but("reviews.reconsideration.upheld=3 reviews.reconsideration.total=2");
    assert_eq!(hinted(&look(&kept)), 1);
    let key = crate::check::kept::key("A4", total);
    kept.explanations.insert(key, crate::check::kept::text(2_u32.into(), 3_u32.into()));
    let found = look(&kept);
    assert_eq!((found.len(), hinted(&found)), (1, 0));

    assert_eq!(
        hinted(&look(&zeros_but("proactive.regulations.issued=12 proactive.regulations.in_force=2"))),
        0
    );
}

/// Relations that cannot be judged stay so; another error beside stays what it was.
#[test]
fn one_of_two_errors_is_mended_by_itself() {
    let wrong = rows(BUSY).replace("=21", "=12") + &rows("received commercial=3");
    let told = "把“（一）予以公开，自然人”的 12 改为 21：像是两位数字颠倒";
    assert!(hints("A1", &wrong, None).contains(&told.to_owned()));
    let wrong = rows(BUSY).replace("=21", "=12") + &rows("received commercial=/");
    assert_eq!(hints("A1", &wrong, None), [told]);
}

/// One column of last year's is known to be mended with its own sums, the other one's sums cannot be judged.
#[test]
fn what_mends_more_in_one_column_takes_nothing_from_another() {
    let wrong = rows("received research=3 commercial=/; granted research=8; pending_at_start commercial=1");
    let prior = rows("received research=5 commercial=2; pending_at_end research=5 commercial=2");
    let place = |column: &str| format!("把“二、上年结转政府信息公开申请数量，{column}”的");
    assert_eq!(
        hints("D1", &wrong, Some(&prior)),
        [
            format!("{} 1 改为 2：与上年报告的结转下年一致", place("商业企业")),
            format!("{} 0 改为 5：与上年报告的结转下年一致，新收、办结和结转也就相符", place("科研机构")),
        ]
    );
}

/// Five columns of last year's differ, and a finding offers four changes at most.
#[test]
fn no_finding_offers_more_than_four_changes() {
    let columns = ["commercial", "research", "public_welfare", "legal_service", "other_organization"];
    let row =
        |row: &str, figure: u32| columns.map(|column| format!("requests.{row}.{column}={figure} ")).concat();
    let prior = row("received", 2) + &row("pending_at_end", 2);
    let found = hints("D1", &(row("received", 1) + &row("granted", 3)), Some(&prior));
    assert_eq!(found.len(), 4, "{found:?}");
}

mod moved;
