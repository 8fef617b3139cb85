//! D5: counts that are quite another size than last year's.

use super::{Check, Outcome, Problem, Severity, Subject, When, years::is_comparable};
use crate::{
    format::{Cell, Format, Kind, Language, Place, Words},
    report::{Amount, Field},
};

pub(super) static D5: Check = Check {
    id: "D5",
    severity: Severity::Note,
    // A figure that is being typed begins with one digit, and is a tenth of itself for a moment.
    when: When::Asked,
    title: Words::new("件数没有异常的增减", "Counts do not leap"),
    what: Words::new(
        "今年或上年不少于 10 的件数，变化不超过十倍，也不降为 0；合计已经变化的，不再逐项列出。",
        "Counts of 10 or more in either year do not change more than tenfold or fall to 0; parts of a total that leaps are not listed.",
    ),
    why: Words::new(
        "差一位数多半是多写、漏写了一位，或者统计口径变了。",
        "A digit more or less is mostly a slip, or the count means something else now.",
    ),
    example: "行政许可，本年处理决定数量：上年 29，本年 291，相差 262，变化超过十倍。",
    ground: Words::new("审核中的通常做法", "Usual practice in review"),
    run: leaps,
};

/// Smaller counts change by chance.
const SMALLEST: u32 = 10;

/// A count that is another size than last year's.
struct Leap {
    place: &'static Place,
    before: Amount,
    now: Amount,
}

impl Leap {
    fn rises(&self) -> bool {
        self.now > self.before
    }
}

fn leaps(check: &'static Check, subject: &Subject, outcome: &mut Outcome) {
    let Some(prior) = subject.prior else { return };
    if !is_comparable(subject, prior) {
        outcome.undecided += 1;
        return;
    }
    let same_edition = subject.report.edition == prior.report.edition;
    let mut found: Vec<Leap> = Vec::new();
    for place in &subject.format.places {
        // What is asked in table 2 changed with the edition, though the places kept their names.
        let comparable =
            (same_edition || place.section != "proactive") && prior.format.place(place.cell).is_some();
        if place.kind != Kind::Count || !comparable {
            continue;
        }
        let (now, before) = (subject.cell(place.cell), prior.cell(place.cell));
        if [now, before].iter().any(|side| !side.complete || !side.readable) {
            outcome.undecided += 1;
        } else if is_leap(before.amount, now.amount) {
            found.push(Leap { place, before: before.amount, now: now.amount });
        } else {
            outcome.passed += 1;
        }
    }
    let causes = found.iter().filter(|leap| !follows(subject.format, &found, leap.place.cell, leap.rises()));
    outcome.problems.extend(causes.map(|leap| {
        let Leap { place, before, now } = leap;
        let how = if *now == Amount::ZERO {
            Words::new("降为 0", "down to 0")
        } else {
            Words::new("变化超过十倍", "more than tenfold")
        };
        let (name, how) = (place.name_in(subject.language), how.of(subject.language));
        let difference = before.distance(*now);
        let message = match subject.language {
            Language::Chinese => format!("{name}：上年 {before}，本年 {now}，相差 {difference}，{how}。"),
            Language::English => {
                format!("{name}: last year {before}, this year {now}; difference {difference}, {how}.")
            }
        };
        Problem {
            cells: vec![place.cell],
            wrong: 1,
            left_cells: 1,
            sides: Some((*now, *before)),
            ..Problem::at(check, place.section, Field::Cell(place.cell), message)
        }
    }));
}

/// Whether a count changed more than tenfold, or fell to 0, and is not small in both years.
fn is_leap(before: Amount, now: Amount) -> bool {
    let (less, more) = if now < before { (now, before) } else { (before, now) };
    // Nothing has no tenfold; it counts as one.
    let tenfold: Amount = [less.max(Amount::from(1)); 10].into_iter().sum();
    more >= Amount::from(SMALLEST) && (more > tenfold || now == Amount::ZERO)
}

/// Whether a count leaps only because a total that it is a part of leaps the same way, or because more or fewer
/// applications were received.
fn follows(format: &Format, found: &[Leap], cell: Cell, rises: bool) -> bool {
    ["A1", "A2", "A3", "A4"].iter().flat_map(|rule| format.equations_of(rule)).any(|equation| {
        equation.right.contains(&cell)
            && equation.left.first().is_some_and(|cause| {
                found.iter().any(|leap| leap.place.cell == *cause && leap.rises() == rises)
                    || follows(format, found, *cause, rises)
            })
    })
}

#[cfg(test)]
mod tests;
