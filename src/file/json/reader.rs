//! From JSON to a report: what is known finds its place, what is not is kept as it came.

use super::{VERSION, bindings, label, number::exact, self_check, twice, writer::unit_path};
use crate::{
    file::Refusal,
    format::{Cell, Edition, Words},
    report::{Amount, Entries, Json, Report, Value},
};

/// Reads a report from JSON.
///
/// # Errors
/// Where it is no report, or holds at a known place what cannot stand there.
pub fn from_value(value: Json) -> Result<Report, Refusal> {
    if let Some(path) = twice::find(&value) {
        return Err(Refusal::Twice { place: label::place(&path) });
    }
    check_version(&value)?;
    let mut reader = Reader { report: Report::new(Edition::LATEST), bindings: None, unknown: Vec::new() };
    reader.report.year = value_at("year", value.get("year").unwrap_or(&Json::Null), VALUE)?;
    reader.report.edition = edition(&value, &reader.report)?;
    for (key, value) in object("", value)? {
        reader.take(key, value)?;
    }
    let Reader { mut report, bindings, unknown } = reader;
    report.unknown = unknown.into();
    report.drop_true_totals();
    bindings::read(&mut report, bindings.as_deref().unwrap_or_default());
    Ok(report)
}

fn check_version(root: &Json) -> Result<(), Refusal> {
    let Some(Json::Number(number)) = root.get("gongkai") else { return Err(Refusal::OtherJson) };
    let (version, known) = (exact(number), Amount::from(VERSION));
    match version {
        Some(version) if version == known => Ok(()),
        Some(version) if version > known => Err(Refusal::Newer),
        _ => Err(Refusal::OtherJson),
    }
}

/// The edition that is stated, or else the year's.
fn edition(root: &Json, report: &Report) -> Result<Edition, Refusal> {
    let id = match root.get("edition") {
        None | Some(Json::Null) => {
            return Ok(report.edition_of_year());
        }
        Some(Json::String(id) | Json::Number(id)) => id.clone(),
        Some(other) => return Err(wrong("edition", TEXT, other)),
    };
    id.parse().map_err(|_| Refusal::UnknownEdition(id))
}

struct Reader {
    report: Report,
    /// They can be judged only once the prose and the cells are there.
    bindings: Option<Vec<Json>>,
    /// As [`Report::unknown`]. Files may have the known keys in any order: in order of the paths, and within each in
    /// the order of the file, the unknown ones keep theirs and yet read the same from every such file.
    unknown: Vec<(String, Entries)>,
}

impl Reader {
    /// Takes one entry of the file's outermost object.
    fn take(&mut self, key: String, value: Json) -> Result<(), Refusal> {
        match key.as_str() {
            "gongkai" | "edition" | "year" => Ok(()),
            // It follows from the rest, and whatever a file says of itself is not believed.
            self_check::KEY => Ok(()),
            "organization" | "published" => {
                let text = text(&key, value)?.unwrap_or_default().into();
                let place = if key == "published" {
                    &mut self.report.published
                } else {
                    &mut self.report.organization
                };
                *place = text;
                Ok(())
            }
            "notes" => self.take_notes(value),
            "explanations" => self.take_explanations(value),
            bindings::KEY => {
                match value {
                    Json::Array(bindings) => self.bindings = Some(bindings),
                    Json::Null => {}
                    // They are an aid and no content: whatever else stands there is no reason to refuse a report.
                    other => self.keep("", key, other),
                }
                Ok(())
            }
            _ => match narrative(&key) {
                Some(section) => {
                    self.report.set_narrative(section, &text(section, value)?.unwrap_or_default());
                    Ok(())
                }
                None => self.take_cells("", key, value),
            },
        }
    }

    fn take_notes(&mut self, value: Json) -> Result<(), Refusal> {
        for (key, value) in object("notes", value)? {
            let path = ["notes.", &key].concat();
            match (key.parse::<Cell>(), table(&key)) {
                (Ok(cell), _) => {
                    if let Some(note) = text(&path, value)? {
                        self.report.notes.insert(cell, note.into());
                    }
                }
                (_, Some(section)) => {
                    self.report.set_table_note(section, &text(&path, value)?.unwrap_or_default());
                }
                _ => self.keep("notes", key, value),
            }
        }
        Ok(())
    }

    fn take_explanations(&mut self, value: Json) -> Result<(), Refusal> {
        let mut entries = object("explanations", value)?;
        // In order, so that each only has to be put behind those before, however many a file holds.
        for index in twice::in_order(&entries) {
            let (rule, value) = std::mem::replace(&mut entries[index], (String::new(), Json::Null));
            if let Some(text) = text(&["explanations.", &rule].concat(), value)? {
                self.report.explanations.insert(rule.into(), text.into());
            }
        }
        Ok(())
    }

    /// Takes an entry of the object at that path which leads to cells, or is one, or is not known.
    fn take_cells(&mut self, parent: &str, key: String, value: Json) -> Result<(), Refusal> {
        let path = if parent.is_empty() { key.clone() } else { [parent, ".", &key].concat() };
        // A key with a point in it would look like a path.
        if key.contains('.') {
            self.keep(parent, key, value);
        } else if let Ok(cell) = path.parse::<Cell>() {
            self.report.set(cell, value_at(&path, &value, VALUE)?);
        } else if let Some(cell) = unit_at(&path) {
            self.report.set_unit(cell, &text(&path, value)?.unwrap_or_default());
        } else if Cell::any_below(&path) {
            for (key, value) in object(&path, value)? {
                self.take_cells(&path, key, value)?;
            }
        } else {
            self.keep(parent, key, value);
        }
        Ok(())
    }

    /// Keeps an entry that is not known. The paths that come here are known ones, and so there are few.
    fn keep(&mut self, parent: &str, key: String, value: Json) {
        let position = match self.unknown.binary_search_by(|(path, _)| path.as_str().cmp(parent)) {
            Ok(position) => position,
            Err(position) => {
                self.unknown.insert(position, (parent.to_owned(), Vec::new()));
                position
            }
        };
        self.unknown[position].1.push((key, value));
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

/// The section of that id which has a table, in whichever edition has it.
fn table(id: &str) -> Option<&'static str> {
    Cell::all().map(Cell::section).find(|section| *section == id)
}

/// What may stand at a place of the file.
const VALUE: Words = Words::new("数字、文字或空", "a number, a text or empty");
const TEXT: Words = Words::new("文字", "a text");
const OBJECT: Words = Words::new("一组内容", "an object");

fn value_at(path: &str, value: &Json, expected: Words) -> Result<Value, Refusal> {
    match value {
        Json::Null => Ok(Value::Blank),
        Json::String(text) => Ok(Value::read(text)),
        Json::Number(number) => {
            Ok(exact(number).map_or_else(|| Value::Unreadable(number.as_str().into()), Value::Amount))
        }
        other => Err(wrong(path, expected, other)),
    }
}

fn text(path: &str, value: Json) -> Result<Option<String>, Refusal> {
    match value {
        Json::Null => Ok(None),
        Json::String(text) => Ok(Some(text)),
        other => Err(wrong(path, TEXT, &other)),
    }
}

fn object(path: &str, value: Json) -> Result<Entries, Refusal> {
    match value {
        Json::Null => Ok(Vec::new()),
        Json::Object(object) => Ok(object),
        other => Err(wrong(path, OBJECT, &other)),
    }
}

fn wrong(path: &str, expected: Words, found: &Json) -> Refusal {
    let found = match found {
        Json::Null => Words::new("空", "empty"),
        Json::Bool(_) => Words::new("是或否", "true or false"),
        Json::Number(_) => Words::new("数字", "a number"),
        Json::String(_) => TEXT,
        Json::Array(_) => Words::new("列表", "a list"),
        Json::Object(_) => OBJECT,
    };
    let keys: Vec<String> = match path.split_once('.') {
        Some((first @ ("notes" | "explanations"), rest)) => vec![first.to_owned(), rest.to_owned()],
        _ => path.split('.').map(str::to_owned).collect(),
    };
    Refusal::WrongType { path: path.to_owned(), place: label::place(&keys), expected, found }
}
