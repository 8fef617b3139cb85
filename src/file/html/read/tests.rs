//! Pages, read as documents.

use std::{fmt::Write, fs, path::Path};

use super::*;
use crate::{
    document::{Block, Grid, Role, compose, recognise},
    file::html,
    format::{Cell, Edition},
    report::{Report, Value},
    session::sample,
};

/// One line a block: `# heading`, `paragraph`, `| slot | slot`, with spans as `2x1` before the text.
fn shown(document: &Document) -> Vec<String> {
    let mut shown = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Heading(heading) => shown.push(format!("# {}", heading.text)),
            Block::Paragraph(paragraph) => shown.push(match paragraph.role {
                Role::Body => paragraph.text.clone(),
                role => format!("{role:?}: {}", paragraph.text),
            }),
            Block::Grid(grid) => shown.extend(lines(grid)),
        }
    }
    shown
}

fn lines(grid: &Grid) -> Vec<String> {
    let line = |line: &crate::document::Line| {
        let mut shown = String::new();
        for slot in &line.slots {
            shown.push('|');
            if (slot.columns, slot.lines) != (1, 1) {
                write!(shown, "{}x{} ", slot.columns, slot.lines).unwrap();
            }
            shown.push_str(&slot.text);
        }
        shown
    };
    grid.lines.iter().map(line).collect()
}

fn read(text: &str) -> Vec<String> {
    shown(&document(text).unwrap())
}

#[test]
fn a_page_is_its_title_its_headings_and_its_paragraphs() {
    let page = "<!doctype html><html><head><title> 某县
        年报&amp;</title><title>不是</title></head><body><h1>某县年报</h1>
        <div><p>　　全年&nbsp;公开<b>12</b>\n件。<p>第二段</p>正文<div>又一段</div>尾<ul><li>一<li>二</ul></div>";
    let document = document(page).unwrap();
    assert_eq!(document.title, "某县 年报&");
    assert_eq!(
        shown(&document),
        ["# 某县年报", "全年 公开12 件。", "第二段", "正文", "又一段", "尾", "一", "二"]
    );
}

#[test]
fn a_break_ends_a_line_and_not_a_heading() {
    assert_eq!(read("<p>一<br>二<BR/><br />三</p>"), ["一", "二", "三"]);
    assert_eq!(read("<h1>某县<br>年报</h1><h2>一、<p>二"), ["# 某县 年报", "# 一、", "二"]);
    assert_eq!(read("<h2>总体情况<p>正文</h2>"), ["# 总体情况", "正文"]);
    assert_eq!(read("<pre>一  二\n三\r\n\n四</pre> 五  六"), ["一  二", "三", "四", "五 六"]);
}

#[test]
fn blanks_that_a_reader_cannot_see_make_no_paragraph() {
    let page = "<p>&nbsp;</p><p>\u{200b}</p> <div> \u{3000} </div><p><o:p></o:p></p><p>行政&shy;机关</p>";
    assert_eq!(read(page), ["行政机关"]);
}

#[test]
fn what_is_not_seen_is_not_read() {
    for (page, seen) in [
        ("<style>a</style>一<script>b</script>二", &["一二"][..]),
        ("<template>a<template>b</template>c</template>一", &["一"]),
        ("<div hidden>a<div>b</div>c</div>一", &["一"]),
        ("<p style='color:red;display: none'>a<p>一", &["一"]),
        ("<ul><li hidden>a<ul><li>b</ul><li>一</ul>二", &["一", "二"]),
        ("<ul><li>一<li hidden>a</ul>二", &["一", "二"]),
        ("<select><option>a</select><textarea>b</textarea><input value=c>一", &["一"]),
        ("<svg><title>a</title><svg/><text>b</text></svg>一<svg/>二", &["一二"]),
        ("<br hidden>一<img hidden alt=a>二", &["一二"]),
        ("<nav>首页</nav><footer>主办</footer>", &["首页", "主办"]),
    ] {
        assert_eq!(read(page), seen, "{page}");
    }
}

#[test]
fn what_is_hidden_in_a_table_ends_with_its_place_there() {
    for hidden in ["<td hidden>a", "<td hidden>a<table><tr><td>b</table>c</td>", "<td hidden>a</th>"] {
        let page = format!("<table><tr><td>一{hidden}<td>二<tr><td>三<td>四</table>");
        assert_eq!(read(&page), ["|一|二", "|三|四"], "{hidden}");
    }
    for page in [
        "<table><tr><td>一<td>二<tr style=display:none><td>a<td>b<tr><td>三<td>四</table>",
        "<table><tr><td>一<td>二<tbody hidden><tr><td>a<tr><td>b<tbody><tr><td>三<td>四</table>",
        "<table><tr><td>一<div hidden>a<td>二<tr><td>三<td><p hidden>a</td></tr></table><!--四-->",
    ] {
        let read = read(page);
        assert_eq!(read[0], "|一|二", "{page}");
        assert!(read[1].starts_with("|三|") && !read.concat().contains('a'), "{page}");
    }
}

#[test]
fn a_table_has_lines_and_spans() {
    let page = "<p>前<table><caption>表</caption><thead><tr><th rowspan=2>甲<th colspan='2'>乙</thead>
        <tbody><tr><td>1</td><td><p>二<br>行</p></td><td>3<tr></tr></tbody></table>后";
    assert_eq!(read(page), ["前", "表", "|甲|2x1 乙", "|1|二\n行|3", "", "后"]);
}

#[test]
fn spans_stay_within_the_lines_there_are() {
    for (page, lines) in [
        ("<tr><td rowspan=0>a<td>b<tr><td>c", ["|1x2 a|b", "|c"]),
        ("<tr><td rowspan=9>a<td>b<tr><td>c", ["|1x2 a|b", "|c"]),
        ("<tr><td colspan=9999999999>a<td>b<tr><td rowspan=99999>c", ["|1000x1 a|b", "|c"]),
        ("<tr><td colspan=x rowspan=-1>a<td>b<tr><td colspan=0>c", ["|a|b", "|c"]),
        ("<tbody><tr><td rowspan=2>a<td>b</tbody><tr><td>c", ["|a|b", "|c"]),
        ("<td>a<td>b<tr><td>c", ["|a|b", "|c"]),
    ] {
        assert_eq!(read(&format!("<table>{page}</table>")), lines, "{page}");
    }
}

#[test]
fn a_layout_is_no_table() {
    let page = "<table><tr><td>导航<td><h2>一、总体情况</h2><p>正文<table><tr><td>a<td>b</table>后<tr><td>底</table>尾";
    assert_eq!(read(page), ["导航", "# 一、总体情况", "正文", "|a|b", "后", "底", "尾"]);
    let one_column = "<table><tr><td><p>一<p>二<tr><td>三</table>";
    assert_eq!(read(one_column), ["一", "二", "三"]);
    assert_eq!(read("<table><tr><td><td>&nbsp;</table>"), [""; 0]);
    // What stands in no slot is shown before the table.
    assert_eq!(read("<table>一<tr><td>a<td>b</tr>二</table>"), ["一", "二", "|a|b"]);
    assert_eq!(read("<table><tr><td>a<td>b<tr><table><tr><td>c<td>d"), ["|a|b", "", "|c|d"]);
}

#[test]
fn a_unit_is_set_apart_only_where_the_text_ends_in_it() {
    let cell = "data-cell=proactive.procurement.amount data-value=1 data-unit";
    for (text, figure, unit) in
        [("102.85万元", "102.85", "万元"), ("102元", "102元", ""), ("万元", "万元", "")]
    {
        let page = format!("<table><tr><td>a<td {cell}=万元>{text}</table>");
        let Document { blocks, .. } = document(&page).unwrap();
        let [Block::Grid(grid)] = blocks.as_slice() else { panic!("{blocks:?}") };
        let slot = &grid.lines[0].slots[1];
        assert_eq!((&*slot.text, &*slot.unit), (figure, unit));
        assert_eq!(slot.cell, "proactive.procurement.amount".parse().ok());
    }
    assert_eq!(read("<table><tr><td>a<td data-cell=requests data-unit=5>125</table>"), ["|a|125"]);
}

/// What a report prints, and what is read of it: texts in order, with the address of each figure.
fn texts(document: &Document) -> Vec<(String, Option<Cell>)> {
    let mut texts = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Heading(heading) => texts.push((heading.text.clone(), None)),
            Block::Paragraph(paragraph) if paragraph.text.is_empty() => {}
            Block::Paragraph(paragraph) => {
                texts.push((format!("{:?} {}", paragraph.role, paragraph.text), None));
            }
            Block::Grid(grid) => {
                if !grid.caption.is_empty() {
                    texts.push((format!("Body {}", grid.caption), None));
                }
                let slots = grid.lines.iter().flat_map(|line| &line.slots);
                texts.extend(slots.map(|slot| {
                    let text = format!("{}x{} {} {}", slot.columns, slot.lines, slot.text, slot.unit);
                    (text, slot.cell)
                }));
            }
        }
    }
    texts
}

#[test]
fn our_own_page_says_the_same_without_its_data() {
    let mut noted = Report::new(Edition::Of2021);
    noted.organization = "某县<应急>管理局".into();
    noted.year = Value::read("2024");
    noted
        .set_narrative("overview", "（一）主动公开\n　　全年公开12件。\n\n（二）依申请公开\n收到&nbsp;3件。");
    noted.notes.insert("proactive.regulations.issued".parse().unwrap(), "其中修订16件".into());
    noted.set("requests.received.research".parse().unwrap(), Value::read("3"));
    noted.set("proactive.fees.amount".parse().unwrap(), Value::read("96171.6"));
    for report in [sample(), noted, Report::new(Edition::Of2019), Report::new(Edition::Of2021)] {
        let printed = compose(&report);
        let page = html::node::print(&html::page(&printed, None));
        let read = document(&page).unwrap();
        assert_eq!(read.title, printed.title);
        let mut expected = texts(&printed);
        expected.insert(0, (printed.title.clone(), None));
        assert_eq!(texts(&read), expected);
        assert_eq!(document(&html::write(&report)), Ok(read));
    }
}

/// The line on a draft is ours; it is no prose, with its mark or, where somebody has cleaned the page, without.
#[test]
fn the_line_of_a_draft_is_no_part_of_the_report() {
    let report = sample();
    let draft = html::node::print(&html::draft(&compose(&report), None, 3));
    assert!(draft.contains("</h1>\n<p class=\"draft\" data-draft=\"\">草稿：还有 3 处必改</p>\n"));
    let finished = html::node::print(&html::draft(&compose(&report), None, 0));
    assert!(!finished.contains("<p class=\"draft\"") && !finished.contains("处必改"));
    assert_eq!(document(&draft), document(&finished));
    let read = |page: &str| recognise(&document(page).unwrap()).report;
    assert_eq!(read(&draft.replace(" data-draft=\"\"", "")), read(&finished));
}

#[test]
fn a_real_page_is_read() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/reports/shanghai-office-2019.html");
    let Ok(page) = fs::read_to_string(&path) else {
        println!("not there: {}", path.display());
        return;
    };
    let document = document(&page).unwrap();
    assert_eq!(document.title, "2019年上海市人民政府办公厅政府信息公开工作年度报告");
    let grids = document.blocks.iter().filter_map(|block| match block {
        Block::Grid(grid) => Some(grid.lines.iter().map(|line| line.slots.len()).sum::<usize>()),
        _ => None,
    });
    assert_eq!(grids.collect::<Vec<_>>(), [53, 198, 34]);
}

#[test]
fn a_page_is_the_same_in_whatever_pieces_it_is_read() {
    let page = html::write(&sample());
    let mut reader = Reader::new(page.clone());
    let mut steps = 0;
    while reader.read_on(100) {
        steps += 1;
    }
    assert!(steps > page.len() / 20_000);
    assert_eq!(reader.finish(), document(&page));
    let mut reader = Reader::new(page.clone());
    reader.read_on(1000);
    assert_eq!(reader.finish(), document(&page));
}
