//! Documents made by our own writer, and the ways in which published reports differ from them.

use super::*;

/// A report with figures in every cell that is typed, and some prose.
pub(super) fn filled(edition: Edition, figures: &[u32]) -> Report {
    let mut report = Report::new(edition);
    report.organization = "某县民政局".into();
    report.year = Value::read(if edition == Edition::Of2019 { "2020" } else { "2024" });
    for (place, figure) in report.format().places.iter().zip(figures.iter().cycle()) {
        if !place.is_total() {
            report.set(place.cell, Value::Amount(Amount::from(*figure)));
        }
    }
    for section in report.format().outline.narratives() {
        report
            .set_narrative(section.id, "（一）主动公开\n全年公开信息523条，其中网站237条。\n一是做好解读。");
    }
    report.set_table_note("requests", "2.重复申请含上年3件。\n含补正");
    report.set_table_note("reviews", "行政复议、行政诉讼数量含上年度结转数量");
    report
}

/// The report as printed, with nothing in it that tells more than its words.
pub(super) fn printed(report: &Report) -> Document {
    let mut document = compose(report);
    for block in &mut document.blocks {
        match block {
            Block::Heading(heading) => heading.section = None,
            Block::Grid(grid) => {
                (grid.section, grid.caption) = (None, String::new());
                for line in &mut grid.lines {
                    line.head = false;
                    for slot in &mut line.slots {
                        *slot = Slot {
                            columns: slot.columns,
                            lines: slot.lines,
                            ..Slot::of(&slot.reading(), 1, 1)
                        };
                    }
                }
            }
            Block::Paragraph(_) => {}
        }
    }
    document
}

/// Changes every text of a document.
pub(super) fn reworded(mut document: Document, change: impl Fn(&str) -> String) -> Document {
    for block in &mut document.blocks {
        match block {
            Block::Heading(heading) => heading.text = change(&heading.text),
            Block::Paragraph(_) => {}
            Block::Grid(grid) => {
                for slot in grid.lines.iter_mut().flat_map(|line| &mut line.slots) {
                    slot.text = change(&slot.text).into();
                }
            }
        }
    }
    document
}

/// Lays every table out anew.
pub(super) fn relaid(mut document: Document, lay: impl Fn(&Grid) -> Vec<Block>) -> Document {
    document.blocks = document
        .blocks
        .into_iter()
        .flat_map(|block| match block {
            Block::Grid(grid) => lay(&grid),
            other => vec![other],
        })
        .collect();
    document
}

pub(super) fn line_of_text(text: &str) -> Block {
    Block::Paragraph(Paragraph { role: Role::Line, text: text.to_owned() })
}

/// One cell a line, blank ones left out.
pub(super) fn cell_a_line(grid: &Grid) -> Vec<Block> {
    let slots = grid.lines.iter().flat_map(|line| &line.slots);
    slots.filter(|slot| !slot.text.is_empty()).map(|slot| line_of_text(&slot.text)).collect()
}

/// One row a line with blanks between its cells, as text comes out of a PDF.
pub(super) fn row_a_line(grid: &Grid) -> Vec<Block> {
    let line = |line: &Line| {
        let texts: Vec<&str> =
            line.slots.iter().map(|slot| &*slot.text).filter(|text| !text.is_empty()).collect();
        line_of_text(&texts.join(" "))
    };
    grid.lines.iter().map(line).collect()
}

/// Every cell one place wide and high, with the cells that spans cover left over behind each line.
pub(super) fn spare_cells(grid: &Grid) -> Vec<Block> {
    let line = |line: &Line| {
        let spare: usize = line.slots.iter().map(|slot| slot.columns - 1).sum();
        let slots = line.slots.iter().map(|slot| Slot::of(&slot.text, 1, 1));
        Line::of(slots.chain((0..spare).map(|_| Slot::of("", 1, 1))).collect())
    };
    vec![Block::Grid(Grid::of(grid.lines.iter().map(line).collect()))]
}

/// Every cell one place wide and high, with the covered cells in their places, as a sheet is copied.
pub(super) fn sheet(grid: &Grid) -> Vec<Block> {
    let mut covered: Vec<usize> = Vec::new();
    let mut lines = Vec::new();
    for (position, line) in grid.lines.iter().enumerate() {
        let mut slots = Vec::new();
        let skip = |slots: &mut Vec<Slot>, covered: &[usize]| {
            while covered.get(slots.len()).is_some_and(|until| *until > position) {
                slots.push(Slot::of("", 1, 1));
            }
        };
        for slot in &line.slots {
            skip(&mut slots, &covered);
            let end = slots.len() + slot.columns;
            covered.resize(covered.len().max(end), 0);
            covered[slots.len()..end].fill(position + slot.lines);
            slots.push(Slot::of(&slot.text, 1, 1));
            slots.resize(end, Slot::of("", 1, 1));
        }
        skip(&mut slots, &covered);
        lines.push(Line::of(slots));
    }
    vec![Block::Grid(Grid::of(lines))]
}
