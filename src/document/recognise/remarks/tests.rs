//! Remarks as published reports and our own pages print them, and what is read of them.

use super::*;
use crate::{
    document::{Block, Document, Grid, Line as GridLine, Paragraph, Reading, Slot, compose, recognise},
    format::Edition,
    report::{NoteKind, Report},
};

const REVIEWS: &str = "四、政府信息公开行政复议、行政诉讼情况
行政复议
结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计
1 0 0 0 1 0 0 0 0 0 2 0 0 0 2";

/// Reads lines of a plain text.
fn read(text: &str) -> Reading {
    in_role(text, Role::Line)
}

fn in_role(text: &str, role: Role) -> Reading {
    let line = |line: &str| Block::Paragraph(Paragraph { role, text: line.trim().to_owned() });
    recognise(&Document::of(String::new(), text.lines().map(line).collect()))
}

/// What is under the table of reviews, and what could not be placed there.
fn under(reading: &Reading) -> (&str, Vec<&str>) {
    let unplaced =
        reading.notes.iter().filter(|note| note.kind == NoteKind::Unplaced && note.section == "reviews");
    (reading.report.table_note("reviews"), unplaced.map(|note| note.quote.as_str()).collect())
}

#[test]
fn a_remark_under_a_table_is_the_tables() {
    for (below, remark) in [
        ("注：行政复议、行政诉讼数量含上年度结转数量。", "行政复议、行政诉讼数量含上年度结转数量。"),
        ("备注：含上年 3 件", "含上年 3 件"),
        ("说明：含上年", "含上年"),
        ("*注含上年", "含上年"),
        ("（注：含上年）", "含上年"),
        ("注：1.甲；2.乙", "1.甲；2.乙"),
        ("注：1.甲\n2.乙\n3.丙", "甲\n乙\n丙"),
        ("注：（1）甲\n（2）乙", "甲\n乙"),
        ("注1：甲\n注2：乙", "甲\n乙"),
        ("注：\n1.甲\n2.乙", "甲\n乙"),
        ("注：\n甲", "甲"),
        ("注：", ""),
        ("注：1.甲\n2.乙\n注：1.丙\n2.丁", "甲\n乙\n丙\n丁"),
        ("注：\n备注：甲", "甲"),
        ("备注：1 2 3", "1 2 3"),
    ] {
        for role in [Role::Line, Role::Body] {
            let reading = in_role(&[REVIEWS, "\n", below].concat(), role);
            assert_eq!(under(&reading), (remark, vec![]), "{below}");
            assert_eq!(reading.found, 15, "{below}");
        }
    }
}

/// Text out of a PDF has it above the figures it stands under.
#[test]
fn a_remark_amid_the_table_moves_nothing() {
    let text = REVIEWS.replace("\n1 0", "\n注：含上年 12 3 5\n1 0");
    let reading = read(&text);
    assert_eq!((under(&reading), reading.found), (("含上年 12 3 5", vec![]), 15));

    let text = "三、收到和处理政府信息公开申请情况\n注：1.甲\n2.重复申请 1 0 0 0 0 0 1\n2.乙";
    let reading = read(text);
    assert_eq!(reading.report.table_note("requests"), "甲\n乙");
    let repeated = "requests.not_processed.repeated.natural_person".parse().unwrap();
    assert_eq!(&*reading.report.value(repeated).text(), "1");
}

/// What cannot be known to belong to the remark is told and not taken.
#[test]
fn other_text_under_a_table_is_still_unplaced() {
    for (below, remark, unplaced) in [
        ("含上年度结转数量", "", &["含上年度结转数量"][..]),
        ("注意：含上年", "", &["注意：含上年"]),
        ("注：含上年\n我局公开工作还有不足。", "含上年", &["我局公开工作还有不足。"]),
        ("注：含上年\n3.乙", "含上年", &["3.乙"]),
        ("注：1.甲\n（二）改进情况", "1.甲", &["（二）改进情况"]),
        ("注：1.甲\n3.丙", "1.甲", &["3.丙"]),
        ("2.乙\n注：甲", "甲", &["2.乙"]),
    ] {
        let reading = read(&[REVIEWS, "\n", below].concat());
        assert_eq!(under(&reading), (remark, unplaced.to_vec()), "{below}");
    }
}

#[test]
fn a_long_line_of_a_text_goes_on_in_the_next() {
    let first = "注：行政复议、行政诉讼的数量均含上年度结转至本年度审结的数量，其中复";
    let joined = |between: &str, next: &str, role: Role| {
        let reading = in_role(&[REVIEWS, "\n", first, between, next].concat(), role);
        under(&reading).0.ends_with(next)
    };
    assert!(joined("\n", "议2件。", Role::Line));
    assert!(!joined("\n", "议2件。", Role::Body));
    assert!(!joined("\n\n", "议2件。", Role::Line));
    assert!(joined("\n", "议。", Role::Line));
    for other in ["附件：统计表", "（二）改进情况", "12", "结果维持", &"长".repeat(60)] {
        assert!(!joined("\n", other, Role::Line), "{other}");
    }
    // Each on its own is too little to take a line for a broken one.
    assert!(is_broken(&"甲、".repeat(13), "乙"));
    assert!(!is_broken(&["甲、".repeat(12).as_str(), "甲"].concat(), "乙"));
    assert!(!is_broken(&["甲、".repeat(13).as_str(), "。"].concat(), "乙"));
    assert!(is_broken(&"甲、".repeat(13), &"乙".repeat(26)));
    assert!(!is_broken(&"甲、".repeat(13), &"乙".repeat(27)));
}

/// Three in a row: a long line that was itself the rest of another.
#[test]
fn a_remark_may_be_broken_twice() {
    let line = "行政复议、行政诉讼的数量均含上年度结转至本年度审结的数量，其中复";
    let reading = read(&[REVIEWS, "\n注：", line, "\n", line, "\n议。"].concat());
    assert_eq!(under(&reading), ([line, line, "议。"].concat().as_str(), vec![]));
}

/// The table's last row may hold it, over all columns or beside a cell with the word.
#[test]
fn a_remark_may_stand_in_the_table() {
    for (cells, remark) in [
        (&["注：含上年"][..], "含上年"),
        (&["注：含上年", "", "", ""], "含上年"),
        (&["", "备注", "", "含上年"], "含上年"),
        (&["注：1.甲\n2.乙"], "甲\n乙"),
        (&["注：甲\n乙"], "甲\n乙"),
        (&["备注", "0"], ""),
        (&["备注", "甲", "乙"], ""),
    ] {
        let mut document = compose(&Report::new(Edition::Of2021));
        for block in &mut document.blocks {
            if let Block::Grid(Grid { section: Some("proactive"), lines, .. }) = block {
                let slots = cells.iter().map(|text| Slot::of(text, 1, 1));
                lines.push(GridLine::of(slots.collect()));
            }
        }
        let reading = recognise(&document);
        assert_eq!(reading.report.table_note("proactive"), remark, "{cells:?}");
        assert_eq!(reading.found, reading.expected);
    }
}

/// The note that the form itself prints in table 3 is a part of the table.
#[test]
fn the_printed_note_is_no_remark() {
    let reading = recognise(&compose(&Report::new(Edition::Of2021)));
    assert!(reading.report.table_notes.is_empty());
}

/// A report with remarks under a table and on cells, of which one has a number in its name.
fn remarked(note: &str, cells: &[&str]) -> Report {
    let mut report = Report::new(Edition::Of2021);
    report.set_table_note("requests", note);
    for cell in cells {
        report.notes.insert(cell.parse().unwrap(), "含补正2件".into());
    }
    report
}

/// As it is printed; and as a content system leaves it, with nothing but its paragraphs.
fn printed(report: &Report) -> [Document; 2] {
    let whole = compose(report);
    let mut bare = whole.clone();
    for block in &mut bare.blocks {
        if let Block::Paragraph(paragraph) = block {
            paragraph.role = Role::Body;
        }
    }
    [whole, bare]
}

#[test]
fn printed_remarks_are_read_as_they_were() {
    const CELLS: [&str; 3] = [
        "requests.received.natural_person",
        "requests.denied.state_secret.natural_person",
        "requests.denied.state_secret.research",
    ];
    for note in [
        "",
        "含上年结转2件",
        "含上年结转2件\n其中1.5件为估计",
        "1.5件为估计\n2件为约数",
        "1.甲",
        "甲：乙，丙：丁",
    ] {
        for count in 0..=CELLS.len() {
            let report = remarked(note, &CELLS[..count]);
            for document in printed(&report) {
                let read = recognise(&document).report;
                assert_eq!((&read.table_notes, &read.notes), (&report.table_notes, &report.notes));
            }
        }
    }
}

/// Blank lines, numbers and the word itself are the print's business.
#[test]
fn remarks_are_read_as_they_are_printed() {
    for (typed, read) in [
        ("注：甲", "甲"),
        ("备注：甲", "甲"),
        ("1.甲\n\n 2.乙 ", "甲\n乙"),
        ("（1）甲\n（2）乙", "甲\n乙"),
        (" ", ""),
    ] {
        let report = remarked(typed, &[]);
        for document in printed(&report) {
            assert_eq!(recognise(&document).report.table_note("requests"), read, "{typed}");
        }
    }
    // Only a page of ours says by itself that a line is a remark.
    let report = remarked("甲\n其他", &[]);
    assert_eq!(
        printed(&report).map(|document| recognise(&document).report.table_note("requests").to_owned()),
        ["甲\n其他", "1.甲"]
    );
}
