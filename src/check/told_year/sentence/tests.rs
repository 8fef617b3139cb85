//! Sentences of reports: which year each tells of, if any.

use super::*;
use crate::{check::Prose, format::Edition::Of2021, report::Report};

/// The years that a text tells of in the report of 2024, as they are written.
fn years(text: &str) -> Vec<String> {
    let mut report = Report::new(Of2021);
    report.set_narrative("overview", text);
    let prose = Prose::of(&report);
    let marks = prose.passages().flat_map(|passage| told(passage, Some(2024))).map(|told| told.mark);
    marks.map(|mark| text[mark].to_owned()).collect()
}

#[test]
fn sentences_about_the_bodys_own_year_are_known() {
    let texts = [
        "2023年，我局共收到申请5件。",
        "2023年我局共收到政府信息公开申请5件，同比增长25%。",
        "2023 年，全县主动公开政府信息1.2万条。",
        "２０２３年度，本机关受理申请５件。",
        "二〇二三年，我局收到申请5件。",
        "2023年全年共发布信息500余条。",
        "在2023年，我镇举办培训 3 次。",
        "2023年1月1日至12月31日，我局答复申请5件。",
        "（二）依申请公开。2023年未收到政府信息公开申请。",
        "（一）2023年，我局主动公开信息50条。",
        "1.2023年，我局主动公开信息50条。",
        "一是2023年主动公开信息50条。",
        "据统计，2023年共收到申请5件。",
        "主动公开情况：2023年我镇公开信息50条。",
        "我局2023年共收到申请5件。",
        "海盐县应急管理局2023年未收到政府信息公开申请。",
        "本年度（2023年）共收到申请5件。",
        "今年(2023年)收到申请5件。",
        "2023年，我局认真贯彻落实《条例》，以公开为常态。",
        "2023年，某镇坚持以习近平新时代中国特色社会主义思想为指导。",
        "2023年，我局无政府信息公开行政复议、行政诉讼。",
        "2023年度本机关未收取信息公开处理费。",
        "现将我局2023年政府信息公开工作情况报告如下。",
        "根据《条例》要求，现公布某局2023年度政府信息公开工作年度报告。",
        "2025年，我局共收到申请5件。",
        "2042年，我局共收到申请5件。",
    ];
    for text in texts {
        assert_eq!(years(text).len(), 1, "{text}");
    }
}

#[test]
fn other_years_are_named_for_many_good_reasons() {
    let texts = [
        "收到申请5件，比2023年增长25%。",
        "与2023年相比，申请减少2件。",
        "2024年收到申请5件，2023年收到3件。",
        "2023年收到申请3件，今年收到5件。",
        "2023年收到申请3件，本年度收到5件。",
        "2023年以来，我局共收到申请5件。",
        "截至2023年底，我局共公开信息50条。",
        "自2008年，我局共公开信息5000条。",
        "从2023年开始，我局每月公开信息5条。",
        "2023年度报告已公开，访问500次。",
        "发布《2023年政务公开工作要点》1件。",
        "落实县2023年重点工作，公开信息50条。",
        "按照盐政办发〔2023〕5号，公开信息50条。",
        "2025年，我局将组织培训3次。",
        "2025年，我局拟继续公开信息50条。",
        "2025年工作计划：公开信息50条。",
        "落实2021—2025年规划，公开信息50条。",
        "2021年至2025年，公开信息50条。",
        "2023年12月，我局公开信息50条。",
        "2023年12月5日，我局举办培训1次。",
        "2023年1月1日至11月30日，公开信息50条。",
        "主动公开2023年部门决算1件。",
        "公开政策文件、2023年决算、2024年预算等信息50条。",
        "其中2023年信息公开年报1条。",
        "2023年，我局门户网站建成。",
        "2023年，我局被评为先进单位，公开信息50条。",
        "2023年，我局共投入5万元。",
        "2023年公开目录已更新。",
        "2023年政府信息公开年度报告发布1件。",
        "对2023年公开的信息50条进行清理。",
        "本县（2023年）公开信息50条。",
        "本年度（2023年公开）收到申请5件。",
        "数据统计期限为2023年1月1日至2023年12月31日，共公开信息50条。",
        "我局2023年预算信息1条已公开。",
        "去年收到申请5件。",
        "上年同期收到申请5件。",
        "全年公开信息50条。",
        "5年来，公开信息50条。",
        "",
    ];
    for text in texts {
        let other: Vec<_> = years(text).into_iter().filter(|year| !year.starts_with("2024")).collect();
        assert_eq!(other, Vec::<String>::new(), "{text}");
    }
}

/// A sentence about the same thing in another year beside it, or one that compares, makes a list of years.
#[test]
fn years_side_by_side_are_a_comparison() {
    let texts = [
        "2023年，我局收到申请5件。2024年收到申请6件。",
        "2024年收到申请6件。2023年，我局收到申请5件。",
        "2023年，我局收到申请5件。今年收到申请6件。",
        "2023年，我局收到申请5件。申请量同比增长20%。",
    ];
    for text in texts {
        let other: Vec<_> = years(text).into_iter().filter(|year| !year.starts_with("2024")).collect();
        assert_eq!(other, Vec::<String>::new(), "{text}");
    }
    // About something else, or in the same year, they are not.
    assert_eq!(years("2024年公开信息50条。2023年，我局收到申请5件。"), ["2024年", "2023年"]);
    assert_eq!(years("2023年公开信息50条。2023年，我局发布信息5件。"), ["2023年", "2023年"]);
    assert_eq!(years("2024年，我局认真贯彻《条例》。2023年，我局收到申请5件。"), ["2024年", "2023年"]);
    assert_eq!(years("收到申请5件。\n2024年，我局答复申请5件。\n今年公开信息50条。"), ["2024年"]);
}

#[test]
fn a_figure_counts_only_with_a_unit() {
    let cases = [
        ("收到5件", true),
        ("公开 50 余条", true),
        ("公开1.2万条", true),
        ("公开５０多条", true),
        ("评分95分", false),
        ("第2批", false),
        ("公开", false),
        ("5", false),
    ];
    for (text, counts) in cases {
        assert_eq!(has_count(text), counts, "{text}");
    }
}
