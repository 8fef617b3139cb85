//! Family D: this year's report against last year's, once that one is open.
//!
//! D1 to D5 compare what both editions have and nothing else. So the report of 2021 and that of 2020, which are
//! written in two editions, are compared in what is carried over (D1), in their prose (D4) and in the counts that
//! still mean the same (D5); D2 and D3 do not apply to them, and no alarm is false. That is the rule catalogue's D7,
//! which can never fail and so is no check of its own.

use super::{Check, Outcome, Problem, Severity, Subject, When, arithmetic::named_sum};
use crate::{
    format::{Cell, Equation, Language, Place, Words, label_in},
    report::{Amount, Field, Report},
};

pub(super) static D1: Check = Check {
    id: "D1",
    severity: Severity::Error,
    when: When::AtOnce,
    title: Words::new(
        "上年结转等于上年报告的结转下年",
        "The carry-over is what last year’s report carried forward",
    ),
    what: Words::new(
        "表三第二项“上年结转”的每一列，等于上年报告第四项“结转下年度继续办理”的同一列。",
        "Each column of item 2 of table 3 equals the same column of item 4 in last year’s report.",
    ),
    why: Words::new(
        "去年底没有办结的申请，就是今年初接着办的申请。",
        "What was open at the end of last year is what this year begins with.",
    ),
    example: "自然人一列：上年报告结转下年 118，本年上年结转 115，相差 3。",
    ground: Words::new("格式表三的栏目", "The rows of table 3"),
    run: carried_over,
};

pub(super) static D2: Check = Check {
    id: "D2",
    severity: Severity::Warning,
    when: When::AtOnce,
    title: Words::new("现行有效件数接得上上年", "Documents in force follow on from last year"),
    what: Words::new(
        "规章、行政规范性文件各自：现行有效加本年废止，等于上年报告的现行有效加本年制发（两年都用 2021 年格式）。",
        "For rules and for administrative normative documents: in force plus repealed this year equals last year’s in force plus issued this year (both in the 2021 edition).",
    ),
    why: Words::new(
        "有效的文件只因制发而增加，因废止而减少；修订、自然失效、机构合并另当别论，所以只请核对。",
        "Documents in force grow by issue and shrink by repeal; amendment, expiry and mergers are other matters, so this is only to be checked.",
    ),
    example: "规章：现行有效件数 13 ＋ 本年废止件数 1 ＝ 14，本年制发件数 2 ＋ 上年报告的现行有效件数 11 ＝ 13，相差 1。",
    ground: Words::new("审核中的通常做法", "Usual practice in review"),
    run: continued,
};

pub(super) static D3: Check = Check {
    id: "D3",
    severity: Severity::Warning,
    when: When::AtOnce,
    title: Words::new("上一年项目数量接得上上年", "Last year’s items follow on from last year"),
    what: Words::new(
        "每一行的上一年项目数量，等于上年报告的上一年项目数量加本年增/减（两年都用 2019 年格式）。",
        "In each row the items of the year before equal last year’s report’s plus its change (both in the 2019 edition).",
    ),
    why: Words::new(
        "上一年的项目，就是上年报告增减之后的项目。",
        "The items of the year before are those that last year’s report ended with.",
    ),
    example: "行政处罚：上一年项目数量 51，上年报告的上一年项目数量 51 ＋ 本年增/减 -2 ＝ 49，相差 2。",
    ground: Words::new("2019 年格式表二的栏目", "The columns of table 2 in the 2019 edition"),
    run: continued,
};

pub(super) static D6: Check = Check {
    id: "D6",
    severity: Severity::Error,
    when: When::AtOnce,
    title: Words::new(
        "上年报告是同一单位上一年的",
        "Last year’s report is the same body’s, of the year before",
    ),
    what: Words::new(
        "打开的上年报告，单位与本年报告相同，年度早一年。",
        "The report opened as last year’s has the same organisation, and its year is one less.",
    ),
    why: Words::new(
        "与别的单位或别的年度相比，没有意义。",
        "A comparison with another body or year means nothing.",
    ),
    example: "上年报告是 2022 年的，本年报告是 2024 年的，应打开 2023 年的。",
    ground: Words::new("比较的前提", "A condition of comparing"),
    run: heads,
};

/// The column of table 3 that only adds up the others.
const TOTAL: &str = "total";

/// Where a relation between the years fails.
struct Difference {
    equation: &'static Equation,
    place: &'static Place,
    left: Amount,
    right: Amount,
}

impl Difference {
    fn column(&self, language: Language) -> &'static str {
        label_in(self.place.columns.last().copied().unwrap_or_default(), language)
    }
}

/// Judges a rule's relations one by one; answers those that fail. What is blank or cannot be read, in this year's
/// report or last year's, leaves a relation undecided, and so does a report of another year (D6 says so).
fn differences(check: &Check, subject: &Subject, outcome: &mut Outcome) -> Vec<Difference> {
    let Some(prior) = subject.prior else { return Vec::new() };
    let is_last_year = is_last_year(subject, prior);
    let mut found = Vec::new();
    for equation in subject.format.equations_of(check.id) {
        if equation.prior.iter().any(|cell| prior.format.place(*cell).is_none()) {
            continue;
        }
        let sides = [subject.sum(&equation.left), subject.sum(&equation.right), prior.sum(&equation.prior)];
        let place = equation.left.first().and_then(|cell| subject.format.place(*cell));
        let (left, right) = (sides[0].amount, sides[1].amount + sides[2].amount);
        match place {
            Some(place) if is_last_year && sides.iter().all(|side| side.complete && side.readable) => {
                if left == right {
                    outcome.passed += 1;
                } else {
                    found.push(Difference { equation, place, left, right });
                }
            }
            _ => outcome.undecided += 1,
        }
    }
    found
}

/// One cause is reported once. Where the total itself differs, it is the error, and it names the columns that make
/// it differ; each of these would otherwise be told a second time. Columns that differ while the total agrees, or
/// cannot be judged yet, are a warning each: something was only put into another column.
fn carried_over(check: &'static Check, subject: &Subject, outcome: &mut Outcome) {
    let mut found = differences(check, subject, outcome);
    let language = subject.language;
    let mut severity = Severity::Warning;
    let (mut parts, mut cells) = (String::new(), Vec::new());
    if found.last().is_some_and(|last| last.place.column == TOTAL) {
        severity = Severity::Error;
        let columns = found.len() - 1;
        // The columns come first among the cells: a total is not typed, so that is where it is mended.
        for part in found.drain(..columns) {
            let (column, left, right) = (part.column(language), part.left, part.right);
            parts += &match (language, parts.is_empty()) {
                (Language::Chinese, true) => format!("，其中{column} {right} 与 {left}"),
                (Language::Chinese, false) => format!("，{column} {right} 与 {left}"),
                (Language::English, true) => format!("; in {column} {right} and {left}"),
                (Language::English, false) => format!(", {column} {right} and {left}"),
            };
            cells.push(part.place.cell);
        }
    }
    for found in found {
        let mut cells = cells.clone();
        cells.push(found.place.cell);
        let (column, left, right) = (found.column(language), found.left, found.right);
        let difference = left.distance(right);
        let message = match language {
            Language::Chinese => format!(
                "{column}一列：上年报告结转下年 {right}，本年上年结转 {left}，相差 {difference}{parts}。"
            ),
            Language::English => format!(
                "{column}: carried forward in last year’s report {right}, carried over this year {left}; difference \
                 {difference}{parts}."
            ),
        };
        outcome.problems.push(Problem {
            severity,
            column: Some(found.place.column),
            ..compared(check, &found, cells, message)
        });
    }
}

fn continued(check: &'static Check, subject: &Subject, outcome: &mut Outcome) {
    let Some(prior) = subject.prior else { return };
    let language = subject.language;
    for found in differences(check, subject, outcome) {
        let equation = found.equation;
        let side = |named: String, amount: Amount| {
            if named.contains(['＋', '+']) {
                [&named, Words::new(" ＝ ", " = ").of(language), &amount.to_string()].concat()
            } else {
                named
            }
        };
        let own = named_sum(subject, &equation.right);
        let plus = if own.is_empty() { "" } else { Words::new(" ＋ ", " + ").of(language) };
        let theirs = named_sum(&prior.speaking(language), &equation.prior);
        let right = [&own, plus, Words::new("上年报告的", "last year’s ").of(language), &theirs].concat();
        let row = label_in(found.place.rows.last().copied().unwrap_or_default(), language);
        let left = side(named_sum(subject, &equation.left), found.left);
        let right = side(right, found.right);
        let difference = found.left.distance(found.right);
        let message = match language {
            Language::Chinese => format!("{row}：{left}，{right}，相差 {difference}。"),
            Language::English => format!("{row}: {left}; {right}; difference {difference}."),
        };
        outcome.problems.push(compared(check, &found, equation.cells().collect(), message));
    }
}

/// A finding about this year's cells, all of which are marked.
fn compared(check: &'static Check, found: &Difference, cells: Vec<Cell>, message: String) -> Problem {
    let first = cells.first().copied().unwrap_or(found.place.cell);
    Problem {
        wrong: cells.len(),
        left_cells: cells.len() - found.equation.right.len(),
        cells,
        sides: Some((found.left, found.right)),
        ..Problem::at(check, found.place.section, Field::Cell(first), message)
    }
}

fn heads(check: &'static Check, subject: &Subject, outcome: &mut Outcome) {
    let Some(prior) = subject.prior else { return };
    let mut fail = |field: Field, message: String| {
        outcome.problems.push(Problem::at(check, "", field, message));
    };
    let (ours, theirs) = (subject.report.organization.trim(), prior.report.organization.trim());
    let (mut passed, mut undecided) = (0, 0);
    if ours.is_empty() || theirs.is_empty() {
        undecided += 1;
    } else if same_name(ours, theirs) {
        passed += 1;
    } else {
        let message = match subject.language {
            Language::Chinese => {
                format!("上年报告的单位是“{theirs}”，本年报告的是“{ours}”，应是同一单位。")
            }
            Language::English => format!(
                "Last year’s report is of “{theirs}”, this year’s of “{ours}”; they should be of the same organisation."
            ),
        };
        fail(Field::Organization, message);
    }
    match years(subject, prior) {
        None => undecided += 1,
        Some((year, before)) if year == before + 1 => passed += 1,
        Some((year, before)) => {
            let wanted = year - 1;
            let message = match subject.language {
                Language::Chinese => {
                    format!("上年报告是 {before} 年的，本年报告是 {year} 年的，应打开 {wanted} 年的。")
                }
                Language::English => format!(
                    "The report opened as last year’s is for {before}, this one for {year}; open the one for {wanted}."
                ),
            };
            fail(Field::Year, message);
        }
    }
    outcome.passed += passed;
    outcome.undecided += undecided;
}

/// The two report years, where both are given.
pub(super) fn years(subject: &Subject, prior: &Subject) -> Option<(u32, u32)> {
    // A year is typed digit by digit; only a whole one is compared.
    let year = |report: &Report| report.year_number().filter(|year| *year >= 1000).map(u32::from);
    Some((year(subject.report)?, year(prior.report)?))
}

/// Whether the report beside this one is the same body's of the year before, as far as both say so. Where it is not,
/// D6 tells it, and nothing else is compared.
pub(super) fn is_comparable(subject: &Subject, prior: &Subject) -> bool {
    let (ours, theirs) = (subject.report.organization.trim(), prior.report.organization.trim());
    let same_body = ours.is_empty() || theirs.is_empty() || same_name(ours, theirs);
    same_body && is_last_year(subject, prior)
}

/// Whether the report beside this one is of the year before, or one of the two does not say its year.
pub(super) fn is_last_year(subject: &Subject, prior: &Subject) -> bool {
    years(subject, prior).is_none_or(|(year, before)| year == before + 1)
}

/// Whether two names differ in blanks and the width of brackets at most.
fn same_name(one: &str, other: &str) -> bool {
    let plain = |name: &str| {
        let half_width = |character| match character {
            '（' => '(',
            '）' => ')',
            other => other,
        };
        name.split_whitespace().flat_map(str::chars).map(half_width).collect::<String>()
    };
    plain(one) == plain(other)
}

#[cfg(test)]
mod tests;
