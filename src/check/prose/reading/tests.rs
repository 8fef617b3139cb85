//! What sentences are read as.

mod any;
mod denials;

use super::super::{Body, Prose, Topic};
use crate::{format::Edition, report::Report};

fn prose(text: &str) -> Prose {
    let mut report = Report::new(Edition::Of2021);
    report.set_narrative("overview", text);
    Prose::of(&report)
}

fn name(topic: Topic) -> String {
    match topic {
        Topic::Received { new: true } => "new".to_owned(),
        Topic::Received { new: false } => "received".to_owned(),
        Topic::Handled => "handled".to_owned(),
        Topic::PendingAtStart => "start".to_owned(),
        Topic::Processed => "processed".to_owned(),
        Topic::PendingAtEnd => "end".to_owned(),
        Topic::Applicant(line) | Topic::Result(line) | Topic::Decision(line) => line.name.to_owned(),
        Topic::Review(groups, ending) => {
            [groups.line().name, ending.map_or("", |ending| ending.name)].concat()
        }
        Topic::Document(document, act) => [act.name, document.name].concat(),
        Topic::Fee => "fee".to_owned(),
    }
}

/// Every figure of a text: what it counts (`?` where that is not understood), how many, and of which it is a part.
fn figures(text: &str) -> String {
    let prose = prose(text);
    let passage = prose.passages().next().unwrap();
    let mut said = Vec::new();
    for sentence in &passage.sentences {
        for figure in &sentence.figures {
            let mut words = [
                figure.topic.map_or("?".to_owned(), name),
                " ".to_owned(),
                passage.text[figure.span.clone()].to_owned(),
            ]
            .concat();
            if let Some(part) = figure.part {
                words += if part.listed { "<" } else { "~" };
                words += &part.whole.to_string();
                words += if part.rest { "rest" } else { "" };
            }
            if let Some((_, share)) = &figure.share {
                words += &["=", &passage.text[share.clone()]].concat();
            }
            match &figure.scope.body {
                Some(Body::Named(tail)) => words += &["@", &passage.text[tail.clone()]].concat(),
                Some(Body::Region(level)) => words += &["@全", &level.to_string()].concat(),
                Some(Body::Others) => words += "@others",
                None => {}
            }
            if let Some(year) = figure.scope.year {
                words += &format!(" in {year}");
            }
            if figure.scope.elsewhen {
                words += " elsewhen";
            }
            said.push(words);
        }
    }
    said.join("; ")
}

#[test]
fn figures_have_what_they_count_before_or_behind_them() {
    let cases = [
        ("收到政府信息公开申请95件", "received 95件"),
        ("新收申请31宗", "new 31宗"),
        ("收到 政府信息公开 申请 95 件", "received 95 件"),
        ("受理12件信息公开申请", "received 12件"),
        ("收到16份申请", "received 16份"),
        ("收到16份申请人材料", "? 16份"),
        ("答复政府信息公开申请9件", "processed 9件"),
        ("办理依申请公开9件", "handled 9件"),
        ("依申请公开9件", "handled 9件"),
        ("依申请公开：收到5件、答复4件", "received 5件; processed 4件"),
        ("不予公开：3件", "不予公开 3件"),
        ("5件结转下年度", "end 5件"),
        ("5件转下年处理", "end 5件"),
        ("2件上年结转", "start 2件"),
        ("申请3件予以公开", "予以公开 3件"),
        ("依申请公开3件予以公开", "予以公开 3件"),
        ("办理依申请公开3件予以公开", "handled 3件"),
        ("收到信访9件，收到政府信息公开申请5件，答复5件", "? 9件; received 5件; processed 5件"),
        ("由县政府发布5条，收到申请3件", "? 5条; received 3件"),
        ("制发5件，规章3件", "? 5件; 制发规章 3件"),
        ("诉讼2件，行政诉讼3件，维持1件", "行政诉讼两组 2件; 行政诉讼两组 3件; 行政诉讼两组结果维持 1件"),
        ("依规和依法不予公开3件", "不予公开 3件"),
        ("部分公开、答复申请5件", "processed 5件"),
        ("结转下年度5件", "end 5件"),
        ("上年结转的2件", "start 2件"),
        ("对8件申请予以公开", "予以公开 8件"),
        ("不予公开3件（国家秘密1件）", "不予公开 3件; 属于国家秘密 1件<0"),
        ("行政复议、行政诉讼共3件", "行政复议与行政诉讼 3件"),
        ("行政复议和行政诉讼0件", "行政复议与行政诉讼 0件"),
        (
            "行政复议2件，维持1件；行政诉讼1件，纠正0件",
            "行政复议 2件; 行政复议结果维持 1件; 行政诉讼两组 1件; 行政诉讼两组结果纠正 0件",
        ),
        (
            "诉讼3件，其中未经复议直接起诉2件，维持1件；复议后起诉1件，维持0件",
            "行政诉讼两组 3件; 未经复议直接起诉 2件<0; 未经复议直接起诉结果维持 1件<0; 复议后起诉 1件<0; 复议后起诉结果维持 0件<0",
        ),
        ("制定规章2件，废止1件", "制发规章 2件; 废止规章 1件"),
        ("作出行政处罚决定21件", "行政处罚 21件"),
        ("依照规定作出行政处罚决定21件", "行政处罚 21件"),
        ("由此引发行政复议2件", "行政复议 2件"),
        ("收取行政事业性收费3万元", "fee 3万元"),
    ];
    for (text, said) in cases {
        assert_eq!(figures(text), said, "{text}");
    }
}

#[test]
fn what_is_not_understood_without_doubt_is_left_open() {
    let cases = [
        ("公开信息523条", "? 523条"),
        ("收到低保申请9件，答复9件", "? 9件; ? 9件"),
        ("受理举报90余件", "? 90余件"),
        ("收到涉及土地的申请5件", "? 5件"),
        ("网上收到政府信息公开申请5件", "? 5件"),
        ("收到书面申请3件，网上申请2件", "? 3件; ? 2件"),
        ("答复9件", "? 9件"),
        ("予以公开50件", "予以公开 50件"),
        ("商业秘密不予公开1件", "? 1件"),
        ("不予公开、无法提供5件", "? 5件"),
        ("不予公开和无法提供5件", "? 5件"),
        ("行政复议、行政诉讼各1件", "? 1件"),
        ("受理行政复议9件，办结8件", "? 9件; ? 8件"),
        ("受理信息公开行政复议9件", "行政复议 9件"),
        ("审理信息公开行政复议9件", "? 9件"),
        ("维持5件", "? 5件"),
        ("公开行政处罚信息48条", "? 48条"),
        ("公开行政处罚决定48件", "? 48件"),
        ("答复申请18份，其中纸质答复5份、电子答复13份", "processed 18份; ? 5份<0; ? 13份<0"),
        ("重大行政处罚3件", "? 3件"),
        ("受理行政许可申请9件", "? 9件"),
        ("审查规范性文件12件", "? 12件"),
        ("减免行政事业性收费3万元", "? 3万元"),
        ("行政事业性收费3项", "? 3项"),
        ("收到政府信息公开申请3户", "? 3户"),
        ("结转5件", "? 5件"),
        ("收到申请结转5件", "? 5件"),
        ("制定规章2件，清查后废止1件", "制发规章 2件; ? 1件"),
        ("申请3件未予以公开", "? 3件"),
        ("网民留言3件予以公开", "? 3件"),
        ("维持3件予以公开", "? 3件"),
        ("依申请公开。行政复议9件，答复9件", "行政复议 9件; ? 9件"),
        ("行政复议2件，收到申请5件，维持1件", "行政复议 2件; received 5件; ? 1件"),
        ("作出行政处罚48条", "? 48条"),
        ("制定规章5条", "? 5条"),
        ("申请3件和予以公开", "? 3件"),
        ("申请3件予以公开行政复议", "? 3件"),
        ("行政复议3件，2件处理维持", "行政复议 3件; ? 2件"),
        ("收到申请8件，比上年增加3件", "received 8件"),
        ("未受理申请8件", "? 8件"),
    ];
    for (text, said) in cases {
        let context = ["依申请公开。", text].concat();
        let with_context =
            matches!(text, "予以公开50件" | "商业秘密不予公开1件") || text.contains("无法提供");
        assert_eq!(figures(if with_context { &context } else { text }), said, "{text}");
    }
}

#[test]
fn figures_are_of_somebody_and_of_some_time() {
    let cases = [
        ("2023年收到申请5件，2024年收到8件", "received 5件 in 2023; received 8件 in 2024"),
        ("去年收到申请5件，今年收到8件", "received 5件 elsewhen; received 8件"),
        ("上半年收到申请5件，全年收到8件", "received 5件 elsewhen; received 8件"),
        ("6月收到申请5件", "received 5件 elsewhen"),
        ("2024年1月1日至12月31日收到申请5件", "received 5件 in 2024"),
        ("全县收到申请9件，我局收到申请5件", "received 9件@全县; received 5件"),
        ("各部门收到申请9件，答复9件", "received 9件@others; processed 9件@others"),
        ("县教育局收到申请9件", "received 9件@县教育局"),
        ("云溪县教育局收到申请9件", "received 9件@县教育局"),
        ("全县今年收到申请9件", "received 9件@全县"),
        ("2023年收到申请5件，今年收到8件", "received 5件 in 2023; received 8件"),
        ("《申请2023年办法》印发，收到申请5件", "received 5件"),
        ("“2023年”栏目收到申请5件", "received 5件"),
        ("收到申请9件（2023年5件），答复9件", "received 9件; ? 5件 in 2023; processed 9件"),
    ];
    for (text, said) in cases {
        assert_eq!(figures(text), said, "{text}");
    }
}

#[test]
fn parts_belong_to_their_whole() {
    let cases = [
        ("发布523条，其中网站237条；微信286条", "? 523条; ? 237条<0; ? 286条<0"),
        ("发布523条：网站237条，微信286条", "? 523条; ? 237条<0; ? 286条<0"),
        ("发布523条（网站237条，微信286条），图解3条", "? 523条; ? 237条<0; ? 286条<0; ? 3条"),
        ("发布523条，其中网站237条、微信286条等", "? 523条; ? 237条~0; ? 286条~0"),
        ("发布523条，其中主要有网站237条", "? 523条; ? 237条~0"),
        ("发布523条，情况（网站237条）", "? 523条; ? 237条"),
        ("发布523条，比上年增加20条（网站10条）", "? 523条; ? 10条"),
        ("发布523条，其中网站237条，含视频12条", "? 523条; ? 237条<0; ? 12条~1"),
        ("发布98件（含甲类3件，乙类2件）", "? 98件; ? 3件~0; ? 2件~0"),
        ("发布523条，含网站237条，微信286条", "? 523条; ? 237条~0; ? 286条"),
        ("发布523条，其中网站237条，图解3个", "? 523条; ? 237条<0; ? 3个"),
        ("新收申请31宗，其中4宗撤销，其余27宗答复", "new 31宗; ? 4宗<0; ? 27宗<0rest"),
        ("受理申请95件，其中自然人89件；答复98件", "received 95件; 自然人 89件<0; processed 98件"),
        ("受理申请95件，其中答复90件，结转下年5件", "received 95件; processed 90件<0; end 5件<0"),
        ("受理申请9件，其中上年结转1件，新收8件", "received 9件; start 1件<0; new 8件<0"),
        ("发布523件，其中网站237件，制发规章2件", "? 523件; ? 237件<0; 制发规章 2件"),
        ("受理申请95件，其中自然人89件，结转下年5件", "received 95件; 自然人 89件<0; end 5件"),
        ("受理申请9件，其中新收8件，上年结转1件", "received 9件; new 8件<0; start 1件<0"),
        ("收到申请6件，其中自然人5件；上年结转2件", "received 6件; 自然人 5件<0; start 2件"),
        ("答复98件（含上年结转8件，另有5件结转下年度）", "? 98件; start 8件~0; end 5件"),
        ("复议5宗、诉讼0宗，其中2宗维持", "行政复议 5宗; 行政诉讼两组 0宗; 行政复议与行政诉讼结果维持 2宗"),
    ];
    for (text, said) in cases {
        assert_eq!(figures(text), said, "{text}");
    }
}

#[test]
fn shares_belong_to_the_figure_before_them() {
    let cases = [
        ("予以公开42件，占42.86%", "予以公开 42件=42.86%"),
        ("予以公开42件（42.86%）", "予以公开 42件=42.86%"),
        ("予以公开42件（占比约42.86%，较上年5%）", "予以公开 42件=42.86%"),
        ("予以公开42件，占百分之五十", "予以公开 42件=五十"),
        ("予以公开42件，增长5.26%", "予以公开 42件"),
        ("予以公开42件，42.86%", "予以公开 42件"),
        ("予以公开42件，办结率100%", "予以公开 42件"),
        ("予以公开42件，占全县的12%", "予以公开 42件"),
    ];
    for (text, said) in cases {
        assert_eq!(figures(text), said, "{text}");
    }
}

#[test]
fn a_heading_ends_what_was_told_of() {
    assert_eq!(figures("收到依申请公开5件。\n答复5件。"), "received 5件; processed 5件");
    assert_eq!(figures("收到依申请公开5件。\n（三）平台建设\n答复5件。"), "received 5件; ? 5件");
    assert_eq!(figures("收到依申请公开5件。\n1.答复5件。"), "received 5件; processed 5件");
    let cases = [
        ("①予以公开5件。", "予以公开 5件"),
        ("危及“三安全一稳定”3件。", "危及“三安全一稳定” 3件"),
        ("“三安全一稳定”3件。", "危及“三安全一稳定” 3件"),
        ("一次性答复5件。", "processed 5件"),
        ("、答复5件。", "processed 5件"),
        ("一、答复5件。", "? 5件"),
        ("政策5条。\n答复5件。", "? 5条; processed 5件"),
        ("收到信访9件。\n答复9件。", "? 9件; ? 9件"),
    ];
    for (text, said) in cases {
        let text = ["收到依申请公开5件。\n", text].concat();
        assert_eq!(figures(&text), ["received 5件; ", said].concat(), "{text}");
    }
    assert_eq!(figures("行政复议2件。\n维持2件。"), "行政复议 2件; 行政复议结果维持 2件");
}
