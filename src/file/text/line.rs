//! What one line, or the text of one cell, tells of itself.

use std::borrow::Cow;

/// A line of nothing but blanks. A tab is more than a blank: it stands for an empty cell.
pub(super) fn is_blank(line: &str) -> bool {
    line.trim().is_empty() && !line.contains('\t')
}

/// A line that only lays out the page: its number, or the rule under the head of a table.
pub(super) fn is_layout(line: &str) -> bool {
    is_page_number(line) || is_rule(line)
}

/// `— 4 —`, `第 4 页 共 9 页`, `4 / 9`. A number alone is none, for it may be a cell; nor is `-2`.
fn is_page_number(line: &str) -> bool {
    const LONGEST: usize = 60;
    const DASHES: [char; 8] = ['-', '‐', '–', '—', '―', '−', '─', '－'];
    const JOINTS: [char; 4] = ['/', '／', '，', ','];
    let line = line.trim();
    if line.len() > LONGEST {
        return false;
    }
    let line: String = line.chars().filter(|character| !character.is_whitespace()).collect();
    if line.starts_with(DASHES) && line.ends_with(DASHES) {
        return number(line.trim_matches(DASHES)).is_some();
    }
    if let Some(pages) = line.strip_suffix('页') {
        let numbered = |part: &str| {
            let part = part.trim_start_matches(JOINTS);
            part.strip_prefix(['第', '共']).and_then(number).is_some()
        };
        return line.contains('第') && pages.split('页').all(numbered);
    }
    let Some((page, pages)) = line.split_once(['/', '／']) else { return false };
    matches!((number(page), number(pages)), (Some(page), Some(pages)) if 0 < page && page <= pages)
}

/// A number of few digits.
fn number(text: &str) -> Option<u32> {
    const MOST_DIGITS: usize = 4;
    let digit = |digit: char| match digit {
        '０'..='９' => Some(u32::from(digit) - u32::from('０')),
        _ => digit.to_digit(10),
    };
    if text.is_empty() || text.chars().count() > MOST_DIGITS {
        return None;
    }
    text.chars().try_fold(0, |number, next| Some(number * 10 + digit(next)?))
}

/// The line that Markdown has under the head of a table. A lone `-` is a figure that is not there.
fn is_rule(line: &str) -> bool {
    let line = line.trim();
    let mut parts = line.trim_matches('|').split('|').map(str::trim);
    let is_dashes = |part: &str| {
        let dashes = part.trim_matches(':');
        (dashes.len() >= 3 || dashes.len() < part.len()) && dashes.bytes().all(|byte| byte == b'-')
    };
    line.contains('|') && line.contains('-') && parts.all(is_dashes)
}

/// The text of a heading of Markdown.
pub(super) fn heading(line: &str) -> Option<&str> {
    const DEEPEST: usize = 6;
    let line = line.trim();
    let text = line.trim_start_matches('#');
    let depth = line.len() - text.len();
    let text = text.strip_prefix([' ', '\u{3000}', '\u{a0}']).map(str::trim)?;
    ((1..=DEEPEST).contains(&depth) && !text.is_empty()).then_some(text)
}

/// The text without the marks by which Markdown makes it bold, where each that opens is closed.
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    const MARK: &str = "**";
    match text.matches(MARK).count() {
        0 => Cow::Borrowed(text),
        count if count % 2 == 0 => Cow::Owned(text.replace(MARK, "")),
        _ => Cow::Borrowed(text),
    }
}

/// A text that no cell has: a sentence, or too long. Only labels explained in brackets are longer.
pub(super) fn is_prose(text: &str) -> bool {
    const LONGEST_LABEL: usize = 60;
    let text = text.trim_end();
    let is_long = || text.chars().nth(LONGEST_LABEL).is_some();
    text.ends_with(['。', '；', '：', '！', '？']) || (!text.ends_with(['）', ')']) && is_long())
}

/// What numbers a heading or a point of a list: `一、`, `（二）`, `3.`, `•`. Word sets a tab after it.
pub(super) fn is_numbering(text: &str) -> bool {
    const SIGNS: [char; 9] = ['•', '●', '·', '■', '◆', '➢', '\u{f06c}', '\u{f0b7}', '\u{f0d8}'];
    const NUMERALS: &str = "一二三四五六七八九十";
    if text.chars().count() > 5 {
        return false;
    }
    let within =
        text.trim_start_matches(['（', '(', '第']).trim_end_matches(['、', '.', '．', '）', ')', '条', '章']);
    let is_numeral = |numeral: char| numeral.is_ascii_digit() || NUMERALS.contains(numeral);
    text.strip_prefix(SIGNS) == Some("")
        || (within.len() < text.len() && !within.is_empty() && within.chars().all(is_numeral))
}

/// A figure: digits and signs, with the unit of money perhaps.
pub(super) fn is_figure(text: &str) -> bool {
    !text.is_empty()
        && text
            .chars()
            .all(|sign| sign.is_ascii_digit() || "０１２３４５６７８９+-＋－减,.，．/ 万元".contains(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_numbers_are_layout_and_figures_are_not() {
        for line in [
            "— 4 —",
            "- 12 -",
            "-4-",
            "－４－",
            "第 4 页",
            "第4页 共9页",
            "第 4 页/共 9 页",
            "共9页，第4页",
            "4 / 9",
            " 10/10",
        ] {
            assert!(is_layout(line), "{line}");
        }
        for line in
            ["4", "-2", "/", "-", "——", "0/0", "9/4", "2024/1", "第4页见附件", "共9页", "页", "- 四 -", ""]
        {
            assert!(!is_layout(line), "{line}");
        }
    }

    #[test]
    fn the_rule_under_the_head_of_a_table_is_layout() {
        for line in ["|---|---|", "| :---: | --- |", "---|---", "|:-|-:|"] {
            assert!(is_layout(line), "{line}");
        }
        for line in ["| - | - |", "- |", "|||", "---", "| --- | 0 |"] {
            assert!(!is_layout(line), "{line}");
        }
    }

    #[test]
    fn a_heading_has_a_blank_after_its_marks() {
        assert_eq!(heading("## 二、主动公开"), Some("二、主动公开"));
        assert_eq!(heading("#公开#"), None);
        assert_eq!(heading("## "), None);
    }

    #[test]
    fn a_label_is_no_prose() {
        let long = "其他主动公开文件（含以本单位名义正式签发的文件，".repeat(3);
        assert!(!is_prose("（二）部分公开（区分处理的，只计这一情形，不计其他情形）"));
        assert!(!is_prose(&[&long, "等）"].concat()));
        assert!(is_prose(&long));
        assert!(is_prose("全年公开12件。"));
    }

    #[test]
    fn what_numbers_a_heading_is_known() {
        for text in ["一、", "（十二）", "(3)", "4.", "第五条", "•"] {
            assert!(is_numbering(text), "{text}");
        }
        for text in ["12", "一", "规章", "1.5", "（）", "一、总体情况", ""] {
            assert!(!is_numbering(text), "{text}");
        }
    }
}
