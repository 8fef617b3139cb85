//! What an element of a page does to the text that is read from it.

/// What an element does, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Element {
    /// Its text goes on with what stands around it.
    Inline,
    /// Its text is a paragraph of its own.
    Block,
    /// A paragraph, which ends where any block begins.
    Paragraph,
    /// A list.
    List,
    /// An entry of a list, which ends where the next one begins.
    Item,
    /// The line ends here. It has no content.
    Break,
    /// No content, and nothing to see.
    Void,
    /// A heading of this rank.
    Heading(u8),
    /// Lines as they are written.
    Lines,
    /// The title of the page.
    Title,
    /// A table.
    Table,
    /// What a table is about, or a group of its lines.
    TableGroup,
    /// A line of a table.
    TableLine,
    /// A slot of a table.
    TableSlot,
    /// What a reader of the page does not see, or does not see as text.
    Unseen,
}

/// The elements of pages by their names, in order; all others stand within a line.
///
/// A table takes a third of what the same list takes as code.
#[rustfmt::skip]
const ELEMENTS: [(&str, Element); 87] = {
    use Element::{Block, Break, Heading, Item, Lines, List, Paragraph, Table, TableGroup, TableLine, TableSlot, Title, Unseen, Void};
    [
        ("address", Block), ("applet", Unseen), ("area", Void), ("article", Block), ("aside", Block),
        ("audio", Unseen), ("base", Void), ("bgsound", Void), ("blockquote", Block), ("body", Block),
        ("br", Break), ("button", Unseen), ("canvas", Unseen), ("caption", TableGroup), ("center", Block),
        ("col", Void), ("datalist", Unseen), ("dd", Item), ("details", Block), ("dir", List), ("div", Block),
        ("dl", List), ("dt", Item), ("embed", Void), ("fieldset", Block), ("figcaption", Block),
        ("figure", Block), ("footer", Block), ("form", Block), ("frame", Void), ("h1", Heading(1)),
        ("h2", Heading(2)), ("h3", Heading(3)), ("h4", Heading(3)), ("h5", Heading(3)), ("h6", Heading(3)),
        ("head", Block), ("header", Block), ("hgroup", Block), ("hr", Break), ("html", Block),
        ("iframe", Unseen), ("img", Void), ("input", Void), ("keygen", Void), ("legend", Block), ("li", Item),
        ("link", Void), ("listing", Lines), ("main", Block), ("math", Unseen), ("menu", List), ("meta", Void),
        ("nav", Block), ("noembed", Unseen), ("noframes", Unseen), ("noscript", Unseen), ("object", Unseen),
        ("ol", List), ("p", Paragraph), ("param", Void), ("pre", Lines), ("rp", Unseen), ("script", Unseen),
        ("search", Block), ("section", Block), ("select", Unseen), ("source", Void), ("style", Unseen),
        ("summary", Block), ("svg", Unseen), ("table", Table), ("tbody", TableGroup), ("td", TableSlot),
        ("template", Unseen), ("textarea", Unseen), ("tfoot", TableGroup), ("th", TableSlot),
        ("thead", TableGroup), ("title", Title), ("tr", TableLine), ("track", Void), ("ul", List),
        ("video", Unseen), ("wbr", Void), ("xml", Unseen), ("xmp", Lines),
    ]
};

impl Element {
    /// The element of a name in any case.
    pub(super) fn of(name: &str) -> Element {
        const LONGEST: usize = 10;
        let mut lower = [0; LONGEST];
        let Some(lower) = lower.get_mut(..name.len()) else { return Element::Inline };
        lower.copy_from_slice(name.as_bytes());
        lower.make_ascii_lowercase();
        let place = ELEMENTS.binary_search_by(|(known, _)| known.as_bytes().cmp(lower));
        place.map_or(Element::Inline, |place| ELEMENTS[place].1)
    }

    /// How far out in a table it stands; 0 for what is no part of one.
    pub(super) fn rank(self) -> u8 {
        match self {
            Element::TableSlot => 1,
            Element::TableLine => 2,
            Element::TableGroup => 3,
            Element::Table => 4,
            _ => 0,
        }
    }

    /// Whether it ends a paragraph that was not closed.
    pub(super) fn ends_paragraph(self) -> bool {
        !matches!(self, Element::Inline | Element::Break | Element::Void | Element::Unseen | Element::Title)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_known_in_any_case() {
        assert!(ELEMENTS.is_sorted_by(|(left, _), (right, _)| left < right));
        assert_eq!(
            [Element::of("TD"), Element::of("h4"), Element::of("font")],
            [Element::TableSlot, Element::Heading(3), Element::Inline]
        );
    }
}
