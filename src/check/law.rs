//! Family E, what the regulation demands of the body and of the day: E1 and E2.

use super::{
    Check, Outcome, Problem, Severity, Subject, When,
    body::{Body, Level},
    date::Day,
};
use crate::{
    format::{Language, Words, label_in},
    report::{Amount, Field},
};

pub(super) static E1: Check = Check {
    id: "E1",
    severity: Severity::Warning,
    when: When::AtOnce,
    title: Words::new("按时公布", "Published in time"),
    what: Words::new(
        "写了公布日期的：部门不晚于次年 1 月 31 日，人民政府不晚于次年 3 月 31 日，都不早于次年 1 月 1 日。",
        "Where a date of publication is given: departments by 31 January and governments by 31 March of the next year, and none before 1 January.",
    ),
    why: Words::new(
        "《条例》定有期限；统计期满之前，数字还没有定。",
        "The Regulations set the dates, and before the year ends its figures are not known.",
    ),
    example: "公布日期是 2025年2月3日，部门的报告应在 2025年1月31日前公布。",
    ground: Words::new("《条例》第四十九条", "Article 49 of the Regulations"),
    run: in_time,
};

pub(super) static E2: Check = Check {
    id: "E2",
    severity: Severity::Warning,
    when: When::AtOnce,
    title: Words::new("不能制定规章的单位不填规章", "Bodies that cannot make rules state none"),
    what: Words::new(
        "县、乡镇、街道和国务院部门以外的部门，表二规章一行都是 0。",
        "For counties, towns, subdistricts and departments other than those of the State Council, the row of rules in table 2 is 0.",
    ),
    why: Words::new(
        "规章由国务院部门、省级政府、设区的市和自治州的政府制定，别的单位发的是规范性文件。",
        "Rules are made by departments of the State Council and governments of provinces and larger cities; others issue normative documents.",
    ),
    example: "规章：本年制发件数 2，现行有效件数 12；这类单位不能制定规章，可能是规范性文件。",
    ground: Words::new("《立法法》，湖北等地的填报说明", "Legislation Law; local instructions"),
    run: regulations,
};

/// The first report under the regulation as revised in 2019; those before it were all due by 31 March.
const FIRST_WITH_TWO_DATES: u16 = 2019;

fn in_time(check: &'static Check, subject: &Subject, outcome: &mut Outcome) {
    let published = subject.report.published.trim();
    if published.is_empty() {
        return;
    }
    let (Some(day), Some(year)) = (Day::only_in(published), subject.report.year_number()) else {
        outcome.undecided += 1;
        return;
    };
    let language = subject.language;
    let mut fail = |what: &str| {
        let [before, between, end] = match language {
            Language::Chinese => ["公布日期是 ", "，", "。"],
            Language::English => ["The date of publication is ", ", ", "."],
        };
        let message = [before, &in_words(day, language), between, what, end].concat();
        outcome.problems.push(Problem::at(check, "", Field::Published, message));
    };
    let next = year.saturating_add(1);
    let (january, march) = (Day { year: next, month: 1, day: 31 }, Day { year: next, month: 3, day: 31 });
    let body = Body::of(&subject.report.organization);
    // Until when it is in time for certain, and after which day it is late for certain.
    let (in_time, late, whose) = match body {
        _ if year < FIRST_WITH_TWO_DATES => (march, Some(march), Words::new("报告", "the report")),
        Body::Department | Body::Ministry | Body::Office(_) => {
            (january, Some(january), Words::new("部门的报告", "a department’s report"))
        }
        // The law names no day for towns; by practice it is the one of departments.
        Body::Government(Level::Town) | Body::Subdistrict => {
            (january, None, Words::new("报告", "the report"))
        }
        Body::Government(_) => (march, Some(march), Words::new("政府的报告", "a government’s report")),
        Body::Unknown => (january, Some(march), Words::new("报告", "the report")),
    };
    if day < (Day { year: next, month: 1, day: 1 }) {
        let year = year.to_string();
        fail(&match language {
            Language::Chinese => ["在统计期满（", &year, "年12月31日）之前"].concat(),
            Language::English => ["before the period ended on 31 December ", &year].concat(),
        });
    } else if day <= in_time {
        outcome.passed += 1;
    } else if let Some(late) = late.filter(|late| day > *late) {
        let (whose, late) = (whose.of(language), in_words(late, language));
        fail(&match language {
            Language::Chinese => [whose, "应在 ", &late, "前公布"].concat(),
            Language::English => [whose, " is due by ", &late].concat(),
        });
    } else {
        outcome.undecided += 1;
    }
}

/// A day as a sentence names it: `2025年1月31日`.
fn in_words(day: Day, language: Language) -> String {
    if language == Language::English {
        const MONTHS: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        let month = MONTHS.get(usize::from(day.month).wrapping_sub(1)).copied().unwrap_or_default();
        return [&*day.day.to_string(), " ", month, " ", &day.year.to_string()].concat();
    }
    [&day.year.to_string(), "年", &day.month.to_string(), "月", &day.day.to_string(), "日"].concat()
}

fn regulations(check: &'static Check, subject: &Subject, outcome: &mut Outcome) {
    let makes = Body::of(&subject.report.organization).makes_regulations();
    if makes == Some(true) {
        return;
    }
    let (mut cells, mut named) = (Vec::new(), String::new());
    for place in subject.format.places_of("proactive").iter().filter(|place| place.row == "regulations") {
        let side = subject.cell(place.cell);
        if side.complete && side.readable && side.amount == Amount::ZERO {
            outcome.passed += 1;
        } else if side.complete && side.readable && makes == Some(false) {
            let column = label_in(place.columns.last().copied().unwrap_or_default(), subject.language);
            let comma = Words::new("，", ", ").of(subject.language);
            named +=
                &[if cells.is_empty() { "" } else { comma }, column, " ", &side.amount.to_string()].concat();
            cells.push(place.cell);
        } else {
            outcome.undecided += 1;
        }
    }
    if let Some(first) = cells.first().copied() {
        let message = match subject.language {
            Language::Chinese => ["规章：", &named, "；这类单位不能制定规章，可能是规范性文件。"].concat(),
            Language::English => {
                let end = "; a body of this kind cannot make rules, so these may be normative documents.";
                ["Rules: ", &named, end].concat()
            }
        };
        let wrong = cells.len();
        let problem = Problem::at(check, first.section(), Field::Cell(first), message);
        outcome.problems.push(Problem { cells, wrong, ..problem });
    }
}

#[cfg(test)]
mod tests;
