//! The styles that number the paragraphs they are given to, `word/styles.xml`.

use super::{Named, definitions::Definitions};
use crate::file::markup::{Dialect, Event, Scanner};

/// The most styles that are read; documents that were copied together for years have some hundreds.
const MOST_STYLES: usize = 2000;

/// How many styles a style is based on, one on the other; this many end a circle, too.
const MOST_STEPS: usize = 10;

/// A style, and what it says itself.
#[derive(Debug, Default)]
struct Style<'a> {
    id: &'a str,
    base: &'a str,
    named: Named,
}

/// The styles that number paragraphs, with their numbers.
pub(super) fn read<'a>(xml: &'a str, definitions: &Definitions<'_>) -> Vec<(&'a str, Named)> {
    let mut scanner = Scanner::new(Dialect::Xml);
    let mut styles: Vec<Style<'_>> = Vec::new();
    while let Some(event) = scanner.next(xml) {
        let Event::Open(tag) = event else { continue };
        if tag.name == "w:style" {
            if styles.len() >= MOST_STYLES {
                break;
            }
            let id = tag.attribute("w:styleId").unwrap_or_default();
            styles.push(Style { id, ..Style::default() });
        } else if let Some(style) = styles.last_mut() {
            match tag.name {
                "w:basedOn" => style.base = tag.attribute("w:val").unwrap_or_default(),
                _ => style.named.read(&tag),
            }
        }
    }
    let numbered = |style: &Style<'a>| {
        let named = resolve(&styles, style, definitions);
        named.list.is_some().then_some((style.id, named))
    };
    styles.iter().filter_map(numbered).collect()
}

/// What a style says with all it is based on.
fn resolve(styles: &[Style<'_>], style: &Style<'_>, definitions: &Definitions<'_>) -> Named {
    let based =
        |style: &&Style<'_>| styles.iter().find(|other| !style.base.is_empty() && other.id == style.base);
    let chain = || std::iter::successors(Some(style), based).take(MOST_STEPS);
    let list = chain().find_map(|style| style.named.list);
    // A level may name its style; that holds before what the style says of its level.
    let levels = list.and_then(|list| definitions.levels(list)).unwrap_or_default();
    let linked =
        |style: &Style<'_>| levels.iter().find(|level| level.style == style.id).map(|level| level.at);
    let level = chain().find_map(|style| linked(style).or(style.named.level));
    Named { list, level, is_removed: false }
}
