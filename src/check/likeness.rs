//! D4: whether the prose is last year's with the year changed, or a table is last year's.

use super::{Check, Outcome, Passage, Problem, Severity, Subject, When, prose::Known, years::is_comparable};
use std::cmp::Reverse;

use crate::{
    format::{Body, Cell, Language, Place, Words, label_in},
    report::{Amount, Field, Value},
};

pub(super) static D4: Check = Check {
    id: "D4",
    severity: Severity::Warning,
    when: When::AtOnce,
    title: Words::new("内容不与上年报告雷同", "The content is not last year’s"),
    what: Words::new(
        "文字不是上年报告换了年份和数字，有数字的表格不与上年报告完全相同；每年都要照写的固定说法不计。",
        "The text is not last year’s with years and figures changed, and no table with figures is the same as last year’s; set phrases do not count.",
    ),
    why: Words::new(
        "报告写的是这一年的工作，内容雷同的报告会被退回。",
        "The report is about this year’s work; one like last year’s is sent back.",
    ),
    example: "文字部分：75% 与上年报告几乎相同，4 句中有 3 句只换了年份、数字或个别字词。",
    ground: Words::new(
        "国办公开办函〔2021〕30号：内容雷同、敷衍塞责的，追究责任",
        "Notice No. 30 of 2021 on near-identical content",
    ),
    run: likeness,
};

/// Prose of fewer letters is too short to be compared.
const FEWEST_LETTERS: usize = 100;

/// How many of a hundred letters may be last year's, in the whole report, before somebody should look.
const MOST_OF_ALL: usize = 60;

/// The same for one section of a report that as a whole is new: there the set phrases weigh more.
const MOST_OF_SECTION: usize = 80;

/// How many of a hundred runs of letters are last year's in a sentence that is. Two words of forty letters may differ.
const REPEATED: usize = 80;

/// How many repeated sentences are marked, the longest ones.
const MOST_MARKS: usize = 5;

/// Figures are the same by chance easily as long as they have few digits, or are small.
const FEWEST_DIGITS: usize = 4;
const SMALLEST_SUM: u32 = 10;

fn likeness(check: &'static Check, subject: &Subject, outcome: &mut Outcome) {
    let Some(prior) = subject.prior else { return };
    if !is_comparable(subject, prior) {
        outcome.undecided += 1;
        return;
    }
    narratives(check, subject, prior, outcome);
    if subject.report.edition == prior.report.edition {
        tables(check, subject, prior, outcome);
    }
}

/// How much of a passage stands in last year's prose already.
#[derive(Clone, Default)]
struct Share {
    letters: usize,
    repeated_letters: usize,
    sentences: usize,
    /// The positions of the repeated sentences, each with its letters.
    repeated: Vec<(usize, usize)>,
}

impl Share {
    fn of(passage: &Passage, known: &Known) -> Share {
        let mut share = Share::default();
        for (position, letters, shingles) in passage.shingles().counted() {
            share.letters += letters;
            share.sentences += 1;
            let old = shingles.iter().filter(|shingle| known.has(**shingle)).count();
            if old * 100 >= shingles.len() * REPEATED {
                share.repeated_letters += letters;
                share.repeated.push((position, letters));
            }
        }
        share
    }

    /// Whether it is long enough to be judged, and so many of a hundred letters or more are last year's.
    fn reaches(&self, percent: usize) -> bool {
        self.letters >= FEWEST_LETTERS && self.repeated_letters * 100 >= self.letters * percent
    }
}

fn narratives(check: &'static Check, subject: &Subject, prior: &Subject, outcome: &mut Outcome) {
    let known = prior.prose.known();
    let passages: Vec<(&Passage, Share)> =
        subject.passages().map(|passage| (passage, Share::of(passage, known))).collect();
    let mut whole = Share::default();
    for (_, share) in &passages {
        whole.letters += share.letters;
        whole.repeated_letters += share.repeated_letters;
        whole.sentences += share.sentences;
        whole.repeated.extend(&share.repeated);
    }
    if known.is_empty() || whole.letters < FEWEST_LETTERS {
        outcome.undecided += 1;
        return;
    }
    if whole.reaches(MOST_OF_ALL) {
        let most = passages.iter().max_by_key(|(_, share)| share.repeated_letters);
        outcome
            .problems
            .extend(most.map(|(passage, share)| alike(check, subject, "", passage, share, &whole)));
        return;
    }
    let before = outcome.problems.len();
    for (passage, share) in passages.iter().filter(|(_, share)| share.reaches(MOST_OF_SECTION)) {
        let title = subject.format.section(passage.section).map_or("", |section| section.title);
        outcome.problems.push(alike(check, subject, title, passage, share, share));
    }
    outcome.passed += usize::from(outcome.problems.len() == before);
}

/// A finding about some prose, with the longest of a passage's repeated sentences marked.
fn alike(
    check: &'static Check,
    subject: &Subject,
    title: &'static str,
    passage: &Passage,
    marked: &Share,
    whole: &Share,
) -> Problem {
    let mut longest = marked.repeated.clone();
    longest.sort_by_key(|(_, letters)| Reverse(*letters));
    longest.truncate(MOST_MARKS);
    longest.sort_unstable();
    let marks = longest.iter().filter_map(|(position, _)| passage.sentences.get(*position));
    let language = subject.language;
    let what = if title.is_empty() {
        Words::new("文字部分", "The text").of(language)
    } else {
        label_in(title, language)
    };
    let percent = whole.repeated_letters * 100 / whole.letters.max(1);
    let (sentences, repeated) = (whole.sentences, whole.repeated.len());
    let message = match language {
        Language::Chinese => format!(
            "{what}：{percent}% 与上年报告几乎相同，{sentences} 句中有 {repeated} 句只换了年份、数字或个别字词。"
        ),
        Language::English => format!(
            "{what}: {percent}% is nearly the same as last year; in {repeated} of {sentences} sentences only years, \
             figures or single words differ."
        ),
    };
    Problem::in_prose(check, passage, marks.map(|sentence| sentence.span.clone()).collect(), message)
}

fn tables(check: &'static Check, subject: &Subject, prior: &Subject, outcome: &mut Outcome) {
    for section in subject.format.outline.sections {
        let Body::Table(_) = section.body else { continue };
        let typed = || subject.format.places_of(section.id).iter().filter(|place| !place.is_total());
        let mut found = Same::default();
        typed().for_each(|place| {
            found.add(place, subject.report.value(place.cell), prior.report.value(place.cell))
        });
        if found.differs {
            outcome.passed += 1;
        } else if found.unknown {
            outcome.undecided += 1;
        } else if found.digits >= FEWEST_DIGITS && found.sum >= Amount::from(SMALLEST_SUM) {
            let title = label_in(section.title, subject.language);
            let (count, some) = (typed().count(), found.cells.len());
            let message = match subject.language {
                Language::Chinese => {
                    format!("{title}：{count} 格都与上年报告相同，其中不为 0 的有 {some} 格。")
                }
                Language::English => {
                    format!("{title}: all {count} cells are the same as last year, {some} of them not 0.")
                }
            };
            let first = found.cells.first().map_or(Field::Year, |cell| Field::Cell(*cell));
            outcome.problems.push(Problem {
                wrong: found.cells.len(),
                cells: found.cells,
                ..Problem::at(check, section.id, first, message)
            });
        }
    }
}

/// What the figures of a table are beside last year's.
#[derive(Default)]
struct Same {
    /// Whether two figures differ.
    differs: bool,
    /// Whether a figure is blank on one side or cannot be read.
    unknown: bool,
    /// The cells that are the same and not 0.
    cells: Vec<Cell>,
    /// Over the cells that are not the same of themselves, the digits and the sum.
    digits: usize,
    sum: Amount,
}

impl Same {
    fn add(&mut self, place: &Place, now: &Value, before: &Value) {
        match (now, before) {
            (Value::Blank, Value::Blank) => {}
            (Value::Amount(now), Value::Amount(before)) if now != before => self.differs = true,
            (Value::Amount(Amount::ZERO), Value::Amount(_)) => {}
            (Value::Amount(now), Value::Amount(_)) => {
                self.cells.push(place.cell);
                if !stays(place) {
                    self.digits += now.to_string().len();
                    self.sum = self.sum + *now;
                }
            }
            _ => self.unknown = true,
        }
    }
}

/// Whether a figure rightly stays what it was when nothing happens, or follows from the others: what is in force or
/// published in all, last year's items, and the applications received, which are those dealt with.
fn stays(place: &Place) -> bool {
    matches!(place.column, "in_force" | "total_published" | "previous_items") || place.row == "received"
}

#[cfg(test)]
mod tests;
