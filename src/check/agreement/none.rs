//! Words that say there was none of something, against tables that say there was.

use super::{candidates, sides};
use crate::{
    check::{
        Check, Outcome, Passage, Problem, Severity, Subject,
        prose::{Denial, Figure, Measure, Sentence, Topic},
    },
    format::{Language, Words},
    report::Amount,
};

/// 未收到申请, 无行政复议、行政诉讼.
pub(super) fn nothing(check: &'static Check, subject: &Subject, outcome: &mut Outcome) {
    judge(check, subject, outcome, |topic| matches!(topic, Topic::Received { .. } | Topic::Review(..)));
}

/// 无结转下年度办理的申请: the same as 0 件.
pub(super) fn nothing_carried(check: &'static Check, subject: &Subject, outcome: &mut Outcome) {
    judge(check, subject, outcome, |topic| matches!(topic, Topic::PendingAtStart | Topic::PendingAtEnd));
}

fn judge(check: &'static Check, subject: &Subject, outcome: &mut Outcome, wanted: fn(Topic) -> bool) {
    for passage in subject.passages() {
        let denials = passage.sentences.iter().flat_map(|sentence| &sentence.denials);
        for denial in denials.filter(|denial| wanted(denial.topic)) {
            match sides::is_ours(subject, passage, &denial.scope) {
                Some(false) => continue,
                None => {
                    outcome.undecided += 1;
                    continue;
                }
                Some(true) => {}
            }
            let nothing = as_figure(denial);
            let candidates = candidates::of(subject, &Sentence::default(), &nothing);
            let Some(candidate) = candidates.first() else { continue };
            let side = subject.sum(&candidate.cells);
            match sides::agrees(subject, nothing.measure, candidate, side) {
                None => outcome.undecided += 1,
                Some(true) => outcome.passed += 1,
                Some(false) => {
                    outcome.problems.push(problem(check, subject, passage, denial, candidate, side.amount));
                }
            }
        }
    }
}

fn problem(
    check: &'static Check,
    subject: &Subject,
    passage: &Passage,
    denial: &Denial,
    candidate: &candidates::Candidate,
    amount: Amount,
) -> Problem {
    let is_review = matches!(denial.topic, Topic::Review(..));
    // What is not sure is no error: an error cannot be explained away.
    let (severity, end) = if is_review && sides::says_carried(subject) {
        (Severity::Note, Words::new("；表四可能含上年结转", "; table 4 may include last year’s cases"))
    } else if denial.sure {
        (check.severity, Words::new("", ""))
    } else {
        (Severity::Warning, Words::new("；可能说的不是同一件事", "; they may not be about the same matter"))
    };
    let words = passage.text.get(denial.span.clone()).unwrap_or_default();
    let (name, end) = (candidate.told(subject), end.of(subject.language));
    let message = match subject.language {
        Language::Chinese => format!("文中“{words}”，{name}是 {amount}{end}。"),
        Language::English => format!("The text says “{words}”; {name} is {amount}{end}."),
    };
    Problem {
        severity,
        wrong: candidate.cells.len(),
        cells: candidate.cells.clone(),
        sides: Some((Amount::ZERO, amount)),
        ..Problem::in_prose(check, passage, vec![denial.span.clone()], message)
    }
}

/// The same as the figure 0.
fn as_figure(denial: &Denial) -> Figure {
    Figure {
        span: denial.span.clone(),
        measure: Measure { low: Amount::ZERO, high: Some(Amount::ZERO), unit: "件" },
        topic: Some(denial.topic),
        label: denial.span.clone(),
        scope: denial.scope.clone(),
        part: None,
        share: None,
        carried: Default::default(),
        new: false,
    }
}
