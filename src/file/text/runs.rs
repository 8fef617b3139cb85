//! Tables as Word gives them out: one cell a line after a tab, and the lines of the table parted by blank lines.

use super::line;

/// What lines that begin with a tab turn out to be.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Group {
    /// Lines of a table with their cells.
    Table(Vec<Vec<String>>),
    /// Paragraphs that a tab indents.
    Prose,
    /// Something with more tabs.
    Other,
}

/// What begins in a line that begins with a tab, and the number of the line after it.
pub(super) fn group(lines: &[&str], at: usize) -> (Group, usize) {
    let mut table: Vec<Vec<String>> = Vec::new();
    let (mut start, mut end) = (at, at);
    while lines.get(start).is_some_and(|line| line.starts_with('\t')) {
        let (run, next) = run(lines, start);
        match run {
            Some(cells) if !cells.iter().any(|cell| line::is_prose(cell)) => table.push(cells),
            _ if !table.is_empty() => break,
            Some(_) => return (Group::Prose, next),
            None => return (Group::Other, next),
        }
        let between =
            lines.iter().skip(next).take_while(|line| line::is_blank(line) || line::is_layout(line));
        (start, end) = (next + between.count(), next);
    }
    // One cell a line is no table but headings that a tab indents.
    let is_table =
        table.iter().any(|cells| cells.len() > 1) && table.iter().flatten().any(|cell| !cell.is_empty());
    (if is_table { Group::Table(table) } else { Group::Prose }, end)
}

/// The cells of one line of the table, and the number of the line after it; none where a line has more tabs.
fn run(lines: &[&str], at: usize) -> (Option<Vec<String>>, usize) {
    let mut cells: Vec<String> = Vec::new();
    for (number, line) in lines.iter().enumerate().skip(at) {
        if line::is_blank(line) {
            return (Some(cells), number);
        }
        let text = line.strip_prefix('\t');
        if text.unwrap_or(line).contains('\t') {
            return (None, number + 1);
        }
        match (text, cells.last_mut()) {
            (Some(text), _) => cells.push(text.trim().to_owned()),
            _ if line::is_layout(line) => {}
            (None, Some(cell)) if is_continued(cell, line) => {
                cell.push('\n');
                cell.push_str(line.trim());
            }
            _ => return (Some(cells), number),
        }
    }
    (Some(cells), lines.len())
}

/// Whether a line without a tab goes on with the text of the cell before. After a figure only a remark does.
fn is_continued(cell: &str, line: &str) -> bool {
    let is_remark = || line.trim_start().starts_with(['（', '(']);
    !cell.is_empty() && !line.contains('|') && (!line::is_figure(cell) || is_remark())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grouped(text: &str) -> (Group, usize) {
        group(&text.split('\n').collect::<Vec<_>>(), 0)
    }

    fn table(lines: &[&[&str]]) -> Group {
        Group::Table(lines.iter().map(|line| line.iter().map(|cell| (*cell).to_owned()).collect()).collect())
    }

    #[test]
    fn a_blank_line_ends_a_line_of_the_table() {
        let text = "\t第（一）项\n\n\t信息内容\n\t本年新\n制作数量\n\t\n \n\t规章\n\t0\n\t 2\n\n\n三、收到";
        let expected: [&[&str]; 3] =
            [&["第（一）项"], &["信息内容", "本年新\n制作数量", ""], &["规章", "0", "2"]];
        assert_eq!(grouped(text), (table(&expected), 10));
    }

    #[test]
    fn a_figure_is_continued_by_a_remark_and_by_nothing_else() {
        assert_eq!(
            grouped("\t规章\n\t22\n（其中修订16件）\n"),
            (table(&[&["规章", "22\n（其中修订16件）"]]), 3)
        );
        assert_eq!(grouped("\t规章\n\t22\n三、收到"), (table(&[&["规章", "22"]]), 2));
    }

    #[test]
    fn prose_that_a_tab_indents_is_no_table() {
        assert_eq!(grouped("\t一是加强学习。\n\t二是完善制度。\n"), (Group::Prose, 2));
        assert_eq!(grouped("\t（一）主动公开\n\n\t全年公开12件。"), (Group::Prose, 1));
        assert_eq!(grouped("\t\n\t\n"), (Group::Prose, 2));
    }

    #[test]
    fn more_tabs_are_something_else() {
        assert_eq!(grouped("\t1\n\t2\t3\n\t4"), (Group::Other, 2));
    }
}
