//! Reports as they are printed.

use super::*;
use crate::{
    format::{Cell, Edition, Format},
    report::Value,
};

fn cell(id: &str) -> Cell {
    id.parse().unwrap()
}

/// A report with these cells filled in, composed.
fn composed(edition: Edition, filled: &[(&str, &str)]) -> Document {
    let mut report = Report::new(edition);
    for (id, text) in filled {
        report.set(cell(id), Value::read(text));
    }
    compose(&report)
}

fn grids(document: &Document) -> Vec<&Grid> {
    let mut grids = Vec::new();
    for block in &document.blocks {
        if let Block::Grid(grid) = block {
            grids.push(grid);
        }
    }
    grids
}

fn slot_of<'a>(document: &'a Document, id: &str) -> &'a Slot {
    let slots = grids(document).into_iter().flat_map(|grid| &grid.lines).flat_map(|line| &line.slots);
    let mut found = slots.filter(|slot| slot.cell == Some(cell(id)));
    let slot = found.next().unwrap();
    assert_eq!(found.next(), None);
    slot
}

/// The paragraphs as `role text`.
fn paragraphs(document: &Document) -> Vec<String> {
    let paragraph = |block: &Block| match block {
        Block::Paragraph(paragraph) => Some(format!("{:?} {}", paragraph.role, paragraph.text)),
        Block::Heading(_) | Block::Grid(_) => None,
    };
    document.blocks.iter().filter_map(paragraph).collect()
}

#[test]
fn the_title_says_who_and_when() {
    let cases = [
        ("海盐县应急管理局", "2020", "海盐县应急管理局2020年政府信息公开工作年度报告"),
        ("海盐县应急管理局", "", "海盐县应急管理局政府信息公开工作年度报告"),
        ("", "2020", "2020年政府信息公开工作年度报告"),
        ("", "", "政府信息公开工作年度报告"),
        ("某局", "2020年度", "某局2020年度政府信息公开工作年度报告"),
        (" 某\r\n局\u{0}", "二〇二〇", "某 局二〇二〇年政府信息公开工作年度报告"),
    ];
    for (organization, year, expected) in cases {
        let mut report = Report::new(Edition::Of2021);
        report.organization = organization.into();
        report.year = Value::read(year);
        assert_eq!(title(&report), expected);
    }
}

#[test]
fn the_six_headings_stand_in_order() {
    for edition in Edition::ALL {
        let document = composed(edition, &[]);
        let headings: Vec<&str> = document
            .blocks
            .iter()
            .filter_map(
                |block| if let Block::Heading(heading) = block { Some(heading.text.as_str()) } else { None },
            )
            .collect();
        let official: Vec<&str> = edition.outline().sections.iter().map(|section| section.title).collect();
        assert_eq!(headings, official);
    }
}

#[test]
fn each_line_of_prose_is_a_paragraph() {
    let mut report = Report::new(Edition::Of2021);
    report.set_narrative(
        "overview",
        "（一）主动公开\n　　全年公开 12 件。\n\n（二）依申请公开。全年收到 3 件。",
    );
    assert_eq!(
        paragraphs(&compose(&report)),
        [
            "Subheading （一）主动公开",
            "Body 全年公开 12 件。",
            "Body ",
            "Body （二）依申请公开。全年收到 3 件。"
        ]
    );
}

#[test]
fn remarks_stand_under_their_table() {
    let mut report = Report::new(Edition::Of2021);
    report.notes.insert(cell("proactive.regulations.issued"), "其中修订16件".into());
    assert_eq!(paragraphs(&compose(&report)), ["Note 注：规章，本年制发件数：其中修订16件"]);
    report.notes.insert(cell("proactive.fees.amount"), "含上年补缴".into());
    assert_eq!(
        paragraphs(&compose(&report)),
        [
            "Note 注：1.规章，本年制发件数：其中修订16件",
            "Note 2.行政事业性收费，本年收费金额（单位：万元）：含上年补缴"
        ]
    );
}

/// What is said of the whole table comes first; all of them are one list.
#[test]
fn a_tables_own_remark_stands_under_it() {
    let mut report = Report::new(Edition::Of2021);
    report.set_table_note("reviews", "含上年度结转数量。");
    let document = compose(&report);
    assert_eq!(paragraphs(&document), ["Note 注：含上年度结转数量。"]);
    let place = document.blocks.iter().position(|block| matches!(block, Block::Paragraph(_))).unwrap();
    assert!(matches!(&document.blocks[place - 1], Block::Grid(grid) if grid.section == Some("reviews")));

    report.set_table_note("reviews", " 注：甲\n\n乙 ");
    assert_eq!(paragraphs(&compose(&report)), ["Note 注：1.甲", "Note 2.乙"]);
    report.set_table_note("reviews", "1.甲\n2.乙");
    report.notes.insert(cell("reviews.reconsideration.upheld"), "丙".into());
    assert_eq!(paragraphs(&compose(&report)), ["Note 注：1.甲", "Note 2.乙", "Note 3.行政复议结果维持：丙"]);
    report.set_table_note("reviews", "\n");
    assert_eq!(paragraphs(&compose(&report)), ["Note 注：行政复议结果维持：丙"]);
}

#[test]
fn every_cell_of_the_form_has_one_slot() {
    for edition in Edition::ALL {
        let document = composed(edition, &[]);
        for place in &Format::of(edition).places {
            assert_eq!(slot_of(&document, place.cell.id()).text.as_ref(), "");
        }
    }
}

#[test]
fn totals_are_shown_and_blanks_are_not_zero() {
    let document = composed(
        Edition::Of2021,
        &[("requests.received.natural_person", "3"), ("requests.received.research", "0")],
    );
    assert_eq!(slot_of(&document, "requests.received.total").reading(), "3");
    assert_eq!(slot_of(&document, "requests.received.research").reading(), "0");
    assert_eq!(slot_of(&document, "requests.received.commercial").reading(), "");
}

#[test]
fn a_free_unit_is_read_with_its_sum() {
    let mut report = Report::new(Edition::Of2019);
    report.set_unit(cell("proactive.procurement.amount"), "万元");
    assert_eq!(slot_of(&compose(&report), "proactive.procurement.amount").reading(), "");
    report.set(cell("proactive.procurement.amount"), Value::read("102.85"));
    let document = compose(&report);
    let slot = slot_of(&document, "proactive.procurement.amount");
    assert_eq!((slot.text.as_ref(), slot.reading().as_str()), ("102.85", "102.85万元"));
    assert_eq!(slot.columns, 2);
}

/// The headings with their scope, where it is not the plain one.
#[test]
fn outermost_groups_head_their_group() {
    let document = composed(Edition::Of2021, &[]);
    let groups: Vec<(Scope, &str)> = grids(&document)
        .into_iter()
        .flat_map(|grid| &grid.lines)
        .flat_map(|line| &line.slots)
        .filter_map(|slot| Some((slot.header?, slot.text.as_ref())))
        .filter(|(scope, _)| matches!(scope, Scope::Rows | Scope::Columns))
        .collect();
    assert_eq!(
        groups,
        [
            (Scope::Rows, "第二十条第（一）项"),
            (Scope::Rows, "第二十条第（五）项"),
            (Scope::Rows, "第二十条第（六）项"),
            (Scope::Rows, "第二十条第（八）项"),
            (Scope::Columns, "申请人情况"),
            (Scope::Rows, "三、本年度办理结果"),
            (Scope::Columns, "行政复议"),
            (Scope::Columns, "行政诉讼"),
        ]
    );
}

#[test]
fn tables_are_cut_into_head_and_groups() {
    let document = composed(Edition::Of2021, &[]);
    let cut: Vec<(usize, Vec<usize>)> = grids(&document)
        .into_iter()
        .map(|grid| (grid.head(), grid.groups().iter().map(|group| group.len()).collect()))
        .collect();
    assert_eq!(cut, [(0, vec![4, 3, 4, 3]), (3, vec![2, 22, 1]), (3, vec![1])]);
}
