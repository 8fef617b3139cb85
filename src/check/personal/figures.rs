//! Long runs of digits, as numbers of persons are written: together, or in groups with blanks or hyphens between.

use std::ops::Range;

use super::super::date::digit;

/// A run of digits that is no part of a longer one, of an address or of an amount.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Figures {
    /// Where it stands, in bytes.
    pub(super) span: Range<usize>,
    /// Its digits, in half width; the last sign may be an X.
    pub(super) digits: String,
    /// How many digits each group has.
    pub(super) groups: Vec<usize>,
}

/// The fewest and the most digits that a person's number has.
const FEWEST: usize = 11;
const MOST: usize = 19;

/// One group of digits.
struct Group {
    span: Range<usize>,
    digits: String,
}

/// Every long run of digits of a text.
pub(super) fn all(text: &str) -> Vec<Figures> {
    let mut found = Vec::new();
    let mut chain: Vec<Group> = Vec::new();
    let mut at = 0;
    while let Some(begin) = text[at..].find(|sign| digit(sign).is_some()) {
        let group = group(text, at + begin);
        at = group.span.end;
        if chain.last().is_some_and(|last| !is_link(&text[last.span.end..group.span.start])) {
            runs(text, &chain, &mut found);
            chain.clear();
        }
        chain.push(group);
    }
    runs(text, &chain, &mut found);
    found
}

/// The digits that stand together from a place on, with an X behind 17 of them.
fn group(text: &str, start: usize) -> Group {
    let mut group = Group { span: start..start, digits: String::new() };
    for sign in text[start..].chars() {
        match digit(sign) {
            Some(value) => group.digits.push(char::from(b'0' + value)),
            None if matches!(sign, 'X' | 'x' | 'Ｘ' | 'ｘ') && group.digits.len() <= 17 => {
                group.digits.push('X')
            }
            None => break,
        }
        group.span.end += sign.len_utf8();
        if group.digits.ends_with('X') {
            break;
        }
    }
    group
}

/// Whether what stands between two groups may stand within a number.
fn is_link(between: &str) -> bool {
    matches!(between, " " | "-" | "\u{a0}" | "\u{3000}" | "－" | "—" | "–")
}

/// The numbers in groups that hang together: all groups as one, or each long one by itself.
fn runs(text: &str, chain: &[Group], found: &mut Vec<Figures>) {
    // 86 stands before the phone numbers of the country.
    let chain = match chain {
        [country, rest @ ..] if country.digits == "86" && !rest.is_empty() => rest,
        chain => chain,
    };
    let total: usize = chain.iter().map(|group| group.digits.len()).sum();
    if (FEWEST..=MOST).contains(&total) && chain.iter().all(|group| group.digits.len() < FEWEST) {
        found.extend(run(text, chain));
    }
    // Long groups side by side are numbers of their own; with a hyphen between they are parts of another kind.
    let is_hyphen = |at: usize| match (chain.get(at), chain.get(at + 1)) {
        (Some(left), Some(right)) => text[left.span.end..right.span.start].contains(HYPHENS),
        _ => false,
    };
    for (at, group) in chain.iter().enumerate().filter(|(_, group)| group.digits.len() >= FEWEST) {
        if !is_hyphen(at) && !at.checked_sub(1).is_some_and(is_hyphen) {
            found.extend(run(text, std::slice::from_ref(group)));
        }
    }
}

const HYPHENS: [char; 4] = ['-', '－', '—', '–'];

/// Some groups as one number, where nothing around says that they are part of something else.
fn run(text: &str, groups: &[Group]) -> Option<Figures> {
    let span = groups.first()?.span.start..groups.last()?.span.end;
    let is_alone =
        is_outside_address(&text[..span.start], &text[span.end..]) && !is_amount(&text[span.end..]);
    is_alone.then(|| Figures {
        span,
        digits: groups.iter().map(|group| group.digits.as_str()).collect(),
        groups: groups.iter().map(|group| group.digits.len()).collect(),
    })
}

/// Whether the signs on both sides are none of a page's or a mailbox's address, or of a longer number.
fn is_outside_address(before: &str, after: &str) -> bool {
    let joins = |sign: char| sign.is_ascii_alphanumeric() || "/_=@&%#?.+~\\〔[".contains(sign);
    let is_before = before.ends_with(joins) && !before.ends_with('+');
    // A full stop may end a sentence.
    let is_after = after.starts_with(|sign| joins(sign) && sign != '.')
        || after.strip_prefix('.').is_some_and(|after| after.starts_with(joins));
    !is_before && !is_after
}

/// Whether a unit makes it an amount.
fn is_amount(after: &str) -> bool {
    after
        .trim_start_matches(' ')
        .starts_with(['元', '万', '亿', '件', '条', '次', '人', '个', '篇', '份', '户', '项', '号'])
}

#[cfg(test)]
mod tests;
