//! One table of a report for the clipboard: as a page for Word, Excel and WPS, and as rows of text for the rest.

use super::html;
use crate::{
    document::{Block, Grid, compose},
    report::Report,
};

/// A table as it is put on the clipboard.
#[derive(Debug)]
pub struct Copy {
    /// The table as a page, with merged cells.
    pub page: String,
    /// Its rows, cells parted by tabs; what a merged cell covers is blank.
    pub rows: String,
}

/// Copies the table of a section; `None` where the section has none.
pub fn table(report: &Report, section: &str) -> Option<Copy> {
    let document = compose(report);
    let grid = document.blocks.iter().find_map(|block| match block {
        Block::Grid(grid) if grid.section == Some(section) => Some(grid),
        _ => None,
    })?;
    Some(Copy { page: html::table(grid), rows: rows(grid) })
}

fn rows(grid: &Grid) -> String {
    let mut text = String::new();
    // For each column of the grid, how many lines from here on a slot above still covers.
    let mut covered: Vec<usize> = Vec::new();
    for line in &grid.lines {
        let mut slots = line.slots.iter();
        let mut column = 0;
        let mut before = 0;
        loop {
            while covered.get(column).is_some_and(|lines| *lines > 0) {
                covered[column] -= 1;
                column += 1;
            }
            let Some(slot) = slots.next() else { break };
            (before..column).for_each(|_| text.push('\t'));
            // A tab or a line break would begin another cell.
            text.extend(slot.reading().chars().map(|sign| if sign.is_control() { ' ' } else { sign }));
            before = column;
            covered.resize(covered.len().max(column + slot.columns), 0);
            covered[column..column + slot.columns].fill(slot.lines - 1);
            column += slot.columns;
        }
        (before + 1..column).for_each(|_| text.push('\t'));
        text.push_str("\r\n");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{document::place_block, file::text, format::Edition, report::Totals, session::sample};

    #[test]
    fn rows_have_the_columns_of_the_form() {
        let copy = table(&sample(), "reviews").unwrap();
        let lines: Vec<Vec<&str>> = copy.rows.lines().map(|line| line.split('\t').collect()).collect();
        assert!(lines.iter().all(|line| line.len() == 15), "{lines:?}");
        assert_eq!((lines[0][0], lines[0][5], lines[0][6]), ("行政复议", "行政诉讼", ""));
        assert_eq!((lines[1][0], lines[1][5], lines[1][10]), ("结果维持", "未经复议直接起诉", "复议后起诉"));
        assert_eq!((lines[2][4], lines[2][5]), ("", "结果维持"));
    }

    /// What is copied out can be pasted back, whole, into another report.
    #[test]
    fn what_is_copied_can_be_pasted() {
        let report = sample();
        for section in ["proactive", "requests", "reviews"] {
            let copy = table(&report, section).unwrap();
            for document in [text::block(&copy.rows).unwrap(), html::document(&copy.page).unwrap()] {
                let first = report.format().places_of(section)[0].cell;
                let block = place_block(&document, report.format(), first);
                let mut pasted = Report::new(Edition::Of2019);
                block.entries.iter().for_each(|entry| pasted.set(entry.cell, entry.value.clone()));
                let totals = Totals::of(&pasted);
                for place in report.format().places_of(section) {
                    let expected = Totals::of(&report).shown(&report, place.cell);
                    assert_eq!(totals.shown(&pasted, place.cell), expected, "{}", place.cell);
                }
            }
        }
    }

    #[test]
    fn a_section_of_prose_has_no_table() {
        assert!(table(&sample(), "overview").is_none());
    }
}
