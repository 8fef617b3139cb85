//! C12: numbers of identity cards, mobile phones and bank cards that were left in the prose.

mod figures;

use super::{Check, Outcome, Passage, Problem, Severity, Subject, When, date, words::has_any};
use crate::format::{Language, Words};
use figures::Figures;

pub(super) static C12: Check = Check {
    id: "C12",
    severity: Severity::Warning,
    when: When::AtOnce,
    title: Words::new("文字里不留个人信息", "No personal information in the text"),
    what: Words::new(
        "文中没有身份证号、手机号、银行卡号；对外公布的办公电话可以写。",
        "The text has no identity card, mobile phone or bank card number; office phones given to the public may stand.",
    ),
    why: Words::new(
        "报告一经公布，人人可见，个人信息收不回来。",
        "Once published, everybody can see it and it cannot be taken back.",
    ),
    example: "文中有手机号 138****5678，公布前应删去。",
    ground: Words::new(
        "《个人信息保护法》，《条例》第十五条",
        "Personal Information Protection Law; Article 15 of the Regulations",
    ),
    run: personal,
};

/// What kind of number it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    IdentityCard,
    MobilePhone,
    BankCard,
}

/// Words of a sentence that tells whom to call.
const CONTACT: &[&str] = &["联系", "咨询", "电话", "热线", "办公"];

/// Words of a sentence about an account.
const ACCOUNT: &[&str] = &["卡号", "银行卡", "账号", "帐号", "账户", "帐户", "开户", "收款", "转账"];

/// Words that a number of another kind follows.
const OTHER_NUMBERS: &[&str] =
    &["编号", "代码", "文号", "备案", "受理号", "案号", "单号", "序号", "注册号", "许可证"];

fn personal(check: &'static Check, subject: &Subject, outcome: &mut Outcome) {
    let mut passages = subject.passages().peekable();
    if passages.peek().is_none() {
        outcome.undecided += 1;
    }
    for passage in passages {
        let before = outcome.problems.len();
        for figures in figures::all(&passage.text) {
            if let Some(kind) = kind(passage, &figures) {
                outcome.problems.push(found(check, passage, kind, figures, subject.language));
            }
        }
        outcome.passed += usize::from(outcome.problems.len() == before);
    }
}

fn found(
    check: &'static Check,
    passage: &Passage,
    kind: Kind,
    figures: Figures,
    language: Language,
) -> Problem {
    let name = match kind {
        Kind::IdentityCard => Words::new("文中有身份证号 ", "The text has the identity card number "),
        Kind::MobilePhone => Words::new("文中有手机号 ", "The text has the mobile phone number "),
        Kind::BankCard => Words::new("文中有银行卡号 ", "The text has the bank card number "),
    };
    let end = if kind == Kind::MobilePhone && has_any(sentence(passage, &figures), CONTACT) {
        // A person's phone stays a person's when an office gives it out, but an office may have no other.
        Words::new(
            "，是个人的就删去，是对外公布的办公电话就写明说明。",
            "; delete it if it is a person’s, or explain it if it is an office phone given to the public.",
        )
    } else {
        Words::new("，公布前应删去。", "; delete it before publication.")
    };
    // The sentence is shown beside the message; the message alone must not give the number away.
    let message = [name.of(language), &masked(&figures.digits), end.of(language)].concat();
    Problem::in_prose(check, passage, vec![figures.span], message)
}

/// A number without its middle, by which whoever sees the prose knows it, and nobody else.
pub(super) fn masked(number: &str) -> String {
    let signs: Vec<char> = number.chars().filter(|sign| !date::is_blank(*sign)).collect();
    let last = signs.len().saturating_sub(4).max(3);
    let shown = |signs: Option<&[char]>| signs.unwrap_or_default().iter().collect::<String>();
    [&shown(signs.get(..3)), "****", &shown(signs.get(last..))].concat()
}

fn sentence<'a>(passage: &'a Passage, figures: &Figures) -> &'a str {
    passage.text.get(passage.sentence_at(figures.span.start)).unwrap_or_default()
}

/// What kind of personal number some figures are, if any.
fn kind(passage: &Passage, figures: &Figures) -> Option<Kind> {
    if is_identity_card(figures) {
        return Some(Kind::IdentityCard);
    }
    if is_mobile_phone(figures) {
        return Some(Kind::MobilePhone);
    }
    if !is_bank_card(figures) {
        return None;
    }
    // One number in ten passes for a card's: without a word on accounts only the commonest beginning counts.
    let sentence = sentence(passage, figures);
    let is_likely = figures.digits.starts_with("62") && !has_any(sentence, OTHER_NUMBERS);
    (is_likely || has_any(sentence, ACCOUNT)).then_some(Kind::BankCard)
}

/// 11 digits as they are given out to mobile phones, together or as 3-4-4 or 3-8; the country's 86 may stand before.
fn is_mobile_phone(figures: &Figures) -> bool {
    let digits = match figures.groups.as_slice() {
        [11] | [3, 4, 4] | [3, 8] => figures.digits.as_str(),
        [13] => figures.digits.strip_prefix("86").unwrap_or_default(),
        _ => return false,
    };
    digits.strip_prefix('1').is_some_and(|rest| rest.starts_with(['3', '4', '5', '6', '7', '8', '9']))
}

/// 18 signs with their check digit, or 15 of the old cards; both hold a place and a day of birth.
fn is_identity_card(figures: &Figures) -> bool {
    let (birthday, century) = match figures.digits.len() {
        18 if has_check_digit(&figures.digits) => (6..14, ""),
        15 if figures.groups.len() == 1 => (6..12, "19"),
        _ => return false,
    };
    let place = figures.digits.get(..2).and_then(|place| place.parse().ok());
    let day = figures.digits.get(birthday).unwrap_or_default();
    place.is_some_and(|place: u8| (11..=82).contains(&place)) && is_birthday(&[century, day].concat())
}

/// A day within the lives of people.
fn is_birthday(day: &str) -> bool {
    (day.starts_with("19") || day.starts_with("20")) && date::Day::only_in(day).is_some()
}

/// The last sign follows from the others (GB 11643).
fn has_check_digit(signs: &str) -> bool {
    const SIGNS: &[u8] = b"10X98765432";
    let weights = (1..=17).rev().map(|power| 1_usize << power);
    let values = signs.bytes().map(|sign| usize::from(sign.wrapping_sub(b'0')));
    let sum: usize = values.zip(weights).map(|(value, weight)| value * weight).sum();
    signs.bytes().next_back() == SIGNS.get(sum % SIGNS.len()).copied()
}

/// 16 to 19 digits with their check digit (Luhn), together or by fours.
fn is_bank_card(figures: &Figures) -> bool {
    let is_grouped = match figures.groups.as_slice() {
        [_] => true,
        [whole @ .., last] => whole.iter().all(|group| *group == 4) && *last <= 4,
        [] => false,
    };
    let is_issued = figures.digits.starts_with(['3', '4', '5', '6', '9']) && !figures.digits.ends_with('X');
    let doubled = |(at, digit): (usize, u8)| {
        let value = usize::from(digit.wrapping_sub(b'0'));
        // The sum of the digits of the double, but for tens, which change nothing.
        if at % 2 == 0 { value } else { value * 2 + value / 5 }
    };
    let sum: usize = figures.digits.bytes().rev().enumerate().map(doubled).sum();
    is_grouped && is_issued && (16..=19).contains(&figures.digits.len()) && sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests;
