//! Lines whose cells are parted by pipes: `| a | b |`, `a | b | ||`, or one cell with a pipe after it.

use super::{MOST_PARTS, line};

/// Which ends of its lines a text closes with a pipe. Where it closes none, a pipe there parts a blank cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Style {
    begins: bool,
    ends: bool,
}

impl Style {
    /// The style of the lines that have several pipes: nearly all begin or end with one where that closes them.
    /// A blank cell too many does no harm, and one that is lost shifts its line.
    pub(super) fn of(lines: &[&str]) -> Style {
        const SEVERAL: usize = 2;
        let (mut all, mut begin, mut end) = (0, 0, 0);
        for line in lines.iter().map(|line| line.trim()) {
            if line.bytes().filter(|byte| *byte == b'|').nth(SEVERAL - 1).is_some() {
                all += 1;
                begin += usize::from(line.starts_with('|'));
                end += usize::from(line.ends_with('|'));
            }
        }
        let nearly_all = |count: usize| count * 4 >= all * 3;
        Style { begins: nearly_all(begin), ends: nearly_all(end) }
    }
}

/// The cells of such a line. A pipe that closes it makes no cell, so what more there is at the end are spare
/// cells, left from cells that covered several columns.
pub(super) fn cells(line: &str, style: Style) -> Option<Vec<String>> {
    let line = line.trim();
    if !line.contains('|') {
        return None;
    }
    if line.bytes().all(|byte| byte == b'|') {
        // Nothing but spare cells, each with its pipe.
        return Some(vec![String::new(); line.len().min(MOST_PARTS + 1)]);
    }
    let mut cells = split(line.strip_prefix('|').filter(|_| style.begins).unwrap_or(line));
    let is_closed = cells.len() > 1 && cells.last().is_some_and(String::is_empty) && !line.ends_with("\\|");
    if is_closed && style.ends {
        cells.pop();
    }
    let is_row = is_closed
        || line.starts_with('|')
        || (cells.len() > 1 && !cells.iter().any(|cell| line::is_prose(cell)));
    is_row.then_some(cells)
}

/// The texts between pipes; a pipe after `\` is part of a text.
fn split(line: &str) -> Vec<String> {
    let mut cells = Vec::new();
    let mut cell = String::new();
    for part in line.split('|').take(MOST_PARTS + 1) {
        match part.strip_suffix('\\') {
            Some(before) => {
                cell.push_str(before);
                cell.push('|');
            }
            None => {
                cell.push_str(part);
                cells.push(text(&cell));
                cell.clear();
            }
        }
    }
    if !cell.is_empty() {
        cells.push(text(&cell));
    }
    cells
}

/// The text of a cell. Markdown has a tag for a line that ends within it.
fn text(cell: &str) -> String {
    let text = line::plain(cell.trim());
    if text.contains("<br") {
        ["<br>", "<br/>", "<br />"].iter().fold(text.into_owned(), |text, tag| text.replace(tag, "\n"))
    } else {
        text.into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLOSED: Style = Style { begins: true, ends: true };

    #[test]
    fn closing_pipes_make_no_cells_and_spare_cells_stay() {
        let cases: [(&str, &[&str]); 12] = [
            ("| 规章 | 2 |", &["规章", "2"]),
            ("规章 | 2 |", &["规章", "2"]),
            ("规章 | 2", &["规章", "2"]),
            ("行政许可 | 7 | ||", &["行政许可", "7", "", ""]),
            ("第二十条第（一）项 |", &["第二十条第（一）项"]),
            ("|||", &["", "", ""]),
            ("|", &[""]),
            ("| | 2 |", &["", "2"]),
            ("| a\\|b | c |", &["a|b", "c"]),
            ("a | b\\|", &["a", "b|"]),
            ("| **规章** | ** |", &["规章", "**"]),
            ("| 本年新<br>制作<br/>数量 | a<b |", &["本年新\n制作\n数量", "a<b"]),
        ];
        for (line, expected) in cases {
            assert_eq!(cells(line, CLOSED).unwrap(), expected, "{line}");
        }
    }

    #[test]
    fn where_lines_are_not_closed_their_blank_cells_stay() {
        let open = ["规章 | 2 | 3", "总计 | 5 | ", " | 4 | 5", "其他 | 1 | 2"];
        let style = Style::of(&open);
        assert_eq!(style, Style { begins: false, ends: false });
        assert_eq!(cells(open[1], style).unwrap(), ["总计", "5", ""]);
        assert_eq!(cells(open[2], style).unwrap(), ["", "4", "5"]);
        assert_eq!(Style::of(&["规章 | 2 | 3 |", "总计 | | |"]), Style { begins: false, ends: true });
        assert_eq!(Style::of(&["一、总体情况", "| 规章 | 2 |"]), CLOSED);
    }

    #[test]
    fn a_sentence_with_a_pipe_is_no_row() {
        assert_eq!(cells("“公开|服务”栏目全年发布12条。", CLOSED), None);
        assert_eq!(cells("规章", CLOSED), None);
        assert_eq!(cells("公开\\|服务", CLOSED), None);
    }
}
