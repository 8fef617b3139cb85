//! What the prose says, what it does not, and what is not asked of it.

use super::super::{
    Severity,
    Verdict::{CannotJudge, Failed, NotApplicable, Passed},
    testing::{outcome, verdict},
};
use super::is_government;
use crate::{format::Edition, report::Report};

const WHOLE: &str = "主动公开信息12条。收到政府信息公开申请3件。落实保密审查。办好网站。组织培训。";

fn report(organization: &str, section: &'static str, text: &str) -> Report {
    let mut report = Report::new(Edition::Of2021);
    report.organization = organization.into();
    report.set_narrative(section, text);
    report
}

#[test]
fn b10_names_the_topics_that_are_not_there() {
    let cases = [
        (WHOLE, Passed, None),
        ("", CannotJudge, None),
        // B9 tells of it.
        ("（文字描述）", CannotJudge, None),
        ("（一）主動公開\n全年主動公開信息12條。", CannotJudge, None),
        (&WHOLE.replace("组织培训。", ""), Failed, Some("没有看到写监督保障的文字。")),
        (
            "主动公开信息12条。收到政府信息公开申请3件。办好网站。",
            Failed,
            Some("没有看到写政府信息管理、监督保障的文字。"),
        ),
        (
            "主动公开信息12条。",
            Failed,
            Some("没有看到写依申请公开、政府信息管理、政府信息公开平台建设、监督保障的文字。"),
        ),
    ];
    for (text, expected, sentence) in cases {
        let sentences: Vec<String> = sentence.into_iter().map(str::to_owned).collect();
        assert_eq!(verdict("B10", &report("甲局", "overview", text)), (expected, sentences), "{text}");
    }
    let problem = outcome("B10", &report("甲局", "overview", "无")).problems.remove(0);
    assert_eq!((problem.severity, problem.field.to_string().as_str()), (Severity::Note, "overview"));
}

/// One cause, one finding: what a government leaves out of 监督保障 is told by B12.
#[test]
fn b10_leaves_the_duties_of_governments_to_b12() {
    let text = WHOLE.replace("组织培训。", "");
    assert_eq!(verdict("B10", &report("海盐县人民政府", "overview", &text)), (Passed, vec![]));
    assert_eq!(verdict("B12", &report("海盐县人民政府", "overview", &text)).0, Failed);
}

#[test]
fn b11_wants_faults_and_improvements() {
    let cases = [
        ("公开不够及时；将加强培训。", None),
        ("无", Some("正文只有 1 个字，应写明存在的主要问题和改进情况。")),
        (" 无。\n", Some("正文只有 2 个字，应写明存在的主要问题和改进情况。")),
        // Ten signs say nothing yet, eleven may.
        ("公开不够及时；将加强", Some("正文只有 10 个字，应写明存在的主要问题和改进情况。")),
        ("公开不够及时；将加强。", None),
        (
            "（一）存在的主要问题\n无\n（二）改进情况\n无",
            Some("正文只有 2 个字，应写明存在的主要问题和改进情况。"),
        ),
        ("（一）存在的主要问题：公开内容少\n（二）改进情况：多公开", None),
        ("（一）存在的主要问题\n公开的内容少。\n（二）改进情况\n每周公开一次。", None),
        ("全年的各项工作都已经按照要求完成。", Some("没有看到写存在的主要问题和改进情况的文字。")),
        ("政府信息公开的内容还不够全面。", Some("没有看到写改进情况的文字。")),
        ("下一步，将不断加强学习，提升水平。", Some("没有看到写存在的主要问题的文字。")),
        (
            "（一）存在的主要问题\n我单位没有问题。\n（二）改进情况\n今后进一步加强学习。",
            Some("没有看到写存在的主要问题的文字。"),
        ),
        ("政策信息分散，检索难；将推进集成发布。", None),
        ("解答问题的办法少；将优化流程，改版网站。", None),
    ];
    for (text, sentence) in cases {
        let verdict_ = if sentence.is_some() { Failed } else { Passed };
        let sentences: Vec<String> = sentence.into_iter().map(str::to_owned).collect();
        assert_eq!(verdict("B11", &report("甲局", "improvement", text)), (verdict_, sentences), "{text}");
    }
    for text in ["", "（文字描述）\n", "政府信息公開的工作完成。"] {
        assert_eq!(verdict("B11", &report("甲局", "improvement", text)), (CannotJudge, vec![]), "{text}");
    }
    let problem = outcome("B11", &report("甲局", "improvement", "无")).problems.remove(0);
    assert_eq!((problem.severity, problem.field.to_string().as_str()), (Severity::Warning, "improvement"));
}

#[test]
fn b12_asks_governments_alone() {
    let told = |missing: &str| {
        vec![["政府的报告应写到工作考核、社会评议和责任追究，没有看到写", missing, "的文字。"].concat()]
    };
    let cases = [
        ("海盐县人民政府", "开展考核、社会评议，无责任追究情形。", Passed, vec![]),
        ("海盐县人民政府", "满意度达到98%，没有发生问责，纳入绩效评价。", Passed, vec![]),
        ("海盐县人民政府", "开展考核、社会评议。", Failed, told("责任追究")),
        ("宿迁市", WHOLE, Failed, told("工作考核、社会评议、责任追究")),
        ("海盐县人民政府", "", CannotJudge, vec![]),
        ("", WHOLE, CannotJudge, vec![]),
        ("海盐县人民政府办公室", WHOLE, NotApplicable, vec![]),
    ];
    for (organization, text, expected, sentences) in cases {
        let found = verdict("B12", &report(organization, "overview", text));
        assert_eq!(found, (expected, sentences), "{organization} {text}");
    }
    assert_eq!(
        verdict("B12", &report("海盐县人民政府", "overview", "开展考核，没有发生问责。")).1,
        ["政府的报告应写到工作考核、社会评议和责任追究，没有看到写社会评议的文字。"]
    );
    let problem = outcome("B12", &report("宿迁市", "overview", WHOLE)).problems.remove(0);
    assert_eq!((problem.severity, problem.field.to_string().as_str()), (Severity::Warning, "overview"));
}

#[test]
fn a_government_is_known_by_the_end_of_its_name() {
    let cases = [
        ("海盐县人民政府", Some(true)),
        ("西塘桥镇人民政府 ", Some(true)),
        ("海盐县人民政府（本级）", Some(true)),
        ("宿迁市", Some(true)),
        ("广西壮族自治区", Some(true)),
        ("宿迁市政府", Some(true)),
        ("海盐县人民政府办公室", Some(false)),
        ("上海市人民政府办公厅", Some(false)),
        ("武原街道办事处", Some(false)),
        ("海盐县应急管理局", Some(false)),
        ("海盐经济开发区", Some(false)),
        (" ", None),
        ("", None),
    ];
    for (name, expected) in cases {
        assert_eq!(is_government(name), expected, "{name}");
    }
}
