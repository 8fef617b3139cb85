//! Records whose fields are parted by tabs or commas, as sheets are copied and saved.

use super::{MOST_PARTS, line};

/// The fields of the record that begins in a line, and the number of the line after it. A field in quotes may
/// reach over several lines and have its own quotes doubled; quotes that are not closed so are text.
pub(super) fn record(lines: &[&str], at: usize, delimiter: char) -> (Vec<String>, usize) {
    let mut fields = Vec::new();
    let mut next = at + 1;
    let mut rest = lines.get(at).copied().unwrap_or_default();
    loop {
        if let Some((field, after, line)) = quoted(lines, rest, next, delimiter) {
            fields.push(field);
            (rest, next) = (after, line);
        } else {
            let end = rest.find(delimiter).unwrap_or(rest.len());
            let (field, after) = rest.split_at(end);
            fields.push(field.trim().to_owned());
            rest = after;
        }
        match rest.strip_prefix(delimiter) {
            Some(after) if fields.len() <= MOST_PARTS => rest = after,
            _ => return (fields, next),
        }
    }
}

/// A field in quotes, what follows it in its last line, and the number of the line after that.
///
/// A quote that neither is doubled nor ends the field shows that it was none; so no text is searched twice.
fn quoted<'a>(
    lines: &[&'a str],
    text: &'a str,
    mut next: usize,
    delimiter: char,
) -> Option<(String, &'a str, usize)> {
    let mut rest = text.strip_prefix('"')?;
    let mut field = String::new();
    loop {
        let Some((before, after)) = rest.split_once('"') else {
            field.push_str(rest);
            field.push('\n');
            rest = lines.get(next).copied()?;
            next += 1;
            continue;
        };
        field.push_str(before);
        match after.strip_prefix('"') {
            Some(after) => {
                field.push('"');
                rest = after;
            }
            None if after.is_empty() || after.starts_with(delimiter) => {
                return Some((field.trim().to_owned(), after, next));
            }
            None => return None,
        }
    }
}

/// What parts the fields of a text that is a saved sheet as a whole: a comma or a semicolon.
///
/// Prose has these too, and labels have; but not as many in each of several lines that follow each other.
pub(super) fn separator(lines: &[&str]) -> Option<char> {
    const LINES: usize = 3;
    if lines.iter().any(|line| line.contains('\t')) {
        return None;
    }
    [',', ';'].into_iter().find(|delimiter| {
        let (mut at, mut columns, mut alike) = (0, 0, 0);
        while at < lines.len() && alike < LINES {
            let (fields, next) = record(lines, at, *delimiter);
            alike = match is_line_of_sheet(&fields) {
                true if fields.len() == columns => alike + 1,
                true => 1,
                false => 0,
            };
            (at, columns) = (next, fields.len());
        }
        alike == LINES
    })
}

fn is_line_of_sheet(fields: &[String]) -> bool {
    const FEWEST: usize = 4;
    fields.len() >= FEWEST && !fields.iter().any(|field| field.contains('。') || line::is_prose(field))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_in_quotes_may_hold_anything() {
        let lines = ["\"本年新", "制作\"\"数量\"\"\"\t\"a\tb\"\t1", "规章"];
        assert_eq!(
            record(&lines, 0, '\t'),
            (vec!["本年新\n制作\"数量\"".into(), "a\tb".into(), "1".into()], 2)
        );
        assert_eq!(record(&["行政许可,\"1,808,595\",,"], 0, ',').0, ["行政许可", "1,808,595", "", ""]);
    }

    #[test]
    fn quotes_of_the_text_itself_stay() {
        assert_eq!(
            record(&["\"放管服\"改革\t\"1", "2"], 0, '\t'),
            (vec!["\"放管服\"改革".into(), "\"1".into()], 1)
        );
    }

    #[test]
    fn a_saved_sheet_is_told_from_prose_with_commas() {
        let sheet = ["二、主动公开", "信息内容,制发,废止,有效", "规章,2,0,11", "规范性文件,1,0,3"];
        assert_eq!(separator(&sheet), Some(','));
        assert_eq!(separator(&["a;1;2;3", "b;1,5;2;3", "c;1;2;3"]), Some(';'));
        let prose = [
            "规范性文件(决定、公告,通知,意见,以及标题用“规定”的)",
            "0",
            "公开目录,指南,年报,专栏。",
            "公开目录,指南,年报,专栏。",
            "公开目录,指南,年报,专栏。",
        ];
        assert_eq!(separator(&prose), None);
    }
}
