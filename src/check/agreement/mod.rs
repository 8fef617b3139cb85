//! Family C: figures told in the prose against the tables, and against each other.
//!
//! What a figure counts is read once, in [`super::prose`]; here it is looked up in the tables. A figure whose words
//! are not understood without doubt, or that is of another body or another time, is not compared at all.

mod candidates;
mod none;
mod parts;
mod share;
mod sides;

use super::{
    Check, Outcome, Passage, Severity, Subject, When,
    prose::{Figure, Sentence, Topic},
};
use sides::Judgement;

pub(super) static C1: Check = Check {
    id: "C1",
    severity: Severity::Warning,
    when: When::AtOnce,
    title: "文中新收件数与表三相同",
    what: "文中写的新收、收到、受理件数，等于表三第一项“本年新收”的总计；写明含上年结转的，等于第一项加第二项。各类申请人的件数也相同。",
    why: "同一件事在文字和表格里只有一个数。",
    example: "文中受理 2 件，表三新收总计是 3，相差 1。",
    ground: "公开的报告中常见",
    run: requests,
};

pub(super) static C2: Check = Check {
    id: "C2",
    severity: Severity::Warning,
    when: When::AtOnce,
    title: "文中办结、结转件数与表三相同",
    what: "文中写的答复、办结件数等于表三（七）总计，上年结转等于第二项，结转下年等于第四项。",
    why: "同一件事在文字和表格里只有一个数。",
    example: "文中答复 98 件，表三（七）总计是 97，相差 1。",
    ground: "公开的报告中常见",
    run: requests,
};

pub(super) static C3: Check = Check {
    id: "C3",
    severity: Severity::Warning,
    when: When::AtOnce,
    title: "文中各种办理结果与表三相同",
    what: "文中写的予以公开、部分公开、不予公开、无法提供、不予处理、其他处理件数，等于表三各项之和；所占比例与件数相符。",
    why: "同一件事在文字和表格里只有一个数。",
    example: "文中予以公开及部分公开 258 件，表三予以公开与部分公开合计是 275，相差 17。",
    ground: "公开的报告中常见",
    run: results,
};

pub(super) static C4: Check = Check {
    id: "C4",
    severity: Severity::Warning,
    when: When::AtOnce,
    title: "文中复议、诉讼件数与表四相同",
    what: "文中写的行政复议、行政诉讼件数和各种结果，等于表四；行政诉讼是未经复议直接起诉和复议后起诉两组之和。",
    why: "同一件事在文字和表格里只有一个数；表四含上年结转的，文中新发生的件数可以少一些。",
    example: "文中行政复议 134 件，表四行政复议总计是 170，相差 36。",
    ground: "公开的报告中常见",
    run: requests,
};

pub(super) static C5: Check = Check {
    id: "C5",
    severity: Severity::Error,
    when: When::AtOnce,
    title: "文中说没有的，表中也没有",
    what: "文中写未收到申请的，表三新收总计是 0；写无行政复议、行政诉讼的，表四总计是 0。",
    why: "一处说没有，一处有数，总有一处错了。",
    example: "文中“未收到政府信息公开申请”，表三新收总计是 3。",
    ground: "文字与表格说的是同一件事",
    run: none::nothing,
};

pub(super) static C8: Check = Check {
    id: "C8",
    severity: Severity::Warning,
    when: When::AtOnce,
    title: "文中规章、文件、许可、处罚数与表二相同",
    what: "文中写的规章、规范性文件件数，行政许可、行政处罚、行政强制决定数量和行政事业性收费金额，等于表二。",
    why: "同一件事在文字和表格里只有一个数。",
    example: "文中制发行政规范性文件 52 件，表二行政规范性文件本年制发件数是 50，相差 2。",
    ground: "格式表二的栏目",
    run: requests,
};

pub(super) static C11: Check = Check {
    id: "C11",
    severity: Severity::Warning,
    when: When::AtOnce,
    title: "文中各项相加等于总数",
    what: "一句话里先写总数、再写其中各项的，各项相加等于总数，每一项不多于总数。只举几项为例的不算。",
    why: "读者会把一句话里的数加起来看。",
    example: "文中 523条，其中各项 237 ＋ 276 ＝ 513，相差 10。",
    ground: "一句话前后应当一致",
    run: parts::sums,
};

/// The rule that a figure on a topic falls under.
fn rule(topic: Topic) -> &'static str {
    match topic {
        Topic::Received { .. } | Topic::Handled | Topic::Applicant(_) => C1.id,
        Topic::Processed | Topic::PendingAtStart | Topic::PendingAtEnd => C2.id,
        Topic::Result(_) => C3.id,
        Topic::Review(..) => C4.id,
        Topic::Document(..) | Topic::Decision(_) | Topic::Fee => C8.id,
    }
}

/// Every figure that falls under a rule, with the sentence and the passage it stands in.
fn figures<'a>(
    check: &'static Check,
    subject: &Subject<'a>,
) -> impl Iterator<Item = (&'a Passage, &'a Sentence, &'a Figure)> {
    let sentences = subject.passages().flat_map(|passage| {
        passage
            .sentences
            .iter()
            .flat_map(move |sentence| sentence.figures.iter().map(move |figure| (passage, sentence, figure)))
    });
    sentences.filter(|(_, _, figure)| figure.topic.is_some_and(|topic| rule(topic) == check.id))
}

fn requests(check: &'static Check, subject: &Subject, outcome: &mut Outcome) {
    for (passage, sentence, figure) in figures(check, subject) {
        match sides::judge(subject, passage, sentence, figure) {
            Judgement::NotCompared => {}
            Judgement::Undecided => outcome.undecided += 1,
            Judgement::Agrees => outcome.passed += 1,
            Judgement::Differs(found) => {
                outcome.problems.push(sides::problem(check, subject, passage, figure, &found));
            }
        }
    }
    if check.id == C2.id {
        none::nothing_carried(check, subject, outcome);
    }
}

fn results(check: &'static Check, subject: &Subject, outcome: &mut Outcome) {
    requests(check, subject, outcome);
    share::shares(check, subject, outcome);
}

#[cfg(test)]
mod tests;
