//! Which cells of the tables a figure of the prose may be: one place, or several where its words leave that open.

use crate::{
    check::{
        Subject,
        prose::{Carried, Figure, Line, Sentence, Topic},
    },
    format::{Cell, Language, Place, label_in},
    report::Amount,
};

/// One thing in the tables that a figure may mean.
#[derive(Debug)]
pub(super) struct Candidate {
    /// What it is called: `表三新收总计`.
    pub name: String,
    /// The cells that add up to it.
    pub cells: Vec<Cell>,
}

impl Candidate {
    /// What it is called in the language of the findings; in English by the glosses of its cells.
    pub(super) fn told(&self, subject: &Subject) -> String {
        if subject.language == Language::Chinese {
            return self.name.clone();
        }
        let mut names: Vec<&str> = Vec::new();
        for place in self.cells.iter().filter_map(|cell| subject.format.place(*cell)) {
            let labels: &[&'static str] = match (place.section, place.rows.as_slice()) {
                // Of several rows of one group the group is named.
                ("requests", [_, group, _]) if self.cells.len() > 1 => &[*group],
                ("requests", [.., row]) if place.column == "total" => &[*row],
                ("requests", [.., row]) => &[*row, place.columns.last().copied().unwrap_or_default()],
                (_, [.., row]) => &[*row, place.columns.last().copied().unwrap_or_default()],
                (_, []) => place.columns.get(place.columns.len().saturating_sub(2)..).unwrap_or_default(),
            };
            for label in labels {
                let name = label_in(label, Language::English);
                // What follows in brackets is a remark of the form.
                let name = name.split(" (").next().unwrap_or_default();
                if !name.is_empty() && !names.contains(&name) {
                    names.push(name);
                }
            }
        }
        let table = match self.cells.first().map(|cell| cell.section()) {
            Some("proactive") => "table 2, ",
            Some("requests") => "table 3, ",
            _ => "table 4, ",
        };
        [table, &names.join(" / ")].concat()
    }
}

const RECEIVED: Line = Line { name: "新收", ids: &["received"] };
const START: Line = Line { name: "上年结转", ids: &["pending_at_start"] };
const BOTH: Line = Line { name: "新收与上年结转", ids: &["received", "pending_at_start"] };
const PROCESSED: Line = Line { name: "（七）", ids: &["processed"] };
const END: Line = Line { name: "结转下年", ids: &["pending_at_end"] };
const GRANTED: Line = Line { name: "予以公开与部分公开", ids: &["granted", "partly_granted"] };

/// What a figure may mean in the tables; nothing where it cannot be said, or where the edition has no such cell.
pub(super) fn of(subject: &Subject, sentence: &Sentence, figure: &Figure) -> Vec<Candidate> {
    let Some(topic) = figure.topic else { return Vec::new() };
    let totals =
        |lines: &[&Line]| lines.iter().map(|line| in_requests(subject, line, None, "总计")).collect();
    let mut candidates: Vec<Candidate> = match topic {
        Topic::Received { new } => totals(match (figure.carried, new) {
            (Carried::Within, _) => &[&BOTH],
            (Carried::Beside, false) => &[&RECEIVED, &BOTH],
            _ => &[&RECEIVED],
        }),
        Topic::Handled => totals(&[&RECEIVED, &BOTH, &PROCESSED, &GRANTED]),
        Topic::PendingAtStart => totals(&[&START]),
        Topic::Processed => totals(&[&PROCESSED]),
        Topic::PendingAtEnd => totals(&[&END]),
        Topic::Applicant(column) => {
            let rows = rows_of_whole(sentence, figure);
            rows.iter().map(|row| in_requests(subject, row, Some(column), "")).collect()
        }
        Topic::Result(row) => match whole(sentence, figure).map(|whole| whole.topic) {
            Some(Some(Topic::Applicant(column))) => vec![in_requests(subject, row, Some(column), "")],
            Some(None) if !is_all_of_the_year(subject, sentence, figure) => Vec::new(),
            _ => vec![in_requests(subject, row, None, "合计")],
        },
        Topic::Review(groups, ending) => {
            let of_unknown = whole(sentence, figure)
                .is_some_and(|whole| !matches!(whole.topic, Some(Topic::Review(_, None))));
            if ending.is_some() && of_unknown {
                return Vec::new();
            }
            let cells = cells(subject, "reviews", |place| {
                let (group, end) = place.column.split_once('.').unwrap_or_default();
                groups.line().names(group) && ending.map_or(end == "total", |ending| ending.names(end))
            });
            let name = ["表四", groups.line().name, ending.map_or("总计", |ending| ending.name)].concat();
            vec![Candidate { name, cells }]
        }
        Topic::Document(row, act) => in_proactive(subject, row, act),
        Topic::Decision(row) => in_proactive(subject, row, &Line { name: "", ids: &["decisions"] }),
        Topic::Fee => {
            in_proactive(subject, &Line { name: "", ids: &["fees"] }, &Line { name: "", ids: &["amount"] })
        }
    };
    candidates.retain(|candidate| !candidate.cells.is_empty());
    candidates
}

/// What shares are shares of: the likeliest first.
pub(super) fn wholes(subject: &Subject) -> [Candidate; 3] {
    [&PROCESSED, &RECEIVED, &BOTH].map(|line| in_requests(subject, line, None, "总计"))
}

/// The new applications and those carried over, together.
pub(super) fn received_and_pending(subject: &Subject) -> Candidate {
    in_requests(subject, &BOTH, None, "总计")
}

fn whole<'a>(sentence: &'a Sentence, figure: &Figure) -> Option<&'a Figure> {
    figure.part.and_then(|part| sentence.figures.get(part.whole))
}

/// The rows that a kind of applicants is told of.
fn rows_of_whole(sentence: &Sentence, figure: &Figure) -> Vec<&'static Line> {
    let Some(whole) = whole(sentence, figure) else { return vec![&RECEIVED, &BOTH, &PROCESSED] };
    match (whole.topic, whole.carried) {
        (Some(Topic::Received { .. }), Carried::Within) => vec![&BOTH],
        (Some(Topic::Received { new: false }), Carried::Beside) => vec![&RECEIVED, &BOTH],
        (Some(Topic::Received { .. }), _) => vec![&RECEIVED],
        (Some(Topic::Processed), _) => vec![&PROCESSED],
        (Some(Topic::Handled), _) => vec![&RECEIVED, &BOTH, &PROCESSED],
        (Some(Topic::Result(row)), _) => vec![row],
        _ => Vec::new(),
    }
}

/// Whether the whole, whose words are not understood, is all applications of the year by its number.
fn is_all_of_the_year(subject: &Subject, sentence: &Sentence, figure: &Figure) -> bool {
    let amount: Option<Amount> = whole(sentence, figure).and_then(|whole| whole.measure.exact());
    wholes(subject).iter().any(|all| {
        let side = subject.sum(&all.cells);
        side.complete && side.readable && Some(side.amount) == amount
    })
}

fn cells(subject: &Subject, section: &str, wanted: impl Fn(&Place) -> bool) -> Vec<Cell> {
    let places = subject.format.places_of(section).iter();
    places.filter(|place| wanted(place)).map(|place| place.cell).collect()
}

fn in_requests(subject: &Subject, row: &Line, column: Option<&Line>, end: &str) -> Candidate {
    let cells = cells(subject, "requests", |place| {
        column.map_or(place.column == "total", |column| column.names(place.column)) && row.names(place.row)
    });
    Candidate { name: ["表三", row.name, column.map_or("", |column| column.name), end].concat(), cells }
}

/// One candidate a cell: where the columns are several, the figure may be any of them.
fn in_proactive(subject: &Subject, row: &Line, column: &Line) -> Vec<Candidate> {
    let places = subject.format.places_of("proactive").iter();
    let places = places.filter(|place| row.names(place.row) && column.names(place.column));
    let candidate = |place: &Place| {
        let labels =
            [place.rows.last(), place.columns.last()].map(|label| label.copied().unwrap_or_default());
        Candidate { name: ["表二", labels[0], labels[1]].concat(), cells: vec![place.cell] }
    };
    places.map(candidate).collect()
}
