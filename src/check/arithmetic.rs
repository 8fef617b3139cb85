//! Family A: arithmetic inside one report.

mod rules;

pub(super) use rules::{A1, A2, A3, A4, A5, A6, A7, A8};

use super::{Check, Outcome, Problem, Severity, Side, Subject, kept, remarks, subject::Standing};
use crate::{
    format::{Cell, Equation, Kind, Language, Words, label_in},
    report::{Field, Value},
};

/// The column of table 3 that only repeats what the others say.
const TOTAL: &str = "total";

fn balance(check: &'static Check, subject: &Subject, outcome: &mut Outcome) {
    for equation in subject.format.equations_of(check.id) {
        let (standing, left, right) = subject.standing(equation);
        let Some(place) = equation.left.first().and_then(|cell| subject.format.place(*cell)) else {
            continue;
        };
        let open = standing == Standing::Open;
        // A column that fails makes the 总计 column fail too; the cause is reported, its echo is not.
        // So does a stated total that somebody has decided to keep.
        let echo = || {
            place.column == TOTAL
                && (outcome.problems.len() + outcome.open.len() > 0 || kept::any(subject, equation.cells()))
        };
        match standing {
            Standing::Holds => outcome.passed += 1,
            Standing::Undecided => outcome.undecided += 1,
            Standing::Fails | Standing::Open if echo() => outcome.undecided += 1,
            Standing::Fails | Standing::Open => {
                let [received, start, processed, end] = figures(subject, equation);
                let column = label_in(place.columns.last().copied().unwrap_or_default(), subject.language);
                let difference = left.amount.distance(right.amount);
                let (left_sum, right_sum) = (left.amount, right.amount);
                let message = match subject.language {
                    Language::Chinese => {
                        let verb = if open { "还差" } else { "相差" };
                        format!(
                            "{column}一列：新收 {received} ＋ 上年结转 {start} ＝ {left_sum}，总计 {processed} ＋ \
                             结转下年 {end} ＝ {right_sum}，{verb} {difference}。"
                        )
                    }
                    Language::English => {
                        let verb = if open { "still to come" } else { "difference" };
                        format!(
                            "{column}: new {received} + carried over {start} = {left_sum}, total {processed} + \
                             carried forward {end} = {right_sum}; {verb} {difference}."
                        )
                    }
                };
                let wrong = equation.cells().count();
                let problem = compared(check, equation, wrong, left, right, message);
                let problem = Problem { open, column: Some(place.column), ..problem };
                if open { outcome.open.push(problem) } else { outcome.problems.push(problem) }
            }
        }
    }
}

fn totals(check: &'static Check, subject: &Subject, outcome: &mut Outcome) {
    compare(check, subject, outcome, |equation, left, right| {
        let place = equation.left.first().and_then(|cell| subject.format.place(*cell))?;
        // A total that nobody states is right; it differs only from a part that is stated wrongly, which is told.
        if subject.report.value(place.cell).is_blank() {
            return None;
        }
        let difference = left.amount.distance(right.amount);
        let message = match subject.language {
            Language::Chinese => {
                let line = match (place.section, place.rows.last(), place.columns.last()) {
                    ("requests", Some(row), _) if place.column == TOTAL => format!("{row}一行：总计"),
                    ("requests", _, Some(column)) => format!("{column}一列：（七）总计"),
                    _ => place.name(),
                };
                format!("{line}写的是 {}，各项相加是 {}，相差 {difference}。", left.amount, right.amount)
            }
            Language::English => {
                let name = place.name_in(Language::English);
                format!(
                    "{name}: stated {}, the parts add up to {}; difference {difference}.",
                    left.amount, right.amount
                )
            }
        };
        let problem = compared(check, equation, equation.left.len(), left, right, message);
        let explained = kept::decision(subject, equation);
        let severity = if explained.is_some() { Severity::Note } else { problem.severity };
        Some(Problem { severity, explained, stated: Some(place.cell), ..problem })
    });
}

fn kinds(check: &'static Check, subject: &Subject, outcome: &mut Outcome) {
    for place in &subject.format.places {
        let value = subject.report.value(place.cell);
        if value.is_blank() || remarks::apart(value, place).is_some() {
            outcome.undecided += usize::from(!place.is_total());
            continue;
        }
        if value.fits(place.kind).is_some() {
            outcome.passed += 1;
            continue;
        }
        let text = value.text();
        let short = shortened(&text, 20);
        let (before, fault) = match (value, place.kind) {
            (Value::Amount(amount), Kind::Count) if amount.is_negative() => (
                Words::new("：", ": "),
                Words::new(
                    " 小于 0，应是 0 或正整数。",
                    " is below 0; it should be 0 or a whole positive number.",
                ),
            ),
            (Value::Amount(_), Kind::Count | Kind::Signed) => {
                (Words::new("：", ": "), Words::new(" 不是整数。", " is no whole number."))
            }
            (Value::Amount(_), Kind::Money | Kind::MoneyWithUnit) => {
                (Words::new("：金额 ", ": the sum "), Words::new(" 小于 0。", " is below 0."))
            }
            _ if matches!(text.trim(), "/" | "-" | "—" | "——" | "无") => (
                Words::new("：“", ": “"),
                Words::new("”不是数字，没有发生就填 0。", "” is no figure; enter 0 for what did not occur."),
            ),
            _ => (Words::new("：“", ": “"), Words::new("”不能读作数字。", "” cannot be read as a figure.")),
        };
        let language = subject.language;
        let text = if matches!(value, Value::Amount(_)) { &*text } else { &short };
        let message = [&place.name_in(language), before.of(language), text, fault.of(language)].concat();
        outcome.problems.push(Problem {
            cells: vec![place.cell],
            wrong: 1,
            stated: place.is_total().then_some(place.cell),
            ..Problem::at(check, place.section, Field::Cell(place.cell), message)
        });
    }
}

fn limits(check: &'static Check, subject: &Subject, outcome: &mut Outcome) {
    compare(check, subject, outcome, |equation, left, right| {
        let row = row_name(subject, &equation.left);
        let (more, mut less) = (named_sum(subject, &equation.left), named_sum(subject, &equation.right));
        if equation.right.len() > 1 {
            less += Words::new(" ＝ ", " = ").of(subject.language);
            less += &right.amount.to_string();
        }
        let difference = left.amount.distance(right.amount);
        let message = match subject.language {
            Language::Chinese => format!("{row}：{more}，多于{less}，多出 {difference}。"),
            Language::English => format!("{row}: {more} exceeds {less} by {difference}."),
        };
        let wrong = equation.cells().count();
        Some(compared(check, equation, wrong, left, right, message))
    });
}

fn items_left(check: &'static Check, subject: &Subject, outcome: &mut Outcome) {
    compare(check, subject, outcome, |equation, left, right| {
        let row = row_name(subject, &equation.right);
        let (sum, amount) = (named_sum(subject, &equation.right), right.amount);
        let message = match subject.language {
            Language::Chinese => format!("{row}：{sum} ＝ {amount}，小于 0。"),
            Language::English => format!("{row}: {sum} = {amount}, below 0."),
        };
        Some(compared(check, equation, equation.right.len(), left, right, message))
    });
}

/// Judges every equation of a rule for which blanks leave it undecided; `tell` words a failure.
fn compare(
    check: &'static Check,
    subject: &Subject,
    outcome: &mut Outcome,
    tell: impl Fn(&Equation, Side, Side) -> Option<Problem>,
) {
    for equation in subject.format.equations_of(check.id) {
        let (standing, left, right) = subject.standing(equation);
        match standing {
            Standing::Holds => outcome.passed += 1,
            Standing::Undecided | Standing::Open => outcome.undecided += 1,
            Standing::Fails => outcome.problems.extend(tell(equation, left, right)),
        }
    }
}

/// A finding about two sides; the first `wrong` cells are marked.
fn compared(
    check: &'static Check,
    equation: &Equation,
    wrong: usize,
    left: Side,
    right: Side,
    message: String,
) -> Problem {
    let cells: Vec<Cell> = equation.cells().collect();
    let (section, field) = match cells.first() {
        Some(first) => (first.section(), Field::Cell(*first)),
        None => ("", Field::Year),
    };
    Problem {
        cells,
        wrong,
        left_cells: equation.left.len(),
        sides: Some((left.amount, right.amount)),
        ..Problem::at(check, section, field, message)
    }
}

/// The four figures of the balance as they read in a sentence.
fn figures(subject: &Subject, equation: &Equation) -> [String; 4] {
    let mut cells = equation.cells();
    [(); 4].map(|()| match cells.next().map(|cell| subject.cell(cell)) {
        // A total of cells that are all blank, and a blank cell, read the same.
        Some(side) if side.complete || side.amount != crate::report::Amount::ZERO => side.amount.to_string(),
        _ => Words::new("（未填）", "(blank)").of(subject.language).to_owned(),
    })
}

/// The label of the row that cells of one row stand in.
fn row_name(subject: &Subject, cells: &[Cell]) -> &'static str {
    let place = cells.first().and_then(|cell| subject.format.place(*cell));
    label_in(place.and_then(|place| place.rows.last().copied()).unwrap_or_default(), subject.language)
}

/// Cells with their columns' names, added up: `现行有效件数 2 ＋ 本年废止件数 1`.
pub(super) fn named_sum(subject: &Subject, cells: &[Cell]) -> String {
    let named = cells.iter().filter_map(|cell| {
        let column = label_in(subject.format.place(*cell)?.columns.last()?, subject.language);
        Some([column, " ", &subject.cell(*cell).amount.to_string()].concat())
    });
    named.collect::<Vec<_>>().join(Words::new(" ＋ ", " + ").of(subject.language))
}

/// The beginning of a long text, for quoting: at most so many characters.
pub(super) fn shortened(text: &str, most: usize) -> String {
    let text = text.trim();
    if text.chars().count() <= most {
        text.to_owned()
    } else {
        text.chars().take(most).chain(['…']).collect()
    }
}

#[cfg(test)]
mod tests;
