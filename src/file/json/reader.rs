//! From JSON to a report: what is known finds its place, what is not is kept as it came.

use serde_json::{Map, Number, Value as Json};

use super::{VERSION, label, writer::unit_path};
use crate::{
    file::Refusal,
    format::{Cell, Edition},
    report::{Amount, Report, Value},
};

/// Reads a report from JSON.
///
/// # Errors
/// Where it is no report, or holds at a known place what cannot stand there.
pub fn from_value(value: Json) -> Result<Report, Refusal> {
    let Json::Object(root) = value else { return Err(Refusal::OtherJson) };
    check_version(&root)?;
    let year = value_at("year", root.get("year").unwrap_or(&Json::Null), "数字、文字或空")?;
    let mut reader = Reader { report: Report::new(Edition::LATEST), unknown: Vec::new(), path: Vec::new() };
    reader.report.year = year;
    reader.report.edition = edition(&root, &reader.report)?;
    for (key, value) in root {
        reader.take(key, value)?;
    }
    let Reader { mut report, mut unknown, .. } = reader;
    // Files may have the known keys in any order. Sorted by where they stand, and only by that, the unknown ones
    // keep their order and yet read the same from every such file.
    unknown.sort_by(|(left, _), (right, _)| parent(left).cmp(parent(right)));
    report.unknown = unknown.into();
    report.drop_true_totals();
    Ok(report)
}

fn parent(path: &[String]) -> &[String] {
    path.split_last().map_or(path, |(_, parent)| parent)
}

fn check_version(root: &Map<String, Json>) -> Result<(), Refusal> {
    let Some(Json::Number(number)) = root.get("gongkai") else { return Err(Refusal::OtherJson) };
    let (version, known) = (exact(number), Amount::from(VERSION));
    match version {
        Some(version) if version == known => Ok(()),
        Some(version) if version > known => Err(Refusal::Newer),
        _ => Err(Refusal::OtherJson),
    }
}

/// The edition that is stated, or else the year's.
fn edition(root: &Map<String, Json>, report: &Report) -> Result<Edition, Refusal> {
    let id = match root.get("edition") {
        None | Some(Json::Null) => {
            return Ok(report.year_number().map_or(Edition::LATEST, Edition::for_year));
        }
        Some(Json::String(id)) => id.clone(),
        Some(Json::Number(number)) => number.to_string(),
        Some(other) => return Err(wrong("edition", "文字", other)),
    };
    id.parse().map_err(|_| Refusal::UnknownEdition(id))
}

struct Reader {
    report: Report,
    unknown: Vec<(Vec<String>, Json)>,
    /// The keys that lead to the object being read.
    path: Vec<String>,
}

impl Reader {
    /// Takes one entry of the file's outermost object.
    fn take(&mut self, key: String, value: Json) -> Result<(), Refusal> {
        match key.as_str() {
            "gongkai" | "edition" | "year" => Ok(()),
            "organization" => {
                self.report.organization = text(&key, value)?.unwrap_or_default().into();
                Ok(())
            }
            "notes" => self.take_notes(value),
            "explanations" => self.take_explanations(value),
            _ => match narrative(&key) {
                Some(section) => {
                    self.report.set_narrative(section, &text(section, value)?.unwrap_or_default());
                    Ok(())
                }
                None => self.take_cells(key, value),
            },
        }
    }

    fn take_notes(&mut self, value: Json) -> Result<(), Refusal> {
        for (key, value) in object("notes", value)? {
            match key.parse::<Cell>() {
                Ok(cell) => {
                    if let Some(note) = text(&["notes.", &key].concat(), value)? {
                        self.report.notes.insert(cell, note.into());
                    }
                }
                Err(_) => self.unknown.push((vec!["notes".to_owned(), key], value)),
            }
        }
        Ok(())
    }

    fn take_explanations(&mut self, value: Json) -> Result<(), Refusal> {
        for (rule, value) in object("explanations", value)? {
            if let Some(text) = text(&["explanations.", &rule].concat(), value)? {
                self.report.explanations.insert(rule.into(), text.into());
            }
        }
        Ok(())
    }

    /// Takes an entry that leads to cells, or is one, or is not known.
    fn take_cells(&mut self, key: String, value: Json) -> Result<(), Refusal> {
        // A key with a point in it would look like a path.
        let is_plain = !key.contains('.');
        self.path.push(key);
        let path = self.path.join(".");
        if !is_plain {
            self.unknown.push((self.path.clone(), value));
        } else if let Ok(cell) = path.parse::<Cell>() {
            self.report.set(cell, value_at(&path, &value, "数字、文字或空")?);
        } else if let Some(cell) = unit_at(&path) {
            self.report.set_unit(cell, &text(&path, value)?.unwrap_or_default());
        } else if Cell::any_below(&path) {
            for (key, value) in object(&path, value)? {
                self.take_cells(key, value)?;
            }
        } else {
            self.unknown.push((self.path.clone(), value));
        }
        self.path.pop();
        Ok(())
    }
}

/// The cell whose unit stands at a path.
fn unit_at(path: &str) -> Option<Cell> {
    // Few paths end so, and only for those is it worth asking every cell.
    path.ends_with(".unit")
        .then(|| Cell::all().find(|cell| unit_path(*cell).is_some_and(|unit| unit == path)))?
}

/// The narrative of that id, in whichever edition has it.
fn narrative(id: &str) -> Option<&'static str> {
    let mut narratives = Edition::ALL.into_iter().flat_map(|edition| edition.outline().narratives());
    narratives.find(|section| section.id == id).map(|section| section.id)
}

fn value_at(path: &str, value: &Json, expected: &'static str) -> Result<Value, Refusal> {
    match value {
        Json::Null => Ok(Value::Blank),
        Json::String(text) => Ok(Value::read(text)),
        Json::Number(number) => {
            Ok(exact(number).map_or_else(|| Value::Unreadable(number.to_string().into()), Value::Amount))
        }
        other => Err(wrong(path, expected, other)),
    }
}

fn text(path: &str, value: Json) -> Result<Option<String>, Refusal> {
    match value {
        Json::Null => Ok(None),
        Json::String(text) => Ok(Some(text)),
        other => Err(wrong(path, "文字", &other)),
    }
}

fn object(path: &str, value: Json) -> Result<Map<String, Json>, Refusal> {
    match value {
        Json::Null => Ok(Map::new()),
        Json::Object(object) => Ok(object),
        other => Err(wrong(path, "一组内容", &other)),
    }
}

fn wrong(path: &str, expected: &'static str, found: &Json) -> Refusal {
    let found = match found {
        Json::Null => "空",
        Json::Bool(_) => "是或否",
        Json::Number(_) => "数字",
        Json::String(_) => "文字",
        Json::Array(_) => "列表",
        Json::Object(_) => "一组内容",
    };
    let path: Vec<String> = match path.split_once('.') {
        Some((first @ ("notes" | "explanations"), rest)) => vec![first.to_owned(), rest.to_owned()],
        _ => path.split('.').map(str::to_owned).collect(),
    };
    Refusal::WrongType { place: label::place(&path), expected, found }
}

/// The amount that a JSON number states exactly, in plain or exponent form; nothing is rounded.
fn exact(number: &Number) -> Option<Amount> {
    /// Far beyond any amount.
    const MOST_SHIFT: usize = 30;
    let number = number.to_string();
    let Some((digits, exponent)) = number.split_once(['e', 'E']) else { return number.parse().ok() };
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |digits| ("-", digits));
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let (down, shift) = match exponent.strip_prefix('-') {
        Some(shift) => (true, shift),
        None => (false, exponent.trim_start_matches('+')),
    };
    let shift = shift.parse::<usize>().ok().filter(|shift| *shift <= MOST_SHIFT)?;
    // With enough zeros on the side the point moves to, moving it is cutting in another place.
    let zeros = "0".repeat(shift);
    let (digits, point) = if down {
        ([&zeros, whole, decimals].concat(), whole.len())
    } else {
        ([whole, decimals, &zeros].concat(), whole.len() + shift)
    };
    let (whole, decimals) = digits.split_at_checked(point)?;
    let whole = if whole.is_empty() { "0" } else { whole };
    let decimals = if decimals.is_empty() { "0" } else { decimals };
    [sign, whole, ".", decimals].concat().parse().ok()
}
