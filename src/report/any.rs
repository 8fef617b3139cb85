//! Any report at all, for property tests: every kind of value, prose and leftover a file may bring.

use proptest::{collection::vec, prelude::*, sample::select};

use super::{Binding, Report, Totals, Value};
use crate::format::{Body, Cell, Edition};

/// Prose with what breaks files: markup, emoji, right-to-left marks, control characters, separators.
pub(crate) fn prose() -> impl Strategy<Value = String> {
    let pieces = select(vec![
        "（一）主动公开。",
        "全年受理12件",
        "\n",
        "\n\n",
        " ",
        "\t",
        "\u{3000}",
        "</script>",
        "<!--",
        "]]>",
        "&amp;",
        "<b>",
        "\"",
        "'",
        "\\",
        "😀",
        "👩‍👩‍👧",
        "\u{202e}אב",
        "\u{0}",
        "\u{1}",
        "\u{b}",
        "\u{7f}",
        "\u{85}",
        "\u{2028}",
        "\u{feff}",
        "\u{fffe}",
        "𠮷",
        "é",
        "\u{301}",
    ]);
    vec(prop_oneof![pieces.prop_map(str::to_owned), any::<String>()], 0..8).prop_map(|parts| parts.concat())
}

fn value() -> impl Strategy<Value = Value> {
    let amounts = (-10_000_000_000_i64..10_000_000_000)
        .prop_map(|parts| format!("{}.{:06}", parts / 1_000_000, (parts % 1_000_000).abs()));
    prop_oneof![
        3 => Just(String::new()),
        3 => (0..1000_u32).prop_map(|count| count.to_string()),
        1 => amounts,
        1 => prose(),
    ]
    .prop_map(|text| Value::read(&text))
}

/// Any report, as it is once it has been opened: totals that follow from their parts are not kept.
pub(crate) fn report() -> impl Strategy<Value = Report> {
    let cells = vec(value(), Cell::count());
    let head = (select(Edition::ALL.to_vec()), value(), prose());
    let notes = proptest::collection::btree_map(select(Cell::all().collect::<Vec<_>>()), prose(), 0..3);
    let table_notes = vec(prop_oneof![Just(String::new()), prose()], 3);
    let published = prop_oneof![Just(String::new()), Just("2025-01-20".to_owned()), prose()];
    let unit = select(vec!["", "元", "万元", "美元"]);
    (head, cells, vec(prose(), 3), (notes, table_notes, published), unit).prop_map(
        |((edition, year, organization), cells, prose, (notes, table_notes, published), unit)| {
            let mut report = Report::new(edition);
            report.year = year;
            report.organization = organization.into();
            report.published = published.into();
            for (cell, value) in Cell::all().zip(cells) {
                report.set(cell, value);
            }
            let sections = edition
                .outline()
                .sections
                .iter()
                .filter(|section| matches!(section.body, Body::Narrative { .. }));
            for (section, text) in sections.zip(prose) {
                report.set_narrative(section.id, &text);
            }
            for (table, note) in edition.outline().tables().zip(table_notes) {
                report.set_table_note(table.id, &note);
            }
            report.notes = notes.into_iter().map(|(cell, note)| (cell, note.into())).collect();
            if let Ok(cell) = "proactive.procurement.amount".parse() {
                report.set_unit(cell, unit);
            }
            report.drop_true_totals();
            bind_some(&mut report);
            report
        },
    )
}

/// Has the improvement end with some figures that are bound.
fn bind_some(report: &mut Report) {
    const SECTION: &str = "improvement";
    for cell in Cell::all().step_by(40) {
        let totals = Totals::of(report);
        if let Some(figure) = report.figure(&totals, cell) {
            let before = [report.narrative(SECTION), "公"].concat();
            let digits = figure.to_string();
            report.set_narrative(SECTION, &[&before, &digits, "件"].concat());
            let span = before.len()..before.len() + digits.len();
            assert!(report.bind(Binding { section: SECTION, span, cell }, &totals));
        }
    }
}
