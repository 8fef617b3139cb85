//! B10 to B12: whether the prose says what the regulation and the notice ask it to say.
//!
//! They look for words and not for what is said, so each topic has all the words that people name it by; where any
//! of them stands, the topic is there.

use super::{
    Check, Outcome, Problem, Severity, Subject, When, body::Body, outline::written, prose::Passage,
    wording::is_template,
};
use crate::{
    format::{FAULTS, IMPROVEMENTS, Language, Section, Topic, Words, label_in},
    report::Field,
};

pub(super) static B10: Check = Check {
    id: "B10",
    severity: Severity::Note,
    when: When::Asked,
    title: Words::new("总体情况写到五个方面", "The overview covers five topics"),
    what: Words::new(
        "总体情况写到主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障。",
        "The overview covers proactive disclosure, requests, information management, platforms, and supervision.",
    ),
    why: Words::new(
        "总体情况是对执行《条例》的综述，主要就是这五个方面。",
        "The overview sums up how the Regulations were carried out, and these are its main topics.",
    ),
    example: "没有看到写政府信息管理、监督保障的文字。",
    ground: Words::new("国办公开办函〔2021〕30号", "State Council General Office notice No. 30 of 2021"),
    run: topics,
};

pub(super) static B11: Check = Check {
    id: "B11",
    severity: Severity::Warning,
    when: When::Asked,
    title: Words::new("问题和改进写具体", "Problems and improvements are specific"),
    what: Words::new(
        "第五部分不止一句“无”，既写存在的主要问题，也写改进情况。",
        "Part V is more than “none”: it states the main problems and what is done about them.",
    ),
    why: Words::new(
        "年度报告要深入剖析问题、逐条提出改进措施，不能敷衍应对。",
        "The report is to look into problems closely and propose measures one by one.",
    ),
    example: "正文只有 2 个字，应写明存在的主要问题和改进情况。",
    ground: Words::new(
        "《条例》第五十条；地方对年度报告的要求",
        "Article 50 of the Regulations; local requirements",
    ),
    run: improvement,
};

pub(super) static B12: Check = Check {
    id: "B12",
    severity: Severity::Warning,
    when: When::Asked,
    title: Words::new(
        "政府的报告写到考核、评议和追责",
        "A government reports on assessment, appraisal and accountability",
    ),
    what: Words::new(
        "各级人民政府的报告，总体情况写到工作考核、社会评议和责任追究结果。",
        "In the report of a people’s government the overview covers assessment of the work, public appraisal and accountability.",
    ),
    why: Words::new(
        "《条例》规定，各级人民政府的年度报告还应当包括工作考核、社会评议和责任追究结果情况。",
        "The Regulations ask this of the reports of people’s governments.",
    ),
    example: "政府的报告应写到工作考核、社会评议和责任追究，没有看到写社会评议的文字。",
    ground: Words::new("《条例》第五十条第二款", "Article 50, paragraph 2 of the Regulations"),
    run: accountability,
};

const OVERVIEW: &str = "overview";
const IMPROVEMENT: &str = "improvement";

/// Words that begin with 不 and name no fault: `不断提升`, `不予公开`.
const NO_FAULTS: [&str; 11] = ["断", "仅", "但", "只", "予", "得", "同", "忘", "懈", "存在", "少于"];

/// What comes before 问题 where none is named: `不存在问题`.
const NONE: [&str; 8] =
    ["不存在", "没有", "无", "未发现", "没有发现", "不存在主要", "不存在突出", "不存在明显"];

/// The most signs that section 五 has where it says nothing.
const NOTHING: usize = 10;

fn topics(check: &'static Check, subject: &Subject, outcome: &mut Outcome) {
    let Some(passage) = passage(subject, OVERVIEW) else {
        outcome.undecided += 1;
        return;
    };
    let by_government = is_government(&subject.report.organization) == Some(true);
    let topics = asked(subject, |topic| !topic.is_duty);
    // The last one is what B12 looks into where a government reports.
    let last = topics.len().saturating_sub(usize::from(by_government));
    let missing = missing(&passage.text, &topics[..last], subject.language);
    if missing.is_empty() {
        outcome.passed += 1;
    } else {
        let message = match subject.language {
            Language::Chinese => ["没有看到写", &missing, "的文字。"].concat(),
            Language::English => ["Nothing found on ", &missing, "."].concat(),
        };
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
    let language = subject.language;
    let message = match (size <= NOTHING, names_faults(text), has_any(text, IMPROVEMENTS)) {
        (true, ..) => match language {
            Language::Chinese => format!("正文只有 {size} 个字，应写明存在的主要问题和改进情况。"),
            Language::English => {
                format!("The text has {size} characters only; state the main problems and improvements.")
            }
        },
        (_, false, false) => Words::new(
            "没有看到写存在的主要问题和改进情况的文字。",
            "Nothing found on the main problems and improvements.",
        )
        .of(language)
        .to_owned(),
        (_, false, _) => {
            Words::new("没有看到写存在的主要问题的文字。", "Nothing found on the main problems.")
                .of(language)
                .to_owned()
        }
        (_, _, false) => {
            Words::new("没有看到写改进情况的文字。", "Nothing found on improvements.").of(language).to_owned()
        }
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
    let language = subject.language;
    let missing = missing(&passage.text, &asked(subject, |topic| topic.is_duty), language);
    if missing.is_empty() {
        outcome.passed += 1;
    } else {
        let message = match language {
            Language::Chinese => {
                ["政府的报告应写到工作考核、社会评议和责任追究，没有看到写", &missing, "的文字。"].concat()
            }
            Language::English => [
                "A government reports on assessment of the work, public appraisal and accountability; nothing found on ",
                &missing,
                ".",
            ]
            .concat(),
        };
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

/// Those topics of the overview which are wanted.
fn asked(subject: &Subject, wanted: fn(&Topic) -> bool) -> Vec<&'static Topic> {
    let topics = subject.format.section(OVERVIEW).map_or(&[][..], Section::topics);
    topics.iter().filter(|topic| wanted(topic)).collect()
}

fn missing(text: &str, topics: &[&'static Topic], language: Language) -> String {
    let text = written(text);
    let missing = topics.iter().filter(|topic| !has_any(&text, topic.words));
    let names: Vec<&str> = missing.map(|topic| label_in(topic.name, language)).collect();
    names.join(Words::new("、", ", ").of(language))
}

pub(super) fn has_any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}

/// Whether a line is only a sub-heading: `（一）存在的主要问题`.
pub(super) fn is_heading(line: &str) -> bool {
    const LONGEST: usize = 20;
    let line = line.trim();
    line.starts_with(['（', '('])
        && line.chars().nth(LONGEST).is_none()
        && !line.contains(['，', '。', '；', '：', '、', ':'])
}

/// Whether a prose names a fault. That a sub-heading speaks of 问题 is enough, unless the text says there are none.
pub(super) fn names_faults(text: &str) -> bool {
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
        || has_any(text, FAULTS)
        || after_not.any(|rest| !NO_FAULTS.iter().any(|word| rest.starts_with(word)))
}

/// Whether a body is a government (人民政府) itself, and no department or office of one; unknown without a name.
pub(super) fn is_government(name: &str) -> Option<bool> {
    (!name.trim().is_empty()).then(|| matches!(Body::of(name), Body::Government(_)))
}

#[cfg(test)]
mod tests;
