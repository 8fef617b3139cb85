//! What the rules on completeness, form and wording say of published reports: nothing that a careful reviewer would
//! not say.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod at_hand;

use gongkai::{
    check::{self, Problem, Prose, Subject},
    report::Totals,
};

/// The rules that are looked at here.
const RULES: [&str; 12] = ["B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9", "B10", "B11", "B12"];

/// The findings of a published report, in 2026: the rule, how grave it is, and the sentence. None where the report
/// is not at hand.
fn findings_of(folder: &str, name: &str) -> Option<Vec<String>> {
    let reading = at_hand::read(folder, name)?;
    let (totals, prose) = (Totals::of(&reading.report), Prose::of(&reading.report));
    let subject = Subject::new(&reading.report, &totals, &prose, 2026).read_with(&reading.notes);
    let found = check::findings(&subject, true);
    let found = found.iter().filter(|problem| RULES.contains(&problem.check.id));
    let told =
        |problem: &Problem| [problem.check.id, " ", problem.severity.id(), " ", &problem.message].concat();
    Some(found.map(told).collect())
}

/// Holds the findings of some published reports against what a reviewer would say.
fn compare(folder: &str, expected: &[(&str, &[&str])]) {
    for (name, sentences) in expected {
        let Some(found) = findings_of(folder, name) else { return };
        assert_eq!(found, *sentences, "{name}");
    }
}

/// The prose of these reports is re-worded and shortened, so that it leaves out topics; nothing else is found that
/// the page itself does not show.
#[test]
fn published_reports_raise_no_false_alarm() {
    const NAMES: &str = "B3 warning 2 行的行名要核对：“1.逾期不补正”读作“1.申请人无正当理由逾期不补正、行政机关…”，\
                         “2.逾期不缴费”读作“2.申请人逾期未按收费通知要求缴纳费用、…”。";
    // Two years as tables alone, with two names cut short.
    const SUQIAN: &[&str] = &[
        "B1 error 一、总体情况：还没有写。",
        "B1 error 五、存在的主要问题及改进情况：还没有写。",
        "B1 error 六、其他需要报告的事项：还没有写。",
        NAMES,
    ];
    compare(
        at_hand::PUBLISHED,
        &[
            ("haiyan-2020.txt", &[]),
            // Nothing is printed in these cells.
            (
                "shanghai-office-2019.html",
                &[
                    "B4 warning 三、收到和处理政府信息公开申请情况：还有 105 格没有填，没有发生的填 0。",
                    "B4 warning 四、政府信息公开行政复议、行政诉讼情况：还有 8 格没有填，没有发生的填 0。",
                    "B10 note 没有看到写政府信息公开平台建设、监督保障的文字。",
                ],
            ),
            // The two blanks are those of the figures without a name.
            (
                "shanghai-office-2025.md",
                &[
                    "B3 warning 1 组数字没有完整的行名，没有填入：“22（其中修订 16 件） 55（含自然失效 29 件）”；\
                     表中还有 2 格空着。",
                    "B3 warning 3 行的行名要核对：按次序读作“5.要求行政机关确认或重新出具已获取信息”，\
                     按次序读作“1.申请人无正当理由逾期不补正、行政机关…”，\
                     按次序读作“2.申请人逾期未按收费通知要求缴纳费用、…”。",
                    "B4 warning 二、主动公开政府信息情况：还有 2 格没有填，没有发生的填 0。",
                    "B10 note 没有看到写政府信息公开平台建设、监督保障的文字。",
                ],
            ),
            ("suqian-2023.tsv", SUQIAN),
            ("suqian-2024.tsv", SUQIAN),
        ],
    );
}

/// A template without anything filled in: each fault is told once.
#[test]
fn a_template_is_told_to_be_one() {
    const DESCRIPTION: &str = "B9 warning “（文字描述）”像是模板里的字样，还没有换成实际内容。";
    let expected: &[&str] = &[
        "B4 error 二、主动公开政府信息情况：整张表还没有填，没有发生的填 0。",
        "B4 error 三、收到和处理政府信息公开申请情况：整张表还没有填，没有发生的填 0。",
        "B4 error 四、政府信息公开行政复议、行政诉讼情况：整张表还没有填，没有发生的填 0。",
        "B5 error 还没有写单位名称。",
        "B5 error 还没有写报告年度。",
        DESCRIPTION,
        DESCRIPTION,
        "B9 warning “（文字描述，收取信息处理费情况在此处报告…”像是模板里的字样，还没有换成实际内容。",
    ];
    compare(at_hand::PUBLISHED, &[("2021-edition-template.docx", expected)]);
}

/// Parts of pages that are cut off: sections (B1) and the head (B5) are missing in all of them, and of the rows each
/// fault is told once.
#[test]
fn fragments_are_told_what_they_lack() {
    const LABELS: &str = "“（二）部分公开（区分处理的，只计这一情形…”，“1.属于国家秘密”，\
                          “2.其他法律行政法规禁止公开”等。";
    let expected: [(&str, usize, &[&str]); 7] = [
        (
            "cell-per-line-local-rows-2019.txt",
            5,
            &[
                "B3 error 6 行在文件中没有读到，16 格还空着：“行政许可”，“其他对外管理服务事项”，“行政处罚”等。",
                "B3 warning 1 行是格式中没有的，数字没有填入：“其他主动公开文件(含以本单位或本单位办公室名义正式签发的、\
                 除规范性文件以外的主动公开文件,可参考本单位政府信息公开平台“…”。",
            ],
        ),
        (
            "cell-per-line-split-headers-2021.txt",
            4,
            &[&["B3 error 21 行在文件中没有读到，126 格还空着：", LABELS].concat()],
        ),
        // The row （一）予以公开 is printed blank.
        (
            "cell-per-line-with-pipes-and-slashes-2021.txt",
            4,
            &[
                "B3 error “一、本年新收政府信息公开申请数量”一行的数字“（空） （空） （空） （空） （空） （空） 0”\
                 不能确定各属于哪一栏，6 格还空着。",
                "B3 error “二、上年结转政府信息公开申请数量”一行的数字“（空） （空） （空） （空） （空） （空） 0”\
                 不能确定各属于哪一栏，6 格还空着。",
                &["B3 error 21 行在文件中没有读到，126 格还空着：", LABELS].concat(),
                "B4 warning 三、收到和处理政府信息公开申请情况：还有 6 格没有填，没有发生的填 0。",
            ],
        ),
        (
            "pipes-cut-headers-2019.txt",
            4,
            &["B3 error 20 行在文件中没有读到，120 格还空着：“（一）予以公开”，\
               “（二）部分公开（区分处理的，只计这一情形…”，“1.属于国家秘密”等。"],
        ),
        (
            "pipes-nonzero-2021.txt",
            4,
            &[
                "B3 error “4.保护第三方合法权益”一行的数字“1”不能确定各属于哪一栏，6 格还空着。",
                "B3 error 16 行在文件中没有读到，96 格还空着：“5.属于三类内部事务信息”，\
                 “6.属于四类过程性信息”，“7.属于行政执法案卷”等。",
            ],
        ),
        (
            "pipes-with-spare-cells-2019.txt",
            4,
            &[
                "B3 error “1.属于国家秘密”一行的数字“0 0 0”不能确定各属于哪一栏，6 格还空着。",
                "B3 error 17 行在文件中没有读到，102 格还空着：“2.其他法律行政法规禁止公开”，\
                 “3.危及‘三安全一稳定’”，“4.保护第三方合法权益”等。",
            ],
        ),
        (
            "pipes-without-spare-cells-2021.txt",
            4,
            &["B3 error 13 行在文件中没有读到，78 格还空着：“8.属于行政查询事项”，\
               “1.本机关不掌握相关政府信息”，“2.没有现成信息需要另行制作”等。"],
        ),
    ];
    for (name, sections, own) in expected {
        let Some(found) = findings_of("../shared/reports/fragments", name) else { return };
        let count = |rule: &str| found.iter().filter(|sentence| sentence.starts_with(rule)).count();
        assert_eq!((count("B1 error"), count("B5 error")), (sections, 2), "{name}");
        let others: Vec<_> = found
            .iter()
            .filter(|sentence| !sentence.starts_with("B1") && !sentence.starts_with("B5"))
            .collect();
        assert_eq!(others, own, "{name}");
    }
}

/// The project's own fixtures are finished reports; what is found in them is what they were made to have.
#[test]
fn finished_reports_have_only_the_faults_they_were_made_with() {
    const UNIT: &str = "没有写单位，应写明是元还是万元。";
    let expected: [(&str, &[&str]); 10] = [
        (
            "wrong-edition-2023.txt",
            &[
                "B2 error 2023 年的报告用的是 2019 年格式，应当用 2021 年格式（国办公开办函〔2021〕30号）。",
                "B12 warning 政府的报告应写到工作考核、社会评议和责任追究，没有看到写工作考核、社会评议的文字。",
            ],
        ),
        (
            "pictures-2022.html",
            &[
                "B6 error 二、主动公开政府信息情况：文件中没有读到表格，可能是图片，要照原表填写。",
                "B6 error 三、收到和处理政府信息公开申请情况：文件中没有读到表格，可能是图片，要照原表填写。",
                "B6 error 四、政府信息公开行政复议、行政诉讼情况：文件中没有读到表格，可能是图片，要照原表填写。",
            ],
        ),
        (
            "local-rows-2020.txt",
            &[
                "B3 warning 1 行是格式中没有的，数字没有填入：“其他主动公开文件（除规范性文件以外的主动公开文件）：36 36 112”。",
            ],
        ),
        ("cell-and-pipe-2020.txt", &[&["B7 warning 政府集中采购，采购总金额 6944.93 ", UNIT].concat()]),
        ("signs-2020.txt", &[&["B7 warning 政府集中采购，采购总金额 52.15 ", UNIT].concat()]),
        ("auto-numbered-2023.docx", &["B10 note 没有看到写政府信息管理的文字。"]),
        // Mirrors print traditional characters.
        ("traditional-2022.txt", &[]),
        ("pdf-text-2024.txt", &[]),
        ("markdown-2024.md", &[]),
        ("own-subheadings-2023.txt", &[]),
    ];
    for (name, sentences) in expected {
        let found = findings_of("tests/fixtures/reports", name).unwrap();
        assert_eq!(found, sentences, "{name}");
    }
}
