//! Which year a sentence tells of, as far as that is certain.

use std::ops::Range;

use super::super::{
    Passage,
    date::{self, Written, digit, is_blank},
    period,
    words::has_any,
};

/// A sentence that tells of a year.
#[derive(Debug)]
pub(super) struct Told {
    pub(super) year: u16,
    /// The year as it is written, in bytes of the section's prose.
    pub(super) mark: Range<usize>,
}

/// The sentences of a passage that tell of a year: at most one year each. With the report year, a sentence about
/// another year that stands beside it for comparison is none of them.
pub(super) fn told(passage: &Passage, report_year: Option<u16>) -> Vec<Told> {
    let text =
        |at: usize| passage.sentences.get(at).and_then(|sentence| passage.text.get(sentence.span.clone()));
    let mut found = Vec::new();
    for (at, sentence) in passage.sentences.iter().enumerate() {
        let Some((own, year)) = text(at).and_then(|own| Some((own, leading_year(own)?))) else { continue };
        let is_plan = |report_year: u16| year.year > report_year && has_any(own, PLANS);
        if report_year.is_some_and(is_plan) {
            continue;
        }
        let neighbours = [at.checked_sub(1).and_then(text), text(at + 1)];
        let is_compared = || neighbours.into_iter().flatten().any(|other| compares(own, year.year, other));
        if Some(year.year) != report_year && report_year.is_some() && is_compared() {
            continue;
        }
        let mark = sentence.span.start + year.mark.start..sentence.span.start + year.mark.end;
        found.push(Told { mark, ..year });
    }
    found
}

/// The one year that a sentence leads with and reports on.
fn leading_year(sentence: &str) -> Option<Told> {
    // Most sentences name no year, and this is a fast way to know.
    if !sentence.contains('年') {
        return None;
    }
    let dates = date::written(sentence);
    let first = dates.iter().find(|date| date.year.is_some())?;
    let (year, mark) = (first.year?, first.span.clone());
    // Two years in one sentence are a comparison, or a list.
    if dates.iter().any(|date| date.year.is_some_and(|other| other != year)) {
        return None;
    }
    // The period of the figures is told by C9.
    if period::stated(sentence).iter().any(|period| period.from.span == mark) {
        return None;
    }
    let (before, after) = (&sentence[..mark.start], &sentence[end_of_year(sentence, first)?..]);
    let tells = || !has_any(sentence, OTHER_TIMES) && leads(before, after) && reports(after);
    (announces(before, after) || tells()).then_some(Told { year, mark })
}

/// Whether the report itself is announced: `现将我局2023年政府信息公开工作情况报告如下`.
fn announces(before: &str, after: &str) -> bool {
    let subject = ["政府信息公开", "政务公开", "信息公开"];
    has_any(last_clause(before), ANNOUNCEMENTS) && subject.iter().any(|word| after.starts_with(word))
}

/// Where the words for a year end: `2024年`, `2024年度`, `2024年全年`, `2024年1月1日至12月31日`. None for a month or a day.
fn end_of_year(sentence: &str, date: &Written) -> Option<usize> {
    let mut end = date.span.end;
    if date.month.is_some() {
        let spans = period::spans(sentence, date::written(sentence));
        end = spans.into_iter().find(|span| span.from.span == date.span && span.is_whole_year())?.to.span.end;
    }
    let rest = sentence[end..].trim_start_matches(is_blank);
    let rest =
        ["度", "全年", "期间", "止"].iter().fold(rest, |rest, word| rest.strip_prefix(word).unwrap_or(rest));
    Some(sentence.len() - rest.len())
}

/// Whether a sentence, or a clause of it, leads with the year that stands between these words.
fn leads(before: &str, after: &str) -> bool {
    let before = before.trim_end_matches(is_blank);
    let before = before.strip_suffix('在').unwrap_or(before);
    let after = after.trim_start_matches(is_blank);
    // 本年度（2023年）共收到
    if let Some(before) = before.strip_suffix(['（', '(']) {
        return THIS_YEAR.iter().any(|word| before.ends_with(word)) && after.starts_with(['）', ')']);
    }
    let clause = last_clause(before);
    let begins = is_list_mark(clause)
        || SUBJECTS.iter().any(|word| clause.ends_with(word))
            && clause.len() <= 45
            && !has_any(clause, REFERENCES);
    begins && (after.starts_with(['，', ',']) || PREDICATES.iter().any(|word| after.starts_with(word)))
}

/// What stands behind the last mark that parts clauses.
fn last_clause(text: &str) -> &str {
    text.rsplit(['，', ',', '；', ';', '：', ':']).next().unwrap_or_default()
}

/// Whether a clause is nothing but a mark of a list: `（一）`, `1.`, `一是`; or nothing at all.
fn is_list_mark(clause: &str) -> bool {
    let signs = clause.chars().filter(|sign| !is_blank(*sign));
    signs.clone().count() <= 4
        && signs
            .clone()
            .all(|sign| digit(sign).is_some() || "（）()、.．一二三四五六七八九十是".contains(sign))
}

/// Whether a sentence reports on what the body did, got or had, with figures or in the words that open a report.
fn reports(after: &str) -> bool {
    let is_figure = || has_any(after, TOPICS) && (has_any(after, NOTHING) || has_count(after));
    !has_any(after, NOW) && (has_any(after, OPENINGS) || is_figure())
}

/// Whether a figure with a unit of counting stands in a text.
fn has_count(text: &str) -> bool {
    const UNITS: &str = "件条次份篇期个宗起例人项场";
    text.match_indices(|sign| digit(sign).is_some()).any(|(at, figure)| {
        let rest = text[at + figure.len()..].trim_start_matches(is_blank);
        let rest = rest.trim_start_matches(['余', '多', '万']);
        rest.chars().next().is_some_and(|unit| UNITS.contains(unit))
    })
}

/// Whether the sentence beside one about a year goes on about the same in another year.
fn compares(own: &str, year: u16, other: &str) -> bool {
    let is_other_year = date::written(other).iter().any(|date| date.year.is_some_and(|other| other != year));
    (is_other_year || has_any(other, COMPARISONS)) && topic(own).is_some_and(|own| topic(other) == Some(own))
}

/// What a sentence is about.
fn topic(sentence: &str) -> Option<&'static str> {
    TOPICS.iter().copied().find(|topic| sentence.contains(topic))
}

/// What yearly reports count, the narrower first.
const TOPICS: &[&str] = &[
    "复议",
    "诉讼",
    "申请",
    "答复",
    "规章",
    "规范性文件",
    "行政许可",
    "行政处罚",
    "行政强制",
    "培训",
    "留言",
    "信件",
    "咨询",
    "信息",
    "公开",
    "发布",
];

/// Words of a sentence about several years, about a document, or about something that happened once.
const OTHER_TIMES: &[&str] = &[
    "以来",
    "截至",
    "截止",
    "累计",
    "近年",
    "历年",
    "往年",
    "近三年",
    "近两年",
    "三年来",
    "两年来",
    "连续",
    "规划",
    "计划",
    "印发",
    "出台",
    "成立",
    "设立",
    "组建",
    "挂牌",
    "荣获",
    "获评",
    "评为",
    "授予",
    "通报",
    "表彰",
    "排名",
    "修订",
    "施行",
    "换届",
    "机构改革",
    "存在的问题",
    "年度报告",
    "年报",
];

/// Words of a sentence about what is still to come.
const PLANS: &[&str] = &["将", "拟", "预计", "打算", "继续", "进一步"];

/// Words that say that the report year is another one.
const NOW: &[&str] = &["今年", "本年"];

/// Words that announce the report itself.
const ANNOUNCEMENTS: &[&str] = &["现将", "现公布", "现发布", "现予", "现向", "特向", "现编制", "特编制"];

/// Words that make the sentence beside one a comparison with it.
const COMPARISONS: &[&str] = &["今年", "本年", "同比", "相比", "上年同期", "较上年", "比上年"];

/// Words for the report year that a year may explain in brackets.
const THIS_YEAR: &[&str] = &["今年", "本年", "本年度", "全年"];

/// How the name of who acts ends.
const SUBJECTS: &[&str] = &[
    "局",
    "机关",
    "单位",
    "县",
    "镇",
    "市",
    "区",
    "乡",
    "办",
    "委",
    "院",
    "中心",
    "街道",
    "厅",
    "部",
    "政府",
    "办公室",
    "处",
];

/// Words of a clause in which a year belongs to a document or a plan.
const REFERENCES: &[&str] = &[
    "根据", "按照", "依据", "对照", "对", "与", "比", "较", "关于", "《", "落实", "围绕", "编制", "制定",
    "转发", "下发", "、",
];

/// How a sentence goes on after its year when it tells what was done.
const PREDICATES: &[&str] = &[
    "我",
    "本",
    "全县",
    "全市",
    "全区",
    "全镇",
    "全乡",
    "全局",
    "全省",
    "全委",
    "全办",
    "全院",
    "共",
    "收到",
    "受理",
    "新收",
    "接收",
    "未",
    "没有",
    "无",
    "通过",
    "主动公开",
    "依法",
    "公开",
    "发布",
    "办理",
    "办结",
    "答复",
    "制发",
    "县政府",
    "市政府",
    "区政府",
    "镇政府",
];

/// Words that say that there was none.
const NOTHING: &[&str] =
    &["未收到", "未接到", "未受理", "没有收到", "未发生", "没有发生", "未产生", "未收取", "无"];

/// Words that open a report.
const OPENINGS: &[&str] = &[
    "认真贯彻",
    "深入贯彻",
    "全面贯彻",
    "严格贯彻",
    "认真落实",
    "深入落实",
    "全面落实",
    "严格落实",
    "严格按照",
    "认真按照",
    "坚持以习近平",
    "高度重视政府信息公开",
    "高度重视政务公开",
    "扎实推进",
    "持续推进政府信息公开",
    "持续推进政务公开",
];

#[cfg(test)]
mod tests;
