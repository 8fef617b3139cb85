//! Lines whose cells are parted by pipes: `| a | b |`, `a | b | ||`, or one cell with a pipe after it.

use super::{MOST_SLOTS, line};

/// The cells of such a line. A pipe in front and one at the end close it and make no cell, so what more there is
/// at the end are spare cells, left from cells that covered several columns.
pub(super) fn cells(line: &str) -> Option<Vec<String>> {
    let line = line.trim();
    if !line.contains('|') {
        return None;
    }
    if line.bytes().all(|byte| byte == b'|') {
        // Nothing but spare cells, each with its pipe.
        return Some(vec![String::new(); line.len().min(MOST_SLOTS + 1)]);
    }
    let mut cells = split(line.strip_prefix('|').unwrap_or(line));
    let is_closed = cells.len() > 1 && cells.last().is_some_and(String::is_empty) && !line.ends_with("\\|");
    if is_closed {
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
    for part in line.split('|').take(MOST_SLOTS + 1) {
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
            assert_eq!(cells(line).unwrap(), expected, "{line}");
        }
    }

    #[test]
    fn a_sentence_with_a_pipe_is_no_row() {
        assert_eq!(cells("“公开|服务”栏目全年发布12条。"), None);
        assert_eq!(cells("规章"), None);
        assert_eq!(cells("公开\\|服务"), None);
    }
}
