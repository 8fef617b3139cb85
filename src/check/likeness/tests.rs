//! Prose and tables beside last year's.

use super::super::{
    Outcome, Problem, Prose, Subject,
    Verdict::{CannotJudge, Failed, NotApplicable, Passed},
    testing::{filled, outcome_after, verdict, verdict_after},
};
use crate::{
    format::Edition::{self, Of2019, Of2021},
    report::{Report, Totals, Value},
};

/// Four sentences of 30 letters and more, none of them a set phrase.
const FIRST: &str = "我局全年通过县政府门户网站和微信公众号发布应急管理信息523条，及时更新机构职能栏目。";
const SECOND: &str = "信息发布前由科室负责人和分管领导逐级审批，对可能引起关注的内容先行研判风险。";
const THIRD: &str = "调整充实安全生产和灾害事故救援专栏，集中展示典型案例、执法动态与政策解读材料。";
const FOURTH: &str = "主动公开的深度还不够，部分科室对政策文件的解读偏重转载，群众看不懂的情况仍然存在。";
/// Four others.
const NEW: [&str; 4] = [
    "新建的数据平台把分散在各乡镇的隐患排查台账汇集起来，由专人每周核对后向社会开放。",
    "聘请第三方机构对门户栏目做了两轮读网，逐条整改错别字和失效链接，季度抽查全部合格。",
    "村级微信群的消息改由镇街统一推送，老年人读报有困难的，由网格员上门念给他们听。",
    "下一步拟把专家解读拍成短视频，邀请企业代表参加发布会，听取对惠企条款的修改建议。",
];

fn report(year: &str, overview: &[&str], improvement: &[&str]) -> Report {
    let mut report = Report::new(Of2021);
    (report.organization, report.year) = ("甲局".into(), Value::read(year));
    report.set_narrative("overview", &overview.concat());
    report.set_narrative("improvement", &improvement.concat());
    report
}

fn prose(overview: &[&str], improvement: &[&str]) -> Outcome {
    let before = report("2023", &[FIRST, SECOND, THIRD], &[FOURTH]);
    outcome_after("D4", &before, &report("2024", overview, improvement))
}

fn told(outcome: &Outcome) -> Vec<&str> {
    outcome.problems.iter().map(|problem| &*problem.message).collect()
}

fn marked(problem: &Problem) -> Vec<String> {
    let quote = problem.quote.as_ref().unwrap();
    quote.marks.iter().map(|mark| mark.len().to_string()).collect()
}

#[test]
fn d4_finds_last_years_prose_with_other_years_and_numbers() {
    let now = FIRST.replace("523", "６１８").replace('，', ",\u{3000}");
    let found = prose(&[&now, SECOND, THIRD], &[FOURTH]);
    assert_eq!(
        told(&found),
        ["文字部分：100% 与上年报告几乎相同，4 句中有 4 句只换了年份、数字或个别字词。"]
    );
    let problem = &found.problems[0];
    assert_eq!((problem.section, problem.field.to_string()), ("overview", "overview".to_owned()));
    assert_eq!(&*problem.quote.as_ref().unwrap().text, now);
    assert_eq!(marked(problem), [now.len(), SECOND.len(), THIRD.len()].map(|length| length.to_string()));
}

#[test]
fn d4_sees_through_changes_of_a_few_words() {
    let now = SECOND.replace("先行", "事先").replace("逐级", "层层");
    let found = prose(&[FIRST, &now, THIRD], &[FOURTH]);
    assert_eq!((found.verdict(), found.problems.len()), (Failed, 1));
    assert_eq!(told(&found), ["文字部分：75% 与上年报告几乎相同，4 句中有 3 句只换了年份、数字或个别字词。"]);
    let now = SECOND.replace("先行", "事先");
    assert!(told(&prose(&[FIRST, &now, THIRD], &[FOURTH]))[0].contains("4 句中有 4 句"));
}

#[test]
fn d4_lets_a_new_report_keep_some_sentences() {
    let cases: [(&[&str], &[&str], _); 5] = [
        (&NEW[..3], &NEW[3..], Passed),
        (&[FIRST, NEW[0], NEW[1]], &[NEW[3]], Passed),
        (&[FIRST, SECOND, NEW[0]], &[NEW[3]], Passed),
        (&[FIRST, SECOND, THIRD, NEW[0]], &[NEW[1]], Passed),
        (&[FIRST, SECOND, THIRD], &[NEW[0]], Failed),
    ];
    for (overview, improvement, verdict) in cases {
        let found = prose(overview, improvement);
        assert_eq!(found.verdict(), verdict, "{overview:?} {:?}", told(&found));
    }
}

/// The overview is new, and the problems of last year are told again.
#[test]
fn d4_tells_of_one_section_where_the_whole_is_new() {
    let overview = [NEW[0], NEW[1], NEW[2], NEW[3], NEW[0], NEW[1]];
    let found = prose(&overview, &[FOURTH, SECOND, THIRD]);
    assert_eq!(
        told(&found),
        ["五、存在的主要问题及改进情况：100% 与上年报告几乎相同，3 句中有 3 句只换了年份、数字或个别字词。"]
    );
    assert_eq!(found.problems[0].section, "improvement");
    // Fewer than 100 letters are no section to be judged.
    assert_eq!(prose(&overview, &[FOURTH, SECOND]).verdict(), Passed);
}

#[test]
fn d4_marks_the_five_longest_sentences() {
    // Each is a letter longer than the one before.
    let sentences: Vec<String> =
        (0..7).map(|more| NEW[0].replace('。', &("甲".repeat(more) + "。"))).collect();
    let prose = sentences.concat();
    let found = outcome_after("D4", &report("2023", &[&prose], &[]), &report("2024", &[&prose], &[]));
    let longest = [2, 3, 4, 5, 6].map(|at: usize| sentences[at].len().to_string());
    assert_eq!(marked(&found.problems[0]), longest);
}

#[test]
fn d4_does_not_count_what_everybody_has_to_write() {
    let phrases = "本年度未收取政府信息公开信息处理费，没有其他需要报告的事项。\n".repeat(20);
    let before = report("2023", &[&phrases], &[]);
    assert_eq!(verdict_after("D4", &before, &report("2024", &[&phrases], &[])).0, CannotJudge);
}

#[test]
fn d4_cannot_judge_without_prose_or_with_another_report() {
    let now = report("2024", &[FIRST, SECOND, THIRD], &[FOURTH]);
    assert_eq!(verdict("D4", &now), (NotApplicable, vec![]));
    assert_eq!(verdict_after("D4", &report("2023", &[], &[]), &now), (CannotJudge, vec![]));
    assert_eq!(verdict_after("D4", &now, &report("2025", &[], &[])), (CannotJudge, vec![]));
    // Too little to say anything.
    assert_eq!(prose(&[FIRST, SECOND], &[]).verdict(), CannotJudge);
    assert_eq!(prose(&[FIRST, SECOND, THIRD], &[]).verdict(), Failed);

    let mut before = report("2023", &[FIRST, SECOND, THIRD], &[FOURTH]);
    assert_eq!(verdict_after("D4", &before, &now).0, Failed);
    before.organization = "乙局".into();
    assert_eq!(verdict_after("D4", &before, &now).0, CannotJudge);
    before.organization = "".into();
    assert_eq!(verdict_after("D4", &before, &now).0, Failed);
    before.year = Value::read("2022");
    assert_eq!(verdict_after("D4", &before, &now).0, CannotJudge);
}

#[test]
fn d4_judges_prose_of_a_hundred_letters() {
    let prose = "甲乙丙丁戊己庚辛壬癸".repeat(10);
    let alike = |prose: &str| {
        let [before, now] = ["2023", "2024"].map(|year| report(year, &[prose], &[]));
        verdict_after("D4", &before, &now).0
    };
    assert_eq!(alike(&prose), Failed);
    assert_eq!(alike(&prose[3..]), CannotJudge);
}

/// What is being written is not judged.
#[test]
fn d4_leaves_out_what_is_being_written() {
    let [before, now] = ["2023", "2024"].map(|year| report(year, &[FIRST, SECOND, THIRD], &[FOURTH]));
    let (totals, prose) = (Totals::of(&before), Prose::of(&before));
    let prior = Subject::new(&before, &totals, &prose, 2026);
    let (totals, prose) = (Totals::of(&now), Prose::of(&now));
    let subject = Subject::new(&now, &totals, &prose, 2026).after(Some(&prior));
    let verdict = |subject: Subject| super::D4.run(&subject).verdict();
    assert_eq!(verdict(subject.unsettled(Some("improvement"))), Failed);
    assert_eq!(verdict(subject.unsettled(Some("overview"))), CannotJudge);
}

/// D7: the prose of 2020 and 2021 is compared, the tables of two editions are not.
#[test]
fn d7_of_two_editions_only_the_prose_is_compared() {
    let figures = "reviews.reconsideration.upheld=120 reviews.reconsideration.other=31";
    let [mut before, mut now] = [Of2019, Of2021].map(|edition| filled(edition, figures));
    assert_eq!(verdict_after("D4", &before, &now), (CannotJudge, vec![]));
    for (report, year) in [(&mut before, "2020"), (&mut now, "2021")] {
        report.year = Value::read(year);
        report.set_narrative("overview", &[FIRST, SECOND, THIRD].concat());
    }
    assert_eq!(verdict_after("D4", &before, &now).1.len(), 1);
    now.set_narrative("overview", &NEW.concat());
    assert_eq!(outcome_after("D4", &before, &now).passed, 1);
    assert_eq!(verdict_after("D4", &before, &now), (Passed, vec![]));
}

fn table(edition: Edition, before: &str, now: &str) -> (usize, usize, Vec<String>) {
    let found = outcome_after("D4", &filled(edition, before), &filled(edition, now));
    // The prose is absent and undecided.
    (found.passed, found.undecided - 1, told(&found).into_iter().map(str::to_owned).collect())
}

#[test]
fn d4_finds_a_table_that_is_last_years() {
    let figures = "proactive.licensing.decisions=29 proactive.penalties.decisions=21 \
                   proactive.regulations.in_force=3 proactive.fees.amount=0";
    let told = "二、主动公开政府信息情况：10 格都与上年报告相同，其中不为 0 的有 3 格。".to_owned();
    assert_eq!(table(Of2021, figures, figures), (0, 0, vec![told]));
    assert_eq!(table(Of2021, figures, &figures.replace("29", "28")), (1, 0, vec![]));
    // One figure is still blank, or cannot be read; once another differs, it does not matter.
    let blank = figures.replace("proactive.fees.amount=0", "");
    assert_eq!(table(Of2021, figures, &blank), (0, 1, vec![]));
    assert_eq!(table(Of2021, &blank, figures), (0, 1, vec![]));
    assert_eq!(table(Of2021, figures, &figures.replace("amount=0", "amount=/")), (0, 1, vec![]));
    assert_eq!(table(Of2021, figures, &blank.replace("29", "28")), (1, 0, vec![]));

    let found = outcome_after("D4", &filled(Of2021, figures), &filled(Of2021, figures));
    let problem = &found.problems[0];
    assert_eq!((problem.section, problem.wrong_cells().len()), ("proactive", 3));
    assert_eq!(problem.field.to_string(), "proactive.regulations.in_force");
}

/// Small figures are the same by chance, and others are the same of themselves.
#[test]
fn d4_says_nothing_of_tables_that_are_the_same_by_chance() {
    let same = |edition, figures: &str| table(edition, figures, figures);
    let silent = (0, 0, vec![]);
    let cases = [
        (Of2021, ""),
        (Of2021, "proactive.licensing.decisions=0 proactive.penalties.decisions=0"),
        (Of2021, "proactive.regulations.in_force=2345"),
        (Of2021, "proactive.licensing.decisions=290"),
        (Of2019, "proactive.penalties.previous_items=1234 proactive.regulations.total_published=1234"),
        (Of2021, "requests.received.natural_person=12 requests.granted.natural_person=12"),
        (
            Of2021,
            "reviews.reconsideration.upheld=2 reviews.reconsideration.other=2 reviews.reconsideration.pending=2 \
             reviews.direct_litigation.upheld=3",
        ),
    ];
    for (edition, figures) in cases {
        assert_eq!(same(edition, figures), silent, "{figures}");
    }
    let cases = [
        (Of2021, "proactive.licensing.decisions=2900"),
        (
            Of2021,
            "requests.received.natural_person=50 requests.granted.natural_person=38 \
             requests.unavailable.not_held.natural_person=12",
        ),
        (
            Of2021,
            "reviews.reconsideration.upheld=2 reviews.reconsideration.other=2 reviews.reconsideration.pending=3 \
             reviews.direct_litigation.upheld=3",
        ),
        (Of2019, "proactive.penalties.decisions=21 proactive.licensing.decisions=29"),
    ];
    for (edition, figures) in cases {
        assert_eq!(same(edition, figures).2.len(), 1, "{figures}");
    }
}
