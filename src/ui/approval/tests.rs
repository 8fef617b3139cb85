//! What is on the card, as a person reads it.

use super::{super::store::Pending, view};
use crate::{
    document::Reading,
    file::html::node,
    format::{Edition, Language},
    report::{Note, NoteKind, Report, Value},
    session::sample,
};

/// The card as text, one thing a line.
fn shown(reading: Reading, as_prior: bool) -> Vec<String> {
    let page = node::print_part(&view::card(&Pending { reading, as_prior }, Language::Chinese));
    let mut lines = Vec::new();
    for piece in page.split('<') {
        let text = piece.split_once('>').map_or("", |(_, text)| text).trim();
        if !text.is_empty() {
            lines.push(text.to_owned());
        }
    }
    lines
}

fn note(kind: NoteKind, section: &'static str, message: &str) -> Note {
    Note {
        kind,
        section,
        cell: None,
        quote: String::new(),
        message: message.to_owned(),
        english: String::new(),
    }
}

fn has(lines: &[String], expected: &[&str]) -> bool {
    lines.windows(expected.len()).any(|window| window == expected)
}

#[test]
fn our_own_file_is_a_short_card() {
    let lines = shown(Reading::exact(sample()), false);
    let expected = [
        "核对读到的内容",
        "单位名称",
        "海盐县应急管理局（示例）",
        "报告年度",
        "2020",
        "格式",
        "2019 版 · 国办公开办函〔2019〕60号",
        "表格",
        "找到 198 格（应有 198 格）",
        "文字",
    ];
    assert!(has(&lines, &expected), "{lines:?}");
    let end = [
        "六、其他需要报告的事项 1 字",
        "由本工具导出，内容完整。",
        "作为本年报告打开",
        "作为上年报告打开",
        "取消",
    ];
    assert!(has(&lines, &end), "{lines:?}");
}

#[test]
fn what_was_asked_for_comes_first() {
    let lines = shown(Reading::exact(sample()), true);
    assert!(has(&lines, &["作为上年报告打开", "作为本年报告打开", "取消"]), "{lines:?}");
}

#[test]
fn stated_totals_stand_beside_the_computed_ones() {
    let mut report = Report::new(Edition::Of2021);
    for (cell, value) in [
        ("requests.granted.research", "5"),
        ("requests.granted.total", "8"),
        ("requests.received.total", "7"),
        ("requests.pending_at_end.research", "?"),
        ("requests.pending_at_end.total", "6"),
    ] {
        report.set(cell.parse().unwrap(), Value::read(value));
    }
    let lines = shown(Reading::exact(report), false);
    let expected = [
        "3 个合计与各项之和不同",
        "一、本年新收政府信息公开申请数量，总计",
        "写的是 7，各项都空着",
        "（一）予以公开，总计",
        "写的是 8，各项相加是 5",
        "四、结转下年度继续办理，总计",
        "写的是 6，各项里有读不出的数字",
    ];
    assert!(has(&lines, &expected), "{lines:?}");
    assert!(has(&lines, &["单位名称", "没有读到", "报告年度", "没有读到"]), "{lines:?}");
}

#[test]
fn notes_are_grouped_by_section_with_the_graver_ones_first() {
    let mut notes = vec![
        note(NoteKind::Remark, "requests", "记下了一处备注。"),
        note(NoteKind::Undecided, "requests", "两个数字的栏目无法判断。"),
        note(NoteKind::Head, "", "没有读到年度。"),
    ];
    notes[1].quote = " 12　<3> ".to_owned();
    let reading = Reading { notes, exact: false, ..Reading::exact(Report::new(Edition::Of2021)) };
    let expected = [
        "3 处需要留意",
        "整份报告",
        "没有读到年度。",
        "三、收到和处理政府信息公开申请情况",
        "两个数字的栏目无法判断。",
        "12　&lt;3&gt;",
        "记下了一处备注。",
    ];
    let lines = shown(reading, false);
    assert!(has(&lines, &expected), "{lines:?}");
}

#[test]
fn a_long_list_is_folded() {
    let notes = |count: usize| {
        let notes = vec![note(NoteKind::Unplaced, "requests", "一段文字没有位置。"); count];
        shown(Reading { notes, ..Reading::exact(sample()) }, false)
    };
    assert!(!notes(9).iter().any(|line| line.starts_with("还有")));
    let lines = notes(20);
    let fold = lines.iter().position(|line| line == "还有 12 条").unwrap();
    assert!(lines[fold + 12].starts_with("一段") && lines[fold - 8].starts_with("一段"), "{lines:?}");
}
