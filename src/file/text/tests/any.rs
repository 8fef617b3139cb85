//! What holds for any text, however long and whatever is in it.

use proptest::{collection::vec, prelude::*, sample::select};

use crate::{
    document::Block,
    file::{
        Refusal,
        text::{MOST_PARTS, document},
    },
};

/// Each of these made a careless reader slow: a search that starts again at every place.
#[test]
fn hostile_text_of_full_size_is_read_in_one_pass() {
    const SIZE: usize = 2_000_000;
    for scrap in [
        "\t",
        "\n",
        "|",
        "\"",
        "\t\"",
        "\"\n",
        "\"\"\n",
        ",",
        ",\"",
        "\ta\n",
        "\ta\n\n",
        "\ta\nb",
        "\t\"\"\n",
        "公",
        "**|",
        "-",
        "HYPERLINK “",
        "HYPERLINK \\l",
        "\\|",
        "a,b,c,d\n",
        "\"a\n",
    ] {
        let _ = document(&scrap.repeat(SIZE / scrap.len()));
        // With few enough lines that none is refused for their number alone.
        let _ = document(&scrap.repeat(MOST_PARTS / 4));
        let _ = document(&[&scrap.repeat(MOST_PARTS / 4), "。\t\tb"].concat());
    }
}

#[test]
fn a_table_without_end_is_refused() {
    for text in ["\t0".repeat(MOST_PARTS), "|".repeat(MOST_PARTS + 1), "0\n".repeat(MOST_PARTS)] {
        assert_eq!(document(&[&text, "\n"].concat()), Err(Refusal::TooManyCells));
    }
}

proptest! {
    #[test]
    fn any_text_is_read(text in any::<String>()) {
        let _ = document(&text);
    }

    #[test]
    fn nothing_that_is_no_syntax_is_lost(pieces in vec(select(vec![
        "规章", "一、", "（一）", "0", "12.5万元", "全年公开。", "，", "\t", "\t", "\n", "\n", "\n\t", "|", " | ", "|\n", "\"", "\"\n",
        ",", ";", "\n\n", "**", "## ", "\\", "\u{3000}", "\u{200b}", "\r\n", "HYPERLINK ", "其他主动公开文件及标题采用规定",
    ]), 0..60)) {
        let text = pieces.concat();
        let seen = |text: &str| -> String {
            text.chars().filter(|sign| sign.is_alphanumeric() || "。，、（）".contains(*sign)).collect()
        };
        let document = document(&text).unwrap();
        let kept = document.blocks.iter().flat_map(|block| match block {
            Block::Heading(heading) => vec![heading.text.clone()],
            Block::Paragraph(paragraph) => vec![paragraph.text.clone()],
            Block::Grid(grid) => grid.lines.iter().flat_map(|line| &line.slots).map(|slot| slot.text.to_string()).collect(),
        });
        let kept: String = kept.collect();
        if !text.contains("HYPERLINK \"") {
            prop_assert_eq!(seen(&kept), seen(&text));
        }
    }
}
