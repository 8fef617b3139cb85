//! Parts that a sentence names beside their whole: 523条，其中网站237条，微信286条.

use super::sides::{self, Judgement};
use crate::{
    check::{
        Check, Outcome, Passage, Problem, Subject,
        prose::{Figure, Sentence, Topic},
    },
    format::Language,
    report::Amount,
};

/// How many figures before a whole are looked at for another one.
const NEAR: usize = 8;

/// The parts of one whole, in the order of the sentence.
struct Parts<'a> {
    whole: usize,
    parts: Vec<&'a Figure>,
}

/// How parts stand to their whole.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// They add up to it.
    Holds,
    /// One of them is more than it.
    TooMuch(usize),
    /// They add up to something else.
    Differs,
    /// They say nothing of it.
    Silent,
}

/// Adds up the parts of every whole.
pub(super) fn sums(check: &'static Check, subject: &Subject, outcome: &mut Outcome) {
    for passage in subject.passages() {
        for sentence in &passage.sentences {
            for list in lists(sentence) {
                let standing = judge(sentence, &list);
                if standing == Standing::Silent || is_told_elsewhere(subject, passage, sentence, &list) {
                    continue;
                }
                match standing {
                    Standing::Holds | Standing::Silent => outcome.passed += 1,
                    Standing::TooMuch(part) => {
                        let part = &list.parts[part..=part];
                        outcome.problems.push(problem(
                            check,
                            passage,
                            &sentence.figures[list.whole],
                            part,
                            subject.language,
                        ));
                    }
                    Standing::Differs => {
                        let whole = &sentence.figures[list.whole];
                        outcome.problems.push(problem(check, passage, whole, &list.parts, subject.language));
                    }
                }
            }
        }
    }
}

fn lists(sentence: &Sentence) -> Vec<Parts<'_>> {
    let mut lists: Vec<Parts> = Vec::new();
    for figure in &sentence.figures {
        let Some(part) = figure.part else { continue };
        match lists.iter_mut().rev().find(|list| list.whole == part.whole) {
            Some(list) => list.parts.push(figure),
            None => lists.push(Parts { whole: part.whole, parts: vec![figure] }),
        }
    }
    lists
}

fn judge(sentence: &Sentence, list: &Parts) -> Standing {
    let whole = &sentence.figures[list.whole];
    let parts = &list.parts;
    let Some(high) = whole.measure.high else { return Standing::Silent };
    // 收到6件，办结5件，其中…: of which of the two the list is, may not be sure.
    let earlier = || {
        let figures = sentence.figures[list.whole.saturating_sub(NEAR)..list.whole].iter();
        figures.filter(|figure| figure.measure.unit == whole.measure.unit && figure.part.is_none())
    };
    let is_below_earlier =
        |low: Amount| earlier().any(|figure| figure.measure.high.is_none_or(|high| low <= high));
    if let Some(position) = parts.iter().position(|part| part.measure.low > high) {
        let is_sure = !is_below_earlier(parts[position].measure.low);
        return if is_sure { Standing::TooMuch(position) } else { Standing::Silent };
    }
    if parts.len() < 2 || !parts.iter().all(|part| part.part.is_some_and(|part| part.listed)) {
        return Standing::Silent;
    }
    let (mut low, mut most) = (Amount::ZERO, Some(Amount::ZERO));
    for (position, part) in parts.iter().enumerate() {
        low = low + part.measure.low;
        most = most.zip(part.measure.high).map(|(sum, high)| sum + high);
        // What follows a list that is complete may be told beside it.
        if position > 0 && low <= high && most.is_none_or(|most| whole.measure.low <= most) {
            return Standing::Holds;
        }
    }
    let differs = if low > high {
        !is_below_earlier(low) && !may_overlap(low + -high, high, parts)
    } else {
        let missing = most.map(|most| whole.measure.low + -most);
        let is_nearly_all = missing.is_some_and(|missing| is_nearly_all(missing, whole.measure.low, parts));
        (is_partition(parts) || is_nearly_all) && !earlier().any(|figure| figure.measure.fits(low))
    };
    if differs { Standing::Differs } else { Standing::Silent }
}

/// Whether the parts are by their words all there can be: 其余, 自然人 and 法人, ways in which applications come.
fn is_partition(parts: &[&Figure]) -> bool {
    let parts_of = |wanted: fn(&Figure) -> bool| parts.iter().filter(|figure| wanted(figure)).count();
    let rest = parts_of(|figure| figure.part.is_some_and(|part| part.rest)) > 0;
    let applicants = parts_of(|figure| matches!(figure.topic, Some(Topic::Applicant(_))));
    let periods = parts_of(|figure| {
        matches!(figure.topic, Some(Topic::Received { new: true } | Topic::PendingAtStart))
    });
    rest || applicants == parts.len() || periods == parts.len()
}

/// Whether the parts are ways of publishing, by which the same may have been published more than once. What is a
/// little too much is more likely a slip.
fn may_overlap(excess: Amount, whole: Amount, parts: &[&Figure]) -> bool {
    times(10, excess) > whole && parts.iter().all(|figure| figure.part.is_some_and(|part| part.channel))
}

/// Whether so little is missing that the list seems to be meant as complete: a twentieth, or a tenth where that is
/// less than any part.
fn is_nearly_all(missing: Amount, whole: Amount, parts: &[&Figure]) -> bool {
    times(20, missing) <= whole
        || times(10, missing) <= whole && parts.iter().all(|part| missing < part.measure.low)
}

fn times(count: usize, amount: Amount) -> Amount {
    std::iter::repeat_n(amount, count).sum()
}

/// Whether the tables say more of it: a number that differs from its table is reported there, and numbers that are
/// all what the tables say differ from each other as the tables do.
fn is_told_elsewhere(subject: &Subject, passage: &Passage, sentence: &Sentence, list: &Parts) -> bool {
    let figures = list.parts.iter().copied().chain([&sentence.figures[list.whole]]);
    let mut all_agree = true;
    for figure in figures {
        match sides::judge(subject, passage, sentence, figure) {
            Judgement::Differs(_) => return true,
            Judgement::Agrees => {}
            Judgement::NotCompared | Judgement::Undecided => all_agree = false,
        }
    }
    all_agree
}

/// The finding on the parts, of which one alone is more than the whole.
fn problem(
    check: &'static Check,
    passage: &Passage,
    whole: &Figure,
    parts: &[&Figure],
    language: Language,
) -> Problem {
    let text = |figure: &Figure| passage.text.get(figure.span.clone()).unwrap_or_default();
    let sum: Amount = parts.iter().map(|part| part.measure.low).sum();
    let difference = sum.distance(whole.measure.low);
    let all = text(whole);
    let figures =
        |plus: &str| parts.iter().map(|part| part.measure.low.to_string()).collect::<Vec<_>>().join(plus);
    let message = match (parts, language) {
        ([part], Language::Chinese) => {
            format!("文中 {all}，其中一项是 {}，多出 {difference}。", text(part))
        }
        ([part], Language::English) => {
            format!("In the text “{all}” has a part of “{}”, {difference} too much.", text(part))
        }
        (_, Language::Chinese) => {
            format!("文中 {all}，其中各项 {} ＝ {sum}，相差 {difference}。", figures(" ＋ "))
        }
        (_, Language::English) => {
            format!("In the text “{all}” has the parts {} = {sum}; difference {difference}.", figures(" + "))
        }
    };
    let marks = [whole].into_iter().chain(parts.iter().copied()).map(|figure| figure.span.clone());
    Problem {
        sides: Some((whole.measure.low, sum)),
        ..Problem::in_prose(check, passage, marks.collect(), message)
    }
}
