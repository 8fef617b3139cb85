//! Shares told beside a result: 予以公开 42 件，占 42.86%.

use super::{
    candidates, figures,
    sides::{self, Judgement},
};
use crate::{
    check::{
        Check, Outcome, Problem, Side, Subject,
        prose::{Figure, Percent, Sentence},
    },
    format::Language,
    report::Amount,
};

/// Every share beside a result that is itself what the table says; of a wrong number the share says nothing new.
pub(super) fn shares(check: &'static Check, subject: &Subject, outcome: &mut Outcome) {
    for (passage, sentence, figure) in figures(check, subject) {
        let (Some((percent, span)), Some(number)) = (&figure.share, figure.measure.exact().and_then(whole))
        else {
            continue;
        };
        match sides::judge(subject, passage, sentence, figure) {
            Judgement::NotCompared | Judgement::Differs(_) => continue,
            Judgement::Undecided => {
                outcome.undecided += 1;
                continue;
            }
            Judgement::Agrees => {}
        }
        let all = candidates::wholes(subject);
        let of = all.each_ref().map(|candidate| subject.sum(&candidate.cells));
        let own = own_whole(sentence, figure);
        let amounts: Vec<u64> = of.iter().filter_map(|side| known(*side)).chain(own).collect();
        if amounts.iter().any(|all| is_share(*percent, number, *all)) {
            outcome.passed += 1;
            continue;
        }
        let Some(total) = known(of[0]).filter(|total| *total > 0 && amounts.len() >= of.len()) else {
            outcome.undecided += 1;
            continue;
        };
        let told = sides::told(passage, figure, subject.language);
        let written = passage.text.get(span.clone()).unwrap_or_default();
        let computed =
            Amount::of_millionths(((number * 20_000 + total) / (2 * total)).saturating_mul(10_000));
        let name = all[0].told(subject);
        let message = match subject.language {
            Language::Chinese => format!("{told}，占 {written}；按{name} {total} 计，应是 {computed}%。"),
            Language::English => {
                format!("{told}, with a share of “{written}”; of {name}, {total}, it is {computed}%.")
            }
        };
        let cells = all[0].cells.clone();
        outcome
            .problems
            .push(Problem { cells, ..Problem::in_prose(check, passage, vec![span.clone()], message) });
    }
}

/// Whether a number makes up a share of all, with what the share may be off.
fn is_share(percent: Percent, number: u64, all: u64) -> bool {
    const HUNDRED: u64 = 1_000_000;
    let (told, right) = (percent.value.saturating_mul(all), number.saturating_mul(HUNDRED));
    all > 0 && told.abs_diff(right) <= percent.tolerance.saturating_mul(all)
}

/// The number that the sentence itself names as the whole.
fn own_whole(sentence: &Sentence, figure: &Figure) -> Option<u64> {
    let whole_of = sentence.figures.get(figure.part?.whole)?;
    whole_of.measure.exact().and_then(whole)
}

fn known(side: Side) -> Option<u64> {
    (side.complete && side.readable).then_some(side.amount).and_then(whole)
}

/// An amount as a whole number.
fn whole(amount: Amount) -> Option<u64> {
    amount.to_string().parse().ok()
}
