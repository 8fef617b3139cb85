//! The head of a report: whose it is, of which year, and when it was published.

use std::ops::Range;

use super::{
    lines::Line,
    plain::{after_sound, is_space, narrow, simplified},
};

/// What the head says; empty where it does not.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Head {
    pub(super) organization: String,
    pub(super) year: Option<u16>,
    /// The lines that make up the title.
    pub(super) title: Range<usize>,
}

/// Words of which a title has one, before the words in which it ends.
const SUBJECTS: [&str; 4] = ["政府信息公开", "政务信息公开", "信息公开", "政务公开"];
/// The words in which a title ends.
const ENDS: [&str; 4] = ["年度报告", "年度工作报告", "年报", "工作报告"];

/// Finds the title among the lines above the first section, or else in the title of the page.
pub(super) fn find(lines: &[Line], page: &str) -> Head {
    /// A title is broken into three lines at the most.
    const MOST: usize = 3;
    let texts: Vec<String> = lines.iter().map(|line| line.only().map(joined).unwrap_or_default()).collect();
    let mut best: Option<(usize, Head)> = None;
    for size in 1..=MOST {
        for start in 0..texts.len().saturating_sub(size - 1) {
            let range = start..start + size;
            if texts[start].is_empty() || texts[range.end - 1].is_empty() {
                continue;
            }
            let Some((organization, year)) = title(&texts[range.clone()].concat()) else { continue };
            // Breadcrumbs and site names read like titles; the real one says more.
            let worth = usize::from(!organization.is_empty()) * 2 + usize::from(year.is_some());
            if best.as_ref().is_none_or(|(most, _)| worth > *most) {
                best = Some((worth, Head { organization, year, title: range }));
            }
        }
    }
    let mut head = best.map(|(_, head)| head).unwrap_or_default();
    if head.organization.is_empty() && head.title.start > 0 {
        // The name may stand on a line of its own above the title.
        let above = texts[..head.title.start].iter().rposition(|text| !text.is_empty());
        if let Some(above) = above.filter(|above| is_name(&texts[*above])) {
            head.organization = texts[above].clone();
            head.title.start = above;
        }
    }
    if let Some((organization, year)) = title(&joined(page)) {
        if head.organization.is_empty() {
            head.organization = organization;
        }
        head.year = head.year.or(year);
    }
    head
}

/// The organisation and the year in a title: `海盐县应急管理局2020年度政府信息公开工作年度报告`.
fn title(text: &str) -> Option<(String, Option<u16>)> {
    const LONGEST: usize = 80;
    // Every subject has this character, in traditional ones too.
    if !text.contains('公') || text.chars().count() > LONGEST || text.contains(['。', '；', '，']) {
        return None;
    }
    // Each of the characters takes as many bytes in both.
    let simple: String = text.chars().map(simplified).collect();
    let subject = SUBJECTS.iter().filter_map(|subject| simple.find(subject)).min()?;
    let end = ENDS.iter().filter_map(|end| Some(simple[subject..].find(end)? + subject)).min()?;
    // `…政府信息公开工作2020年度报告` has the year behind.
    let (before, year) = without_year(&text[..subject]);
    let behind = || {
        let (_, year) = without_year(&text[subject..]);
        year.or_else(|| number_before(&text[..end]))
    };
    let name = before.rsplit(['>', '》', '：', ':', '|', '/']).next().unwrap_or(&before);
    let name = name.trim_start_matches(['《', '“', '·']).trim_start_matches("关于");
    Some((name.to_owned(), year.or_else(behind)))
}

/// A text without the year in it: `2020年`, `2020年度`, `二〇二〇年`.
fn without_year(text: &str) -> (String, Option<u16>) {
    for (position, word) in text.match_indices('年') {
        if let Some(year) = number_before(&text[..position]) {
            let digits: usize = text[..position].chars().rev().take(4).map(char::len_utf8).sum();
            let rest = &text[position + word.len()..];
            let rest = rest.strip_prefix('度').unwrap_or(rest);
            return ([&text[..position - digits], rest].concat(), Some(year));
        }
    }
    (text.to_owned(), None)
}

/// The year in the last four characters.
fn number_before(text: &str) -> Option<u16> {
    const DIGITS: usize = 4;
    let mut year = 0;
    let mut count = 0;
    for (place, character) in text.chars().rev().take(DIGITS).enumerate() {
        let digit = match narrow(character) {
            '〇' | '○' | 'О' | '零' => 0,
            digit @ '0'..='9' => u16::try_from(u32::from(digit) - u32::from('0')).ok()?,
            other => {
                u16::try_from("一二三四五六七八九".chars().position(|known| known == other)? + 1).ok()?
            }
        };
        year += digit * 10_u16.pow(u32::try_from(place).ok()?);
        count += 1;
    }
    (count == DIGITS && (1990..2100).contains(&year)).then_some(year)
}

/// Whether a line can be the name of an organisation.
fn is_name(text: &str) -> bool {
    const LAST: &str = "局委办厅府会院处心道镇乡县市区部站队所社团室旗州盟省";
    let size = text.chars().count();
    (3..=30).contains(&size) && text.chars().next_back().is_some_and(|last| LAST.contains(last))
}

/// A text without its blanks, which only lay it out, and without the sounds that mirror pages put behind characters.
fn joined(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(character) = rest.next() {
        match after_sound(rest.as_str()).filter(|_| narrow(character) == '(') {
            Some(after) => rest = after.chars(),
            None if is_space(character) => {}
            None => joined.push(character),
        }
    }
    joined
}

/// The date of publication, where a line says it: `发布日期：2020-01-31`.
pub(super) fn published(lines: &[Line]) -> Option<String> {
    const WORDS: [&str; 5] = ["发布日期", "发布时间", "公开日期", "发文日期", "成文日期"];
    lines.iter().find_map(|line| {
        line.pieces.iter().enumerate().find_map(|(position, piece)| {
            let text = joined(piece.text);
            let after = WORDS.iter().find_map(|word| text.split_once(word))?.1;
            let after = after.trim_start_matches(['：', ':', '】', ']']);
            // In a table of what the page is about, the date has a slot of its own.
            let beside = || date_alone(line.pieces.get(position + 1)?.text);
            if after.is_empty() { beside() } else { date(after) }
        })
    })
}

/// The date that is all of a text: `（2021年1月20日）`; as `2021-01-20`.
pub(super) fn date_alone(text: &str) -> Option<String> {
    const LONGEST: usize = 60;
    if text.len() > LONGEST {
        return None;
    }
    let text = joined(text);
    let text = text.trim_matches(|sign| matches!(narrow(sign), '(' | ')'));
    let is_numeral = |sign: char| "0123456789〇○零一二三四五六七八九十年月日-/.".contains(narrow(sign));
    if text.chars().all(is_numeral) { date(&in_digits(text)) } else { None }
}

/// The numbers of a date in digits: 二〇二一年一月二十日 as 2021年1月20日.
fn in_digits(text: &str) -> String {
    const NUMERALS: &str = "〇一二三四五六七八九";
    let mut digits = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(sign) = rest.next() {
        let sign = if matches!(sign, '○' | '零') { '〇' } else { sign };
        let after_digit = digits.ends_with(|last: char| last.is_ascii_digit());
        let before_digit = rest.peek().is_some_and(|next| NUMERALS.contains(*next));
        match NUMERALS.chars().zip('0'..).find(|(numeral, _)| *numeral == sign) {
            Some((_, digit)) => digits.push(digit),
            // 十 is 10, 二十 is 20, 十一 is 11 and 二十一 is 21.
            None if sign == '十' => digits.push_str(match (after_digit, before_digit) {
                (false, false) => "10",
                (false, true) => "1",
                (true, false) => "0",
                (true, true) => "",
            }),
            None => digits.push(sign),
        }
    }
    digits
}

/// The date at the beginning of a text: `2020-01-31`, `2020年1月31日`, `2020/1/31`; as `2020-01-31`.
fn date(text: &str) -> Option<String> {
    let mut numbers = [0_u16; 3];
    let mut rest = text;
    for (position, number) in numbers.iter_mut().enumerate() {
        // The time may follow the day at once: `2020-01-3110:20`.
        let most = if position == 0 { 4 } else { 2 };
        let narrowed: String = rest.chars().take(most).map(narrow).take_while(char::is_ascii_digit).collect();
        *number = narrowed.parse().ok()?;
        let digits: usize = rest.chars().take(narrowed.len()).map(char::len_utf8).sum();
        rest = &rest[digits..];
        if position < 2 {
            rest = rest.strip_prefix(['-', '/', '.', '年', '月', '－'])?;
        }
    }
    let [year, month, day] = numbers;
    let is_date = (1990..2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    is_date.then(|| format!("{year}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Block, Document, Paragraph, Role, recognise::lines};

    fn head(texts: &[&str], page: &str) -> (String, Option<u16>) {
        let paragraph = |text: &&str| Paragraph { role: Role::Line, text: (*text).to_owned() };
        let blocks = texts.iter().map(|text| Block::Paragraph(paragraph(text))).collect();
        let document = Document::of(String::new(), blocks);
        let head = find(&lines::of(&document), page);
        (head.organization, head.year)
    }

    #[test]
    fn titles_say_whose_report_it_is_and_of_which_year() {
        let cases: [(&[&str], &str, &str, u16); 10] = [
            (&["海盐县应急管理局2020年度政府信息公开工作年度报告"], "", "海盐县应急管理局", 2020),
            (&["2025 年上海市人民政府办公厅政府信息公开", "工作年度报告"], "", "上海市人民政府办公厅", 2025),
            (&["首页 > 政府信息公开年报", "宿迁市2023年政府信息公开工作年度报告"], "", "宿迁市", 2023),
            (&["某县民政局", "２０２２年政府信息公开工作年度报告"], "", "某县民政局", 2022),
            (&["某县民政局政府信息公开工作2022年度报告"], "", "某县民政局", 2022),
            (&["某县二〇二二年政府信息公开年度报告"], "", "某县", 2022),
            (&["某縣水務局2022年政(zhèng)府信息公開工作年度報告"], "", "某縣水務局", 2022),
            (&[], "某县2022年政府信息公开工作年度报告_某县人民政府", "某县", 2022),
            (&["某县信息公开", "某局2021年度政务公开工作年报"], "", "某局", 2021),
            (&["《关于某局2021年政府信息公开工作年度报告》"], "", "某局", 2021),
        ];
        for (texts, page, organization, year) in cases {
            assert_eq!(head(texts, page), (organization.to_owned(), Some(year)), "{texts:?}");
        }
        assert_eq!(head(&["今天公布政府信息公开工作年度报告，欢迎查阅。"], ""), (String::new(), None));
    }

    #[test]
    fn dates_are_read_in_the_usual_ways() {
        for text in ["2020-01-31", "2020年1月31日", "2020/1/31 10:20", "２０２０．１．３１"] {
            let plain = text.replace('．', ".");
            assert_eq!(date(&plain).as_deref(), Some("2020-01-31"), "{text}");
        }
        assert_eq!(date("2024-01-2309:15").as_deref(), Some("2024-01-23"));
        assert_eq!(date("2020-13-31"), None);
        assert_eq!(date("昨天"), None);
        for text in ["2021年1月20日", "（2021-01-20）", "二〇二一年一月二十日", "二○二一年 一月 二十日"]
        {
            assert_eq!(date_alone(text).as_deref(), Some("2021-01-20"), "{text}");
        }
        assert_eq!(date_alone("二〇二一年十二月三十一日").as_deref(), Some("2021-12-31"));
        assert_eq!(date_alone("二〇二一年十月十一日").as_deref(), Some("2021-10-11"));
        for text in ["2021年1月20日印发", "2021", "2021年1月", ""] {
            assert_eq!(date_alone(text), None, "{text}");
        }
    }
}
