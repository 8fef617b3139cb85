//! What differs between two reports, place by place, for whoever is to choose between them.

use std::rc::Rc;

use crate::{
    format::{Cell, Edition},
    report::{Field, Report},
};

/// A place where two reports differ, with what stands there in each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The place.
    pub field: Field,
    /// What stands there in the one.
    pub before: Rc<str>,
    /// What stands there in the other.
    pub after: Rc<str>,
}

/// Where two reports differ, in the order of the form. Totals are only told of where they are stated.
pub fn differences(one: &Report, other: &Report) -> Vec<Difference> {
    let mut found = Vec::new();
    let mut compare = |field: Field, before: &str, after: &str| {
        if before != after {
            found.push(Difference { field, before: before.into(), after: after.into() });
        }
    };
    compare(Field::Organization, &one.organization, &other.organization);
    compare(Field::Year, &one.year.text(), &other.year.text());
    let mut told: Vec<&str> = Vec::new();
    for section in Edition::ALL.into_iter().rev().flat_map(|edition| edition.outline().sections) {
        if told.contains(&section.id) {
            continue;
        }
        told.push(section.id);
        compare(Field::Narrative(section.id), one.narrative(section.id), other.narrative(section.id));
        for cell in Cell::all().filter(|cell| cell.section() == section.id) {
            if one.value(cell) != other.value(cell) {
                compare(Field::Cell(cell), &one.value(cell).text(), &other.value(cell).text());
            }
            compare(Field::Unit(cell), one.unit(cell), other.unit(cell));
        }
        compare(Field::Note(section.id), one.table_note(section.id), other.table_note(section.id));
    }
    compare(Field::Published, &one.published, &other.published);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Value;

    #[test]
    fn what_differs_is_told_in_the_order_of_the_form() {
        let mut one = crate::session::sample();
        let mut other = one.clone();
        assert_eq!(differences(&one, &other), []);
        let cell: Cell = "requests.received.natural_person".parse().unwrap();
        one.set(cell, Value::read("12"));
        other.set(cell, Value::read("15"));
        other.set_narrative("improvement", "");
        other.organization = "乙局".into();
        let found = differences(&one, &other);
        let fields: Vec<String> = found.iter().map(|it| it.field.to_string()).collect();
        assert_eq!(fields, ["organization", "requests.received.natural_person", "improvement"]);
        assert_eq!((&*found[1].before, &*found[1].after), ("12", "15"));
    }
}
