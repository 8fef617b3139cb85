//! What the rules said of a report when it was saved, for those who read the file with tools of their own.
//!
//! It follows from the report and from what stood beside it, so it is written and never read back.

use super::schema::{object, texts};
use crate::{
    check::{Problem, Ruling, Severity, Sheet, Status},
    report::{Entries, Json},
};

/// The key at which it stands.
pub(super) const KEY: &str = "self_check";

/// A sheet as JSON.
pub(super) fn to_value(sheet: &Sheet) -> Json {
    let mut counts = Entries::new();
    for severity in [Severity::Error, Severity::Warning, Severity::Note] {
        put(&mut counts, severity.id(), Json::Number(sheet.count(severity).to_string()));
    }
    for status in Status::ALL {
        put(&mut counts, status.id(), Json::Number(sheet.rules(status).to_string()));
    }
    let mut root = Entries::new();
    put(&mut root, "draft", Json::Bool(sheet.is_draft()));
    put(&mut root, "counts", Json::Object(counts));
    put(&mut root, "rules", Json::Array(sheet.rulings.iter().map(rule).collect()));
    Json::Object(root)
}

fn rule(ruling: &Ruling) -> Json {
    let mut entries = Entries::new();
    put(&mut entries, "rule", ruling.check.id.into());
    put(&mut entries, "severity", ruling.check.severity.id().into());
    put(&mut entries, "outcome", ruling.outcome.verdict().id().into());
    put(&mut entries, "problems", Json::Array(ruling.outcome.problems.iter().map(problem).collect()));
    Json::Object(entries)
}

fn put(entries: &mut Entries, key: &str, value: Json) {
    entries.push((key.to_owned(), value));
}

/// A finding; what it does not have is not there.
fn problem(problem: &Problem) -> Json {
    let mut entries = Entries::new();
    let mut put = |key: &str, value: Json| put(&mut entries, key, value);
    put("severity", problem.severity.id().into());
    put("message", (*problem.message).into());
    if !problem.cells.is_empty() {
        put("cells", Json::Array(problem.cells.iter().map(|cell| cell.id().into()).collect()));
    }
    if !problem.section.is_empty() {
        put("section", problem.section.into());
    }
    if let Some(quote) = &problem.quote {
        put("quote", (*quote.text).into());
    }
    if let Some((left, right)) = problem.sides {
        for (key, amount) in [("left", left), ("right", right), ("difference", left.distance(right))] {
            put(key, Json::Number(amount.to_string()));
        }
    }
    if let Some(reason) = &problem.explained {
        put("explained", (**reason).into());
    }
    Json::Object(entries)
}

/// Its description.
pub(super) fn schema() -> Json {
    let text = || object([("type", "string".into())]);
    let amount = || object([("type", "number".into())]);
    let one_of = |words: Json| object([("enum", words)]);
    let list = |items: Json| object([("type", "array".into()), ("items", items)]);
    let with = |properties: Json| object([("type", "object".into()), ("properties", properties)]);
    let severity = || one_of(texts([Severity::Error, Severity::Warning, Severity::Note].map(Severity::id)));
    let problem = with(object([
        ("severity", severity()),
        ("message", text()),
        ("cells", list(text())),
        ("section", text()),
        ("quote", text()),
        ("left", amount()),
        ("right", amount()),
        ("difference", amount()),
        ("explained", text()),
    ]));
    let rule = with(object([
        ("rule", text()),
        ("severity", severity()),
        ("outcome", one_of(texts(["passed", "failed", "cannot_judge", "not_applicable"]))),
        ("problems", list(problem)),
    ]));
    let counts = [
        ("title", "处数和条数".into()),
        (
            "description",
            "error、warning、note 是未说明的处数；其余是规则条数：符合、不符、已说明、只有提示、无法判断、不适用"
                .into(),
        ),
        ("type", "object".into()),
        ("additionalProperties", object([("type", "integer".into())])),
    ];
    let draft = [
        ("title", "是否草稿".into()),
        ("description", "有必改之处的是草稿".into()),
        ("type", "boolean".into()),
    ];
    object([
        ("title", "自查结果".into()),
        ("description", "保存时逐条规则核对的结果，由报告推出；读入时不采用，改动它没有作用".into()),
        ("type", texts(["object", "null"])),
        ("properties", object([("draft", object(draft)), ("counts", object(counts)), ("rules", list(rule))])),
    ])
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::{
        file::{
            Kind, json,
            json::oracle::{ours, theirs},
        },
        format::Edition,
        report::{Report, Value},
        session::Session,
    };

    fn report() -> Report {
        let mut report = Report::new(Edition::Of2021);
        for (cell, figure) in [("issued", "5"), ("repealed", "0"), ("in_force", "2.5")] {
            let cell = ["proactive.regulations.", cell].concat().parse().unwrap();
            report.set(cell, Value::read(figure));
        }
        report.set("proactive.normative_documents.issued".parse().unwrap(), Value::read("3"));
        report
    }

    #[test]
    fn every_rule_is_told_with_its_outcome_and_findings() {
        let mut report = report();
        report.set("proactive.regulations.in_force".parse().unwrap(), Value::read("2"));
        let key = "A6 proactive.regulations.issued 5≠2";
        report.explanations.insert(key.into(), "<b>年底清理</b>".into());
        let sheet = Session::new(report.clone(), 2026).sheet();
        let told = theirs(&to_value(&sheet));
        assert_eq!(told["draft"], json!(true));
        let rules = told["rules"].as_array().unwrap();
        assert_eq!(rules.len(), crate::check::CHECKS.len());
        let problem = json!({
            "severity": "warning",
            "message": "规章：本年制发件数 5，多于现行有效件数 2 ＋ 本年废止件数 0 ＝ 2，多出 3。",
            "cells": ["proactive.regulations.issued", "proactive.regulations.in_force", "proactive.regulations.repealed"],
            "section": "proactive", "left": 5, "right": 2, "difference": 3, "explained": "<b>年底清理</b>",
        });
        let rule = rules.iter().find(|rule| rule["rule"] == "A6").unwrap();
        assert_eq!(
            rule,
            &json!({ "rule": "A6", "severity": "warning", "outcome": "failed", "problems": [problem] })
        );
        let outcome = |id: &str| rules.iter().find(|rule| rule["rule"] == id).unwrap()["outcome"].clone();
        assert_eq!([outcome("A1"), outcome("A7")], ["cannot_judge", "not_applicable"]);
        // The counts of rules add up to all of them, and the explained finding is none of the warnings.
        let count = |key: &str| told["counts"][key].as_u64().unwrap();
        let rules_counted: u64 = Status::ALL.iter().map(|status| count(status.id())).sum();
        assert_eq!(rules_counted, rules.len() as u64);
        assert_eq!((count("explained"), count("error"), count("warning"), count("note")), (1, 7, 1, 0));
    }

    /// What a file says of its own check is not believed, whatever it says; the reasons somebody gave are data.
    #[test]
    fn it_is_written_and_not_read_back() {
        let report = report();
        let sheet = Session::new(report.clone(), 2026).sheet();
        let text = json::write_checked(&report, &sheet);
        assert!(text.contains("\n  \"self_check\": {\n    \"draft\": true,"));
        assert_eq!(json::read(&text), Ok(report.clone()));
        assert_eq!(text, crate::file::write_checked(&report, Kind::Json, &sheet));
        let plain = theirs(&json::to_value(&report));
        for said in [json!(null), json!({ "draft": false, "rules": [] }), json!("通过"), json!([1])] {
            let mut file = plain.clone();
            file[KEY] = said;
            let read = json::from_value(ours(&file)).unwrap();
            assert_eq!(theirs(&json::to_value(&read)), plain);
        }
    }

    #[test]
    fn its_description_knows_all_that_is_written() {
        let schema = theirs(&schema());
        let sheet = Session::new(report(), 2026).sheet();
        let told = theirs(&to_value(&sheet));
        let rule = &schema["properties"]["rules"]["items"]["properties"];
        for written in told["rules"].as_array().unwrap() {
            written.as_object().unwrap().keys().for_each(|key| assert!(rule[key].is_object(), "{key}"));
            assert!(rule["outcome"]["enum"].as_array().unwrap().contains(&written["outcome"]));
            for problem in written["problems"].as_array().unwrap() {
                let known = &rule["problems"]["items"]["properties"];
                problem.as_object().unwrap().keys().for_each(|key| assert!(known[key].is_object(), "{key}"));
            }
        }
        told.as_object()
            .unwrap()
            .keys()
            .for_each(|key| assert!(schema["properties"][key].is_object(), "{key}"));
    }
}
