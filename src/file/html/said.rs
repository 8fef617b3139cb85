//! What the attributes of a tag say that matters to a reader of the page.

use crate::{
    file::markup::{Tag, decode},
    format::Cell,
};

/// What the attributes of a tag say.
pub(super) struct Said {
    /// How many columns a slot covers.
    pub(super) columns: usize,
    /// How many lines a slot covers.
    pub(super) lines: usize,
    /// The address of a figure, in a page of ours.
    pub(super) cell: Option<Cell>,
    /// The unit of a figure, in a page of ours.
    pub(super) unit: Option<String>,
    /// Whether a paragraph is a remark, in a page of ours.
    pub(super) note: bool,
    /// Whether the element is not shown.
    pub(super) hidden: bool,
}

impl Said {
    /// What a tag says.
    pub(super) fn by(tag: &Tag<'_>) -> Said {
        const MOST_COLUMNS: usize = 1000;
        const MOST_LINES: usize = 65534;
        let mut said = Said { columns: 1, lines: 1, cell: None, unit: None, note: false, hidden: false };
        for (name, value) in tag.attributes() {
            let is = |known: &str| name.eq_ignore_ascii_case(known);
            if is("hidden") {
                said.hidden = true;
            } else if is("data-draft") {
                // Our own line on a draft is no part of the report.
                said.hidden = true;
            } else if is("style") {
                said.hidden |= hides(&decode(value));
            } else if is("class") {
                said.note |= value == "note";
            } else if is("colspan") {
                said.columns = span(value).unwrap_or(1).clamp(1, MOST_COLUMNS);
            } else if is("rowspan") {
                // None at all means: to the end of the group.
                said.lines = match span(value) {
                    Some(0) => MOST_LINES,
                    lines => lines.unwrap_or(1).min(MOST_LINES),
                };
            } else if is("data-cell") {
                said.cell = value.parse().ok();
            } else if is("data-unit") {
                said.unit = Some(decode(value).into_owned());
            }
        }
        said
    }
}

/// A number as HTML reads it: what it begins with counts, and what follows does not.
fn span(value: &str) -> Option<usize> {
    let value = value.trim_ascii_start();
    let value = value.strip_prefix('+').unwrap_or(value).as_bytes();
    let digits = value.iter().take_while(|byte| byte.is_ascii_digit());
    let number = digits
        .fold(0_usize, |number, digit| number.saturating_mul(10).saturating_add(usize::from(digit - b'0')));
    value.first().is_some_and(u8::is_ascii_digit).then_some(number)
}

/// Whether a style hides its element.
fn hides(style: &str) -> bool {
    style.split(';').filter_map(|rule| rule.split_once(':')).any(|(name, value)| {
        let value = value.split('!').next().unwrap_or_default();
        name.trim().eq_ignore_ascii_case("display") && value.trim().eq_ignore_ascii_case("none")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_read_as_browsers_read_them() {
        for (value, expected) in [
            ("3", Some(3)),
            (" +3.7cm", Some(3)),
            ("0", Some(0)),
            ("99999999999999999999999", Some(usize::MAX)),
            ("", None),
            ("-2", None),
            ("three", None),
            ("+ 3", None),
        ] {
            assert_eq!(span(value), expected, "{value}");
        }
    }

    #[test]
    fn a_style_hides_by_one_rule_only() {
        assert!(hides("color: red; DISPLAY : None !important"));
        for style in
            ["display:block", "display:none-such", "x-display:none", "content:'display:none'", "none"]
        {
            assert!(!hides(style), "{style}");
        }
    }
}
