//! B7: sums of money are in the unit of their column, or have one of their own.

use super::{Check, Hint, Outcome, Problem, Severity, Subject, When, years::years};
use crate::{
    format::{Kind, Language, Place, Words, label_in},
    report::{Amount, Field},
};

pub(super) static B7: Check = Check {
    id: "B7",
    severity: Severity::Warning,
    // The unit is chosen after the sum is typed.
    when: When::Asked,
    title: Words::new("金额的单位写对", "Sums of money are in the right unit"),
    what: Words::new(
        "收费金额以万元计，达到上年的 100 倍就请核对是不是以元计的；2019 年格式的采购总金额写明是元还是万元。",
        "Fees are in units of 10,000 yuan, so a hundred times last year’s sum is to be checked; the procurement sum of the 2019 edition states its unit.",
    ),
    why: Words::new(
        "元写在万元的栏目里，金额就大了一万倍。",
        "Yuan in a column for 10,000 yuan make the sum ten thousand times too large.",
    ),
    example: "行政事业性收费：本年收费金额 251000，上年 25.5，达到 100 倍以上；如果是以元计的，应写成 25.1。",
    ground: Words::new(
        "格式表二的栏目；公开的报告中见过“251000元”",
        "The columns of table 2; “251000 yuan” seen in a published report",
    ),
    run: money,
};

fn money(check: &'static Check, subject: &Subject, outcome: &mut Outcome) {
    for place in &subject.format.places {
        match place.kind {
            Kind::Money => against_last_year(check, subject, place, outcome),
            Kind::MoneyWithUnit => with_unit(check, subject, place, outcome),
            Kind::Count | Kind::Signed => {}
        }
    }
}

/// A sum a hundred times last year's. One a hundred times smaller may be mended from last year's mistake.
fn against_last_year(check: &'static Check, subject: &Subject, place: &Place, outcome: &mut Outcome) {
    let Some(prior) = subject.prior else { return };
    // Other editions have other columns.
    if prior.format.place(place.cell).is_none_or(|before| before.kind != place.kind) {
        return;
    }
    let (value, before) = (subject.report.value(place.cell), prior.report.value(place.cell));
    let is_last_year = years(subject, prior).is_none_or(|(year, before)| year == before + 1);
    let (Some(sum), Some(last), true) = (value.fits(place.kind), before.fits(place.kind), is_last_year)
    else {
        outcome.undecided += 1;
        return;
    };
    if last == Amount::ZERO || sum < hundredfold(last) {
        outcome.passed += 1;
        return;
    }
    let converted = in_ten_thousands(&sum.to_string());
    let language = subject.language;
    let row = label_in(place.rows.last().copied().unwrap_or_default(), language);
    let message = match language {
        Language::Chinese => format!(
            "{row}：本年收费金额 {sum}，上年 {last}，达到 100 倍以上；如果是以元计的，应写成 {converted}。"
        ),
        Language::English => format!(
            "{row}: charged this year {sum}, last year {last}, a hundred times or more; if it is in yuan, write \
             {converted}."
        ),
    };
    // More decimals than the column has would not be read.
    let amount = Amount::read(&converted);
    let hint = amount.map(|amount| {
        let message = match language {
            Language::Chinese => format!("以元计的 {sum} 写成 {amount} 万元"),
            Language::English => format!("Write {sum} yuan as {amount} × 10,000 yuan"),
        };
        Hint { cell: place.cell, amount, message: message.into(), also: None }
    });
    outcome.problems.push(Problem {
        cells: vec![place.cell],
        wrong: 1,
        left_cells: 1,
        sides: Some((sum, last)),
        hints: hint.into_iter().collect(),
        ..Problem::at(check, place.section, Field::Cell(place.cell), message)
    });
}

/// A sum whose unit the form leaves open.
fn with_unit(check: &'static Check, subject: &Subject, place: &Place, outcome: &mut Outcome) {
    let unit = subject.report.unit(place.cell);
    let message = match subject.report.value(place.cell).fits(place.kind) {
        None => {
            outcome.undecided += 1;
            return;
        }
        Some(sum) if sum == Amount::ZERO || matches!(unit, "元" | "万元") => {
            outcome.passed += 1;
            return;
        }
        Some(sum) => {
            let name = place.name_in(subject.language);
            match (subject.language, unit.is_empty()) {
                (Language::Chinese, true) => format!("{name} {sum} 没有写单位，应写明是元还是万元。"),
                (Language::Chinese, false) => format!("{name} {sum} 的单位是“{unit}”，应是元或万元。"),
                (Language::English, true) => {
                    format!("{name} {sum} has no unit; say whether it is yuan or 10,000 yuan.")
                }
                (Language::English, false) => {
                    format!("{name} {sum} has the unit “{unit}”; it should be yuan or 10,000 yuan.")
                }
            }
        }
    };
    outcome.problems.push(Problem {
        cells: vec![place.cell],
        wrong: 1,
        ..Problem::at(check, place.section, Field::Unit(place.cell), message)
    });
}

/// A hundred times an amount, by adding.
fn hundredfold(amount: Amount) -> Amount {
    let tenfold = |one: Amount| {
        let two = one + one;
        let four = two + two;
        four + four + two
    };
    tenfold(tenfold(amount))
}

/// A plain decimal divided by 10,000: its point goes four places to the left.
fn in_ten_thousands(plain: &str) -> String {
    const PLACES: usize = 4;
    let (whole, decimals) = plain.split_once('.').unwrap_or((plain, ""));
    let whole = format!("{whole:0>width$}", width = PLACES + 1);
    let (whole, moved) = whole.split_at(whole.len() - PLACES);
    let decimals = [moved, decimals].concat();
    match decimals.trim_end_matches('0') {
        "" => whole.to_owned(),
        decimals => [whole, ".", decimals].concat(),
    }
}

#[cfg(test)]
mod tests;
