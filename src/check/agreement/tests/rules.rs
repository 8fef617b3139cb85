//! Every rule where it passes, where it fails, where it just holds, where it cannot be judged, and where there is
//! nothing it applies to.

use super::sentences::report;
use crate::check::{
    Verdict::{self, CannotJudge, Failed, NotApplicable, Passed},
    testing::{outcome, verdict},
};

/// The verdict of a rule on prose beside tables of 2024 (`?`: all blank), for every line.
fn verdicts(rule: &str, cases: &[(&str, &str, Verdict)]) {
    for (cells, prose, expected) in cases {
        let (verdict, sentences) = verdict(rule, &report("2024", cells, prose));
        assert_eq!(verdict, *expected, "{rule} {cells}: {prose} {sentences:?}");
    }
}

const APPLICANTS: &str = "received.natural_person=2 received.research=1 pending_at_start.natural_person=2 \
                          granted.natural_person=5 granted.research=1 denied.state_secret.natural_person=2 \
                          denied.state_secret.research=1";

#[test]
fn c1_compares_what_came_in() {
    verdicts(
        "C1",
        &[
            ("received=3", "收到申请3件。", Passed),
            ("received=3", "收到申请2件。", Failed),
            ("received=3 pending_at_start=2", "受理申请5件，其中新收3件，上年结转2件。", Passed),
            ("received=3 pending_at_start=2", "受理申请5件，包含上年结转。", Passed),
            ("received=3 pending_at_start=2", "受理申请3件（含上年结转2件）。", Failed),
            ("received=3 pending_at_start=2", "受理申请5件，新收3件，上年结转2件。", Passed),
            ("received=3 pending_at_start=2", "受理申请5件，上年结转2件。", Failed),
            ("received=199", "收到申请100余件。", Passed),
            ("received=200", "收到申请100余件。", Failed),
            ("received=3 processed=4", "依申请公开4件。", Passed),
            ("received=3 processed=4", "依申请公开5件。", Failed),
            (
                "received=3 received.natural_person=2 received.research=1",
                "收到申请3件，其中自然人2件。",
                Passed,
            ),
            (
                "received=3 received.natural_person=2 received.research=1",
                "收到申请3件，其中自然人1件。",
                Failed,
            ),
            (APPLICANTS, "受理申请5件（含上年结转2件），其中自然人4件。", Passed),
            (APPLICANTS, "新收申请3件，上年结转2件，共受理申请5件，其中自然人4件。", Passed),
            (APPLICANTS, "新收申请3件，其中自然人4件。", Failed),
            (APPLICANTS, "收到申请3件，其中自然人4件。", Failed),
            (APPLICANTS, "答复申请9件，其中自然人7件。", Passed),
            (APPLICANTS, "办理申请9件，其中自然人7件。", Passed),
            (APPLICANTS, "办理申请9件，其中自然人6件。", Failed),
            (APPLICANTS, "予以公开申请6件，其中自然人5件。", Passed),
            (APPLICANTS, "予以公开申请6件，其中自然人4件。", Failed),
            (APPLICANTS, "自然人申请7件。", Passed),
            (APPLICANTS, "自然人申请6件。", Failed),
            ("?", "收到申请3件。", CannotJudge),
            ("received=三", "收到申请3件。", CannotJudge),
            ("received=3", "", NotApplicable),
            ("received=3", "公开信息20条。", NotApplicable),
            ("received=3", "2023年收到申请2件。", NotApplicable),
            ("received=3", "县教育局收到申请2件。", NotApplicable),
            ("received=3", "水利局收到申请2件。", Failed),
            ("received=3", "全县收到申请20件。", NotApplicable),
        ],
    );
}

/// A government reports on all of its region, a bureau does not.
#[test]
fn a_region_is_the_governments_own() {
    let told = |organization: &str| {
        let mut report = report("2024", "received=3", "全县收到申请2件。");
        report.organization = organization.into();
        verdict("C1", &report).0
    };
    assert_eq!(told("云溪县人民政府"), Failed);
    assert_eq!(told("云溪市人民政府"), NotApplicable);
    assert_eq!(told("云溪县人民政府办公室"), NotApplicable);
}

#[test]
fn a_named_year_is_compared_once_the_reports_year_is_known() {
    let mut report = report("2024", "received=3", "2024年收到申请2件，未收到申请。");
    assert_eq!([verdict("C1", &report).0, verdict("C5", &report).0], [Failed, Failed]);
    report.year = crate::report::Value::Blank;
    assert_eq!([verdict("C1", &report).0, verdict("C5", &report).0], [CannotJudge, CannotJudge]);
}

#[test]
fn c2_compares_what_was_answered_and_carried_over() {
    let cells = "processed=98 pending_at_start=8 pending_at_end=5";
    verdicts(
        "C2",
        &[
            (cells, "答复申请98件（含上年结转8件，另有5件结转下年度）。", Passed),
            (cells, "答复申请97件。", Failed),
            (cells, "上年结转9件。", Failed),
            (cells, "6件结转下年度。", Failed),
            (cells, "无结转下年度的申请。", Failed),
            ("-", "无结转下年度的申请，没有上年结转。", Passed),
            ("-", "答复申请0件。", Passed),
            ("?", "答复申请98件。", CannotJudge),
            ("?", "无结转下年度的申请。", CannotJudge),
            (cells, "收到申请3件。", NotApplicable),
        ],
    );
}

#[test]
fn c3_compares_results_and_shares() {
    let cells = "processed=98 granted=42 denied.state_secret=1 denied.internal_affairs=2 received.natural_person=89 \
                 granted.natural_person=40 granted.research=2 received=95";
    verdicts(
        "C3",
        &[
            (cells, "答复申请98件，予以公开42件，不予公开3件，部分公开0件。", Passed),
            (cells, "答复申请98件，予以公开41件。", Failed),
            (cells, "答复申请98件，不予公开3件，其中国家秘密2件。", Failed),
            (cells, "收到申请95件，其中自然人89件，其中予以公开40件。", Passed),
            (cells, "收到申请95件，其中自然人89件，其中予以公开42件。", Failed),
            // 42 of 98 are 42.857 %; up to 0.1 may be lost by rounding or cutting off.
            (cells, "依申请予以公开42件，占42.86%。", Passed),
            (cells, "依申请予以公开42件，占42.8%。", Passed),
            (cells, "依申请予以公开42件，占42%。", Passed),
            (cells, "依申请予以公开42件，占42.96%。", Failed),
            (cells, "依申请予以公开42件，占42.75%。", Failed),
            (cells, "收到申请95件，其中自然人89件，其中予以公开40件，占44.94%。", Passed),
            (cells, "收到申请95件，其中自然人89件，其中予以公开40件，占49.94%。", Failed),
            ("processed=8 granted=3 received.research=三", "依申请予以公开3件，占35%。", CannotJudge),
            // Of 95 that came in.
            (cells, "依申请予以公开42件，占44.21%。", Passed),
            (cells, "依申请公开。涉及土地的50件，其中予以公开4件。", NotApplicable),
            (cells, "共98件，其中依申请予以公开42件。", Passed),
            ("?", "依申请予以公开42件。", CannotJudge),
            ("?", "依申请予以公开42件，占42.86%。", CannotJudge),
            ("-", "依申请予以公开0件，占10%。", CannotJudge),
            (cells, "答复申请98件。", NotApplicable),
            (cells, "公开信息50条。", NotApplicable),
        ],
    );
}

#[test]
fn c4_compares_cases() {
    let cells = "reconsideration=7 reconsideration.upheld=6 reconsideration.pending=1 direct_litigation=2 \
                 litigation_after_reconsideration=1";
    verdicts(
        "C4",
        &[
            (cells, "行政复议7件，结果维持6件，尚未审结1件；行政诉讼3件。", Passed),
            (cells, "行政复议8件。", Failed),
            (cells, "行政诉讼2件。", Failed),
            (cells, "未经复议直接起诉2件，复议后起诉1件。", Passed),
            (cells, "行政复议和行政诉讼共10件。", Passed),
            (cells, "行政复议7件，其中维持5件。", Failed),
            (cells, "行政复议7件，其中涉土地5件，其中维持4件。", Passed),
            ("-", "行政复议0件，行政诉讼0件。", Passed),
            ("?", "行政复议7件。", CannotJudge),
            (cells, "办理行政复议案件70件。", NotApplicable),
            (cells, "收到申请3件。", NotApplicable),
        ],
    );
}

#[test]
fn c5_wants_nothing_where_nothing_is_said() {
    verdicts(
        "C5",
        &[
            ("-", "未收到政府信息公开申请，无行政复议、行政诉讼。", Passed),
            ("received=1", "未收到政府信息公开申请。", Failed),
            ("pending_at_start=1", "未收到政府信息公开申请。", Passed),
            ("reconsideration=1", "无行政复议、行政诉讼。", Failed),
            ("litigation_after_reconsideration=1", "无行政诉讼。", Failed),
            ("?", "未收到政府信息公开申请。", CannotJudge),
            ("received=三", "未收到政府信息公开申请。", CannotJudge),
            ("received=1", "2023年未收到政府信息公开申请。", NotApplicable),
            ("received=1", "收到申请0件。", NotApplicable),
            ("received=1", "我局未收到投诉。", NotApplicable),
            ("received=1", "", NotApplicable),
        ],
    );
}

#[test]
fn c8_compares_documents_decisions_and_fees() {
    let cells = "normative_documents.issued=5 normative_documents.repealed=1 normative_documents.in_force=25 \
                 licensing.decisions=30 fees.amount=12.5";
    verdicts(
        "C8",
        &[
            (cells, "制发规范性文件5件，废止1件，现行有效25件。", Passed),
            (cells, "制发规范性文件6件。", Failed),
            (cells, "废止规范性文件5件。", Failed),
            (cells, "主动公开规范性文件25件。", Passed),
            (cells, "主动公开规范性文件5件。", Passed),
            (cells, "主动公开规范性文件6件。", Failed),
            (cells, "作出行政许可决定30件。", Passed),
            (cells, "作出行政许可决定29件。", Failed),
            (cells, "行政事业性收费125000元。", Passed),
            (cells, "行政事业性收费12.4万元。", Failed),
            (cells, "行政事业性收费10余万元。", Passed),
            ("?", "作出行政许可决定30件。", CannotJudge),
            (cells, "收到申请3件。", NotApplicable),
        ],
    );
    let old =
        "normative_documents.made=6 normative_documents.published=5 normative_documents.total_published=25";
    for (prose, expected) in [
        ("制发规范性文件6件。", Passed),
        ("制发规范性文件5件。", Failed),
        ("新公开规范性文件5件。", Passed),
        ("新公开规范性文件6件。", Failed),
        ("主动公开规范性文件25件。", Passed),
        ("废止规范性文件5件。", NotApplicable),
        ("行政事业性收费12.4万元。", NotApplicable),
    ] {
        assert_eq!(verdict("C8", &report("2020", old, prose)).0, expected, "{prose}");
    }
}

#[test]
fn c11_adds_up_parts_of_a_whole() {
    let cells = "received=95 received.natural_person=89 received.research=6";
    verdicts(
        "C11",
        &[
            (cells, "发布523条，其中网站237条，微信286条。", Passed),
            (cells, "发布523条，其中网站237条，微信286条，回复留言12条。", Passed),
            (cells, "发布523条，其中网站237条，微信276条。", Failed),
            (cells, "发布523条，其中网站237条，微信296条。", Failed),
            // What is little enough to be a slip, and what is not.
            (cells, "发布200条，其中甲类100条，乙类80条。", Failed),
            (cells, "发布200条，其中甲类100条，乙类79条。", NotApplicable),
            (cells, "发布200条，其中甲类180条，乙类9条，丙类1条。", Failed),
            (cells, "发布200条，其中甲类180条，乙类8条，丙类1条。", NotApplicable),
            (cells, "发布200条，其中甲类170条，乙类15条。", NotApplicable),
            (cells, "发布200条，其中甲类170条，乙类16条。", Failed),
            (cells, "发布200条，其中网站120条，微信100条。", Failed),
            (cells, "发布200条，其中网站121条，微信100条。", NotApplicable),
            (cells, "发布200条，其中甲类121条，乙类100条。", Failed),
            (cells, "发布200条，其中甲类200条。", NotApplicable),
            (cells, "发布200条，其中甲类201条。", Failed),
            (cells, "发布200条，其中甲类200条，乙类50条。", Failed),
            (cells, "点击1000次，发布200条，其中甲类250条。", Failed),
            (cells, "编发200条，其中甲类150条，发布100条，其中甲类120条。", Failed),
            (cells, "发布200条，含甲类201条。", Failed),
            (cells, "发布200条，其中甲类100条，乙类90条等。", NotApplicable),
            (cells, "发布200余条，其中甲类100条，乙类150条。", Passed),
            (cells, "发布200条以上，其中甲类300条。", NotApplicable),
            (cells, "发布200条，编发100条，其中甲类120条。", NotApplicable),
            (cells, "发布200条，编发100条，其中甲类120条，乙类80条。", NotApplicable),
            (cells, "发布20条，其中甲类5条，其余14条为乙类。", Failed),
            (cells, "共20件，其中自然人5件，法人或其他组织14件。", Failed),
            (cells, "收到20件，其中本年新收申请5件，上年结转14件。", NotApplicable),
            // What the tables say is told there.
            (cells, "收到申请95件，其中自然人88件，法人或其他组织6件。", NotApplicable),
            (cells, "收到申请95件，其中自然人89件，法人或其他组织0件。", NotApplicable),
            ("?", "收到申请95件，其中自然人88件，法人或其他组织6件。", Failed),
            ("?", "受理申请20件，其中新收5件，上年结转10件。", Failed),
            ("?", "受理申请20件，其中自然人5件，法人或其他组织10件。", Failed),
            ("?", "受理申请20件，其中自然人5件，涉及土地10件。", NotApplicable),
            ("?", "受理申请20件，其中新收5件，涉及土地10件。", NotApplicable),
            (cells, "发布20条，其中甲类5条，其余10条。", Failed),
            (cells, "发布523条。", NotApplicable),
        ],
    );
}

/// A figure and its share are two things that hold or not.
#[test]
fn figures_and_shares_are_counted_apart() {
    let counted = |cells: &str, prose: &str| {
        let outcome = outcome("C3", &report("2024", cells, prose));
        (outcome.passed, outcome.undecided)
    };
    assert_eq!(counted("granted=3 denied.state_secret=1", "依申请予以公开3件，占75%。"), (2, 0));
    assert_eq!(counted("granted=3 denied.state_secret=1", "依申请予以公开3件，不予公开1件。"), (2, 0));
    assert_eq!(counted("?", "依申请予以公开3件，占75%。"), (0, 2));
    assert_eq!(counted("-", "依申请予以公开0件，占0%。"), (1, 1));
}
