//! B10 to B12: whether the prose says what the regulation and the notice ask it to say.
//!
//! They look for words and not for what is said, so each topic has all the words that people name it by; where any
//! of them stands, the topic is there.

use super::{
    Check, Outcome, Problem, Severity, Subject, When, body::Body, prose::Passage, wording::is_template,
};
use crate::report::Field;

pub(super) static B10: Check = Check {
    id: "B10",
    severity: Severity::Note,
    when: When::Asked,
    title: "总体情况写到五个方面",
    what: "总体情况写到主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障。",
    why: "总体情况是对执行《条例》的综述，主要就是这五个方面。",
    example: "没有看到写政府信息管理、监督保障的文字。",
    ground: "国办公开办函〔2021〕30号",
    run: topics,
};

pub(super) static B11: Check = Check {
    id: "B11",
    severity: Severity::Warning,
    when: When::Asked,
    title: "问题和改进写具体",
    what: "第五部分不止一句“无”，既写存在的主要问题，也写改进情况。",
    why: "年度报告要深入剖析问题、逐条提出改进措施，不能敷衍应对。",
    example: "正文只有 2 个字，应写明存在的主要问题和改进情况。",
    ground: "《条例》第五十条；地方对年度报告的要求",
    run: improvement,
};

pub(super) static B12: Check = Check {
    id: "B12",
    severity: Severity::Warning,
    when: When::Asked,
    title: "政府的报告写到考核、评议和追责",
    what: "各级人民政府的报告，总体情况写到工作考核、社会评议和责任追究结果。",
    why: "《条例》规定，各级人民政府的年度报告还应当包括工作考核、社会评议和责任追究结果情况。",
    example: "政府的报告应写到工作考核、社会评议和责任追究，没有看到写社会评议的文字。",
    ground: "《条例》第五十条第二款",
    run: accountability,
};

const OVERVIEW: &str = "overview";
const IMPROVEMENT: &str = "improvement";

/// Something the prose is to speak of, and the words by which it does.
type Topic = (&'static str, &'static [&'static str]);

/// The last one is what B12 looks into where a government reports.
const TOPICS: [Topic; 5] = [
    ("主动公开", &["主动公开", "主动发布", "公开信息", "发布信息", "公开各类", "发布各类", "公布"]),
    ("依申请公开", &["依申请", "信息公开申请", "公开申请", "受理申请", "收到申请", "申请公开"]),
    (
        "政府信息管理",
        &[
            "信息管理",
            "规范性文件",
            "动态调整",
            "审查",
            "审核",
            "审批",
            "公开属性",
            "清理",
            "归档",
            "目录",
            "更新",
        ],
    ),
    (
        "政府信息公开平台建设",
        &[
            "平台",
            "网站",
            "门户",
            "专栏",
            "栏目",
            "微信",
            "微博",
            "公众号",
            "客户端",
            "新媒体",
            "公报",
            "查阅",
        ],
    ),
    (
        "监督保障",
        &["监督", "保障", "考核", "评议", "评估", "培训", "追究", "追责", "问责", "领导小组", "投诉"],
    ),
];

const DUTIES: [Topic; 3] = [
    ("工作考核", &["考核", "考评", "绩效评"]),
    ("社会评议", &["评议", "满意度", "测评", "社会评价", "第三方评"]),
    ("责任追究", &["责任追究", "追究责任", "追究", "追责", "问责"]),
];

/// How faults are named.
const FAULTS: [&str; 22] = [
    "不足", "差距", "短板", "弱项", "薄弱", "欠缺", "缺乏", "缺少", "困难", "滞后", "有待", "仍需", "还需",
    "尚需", "偏低", "偏少", "较少", "较低", "单一", "分散", "参差", "难点",
];

/// Words that begin with 不 and name no fault: `不断提升`, `不予公开`.
const NO_FAULTS: [&str; 11] = ["断", "仅", "但", "只", "予", "得", "同", "忘", "懈", "存在", "少于"];

/// What comes before 问题 where none is named: `不存在问题`.
const NONE: [&str; 8] =
    ["不存在", "没有", "无", "未发现", "没有发现", "不存在主要", "不存在突出", "不存在明显"];

/// How improvements are named.
const IMPROVEMENTS: [&str; 18] = [
    "改进",
    "整改",
    "改善",
    "下一步",
    "下一年",
    "今后",
    "加强",
    "加大",
    "提升",
    "提高",
    "完善",
    "优化",
    "健全",
    "强化",
    "推进",
    "进一步",
    "规范",
    "充实",
];

/// The most signs that section 五 has where it says nothing.
const NOTHING: usize = 10;

fn topics(check: &'static Check, subject: &Subject, outcome: &mut Outcome) {
    let Some(passage) = passage(subject, OVERVIEW) else {
        outcome.undecided += 1;
        return;
    };
    let by_government = is_government(&subject.report.organization) == Some(true);
    let topics = if by_government { &TOPICS[..TOPICS.len() - 1] } else { &TOPICS };
    let missing = missing(&passage.text, topics);
    if missing.is_empty() {
        outcome.passed += 1;
    } else {
        let message = ["没有看到写", &missing.join("、"), "的文字。"].concat();
        outcome.problems.push(in_section(check, OVERVIEW, message));
    }
}

fn improvement(check: &'static Check, subject: &Subject, outcome: &mut Outcome) {
    let Some(passage) = passage(subject, IMPROVEMENT) else {
        outcome.undecided += 1;
        return;
    };
    let text = &*passage.text;
    let body = text.lines().filter(|line| !is_heading(line));
    let size = body.flat_map(str::chars).filter(|sign| !sign.is_whitespace()).take(NOTHING + 1).count();
    let message = match (size <= NOTHING, names_faults(text), has_any(text, &IMPROVEMENTS)) {
        (true, ..) => format!("正文只有 {size} 个字，应写明存在的主要问题和改进情况。"),
        (_, false, false) => "没有看到写存在的主要问题和改进情况的文字。".to_owned(),
        (_, false, _) => "没有看到写存在的主要问题的文字。".to_owned(),
        (_, _, false) => "没有看到写改进情况的文字。".to_owned(),
        _ => {
            outcome.passed += 1;
            return;
        }
    };
    outcome.problems.push(in_section(check, IMPROVEMENT, message));
}

fn accountability(check: &'static Check, subject: &Subject, outcome: &mut Outcome) {
    let passage = match is_government(&subject.report.organization) {
        Some(false) => return,
        Some(true) => passage(subject, OVERVIEW),
        None => None,
    };
    let Some(passage) = passage else {
        outcome.undecided += 1;
        return;
    };
    let missing = missing(&passage.text, &DUTIES);
    if missing.is_empty() {
        outcome.passed += 1;
    } else {
        let missing = missing.join("、");
        let message =
            ["政府的报告应写到工作考核、社会评议和责任追究，没有看到写", &missing, "的文字。"].concat();
        outcome.problems.push(in_section(check, OVERVIEW, message));
    }
}

/// The prose of a section, where these words can be looked for in it: a template's own text is told by B9, and
/// mirrors print pages in traditional characters.
fn passage<'a>(subject: &Subject<'a>, section: &str) -> Option<&'a Passage> {
    subject.passage(section).filter(|passage| !passage.text.contains('開') && !is_template(&passage.text))
}

/// A finding about what a section does not say.
fn in_section(check: &'static Check, section: &'static str, message: String) -> Problem {
    Problem::at(check, section, Field::Narrative(section), message)
}

fn missing(text: &str, topics: &[Topic]) -> Vec<&'static str> {
    topics.iter().filter(|(_, words)| !has_any(text, words)).map(|(name, _)| *name).collect()
}

fn has_any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}

/// Whether a line is only a sub-heading: `（一）存在的主要问题`.
fn is_heading(line: &str) -> bool {
    const LONGEST: usize = 20;
    let line = line.trim();
    line.starts_with(['（', '('])
        && line.chars().nth(LONGEST).is_none()
        && !line.contains(['，', '。', '；', '：', '、', ':'])
}

/// Whether a prose names a fault. That a sub-heading speaks of 问题 is enough, unless the text says there are none.
fn names_faults(text: &str) -> bool {
    let (mut named, mut headed, mut denied) = (false, false, false);
    for line in text.lines() {
        for (at, _) in line.match_indices("问题") {
            if NONE.iter().any(|none| line[..at].ends_with(none)) {
                denied = true;
            } else if is_heading(line) {
                headed = true;
            } else {
                named = true;
            }
        }
    }
    let mut after_not = text.split('不').skip(1);
    named
        || headed && !denied
        || has_any(text, &FAULTS)
        || after_not.any(|rest| !NO_FAULTS.iter().any(|word| rest.starts_with(word)))
}

/// Whether a body is a government (人民政府) itself, and no department or office of one; unknown without a name.
fn is_government(name: &str) -> Option<bool> {
    (!name.trim().is_empty()).then(|| matches!(Body::of(name), Body::Government(_)))
}

#[cfg(test)]
mod tests;
