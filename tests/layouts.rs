//! A report printed in every syntax that people have, its figures read again as they were: what an author's program
//! does to blanks, widths, spare cells and line breaks changes nothing.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use gongkai::{
    document::{Block, Document, Grid, Reading, compose},
    file::{self, html},
    format::{Cell, Edition, Format},
    report::{Report, Value},
};
use proptest::{collection::vec, prelude::*, sample::select};

/// A report with some prose.
fn filled(edition: Edition, figures: &[&str]) -> Report {
    let mut report = Report::new(edition);
    report.organization = "某县民政局".into();
    report.year = Value::read(if edition == Edition::Of2019 { "2020" } else { "2024" });
    for (place, figure) in Format::of(edition).places.iter().zip(figures.iter().cycle()) {
        if !place.is_total() {
            report.set(place.cell, Value::read(figure));
        }
    }
    for section in edition.outline().narratives() {
        report
            .set_narrative(section.id, "（一）主动公开\n全年公开信息523条，其中网站237条。\n一是做好解读。");
    }
    report.set_table_note("requests", "2.重复申请含上年3件。\n含补正");
    report.set_table_note("reviews", "行政复议、行政诉讼数量含上年度结转数量");
    report
}

fn report() -> impl Strategy<Value = Report> {
    let figures = vec(select(vec!["0", "0", "0", "1", "2", "7", "12", "305", "96171"]), 200);
    (select(Edition::ALL.to_vec()), figures).prop_map(|(edition, figures)| filled(edition, &figures))
}

/// A report in which cells are blank or no number.
fn patchy() -> impl Strategy<Value = Report> {
    let figures = vec(select(vec!["", "", "0", "3", "/", "约12", "无"]), 200);
    (select(Edition::ALL.to_vec()), figures).prop_map(|(edition, figures)| filled(edition, &figures))
}

/// The cells of a table line by line, the places that spans cover blank, as a sheet has them.
fn cells(grid: &Grid) -> Vec<Vec<String>> {
    let mut cells: Vec<Vec<Option<String>>> = vec![Vec::new(); grid.lines.len()];
    for (line, slots) in grid.lines.iter().enumerate() {
        for slot in &slots.slots {
            let at = cells[line].iter().position(Option::is_none).unwrap_or(cells[line].len());
            for covered in &mut cells[line..line + slot.lines] {
                covered.resize(covered.len().max(at + slot.columns), None);
                covered[at..at + slot.columns].fill(Some(String::new()));
            }
            cells[line][at] = Some(slot.reading());
        }
    }
    cells.into_iter().map(|line| line.into_iter().map(Option::unwrap_or_default).collect()).collect()
}

/// A text: each table line by line as `row` writes it.
fn text(document: &Document, row: impl Fn(&[String]) -> String) -> String {
    let mut lines = vec![document.title.clone()];
    for block in &document.blocks {
        match block {
            Block::Heading(heading) => lines.push(heading.text.clone()),
            Block::Paragraph(paragraph) => lines.push(paragraph.text.clone()),
            Block::Grid(grid) => lines.extend(cells(grid).iter().map(|cells| row(cells))),
        }
    }
    lines.join("\n") + "\n"
}

/// A cell of a sheet; quotes are doubled within quotes.
fn quoted(cell: &str, separator: char) -> String {
    let is_special = cell.contains(['"', '\n', separator]);
    if is_special { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

fn sheet(document: &Document, separator: char) -> String {
    text(document, |cells| {
        let cells: Vec<String> = cells.iter().map(|cell| quoted(cell, separator)).collect();
        cells.join(&separator.to_string())
    })
}

fn pipes(document: &Document) -> String {
    text(document, |cells| cells.join(" | "))
}

/// Markdown has one line of headings, and a break within a cell as a tag.
fn markdown(document: &Document) -> String {
    let mut lines = vec![format!("# {}", document.title), String::new()];
    for block in &document.blocks {
        match block {
            Block::Heading(heading) => lines.push(format!("## {}", heading.text)),
            Block::Paragraph(paragraph) => lines.push(paragraph.text.clone()),
            Block::Grid(grid) => {
                for (number, cells) in cells(grid).iter().enumerate() {
                    lines.push(format!("| {} |", cells.join(" | ").replace('\n', "<br>")));
                    if number == 0 {
                        lines.push(format!("|{}", "---|".repeat(cells.len())));
                    }
                }
            }
        }
        lines.push(String::new());
    }
    lines.join("\n")
}

/// Our own page without the report as data, and without the addresses of its cells.
fn page(document: &Document) -> String {
    let page = html::node::print(&html::page(document, None));
    let mut parts = page.split(" data-cell=\"");
    let first = parts.next().unwrap().to_owned();
    parts.fold(first, |page, part| page + part.split_once('"').unwrap().1)
}

/// How a syntax writes a document.
type Write = fn(&Document) -> String;

/// All syntaxes that keep blank cells in their places.
const SYNTAXES: [(&str, Write); 5] = [
    ("page", page),
    ("tsv", |document| sheet(document, '\t')),
    ("csv", |document| sheet(document, ',')),
    ("pipes", pipes),
    ("markdown", markdown),
];

fn read(text: &str) -> Reading {
    file::read(text.as_bytes(), |_| None).unwrap_or_else(|refusal| panic!("{refusal}\n{text}"))
}

fn values(report: &Report) -> Vec<(Cell, &Value)> {
    report.format().places.iter().map(|place| (place.cell, report.value(place.cell))).collect()
}

/// Every cell is read as it was.
#[track_caller]
fn assert_same(syntax: &str, text: &str, report: &Report) {
    let reading = read(text);
    let wrong: Vec<_> = values(&reading.report)
        .into_iter()
        .zip(values(report))
        .filter(|(left, right)| left != right)
        .collect();
    assert!(wrong.is_empty(), "{syntax}: {wrong:?}\n{:#?}\n{text}", reading.notes);
    assert!(!reading.exact, "{syntax}");
    assert_eq!(
        (reading.report.edition, reading.found),
        (report.edition, reading.expected),
        "{syntax}: {:#?}",
        reading.notes
    );
    assert_eq!(
        (&reading.report.organization, &reading.report.year),
        (&report.organization, &report.year),
        "{syntax}"
    );
    assert_eq!(reading.report.table_notes, report.table_notes, "{syntax}\n{text}");
}

/// Changes the labels and headings of a document; figures stay.
fn reworded(mut document: Document, change: impl Fn(&str) -> String) -> Document {
    let is_label = |text: &str| matches!(Value::read(text), Value::Unreadable(_));
    for block in &mut document.blocks {
        match block {
            Block::Heading(heading) => heading.text = change(&heading.text),
            Block::Paragraph(_) => {}
            Block::Grid(grid) => {
                let slots = grid.lines.iter_mut().flat_map(|line| &mut line.slots);
                slots
                    .filter(|slot| is_label(&slot.text))
                    .for_each(|slot| slot.text = change(&slot.text).into());
            }
        }
    }
    document
}

fn narrow(text: &str) -> String {
    let sign = |sign| match sign {
        '（' => '(',
        '）' => ')',
        '：' => ':',
        '“' | '”' => '"',
        '／' => '/',
        other => other,
    };
    text.chars().map(sign).collect()
}

/// Blanks after every so many characters.
fn spaced(text: &str, every: usize, blank: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let pieces: Vec<String> = characters.chunks(every).map(|piece| piece.iter().collect()).collect();
    pieces.join(blank)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_syntax_keeps_every_figure(report in report()) {
        for (syntax, print) in SYNTAXES {
            assert_same(syntax, &print(&compose(&report)), &report);
        }
    }

    #[test]
    fn blank_and_unreadable_cells_keep_their_places(report in patchy()) {
        for (syntax, print) in SYNTAXES.into_iter().filter(|(syntax, _)| *syntax != "pipes") {
            assert_same(syntax, &print(&compose(&report)), &report);
        }
    }

    /// Where most lines have a pipe at the end, it may close the last cell or part it from a blank one.
    #[test]
    fn no_figure_is_read_in_the_place_of_another(report in patchy()) {
        let text = pipes(&compose(&report));
        let reading = read(&text);
        for ((cell, read), (_, said)) in values(&reading.report).into_iter().zip(values(&report)) {
            let is_total = report.format().place(cell).is_some_and(|place| place.is_total());
            prop_assert!(is_total || read.is_blank() || read == said, "{cell}: {read:?}, not {said:?}\n{text}");
        }
    }

    #[test]
    fn widths_and_blanks_do_not_matter(
        report in report(),
        every in 2..6_usize,
        blank in select(vec![" ", "\u{3000}", "\u{a0}", "\u{200b}"]),
    ) {
        let narrowed = reworded(compose(&report), narrow);
        let spaced = reworded(compose(&report), |text| spaced(text, every, blank));
        for (syntax, print) in SYNTAXES {
            assert_same(syntax, &print(&narrowed), &report);
            assert_same(syntax, &print(&spaced), &report);
        }
    }

    /// As in a cell of a sheet, a page or Markdown; a line of pipes ends where its line ends.
    #[test]
    fn line_breaks_within_cells_do_not_matter(report in report(), every in 3..9_usize) {
        // A heading is one line.
        let mut broken = reworded(compose(&report), |text| spaced(text, every, "\n"));
        for (block, whole) in broken.blocks.iter_mut().zip(compose(&report).blocks) {
            if matches!(whole, Block::Heading(_)) {
                *block = whole;
            }
        }
        for (syntax, print) in SYNTAXES.into_iter().filter(|(syntax, _)| *syntax != "pipes") {
            assert_same(syntax, &print(&broken), &report);
        }
    }

    /// Cells that are left over at the end of some lines. A sheet saved with commas is a rectangle.
    #[test]
    fn spare_cells_do_not_matter(report in report(), spare in vec(0..4_usize, 1..7)) {
        let mut document = compose(&report);
        let mut spare = spare.into_iter().cycle();
        for block in &mut document.blocks {
            let Block::Grid(grid) = block else { continue };
            for line in &mut grid.lines {
                // Nothing is left over of a line that all lines above span into.
                let Some(last) = line.slots.last().cloned() else { continue };
                let blank = gongkai::document::Slot { text: "".into(), unit: "".into(), header: None, cell: None, columns: 1, lines: 1 };
                if last.lines == 1 {
                    line.slots.extend((0..spare.next().unwrap()).map(|_| blank.clone()));
                }
            }
        }
        for (syntax, print) in SYNTAXES.into_iter().filter(|(syntax, _)| *syntax != "csv") {
            assert_same(syntax, &print(&document), &report);
        }
    }
}
