//! A text without what no reader sees: marks of zero width, control characters, and the codes that Word leaves.

/// The text with every line ended by `\n`.
pub(super) fn clean(text: &str) -> String {
    /// How Word writes a link into plain text: this, the address in quotes, and the words to click on.
    const FIELD: &str = "HYPERLINK";
    let mut cleaned = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, field)) = rest.find(FIELD).and_then(|place| rest.split_at_checked(place)) {
        push(&mut cleaned, before);
        let (code, after) = field.split_at(FIELD.len());
        rest = match after_code(after) {
            Some(words) => {
                // A blank on each side belongs to the code.
                if cleaned.ends_with(' ') {
                    cleaned.pop();
                }
                words
            }
            None => {
                cleaned.push_str(code);
                after
            }
        };
    }
    push(&mut cleaned, rest);
    cleaned
}

fn push(cleaned: &mut String, text: &str) {
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\r' if characters.peek() == Some(&'\n') => {}
            // A new page is no blank line.
            '\u{c}' if cleaned.ends_with('\n') => {}
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => cleaned.push('\n'),
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}' => {}
            control if control.is_control() && control != '\t' => {}
            visible => cleaned.push(visible),
        }
    }
}

/// What follows the address and the switches of a link's code: ` "https://…" \l "place" \h `.
fn after_code(code: &str) -> Option<&str> {
    let mut rest = code.trim_start_matches(' ');
    let mut is_address_read = false;
    loop {
        let switch =
            rest.strip_prefix('\\').and_then(|rest| rest.strip_prefix(|c: char| c.is_ascii_alphabetic()));
        if let Some(after) = switch {
            rest = after.trim_start_matches(' ');
        } else if is_address_read {
            // The words to click on may be in quotes too.
            return Some(rest);
        }
        match after_quoted(rest) {
            Some(after) => {
                rest = after.trim_start_matches(' ');
                is_address_read = true;
            }
            None if switch.is_none() => return None,
            None => {}
        }
    }
}

fn after_quoted(text: &str) -> Option<&str> {
    const QUOTES: [char; 3] = ['"', '“', '”'];
    let text = text.strip_prefix(QUOTES)?;
    // Any quote ends it, so that no text is searched again and again.
    let end = text.find(|character| character == '\n' || QUOTES.contains(&character))?;
    text.get(end..)?.strip_prefix(QUOTES)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_end_of_a_line_is_the_same() {
        assert_eq!(clean("a\r\nb\rc\u{2028}d\u{b}e\u{c}f\n\u{c}g\n\nh"), "a\nb\nc\nd\ne\nf\ng\n\nh");
    }

    #[test]
    fn what_nobody_sees_is_dropped_and_blanks_stay() {
        assert_eq!(clean("\u{feff}公\u{200b}开\u{ad}\u{0}\t\u{a0}\u{3000}1"), "公开\t\u{a0}\u{3000}1");
    }

    #[test]
    fn of_a_link_the_words_stay() {
        let cases = [
            (" HYPERLINK \"http://a.cn/d.o(7);\" 重点事项-栏目", "重点事项-栏目"),
            ("见 HYPERLINK \"http://a.cn\" \\l \"b\" \\t \"_blank\" \"放管服\"栏目", "见\"放管服\"栏目"),
            ("HYPERLINK \\l “_Toc1” 一、总体情况", "一、总体情况"),
            ("HYPERLINK 是一个词", "HYPERLINK 是一个词"),
            ("HYPERLINK \"没有写完\n下一行\"", "HYPERLINK \"没有写完\n下一行\""),
        ];
        for (text, cleaned) in cases {
            assert_eq!(clean(text), cleaned);
        }
    }
}
