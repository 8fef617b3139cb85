//! The JSON file described as a JSON Schema, for those who make or read such files with tools of their own.

use serde_json::{Map, Value as Json, json};

use super::{VERSION, label, writer::unit_path};
use crate::format::{Cell, Edition, Format, Kind, Place};

/// The JSON Schema (2020-12) of the file, with the cells of all editions.
pub fn schema() -> Json {
    let mut properties = Map::new();
    let editions: Vec<&str> = Edition::ALL.iter().map(|edition| edition.id()).collect();
    properties.insert("gongkai".to_owned(), json!({ "title": "文件标记与格式的主版本", "const": VERSION }));
    properties.insert(
        "edition".to_owned(),
        json!({ "title": "格式版本", "description": "缺省时按年度确定", "enum": editions }),
    );
    properties.insert(
        "year".to_owned(),
        json!({ "title": "年度", "description": "无法读作数字的按原文保留", "type": ["number", "string", "null"] }),
    );
    properties.insert("organization".to_owned(), json!({ "title": "单位名称", "type": ["string", "null"] }));
    for edition in Edition::ALL.into_iter().rev() {
        add_edition(&mut properties, edition);
    }
    properties.insert("notes".to_owned(), notes());
    properties.insert(
        "explanations".to_owned(),
        json!({
            "title": "说明",
            "description": "对核查意见的说明，键为规则编号",
            "type": ["object", "null"],
            "additionalProperties": { "type": ["string", "null"] }
        }),
    );
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "政府信息公开工作年度报告",
        "description": "未列出的键予以保留并原样写回。金额为十进制准确数，空白用 null 表示，空白不等于 0。",
        "type": "object",
        "required": ["gongkai"],
        "properties": properties,
        "additionalProperties": true,
        "$defs": {
            "value": {
                "title": "数值",
                "description": "数字；空白为 null；无法读作数字的文字按原文保留",
                "type": ["number", "string", "null"]
            }
        }
    })
}

/// The remarks: any cell of any edition may have one.
fn notes() -> Json {
    let cells: Map<String, Json> = Cell::all()
        .map(|cell| {
            let path = [cell.id().to_owned()];
            (path[0].clone(), json!({ "title": label::place(&path), "type": ["string", "null"] }))
        })
        .collect();
    json!({
        "title": "备注",
        "description": "表中数值的附注，键为数值的编号",
        "type": ["object", "null"],
        "properties": cells
    })
}

/// Adds the sections of an edition; what an edition before it has added stays.
fn add_edition(properties: &mut Map<String, Json>, edition: Edition) {
    for section in edition.outline().narratives() {
        properties.entry(section.id).or_insert_with(|| {
            json!({
                "title": section.title,
                "description": "纯文字，每段一行；“（一）”等小标题自成一行或居于段首",
                "type": ["string", "null"]
            })
        });
    }
    for place in &Format::of(edition).places {
        let path: Vec<&str> = place.cell.id().split('.').collect();
        add(properties, &path, "", leaf(place));
        if let Some(path) = unit_path(place.cell) {
            let unit = json!({
                "title": "单位",
                "examples": ["元", "万元"],
                "type": ["string", "null"]
            });
            add(properties, &path.split('.').collect::<Vec<_>>(), "", unit);
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
    json!({ "title": place.name(), "description": description, "$ref": "#/$defs/value" })
}

/// Puts a description at the end of a path, with the objects that lead there.
fn add(properties: &mut Map<String, Json>, path: &[&str], before: &str, leaf: Json) {
    let [key, rest @ ..] = path else { return };
    let here = if before.is_empty() { (*key).to_owned() } else { [before, ".", key].concat() };
    if rest.is_empty() {
        properties.entry(*key).or_insert(leaf);
        return;
    }
    let group = properties.entry(*key).or_insert_with(|| {
        let keys: Vec<String> = here.split('.').map(str::to_owned).collect();
        json!({ "title": label::place(&keys), "type": ["object", "null"], "properties": {} })
    });
    if let Some(Json::Object(inner)) = group.get_mut("properties") {
        add(inner, rest, &here, leaf);
    }
}
