//! How long a text is, as Word counts it.

/// The length of a text as Word tells it under 字数: every Chinese character or mark counts one, and so does every
/// run of other signs without a blank between them, be it a word or a number. `2025年公开12条。` has seven.
pub fn length(text: &str) -> usize {
    let (mut count, mut in_run) = (0, false);
    for sign in text.chars() {
        let is_own = is_chinese(sign);
        let is_run = !is_own && !sign.is_whitespace();
        count += usize::from(is_own || is_run && !in_run);
        in_run = is_run;
    }
    count
}

/// Whether Word counts it by itself: Chinese characters and the marks among them, with those quotes, dashes and points
/// that Chinese text has in common with other text.
fn is_chinese(sign: char) -> bool {
    matches!(sign,
        '\u{2e80}'..='\u{2fff}' | '\u{3001}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}' | '\u{ff01}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}'
        | '“' | '”' | '‘' | '’' | '…' | '—' | '·' | '①'..='⑳')
}

#[cfg(test)]
mod tests {
    use super::length;

    #[test]
    fn words_are_counted_as_word_counts() {
        for (text, expected) in [
            ("", 0),
            (" \n\u{3000}", 0),
            ("2025年公开12条。", 7),
            ("（一）主动公开\n", 7),
            ("Hello, world", 2),
            ("共 96171.6 元", 3),
            ("“三安全一稳定”", 8),
            ("𠮷", 1),
        ] {
            assert_eq!(length(text), expected, "{text}");
        }
    }
}
