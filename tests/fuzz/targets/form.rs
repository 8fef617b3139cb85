//! A form filled in by chance, and what each of its cells says.

use gongkai::{
    format::{Cell, Edition, Format, Kind},
    report::{Report, Total, Totals, Value},
};

use super::choices::Choices;

/// A filled-in form, and whether no cell of it is blank.
pub(crate) fn filled(choices: &mut Choices) -> (Report, bool) {
    let edition = *choices.of(&Edition::ALL);
    let mut report = Report::new(edition);
    report.organization = "某县民政局".into();
    report.year = Value::read(if edition == Edition::Of2019 { "2020" } else { "2024" });
    let texts: &[&str] = match choices.below(4) {
        // Each figure is another one, so that none can stand for its neighbour.
        0 => &[],
        1 => &["0", "1", "2", "7", "12", "305", "96171"],
        2 => &["0", "", "3", "", "", "12"],
        _ => &["", "/", "0", "无", "约12", "12.5", "-3", "—"],
    };
    let turn = choices.below(8);
    let mut is_full = true;
    for (number, place) in Format::of(edition).places.iter().enumerate() {
        if place.is_total() {
            continue;
        }
        let text = match texts {
            [] => (number + 11).to_string(),
            _ => (*texts[(number + number / texts.len() * turn + turn) % texts.len()]).to_owned(),
        };
        is_full &= !text.is_empty();
        report.set(place.cell, Value::read(&text));
        if place.kind == Kind::MoneyWithUnit
            && matches!(report.value(place.cell), Value::Amount(_))
            && choices.yes()
        {
            report.set_unit(place.cell, "万元");
        }
    }
    for section in edition.outline().narratives() {
        report
            .set_narrative(section.id, "（一）主动公开\n全年公开信息523条，其中网站237条。\n一是做好解读。");
    }
    for table in edition.outline().tables().skip(turn % 4) {
        report.set_table_note(table.id, TABLE_NOTE);
    }
    (report, is_full)
}

/// What stands under the tables. No figure in it may get into one.
pub(crate) const TABLE_NOTE: &str = "行政处罚 3 5\n数量含上年度结转 12 件。";

/// What each cell of all editions says: what is typed there, or what a total comes to.
pub(crate) fn shown(report: &Report) -> impl Iterator<Item = (Cell, Value)> {
    let totals = Totals::of(report);
    Cell::all().map(move |cell| {
        let value = match (report.format().place(cell), totals.of_cell(cell)) {
            (None, _) => Value::Blank,
            (Some(place), Total::Sum { amount, .. }) if place.is_total() => Value::Amount(amount),
            _ => report.value(cell).clone(),
        };
        (cell, value)
    })
}
