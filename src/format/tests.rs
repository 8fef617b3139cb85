//! The formats as data: against the snapshots here, and against the official description where it is at hand.

use std::{fmt::Write, fs, path::Path};

use super::*;

/// The printed form as text: a line a table line, spans as `columns×lines`, figures as their ids.
fn printed(format: &Format) -> String {
    let mut text = format!("{} {}\n", format.outline.id, format.outline.authority);
    for section in format.outline.sections {
        let _ = writeln!(text, "\n# {} {}", section.id, section.title);
        let Some(layout) = format.layout(section.id) else { continue };
        for line in &layout.lines {
            let slots: Vec<String> = line.slots.iter().map(printed_slot).collect();
            let _ = writeln!(text, "{:?} | {}", line.kind, slots.join(" | "));
        }
    }
    for equation in &format.equations {
        let side = |cells: &[Cell]| cells.iter().map(|cell| cell.id()).collect::<Vec<_>>().join(" + ");
        let (left, right) = (side(&equation.left), side(&equation.right));
        let _ = write!(text, "{} {left} {:?} {right}", equation.rule, equation.comparison);
        let _ = match equation.prior.as_slice() {
            [] => writeln!(text),
            prior => writeln!(text, " | last year {}", side(prior)),
        };
    }
    text
}

fn printed_slot(slot: &Slot) -> String {
    let text = match slot.content {
        Content::Corner(label)
        | Content::Title(label)
        | Content::ColumnLabel(label)
        | Content::RowLabel(label) => label,
        Content::Figure(cell) => cell.id(),
    };
    match (slot.columns, slot.lines) {
        (1, 1) => text.to_owned(),
        (columns, lines) => format!("{text} {columns}×{lines}"),
    }
}

/// Set `GONGKAI_UPDATE` to write the snapshots anew, then read the difference.
#[test]
fn the_printed_forms_are_the_snapshots() {
    for edition in Edition::ALL {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/formats/{edition}.txt"));
        let now = printed(Format::of(edition));
        if std::env::var_os("GONGKAI_UPDATE").is_some() {
            fs::write(&path, &now).unwrap();
        }
        let snapshot = fs::read_to_string(&path).unwrap();
        assert!(now == snapshot, "{} differs; now it is:\n{now}", path.display());
    }
}

/// Cell by cell and label by label, where the official description lies beside the project.
#[test]
fn the_forms_are_the_official_ones() {
    for edition in Edition::ALL {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../shared/formats/{edition}.json"));
        let Ok(text) = fs::read_to_string(&path) else {
            println!("skipped: the official description of {edition} is not here");
            continue;
        };
        let official: serde_json::Value = serde_json::from_str(&text).unwrap();
        let format = Format::of(edition);
        let ids: Vec<&str> = format.places.iter().map(|place| place.cell.id()).collect();
        let official_ids: Vec<&str> =
            official["cells"].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
        assert_eq!(ids, official_ids);
        assert_eq!(official["authority"], format.outline.authority);
        let sections = official["sections"].as_array().unwrap();
        for (section, official) in format.outline.sections.iter().zip(sections) {
            assert_eq!(
                (section.id, section.title),
                (official["id"].as_str().unwrap(), official["title"].as_str().unwrap())
            );
            let mut labels = Vec::new();
            collect(official, &mut labels);
            let mut own: Vec<&str> = Vec::new();
            for slot in
                format.layout(section.id).iter().flat_map(|layout| &layout.lines).flat_map(|line| &line.slots)
            {
                match slot.content {
                    Content::Corner(label)
                    | Content::Title(label)
                    | Content::ColumnLabel(label)
                    | Content::RowLabel(label) => own.push(label),
                    Content::Figure(_) => {}
                }
            }
            own.retain(|label| !label.is_empty());
            own.sort_unstable();
            labels.sort_unstable();
            assert_eq!(own, labels, "{}", section.id);
        }
    }
}

/// Every label, corner and band title of an official section.
fn collect<'a>(value: &'a serde_json::Value, labels: &mut Vec<&'a str>) {
    match value {
        serde_json::Value::Array(items) => items.iter().for_each(|item| collect(item, labels)),
        serde_json::Value::Object(entries) => {
            for (key, value) in entries {
                match (key.as_str(), value) {
                    ("label" | "corner", serde_json::Value::String(label)) => labels.push(label),
                    ("title", serde_json::Value::String(label)) if entries.contains_key("rows") => {
                        labels.push(label)
                    }
                    _ => collect(value, labels),
                }
            }
        }
        _ => {}
    }
}

#[test]
fn editions_follow_the_year() {
    let editions = [(2008, "2019"), (2019, "2019"), (2020, "2019"), (2021, "2021"), (2026, "2021")];
    for (year, edition) in editions {
        assert_eq!(Edition::for_year(year).id(), edition, "{year}");
    }
}

#[test]
fn a_cell_is_written_and_read_as_its_path() {
    for cell in Cell::all() {
        assert_eq!(cell.id().parse(), Ok(cell));
    }
    assert_eq!("requests.received".parse::<Cell>(), Err(UnknownCell));
    assert_eq!(
        "requests.received.natural_person".parse::<Cell>().unwrap().to_string(),
        "requests.received.natural_person"
    );
}

#[test]
fn counts_are_the_official_ones() {
    let counts = Edition::ALL.map(|edition| (edition.id(), Format::of(edition).places.len()));
    assert!(counts.starts_with(&[("2019", 198), ("2021", 200)]));
}

/// Each line of a table covers the same number of columns once spans from above are counted in.
#[test]
fn spans_fill_every_grid() {
    for layout in Edition::ALL.iter().flat_map(|edition| &Format::of(*edition).layouts) {
        let width = layout.label_columns + layout.value_columns;
        let mut carried: Vec<usize> = vec![0; layout.lines.len()];
        for (position, line) in layout.lines.iter().enumerate() {
            for slot in &line.slots {
                for covered in &mut carried[position..position + slot.lines] {
                    *covered += slot.columns;
                }
            }
        }
        assert!(carried.iter().all(|covered| *covered == width), "{}: {carried:?}", layout.table.id);
    }
}

/// What the shortcuts answer is what a search through everything would.
#[test]
fn sections_and_rules_have_their_own() {
    for format in Edition::ALL.map(Format::of) {
        for section in format.outline.sections {
            let searched =
                format.places.iter().filter(|place| place.section == section.id).map(|place| place.cell);
            assert!(
                format.places_of(section.id).iter().map(|place| place.cell).eq(searched),
                "{}",
                section.id
            );
        }
        for rule in ["A1", "A2", "A3", "A4", "A6", "A7", "A8", "D1", "D2", "D3", "B1"] {
            let searched = format.equations.iter().filter(|equation| equation.rule == rule);
            assert!(format.equations_of(rule).iter().eq(searched), "{rule}");
        }
    }
}
