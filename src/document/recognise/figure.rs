//! Figures as people print them: with signs in words, units, and remarks in brackets.

use super::plain::{is_space, narrow};
use crate::{
    format::{Kind, Place},
    report::{Amount, Value},
};

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Figure {
    /// The amount, or the text where it is none.
    pub(super) value: Value,
    /// The unit, for a cell whose unit the form leaves free.
    pub(super) unit: &'static str,
    /// The remark in brackets behind it.
    pub(super) remark: String,
}

/// A text taken apart: `102.85万元`, `减4`, `22（其中修订16件）`.
struct Parts<'t> {
    amount: Amount,
    /// Whether a word before the number says which way it goes.
    worded: bool,
    unit: &'static str,
    remark: &'t str,
}

/// The units that are written behind figures, longest first.
const UNITS: [&str; 12] = ["万元", "亿元", "元", "件", "项", "个", "条", "份", "次", "宗", "起", "部"];

/// How nothing is written where a figure belongs.
const NOTHING: [&str; 8] = ["/", "-", "—", "——", "–", "\\", "无", "--"];

/// Whether a text can only be a figure.
pub(super) fn is_figure(text: &str) -> bool {
    let text = text.trim_matches(is_space);
    parts(text).is_some() || is_nothing(text)
}

/// Whether a text is a sign that there is nothing: `/`, `-`, 无.
fn is_nothing(text: &str) -> bool {
    let mut narrowed = String::new();
    text.chars().map(narrow).for_each(|character| narrowed.push(character));
    NOTHING.contains(&narrowed.as_str())
}

/// Whether a text is a remark in brackets and nothing else: `（其中修订16件）`.
pub(super) fn is_remark(text: &str) -> bool {
    bracketed(text.trim_matches(is_space)).is_some()
}

/// Reads what is printed in a cell of the form; what is no amount there is kept as it is.
pub(super) fn read(text: &str, place: &Place) -> Figure {
    let text = text.trim_matches(is_space);
    let unread = || Figure { value: Value::read(&one_line(text)), unit: "", remark: String::new() };
    let Some(Parts { amount, worded, unit, remark }) = parts(text) else { return unread() };
    // A unit is dropped only where it is the column's own.
    let (fits, unit) = match (place.kind, unit) {
        (_, "") => (true, ""),
        (Kind::MoneyWithUnit, "元" | "万元") => (true, unit),
        (Kind::Money, unit) => (unit == place.unit, ""),
        (Kind::Count | Kind::Signed, "件" | "项" | "个") => (true, ""),
        _ => (false, ""),
    };
    if !fits || worded && place.kind != Kind::Signed {
        return unread();
    }
    Figure { value: Value::Amount(amount), unit, remark: one_line(remark) }
}

fn parts(text: &str) -> Option<Parts<'_>> {
    let (negative, worded, text) = signed(text);
    let text = text.trim_start_matches(is_space);
    let end = text.find(|character| !is_numeric(character)).unwrap_or(text.len());
    let amount = Amount::read(&text[..end])?;
    let rest = text[end..].trim_start_matches(is_space);
    let unit = UNITS.into_iter().find(|unit| rest.starts_with(unit)).unwrap_or("");
    let rest = rest[unit.len()..].trim_start_matches(is_space);
    let remark = if rest.is_empty() { "" } else { bracketed(rest)? };
    Some(Parts { amount: if negative { -amount } else { amount }, worded, unit, remark })
}

/// `减4` is -4; `增2` and `增加2` are 2.
fn signed(text: &str) -> (bool, bool, &str) {
    for (word, negative) in [("减少", true), ("减", true), ("增加", false), ("增", false)] {
        if let Some(rest) = text.strip_prefix(word)
            && rest.trim_start_matches(is_space).starts_with(|next| narrow(next).is_ascii_digit())
        {
            return (negative, true, rest);
        }
    }
    (false, false, text)
}

fn is_numeric(character: char) -> bool {
    matches!(narrow(character), '0'..='9' | '.' | ',' | '+' | '-' | '−')
}

/// What stands between brackets that hold all of a text.
fn bracketed(text: &str) -> Option<&str> {
    let (first, last) = (text.chars().next()?, text.chars().next_back()?);
    if narrow(first) != '(' || narrow(last) != ')' || text.len() <= first.len_utf8() + last.len_utf8() {
        return None;
    }
    let inside = &text[first.len_utf8()..text.len() - last.len_utf8()];
    // `（三）不予公开（…）` begins and ends with brackets that are not each other's.
    let mut depth = 0_i32;
    for character in inside.chars().map(narrow) {
        depth += i32::from(character == '(') - i32::from(character == ')');
        if depth < 0 {
            return None;
        }
    }
    Some(inside)
}

/// A text on one line; blanks go where they only break Chinese text.
fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(character) = rest.next() {
        if !is_space(character) {
            line.push(character);
            continue;
        }
        while rest.next_if(|next| is_space(*next)).is_some() {}
        let latin = |character: char| character.is_ascii_alphabetic();
        if line.chars().next_back().is_some_and(latin) && rest.peek().copied().is_some_and(latin) {
            line.push(' ');
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::{Edition, Format};

    fn read_at(cell: &str, text: &str) -> (String, &'static str, String) {
        let place = Format::of(Edition::Of2019).place(cell.parse().unwrap()).unwrap();
        let figure = read(text, place);
        let value = match figure.value {
            Value::Amount(amount) => amount.to_string(),
            Value::Unreadable(text) => format!("“{text}”"),
            Value::Blank => String::new(),
        };
        (value, figure.unit, figure.remark)
    }

    #[test]
    fn figures_are_read_with_their_signs_units_and_remarks() {
        let cases = [
            ("proactive.licensing.change", "-2", "-2", "", ""),
            ("proactive.licensing.change", "+2", "2", "", ""),
            ("proactive.licensing.change", "减4", "-4", "", ""),
            ("proactive.licensing.change", "增加 3项", "3", "", ""),
            ("proactive.licensing.decisions", "22\n（其中修订 16 件）", "22", "", "其中修订16件"),
            ("proactive.licensing.decisions", "５件", "5", "", ""),
            ("proactive.procurement.amount", "102.85 万元", "102.85", "万元", ""),
            ("proactive.procurement.amount", "251,000元", "251000", "元", ""),
            ("proactive.procurement.amount", "6944.93", "6944.93", "", ""),
        ];
        for (cell, text, value, unit, remark) in cases {
            assert_eq!(read_at(cell, text), (value.to_owned(), unit, remark.to_owned()), "{text}");
        }
    }

    #[test]
    fn what_is_no_amount_there_is_kept_as_it_is_printed() {
        for (cell, text) in [
            ("proactive.licensing.decisions", "/"),
            ("proactive.licensing.decisions", "约12"),
            ("proactive.licensing.decisions", "减4"),
            ("proactive.licensing.decisions", "3万元"),
            ("proactive.procurement.amount", "2亿元"),
        ] {
            assert_eq!(read_at(cell, text), (format!("“{text}”"), "", String::new()), "{text}");
        }
        assert_eq!(read_at("proactive.licensing.decisions", " \u{a0}").0, "");
    }

    #[test]
    fn labels_are_no_figures() {
        for text in ["0", " 12 ", "１２", "/", "—", "无", "减4", "251000元", "22（其中修订16件）", "1,234"]
        {
            assert!(is_figure(text), "{text}");
        }
        for text in ["", "规章", "1.属于国家秘密", "（一）予以公开", "2021年", "无偿提供", "三", "1.2.3"]
        {
            assert!(!is_figure(text), "{text}");
        }
        assert!(is_remark("（其中修订 16 件）"));
        assert!(!is_remark("（二）部分公开（区分处理的）"));
    }
}
