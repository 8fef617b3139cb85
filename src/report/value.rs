//! What a cell holds: nothing, an amount, or what somebody wrote that is no amount.

use std::rc::Rc;

use super::{Amount, amount::is_blank};
use crate::format::Kind;

/// What a cell holds. A blank is not 0, and what cannot be read is kept as it was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    #[default]
    Blank,
    /// An amount. Whether it is allowed in its cell is [`Value::fits`]'s question.
    Amount(Amount),
    /// What was typed or printed and is no number.
    Unreadable(Rc<str>),
}

impl Value {
    /// Reads what was written in a cell.
    pub fn read(text: &str) -> Value {
        if text.chars().all(is_blank) {
            return Value::Blank;
        }
        Amount::read(text).map_or_else(|| Value::Unreadable(text.into()), Value::Amount)
    }

    /// Whether nothing is written.
    pub fn is_blank(&self) -> bool {
        *self == Value::Blank
    }

    /// The amount, where it is one that the kind of cell allows (rule A5); `None` otherwise.
    pub fn fits(&self, kind: Kind) -> Option<Amount> {
        let Value::Amount(amount) = *self else { return None };
        let fits = match kind {
            Kind::Count => amount.is_whole() && !amount.is_negative(),
            Kind::Signed => amount.is_whole(),
            Kind::Money | Kind::MoneyWithUnit => !amount.is_negative(),
        };
        fits.then_some(amount)
    }

    /// The number and the remark in brackets behind it, where both were written as one text:
    /// `22（其中修订16件）`. The cell's own unit may stand between them.
    pub fn remarked(&self, unit: &str) -> Option<(Amount, &str)> {
        let Value::Unreadable(text) = self else { return None };
        let text = text.trim_matches(is_blank);
        let (number, rest) = text.split_once(['（', '('])?;
        let number = number.trim_end_matches(is_blank);
        let amount = Amount::read(number.strip_suffix(unit).unwrap_or(number))?;
        let remark = rest.strip_suffix(['）', ')'])?.trim_matches(is_blank);
        // Brackets within brackets: which of them hold the remark is not guessed.
        let is_plain = !remark.is_empty() && !remark.contains(['（', '(', '）', ')']);
        is_plain.then_some((amount, remark))
    }

    /// As it is shown in its cell; empty for a blank.
    pub fn text(&self) -> Rc<str> {
        match self {
            Value::Blank => "".into(),
            Value::Amount(amount) => amount.to_string().into(),
            Value::Unreadable(text) => text.clone(),
        }
    }
}

impl From<Amount> for Value {
    fn from(amount: Amount) -> Value {
        Value::Amount(amount)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blank_is_not_zero_and_what_cannot_be_read_is_kept() {
        assert_eq!(Value::read(" \u{3000}"), Value::Blank);
        assert_eq!(Value::read("0"), Value::Amount(Amount::ZERO));
        assert_eq!(Value::read(" / "), Value::Unreadable(" / ".into()));
        assert_eq!(&*Value::read("２２（其中修订16件）").text(), "２２（其中修订16件）");
    }

    #[test]
    fn a_number_and_its_remark_are_told_apart() {
        let cases = [
            ("22（其中修订16件）", Some(("22", "其中修订16件"))),
            (" ２２ 件 ( 含结转 ) ", Some(("22", "含结转"))),
            ("-2（注销）", Some(("-2", "注销"))),
            ("22", None),
            ("22（）", None),
            ("22（ ）", None),
            ("（其中修订16件）", None),
            ("约22（其中修订16件）", None),
            ("22项（其中修订16件）", None),
            ("22（其中修订16件", None),
            ("22（其中修订16件）件", None),
            ("22（其中修订）（16件）", None),
            ("22（其中修订（含修正））", None),
        ];
        for (text, expected) in cases {
            let value = Value::read(text);
            let remarked = value.remarked("件").map(|(amount, remark)| (amount.to_string(), remark));
            let remarked = remarked.as_ref().map(|(amount, remark)| (amount.as_str(), *remark));
            assert_eq!(remarked, expected, "{text}");
        }
    }

    #[test]
    fn each_kind_of_cell_allows_its_own_amounts() {
        // Which of count, signed and money allow it.
        let cases = [
            ("3", [true, true, true]),
            ("-3", [false, true, false]),
            ("1.5", [false, false, true]),
            ("x", [false; 3]),
        ];
        for (text, allowed) in cases {
            let fits =
                [Kind::Count, Kind::Signed, Kind::Money].map(|kind| Value::read(text).fits(kind).is_some());
            assert_eq!(fits, allowed, "{text}");
        }
    }
}
