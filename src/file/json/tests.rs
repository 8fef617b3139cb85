//! Reports as JSON, by example.

use serde_json::json;

use super::{
    oracle::{ours, theirs},
    *,
};
use crate::{
    format::{Cell, Edition, Format},
    report::Value,
};

fn cell(id: &str) -> Cell {
    id.parse().unwrap()
}

/// Reads a report from the text of an object's entries after the mark.
fn opened(entries: &str) -> Result<Report, Refusal> {
    read(&format!(r#"{{"gongkai":1,{entries}}}"#))
}

fn value_of(json: &str) -> Value {
    let report = opened(&format!(r#""proactive":{{"fees":{{"amount":{json}}}}}"#)).unwrap();
    report.value(cell("proactive.fees.amount")).clone()
}

#[test]
fn the_file_begins_with_its_mark_and_keeps_the_order_of_the_form() {
    let written = theirs(&to_value(&Report::new(Edition::Of2021)));
    let keys: Vec<&String> = written.as_object().unwrap().keys().collect();
    let expected = "gongkai edition year organization overview improvement other_matters proactive requests reviews notes explanations";
    assert_eq!(keys, expected.split(' ').collect::<Vec<_>>());
    let text = write(&Report::new(Edition::Of2021));
    assert!(
        text.starts_with("{\n  \"gongkai\": 1,\n  \"edition\": \"2021\",\n  \"year\": null,\n"),
        "{text}"
    );
    assert!(text.ends_with("}\n"));
}

#[test]
fn every_cell_of_the_edition_is_written() {
    for edition in Edition::ALL {
        let written = theirs(&to_value(&Report::new(edition)));
        for place in &Format::of(edition).places {
            let at = format!("/{}", place.cell.id().replace('.', "/"));
            assert_eq!(written.pointer(&at), Some(&json!(null)), "{at}");
        }
    }
}

#[test]
fn numbers_are_exact() {
    let cases = [
        ("96171.6", "96171.6"),
        ("96171.600000", "96171.6"),
        ("0.000001", "0.000001"),
        ("-2", "-2"),
        ("-0", "0"),
        ("1e3", "1000"),
        ("1.5E+1", "15"),
        ("-25e-1", "-2.5"),
        ("1e-6", "0.000001"),
        ("1200e-2", "12"),
        ("999999999999999", "999999999999999"),
    ];
    for (written, amount) in cases {
        assert_eq!(value_of(written), Value::Amount(amount.parse().unwrap()), "{written}");
    }
}

#[test]
fn what_is_no_amount_is_kept_as_it_is() {
    for written in [
        "0.0000001",
        "1e-7",
        "1234567890123456789",
        "0.1234567",
        "1e400",
        "1.50E+99",
        "1e99999999999999999999",
    ] {
        assert_eq!(value_of(written), Value::Unreadable(written.into()));
    }
    assert_eq!(value_of(r#""22（其中修订16件）""#), Value::Unreadable("22（其中修订16件）".into()));
    assert_eq!(value_of(r#""1，234""#), Value::read("1234"));
    assert_eq!(value_of("null"), Value::Blank);
    assert_eq!(value_of(r#"" ""#), Value::Blank);
}

#[test]
fn totals_are_written_out_and_only_a_differing_one_is_kept() {
    let mut report = Report::new(Edition::Of2021);
    let total = cell("requests.received.total");
    report.set(cell("requests.received.natural_person"), Value::read("3"));
    let written = to_value(&report);
    let mut stated = theirs(&written);
    assert_eq!(stated["requests"]["received"]["total"], json!(3));
    assert_eq!(from_value(written).unwrap(), report);

    stated["requests"]["received"]["total"] = json!(4);
    let report = from_value(ours(&stated)).unwrap();
    assert_eq!(*report.value(total), Value::read("4"));
    assert_eq!(to_value(&report), ours(&stated));
}

#[test]
fn a_sum_keeps_its_unit_beside_it() {
    let report =
        opened(r#""edition":"2019","proactive":{"procurement":{"amount":102.85,"unit":"万元"}}"#).unwrap();
    assert_eq!(report.unit(cell("proactive.procurement.amount")), "万元");
    let written = theirs(&to_value(&report));
    assert_eq!(
        written["proactive"]["procurement"],
        json!({ "items": null, "amount": 102.85, "unit": "万元" })
    );
}

#[test]
fn the_edition_follows_the_year_where_none_is_stated() {
    for (entries, edition) in [
        (r#""year":2020"#, Edition::Of2019),
        (r#""year":"2020""#, Edition::Of2019),
        (r#""year":2024"#, Edition::Of2021),
        (r#""year":2024,"edition":"2019""#, Edition::Of2019),
        (r#""edition":2019"#, Edition::Of2019),
        (r#""organization":null"#, Edition::LATEST),
    ] {
        assert_eq!(opened(entries).unwrap().edition, edition, "{entries}");
    }
}

/// The date of publication is written where there is one, and the remark under a table among those on its cells.
#[test]
fn a_date_and_remarks_have_their_places() {
    let report = opened(
        r#""published":"2025-01-20","notes":{"proactive.fees.amount":"含上年","reviews":"甲\r\n乙","requests":""}"#,
    )
    .unwrap();
    assert_eq!((&*report.published, report.table_note("reviews")), ("2025-01-20", "甲\n乙"));
    let value = to_value(&report);
    let written = theirs(&value);
    assert_eq!(written["published"], json!("2025-01-20"));
    assert_eq!(written["notes"], json!({ "reviews": "甲\n乙", "proactive.fees.amount": "含上年" }));
    let keys: Vec<&String> = written.as_object().unwrap().keys().collect();
    assert_eq!(keys[3..5], ["organization", "published"]);
    assert_eq!(from_value(value), Ok(report));
    for entries in [r#""published":null"#, r#""published":"","notes":{"reviews":null}"#] {
        assert!(opened(entries).unwrap().is_empty(), "{entries}");
    }
}

/// Cells of another edition, unknown keys at any depth, keys that look like paths: all come back.
#[test]
fn what_is_not_known_is_written_back_in_its_place() {
    let text = r#"{
        "gongkai": 1, "edition": "2019", "year": 2019, "made_by": {"tool": [1, 1.50, 1E5, null]},
        "requests": {
            "other": {"rest": {"research": 5, "source": "附件"}, "checked": true},
            "received.total": 7
        },
        "notes": {"requests.received.total": "含上年", "elsewhere": {"a": 1}},
        "later": null
    }"#;
    let report = read(text).unwrap();
    assert_eq!(*report.value(cell("requests.other.rest.research")), Value::read("5"));
    let value = to_value(&report);
    let written = theirs(&value);
    assert_eq!(compact(value.get("made_by").unwrap()), r#"{"tool":[1,1.50,1E5,null]}"#);
    assert_eq!(written["requests"]["other"]["rest"], json!({ "research": 5, "source": "附件" }));
    assert_eq!(written["requests"]["other"]["checked"], json!(true));
    assert_eq!(written["requests"]["received.total"], json!(7));
    assert_eq!(written["notes"], json!({ "requests.received.total": "含上年", "elsewhere": { "a": 1 } }));
    let last: Vec<&String> = written.as_object().unwrap().keys().rev().take(2).collect();
    assert_eq!(last, ["later", "made_by"]);
    assert_eq!(from_value(value).unwrap(), report);
}

#[test]
fn what_cannot_stand_somewhere_is_refused_by_the_name_of_the_place() {
    let cases = [
        (
            r#""requests":{"received":{"natural_person":[]}}"#,
            "「三、收到和处理政府信息公开申请情况，一、本年新收政府信息公开申请数量，自然人」应为数字、文字或空，文件中是列表",
        ),
        (
            r#""reviews":{"reconsideration":{"upheld":true}}"#,
            "「四、政府信息公开行政复议、行政诉讼情况，行政复议结果维持」应为数字、文字或空，文件中是是或否",
        ),
        (r#""overview":5"#, "「一、总体情况」应为文字，文件中是数字"),
        (r#""requests":[]"#, "「三、收到和处理政府信息公开申请情况」应为一组内容，文件中是列表"),
        (
            r#""requests":{"denied":{"state_secret":1}}"#,
            "「三、收到和处理政府信息公开申请情况，1.属于国家秘密」应为一组内容，文件中是数字",
        ),
        (r#""organization":{}"#, "「单位名称」应为文字，文件中是一组内容"),
        (r#""year":false"#, "「年度」应为数字、文字或空，文件中是是或否"),
        (
            r#""notes":{"proactive.fees.amount":1}"#,
            "「二、主动公开政府信息情况，行政事业性收费，本年收费金额（单位：万元）的备注」应为文字，文件中是数字",
        ),
        (r#""published":20250120"#, "「公布日期」应为文字，文件中是数字"),
        (
            r#""notes":{"reviews":["甲"]}"#,
            "「四、政府信息公开行政复议、行政诉讼情况的备注」应为文字，文件中是列表",
        ),
        (r#""explanations":{"A6":1}"#, "「规则 A6 的说明」应为文字，文件中是数字"),
        (
            r#""proactive":{"procurement":{"unit":1}}"#,
            "「二、主动公开政府信息情况，政府集中采购，采购总金额的单位」应为文字，文件中是数字",
        ),
        (r#""edition":"2030""#, "采用“2030”版格式，这里没有这一版"),
        (r#""year":2020,"year":2021"#, "「年度」写了两次"),
        (
            r#""notes":{"requests":"甲","requests":"乙"}"#,
            "「三、收到和处理政府信息公开申请情况的备注」写了两次",
        ),
    ];
    for (entries, sentence) in cases {
        let refusal = opened(entries).unwrap_err().to_string();
        assert!(refusal.contains(sentence), "{refusal}");
    }
}

#[test]
fn what_is_no_report_is_refused() {
    let deep = "[".repeat(100_000);
    let cases = [
        ("{}", Refusal::OtherJson),
        ("[1]", Refusal::OtherJson),
        (r#"{"gongkai":"1"}"#, Refusal::OtherJson),
        (r#"{"gongkai":0}"#, Refusal::OtherJson),
        (r#"{"gongkai":2}"#, Refusal::Newer),
        (r#"{"gongkai":1"#, Refusal::CutOff),
        (r#"{"gongkai":1,"overview":"（一）"#, Refusal::CutOff),
        ("{\"gongkai\":1,\n\"overview\":\"公开\",,}", Refusal::Syntax { line: 2, column: 17 }),
        (r#"{"gongkai":1} {"#, Refusal::Syntax { line: 1, column: 15 }),
        (&deep, Refusal::OtherJson),
        (&format!(r#"{{"gongkai":1,"x":{deep}"#), Refusal::OtherJson),
    ];
    for (text, refusal) in cases {
        assert_eq!(read(text), Err(refusal), "{}", &text[..text.len().min(40)]);
    }
}

#[test]
fn the_schema_knows_every_cell() {
    let schema = theirs(&schema());
    for cell in Cell::all() {
        let at = format!("/properties/{}", cell.id().replace('.', "/properties/"));
        let described = schema.pointer(&at).unwrap();
        assert_eq!(described["$ref"], json!("#/$defs/value"), "{at}");
    }
    assert_eq!(schema["properties"]["requests"]["title"], json!("三、收到和处理政府信息公开申请情况"));
    assert_eq!(
        schema["properties"]["proactive"]["properties"]["procurement"]["properties"]["unit"]["title"],
        json!("单位")
    );
    // Whatever a report writes on top has its description, and so has every remark.
    let mut report = Report::new(Edition::Of2019);
    report.published = "2020-01-20".into();
    for key in theirs(&to_value(&report)).as_object().unwrap().keys() {
        assert!(schema["properties"].get(key).is_some(), "{key}");
    }
    let notes = &schema["properties"]["notes"]["properties"];
    assert_eq!(notes["reviews"]["title"], json!("四、政府信息公开行政复议、行政诉讼情况"));
    assert_eq!(notes.as_object().unwrap().len(), 3 + Cell::count());
}
