//! A part of a page that its reader does not see, and where it ends.

use super::element::Element;

/// A part that is not seen, from its opening tag on.
pub(super) struct Unseen {
    name: String,
    element: Element,
    /// Elements of the same name that are open within it.
    same: usize,
    /// Tables that are open within it.
    tables: usize,
    /// Lists that are open within it.
    lists: usize,
}

/// What a tag means for a part that is not seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ends {
    /// It goes on.
    Not,
    /// It ends with this tag.
    With,
    /// It ended before this tag, which its writer left open.
    Before,
}

impl Unseen {
    /// The part that begins with a tag of this name.
    pub(super) fn new(name: &str, element: Element) -> Unseen {
        Unseen { name: name.to_ascii_lowercase(), element, same: 0, tables: 0, lists: 0 }
    }

    /// A tag that opens an element. `in_table` says whether the whole part stands in a table.
    pub(super) fn open(&mut self, name: &str, element: Element, in_table: bool) -> Ends {
        let rank = element.rank();
        let follows = match element {
            Element::Table => false,
            Element::Item => self.element == Element::Item && self.lists == 0,
            _ => in_table && rank > 0 && rank >= self.element.rank() && self.element != Element::Table,
        };
        let after_paragraph = self.element == Element::Paragraph && element.ends_paragraph();
        if self.tables == 0 && (follows || after_paragraph) {
            return Ends::Before;
        }
        match element {
            Element::Table => self.tables += 1,
            Element::List => self.lists += 1,
            _ => {}
        }
        if self.tables == 0 && self.is_same(name) {
            self.same += 1;
        }
        Ends::Not
    }

    /// A tag that closes an element.
    pub(super) fn close(&mut self, name: &str, element: Element, in_table: bool) -> Ends {
        if self.tables > 0 {
            self.tables -= usize::from(element == Element::Table);
            return Ends::Not;
        }
        if self.is_same(name) {
            if self.same == 0 {
                return Ends::With;
            }
            self.same -= 1;
        }
        let rank = element.rank();
        let around = match self.element {
            Element::Paragraph => element.ends_paragraph() && element != Element::Paragraph,
            Element::Item => element == Element::List && self.lists == 0,
            _ => false,
        };
        if around || in_table && rank > self.element.rank() {
            return Ends::Before;
        }
        self.lists -= usize::from(element == Element::List && self.lists > 0);
        Ends::Not
    }

    fn is_same(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }
}
