//! Findings as plain objects, in the shape the contract names.

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

use crate::{check::Problem, report::Amount};

#[derive(Serialize)]
struct Plain<'a> {
    rule: &'static str,
    severity: &'static str,
    message: &'a str,
    cells: Vec<&'static str>,
    #[serde(skip_serializing_if = "str::is_empty")]
    section: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    left: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    right: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    difference: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    quote: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    explained: Option<&'a str>,
}

/// The findings as an array of plain objects. Sums that are still open are not among them.
pub(super) fn plain(problems: &[Problem]) -> JsValue {
    let plain: Vec<Plain<'_>> = problems.iter().filter(|problem| !problem.open).map(Plain::of).collect();
    plain.serialize(&Serializer::json_compatible()).unwrap_or_default()
}

impl Plain<'_> {
    fn of(problem: &Problem) -> Plain<'_> {
        Plain {
            rule: problem.check.id,
            severity: problem.severity.id(),
            message: &problem.message,
            cells: problem.cells.iter().map(|cell| cell.id()).collect(),
            section: problem.section,
            left: problem.sides.map(|(left, _)| number(left)),
            right: problem.sides.map(|(_, right)| number(right)),
            difference: problem.sides.map(|(left, right)| number(left.distance(right))),
            quote: problem.quote.as_ref().map(|quote| &*quote.text),
            explained: problem.explained.as_deref(),
        }
    }
}

/// The nearest number JavaScript has; it is for showing, the exact one is in the report.
fn number(amount: Amount) -> f64 {
    js_sys::Number::parse_float(&amount.to_string())
}
