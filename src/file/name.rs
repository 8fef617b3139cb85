//! What a file is called when it is saved.

use super::Kind;
use crate::report::Report;

/// The most bytes a name has, so that any file system and any mail program takes it.
const MOST_BYTES: usize = 200;
/// The most of them for the year, which is whatever was typed.
const MOST_YEAR_BYTES: usize = 40;

/// `<organization>_<year>年度政府信息公开工作年度报告[_草稿].<ext>`.
pub fn file_name(report: &Report, kind: Kind, draft: bool) -> String {
    named(report, if draft { "_草稿" } else { "" }, kind.extension())
}

/// The name of a copy of the whole application with the report in it.
pub fn copy_name(report: &Report) -> String {
    named(report, "_离线副本", Kind::Html.extension())
}

fn named(report: &Report, mark: &str, extension: &str) -> String {
    let year = safe(&report.year.text());
    let year = cut(&year, MOST_YEAR_BYTES);
    let unit = match year.chars().last() {
        None => "",
        Some('度') => "",
        Some('年') => "度",
        Some(_) => "年度",
    };
    let rest = ["_", year, unit, "政府信息公开工作年度报告", mark, ".", extension].concat();
    let organization = match safe(&report.organization) {
        empty if empty.is_empty() => "未填单位".to_owned(),
        organization => organization,
    };
    [cut(&organization, MOST_BYTES - rest.len()), &rest].concat()
}

/// Replaces what file systems forbid and what cannot be seen, among it marks that turn the reading direction
/// and so could hide the extension.
fn safe(text: &str) -> String {
    let replace = |character: char| match character {
        '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '_',
        '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => '_',
        control if control.is_control() => '_',
        other => other,
    };
    let name: String = text.trim().chars().map(replace).collect();
    // A name that begins with a point is hidden on many systems.
    name.trim_start_matches('.').trim().to_owned()
}

/// The beginning of a text, at most so many bytes, never half a character.
fn cut(text: &str, most: usize) -> &str {
    text[..text.floor_char_boundary(most)].trim_end()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{format::Edition, report::Value};

    fn name(organization: &str, year: &str, draft: bool) -> String {
        let mut report = Report::new(Edition::Of2021);
        report.organization = organization.into();
        report.year = Value::read(year);
        file_name(&report, Kind::Html, draft)
    }

    #[test]
    fn a_name_says_who_and_when_and_whether_it_is_a_draft() {
        let cases = [
            ("淮安市人民政府", "2024", false, "淮安市人民政府_2024年度政府信息公开工作年度报告.html"),
            ("淮安市人民政府", "2024", true, "淮安市人民政府_2024年度政府信息公开工作年度报告_草稿.html"),
            ("", "2024", false, "未填单位_2024年度政府信息公开工作年度报告.html"),
            ("某局", "", false, "某局_政府信息公开工作年度报告.html"),
            ("某局", "2024年", false, "某局_2024年度政府信息公开工作年度报告.html"),
            ("", "", true, "未填单位_政府信息公开工作年度报告_草稿.html"),
        ];
        for (organization, year, draft, expected) in cases {
            assert_eq!(name(organization, year, draft), expected);
        }
    }

    #[test]
    fn a_copy_of_the_application_says_so() {
        let mut report = Report::new(Edition::Of2021);
        report.organization = "某局".into();
        report.year = Value::read("2025");
        assert_eq!(copy_name(&report), "某局_2025年度政府信息公开工作年度报告_离线副本.html");
    }

    #[test]
    fn what_file_systems_forbid_is_replaced() {
        assert_eq!(
            name("../a/b\\c:d\u{0}\n\u{202e}", "", false),
            "_a_b_c_d____政府信息公开工作年度报告.html"
        );
    }

    #[test]
    fn a_long_name_is_cut_between_characters() {
        let long = name(&"公".repeat(1000), &"二".repeat(1000), true);
        assert!((195..=MOST_BYTES).contains(&long.len()), "{}", long.len());
        assert!(long.ends_with("年度政府信息公开工作年度报告_草稿.html"));
    }
}
