//! How remarks stand under a table: `注：…`, and several of them as one numbered list.

use std::iter::zip;

/// The words before a remark; published reports have others than the form's 注 too.
const WORDS: [&str; 5] = ["注", "备注", "附注", "注释", "说明"];

/// What stands before the word.
const STARS: [char; 3] = ['*', '＊', '※'];
const OPENING: [char; 4] = ['（', '(', '【', '['];
const CLOSING: [char; 4] = ['）', ')', '】', ']'];
const COLONS: [char; 2] = ['：', ':'];

/// The remark that a line begins, without the word before it: `注：…`, `备注:…`, `*注…`, `（注1：…）`, `【注】…`.
pub(super) fn begun(line: &str) -> Option<&str> {
    let line = line.trim();
    let text = line.trim_start_matches(STARS).trim_start();
    let starred = text.len() < line.len();
    let inner = text.strip_prefix(OPENING);
    WORDS.iter().find_map(|word| {
        let rest = after(inner.unwrap_or(text), word)?;
        let rest = rest.trim_start_matches(|sign: char| sign.is_ascii_digit()).trim_start();
        let closed = inner.and_then(|_| rest.strip_prefix(CLOSING)).map(str::trim_start);
        if let Some(remark) = closed {
            return Some(remark.strip_prefix(COLONS).unwrap_or(remark).trim_start());
        }
        if let Some(remark) = rest.strip_prefix(COLONS) {
            let whole = inner.and_then(|_| remark.strip_suffix(CLOSING));
            return Some(whole.unwrap_or(remark).trim());
        }
        // 注意 is another word.
        (starred && inner.is_none() && !rest.starts_with('意')).then_some(rest)
    })
}

/// Whether a text is the word before a remark and nothing else, as where it has a cell of its own.
pub(super) fn is_word(text: &str) -> bool {
    WORDS.iter().any(|word| after(text, word) == Some(""))
}

/// What follows a word in whose characters blanks may stand: `备 注`.
fn after<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    word.chars().try_fold(text, |rest, sign| rest.trim_start().strip_prefix(sign))
}

/// What follows the number of a list's item at a line's beginning: `2.`, `2、`, `（2）`, `②`.
pub(super) fn numbered(line: &str, number: usize) -> Option<&str> {
    const CIRCLED: [char; 10] = ['①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨', '⑩'];
    let circled = CIRCLED.get(number.wrapping_sub(1)).and_then(|sign| line.strip_prefix(*sign));
    let rest = circled.or_else(|| {
        let digits = number.to_string();
        match line.strip_prefix(['（', '(']) {
            Some(inner) => inner.strip_prefix(&*digits)?.strip_prefix(['）', ')']),
            None => line.strip_prefix(&*digits)?.strip_prefix(['.', '．', '、']),
        }
    });
    rest.map(str::trim_start)
}

/// The items of a list without their numbers, where all of several have them.
pub(super) fn unnumbered<'t>(items: &[&'t str]) -> Vec<&'t str> {
    let bare = zip(items, 1..).map(|(item, number)| numbered(item, number));
    let bare: Option<Vec<&str>> = if items.len() > 1 { bare.collect() } else { None };
    bare.unwrap_or_else(|| items.to_vec())
}

/// The remarks in the remark under a table, one a line, as they go into the list that is printed.
pub(super) fn of_table(note: &str) -> Vec<&str> {
    let lines = note.split('\n').map(|line| begun(line).unwrap_or(line).trim());
    unnumbered(&lines.filter(|line| !line.is_empty()).collect::<Vec<_>>())
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
            (&["①甲", "②乙", "3、丙"], &["甲", "乙", "丙"]),
            (&["1.甲"], &["1.甲"]),
            (&["1.甲", "乙"], &["1.甲", "乙"]),
            (&["1.甲", "3.乙"], &["1.甲", "3.乙"]),
            (&["1.1.5万元", "2.20件"], &["1.5万元", "20件"]),
        ];
        for (items, bare) in cases {
            assert_eq!(unnumbered(items), bare);
        }
        let twelve: Vec<String> = (1..=12).map(|number| format!("{number}．甲")).collect();
        assert_eq!(unnumbered(&twelve.iter().map(String::as_str).collect::<Vec<_>>()), ["甲"; 12]);
    }

    #[test]
    fn each_line_of_a_tables_remark_is_one() {
        assert_eq!(of_table(" 注：甲 \n\n乙\n"), ["甲", "乙"]);
        assert_eq!(of_table("1.甲\n2.乙"), ["甲", "乙"]);
        assert!(of_table(" \n").is_empty());
    }
}
