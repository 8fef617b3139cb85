//! What the form calls a place of the file, for sentences.

use crate::format::{Cell, Edition, Format, Place};

/// The name of the place that a path of keys leads to: `三、收到和处理政府信息公开申请情况，一、本年新收…，自然人`.
pub(super) fn place(path: &[String]) -> String {
    let [first, rest @ ..] = path else { return "报告".to_owned() };
    match (first.as_str(), rest) {
        ("notes", [cell]) => return format!("{}的备注", place(&split(cell))),
        ("explanations", [rule]) => return format!("规则 {rule} 的说明"),
        (_, [.., last]) if last == "unit" => {
            let row = path[..path.len() - 1].join(".");
            let cells =
                Cell::all().filter(|cell| cell.id().rsplit_once('.').is_some_and(|(of, _)| of == row));
            if let Some(name) = cells.last().and_then(cell_name) {
                return name + "的单位";
            }
        }
        _ => {}
    }
    let path = path.join(".");
    if let Some(name) = path.parse().ok().and_then(cell_name) {
        return name;
    }
    let own = match path.as_str() {
        "gongkai" => "文件标记",
        "edition" => "格式版本",
        "year" => "年度",
        "organization" => "单位名称",
        "published" => "公布日期",
        "notes" => "备注",
        "explanations" => "说明",
        _ => return group_name(&path).unwrap_or(path),
    };
    own.to_owned()
}

fn split(path: &str) -> Vec<String> {
    path.split('.').map(str::to_owned).collect()
}

/// The latest form first: it is the one people know.
fn formats() -> impl Iterator<Item = &'static Format> {
    Edition::ALL.into_iter().rev().map(Format::of)
}

fn cell_name(cell: Cell) -> Option<String> {
    let (format, place) = formats().find_map(|format| Some((format, format.place(cell)?)))?;
    Some([section_title(format, place.section)?, "，", &place.name()].concat())
}

/// The name of a section, or of a row of its table.
fn group_name(path: &str) -> Option<String> {
    let (section, row) = path.split_once('.').unwrap_or((path, ""));
    let format = formats().find(|format| format.section(section).is_some())?;
    let title = section_title(format, section)?;
    let here = |place: &&Place| place.section == section && !row.is_empty() && place.row == row;
    let row = format.places.iter().find(here).and_then(|place| place.rows.last());
    Some(row.map_or_else(|| title.to_owned(), |row| [title, "，", row].concat()))
}

fn section_title(format: &Format, id: &str) -> Option<&'static str> {
    format.section(id).map(|section| section.title)
}
