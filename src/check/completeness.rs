//! Family B: whether everything the form asks for is there.

use super::{Check, Outcome, Problem, Severity, Subject, When, form};
use crate::{
    format::{Body, Cell, Language, Words, label_in},
    report::{Field, NoteKind, Value},
};

pub(super) static B1: Check = Check {
    id: "B1",
    severity: Severity::Error,
    when: When::Asked,
    title: Words::new("六个部分不缺", "All six parts are there"),
    what: Words::new(
        "六个部分按次序齐全，文字部分不空着。",
        "The six parts are complete and in order, and no text is left blank.",
    ),
    why: Words::new(
        "年度报告的内容由《条例》第五十条确定，不能遗漏，也不宜泛化。",
        "Article 50 of the Regulations lays down what the report holds; nothing may be left out.",
    ),
    example: "五、存在的主要问题及改进情况：还没有写。",
    ground: Words::new("国办公开办函〔2021〕30号", "State Council General Office notice No. 30 of 2021"),
    run: sections,
};

pub(super) static B4: Check = Check {
    id: "B4",
    severity: Severity::Warning,
    when: When::Asked,
    title: Words::new("表格不留空格", "No cell of a table is left blank"),
    what: Words::new(
        "没有发生的填 0，不空着，也不写“/”或“-”。",
        "What did not occur is 0, not blank, “/” or “-”.",
    ),
    why: Words::new(
        "空格看不出是没有发生，还是漏填。",
        "A blank does not tell whether nothing occurred or something was forgotten.",
    ),
    example: "三、收到和处理政府信息公开申请情况：还有 1 格没有填，没有发生的填 0。",
    ground: Words::new("公开的报告中常见", "Common in published reports"),
    run: blanks,
};

pub(super) static B5: Check = Check {
    id: "B5",
    severity: Severity::Error,
    when: When::Asked,
    title: Words::new("单位和年度写明", "Organisation and year are stated"),
    what: Words::new(
        "写明单位全称和报告年度；年度在 2008 年到明年之间；单位名称不是占位的字样。",
        "The full name of the organisation and the year are written; the year lies between 2008 and next year; the name is no stand-in.",
    ),
    why: Words::new(
        "读者要知道这是谁、哪一年的报告。",
        "Readers must know whose report it is, and for which year.",
    ),
    example: "还没有写单位名称。",
    ground: Words::new("报告的标题", "The title of the report"),
    run: head,
};

/// The first year for which the regulation asked for a report.
const FIRST_YEAR: u16 = 2008;

fn sections(check: &'static Check, subject: &Subject, outcome: &mut Outcome) {
    for section in subject.format.outline.sections {
        let fault = match section.body {
            Body::Narrative { .. } => {
                let fault = Words::new("还没有写。", "not written yet.");
                subject.report.narrative(section.id).trim().is_empty().then_some(fault)
            }
            Body::Table(_) => (form::absent(subject, section.id) == Some(NoteKind::MissingSection))
                .then_some(Words::new(
                    "文件中没有这一部分，表格要照格式填写。",
                    "the file has no such part; fill in its table as the form has it.",
                )),
        };
        let Some(fault) = fault else {
            outcome.passed += 1;
            continue;
        };
        let language = subject.language;
        let message =
            [label_in(section.title, language), Words::new("：", ": ").of(language), fault.of(language)]
                .concat();
        let first = subject.format.places_of(section.id).first();
        let field = first.map_or(Field::Narrative(section.id), |place| Field::Cell(place.cell));
        outcome.problems.push(Problem::at(check, section.id, field, message));
    }
}

/// Each blank is told once: those of a table or of rows that a reading did not find are told by B1, B6 and B3.
fn blanks(check: &'static Check, subject: &Subject, outcome: &mut Outcome) {
    for section in subject.format.outline.sections {
        let Body::Table(_) = section.body else { continue };
        if form::absent(subject, section.id).is_some() {
            outcome.undecided += 1;
            continue;
        }
        let lost = form::lost_cells(subject, section.id);
        let typed = subject.format.places_of(section.id).iter().filter(|place| !place.is_total());
        let count = typed.clone().count();
        let blank = typed.map(|place| place.cell).filter(|cell| subject.report.value(*cell).is_blank());
        let cells: Vec<Cell> = blank.filter(|cell| !lost.contains(cell)).collect();
        let Some(first) = cells.first() else {
            outcome.undecided += usize::from(!lost.is_empty());
            outcome.passed += usize::from(lost.is_empty());
            continue;
        };
        let whole_table = cells.len() == count;
        let severity = if whole_table { Severity::Error } else { Severity::Warning };
        let (title, count) = (label_in(section.title, subject.language), cells.len());
        let message = match (subject.language, whole_table) {
            (Language::Chinese, true) => format!("{title}：整张表还没有填，没有发生的填 0。"),
            (Language::Chinese, false) => format!("{title}：还有 {count} 格没有填，没有发生的填 0。"),
            (Language::English, true) => {
                format!("{title}: the whole table is blank; enter 0 for what did not occur.")
            }
            (Language::English, false) => {
                format!("{title}: {count} still blank; enter 0 for what did not occur.")
            }
        };
        let (field, wrong) = (Field::Cell(*first), cells.len());
        outcome.problems.push(Problem {
            severity,
            cells,
            wrong,
            ..Problem::at(check, section.id, field, message)
        });
    }
}

fn head(check: &'static Check, subject: &Subject, outcome: &mut Outcome) {
    let mut find = |field: Field, fault: Option<String>| match fault {
        Some(message) => outcome.problems.push(Problem::at(check, "", field, message)),
        None => outcome.passed += 1,
    };
    let language = subject.language;
    let organization = subject.report.organization.trim();
    find(
        Field::Organization,
        if organization.is_empty() {
            Some(
                Words::new("还没有写单位名称。", "The organisation is not written yet.")
                    .of(language)
                    .to_owned(),
            )
        } else if is_placeholder(organization) {
            Some(match language {
                Language::Chinese => format!("单位名称“{organization}”像是模板里的字样，应写单位全称。"),
                Language::English => {
                    format!("The organisation “{organization}” looks like a stand-in; write its full name.")
                }
            })
        } else {
            None
        },
    );
    let years = FIRST_YEAR..=subject.this_year + 1;
    find(
        Field::Year,
        match (&subject.report.year, subject.report.year_number()) {
            (Value::Blank, _) => {
                Some(Words::new("还没有写报告年度。", "The year is not written yet.").of(language).to_owned())
            }
            (_, Some(year)) if years.contains(&year) => None,
            (year, _) => {
                let (year, first, last) = (year.text(), years.start(), years.end());
                Some(match language {
                    Language::Chinese => format!("报告年度“{year}”应在 {first} 年到 {last} 年之间。"),
                    Language::English => format!("The year “{year}” should lie between {first} and {last}."),
                })
            }
        },
    );
}

/// Whether a name is the wording of a template rather than a body's own.
fn is_placeholder(name: &str) -> bool {
    const MARKS: [&str; 9] = ["XX", "xx", "ＸＸ", "××", "**", "__", "某某", "单位名称", "机关名称"];
    MARKS.iter().any(|mark| name.contains(mark))
        || name.chars().all(|character| character.is_ascii() && !character.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests;
