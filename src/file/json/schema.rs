//! The JSON file described as a JSON Schema, for those who make or read such files with tools of their own.

use super::{
    VERSION, bindings, label, self_check,
    writer::{entry, unit_path},
};
use crate::{
    format::{Cell, Edition, Format, Kind, Place},
    report::{Entries, Json},
};

/// The JSON Schema (2020-12) of the file, with the cells of all editions.
pub fn schema() -> Json {
    let value = object([
        ("title", "数值".into()),
        ("description", "数字；空白为 null；无法读作数字的文字按原文保留".into()),
        ("type", texts(["number", "string", "null"])),
    ]);
    object([
        ("$schema", "https://json-schema.org/draft/2020-12/schema".into()),
        ("title", "政府信息公开工作年度报告".into()),
        (
            "description",
            "未列出的键予以保留并原样写回。金额为十进制准确数，空白用 null 表示，空白不等于 0。".into(),
        ),
        ("type", "object".into()),
        ("required", texts(["gongkai"])),
        ("properties", Json::Object(properties())),
        ("additionalProperties", Json::Bool(true)),
        ("$defs", object([("value", value)])),
    ])
}

fn properties() -> Entries {
    let mark = [("title", "文件标记与格式的主版本".into()), ("const", Json::Number(VERSION.to_string()))];
    let edition = [
        ("title", "格式版本".into()),
        ("description", "缺省时按年度确定".into()),
        ("enum", texts(Edition::ALL.map(Edition::id))),
    ];
    let year = [
        ("title", "年度".into()),
        ("description", "无法读作数字的按原文保留".into()),
        ("type", texts(["number", "string", "null"])),
    ];
    let organization = [("title", "单位名称".into()), ("type", texts(["string", "null"]))];
    let published = [
        ("title", "公布日期".into()),
        ("description", "按原文保留，如 2025-01-20".into()),
        ("type", texts(["string", "null"])),
    ];
    let mut properties = Entries::new();
    entry(&mut properties, "gongkai", object(mark));
    entry(&mut properties, "edition", object(edition));
    entry(&mut properties, "year", object(year));
    entry(&mut properties, "organization", object(organization));
    entry(&mut properties, "published", object(published));
    for edition in Edition::ALL.into_iter().rev() {
        add_edition(&mut properties, edition);
    }
    entry(&mut properties, "notes", notes());
    entry(&mut properties, "explanations", explanations());
    entry(&mut properties, bindings::KEY, bindings::schema());
    entry(&mut properties, self_check::KEY, self_check::schema());
    properties
}

/// The remarks: any table and any cell of any edition may have one.
fn notes() -> Json {
    let mut notes = Entries::new();
    let mut add = |id: &str| {
        let title = label::place(&[id.to_owned()]);
        let note = object([("title", title.as_str().into()), ("type", texts(["string", "null"]))]);
        entry(&mut notes, id, note);
    };
    Edition::ALL
        .into_iter()
        .rev()
        .flat_map(|edition| edition.outline().tables())
        .for_each(|table| add(table.id));
    Cell::all().for_each(|cell| add(cell.id()));
    object([
        ("title", "备注".into()),
        ("description", "表格下方的注，键为表格的编号，一行一条；表中数值的附注，键为数值的编号".into()),
        ("type", texts(["object", "null"])),
        ("properties", Json::Object(notes)),
    ])
}

fn explanations() -> Json {
    object([
        ("title", "说明".into()),
        (
            "description",
            "对核查意见的说明，键为规则编号、所在之处和所说的数字或字样，例如“A6 proactive.regulations.issued 5≠2”；“A2 ”加一格的名字，是决定保留那一格文件里写的合计".into(),
        ),
        ("type", texts(["object", "null"])),
        ("additionalProperties", object([("type", texts(["string", "null"]))])),
    ])
}

/// Adds the sections of an edition; what an edition before it has added stays.
fn add_edition(properties: &mut Entries, edition: Edition) {
    for section in edition.outline().narratives() {
        let narrative = [
            ("title", section.title.into()),
            ("description", "纯文字，每段一行；“（一）”等小标题自成一行或居于段首".into()),
            ("type", texts(["string", "null"])),
        ];
        entry(properties, section.id, object(narrative));
    }
    for place in &Format::of(edition).places {
        add(properties, place.cell.id(), "", leaf(place));
        if let Some(path) = unit_path(place.cell) {
            let unit = [
                ("title", "单位".into()),
                ("examples", texts(["元", "万元"])),
                ("type", texts(["string", "null"])),
            ];
            add(properties, &path, "", object(unit));
        }
    }
}

fn leaf(place: &Place) -> Json {
    let editions: Vec<&str> = Edition::ALL
        .into_iter()
        .filter(|edition| Format::of(*edition).place(place.cell).is_some())
        .map(Edition::id)
        .collect();
    let kind = match place.kind {
        Kind::Count => "不小于 0 的整数",
        Kind::Signed => "整数，减少为负",
        Kind::Money => "不小于 0，至多六位小数",
        Kind::MoneyWithUnit => "不小于 0，至多六位小数，单位另写在 unit",
    };
    let unit = if place.unit.is_empty() { String::new() } else { format!("，单位：{}", place.unit) };
    let total = if place.is_total() { "，合计数" } else { "" };
    let description = format!("{kind}{unit}{total}，用于 {} 年版格式", editions.join("、"));
    object([
        ("title", place.name().as_str().into()),
        ("description", description.as_str().into()),
        ("$ref", "#/$defs/value".into()),
    ])
}

/// Puts a description at the end of a path, with the objects that lead there.
fn add(properties: &mut Entries, path: &str, before: &str, leaf: Json) {
    let Some((key, rest)) = path.split_once('.') else {
        entry(properties, path, leaf);
        return;
    };
    let here = if before.is_empty() { key.to_owned() } else { [before, ".", key].concat() };
    let keys: Vec<String> = here.split('.').map(str::to_owned).collect();
    let group = [
        ("title", label::place(&keys).as_str().into()),
        ("type", texts(["object", "null"])),
        ("properties", Json::Object(Entries::new())),
    ];
    if let Json::Object(group) = entry(properties, key, object(group))
        && let Json::Object(inner) = entry(group, "properties", Json::Null)
    {
        add(inner, rest, &here, leaf);
    }
}

pub(super) fn object<const N: usize>(entries: [(&str, Json); N]) -> Json {
    Json::Object(entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

pub(super) fn texts<const N: usize>(texts: [&str; N]) -> Json {
    Json::Array(texts.into_iter().map(Json::from).collect())
}
