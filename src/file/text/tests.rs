//! One example a layout, and what the real reports must have.

mod any;

use std::{fs, path::Path};

use super::*;

/// A document as lines: `# ` a heading, `[a][b]` a line of a table with `/` for a line end in a cell, `--` where
/// a table ends right before another.
fn shown(document: &Document) -> Vec<String> {
    let mut shown = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Heading(heading) => shown.push(["# ", &heading.text].concat()),
            Block::Paragraph(paragraph) => {
                assert_eq!(paragraph.role, Role::Line);
                shown.push(paragraph.text.clone());
            }
            Block::Grid(grid) => {
                for line in &grid.lines {
                    let cells = line.slots.iter().map(|slot| format!("[{}]", slot.text.replace('\n', "/")));
                    shown.push(cells.collect());
                }
                shown.push("--".to_owned());
            }
        }
    }
    shown
}

fn read(text: &str) -> Vec<String> {
    shown(&document(text).unwrap())
}

#[test]
fn lines_are_kept_as_they_are_and_blank_ones_once() {
    let text = "\u{feff}\n甲县公开年报\r\n\r\n \u{3000}\r\n\u{3000}\u{3000}一、总体情况\u{a0}\u{2028}全年,公开;12件,\n0\n\n";
    assert_eq!(read(text), ["甲县公开年报", "", "一、总体情况", "全年,公开;12件,", "0"]);
}

#[test]
fn page_numbers_and_codes_are_no_text() {
    let text =
        "一、总体情况\n— 1 —\n\u{c}第 2 页 共 9 页\n见\u{200b} HYPERLINK \"http://a.cn\" 专栏\n\n3 / 9\n\n7";
    assert_eq!(read(text), ["一、总体情况", "见专栏", "", "7"]);
}

#[test]
fn a_copied_sheet() {
    let text = "二、主动公开\n信息内容\t\"本年\n制发\"\t有效\n规章\t2\t\n\t\t\n许可\t\"1,808\"\n\t6\n三、收到\n\n\n\t自然人\t总计\n\n1\t2";
    assert_eq!(
        read(text),
        [
            "二、主动公开",
            "[信息内容][本年/制发][有效]",
            "[规章][2][]",
            "[][][]",
            "[许可][1,808]",
            "[][6]",
            "--",
            "三、收到",
            "",
            "[][自然人][总计]",
            "--",
            "",
            "[1][2]",
            "--",
        ]
    );
}

#[test]
fn a_sheet_with_prose_in_a_wide_cell() {
    let text = "一、总体情况\t\t\n\"全年公开12件。\n受理3件。\"\t\t\n规章\t1\t2";
    assert_eq!(read(text), ["[一、总体情况][][]", "--", "全年公开12件。", "受理3件。", "[规章][1][2]", "--"]);
}

#[test]
fn the_tab_after_a_number_that_word_counts_is_no_cell() {
    let text =
        "一、\t总体情况\n（一）\t主动公开。全年公开12件。\n\t2.\t依申请公开\n•\t平台\n1.\t3\n（二）\t公开\t";
    assert_eq!(
        read(text),
        [
            "一、总体情况",
            "（一）主动公开。全年公开12件。",
            "2.依申请公开",
            "•平台",
            "[1.][3]",
            "[（二）][公开][]",
            "--"
        ]
    );
}

#[test]
fn one_cell_a_line_after_a_tab() {
    let text = "二、主动公开\n\n\t第（一）项\n\n\t信息内容\n\t本年新\n制作数量\n\n\t规章\n\t 0\n\n\n三、收到\n\t\n\t自然人\n";
    assert_eq!(
        read(text),
        [
            "二、主动公开",
            "",
            "[第（一）项]",
            "[信息内容][本年新/制作数量]",
            "[规章][0]",
            "--",
            "",
            "三、收到",
            "[][自然人]",
            "--",
        ]
    );
}

#[test]
fn prose_that_tabs_indent() {
    let text = "\t（一）主动公开\n\n\t全年公开12件。\n\t受理3件。\n\t\t另有2件结转。\n";
    assert_eq!(read(text), ["（一）主动公开", "", "全年公开12件。", "受理3件。", "另有2件结转。"]);
}

#[test]
fn cells_between_pipes() {
    let text = "二、主动公开\n第（一）项 | |||\n信息内容 | 制发 | 废止 | 有效 |\n规章 | 2 | 0 | 11 |\n行政许可 | 7 | ||\n三、收到";
    assert_eq!(
        read(text),
        [
            "二、主动公开",
            "[第（一）项][][][]",
            "[信息内容][制发][废止][有效]",
            "[规章][2][0][11]",
            "[行政许可][7][][]",
            "--",
            "三、收到",
        ]
    );
}

#[test]
fn one_cell_a_line_before_a_pipe() {
    let text = "二、主动公开\n第（一）项 |\n|||\n规章 |\n/ |\n|\n0 |\n三、收到";
    let expected = ["二、主动公开", "[第（一）项]", "[][][]", "[规章]", "[/]", "[]", "[0]", "--", "三、收到"];
    assert_eq!(read(text), expected);
}

#[test]
fn markdown() {
    let text = "# 甲县**年报**\n\n## 二、主动公开\n| **规章** | 2 |\n|:---|---|\n| 许可 |  |\n— 4 —\n| 处罚 | 3 |\n\n**全年**公开12件";
    assert_eq!(
        read(text),
        [
            "# 甲县年报",
            "",
            "# 二、主动公开",
            "[规章][2]",
            "[许可][]",
            "[处罚][3]",
            "--",
            "",
            "**全年**公开12件"
        ]
    );
}

#[test]
fn a_saved_sheet() {
    let text = "甲县年报\n\"一、总体情况\n全年公开,共12件。\"\n本年,公开,共12件。\n信息内容,制发,废止,有效\n规章,\"1,234\",0,11\n\"规范性\n文件\",1,,3\n行政许可,7\n";
    assert_eq!(
        read(text),
        [
            "甲县年报",
            "一、总体情况",
            "全年公开,共12件。",
            "本年,公开,共12件。",
            "[信息内容][制发][废止][有效]",
            "[规章][1,234][0][11]",
            "[规范性/文件][1][][3]",
            "[行政许可][7]",
            "--",
        ]
    );
}

/// How many cells each line of each table has, with its first cell.
fn widths(document: &Document) -> Vec<(String, usize)> {
    let grids = document.blocks.iter().filter_map(|block| match block {
        Block::Grid(grid) => Some(grid),
        _ => None,
    });
    let lines = grids.flat_map(|grid| &grid.lines);
    lines.map(|line| (line.slots[0].text.to_string(), line.slots.len())).collect()
}

#[test]
fn real_reports_have_the_lines_they_have() {
    let reports = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/reports");
    if !reports.exists() {
        println!("the real reports are not here");
        return;
    }
    let read = |name: &str| document(&fs::read_to_string(reports.join(name)).unwrap()).unwrap();

    let suqian = widths(&read("suqian-2023.tsv"));
    assert_eq!(suqian.len(), 8 + 27 + 2);
    assert!(suqian.contains(&("一、本年新收政府信息公开申请数量".to_owned(), 8)));
    assert!(suqian.contains(&("行政许可".to_owned(), 2)));
    assert_eq!(suqian.last(), Some(&("309".to_owned(), 15)));

    let haiyan = read("haiyan-2020.txt");
    let tables: Vec<usize> = haiyan
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Grid(grid) => Some(grid.lines.len()),
            _ => None,
        })
        .collect();
    assert_eq!(tables, [18, 26, 4]);
    let lines = widths(&haiyan);
    let figures: Vec<usize> = lines[21..44].iter().map(|(_, width)| *width).collect();
    assert_eq!(
        figures,
        [8, 8, 9, 9, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 9, 9, 8]
    );
    assert_eq!(lines[47].1, 15);
    assert!(!shown(&haiyan).concat().contains("HYPERLINK"));

    let pipes = widths(&read("fragments/pipes-with-spare-cells-2019.txt"));
    assert!(pipes.contains(&("第二十条第(一)项".to_owned(), 4)));
    assert!(pipes.contains(&("二、上年结转政府信息公开申请数量".to_owned(), 10)));
    let pipes = widths(&read("fragments/pipes-without-spare-cells-2021.txt"));
    assert!(pipes.contains(&("一、本年新收政府信息公开申请数量".to_owned(), 8)));
    let lone = widths(&read("fragments/cell-per-line-with-pipes-and-slashes-2021.txt"));
    assert!(lone.iter().all(|(text, width)| *width == 1 || text.is_empty()));
    let none = ["cell-per-line-local-rows-2019", "cell-per-line-split-headers-2021"];
    assert!(none.iter().all(|name| widths(&read(&["fragments/", name, ".txt"].concat())).is_empty()));

    let shanghai = read("shanghai-office-2025.md");
    assert!(widths(&shanghai).contains(&("1.属于国家秘密".to_owned(), 9)));
    assert!(!shown(&shanghai).iter().any(|line| line.contains("— ") || line.contains("---")));
}
