//! Words of a template, and words that only look like them.

use super::super::{
    Prose, Severity, Subject,
    Verdict::{CannotJudge, Failed, Passed},
    by_id,
    testing::{outcome, verdict},
};
use super::leftovers;
use crate::{
    format::Edition,
    report::{Report, Totals},
};

fn marked(text: &str) -> Vec<&str> {
    leftovers(text).into_iter().map(|mark| &text[mark]).collect()
}

#[test]
fn words_of_a_template_are_found() {
    let cases: &[(&str, &[&str])] = &[
        ("（文字描述）", &["（文字描述）"]),
        ("(文字描述)", &["(文字描述)"]),
        ("（文字描述，收取信息处理费情况在此处报告。）", &["（文字描述，收取信息处理费情况在此处报告。）"]),
        ("收取信息处理费情况在此处报告。", &["在此处报告"]),
        ("（请填写本单位情况）", &["（请填写本单位情况）"]),
        ("该部分以表格形式报告。", &["以表格形式报告"]),
        ("（ 单位名称 ）2024年", &["（ 单位名称 ）"]),
        ("型号XXXL，XX局", &["XX"]),
        ("全年    公开，XX局", &["XX"]),
        ("请填写本单位情况。（文字描述)", &["请填写", "（文字描述)"]),
        ("共  收到 \u{3000} 件", &["收到 \u{3000} 件"]),
        ("XX局认真贯彻", &["XX"]),
        ("某县xx局", &["xx"]),
        ("ＸＸ县×××局", &["ＸＸ", "×××"]),
        ("20XX年，共公开××条", &["XX", "××"]),
        ("X年X月，公开x件，×条", &["X", "X", "x", "×"]),
        ("共收到___件，发布＿＿条", &["___", "＿＿"]),
        ("共收到**件，发布＊＊ 条", &["**"]),
        ("【】年【 】条【单位名称】【请填写数字】", &["【】", "【 】", "【单位名称】", "【请填写数字】"]),
        ("共收到 件，答复\u{3000}\u{3000}件。", &["收到 件", "答复\u{3000}\u{3000}件"]),
        ("发布信息 条\n主动公开\t条信息\n受理 件申请", &["信息 条", "公开\t条", "受理 件"]),
        ("其中\u{a0}件", &["其中\u{a0}件"]),
    ];
    for (text, found) in cases {
        assert_eq!(marked(text), *found, "{text}");
    }
}

#[test]
fn words_that_only_look_like_it_are_left() {
    let cases = [
        "",
        "全年收到申请12件，答复 12 件，公开 3 条。",
        "网址 http://www.xx.gov.cn/xx/index.html，邮箱 xx@xx.cn",
        "XXL 号、XL 号、MAXX 型、XX-1 型",
        "电话 138XXXX1234",
        "7×24小时，5×8小时，5×次",
        "附件_1、a__b、统计表_年度",
        "**加粗**的字，发布**120**件，*件",
        "【2024】12号、【政策解读】栏目、【图解",
        "（收取信息处理费）（文字）加强文字描述",
        "二十 件，数 条，各 条，文 件",
        "公开 条例、公开 条件、发布 条款，信息公开 条例",
        "\u{3000}\u{3000}件数见下表\n\u{3000}条",
        "以图表形式公开，在此基础上，此外，表格",
        "（文字描述没有括完\n）",
        "（此处不再赘述）（填写不规范的12件）（单位名称已变更）",
        "申请人请填写《申请表》，请填写申请信息",
        "（）() 甲×乙",
    ];
    for text in cases {
        assert_eq!(marked(text), [""; 0], "{text}");
    }
}

#[test]
fn a_prose_of_nothing_but_an_instruction_is_the_templates() {
    for (text, expected) in [
        ("（文字描述）", true),
        (" （文字描述）\n", true),
        ("（文字描述）无", false),
        ("见（文字描述）", false),
        ("无", false),
    ] {
        assert_eq!(super::is_template(text), expected, "{text}");
    }
}

fn with_overview(text: &str) -> Report {
    let mut report = Report::new(Edition::Of2021);
    report.set_narrative("overview", text);
    report
}

#[test]
fn b9_tells_once_a_section_what_is_left_over() {
    let told = |text: &str| outcome("B9", &with_overview(text)).problems;
    let problems = told("一年来，共收到 件。XX局公开XX条，___条，20××年。");
    let [problem] = problems.as_slice() else { panic!("{problems:?}") };
    assert_eq!(&*problem.message, "“收到 件”“XX”“___”等 5 处像是模板里的字样，还没有换成实际内容。");
    let quote = problem.quote.as_ref().unwrap();
    assert_eq!((&*quote.text, quote.marks.len(), quote.marked()), ("一年来，共收到 件。", 5, "收到 件"));
    assert_eq!((problem.section, problem.severity), ("overview", Severity::Warning));

    assert_eq!(&*told("XX局")[0].message, "“XX”像是模板里的字样，还没有换成实际内容。");
    assert_eq!(&*told("XX局XX科")[0].message, "“XX” 2 处像是模板里的字样，还没有换成实际内容。");
    assert_eq!(
        &*told("XX局共收到 件。")[0].message,
        "“XX”“收到 件” 2 处像是模板里的字样，还没有换成实际内容。"
    );
    assert_eq!(
        &*told("XX局，×××局，___局")[0].message,
        "“XX”“×××”“___” 3 处像是模板里的字样，还没有换成实际内容。"
    );
}

#[test]
fn b9_cannot_judge_what_is_not_written() {
    assert_eq!(verdict("B9", &with_overview("全年公开12条。")), (CannotJudge, vec![]));
    let mut report = with_overview("全年公开12条。");
    report.set_narrative("improvement", "改进栏目。");
    report.set_narrative("other_matters", "无");
    assert_eq!(verdict("B9", &report), (Passed, vec![]));
    report.set_narrative("other_matters", "（文字描述）");
    assert_eq!(verdict("B9", &report).0, Failed);
    // Nobody has finished the section that is being written.
    let (totals, prose) = (Totals::of(&report), Prose::of(&report));
    let subject = Subject::new(&report, &totals, &prose, 2026).unsettled(Some("other_matters"));
    assert_eq!(by_id("B9").unwrap().run(&subject).verdict(), CannotJudge);
}
