//! Where sentences begin and end.

use std::ops::Range;

/// One sentence, or a line that is a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands in the prose, in bytes, with the mark that ends it and without blanks around it.
    pub span: Range<usize>,
}

/// The sentences of a prose: they end at 。！？ and at the end of a line; `；` only parts clauses.
pub(super) fn sentences(text: &str) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let ends = text.char_indices().filter(|(_, sign)| matches!(sign, '。' | '！' | '？' | '!' | '?' | '\n'));
    for end in ends.map(|(at, sign)| at + sign.len_utf8()).chain([text.len()]) {
        let part = &text[start..end];
        let trimmed = part.trim();
        if !trimmed.is_empty() {
            let begin = start + (part.len() - part.trim_start().len());
            sentences.push(Sentence { span: begin..begin + trimmed.len() });
        }
        start = end;
    }
    sentences
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_at_its_mark_or_with_its_line() {
        let text = "（一）主动公开\n 全年公开5条；其中3条。 收到申请2件！\n\n";
        let found: Vec<&str> = sentences(text).iter().map(|sentence| &text[sentence.span.clone()]).collect();
        assert_eq!(found, ["（一）主动公开", "全年公开5条；其中3条。", "收到申请2件！"]);
    }
}
