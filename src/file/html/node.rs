//! A page as a tree, and the one function that prints it; what has to be escaped is escaped here.

use std::{borrow::Cow, fmt::Write};

use crate::{file::json, report::Json};

/// A part of a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// An element.
    Element(Element),
    /// Text.
    Text(String),
    /// Data, as the content of a script element.
    Data(Json),
    /// A stylesheet of our own, as the content of a style element; printed as it is.
    Style(&'static str),
}

/// An element.
#[derive(Clone, Debug, PartialEq)]
pub struct Element {
    /// The tag.
    pub name: &'static str,
    /// The attributes with their values, in order.
    pub attributes: Vec<(&'static str, Cow<'static, str>)>,
    /// What it contains.
    pub children: Vec<Node>,
}

/// An element with attributes.
pub fn element(
    name: &'static str,
    attributes: Vec<(&'static str, Cow<'static, str>)>,
    children: Vec<Node>,
) -> Node {
    Node::Element(Element { name, attributes, children })
}

/// An element with attributes that are the same each time.
pub fn with(name: &'static str, attributes: &[(&'static str, &'static str)], children: Vec<Node>) -> Node {
    element(name, attributes.iter().map(|(name, value)| (*name, (*value).into())).collect(), children)
}

/// An element with its class, where it has one.
pub fn part(name: &'static str, class: &'static str, children: Vec<Node>) -> Node {
    let attributes = [("class", class)];
    with(name, if class.is_empty() { &[] } else { &attributes }, children)
}

/// An element with its class and a text.
pub fn line(name: &'static str, class: &'static str, text: String) -> Node {
    part(name, class, vec![Node::Text(text)])
}

/// Text.
pub fn text(text: &str) -> Node {
    Node::Text(text.to_owned())
}

/// Prints a whole page.
pub fn print(page: &Node) -> String {
    let mut output = String::from("<!doctype html>\n");
    print_node(&mut output, page);
    output
}

/// Prints a part of a page.
pub fn print_part(part: &Node) -> String {
    let mut output = String::new();
    print_node(&mut output, part);
    output
}

fn print_node(output: &mut String, node: &Node) {
    match node {
        Node::Element(element) => print_element(output, element),
        Node::Text(text) => escape(output, text),
        Node::Data(data) => escape_data(output, &json::compact(data)),
        Node::Style(style) => output.push_str(style),
    }
}

fn print_element(output: &mut String, element: &Element) {
    output.push('<');
    output.push_str(element.name);
    for (name, value) in &element.attributes {
        output.push(' ');
        output.push_str(name);
        output.push_str("=\"");
        escape(output, value);
        output.push('"');
    }
    output.push('>');
    // Blanks do not count between these, and one thing a line keeps the file readable and comparable.
    let is_container = matches!(
        element.name,
        "html" | "head" | "body" | "main" | "section" | "div" | "table" | "thead" | "tbody"
    );
    if is_container {
        output.push('\n');
    }
    for child in &element.children {
        print_node(output, child);
    }
    if !matches!(element.name, "meta" | "wbr") {
        output.push_str("</");
        output.push_str(element.name);
        output.push('>');
    }
    if ends_line(element.name) {
        output.push('\n');
    }
}

/// Whether a blank follows such an element, where it parts words or keeps the file readable.
pub fn ends_line(name: &str) -> bool {
    !matches!(name, "td" | "th" | "wbr" | "mark")
}

/// Text and attribute values. A control character has no place in a page, so a reader sees that one stood here.
fn escape(output: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => output.push_str("&amp;"),
            '<' => output.push_str("&lt;"),
            '>' => output.push_str("&gt;"),
            '"' => output.push_str("&quot;"),
            '\n' | '\t' => output.push(character),
            '\r' => output.push('\n'),
            control if control.is_control() => output.push('\u{fffd}'),
            other => output.push(other),
        }
    }
}

/// JSON within a script element. All these characters can stand only in strings, where JSON may write them so;
/// without them nothing in the data looks like markup, a comment or the end of a line.
fn escape_data(output: &mut String, data: &str) {
    for character in data.chars() {
        match character {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' | '\u{7f}'..='\u{9f}' | '\u{feff}' => {
                let _ = write!(output, "\\u{:04x}", u32::from(character));
            }
            other => output.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(node: &Node) -> String {
        print(node).trim_start_matches("<!doctype html>\n").to_owned()
    }

    #[test]
    fn nothing_in_a_text_is_markup() {
        let attributes = vec![("title", Cow::Borrowed("\"><b>&"))];
        let node = element("td", attributes, vec![text("</td><script>&\u{0}\u{1b}\r\n")]);
        assert_eq!(
            printed(&node),
            "<td title=\"&quot;&gt;&lt;b&gt;&amp;\">&lt;/td&gt;&lt;script&gt;&amp;\u{fffd}\u{fffd}\n\n</td>"
        );
    }

    #[test]
    fn nothing_in_the_data_ends_its_block() {
        let text = "</script><!--&\u{2028}\u{85}\u{0}\r";
        let node = element("script", vec![], vec![Node::Data(text.into())]);
        let page = printed(&node);
        assert_eq!(
            page,
            r#"<script>"\u003c/script\u003e\u003c!--\u0026\u2028\u0085\u0000\r"</script>"#.to_owned() + "\n"
        );
        let json = page.trim_start_matches("<script>").trim_end_matches("</script>\n");
        assert_eq!(serde_json::from_str::<String>(json).unwrap(), text);
    }
}
