//! What speaks for a change, beyond that it makes two sides equal.

use std::cmp::{Ordering, Reverse};

use super::{Line, Subject};
use crate::{
    format::{Cell, Words},
    report::Amount,
};

/// What speaks for a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reason {
    /// Last year's report says so.
    Carried,
    /// A stated total that its parts do not make up says so.
    Stated,
    /// The parts of a stated total say so.
    Computed,
    /// The column balances then, too.
    Balanced,
    /// Two neighbouring digits are exchanged.
    Transposed,
    /// The only figure of two cells stands in the other one, of the same row.
    OtherColumn,
    /// The same, of the same column.
    OtherRow,
    /// Two figures stand in each other's cells.
    Swapped,
    /// A digit is lost.
    DigitLost,
    /// A digit is there once too often.
    DigitAdded,
    /// Nothing else.
    Arithmetic,
}

impl Reason {
    /// How much it says.
    pub(super) fn weight(self) -> usize {
        match self {
            Reason::Carried | Reason::Stated | Reason::Computed => 8,
            Reason::Transposed | Reason::OtherColumn => 6,
            Reason::Balanced | Reason::Swapped | Reason::OtherRow => 4,
            Reason::DigitLost | Reason::DigitAdded => 2,
            Reason::Arithmetic => 0,
        }
    }

    /// In words, behind the change.
    pub(super) fn words(self) -> Words {
        match self {
            Reason::Carried => {
                Words::new("与上年报告的结转下年一致", "as last year’s report carried forward")
            }
            Reason::Stated => Words::new("与写明的总计一致", "as the stated total says"),
            Reason::Computed => Words::new("各项相加就是这个数", "the sum of the parts"),
            Reason::Balanced => Words::new("新收、办结和结转也就相符", "the column balances then, too"),
            Reason::Transposed => Words::new("像是两位数字颠倒", "two digits seem exchanged"),
            Reason::OtherColumn => Words::new("像是填错了一列", "it seems to be in the wrong column"),
            Reason::OtherRow => Words::new("像是填错了一行", "it seems to be in the wrong row"),
            Reason::Swapped => Words::new("像是两格写反了", "the two seem exchanged"),
            Reason::DigitLost => Words::new("像是少写了一位", "a digit seems to be missing"),
            Reason::DigitAdded => Words::new("像是多写了一位", "a digit seems to be too many"),
            Reason::Arithmetic => Words::new("改后两边相等", "both sides are equal then"),
        }
    }
}

/// What speaks for some changes that mend a relation and others with it; the strongest first.
pub(super) fn reasons(
    subject: &Subject,
    target: &Line,
    changes: &[(Cell, Amount)],
    mended: &[&Line],
) -> Vec<Reason> {
    let place = changes.first().and_then(|(cell, _)| subject.format.place(*cell));
    let is_total = place.is_some_and(|place| place.is_total());
    let mut reasons: Vec<Reason> = Vec::new();
    let of_target = target.equation.rule;
    let carried = (of_target == "D1").then_some("D1");
    for rule in carried.into_iter().chain(mended.iter().map(|line| line.equation.rule)) {
        let reason = match rule {
            "D1" => Reason::Carried,
            // A column beside a column says no more.
            "A1" if of_target == "A1" => continue,
            "A1" => Reason::Balanced,
            _ if is_total => Reason::Computed,
            _ => Reason::Stated,
        };
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    reasons.extend(match changes {
        [(cell, needed)] => slip(&subject.cell(*cell).amount.to_string(), &needed.to_string()),
        [(one, first), (other, second)] => {
            let same_row = subject.format.place(*one).map(|place| place.row)
                == subject.format.place(*other).map(|place| place.row);
            Some(match (*first == Amount::ZERO || *second == Amount::ZERO, same_row) {
                (false, _) => Reason::Swapped,
                (true, true) => Reason::OtherColumn,
                (true, false) => Reason::OtherRow,
            })
        }
        _ => None,
    });
    reasons.sort_by_key(|reason| Reverse(reason.weight()));
    reasons
}

/// The slip of the hand that makes one number of another, if one does.
fn slip(written: &str, needed: &str) -> Option<Reason> {
    let (longer, shorter, reason) = match written.len().cmp(&needed.len()) {
        Ordering::Equal => return is_transposed(written, needed).then_some(Reason::Transposed),
        Ordering::Less => (needed, written, Reason::DigitLost),
        Ordering::Greater => (written, needed, Reason::DigitAdded),
    };
    // Any figure of two digits is one of one digit with another one added; a 0, or the same digit twice, says more.
    let says_something = shorter.len() > 1
        || (shorter != "0" && (longer.ends_with('0') || longer.strip_prefix(shorter) == Some(shorter)));
    (says_something && is_one_less(longer, shorter)).then_some(reason)
}

/// Whether two numbers of the same length differ in two neighbouring digits that are exchanged.
fn is_transposed(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let Some(first) = one.iter().zip(other).position(|(a, b)| a != b) else { return false };
    match (&one[first..], &other[first..]) {
        ([a, b, one @ ..], [c, d, other @ ..]) => (a, b) == (d, c) && one == other,
        _ => false,
    }
}

/// Whether a number is another one with a digit taken out.
fn is_one_less(longer: &str, shorter: &str) -> bool {
    let (longer, shorter) = (longer.as_bytes(), shorter.as_bytes());
    let same = longer.iter().zip(shorter).take_while(|(a, b)| a == b).count();
    longer.len() == shorter.len() + 1 && longer[same + 1..] == shorter[same..]
}

#[cfg(test)]
mod tests {
    use super::{
        Reason::{DigitAdded, DigitLost, Transposed},
        slip,
    };

    #[test]
    fn a_slip_of_the_hand_is_told_from_another_number() {
        let cases = [
            ("12", "21", Some(Transposed)),
            ("1324", "1234", Some(Transposed)),
            ("1243", "1234", Some(Transposed)),
            ("1432", "1234", None),
            ("13", "12", None),
            ("12", "12", None),
            ("5", "6", None),
            // A digit of several, wherever it stands.
            ("12", "312", Some(DigitLost)),
            ("12", "132", Some(DigitLost)),
            ("12", "123", Some(DigitLost)),
            ("123", "13", Some(DigitAdded)),
            ("12", "345", None),
            ("12", "1234", None),
            // Of one digit any other number of two could come; a 0 or a digit twice is a slip.
            ("1", "10", Some(DigitLost)),
            ("11", "1", Some(DigitAdded)),
            ("1", "12", None),
            ("1", "21", None),
            ("2", "10", None),
            ("0", "10", None),
            ("0", "5", None),
        ];
        for (written, needed, reason) in cases {
            assert_eq!(slip(written, needed), reason, "{written} {needed}");
        }
    }
}
