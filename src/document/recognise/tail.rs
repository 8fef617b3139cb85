//! What stands below a report: who signed it and when, and the furniture of the page it was published on.

use super::{
    head::date_alone,
    lines::Line,
    plain::{is_space, narrow},
};

/// What the furniture of a page begins with.
const BEGINNINGS: [&str; 22] = [
    "打印",
    "关闭",
    "上一篇",
    "下一篇",
    "上一条",
    "下一条",
    "附件",
    "扫一扫",
    "分享",
    "返回",
    "网站地图",
    "网站声明",
    "联系我们",
    "关于我们",
    "此件",
    "抄送",
    "主办",
    "承办",
    "责任编辑",
    "相关",
    "版权所有",
    "备案",
];

/// What only the furniture of a page has in it, long or short.
const WITHIN: [&str; 12] = [
    "版权所有",
    "备案号",
    "公网安备",
    "ICP备",
    "网站标识码",
    "打印本页",
    "关闭窗口",
    "关闭本页",
    "主办单位",
    "技术支持",
    "分享到",
    "浏览器",
];

/// The longest line that only its beginning tells, and the longest that is no prose.
const SHORT: usize = 60;
/// The longest line that is furniture at all.
const LONGEST: usize = 200;

/// The first line below the report, in the lines of its last section.
///
/// Furniture is known by a few words, and only where nothing but more of it and short lines without a sentence
/// follow. A signature stands at the very end or right above: a date, and the body's name over it.
pub(super) fn find(lines: &[Line], organization: &str) -> usize {
    let mut start = lines.len();
    for (position, line) in lines.iter().enumerate().rev() {
        let text = line.text();
        if is_furniture(&text) {
            start = position;
        } else if is_prose(&text) {
            break;
        }
    }
    let above = |start: usize| lines[..start].iter().rposition(|line| !line.text().is_empty());
    let signed = |start: usize, by: &dyn Fn(&str) -> bool| above(start).filter(|at| by(&lines[*at].text()));
    let is_body = |text: &str| !organization.is_empty() && bare(text) == bare(organization);
    if let Some(date) = signed(start, &|text| date_alone(text).is_some()) {
        start = signed(date, &is_body).unwrap_or(date);
    } else if let Some(name) = signed(start, &is_body) {
        start = name;
    }
    start
}

/// What the lines below a report say that is said nowhere else; and the date alone on a line, if there is one.
pub(super) fn read(lines: &[Line], organization: &str) -> (String, Option<String>) {
    let texts: Vec<String> = lines.iter().map(Line::text).filter(|text| !text.is_empty()).collect();
    let date = texts.iter().find_map(|text| date_alone(text));
    let is_said = |text: &&String| {
        date_alone(text).is_some() && date_alone(text) == date || bare(text) == bare(organization)
    };
    // Amid furniture the signature stays where it was, so that the whole can be found again.
    let all_said = texts.iter().all(|text| is_said(&text));
    (if all_said { String::new() } else { texts.join("\n") }, date)
}

fn is_furniture(text: &str) -> bool {
    let size = text.chars().take(LONGEST + 1).count();
    let text = text.trim_start_matches(|first: char| !first.is_alphanumeric());
    size <= SHORT && BEGINNINGS.iter().any(|word| text.starts_with(word)) && !ends_sentence(text)
        || size <= LONGEST && WITHIN.iter().any(|word| text.contains(word))
}

fn is_prose(text: &str) -> bool {
    ends_sentence(text) || text.chars().nth(SHORT).is_some()
}

fn ends_sentence(text: &str) -> bool {
    text.ends_with(['。', '；', '！', '？'])
}

/// A name without blanks and brackets.
fn bare(text: &str) -> String {
    text.chars()
        .filter(|character| !is_space(*character))
        .map(narrow)
        .filter(|sign| !matches!(sign, '(' | ')'))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Block, Document, Paragraph, Role, recognise::lines};

    /// How many lines belong to the report, what is left of the others, and their date.
    fn cut(texts: &[&str]) -> (usize, String, Option<String>) {
        let blocks = texts
            .iter()
            .map(|text| Block::Paragraph(Paragraph { role: Role::Body, text: (*text).to_owned() }));
        let document = Document::of(String::new(), blocks.collect());
        let lines = lines::of(&document);
        let start = find(&lines, "某县民政局");
        let (rest, date) = read(&lines[start..], "某县民政局");
        (start, rest, date)
    }

    #[test]
    fn the_furniture_of_a_page_is_no_prose() {
        let texts = [
            "无",
            "附件：统计表.xls",
            "统计表二.xls",
            "【打印本页】 【关闭窗口】",
            "上一篇：某县2019年报告",
            "版权所有：某县人民政府　未经许可不得转载。",
        ];
        assert_eq!(cut(&texts), (1, texts[1..].join("\n"), None));
        for text in [
            "扫一扫在手机打开当前页",
            "主办：某县人民政府办公室",
            "某ICP备00000000号-1",
            "建议使用IE9以上浏览器。",
        ] {
            assert_eq!(cut(&["无", text]).0, 1, "{text}");
        }
    }

    #[test]
    fn what_a_report_says_is_no_furniture() {
        for texts in [
            &["无"][..],
            &["2023年未收取信息处理费。"],
            &["附件：统计表", "以上情况，特此报告。"],
            &["主办的政府开放日活动6场，群众反响良好。"],
            &["2024年1月起，全部专栏由专人维护"],
        ] {
            assert_eq!(cut(texts).0, texts.len(), "{texts:?}");
        }
    }

    #[test]
    fn a_signature_is_the_bodys_name_and_a_date() {
        let date = Some("2021-01-20".to_owned());
        assert_eq!(cut(&["无", "某县民政局", "2021年1月20日"]), (1, String::new(), date.clone()));
        assert_eq!(cut(&["无。", "二〇二一年一月二十日"]), (1, String::new(), date.clone()));
        assert_eq!(cut(&["无。", "某县 民政局"]), (1, String::new(), None));
        let rest = "某县民政局\n2021年1月20日\n打印本页".to_owned();
        assert_eq!(cut(&["无。", "某县民政局", "2021年1月20日", "打印本页"]), (1, rest, date));
    }
}
