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

impl Element {
    /// The element of a name in any case.
    pub(super) fn of(name: &str) -> Element {
        const LONGEST: usize = 10;
        let mut lower = [0; LONGEST];
        let Some(lower) = lower.get_mut(..name.len()) else { return Element::Inline };
        lower.copy_from_slice(name.as_bytes());
        lower.make_ascii_lowercase();
        match &*lower {
            b"p" => Element::Paragraph,
            b"td" | b"th" => Element::TableSlot,
            b"tr" => Element::TableLine,
            b"tbody" | b"thead" | b"tfoot" | b"caption" => Element::TableGroup,
            b"table" => Element::Table,
            b"br" | b"hr" => Element::Break,
            b"h1" => Element::Heading(1),
            b"h2" => Element::Heading(2),
            b"h3" | b"h4" | b"h5" | b"h6" => Element::Heading(3),
            b"ul" | b"ol" | b"dl" | b"menu" | b"dir" => Element::List,
            b"li" | b"dt" | b"dd" => Element::Item,
            b"pre" | b"listing" | b"xmp" => Element::Lines,
            b"title" => Element::Title,
            b"html" | b"head" | b"body" | b"div" | b"section" | b"article" | b"main" | b"header"
            | b"footer" | b"nav" | b"aside" | b"center" | b"blockquote" | b"address" | b"form"
            | b"fieldset" | b"legend" | b"figure" | b"figcaption" | b"details" | b"summary" | b"hgroup"
            | b"search" => Element::Block,
            b"img" | b"input" | b"meta" | b"link" | b"base" | b"col" | b"wbr" | b"area" | b"embed"
            | b"param" | b"source" | b"track" | b"frame" | b"bgsound" | b"keygen" => Element::Void,
            b"script" | b"style" | b"template" | b"noscript" | b"iframe" | b"noembed" | b"noframes"
            | b"object" | b"applet" | b"svg" | b"math" | b"select" | b"datalist" | b"button"
            | b"textarea" | b"audio" | b"video" | b"canvas" | b"rp" | b"xml" => Element::Unseen,
            _ => Element::Inline,
        }
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
