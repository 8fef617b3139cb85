//! What sentences say there was none of.

use super::{name, prose};

/// What a text says there was none of.
fn denials(text: &str) -> String {
    let prose = prose(text);
    let passage = prose.passages().next().unwrap();
    let denials = passage.sentences.iter().flat_map(|sentence| &sentence.denials);
    let said = denials.map(|denial| {
        let doubt = if denial.sure { "" } else { "?" };
        [&name(denial.topic), doubt, " ", &passage.text[denial.span.clone()]].concat()
    });
    said.collect::<Vec<_>>().join("; ")
}

#[test]
fn words_of_denial_are_known() {
    let cases = [
        ("我局未收到政府信息公开申请。", "received 未收到政府信息公开申请"),
        ("2020年，我局未收到依申请公开。", "received 未收到依申请公开"),
        ("县局未收到申请", "received? 未收到申请"),
        (
            "无行政复议、行政诉讼情况",
            "行政复议 无行政复议、行政诉讼情况; 行政诉讼两组 无行政复议、行政诉讼情况",
        ),
        ("未收到申请、行政复议", "received 未收到申请、行政复议; 行政复议 未收到申请、行政复议"),
        ("未发生政府信息公开申请引起的行政复议", "行政复议 未发生政府信息公开申请引起的行政复议"),
        (
            "行政复议、行政诉讼均未发生",
            "行政复议 行政复议、行政诉讼均未发生; 行政诉讼两组 行政复议、行政诉讼均未发生",
        ),
        ("公开5条，行政复议均未发生", "行政复议 行政复议均未发生"),
        ("无结转下年度办理的申请", "end 无结转下年度办理的申请"),
        ("没有上年结转", "start 没有上年结转"),
    ];
    for (text, said) in cases {
        assert_eq!(denials(text), said, "{text}");
    }
}

#[test]
fn what_only_begins_like_a_denial_is_none() {
    let texts = [
        "未收到要求公开个人隐私的申请",
        "未收到申请人异议",
        "未收到法人或其他组织的政府信息公开申请",
        "无行政复议纠错案件",
        "未收到针对政府信息公开的投诉",
        "除2件外，未收到政府信息公开申请",
        "网上未收到政府信息公开申请",
        "无申请",
        "行政复议未受理",
        "无法提供5件",
        "未收到政府信息公开申请3件",
        "收到申请3件，未发生",
    ];
    for text in texts {
        assert_eq!(denials(text), "", "{text}");
    }
}
