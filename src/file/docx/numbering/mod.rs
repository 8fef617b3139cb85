//! The numbers that Word sets before paragraphs: they are printed, but are not in the text.

mod definitions;
mod formats;
mod styles;

use crate::file::{
    MOST_PARTS,
    markup::{Tag, decode},
};
use definitions::{Definitions, Level, List, Use};
use formats::Signs;

/// Lists have nine levels.
const LAST_LEVEL: usize = 8;

/// The most signs of the text around numbers; Word itself allows few more.
const MOST_SIGNS: usize = 40;

/// What the properties of a paragraph or of a style say of its number.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Named {
    /// The use of a list; 0 for none.
    list: Option<u32>,
    level: Option<usize>,
    /// Whether the paragraph was deleted or moved away.
    is_removed: bool,
}

impl Named {
    /// Reads a tag within the properties.
    pub(super) fn read(&mut self, tag: &Tag<'_>) {
        let value = tag.attribute("w:val").unwrap_or_default();
        match tag.name {
            "w:numId" => self.list = number(value),
            "w:ilvl" => self.level = number(value).map(|level| LAST_LEVEL.min(level as usize)),
            "w:del" | "w:moveFrom" => self.is_removed = true,
            _ => {}
        }
    }
}

/// The lists of a document, and how far they are counted.
#[derive(Debug, Default)]
pub(super) struct Numbering<'a> {
    definitions: Definitions<'a>,
    styles: Vec<(&'a str, Named)>,
    /// How many paragraphs were met.
    paragraphs: usize,
}

impl<'a> Numbering<'a> {
    /// Reads the parts that define lists and styles; either may be empty.
    pub(super) fn read(lists: &'a str, styles: &'a str) -> Numbering<'a> {
        let definitions = Definitions::read(lists);
        // Without lists no style numbers anything.
        let is_used = !definitions.uses.is_empty();
        let styles = if is_used { styles::read(styles, &definitions) } else { Vec::new() };
        Numbering { definitions, styles, paragraphs: 0 }
    }

    /// Counts a paragraph; answers the number it is printed with, with what parts it from the text.
    pub(super) fn next(&mut self, style: &str, named: Named) -> String {
        // Paragraphs without text are no parts of the document, so that nothing else bounds them.
        self.paragraphs += 1;
        if self.paragraphs > MOST_PARTS {
            return String::new();
        }
        let styled = self.styles.iter().find(|(id, _)| !style.is_empty() && *id == style);
        let styled = styled.map_or(Named::default(), |(_, named)| *named);
        let list = named.list.or(styled.list).filter(|_| !named.is_removed);
        let level = named.level.or(styled.level).unwrap_or_default();
        list.and_then(|list| self.definitions.next(list, level)).unwrap_or_default()
    }
}

impl<'a> Definitions<'a> {
    fn find(&self, id: u32) -> Option<(usize, usize)> {
        // No list has the number 0: it says that there is none.
        let used = self.uses.iter().position(|used| used.id == id && id != 0)?;
        let list = self.uses.get(used)?.list?;
        Some((used, self.lists.iter().position(|other| other.id == list)?))
    }

    /// The levels of the list that a use names.
    fn levels(&self, id: u32) -> Option<&[Level<'a>]> {
        let (_, list) = self.find(id)?;
        Some(&self.lists.get(list)?.levels)
    }

    fn next(&mut self, id: u32, level: usize) -> Option<String> {
        let (used, list) = self.find(id)?;
        let (used, list) = (self.uses.get_mut(used)?, self.lists.get_mut(list)?);
        count(used, list, level);
        text(used, list, level)
    }
}

/// Counts a paragraph of a level.
fn count(used: &mut Use<'_>, list: &mut List<'_>, level: usize) {
    let start = start(used, list, level);
    // Where a use says where it starts, it starts there once, wherever others came to.
    let restarts = used.starts.iter_mut().find(|(at, _, _)| *at == level);
    let restarts = restarts.is_some_and(|(_, _, done)| !std::mem::replace(done, true));
    if let Some(count) = list.counts.get_mut(level) {
        *count = Some(count.filter(|_| !restarts).map_or(start, |count| count.saturating_add(1)));
    }
    for below in level + 1..=LAST_LEVEL {
        let restart = of(used, list, below).and_then(|level| level.restart);
        if restart.is_none_or(|levels| level < levels)
            && let Some(count) = list.counts.get_mut(below)
        {
            *count = None;
        }
    }
}

/// The number that a level starts at.
fn start(used: &Use<'_>, list: &List<'_>, level: usize) -> u32 {
    let said = used.starts.iter().find(|(at, _, _)| *at == level).map(|(_, start, _)| *start);
    said.or_else(|| of(used, list, level)?.start).unwrap_or(1)
}

fn of<'a, 'b>(used: &'b Use<'a>, list: &'b List<'a>, at: usize) -> Option<&'b Level<'a>> {
    let find = |levels: &'b [Level<'a>]| levels.iter().find(|level| level.at == at);
    find(&used.levels).or_else(|| find(&list.levels))
}

/// The number of the paragraph that was counted last, as it is printed.
fn text(used: &Use<'_>, list: &List<'_>, at: usize) -> Option<String> {
    let level = of(used, list, at)?;
    if level.signs == Some(Signs::Bullet) {
        return None;
    }
    let mut text = String::new();
    let pattern = decode(level.text);
    let mut rest = pattern.chars().take(MOST_SIGNS).peekable();
    while let Some(character) = rest.next() {
        let named = rest.peek().and_then(|next| next.to_digit(10)).filter(|_| character == '%');
        match named.and_then(|named| (named as usize).checked_sub(1)) {
            Some(named) => {
                rest.next();
                let signs = of(used, list, named).and_then(|level| level.signs).filter(|_| !level.is_legal);
                let number = list.counts.get(named).copied().flatten();
                let number = number.unwrap_or_else(|| start(used, list, named));
                signs.unwrap_or(Signs::Decimal).write(number, &mut text);
            }
            None => text.push(character),
        }
    }
    // After `（一）`, `一、` and `①` there is room enough, and what is typed has no more.
    let ends_wide = |last: char| matches!(last, '①'..='\u{33ff}' | '）' | '，' | '．' | '：' | '；');
    if !level.is_close && !text.is_empty() && !text.ends_with(ends_wide) {
        text.push(' ');
    }
    Some(text)
}

/// A number as documents have them; one that is below 0 is none.
fn number(value: &str) -> Option<u32> {
    value.trim().parse().ok()
}

#[cfg(test)]
mod tests;
