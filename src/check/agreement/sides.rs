//! A figure of the prose beside what the tables say: whether they agree, and how it is told when they do not.

use super::candidates::{self, Candidate};
use crate::{
    check::{
        Check, Passage, Problem, Severity, Side, Subject,
        prose::{Body, Carried, Figure, Measure, Scope, Sentence, Topic},
    },
    format::{Language, Words},
    report::{Amount, Total},
};

/// How a figure stands to the tables.
pub(super) enum Judgement {
    /// It is not understood, or of another body or time, or the form has no cell for it.
    NotCompared,
    /// What it is compared with is blank or cannot be read.
    Undecided,
    /// It is what a table says.
    Agrees,
    /// No table says it.
    Differs(Vec<(Candidate, Side)>),
}

/// Compares a figure with the tables.
pub(super) fn judge(subject: &Subject, passage: &Passage, sentence: &Sentence, figure: &Figure) -> Judgement {
    let is_ours = figure.topic.and_then(|_| is_ours(subject, passage, &figure.scope));
    if figure.topic.is_none() || is_ours == Some(false) {
        return Judgement::NotCompared;
    }
    let candidates = candidates::of(subject, sentence, figure);
    if candidates.is_empty() {
        return Judgement::NotCompared;
    }
    if is_ours.is_none() {
        return Judgement::Undecided;
    }
    let found: Vec<(Candidate, Side)> = candidates
        .into_iter()
        .map(|candidate| {
            let side = subject.sum(&candidate.cells);
            (candidate, side)
        })
        .collect();
    let stands: Vec<Option<bool>> =
        found.iter().map(|(candidate, side)| agrees(subject, figure.measure, candidate, *side)).collect();
    if stands.contains(&Some(true)) {
        Judgement::Agrees
    } else if stands.contains(&None) {
        Judgement::Undecided
    } else {
        Judgement::Differs(found)
    }
}

/// Whether a figure is what a table says; nothing while blanks are left that could make it so, or while the table
/// itself says two things: a total that is stated and another that its parts add up to (A2 to A4 tell of that).
pub(super) fn agrees(subject: &Subject, measure: Measure, candidate: &Candidate, side: Side) -> Option<bool> {
    let is_exceeded = measure.high.is_some_and(|high| high < side.amount);
    let differs = match side {
        Side { readable: false, .. } => return None,
        Side { complete: true, amount, .. } if measure.fits(amount) => return Some(true),
        Side { complete: true, .. } => true,
        _ => is_exceeded,
    };
    let computed = candidate.cells.iter().map(|cell| match subject.totals.of_cell(*cell) {
        Total::Sum { amount, complete: true } => amount,
        _ => subject.cell(*cell).amount,
    });
    (differs && !measure.fits(computed.sum())).then_some(false)
}

/// Whether something is told of this body and of the report's year; nothing where the year is not known yet.
pub(super) fn is_ours(subject: &Subject, passage: &Passage, scope: &Scope) -> Option<bool> {
    let organization = subject.report.organization.trim();
    let is_own_body = match &scope.body {
        None => true,
        Some(Body::Named(name)) => {
            passage.text.get(name.clone()).is_some_and(|name| organization.ends_with(name))
        }
        // A government reports on all of its region.
        Some(Body::Region(level)) => {
            organization.strip_suffix("人民政府").is_some_and(|region| region.ends_with(*level))
        }
        Some(Body::Others) => false,
    };
    if !is_own_body || scope.elsewhen {
        return Some(false);
    }
    let Some(told) = scope.year else { return Some(true) };
    subject.report.year_number().map(|year| told == u32::from(year))
}

/// The finding on a figure that no table says.
pub(super) fn problem(
    check: &'static Check,
    subject: &Subject,
    passage: &Passage,
    figure: &Figure,
    found: &[(Candidate, Side)],
) -> Problem {
    let (bound, right) = nearest(figure.measure, found);
    let language = subject.language;
    let unit = match figure.topic {
        Some(Topic::Fee) => Words::new(" 万元", " (10,000 yuan)").of(language),
        _ => "",
    };
    let mut message = told(passage, figure, language);
    for (position, (candidate, side)) in found.iter().enumerate() {
        // The table is named once.
        let table = if position == 0 { 0 } else { "表三".len() };
        let [first, next] = match language {
            Language::Chinese => ["，", "、"],
            Language::English => ["; ", ", "],
        };
        message += if position == 0 { first } else { next };
        let name = candidate.told(subject);
        let table = if language == Language::Chinese { table } else { position.min(1) * "table 3, ".len() };
        message += name.get(table..).unwrap_or_default();
        message += Words::new("是 ", " is ").of(language);
        message += &side.amount.to_string();
        message += unit;
    }
    match found {
        [_] => {
            let difference = bound.distance(right).to_string();
            message += &[Words::new("，相差 ", "; difference ").of(language), &difference, unit].concat();
        }
        _ => message += Words::new("，都不相同", "; none is the same").of(language),
    }
    let mut severity = check.severity;
    match figure.topic {
        Some(Topic::Handled) => {
            message += Words::new("；可能指其中一项", "; one of them may be meant").of(language)
        }
        Some(Topic::Received { .. })
            if figure.carried == Carried::Unsaid && includes_pending(subject, figure) =>
        {
            message += Words::new(
                "；文中的数是新收与上年结转之和，可写明含上年结转",
                "; the figure of the text is new and carried over together, which it could say",
            )
            .of(language);
        }
        Some(Topic::Review(..)) if figure.new || says_carried(subject) => {
            severity = Severity::Note;
            message +=
                Words::new("；表四可能含上年结转", "; table 4 may include last year’s cases").of(language);
        }
        _ => {}
    }
    message += Words::new("。", ".").of(language);
    let cells: Vec<_> = found.iter().flat_map(|(candidate, _)| candidate.cells.iter().copied()).collect();
    Problem {
        severity,
        wrong: cells.len(),
        cells,
        sides: Some((bound, right)),
        ..Problem::in_prose(check, passage, vec![figure.span.clone()], message)
    }
}

/// The figure as it is told: `文中受理 2 件`, `文中受理 130余件，按 130 到 139 计`.
pub(super) fn told(passage: &Passage, figure: &Figure, language: Language) -> String {
    let text = |span: &std::ops::Range<usize>| passage.text.get(span.clone()).unwrap_or_default();
    let label = text(&figure.label);
    let Measure { low, high, unit } = figure.measure;
    if language == Language::English {
        return match (figure.measure.exact(), high) {
            (Some(amount), _) => format!("In the text “{label}” is {amount}"),
            (None, Some(high)) => {
                format!("In the text “{label}” is “{}”, taken as {low} to {high}", text(&figure.span))
            }
            (None, None) => format!("In the text “{label}” is “{}”", text(&figure.span)),
        };
    }
    match (figure.measure.exact(), high) {
        (Some(amount), _) => format!("文中{label} {amount} {unit}"),
        (None, Some(high)) => format!("文中{label} {}，按 {low} 到 {high} 计", text(&figure.span)),
        (None, None) => format!("文中{label} {}", text(&figure.span)),
    }
}

/// The two amounts that are nearest to each other: of what the figure may mean, and of the tables.
fn nearest(measure: Measure, found: &[(Candidate, Side)]) -> (Amount, Amount) {
    let pairs = found.iter().map(|(_, side)| {
        let bound = measure.high.filter(|high| *high < side.amount).unwrap_or(measure.low);
        (bound, side.amount)
    });
    pairs.min_by_key(|(bound, amount)| bound.distance(*amount)).unwrap_or_default()
}

fn includes_pending(subject: &Subject, figure: &Figure) -> bool {
    let both = subject.sum(&candidates::received_and_pending(subject).cells);
    both.complete && both.readable && figure.measure.exact() == Some(both.amount)
}

/// Whether a remark says that table 4 has cases of last year in it.
pub(super) fn says_carried(subject: &Subject) -> bool {
    let says = |text: &str| text.contains("上年") || text.contains("上一年") || text.contains("结转");
    says(subject.report.table_note("reviews"))
        || subject.report.notes.iter().any(|(cell, note)| cell.section() == "reviews" && says(note))
}
