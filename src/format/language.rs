//! The languages that the interface speaks. What stands in a report is always Chinese.

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Chinese, as the form itself.
    #[default]
    Chinese,
    /// English; the official labels stay Chinese, with a gloss.
    English,
}

impl Language {
    /// The language that a tag of BCP 47 asks for (`zh-CN`, `en`, `en-GB`); Chinese where it is none of these.
    pub fn of_tag(tag: &str) -> Language {
        let primary = tag.trim().split(['-', '_']).next().unwrap_or_default();
        if primary.eq_ignore_ascii_case("en") { Language::English } else { Language::Chinese }
    }

    /// The tag of BCP 47, for a `lang` attribute.
    pub fn tag(self) -> &'static str {
        match self {
            Language::Chinese => "zh-CN",
            Language::English => "en",
        }
    }
}

/// A text of the interface in every language: neither can be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    chinese: &'static str,
    english: &'static str,
}

impl Words {
    /// A text, in Chinese and in English.
    pub const fn new(chinese: &'static str, english: &'static str) -> Words {
        Words { chinese, english }
    }

    /// The text in one language.
    pub const fn of(self, language: Language) -> &'static str {
        match language {
            Language::Chinese => self.chinese,
            Language::English => self.english,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_asks_for_its_language() {
        for (tag, language) in [
            ("en", Language::English),
            ("EN-gb", Language::English),
            ("en_US", Language::English),
            ("zh-CN", Language::Chinese),
            ("", Language::Chinese),
            ("eno", Language::Chinese),
        ] {
            assert_eq!(Language::of_tag(tag), language, "{tag}");
        }
    }
}
