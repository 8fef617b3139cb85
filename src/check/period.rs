//! C9: the period that the figures are for, where the report states it.

use crate::format::{Language, Words};

use super::{
    Check, Outcome, Severity, Subject, When,
    date::{self, Written, is_blank},
    spoken::{self, Spoken},
    words::has_any,
};

pub(super) static C9: Check = Check {
    id: "C9",
    severity: Severity::Error,
    when: When::AtOnce,
    title: Words::new("统计期限是报告年度的整年", "The period is the whole year of the report"),
    what: Words::new(
        "文中写明统计期限的，是报告年度的 1 月 1 日至 12 月 31 日。",
        "Where the text states the period of its figures, it runs from 1 January to 31 December of the year of the report.",
    ),
    why: Words::new(
        "年度报告的数字是一整年的，一天不多，一天不少。",
        "The figures of an annual report are for a whole year, not a day more or less.",
    ),
    example: "文中统计期限是 2024年1月1日至12月30日，应是 2024年1月1日至12月31日。",
    ground: Words::new(
        "各地公布的报告中的说明，DB51/T 2660-2019",
        "Notes in published reports, DB51/T 2660-2019",
    ),
    run: periods,
};

/// From one day to another, as a text has it.
#[derive(Debug)]
pub(super) struct Period {
    pub(super) from: Written,
    pub(super) to: Written,
}

impl Period {
    /// Whether it runs from the first to the last day of a year; a month without a day is a whole month.
    pub(super) fn is_whole_year(&self) -> bool {
        let is_first = self.from.month == Some(1) && matches!(self.from.day, None | Some(1));
        let is_last = self.to.month == Some(12) && matches!(self.to.day, None | Some(31));
        let is_one_year = self.to.year.is_none_or(|year| self.from.year == Some(year));
        is_first && is_last && is_one_year
    }
}

fn periods(check: &'static Check, subject: &Subject, outcome: &mut Outcome) {
    let spoken = spoken::all(subject);
    if spoken.is_empty() {
        outcome.undecided += 1;
    }
    for spoken in spoken {
        for period in stated(spoken.text) {
            judge(check, subject, &spoken, &period, outcome);
        }
    }
}

fn judge(check: &'static Check, subject: &Subject, spoken: &Spoken, period: &Period, outcome: &mut Outcome) {
    let year = subject.report.year_number();
    let is_of_year = |stated: Option<u16>| stated.is_none() || stated == year;
    match (period.is_whole_year(), year) {
        (true, None) => outcome.undecided += 1,
        (true, Some(_)) if is_of_year(period.from.year) && is_of_year(period.to.year) => outcome.passed += 1,
        _ => {
            let mark = period.from.span.start..period.to.span.end;
            let year = year.map(|year| year.to_string()).unwrap_or_default();
            let written = spoken::plain(&spoken.text[mark.clone()]);
            let message = match subject.language {
                Language::Chinese => {
                    let unit = if year.is_empty() { "" } else { "年" };
                    ["统计期限是 ", &written, "，应是 ", &year, unit, "1月1日至12月31日。"].concat()
                }
                Language::English => {
                    let gap = if year.is_empty() { "" } else { " " };
                    let right = "”; it should be 1 January to 31 December";
                    ["the period is “", &written, right, gap, &year, "."].concat()
                }
            };
            outcome.problems.push(spoken.problem(check, mark, &message, subject.language));
        }
    }
}

/// The periods that a text states as those of its figures. Other spans of days, of a campaign say, are none.
pub(super) fn stated(text: &str) -> Vec<Period> {
    let mut periods = spans(text, date::written(text));
    periods.retain(|period| is_introduced(&text[..period.from.span.start]));
    periods
}

/// Every span from one date to another.
pub(super) fn spans(text: &str, dates: Vec<Written>) -> Vec<Period> {
    let mut periods = Vec::new();
    let mut dates = dates.into_iter().peekable();
    while let Some(from) = dates.next() {
        let is_joined = |to: &Written| to.month.is_some() && joins(&text[from.span.end..to.span.start]);
        if from.month.is_some()
            && let Some(to) = dates.next_if(is_joined)
        {
            periods.push(Period { from, to });
        }
    }
    periods
}

/// Whether what stands between two dates makes them a span: `起至`, `（含）到`, `——`, `开始，至同年`.
fn joins(between: &str) -> bool {
    let mut joined = false;
    for sign in between.chars() {
        match sign {
            '至' | '到' | '-' | '－' | '—' | '―' | '–' | '─' | '~' | '～' => joined = true,
            '起' | '开' | '始' | '截' | '止' | '同' | '当' | '年' | '日' | '含' | '（' | '）' | '，'
            | ',' => {}
            _ if is_blank(sign) => {}
            _ => return false,
        }
    }
    joined
}

/// Whether words lead up to the period of the figures: `本报告所列数据的统计期限自`.
fn is_introduced(before: &str) -> bool {
    let clause = before.rsplit(['。', '！', '？', '；', ';', '，', ',']).next().unwrap_or_default();
    if has_any(clause, NO_FIGURES) {
        return false;
    }
    let lead = clause.trim_end_matches(|sign| is_blank(sign) || LINKS.contains(&sign));
    FIGURES.iter().any(|word| lead.ends_with(word))
        || TERMS.iter().any(|word| lead.ends_with(word)) && has_any(clause, SUBJECTS)
}

/// What links the name of a period with its first day.
const LINKS: &[char] = &['为', '是', '自', '从', '由', '系', '均', '：', ':', '（', '(', '“'];

/// Names of the period, and of figures that a period may follow at once.
const FIGURES: &[&str] = &[
    "统计期限",
    "统计时限",
    "统计期间",
    "统计周期",
    "统计区间",
    "统计时段",
    "统计时间",
    "报告期",
    "报告期限",
    "报告时限",
    "所列数据",
    "所列各项数据",
    "使用数据",
    "使用的数据",
    "统计数据",
    "数据统计",
];

/// Names of a period, of whatever it is.
const TERMS: &[&str] =
    &["期限", "时限", "起止时间", "起止日期", "时间范围", "时间跨度", "时间段", "期间", "周期", "区间"];

/// What the period must then be of.
const SUBJECTS: &[&str] = &["统计", "所列数据", "所列的数据", "报告数据", "本报告", "年度报告", "本年报"];

/// What else has periods, though it is counted or reported.
const NO_FIGURES: &[&str] = &[
    "报送",
    "填报",
    "征求",
    "征集",
    "公示",
    "公布",
    "公告",
    "发布时间",
    "公开时间",
    "编制时间",
    "普查",
    "调查",
    "报名",
    "整改",
    "培训",
    "活动",
    "检查",
    "考核",
    "评估",
    "测评",
];

#[cfg(test)]
mod tests;
