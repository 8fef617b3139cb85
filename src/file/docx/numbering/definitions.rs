//! The lists that a document defines, `word/numbering.xml`.

use super::{LAST_LEVEL, formats::Signs, number};
use crate::file::markup::{Dialect, Event, Scanner, Tag};

/// The most lists and levels that are read; documents that were copied together for years have some thousands.
const MOST_LISTS: usize = 2000;
const MOST_LEVELS: usize = MOST_LISTS * (LAST_LEVEL + 1);

/// One level of a list.
#[derive(Debug, Default)]
pub(super) struct Level<'a> {
    /// From 0 on.
    pub(super) at: usize,
    pub(super) start: Option<u32>,
    /// The number where none is named is decimal.
    pub(super) signs: Option<Signs>,
    /// The text of the number, as it is written, with `%1` for the number of the first level.
    pub(super) text: &'a str,
    /// Whether nothing parts the number from what follows.
    pub(super) is_close: bool,
    /// Whether the numbers of all levels are decimal.
    pub(super) is_legal: bool,
    /// How many of the levels above begin it anew; all of them where it is not said.
    pub(super) restart: Option<usize>,
    /// The style whose paragraphs are of this level.
    pub(super) style: &'a str,
}

/// What paragraphs name as their list.
#[derive(Debug, Default)]
pub(super) struct Use<'a> {
    pub(super) id: u32,
    /// The list it uses.
    pub(super) list: Option<u32>,
    /// Levels that are other than those of the list.
    pub(super) levels: Vec<Level<'a>>,
    /// Levels that begin at another number, and whether they did.
    pub(super) starts: Vec<(usize, u32, bool)>,
}

/// A list, which several uses may share and count on.
#[derive(Debug, Default)]
pub(super) struct List<'a> {
    pub(super) id: u32,
    pub(super) levels: Vec<Level<'a>>,
    /// The last number of each level.
    pub(super) counts: [Option<u32>; LAST_LEVEL + 1],
}

/// All that is defined, in the order it is.
#[derive(Debug, Default)]
pub(super) struct Definitions<'a> {
    pub(super) lists: Vec<List<'a>>,
    pub(super) uses: Vec<Use<'a>>,
    /// The level that `w:lvlOverride` is about.
    overridden: usize,
    /// How many levels were met.
    levels: usize,
}

impl<'a> Definitions<'a> {
    /// Reads the part.
    pub(super) fn read(xml: &'a str) -> Definitions<'a> {
        let mut scanner = Scanner::new(Dialect::Xml);
        let mut definitions = Definitions::default();
        while let Some(event) = scanner.next(xml) {
            if let Event::Open(tag) = event {
                definitions.open(&tag);
            }
            let met = definitions.lists.len().max(definitions.uses.len());
            if met >= MOST_LISTS || definitions.levels >= MOST_LEVELS {
                break;
            }
        }
        definitions
    }

    fn open(&mut self, tag: &Tag<'a>) {
        let value = tag.attribute("w:val").unwrap_or_default();
        match tag.name {
            "w:abstractNum" => {
                let id = tag.attribute("w:abstractNumId").and_then(number).unwrap_or_default();
                self.lists.push(List { id, ..List::default() });
            }
            "w:num" => {
                let id = tag.attribute("w:numId").and_then(number).unwrap_or_default();
                self.uses.push(Use { id, ..Use::default() });
            }
            "w:abstractNumId" => {
                if let Some(used) = self.uses.last_mut() {
                    used.list = number(value);
                }
            }
            "w:lvlOverride" => self.overridden = level(tag),
            "w:startOverride" => {
                let at = self.overridden;
                // As many as there are levels will do.
                if let (Some(used), Some(start)) = (self.uses.last_mut(), number(value))
                    && used.starts.len() <= LAST_LEVEL
                {
                    used.starts.push((at, start, false));
                }
            }
            "w:lvl" => {
                self.levels += 1;
                let level = Level { at: level(tag), ..Level::default() };
                if let Some(levels) = self.open_levels() {
                    levels.push(level);
                }
            }
            _ => {
                if let Some(level) = self.open_levels().and_then(|levels| levels.last_mut()) {
                    level.set(tag.name, value);
                }
            }
        }
    }

    /// The levels of what is being read; the uses come after all lists.
    fn open_levels(&mut self) -> Option<&mut Vec<Level<'a>>> {
        let used = self.uses.last_mut().map(|used| &mut used.levels);
        used.or_else(|| self.lists.last_mut().map(|list| &mut list.levels))
    }
}

impl<'a> Level<'a> {
    fn set(&mut self, name: &str, value: &'a str) {
        match name {
            "w:start" => self.start = number(value),
            "w:numFmt" => self.signs = Some(Signs::named(value)),
            "w:lvlText" => self.text = value,
            "w:suff" => self.is_close = value == "nothing",
            "w:isLgl" => self.is_legal = !matches!(value, "0" | "false" | "off"),
            "w:lvlRestart" => self.restart = number(value).map(|levels| levels as usize),
            "w:pStyle" => self.style = value,
            _ => {}
        }
    }
}

/// The level that a tag is about.
fn level(tag: &Tag<'_>) -> usize {
    let level = tag.attribute("w:ilvl").and_then(number).unwrap_or_default();
    LAST_LEVEL.min(level as usize)
}
