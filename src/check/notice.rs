//! E3: the notice that the prose names is the one of its form.

use std::ops::Range;

use super::{
    Check, Outcome, Severity, Subject, When,
    date::{digit, is_blank},
    spoken,
};
use crate::format::{Edition, Language, Words};

pub(super) static E3: Check = Check {
    id: "E3",
    severity: Severity::Note,
    when: When::AtOnce,
    title: Words::new("引用的文号是本版格式的", "The notice quoted is the one of the edition"),
    what: Words::new(
        "文中引用年度报告格式的通知时，文号是本版格式的：2021 年格式是国办公开办函〔2021〕30号，2019 年格式是国办公开办函〔2019〕60号。",
        "Where the text quotes the notice on the form, it is that of its edition: No. 30 of 2021 or No. 60 of 2019.",
    ),
    why: Words::new(
        "引用另一版的通知，读者会以为用错了格式。",
        "With the notice of another edition, readers think the wrong form was used.",
    ),
    example: "文中引用的是国办公开办函〔2019〕60号，2021 年格式的通知是国办公开办函〔2021〕30号。",
    ground: Words::new(
        "国办公开办函〔2021〕30号，国办公开办函〔2019〕60号",
        "State Council General Office notices No. 30 of 2021 and No. 60 of 2019",
    ),
    run: notices,
};

/// The office whose notices they are, as its documents are numbered.
const ISSUER: &str = "国办公开办函";

/// A notice as it is named in a text: whose, of which year, which number.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Notice {
    span: Range<usize>,
    issuer: String,
    year: u32,
    number: u32,
}

impl Notice {
    /// Whether both are numbered the same, by whichever office.
    fn is_numbered_as(&self, other: &Notice) -> bool {
        (self.year, self.number) == (other.year, other.number)
    }
}

fn notices(check: &'static Check, subject: &Subject, outcome: &mut Outcome) {
    let edition = subject.format.outline;
    let of_edition = |edition: Edition| named(edition.outline().authority).into_iter().next();
    let Some(own) = of_edition(edition.edition) else { return };
    let others: Vec<Notice> = Edition::ALL
        .iter()
        .filter(|other| **other != edition.edition)
        .copied()
        .filter_map(of_edition)
        .collect();
    let language = subject.language;
    let spoken = spoken::all(subject);
    if spoken.is_empty() {
        outcome.undecided += 1;
        return;
    }
    let found: Vec<_> = spoken
        .iter()
        .flat_map(|spoken| named(spoken.text).into_iter().map(move |notice| (spoken, notice)))
        .collect();
    // Whoever names both notices tells how the form came about.
    let names_own = found.iter().any(|(_, notice)| notice.is_numbered_as(&own));
    let is_wrong_form = subject.report.edition != subject.report.edition_of_year();
    for (spoken, notice) in &found {
        let is_own = notice.is_numbered_as(&own);
        if !is_own && !others.iter().any(|other| notice.is_numbered_as(other)) {
            continue;
        }
        let is_by_issuer = notice.issuer == ISSUER;
        let written = spoken::plain(&spoken.text[notice.span.clone()]);
        let message = if is_own && is_by_issuer || !is_own && names_own {
            outcome.passed += 1;
            continue;
        } else if !is_by_issuer && !spoken.text.contains("信息公开") {
            // 国办发 has numbers of its own: without a word on the subject it may be quite another document.
            outcome.undecided += 1;
            continue;
        } else if is_own {
            match language {
                Language::Chinese => ["引用的文号是", &written, "，应是", edition.authority, "。"].concat(),
                Language::English => {
                    ["the notice quoted is “", &written, "”; it should be “", edition.authority, "”."]
                        .concat()
                }
            }
        } else if is_wrong_form {
            // The form itself is the wrong one; that is told by B2.
            outcome.undecided += 1;
            continue;
        } else {
            match language {
                Language::Chinese => {
                    ["引用的是", &written, "，", edition.id, " 年格式的通知是", edition.authority, "。"]
                        .concat()
                }
                Language::English => {
                    let of = "”; the notice of the ";
                    let authority = edition.authority;
                    ["the notice quoted is “", &written, of, edition.id, " edition is “", authority, "”."]
                        .concat()
                }
            }
        };
        outcome.problems.push(spoken.problem(check, notice.span.clone(), &message, language));
    }
}

/// The documents of the State Council's offices that a text names by their numbers.
fn named(text: &str) -> Vec<Notice> {
    text.match_indices("国办").filter_map(|(at, _)| notice(text, at)).collect()
}

/// The document whose number begins at a place: `国办公开办函〔2021〕30号`, in whatever brackets, with blanks.
fn notice(text: &str, start: usize) -> Option<Notice> {
    const LONGEST_ISSUER: usize = 8;
    let mut signs = text[start..].char_indices().filter(|(_, sign)| !is_blank(*sign)).peekable();
    let mut issuer = String::new();
    loop {
        match signs.next()? {
            (_, '〔' | '［' | '[' | '【' | '（' | '(' | '〈' | '﹝') => break,
            (_, sign) => issuer.push(sign),
        }
        if issuer.chars().count() > LONGEST_ISSUER {
            return None;
        }
    }
    let mut number = || {
        let mut value: Option<u32> = None;
        while let Some((_, sign)) = signs.next_if(|(_, sign)| digit(*sign).is_some()) {
            let digit = digit(sign).map_or(0, u32::from);
            value = Some(value.unwrap_or_default().saturating_mul(10).saturating_add(digit));
        }
        (value, signs.next())
    };
    let (year, bracket) = number();
    let (number, (end, unit)) = match (bracket?.1, number()) {
        ('〕' | '］' | ']' | '】' | '）' | ')' | '〉' | '﹞', (number, end)) => (number?, end?),
        _ => return None,
    };
    (unit == '号').then_some(Notice {
        span: start..start + end + unit.len_utf8(),
        issuer,
        year: year?,
        number,
    })
}

#[cfg(test)]
mod tests;
