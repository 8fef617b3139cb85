//! How remarks stand under a table: `注：…`, and several of them as one numbered list.

use std::iter::zip;

/// The words before a remark; published reports have others than the form's 注 too.
const WORDS: [&str; 5] = ["备注", "附注", "注释", "说明", "注"];

const OPENING: &str = "（(【[";
const CLOSING: &str = "）)】]";
const COLONS: &str = "：:";
const DIGITS: &str = "0123456789";

/// The remark that a line begins, without the word before it: `注：…`, `备注:…`, `*注…`, `（注1：…）`, `【注】…`.
pub(super) fn begun(line: &str) -> Option<&str> {
    let line = line.trim();
    let text = all_after(line, "*＊※");
    let inner = after(text, OPENING);
    let behind = WORDS.iter().find_map(|word| after_word(inner.unwrap_or(text), word))?;
    // 注意 is another word.
    let starred = text.len() < line.len() && !behind.starts_with('意');
    let rest = all_after(behind, DIGITS);
    match (inner, after(rest, COLONS)) {
        (None, None) => starred.then_some(behind),
        (None, remark) => remark,
        (Some(_), None) => after(rest, CLOSING).map(|remark| after(remark, COLONS).unwrap_or(remark)),
        (Some(_), Some(remark)) => {
            let last = remark.char_indices().next_back().filter(|(_, sign)| CLOSING.contains(*sign));
            Some(last.map_or(remark, |(end, _)| remark[..end].trim_end()))
        }
    }
}

/// Whether a text is the word before a remark and nothing else, as where it has a cell of its own.
pub(super) fn is_word(text: &str) -> bool {
    WORDS.iter().any(|word| after_word(text, word) == Some(""))
}

/// What follows a word in whose characters blanks may stand: `备 注`.
fn after_word<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    word.chars().try_fold(text, |rest, sign| rest.strip_prefix(sign).map(str::trim_start))
}

/// What follows one of these signs, without the blanks between.
fn after<'t>(text: &'t str, signs: &str) -> Option<&'t str> {
    let first = text.chars().next().filter(|first| signs.contains(*first))?;
    Some(text[first.len_utf8()..].trim_start())
}

/// What follows any number of these signs.
fn all_after<'t>(mut text: &'t str, signs: &str) -> &'t str {
    while let Some(rest) = after(text, signs) {
        text = rest;
    }
    text
}

/// What follows the number of a list's item at a line's beginning: `2.`, `2、`, `（2）`.
pub(super) fn numbered(line: &str, number: usize) -> Option<&str> {
    let inner = after(line, "（(");
    let text = inner.unwrap_or(line);
    let rest = all_after(text, DIGITS);
    let is_it = text[..text.len() - rest.len()].trim_end() == number.to_string();
    after(rest, if inner.is_some() { "）)" } else { ".．、" }).filter(|_| is_it)
}

/// Takes the numbers from the items of a list, where all of several have them.
pub(super) fn take_numbers(items: &mut [&str]) {
    let is_numbered = |(item, number): (&&str, usize)| numbered(item, number).is_some();
    if items.len() > 1 && zip(&*items, 1..).all(is_numbered) {
        for (item, number) in zip(items, 1..) {
            *item = numbered(item, number).unwrap_or(item);
        }
    }
}

/// The remarks in the remark under a table, one a line, as they go into the list that is printed.
pub(super) fn of_table(note: &str) -> Vec<&str> {
    let mut lines = Vec::new();
    for line in note.split('\n') {
        let line = begun(line).unwrap_or(line).trim();
        if !line.is_empty() {
            lines.push(line);
        }
    }
    take_numbers(&mut lines);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_are_known_by_the_word_before_them() {
        for line in [
            "注：含上年",
            " 注: 含上年",
            "备注：含上年",
            "备 注 ：含上年",
            "说明：含上年",
            "附注：含上年",
            "注释：含上年",
            "（注：含上年",
            "注1：含上年",
            "*注：含上年",
            "*注含上年",
            "※ 注 含上年",
            "（注：含上年）",
            "(注2:含上年)",
            "【注】含上年",
            "【注】：含上年",
            "（备注）含上年",
        ] {
            assert_eq!(begun(line), Some("含上年"), "{line}");
        }
        for line in [
            "注含上年",
            "注意：含上年",
            "*注意含上年",
            "（注意）含上年",
            "关注：含上年",
            "*含上年",
            "",
            "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
            "（说明含上年）",
        ] {
            assert_eq!(begun(line), None, "{line}");
        }
        assert_eq!(begun("*注2024年起含补正"), Some("2024年起含补正"));
        assert_eq!((begun("注："), begun("（注：甲（乙）")), (Some(""), Some("甲（乙")));
    }

    #[test]
    fn a_word_alone_is_no_remark_yet() {
        for (text, is) in
            [("备注", true), ("备 注", true), ("注", true), ("注：", false), ("备注1", false), ("", false)]
        {
            assert_eq!(is_word(text), is, "{text}");
        }
    }

    #[test]
    fn only_whole_lists_lose_their_numbers() {
        let cases: [(&[&str], &[&str]); 7] = [
            (&["1.甲", "2. 乙"], &["甲", "乙"]),
            (&["（1）甲", "(2)乙"], &["甲", "乙"]),
            (&["1．甲", "2 、 乙", "3、丙"], &["甲", "乙", "丙"]),
            (&["1.甲"], &["1.甲"]),
            (&["1.甲", "乙"], &["1.甲", "乙"]),
            (&["1.甲", "3.乙"], &["1.甲", "3.乙"]),
            (&["1.1.5万元", "2.20件"], &["1.5万元", "20件"]),
        ];
        for (items, bare) in cases {
            let mut items = items.to_vec();
            take_numbers(&mut items);
            assert_eq!(items, bare);
        }
        let twelve: Vec<String> = (1..=12).map(|number| format!("{number}．甲")).collect();
        let mut twelve: Vec<&str> = twelve.iter().map(String::as_str).collect();
        take_numbers(&mut twelve);
        assert_eq!(twelve, ["甲"; 12]);
    }

    #[test]
    fn each_line_of_a_tables_remark_is_one() {
        assert_eq!(of_table(" 注：甲 \n\n乙\n"), ["甲", "乙"]);
        assert_eq!(of_table("1.甲\n2.乙"), ["甲", "乙"]);
        assert!(of_table(" \n").is_empty());
    }
}
