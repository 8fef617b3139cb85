//! What a finding says and where it points.

use super::sentences::{found, report};
use crate::{
    check::{Problem, Severity, testing::outcome},
    report::Report,
};

fn only(rule: &str, report: &Report) -> Problem {
    let mut problems = outcome(rule, report).problems;
    assert_eq!(problems.len(), 1, "{problems:?}");
    problems.remove(0)
}

/// The finding's words, what it marks in the prose, its sentence, its cells and its sides.
fn told(problem: &Problem) -> (String, Vec<String>, String, Vec<String>, String) {
    let quote = problem.quote.as_ref().unwrap();
    let marks = quote
        .marks
        .iter()
        .map(|mark| quote.text[mark.start - quote.start..mark.end - quote.start].to_owned());
    let cells = problem.cells.iter().map(|cell| cell.id().to_owned());
    let sides = problem.sides.map_or(String::new(), |(left, right)| format!("{left} {right}"));
    (problem.message.to_string(), marks.collect(), quote.text.to_string(), cells.collect(), sides)
}

#[test]
fn a_finding_names_both_sides_and_where_they_stand() {
    let report = report("2024", "received=3 pending_at_start=1", "公开5条。\n我局受理申请２件，均已答复。");
    let problem = only("C1", &report);
    assert_eq!(
        told(&problem),
        (
            "文中受理 2 件，表三新收总计是 3，相差 1。".to_owned(),
            vec!["２件".to_owned()],
            "我局受理申请２件，均已答复。".to_owned(),
            vec!["requests.received.total".to_owned()],
            "2 3".to_owned()
        )
    );
    assert_eq!((problem.wrong, problem.left_cells, problem.section), (1, 0, "overview"));
}

#[test]
fn a_finding_on_a_denial_marks_its_words() {
    let problem = only("C5", &report("2024", "direct_litigation=2", "公开5条，无行政诉讼案件。"));
    assert_eq!(
        told(&problem),
        (
            "文中“无行政诉讼案件”，表四行政诉讼两组总计是 2。".to_owned(),
            vec!["无行政诉讼案件".to_owned()],
            "公开5条，无行政诉讼案件。".to_owned(),
            vec![
                "reviews.direct_litigation.total".to_owned(),
                "reviews.litigation_after_reconsideration.total".to_owned()
            ],
            "0 2".to_owned()
        )
    );
    assert_eq!(problem.wrong, 2);
}

#[test]
fn a_finding_on_a_sum_marks_all_of_its_figures() {
    let problem = only("C11", &report("2024", "-", "发布523条，其中网站237条，微信276条。"));
    let quote = problem.quote.as_ref().unwrap();
    let marks: Vec<&str> = quote
        .marks
        .iter()
        .map(|mark| &quote.text[mark.start - quote.start..mark.end - quote.start])
        .collect();
    assert_eq!(marks, ["523条", "237条", "276条"]);
    assert_eq!(told(&problem).4, "523 513");
}

#[test]
fn a_finding_on_a_share_marks_the_share() {
    let problem = only("C3", &report("2024", "processed=8 granted=3", "依申请予以公开3件，占35%。"));
    let (_, marks, _, cells, _) = told(&problem);
    assert_eq!((marks, cells), (vec!["35%".to_owned()], vec!["requests.processed.total".to_owned()]));
}

#[test]
fn every_rule_names_both_sides() {
    let cases = [
        ("C2", "processed=97", "答复申请98件。", "文中答复 98 件，表三（七）总计是 97，相差 1。"),
        (
            "C3",
            "granted=272 partly_granted=3 processed=275",
            "答复申请275件。予以公开及部分公开258件。",
            "文中予以公开及部分公开 258 件，表三予以公开与部分公开合计是 275，相差 17。",
        ),
        (
            "C4",
            "reconsideration=170",
            "行政复议134件。",
            "文中行政复议 134 件，表四行政复议总计是 170，相差 36。",
        ),
        ("C5", "received=3", "未收到政府信息公开申请。", "文中“未收到政府信息公开申请”，表三新收总计是 3。"),
        (
            "C8",
            "normative_documents.issued=50",
            "制发行政规范性文件52件。",
            "文中制发行政规范性文件 52 件，表二行政规范性文件本年制发件数是 50，相差 2。",
        ),
        (
            "C11",
            "-",
            "发布523条，其中网站237条，微信276条。",
            "文中 523条，其中各项 237 ＋ 276 ＝ 513，相差 10。",
        ),
    ];
    for (rule, cells, prose, message) in cases {
        assert_eq!(&*only(rule, &report("2024", cells, prose)).message, message, "{prose}");
    }
}

#[test]
fn a_finding_says_what_is_not_sure() {
    let cells = "received=3 pending_at_start=1 processed=9";
    let cases = [
        (
            "C1",
            cells,
            "受理申请4件。",
            "文中受理 4 件，表三新收总计是 3，相差 1；文中的数是新收与上年结转之和，可写明含上年结转。",
        ),
        ("C1", cells, "受理申请5件。", "文中受理 5 件，表三新收总计是 3，相差 2。"),
        ("C1", cells, "受理申请10余件。", "文中受理 10余件，按 10 到 19 计，表三新收总计是 3，相差 7。"),
        (
            "C1",
            "received=30",
            "受理申请10余件。",
            "文中受理 10余件，按 10 到 19 计，表三新收总计是 30，相差 11。",
        ),
        ("C1", cells, "受理申请10件以上。", "文中受理 10件以上，表三新收总计是 3，相差 7。"),
        (
            "C1",
            cells,
            "办理申请7件。",
            "文中办理 7 件，表三新收总计是 3、新收与上年结转总计是 4、（七）总计是 9、予以公开与部分公开总计是 0，都不相同；可能指其中一项。",
        ),
        (
            "C3",
            "processed=8 granted=3",
            "予以公开3件，占35%。",
            "文中予以公开 3 件，占 35%；按表三（七）总计 8 计，应是 37.5%。",
        ),
        (
            "C3",
            "processed=3 granted=2",
            "予以公开2件，占60%。",
            "文中予以公开 2 件，占 60%；按表三（七）总计 3 计，应是 66.67%。",
        ),
        (
            "C8",
            "fees.amount=2",
            "行政事业性收费1万元。",
            "文中行政事业性收费 1 万元，表二行政事业性收费本年收费金额（单位：万元）是 2 万元，相差 1 万元。",
        ),
        ("C11", "-", "发布20条，其中甲类5条，其余14条。", "文中 20条，其中各项 5 ＋ 14 ＝ 19，相差 1。"),
        ("C11", "-", "发布20条，其中甲类25条，乙类3条。", "文中 20条，其中一项是 25条，多出 5。"),
        ("C5", "received=3", "未收到申请。", "文中“未收到申请”，表三新收总计是 3。"),
    ];
    for (rule, cells, prose, message) in cases {
        // A share of results alone is understood after a word on applications.
        let prose = ["依申请公开情况：", prose].concat();
        assert_eq!(only(rule, &report("2024", cells, &prose)).message.to_string(), message, "{prose}");
    }
}

#[test]
fn a_share_is_told_of_a_right_number_only() {
    let report =
        report("2024", "processed=8 granted=3", "依申请公开情况：予以公开3件，占35%，不予公开2件，占99%。");
    let messages: Vec<String> = found(&report).into_iter().map(|(_, _, message)| message).collect();
    assert_eq!(
        messages,
        [
            "文中不予公开 2 件，表三不予公开合计是 0，相差 2。",
            "文中予以公开 3 件，占 35%；按表三（七）总计 8 计，应是 37.5%。"
        ]
    );
}

/// A table that has last year's cases in it, and a sentence that tells of new ones, may differ.
#[test]
fn cases_may_differ_where_a_remark_says_so() {
    let cells = "reconsideration=170";
    let severity = |report: &Report, rule: &str| only(rule, report).severity;
    let plain = report("2024", cells, "行政复议134件。");
    assert_eq!(severity(&plain, "C4"), Severity::Warning);
    assert_eq!(severity(&report("2024", cells, "新增行政复议134件。"), "C4"), Severity::Note);

    let mut noted = plain.clone();
    noted.table_notes.insert("reviews", "行政复议、行政诉讼数量含上年度结转数量".into());
    let problem = only("C4", &noted);
    assert_eq!(problem.severity, Severity::Note);
    assert_eq!(
        &*problem.message,
        "文中行政复议 134 件，表四行政复议总计是 170，相差 36；表四可能含上年结转。"
    );

    let mut noted = plain.clone();
    noted.notes.insert("reviews.reconsideration.upheld".parse().unwrap(), "含上一年的20件".into());
    assert_eq!(severity(&noted, "C4"), Severity::Note);
    noted = plain;
    noted.notes.insert("requests.received.total".parse().unwrap(), "含结转".into());
    assert_eq!(severity(&noted, "C4"), Severity::Warning);

    let mut none = report("2024", cells, "无行政复议。");
    assert_eq!(severity(&none, "C5"), Severity::Error);
    none.table_notes.insert("reviews", "含结转".into());
    assert_eq!(severity(&none, "C5"), Severity::Note);
    let mut request = report("2024", "received=3", "未收到申请。");
    request.table_notes.insert("reviews", "含结转".into());
    assert_eq!(severity(&request, "C5"), Severity::Error);
}

#[test]
fn a_denial_after_unknown_words_is_no_error() {
    let problem = only("C5", &report("2024", "received=3", "各业务口未收到申请。"));
    assert_eq!(problem.severity, Severity::Warning);
    assert_eq!(&*problem.message, "文中“未收到申请”，表三新收总计是 3；可能说的不是同一件事。");
}

/// Cells that are still blank can only add to the table's side.
#[test]
fn what_is_exceeded_already_differs_for_good() {
    let mut report = report("2024", "?", "收到申请3件，未收到申请。");
    report.set("requests.received.natural_person".parse().unwrap(), crate::report::Value::read("4"));
    let messages: Vec<String> = found(&report).into_iter().map(|(_, _, message)| message).collect();
    assert_eq!(
        messages,
        ["文中收到 3 件，表三新收总计是 4，相差 1。", "文中“未收到申请”，表三新收总计是 4。"]
    );
    report.set("requests.received.natural_person".parse().unwrap(), crate::report::Value::read("3"));
    assert_eq!(found(&report).len(), 1);
}

/// A stated total that its parts do not add up to is told by A2; the prose that has one of the two is not told of.
#[test]
fn a_table_that_says_two_things_is_no_side() {
    let stated = |prose: &str| {
        let mut report = report("2024", "received=3", prose);
        report.set("requests.received.total".parse().unwrap(), crate::report::Value::read("4"));
        found(&report).len()
    };
    let cases = [("收到申请3件。", 0), ("收到申请4件。", 0), ("收到申请5件。", 1), ("未收到申请。", 1)];
    for (prose, count) in cases {
        assert_eq!(stated(prose), count, "{prose}");
    }
}

/// What is being written is not judged.
#[test]
fn prose_that_is_being_written_is_left_alone() {
    use crate::{
        check::{Outcome, Prose, Subject, by_id},
        report::Totals,
    };
    let report = report("2024", "received=3", "收到申请2件，未收到申请。其中甲类2条，共1条。");
    let (totals, prose) = (Totals::of(&report), Prose::of(&report));
    let subject = Subject::new(&report, &totals, &prose, 2026).unsettled(Some("overview"));
    for rule in ["C1", "C2", "C3", "C4", "C5", "C8", "C11"] {
        assert_eq!(by_id(rule).unwrap().run(&subject), Outcome::default(), "{rule}");
    }
}
