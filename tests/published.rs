//! All that the self-check finds in published reports, as a reviewer would say it: nothing more and nothing less.

mod at_hand;

use gongkai::{
    check::{Problem, Prose, Subject, Verdict, by_id, findings},
    document::Reading,
    report::Totals,
};

/// A report, last year's beside it, and the findings: rule, how grave, and the sentence. The prose of the Shanghai
/// reports is shortened, and those of Suqian are their tables alone.
const REPORTS: [(&str, Option<&str>, &[&str]); 5] = [
    ("haiyan-2020.txt", None, &[]),
    (
        "shanghai-office-2019.html",
        None,
        &[
            "B4 warning 三、收到和处理政府信息公开申请情况：还有 105 格没有填，没有发生的填 0。",
            "B4 warning 四、政府信息公开行政复议、行政诉讼情况：还有 8 格没有填，没有发生的填 0。",
            "B10 note 没有看到写政府信息公开平台建设、监督保障的文字。",
            "C3 warning 文中予以公开及部分公开 258 件，表三予以公开与部分公开合计是 275，相差 17。",
            "C3 warning 文中无法提供 265 件，表三无法提供合计是 337，相差 72。",
        ],
    ),
    (
        "shanghai-office-2025.md",
        None,
        &[
            "B3 warning 1 组数字没有完整的行名，没有填入：“22（其中修订 16 件） 55（含自然失效 29 件）”；表中还有 2 格空着。",
            "B3 warning 3 行的行名要核对：按次序读作“5.要求行政机关确认或重新出具已获取信息”，按次序读作“1.申请人无正当理由逾期不补正、行政机关…”，按次序读作“2.申请人逾期未按收费通知要求缴纳费用、…”。",
            "B4 warning 二、主动公开政府信息情况：还有 2 格没有填，没有发生的填 0。",
            "B10 note 没有看到写政府信息公开平台建设、监督保障的文字。",
        ],
    ),
    (
        "suqian-2023.tsv",
        None,
        &[
            "B1 error 一、总体情况：还没有写。",
            "B1 error 五、存在的主要问题及改进情况：还没有写。",
            "B1 error 六、其他需要报告的事项：还没有写。",
            "B3 warning 2 行的行名要核对：“1.逾期不补正”读作“1.申请人无正当理由逾期不补正、行政机关…”，“2.逾期不缴费”读作“2.申请人逾期未按收费通知要求缴纳费用、…”。",
        ],
    ),
    (
        "suqian-2024.tsv",
        Some("suqian-2023.tsv"),
        &[
            "B1 error 一、总体情况：还没有写。",
            "B1 error 五、存在的主要问题及改进情况：还没有写。",
            "B1 error 六、其他需要报告的事项：还没有写。",
            "B3 warning 2 行的行名要核对：“1.逾期不补正”读作“1.申请人无正当理由逾期不补正、行政机关…”，“2.逾期不缴费”读作“2.申请人逾期未按收费通知要求缴纳费用、…”。",
            "D5 note 2.其他法律行政法规禁止公开，总计：上年 27，本年 1，相差 26，变化超过十倍。",
            "D5 note 4.无正当理由大量反复申请，总计：上年 58，本年 3，相差 55，变化超过十倍。",
            "D5 note 复议后起诉其他结果：上年 67，本年 6，相差 61，变化超过十倍。",
        ],
    ),
];

/// Looks at a report beside last year's, in 2026.
fn with_prior<T>(reading: &Reading, prior: Option<&Reading>, look: impl Fn(&Subject) -> T) -> T {
    let parts = |reading: &Reading| (Totals::of(&reading.report), Prose::of(&reading.report));
    let (totals, prose) = parts(reading);
    let parts_before = prior.map(|prior| (prior, parts(prior)));
    let prior = parts_before
        .as_ref()
        .map(|(prior, (totals, prose))| Subject::new(&prior.report, totals, prose, 2026));
    let subject = Subject::new(&reading.report, &totals, &prose, 2026).read_with(&reading.notes);
    look(&subject.after(prior.as_ref()))
}

/// What is found in a finished report.
fn told(reading: &Reading, prior: Option<&Reading>) -> Vec<String> {
    let sentence =
        |problem: &Problem| [problem.check.id, " ", problem.severity.id(), " ", &problem.message].concat();
    with_prior(reading, prior, |subject| findings(subject, true).iter().map(sentence).collect())
}

#[test]
fn published_reports_have_these_findings_and_no_others() {
    for (name, prior, expected) in REPORTS {
        let Some(reading) = at_hand::read(at_hand::PUBLISHED, name) else { return };
        let prior = prior.and_then(|prior| at_hand::read(at_hand::PUBLISHED, prior));
        assert_eq!(told(&reading, prior.as_ref()), expected, "{name}");
    }
}

/// What was carried over, and what is in force, goes on from one year to the next.
#[test]
fn two_years_of_one_body_go_on_from_each_other() {
    let years = ["suqian-2023.tsv", "suqian-2024.tsv"];
    let [Some(before), Some(reading)] = years.map(|name| at_hand::read(at_hand::PUBLISHED, name)) else {
        return;
    };
    let verdicts = with_prior(&reading, Some(&before), |subject| {
        ["D1", "D2", "D6"].map(|rule| by_id(rule).map(|check| check.run(subject).verdict()))
    });
    assert_eq!(verdicts, [Some(Verdict::Passed); 3]);
}
