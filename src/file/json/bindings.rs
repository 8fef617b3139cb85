//! The bound figures of the prose: which digits follow which cell.
//!
//! Places are counted as JavaScript counts them, in units of UTF-16, so that a host page can use them as they are. The
//! prose holds the digits all the same, and whoever does not know of bindings loses nothing. A binding that no longer
//! fits (the prose or the cell was changed elsewhere) is dropped without a word: it was an aid and no content.

use super::schema::object;
use crate::{
    format::Edition,
    report::{Binding, Entries, Json, Report, Totals, byte_at, units},
};

/// The key at which they stand.
pub(super) const KEY: &str = "bindings";

/// The bound figures of a report as JSON.
pub(super) fn to_value(report: &Report) -> Json {
    let bindings = report.bindings().iter().map(|binding| {
        let text = report.narrative(binding.section);
        let place = |byte: usize| Json::Number(units(text, byte).to_string());
        let entries: [(&str, Json); 4] = [
            ("section", binding.section.into()),
            ("start", place(binding.span.start)),
            ("end", place(binding.span.end)),
            ("cell", binding.cell.id().into()),
        ];
        Json::Object(Entries::from(entries.map(|(key, value)| (key.to_owned(), value))))
    });
    Json::Array(bindings.collect())
}

/// Binds what a file says is bound, as far as it is so.
pub(super) fn read(report: &mut Report, bindings: &[Json]) {
    if bindings.is_empty() {
        return;
    }
    let totals = Totals::of(report);
    for binding in bindings.iter().take(MOST) {
        if let Some(binding) = binding_of(report, binding) {
            report.bind(binding, &totals);
        }
    }
}

/// More figures than anybody binds, and more prose than anybody writes: a hostile file must not take long.
const MOST: usize = 500;
const LONGEST: usize = 200_000;

fn binding_of(report: &Report, json: &Json) -> Option<Binding> {
    let text = |key: &str| match json.get(key) {
        Some(Json::String(text)) => Some(text.as_str()),
        _ => None,
    };
    let id = text("section")?;
    let mut sections = Edition::ALL.iter().flat_map(|edition| edition.outline().narratives());
    let section = sections.find(|section| section.id == id)?.id;
    let prose = report.narrative(section);
    let place = |key: &str| match json.get(key) {
        Some(Json::Number(number)) if prose.len() <= LONGEST => byte_at(prose, number.parse().ok()?),
        _ => None,
    };
    Some(Binding { section, span: place("start")?..place("end")?, cell: text("cell")?.parse().ok()? })
}

/// Their description.
pub(super) fn schema() -> Json {
    let of = |title: &str, kind: &str| object([("title", title.into()), ("type", kind.into())]);
    let binding = object([
        ("section", of("部分", "string")),
        ("start", of("数字开始处，按 UTF-16 编码单元计", "integer")),
        ("end", of("数字结束处，不含", "integer")),
        ("cell", of("所引用数值的编号", "string")),
    ]);
    let items = object([("type", "object".into()), ("properties", binding)]);
    object([
        ("title", "引用的数字".into()),
        ("description", "文字部分里引用表格的数字，随表格变动；已不相符的，打开时忽略".into()),
        ("type", super::schema::texts(["array", "null"])),
        ("items", items),
    ])
}

#[cfg(test)]
mod tests {
    use super::super::{read, write};
    use crate::report::Report;

    /// The overview is `😀共12件` with 12 applications of persons.
    fn opened(bindings: &str) -> Report {
        read(&format!(
            r#"{{"gongkai":1,"edition":"2021","bindings":{bindings},"overview":"😀共12件",
                "requests":{{"received":{{"natural_person":12}}}}}}"#
        ))
        .unwrap()
    }

    #[test]
    fn what_fits_is_bound_and_written_again() {
        const BINDING: &str =
            r#"{"section":"overview","start":3,"end":5,"cell":"requests.received.natural_person"}"#;
        let report = opened(&format!("[{BINDING}]"));
        assert_eq!(report.bindings().len(), 1);
        let plain: String = write(&report).split_whitespace().collect();
        assert!(plain.contains(&["\"bindings\":[", BINDING, "]"].concat()), "{plain}");
        // The total of the line is the same figure; the same digits are bound once.
        assert_eq!(opened(&format!("[{BINDING},{BINDING}]")).bindings().len(), 1);
    }

    #[test]
    fn what_does_not_fit_is_dropped() {
        for bindings in [
            "null",
            "[]",
            "[1,null,{}]",
            r#"[{"section":"overview","start":3,"end":4,"cell":"requests.received.natural_person"}]"#,
            r#"[{"section":"overview","start":3,"end":5,"cell":"requests.received.nobody"}]"#,
            r#"[{"section":"requests","start":3,"end":5,"cell":"requests.received.natural_person"}]"#,
            r#"[{"section":"overview","start":-3,"end":5e0,"cell":"requests.received.natural_person"}]"#,
            r#"[{"section":"overview","start":1,"end":99,"cell":"requests.received.natural_person"}]"#,
        ] {
            let report = opened(bindings);
            assert!(report.bindings().is_empty(), "{bindings}");
            assert!(!write(&report).contains("bindings"));
        }
        let other = opened(r#""x""#);
        assert!(write(&other).contains("\"bindings\": \"x\""), "what is no list is kept as an unknown key");
    }
}
