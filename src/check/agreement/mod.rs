//! Family C: figures told in the prose against the tables, and against each other.
//!
//! What a figure counts is read once, in [`super::prose`]; here it is looked up in the tables. A figure whose words
//! are not understood without doubt, or that is of another body or another time, is not compared at all.

mod candidates;
mod none;
mod parts;
mod share;
mod sides;

use crate::format::Words;

use super::{
    Check, Outcome, Passage, Severity, Subject, When,
    prose::{Figure, Sentence, Topic},
};
use sides::Judgement;

pub(super) static C1: Check = Check {
    id: "C1",
    severity: Severity::Warning,
    when: When::AtOnce,
    title: Words::new("文中新收件数与表三相同", "Requests received in the text are as in table 3"),
    what: Words::new(
        "文中写的新收、收到、受理件数，等于表三第一项“本年新收”的总计；写明含上年结转的，等于第一项加第二项。各类申请人的件数也相同。",
        "The number received in the text equals the total of item 1 of table 3, or items 1 and 2 where it says so; so do the numbers by applicant.",
    ),
    why: Words::new(
        "同一件事在文字和表格里只有一个数。",
        "The same matter has one figure only, in the text and in the tables.",
    ),
    example: "文中受理 2 件，表三新收总计是 3，相差 1。",
    ground: Words::new("公开的报告中常见", "Common in published reports"),
    run: requests,
};

pub(super) static C2: Check = Check {
    id: "C2",
    severity: Severity::Warning,
    when: When::AtOnce,
    title: Words::new(
        "文中办结、结转件数与表三相同",
        "Requests processed and carried over in the text are as in table 3",
    ),
    what: Words::new(
        "文中写的答复、办结件数等于表三（七）总计，上年结转等于第二项，结转下年等于第四项。",
        "Requests answered in the text equal total (7) of table 3, the carry-over from last year item 2, and the carry-over to next year item 4.",
    ),
    why: Words::new(
        "同一件事在文字和表格里只有一个数。",
        "The same matter has one figure only, in the text and in the tables.",
    ),
    example: "文中答复 98 件，表三（七）总计是 97，相差 1。",
    ground: Words::new("公开的报告中常见", "Common in published reports"),
    run: requests,
};

pub(super) static C3: Check = Check {
    id: "C3",
    severity: Severity::Warning,
    when: When::AtOnce,
    title: Words::new("文中各种办理结果与表三相同", "Results in the text are as in table 3"),
    what: Words::new(
        "文中写的予以公开、部分公开、不予公开、无法提供、不予处理、其他处理件数，等于表三各项之和；所占比例与件数相符。",
        "Requests granted, partly granted, denied, unavailable, not processed or otherwise dealt with in the text equal the sums of table 3, and shares fit the numbers.",
    ),
    why: Words::new(
        "同一件事在文字和表格里只有一个数。",
        "The same matter has one figure only, in the text and in the tables.",
    ),
    example: "文中予以公开及部分公开 258 件，表三予以公开与部分公开合计是 275，相差 17。",
    ground: Words::new("公开的报告中常见", "Common in published reports"),
    run: results,
};

pub(super) static C4: Check = Check {
    id: "C4",
    severity: Severity::Warning,
    when: When::AtOnce,
    title: Words::new("文中复议、诉讼件数与表四相同", "Cases in the text are as in table 4"),
    what: Words::new(
        "文中写的行政复议、行政诉讼件数和各种结果，等于表四；行政诉讼是未经复议直接起诉和复议后起诉两组之和。",
        "Reconsideration and litigation cases and their outcomes in the text equal table 4; litigation is the sum of both groups.",
    ),
    why: Words::new(
        "同一件事在文字和表格里只有一个数；表四含上年结转的，文中新发生的件数可以少一些。",
        "The same matter has one figure only; where table 4 includes last year’s cases, new ones in the text may be fewer.",
    ),
    example: "文中行政复议 134 件，表四行政复议总计是 170，相差 36。",
    ground: Words::new("公开的报告中常见", "Common in published reports"),
    run: requests,
};

pub(super) static C5: Check = Check {
    id: "C5",
    severity: Severity::Error,
    when: When::AtOnce,
    title: Words::new("文中说没有的，表中也没有", "What the text denies is not in the tables"),
    what: Words::new(
        "文中写未收到申请的，表三新收总计是 0；写无行政复议、行政诉讼的，表四总计是 0。",
        "Where the text says that no requests were received, the total of table 3 is 0; where it says that there were no cases, table 4 is 0.",
    ),
    why: Words::new(
        "一处说没有，一处有数，总有一处错了。",
        "If one place says none and another a number, one of the two is wrong.",
    ),
    example: "文中“未收到政府信息公开申请”，表三新收总计是 3。",
    ground: Words::new("文字与表格说的是同一件事", "Text and tables speak of the same matter"),
    run: none::nothing,
};

pub(super) static C8: Check = Check {
    id: "C8",
    severity: Severity::Warning,
    when: When::AtOnce,
    title: Words::new(
        "文中规章、文件、许可、处罚数与表二相同",
        "Rules, documents, licences and penalties in the text are as in table 2",
    ),
    what: Words::new(
        "文中写的规章、规范性文件件数，行政许可、行政处罚、行政强制决定数量和行政事业性收费金额，等于表二。",
        "Rules and normative documents, licences, penalties, compulsory measures and fees in the text equal table 2.",
    ),
    why: Words::new(
        "同一件事在文字和表格里只有一个数。",
        "The same matter has one figure only, in the text and in the tables.",
    ),
    example: "文中制发行政规范性文件 52 件，表二行政规范性文件本年制发件数是 50，相差 2。",
    ground: Words::new("格式表二的栏目", "The columns of table 2"),
    run: requests,
};

pub(super) static C11: Check = Check {
    id: "C11",
    severity: Severity::Warning,
    when: When::AtOnce,
    title: Words::new("文中各项相加等于总数", "Parts in the text add up to the whole"),
    what: Words::new(
        "一句话里先写总数、再写其中各项的，各项相加等于总数，每一项不多于总数。只举几项为例的不算。",
        "Where a sentence states a whole and then its parts, they add up to it and none exceeds it. Mere examples do not count.",
    ),
    why: Words::new("读者会把一句话里的数加起来看。", "Readers add up the figures of a sentence."),
    example: "文中 523条，其中各项 237 ＋ 276 ＝ 513，相差 10。",
    ground: Words::new("一句话前后应当一致", "A sentence should agree with itself"),
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
