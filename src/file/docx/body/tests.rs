//! The main part of Word documents, by example.

use proptest::{collection::vec, prelude::*, sample::select};

use super::*;
use crate::{
    document::{Block, Grid},
    file::MOST_PARTS,
};

/// One line a block, or a line of a table: `| slot`, with its columns and lines where it covers several.
fn shown(document: &Document) -> Vec<String> {
    let mut shown = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Heading(_) => panic!("a heading is known by its words"),
            Block::Paragraph(paragraph) => shown.push(paragraph.text.clone()),
            Block::Grid(grid) => shown.extend(lines(grid)),
        }
    }
    shown
}

fn lines(grid: &Grid) -> Vec<String> {
    let mut lines = Vec::new();
    for line in &grid.lines {
        let slots = line.slots.iter().map(|slot| match (slot.columns, slot.lines) {
            (1, 1) => format!("|{}", slot.text),
            (columns, lines) => format!("|{columns}x{lines} {}", slot.text),
        });
        lines.push(slots.collect());
    }
    lines
}

/// A document without lists.
fn plain(xml: &str) -> Result<Document, Refusal> {
    document(xml, Numbering::default())
}

fn read(body: &str) -> Vec<String> {
    let xml = format!("<?xml version=\"1.0\"?>\n<w:document><w:body>\n{body}</w:body></w:document>");
    shown(&plain(&xml).unwrap())
}

/// A slot with properties and one paragraph of text.
fn slot(properties: &str, text: &str) -> String {
    format!("<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>")
}

fn table(lines: &[String]) -> Vec<String> {
    let lines: String = lines.iter().map(|line| format!("<w:tr>{line}</w:tr>")).collect();
    read(&format!("<w:tbl>{lines}</w:tbl>"))
}

#[test]
fn paragraphs_are_made_of_runs() {
    let body = "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr>
        <w:r><w:t xml:space=\"preserve\">　　全年 </w:t></w:r><w:proofErr/><w:hyperlink><w:r><w:t>公开</w:t></w:r></w:hyperlink>
        <w:r><w:tab/><w:t>12&lt;13</w:t><w:br/><w:t>二</w:t><w:softHyphen/><w:noBreakHyphen/></w:r></w:p><w:p/>
        <w:sdt><w:sdtPr><w:alias w:val=\"a\"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>三</w:t></w:r></w:p></w:sdtContent></w:sdt>";
    assert_eq!(read(body), ["全年 公开\t12<13", "二-", "三"]);
}

#[test]
fn what_is_not_printed_is_not_read() {
    let body = "<w:p><w:del><w:r><w:delText>a</w:delText></w:r></w:del><w:ins><w:r><w:t>一</w:t></w:r></w:ins>
        <w:r><w:rPr><w:vanish/></w:rPr><w:t>b</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/><w:del/></w:rPr><w:t>二</w:t></w:r>
        <w:r><w:instrText> PAGE </w:instrText></w:r><w:moveFrom><w:r><w:t>c</w:t></w:r></w:moveFrom>
        <w:r><w:footnoteReference w:id=\"2\"/><w:t>三</w:t></w:r></w:p>";
    assert_eq!(read(body), ["一二三"]);
}

#[test]
fn a_text_box_comes_after_the_paragraph_it_stands_in() {
    let boxed = |text: &str| {
        let content = format!("<w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent>");
        format!(
            "<w:r><mc:AlternateContent><mc:Choice>{content}</mc:Choice><mc:Fallback>{content}</mc:Fallback></mc:AlternateContent></w:r>"
        )
    };
    let body = format!(
        "<w:p><w:r><w:t>前</w:t></w:r>{}{}<w:r><w:t>后</w:t></w:r></w:p><w:p>{}</w:p>",
        boxed("一"),
        boxed("二"),
        boxed("三")
    );
    assert_eq!(read(&body), ["前后", "一", "二", "三"]);
}

#[test]
fn numbers_come_before_the_text_of_their_paragraphs() {
    let level = |at: u32, text: &str| {
        format!(
            "<w:lvl w:ilvl=\"{at}\"><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"{text}\"/></w:lvl>"
        )
    };
    let lists = format!(
        "<w:abstractNum w:abstractNumId=\"0\">{}{}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>",
        level(0, "%1、"),
        level(1, "（%2）")
    );
    let numbered = |at: u32, content: &str| {
        let number = format!("<w:numPr><w:ilvl w:val=\"{at}\"/><w:numId w:val=\"1\"/></w:numPr>");
        // What the properties were before a change numbers nothing.
        let change = "<w:pPrChange><w:pPr><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr></w:pPrChange>";
        format!("<w:p><w:pPr>{number}{change}</w:pPr>{content}</w:p>")
    };
    let run = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let boxed = format!("<w:r><w:txbxContent>{}</w:txbxContent></w:r>", numbered(1, &run("框")));
    let body = [
        numbered(0, &(run("总体") + &run("情况"))),
        format!("<w:p>{}</w:p>", run("正文")),
        numbered(1, ""),
        numbered(1, "<w:r><w:t> </w:t></w:r><w:r><w:vanish/><w:t>a</w:t></w:r>"),
        numbered(1, &format!("<w:r><w:tab/><w:br/><w:t>　主动</w:t><w:br/></w:r>{}", run("公开"))),
        numbered(0, &(boxed + &run("有框"))),
        numbered(1, "<w:del><w:r><w:t>b</w:t></w:r></w:del><w:r><w:noBreakHyphen/></w:r>"),
        format!(
            "<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>",
            numbered(1, &run("予以公开")),
            numbered(1, ""),
            format_args!("<w:p>{}</w:p>", run("3"))
        ),
    ];
    let xml = format!("<w:document><w:body>{}</w:body></w:document>", body.concat());
    let expected = [
        "一、总体情况",
        "正文",
        "（三）主动",
        "公开",
        "二、有框",
        "（一）框",
        "（二）-",
        "|（三）予以公开||3",
    ];
    assert_eq!(shown(&document(&xml, Numbering::read(&lists, "")).unwrap()), expected);
}

#[test]
fn slots_cover_columns() {
    let lines = [
        slot("<w:gridSpan w:val=\"3\"/>", "甲"),
        format!("<w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>{}{}", slot("", "乙"), slot("", "丙")),
        format!("<w:trPr><w:gridAfter w:val=\"2\"/></w:trPr>{}", slot("", "丁")),
    ];
    assert_eq!(table(&lines), ["|3x1 甲", "||乙|丙", "|丁|2x1 "]);
}

#[test]
fn slots_go_on_in_the_lines_below() {
    let restart = "<w:vMerge w:val=\"restart\"/>";
    let goes_on = "<w:vMerge/>";
    let lines = [
        slot("<w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/>", "甲")
            + &slot("", "1")
            + &slot(restart, "乙"),
        slot("<w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"continue\"/>", "")
            + &slot("", "2")
            + &slot(goes_on, ""),
        slot(restart, "丙") + &slot("", "3") + &slot("", "4") + &slot(goes_on, ""),
        slot(goes_on, "") + &slot(goes_on, "上面没有") + &slot("", "5") + &slot(restart, "丁"),
    ];
    assert_eq!(table(&lines), ["|2x2 甲|1|1x3 乙", "|2", "|1x2 丙|3|4", "|上面没有|5|丁"]);
}

#[test]
fn paragraphs_of_a_slot_are_lines_of_its_text() {
    let slot = "<w:tc><w:p><w:r><w:t>商业</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>企</w:t><w:br/><w:t>业</w:t></w:r></w:p></w:tc>";
    assert_eq!(table(&[slot.repeat(2)]), ["|商业\n企\n业|商业\n企\n业"]);
}

#[test]
fn a_layout_is_no_table() {
    let inner = format!("<w:tbl><w:tr>{}{}</w:tr></w:tbl>", slot("", "一"), slot("", "二"));
    let outer =
        [format!("<w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>{inner}</w:tc>{}", slot("", "三"))];
    assert_eq!(table(&outer), ["|一|二", "三"]);
    assert_eq!(table(&[slot("", "一"), slot("", "二")]), ["一", "二"]);
}

#[test]
fn a_document_of_more_parts_than_any_report_is_refused() {
    for part in ["<w:tc>", "<w:tr>", "<w:t>a<w:p/>", "<w:txbxContent>", "<w:tbl>", "<w:gridBefore/>"] {
        let xml = "<w:tbl>".to_owned() + &part.repeat(MOST_PARTS + 1);
        assert_eq!(plain(&xml), Err(Refusal::TooManyCells), "{part}");
    }
}

proptest! {
    #[test]
    fn any_text_is_read(text in any::<String>()) {
        prop_assert_eq!(plain(&text), Ok(Document::of(String::new(), Vec::new())));
    }

    #[test]
    fn any_scraps_of_a_document_are_read(scraps in vec(select(vec![
        "<w:p>", "</w:p>", "<w:t>", "</w:t>", "一", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>",
        "<w:vMerge/>", "<w:vMerge w:val='restart'/>", "<w:gridSpan w:val='2'/>", "<w:gridAfter w:val='9'/>", "<w:gridBefore/>",
        "<w:txbxContent>", "</w:txbxContent>", "<w:del>", "</w:del>", "<w:del/>", "<w:br/>", "<![CDATA[", "]]>", "<", "<!--",
    ]), 0..60)) {
        for block in plain(&scraps.concat()).unwrap().blocks {
            if let Block::Grid(grid) = block {
                for (number, line) in grid.lines.iter().enumerate() {
                    prop_assert!(line.slots.iter().all(|slot| number + slot.lines <= grid.lines.len()));
                }
            }
        }
    }
}
