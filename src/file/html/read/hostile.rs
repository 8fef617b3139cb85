//! Pages that somebody wrote to do harm, and pages that nobody wrote.

use cpu_time::ThreadTime;
use proptest::{collection::vec, prelude::*, sample::select};

use super::*;
use crate::{
    document::Block,
    file::{MOST_PARTS, MOST_TEXT},
};

#[test]
fn no_way_of_running_a_script_leaves_more_than_text() {
    let ways = include_str!("../../../../tests/fixtures/script-ways.txt");
    assert!(ways.lines().count() >= 30);
    for way in ways.lines() {
        for page in [format!("{way}<p>后"), format!("<table><tr><td>{way}<td>后</table>"), way.repeat(2)] {
            // Only a title is text with all that stands in it.
            let is_title = way.starts_with("<title>");
            let Document { title, blocks } = document(&page).unwrap();
            let blocks = format!("{blocks:?}");
            assert!(!blocks.contains("ran-") && !blocks.contains("alert"), "{way}: {blocks}");
            assert_eq!(title.contains("ran-"), is_title, "{way}");
        }
    }
}

#[test]
fn a_page_of_more_parts_than_any_report_is_refused() {
    for part in ["<td>", "<tr>", "<p>a", "<table><td>", "<h1>a", "a<br>", "<table>"] {
        let page = "<table>".to_owned() + &part.repeat(MOST_PARTS + 1);
        assert_eq!(document(&page), Err(Refusal::TooManyCells), "{part}");
        let mut reader = Reader::new(page);
        while reader.read_on(1 << 20) {}
        assert_eq!(reader.finish(), Err(Refusal::TooManyCells), "{part}");
    }
}

#[test]
fn a_page_of_more_text_than_any_report_is_refused_before_it_is_read_to_its_end() {
    for sign in ["公", "<", "&"] {
        let text = sign.repeat(MOST_TEXT / sign.len() + 1);
        for page in [
            format!("<p>{text}"),
            format!("<table><td>{text}"),
            format!("<p>{text}").replace("公公公公", "公<p>公公公"),
        ] {
            assert_eq!(document(&page), Err(Refusal::TooManyCells), "{sign}");
        }
        let mut reader = Reader::new(format!("<p>{}", text.repeat(8)));
        assert!(!reader.read_on(2 * MOST_TEXT), "{sign}");
    }
    let beside = format!("<style>{}</style><p title='{0}'>a</p>", "公".repeat(MOST_TEXT));
    assert_eq!(document(&beside).map(|document| document.blocks.len()), Ok(1));
}

/// Each of these makes a careless reader slow or deep.
const HOSTILE: [&str; 40] = [
    "<",
    "<!",
    "<!--",
    "<!-- --!>",
    "<!--->",
    "--",
    "</",
    "</a",
    "<a",
    "<a b=\"",
    "<a b='>",
    "<a b=>",
    "<a/",
    "&",
    "&#",
    "&a",
    "&amp",
    "&#x",
    "<script",
    "<script>",
    "<script><!--<script>",
    "</script",
    "<title>",
    "<textarea></b>",
    "<div>",
    "</div>",
    "<b hidden>",
    "<div hidden></b></div>",
    "<table><td>",
    "<table><tr><td>a</table>",
    "</table>",
    "<td rowspan=0>",
    "<pre>\n",
    "<p>",
    "<h1>",
    "<li hidden><ul>",
    "<svg>",
    " ",
    "\u{a0}",
    "公",
];

#[test]
fn the_time_to_read_grows_as_the_page_does() {
    const SIZE: usize = 15_000;
    let seconds = |page: &str| {
        let start = ThreadTime::now();
        let _ = document(page);
        start.elapsed().as_secs_f64()
    };
    for scrap in HOSTILE {
        for start in ["", "<table><tr><td>"] {
            let page = |size: usize| start.to_owned() + &scrap.repeat(size / scrap.len());
            let (short, long) = (page(SIZE), page(4 * SIZE));
            // The best of all tries counts on both sides; a square would be 16.
            let mut best = (f64::MAX, f64::MAX);
            let grows_as_it_should = |_| {
                best = (best.0.min(seconds(&short)), best.1.min(seconds(&long)));
                best.1 < 8.0 * best.0.max(2e-5)
            };
            assert!((0..200).any(grows_as_it_should), "{start}{scrap}");
        }
    }
}

/// Tags and scraps of tags.
fn scraps() -> impl Strategy<Value = String> {
    let scraps = select(
        [
            &HOSTILE[..],
            &[
                ">",
                "\"",
                "'",
                "-->",
                "</script>",
                "</title>",
                "</td>",
                "</tr>",
                "<tr>",
                "<td colspan=2 rowspan=3>",
                "</table>",
                "</h1>",
                "<tbody>",
                "<caption>",
                "</p>",
                "<td hidden>",
                "</svg>",
                "<br>",
                "</pre>",
                "文",
                "&nbsp;",
                "1",
                "\n",
            ],
        ]
        .concat(),
    );
    vec(scraps, 0..60).prop_map(|scraps| scraps.concat())
}

/// How long all text of a document is.
fn text_length(document: &Document) -> usize {
    let block = |block: &Block| match block {
        Block::Heading(heading) => heading.text.len(),
        Block::Paragraph(paragraph) => paragraph.text.len(),
        Block::Grid(grid) => grid.lines.iter().flat_map(|line| &line.slots).map(|slot| slot.text.len()).sum(),
    };
    document.title.len() + document.blocks.iter().map(block).sum::<usize>()
}

proptest! {
    #[test]
    fn any_text_is_read(text in any::<String>()) {
        let document = document(&text).unwrap();
        prop_assert!(text_length(&document) <= text.len());
    }

    #[test]
    fn any_scraps_of_a_page_are_read(page in scraps(), piece in 1..50_usize) {
        let whole = document(&page);
        let mut reader = Reader::new(page.clone());
        while reader.read_on(piece) {}
        prop_assert_eq!(&reader.finish(), &whole);
        let whole = whole.unwrap();
        prop_assert!(text_length(&whole) <= page.len());
        for block in &whole.blocks {
            if let Block::Grid(grid) = block {
                for (number, line) in grid.lines.iter().enumerate() {
                    for slot in &line.slots {
                        prop_assert!(slot.columns >= 1 && slot.lines >= 1 && number + slot.lines <= grid.lines.len());
                    }
                }
            }
        }
    }
}
