//! Numbers of paragraphs, by example.

use proptest::{collection::vec, prelude::*, sample::select};

use super::*;

/// A level: its place, format and text, and what else is said of it.
fn level(at: usize, format: &str, text: &str, more: &str) -> String {
    format!(
        "<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>{more}<w:lvlText w:val=\"{text}\"/></w:lvl>"
    )
}

fn list(id: u32, levels: &[String]) -> String {
    format!("<w:abstractNum w:abstractNumId=\"{id}\">{}</w:abstractNum>", levels.concat())
}

fn used(id: u32, list: u32, more: &str) -> String {
    format!("<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{list}\"/>{more}</w:num>")
}

/// What a common list in three levels numbers.
fn common(more: &str) -> String {
    let levels = [
        level(0, "chineseCounting", "%1、", ""),
        level(1, "chineseCounting", "（%2）", ""),
        level(2, "decimal", "%3.", ""),
    ];
    list(7, &levels) + &used(1, 7, "") + more
}

fn at(list: u32, level: usize) -> Named {
    Named { list: Some(list), level: Some(level), is_removed: false }
}

/// The numbers of paragraphs, each by its list and level.
fn numbers(lists: &str, paragraphs: &[(u32, usize)]) -> Vec<String> {
    let mut numbering = Numbering::read(lists, "");
    paragraphs.iter().map(|(list, level)| numbering.next("", at(*list, *level))).collect()
}

#[test]
fn levels_below_begin_anew() {
    let paragraphs = [(1, 0), (1, 1), (1, 1), (1, 2), (1, 1), (1, 2), (1, 0), (1, 1), (1, 2)];
    let expected = ["一、", "（一）", "（二）", "1. ", "（三）", "1. ", "二、", "（一）", "1. "];
    assert_eq!(numbers(&common(""), &paragraphs), expected);
    let kept = level(1, "decimal", "%2", "<w:lvlRestart w:val=\"0\"/>");
    let third = level(2, "decimal", "%3", "<w:lvlRestart w:val=\"1\"/>");
    let lists = list(0, &[level(0, "decimal", "%1", ""), kept, third]) + &used(1, 0, "");
    let paragraphs = [(1, 0), (1, 1), (1, 2), (1, 1), (1, 2), (1, 0), (1, 1), (1, 2)];
    assert_eq!(numbers(&lists, &paragraphs), ["1 ", "1 ", "1 ", "2 ", "2 ", "2 ", "3 ", "1 "]);
}

#[test]
fn uses_of_a_list_count_on_unless_they_start_it() {
    let start = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>";
    let lists = common(&(used(2, 7, "") + &used(3, 7, start)));
    let paragraphs = [(1, 0), (2, 0), (3, 0), (3, 0), (1, 0)];
    assert_eq!(numbers(&lists, &paragraphs), ["一、", "二、", "五、", "六、", "七、"]);
    let other = format!("<w:lvlOverride w:ilvl=\"1\">{}</w:lvlOverride>", level(1, "upperLetter", "%2)", ""));
    let lists = common(&used(2, 7, &other));
    assert_eq!(numbers(&lists, &[(1, 0), (1, 1), (2, 1), (2, 0)]), ["一、", "（一）", "B) ", "二、"]);
}

#[test]
fn a_number_may_hold_those_above() {
    let levels = [
        level(0, "chineseCountingThousand", "第%1部分", ""),
        level(1, "decimal", "%1.%2", "<w:suff w:val=\"nothing\"/>"),
        level(2, "lowerLetter", "%1.%2.%3%", "<w:isLgl/>"),
    ];
    let lists = list(0, &levels) + &used(1, 0, "");
    let paragraphs = [(1, 1), (1, 0), (1, 1), (1, 2), (1, 2)];
    assert_eq!(numbers(&lists, &paragraphs), ["一.1", "第一部分 ", "一.1", "1.1.1% ", "1.1.2% "]);
}

#[test]
fn what_is_no_number_is_none() {
    let levels = [
        level(0, "bullet", "l", ""),
        level(1, "none", "", ""),
        level(2, "none", "附：", ""),
        level(3, "decimal", "&lt;%4&gt;%0", ""),
    ];
    let lists = list(0, &levels) + &used(1, 0, "") + &used(2, 9, "") + &used(0, 0, "");
    let paragraphs = [(1, 0), (1, 1), (1, 2), (1, 3), (1, 8), (1, 99), (2, 0), (0, 3), (3, 0)];
    assert_eq!(numbers(&lists, &paragraphs), ["", "", "附：", "<1>%0 ", "", "", "", "", ""]);
}

#[test]
fn a_number_ends_somewhere() {
    let start = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"4294967295\"/></w:lvlOverride>";
    let lists = common(&used(2, 7, start));
    assert_eq!(numbers(&lists, &[(2, 0), (2, 0)]), ["4294967295、", "4294967295、"]);
}

#[test]
fn a_style_numbers_its_paragraphs() {
    let levels = [
        level(0, "chineseCounting", "%1、", "<w:pStyle w:val=\"1\"/>"),
        level(1, "chineseCounting", "（%2）", "<w:pStyle w:val=\"2\"/>"),
    ];
    let lists = list(0, &levels) + &used(4, 0, "");
    let style = |id: &str, base: &str, properties: &str| {
        format!(
            "<w:style w:styleId=\"{id}\"><w:basedOn w:val=\"{base}\"/><w:pPr>{properties}</w:pPr></w:style>"
        )
    };
    let styles = [
        style("1", "a", "<w:numPr><w:numId w:val=\"4\"/></w:numPr>"),
        style("2", "1", ""),
        style("3", "2", ""),
        style("off", "1", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>"),
        style("a", "b", ""),
        style("b", "a", ""),
    ]
    .concat();
    let mut numbering = Numbering::read(&lists, &styles);
    let mut next = |style: &str, named: Named| numbering.next(style, named);
    let none = Named::default();
    assert_eq!(next("1", none), "一、");
    assert_eq!(next("2", none), "（一）");
    assert_eq!(next("3", none), "（二）");
    assert_eq!(next("1", Named { level: Some(1), ..none }), "（三）");
    for (style, named) in [("off", none), ("a", none), ("b", none), ("", none), ("1", at(0, 0))] {
        assert_eq!(next(style, named), "", "{style}");
    }
    assert_eq!(next("2", Named { is_removed: true, ..none }), "");
    assert_eq!(next("1", none), "二、");
}

proptest! {
    #[test]
    fn any_parts_number_or_do_not(
        scraps in vec(select(vec![
            "<w:abstractNum w:abstractNumId=\"1\">", "<w:num w:numId=\"1\">", "<w:abstractNumId w:val=\"1\"/>",
            "<w:lvl w:ilvl=\"0\">", "<w:lvl w:ilvl=\"99\">", "<w:start w:val=\"4294967295\"/>",
            "<w:numFmt w:val=\"upperRoman\"/>", "<w:lvlText w:val=\"%1%9%%\"/>", "<w:lvlText w:val=\"%1\"/>",
            "<w:lvlOverride w:ilvl=\"8\">", "<w:startOverride w:val=\"0\"/>", "<w:lvlRestart w:val=\"9\"/>",
            "<w:style w:styleId=\"1\">", "<w:basedOn w:val=\"1\"/>", "<w:numId w:val=\"1\"/>", "<w:pStyle w:val=\"1\"/>",
        ]), 0..40),
        levels in vec(0..9_usize, 0..20),
    ) {
        let xml = scraps.concat();
        let mut numbering = Numbering::read(&xml, &xml);
        for level in levels {
            let number = numbering.next("1", at(1, level));
            prop_assert!(number.chars().count() <= 10 * formats::LONGEST);
        }
    }
}
