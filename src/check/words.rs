//! Looking for words in a text.

/// Whether any of some words stands in a text.
pub(super) fn has_any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}

/// Whether what stands at a place belongs to one of some longer words: the 市 of 市场, the 收费 of 行政事业性收费.
pub(super) fn is_part_of_any(text: &str, at: usize, part: &str, words: &[&str]) -> bool {
    let begins = |word: &str, before: usize| {
        let rest = at.checked_sub(before).and_then(|begin| text.get(begin..));
        rest.is_some_and(|rest| rest.starts_with(word))
    };
    words.iter().any(|word| word.match_indices(part).any(|(before, _)| begins(word, before)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_known_wherever_the_longer_word_begins() {
        let words = ["市场", "城市"];
        let cases = [
            ("市场", 0, true),
            ("某市场", 3, true),
            ("城市管理", 3, true),
            ("市", 0, false),
            ("某市", 3, false),
        ];
        for (text, at, is_part) in cases {
            assert_eq!(is_part_of_any(text, at, "市", &words), is_part, "{text}");
        }
    }
}
