//! Family A: arithmetic inside one report.

use super::{Check, Outcome, Problem, Severity, Side, Subject, When, kept, remarks, subject::Standing};
use crate::{
    format::{Cell, Equation, Kind},
    report::{Field, Value},
};

pub(super) static A1: Check = Check {
    id: "A1",
    severity: Severity::Error,
    when: When::AtOnce,
    title: "新收与结转等于办结与结转",
    what: "表三每一列：第一项加第二项之和，等于第三项（七）总计加第四项之和。",
    why: "收到多少件，就要么办结、要么结转下年，一件不多，一件不少。",
    example: "自然人一列：新收 12 ＋ 上年结转 0 ＝ 12，总计 5 ＋ 结转下年 4 ＝ 9，相差 3。",
    ground: "格式表三印有的勾稽关系",
    run: balance,
};

pub(super) static A2: Check = Check {
    id: "A2",
    severity: Severity::Error,
    when: When::AtOnce,
    title: "行总计等于各类申请人之和",
    what: "表三每一行：总计等于自然人与五类法人或其他组织之和。",
    why: "每件申请只有一类申请人，各类相加就是全部。",
    example: "（一）予以公开一行：总计写的是 15，各项相加是 14，相差 1。",
    ground: "格式表三的栏目",
    run: totals,
};

pub(super) static A3: Check = Check {
    id: "A3",
    severity: Severity::Error,
    when: When::AtOnce,
    title: "（七）总计等于各种办理结果之和",
    what: "表三每一列：（七）总计等于（一）至（六）各项之和。",
    why: "每件办结的申请只计一种结果，各种结果相加就是全部。",
    example: "科研机构一列：（七）总计写的是 10，各项相加是 14，相差 4。",
    ground: "格式表三的栏目",
    run: totals,
};

pub(super) static A4: Check = Check {
    id: "A4",
    severity: Severity::Error,
    when: When::AtOnce,
    title: "复议、诉讼总计等于四种结果之和",
    what: "表四三组各自：总计等于结果维持、结果纠正、其他结果、尚未审结之和。",
    why: "每个案件只有一种结果，四种相加就是全部。",
    example: "行政复议总计写的是 4，各项相加是 3，相差 1。",
    ground: "格式表四的栏目",
    run: totals,
};

pub(super) static A5: Check = Check {
    id: "A5",
    severity: Severity::Error,
    when: When::AtOnce,
    title: "数字能读，也合乎栏目",
    what: "件数是 0 或正整数，金额不小于 0、最多 6 位小数，只有“本年增/减”可以是负数。",
    why: "读不出的数字不能相加，也不能核对。",
    example: "一、本年新收政府信息公开申请数量，科研机构：“12件”不能读作数字。",
    ground: "格式各栏目的含义",
    run: kinds,
};

pub(super) static A6: Check = Check {
    id: "A6",
    severity: Severity::Warning,
    when: When::AtOnce,
    title: "本年制发不多于现行有效与本年废止之和",
    what: "规章、行政规范性文件各自：本年制发件数不多于现行有效件数加本年废止件数。",
    why: "本年制发的文件，到年底要么有效，要么已经废止。",
    example: "规章：本年制发件数 5，多于现行有效件数 2 ＋ 本年废止件数 1 ＝ 3，多出 2。",
    ground: "格式表二的栏目",
    run: limits,
};

pub(super) static A7: Check = Check {
    id: "A7",
    severity: Severity::Warning,
    when: When::AtOnce,
    title: "本年新公开不多于公开总数，也不多于本年新制作",
    what: "规章、规范性文件各自：本年新公开数量不多于对外公开总数量，也不多于本年新制作数量。",
    why: "新公开的是公开总数的一部分，先制作才能公开。",
    example: "规章：本年新公开数量 4，多于对外公开总数量 3，多出 1。",
    ground: "2019 年格式表二的栏目",
    run: limits,
};

pub(super) static A8: Check = Check {
    id: "A8",
    severity: Severity::Error,
    when: When::AtOnce,
    title: "增减之后的项目数不小于 0",
    what: "上一年项目数量加本年增/减不小于 0。",
    why: "减少的项目不会多于原有的项目。",
    example: "行政许可：上一年项目数量 2 ＋ 本年增/减 -3 ＝ -1，小于 0。",
    ground: "2019 年格式表二的栏目",
    run: items_left,
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
                let column = place.columns.last().copied().unwrap_or_default();
                let difference = left.amount.distance(right.amount);
                let verb = if open { "还差" } else { "相差" };
                let message = format!(
                    "{column}一列：新收 {received} ＋ 上年结转 {start} ＝ {}，总计 {processed} ＋ 结转下年 {end} ＝ {}，\
                     {verb} {difference}。",
                    left.amount, right.amount,
                );
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
        let line = match (place.section, place.rows.last(), place.columns.last()) {
            ("requests", Some(row), _) if place.column == TOTAL => format!("{row}一行：总计"),
            ("requests", _, Some(column)) => format!("{column}一列：（七）总计"),
            _ => place.name(),
        };
        let difference = left.amount.distance(right.amount);
        let message =
            format!("{line}写的是 {}，各项相加是 {}，相差 {difference}。", left.amount, right.amount);
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
        let fault = match (value, place.kind) {
            (Value::Amount(amount), Kind::Count) if amount.is_negative() => {
                format!("{text} 小于 0，应是 0 或正整数。")
            }
            (Value::Amount(_), Kind::Count | Kind::Signed) => format!("{text} 不是整数。"),
            (Value::Amount(_), Kind::Money | Kind::MoneyWithUnit) => format!("金额 {text} 小于 0。"),
            _ if matches!(text.trim(), "/" | "-" | "—" | "——" | "无") => {
                format!("“{text}”不是数字，没有发生就填 0。")
            }
            _ => format!("“{}”不能读作数字。", shortened(&text, 20)),
        };
        let message = format!("{}：{fault}", place.name());
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
        let less = if equation.right.len() > 1 {
            format!("{} ＝ {}", named_sum(subject, &equation.right), right.amount)
        } else {
            named_sum(subject, &equation.right)
        };
        let difference = left.amount.distance(right.amount);
        let message =
            format!("{row}：{}，多于{less}，多出 {difference}。", named_sum(subject, &equation.left));
        let wrong = equation.cells().count();
        Some(compared(check, equation, wrong, left, right, message))
    });
}

fn items_left(check: &'static Check, subject: &Subject, outcome: &mut Outcome) {
    compare(check, subject, outcome, |equation, left, right| {
        let row = row_name(subject, &equation.right);
        let message = format!("{row}：{} ＝ {}，小于 0。", named_sum(subject, &equation.right), right.amount);
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
        _ => "（未填）".to_owned(),
    })
}

/// The label of the row that cells of one row stand in.
fn row_name(subject: &Subject, cells: &[Cell]) -> &'static str {
    let place = cells.first().and_then(|cell| subject.format.place(*cell));
    place.and_then(|place| place.rows.last().copied()).unwrap_or_default()
}

/// Cells with their columns' names, added up: `现行有效件数 2 ＋ 本年废止件数 1`.
pub(super) fn named_sum(subject: &Subject, cells: &[Cell]) -> String {
    let named = cells.iter().filter_map(|cell| {
        let column = subject.format.place(*cell)?.columns.last()?;
        Some(format!("{column} {}", subject.cell(*cell).amount))
    });
    named.collect::<Vec<_>>().join(" ＋ ")
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
