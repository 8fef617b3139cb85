//! The page of a document: the finished report as it is published and printed.

use std::borrow::Cow;

use super::{
    DATA_ID,
    node::{self, Node, element, text},
};
use crate::{
    document::{Block, Document, Grid, Heading, Line, Paragraph, Role, Scope, Slot, TITLE_END},
    report::Json,
};

const STYLE: &str = include_str!("style.css");

/// Nothing is loaded and nothing runs; only the page's own styles apply.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// The page of a document, with the data it was made from where it is to carry that.
pub fn page(document: &Document, data: Option<Json>) -> Node {
    draft(document, data, 0)
}

/// The same, saying that so many errors are left; where there are none, nothing is said.
pub fn draft(document: &Document, data: Option<Json>, errors: usize) -> Node {
    let [style, main] = parts(document, errors);
    let head = vec![
        element("meta", vec![("charset", "utf-8".into())], vec![]),
        element(
            "meta",
            vec![("http-equiv", "Content-Security-Policy".into()), ("content", POLICY.into())],
            vec![],
        ),
        element(
            "meta",
            vec![("name", "viewport".into()), ("content", "width=device-width, initial-scale=1".into())],
            vec![],
        ),
        element("title", vec![], vec![text(&document.title)]),
        style,
    ];
    let mut body = vec![main];
    if let Some(data) = data {
        let attributes = vec![("type", "application/json".into()), ("id", DATA_ID.into())];
        body.push(element("script", attributes, vec![Node::Data(data)]));
    }
    let children = vec![element("head", vec![], head), element("body", vec![], body)];
    element("html", vec![("lang", "zh-CN".into())], children)
}

/// The styles of the page, and all that is seen of it.
pub(super) fn parts(document: &Document, errors: usize) -> [Node; 2] {
    let mut parts = report(document);
    if errors > 0 {
        // Behind the title, so that nobody takes it for the name that may stand above one.
        parts.insert(1, draft_line(errors));
    }
    [element("style", vec![], vec![Node::Style(STYLE)]), element("main", vec![], parts)]
}

/// The title and the sections, each with what follows its heading.
fn report(document: &Document) -> Vec<Node> {
    let mut nodes = vec![title(&document.title)];
    let mut blocks = document.blocks.as_slice();
    while let Some(first) = blocks.first() {
        let next = blocks[1..].iter().position(|block| matches!(block, Block::Heading(_)));
        let (section, rest) = blocks.split_at(next.map_or(blocks.len(), |next| next + 1));
        blocks = rest;
        nodes.push(match first {
            Block::Heading(heading) => self::section(heading, &section[1..]),
            // Text before the first heading.
            Block::Paragraph(_) | Block::Grid(_) => {
                element("section", vec![], section.iter().filter_map(block).collect())
            }
        });
    }
    nodes
}

/// The line of a draft. Its mark tells whoever reads the page again that it is no part of the report.
fn draft_line(errors: usize) -> Node {
    let line = ["草稿：还有 ", &errors.to_string(), " 处必改"].concat();
    element("p", vec![("class", "draft".into()), ("data-draft", "".into())], vec![Node::Text(line)])
}

/// A title that needs two lines breaks before its fixed end, not within a name or between a year and its 年.
fn title(title: &str) -> Node {
    let content = match title.strip_suffix(TITLE_END) {
        Some(beginning) => vec![text(beginning), element("wbr", vec![], vec![]), text(TITLE_END)],
        None => vec![text(title)],
    };
    element("h1", vec![], content)
}

fn section(heading: &Heading, blocks: &[Block]) -> Node {
    let mut children = vec![element("h2", vec![], vec![text(&heading.text)])];
    let content = blocks.iter().filter_map(block).collect();
    let has_table = blocks.iter().any(|block| matches!(block, Block::Grid(_)));
    match heading.section.filter(|_| !has_table) {
        Some(id) => children.push(element("div", vec![("data-section", id.into())], content)),
        None => children.extend(content),
    }
    element("section", vec![], children)
}

fn block(block: &Block) -> Option<Node> {
    match block {
        Block::Heading(_) => None,
        Block::Paragraph(paragraph) => Some(self::paragraph(paragraph)),
        Block::Grid(grid) => Some(frame(grid)),
    }
}

fn paragraph(paragraph: &Paragraph) -> Node {
    let content = vec![text(&paragraph.text)];
    match paragraph.role {
        Role::Body | Role::Line => element("p", vec![], content),
        Role::Subheading => element("h3", vec![], content),
        Role::Note => element("p", vec![("class", "note".into())], content),
    }
}

/// A table by itself, for the clipboard. Word and WPS draw its lines by the attributes; styles they would not take.
pub fn table(grid: &Grid) -> String {
    let lines = vec![("border", "1".into()), ("cellspacing", "0".into()), ("cellpadding", "4".into())];
    let rows = grid.lines.iter().map(line).collect();
    let charset = element("meta", vec![("charset", "utf-8".into())], vec![]);
    node::print_part(&charset) + &node::print_part(&element("table", lines, rows))
}

/// The table in a frame of its own, which scrolls on a narrow screen; `tabindex` lets the keyboard scroll it.
fn frame(grid: &Grid) -> Node {
    let mut children = vec![element("caption", vec![], vec![text(&grid.caption)])];
    children.extend(column_groups(grid));
    let head = grid.head();
    if head > 0 {
        children.push(element("thead", vec![], grid.lines[..head].iter().map(line).collect()));
    }
    for group in grid.groups() {
        children.push(element("tbody", vec![], group.iter().map(line).collect()));
    }
    let class = grid.section.unwrap_or("other");
    let table = element("table", vec![("class", class.into())], children);
    let frame = vec![
        ("class", "table".into()),
        ("role", "region".into()),
        ("aria-label", grid.caption.clone().into()),
        ("tabindex", "0".into()),
    ];
    element("div", frame, vec![table])
}

/// The outermost groups of columns; headings of groups refer to them.
fn column_groups(grid: &Grid) -> Vec<Node> {
    // A title across the table is no column.
    let is_title = |line: &&Line| matches!(line.slots.as_slice(), [slot] if slot.header == Some(Scope::Rows));
    let first = grid.lines.iter().find(|line| line.head && !is_title(line));
    let slots = first.map_or(&[][..], |line| line.slots.as_slice());
    let group = |slot: &Slot| element("colgroup", vec![("span", count(slot.columns))], vec![]);
    slots.iter().map(group).collect()
}

fn line(line: &Line) -> Node {
    element("tr", vec![], line.slots.iter().map(slot).collect())
}

fn slot(slot: &Slot) -> Node {
    let mut attributes = Vec::new();
    if let Some(scope) = slot.header {
        let scope = match scope {
            Scope::Column => "col",
            Scope::Columns => "colgroup",
            Scope::Row => "row",
            Scope::Rows => "rowgroup",
        };
        attributes.push(("scope", scope.into()));
    }
    for (name, covered) in [("colspan", slot.columns), ("rowspan", slot.lines)] {
        if covered > 1 {
            attributes.push((name, count(covered)));
        }
    }
    if let Some(cell) = slot.cell {
        attributes.push(("data-cell", cell.id().into()));
        // The unit is part of what is read and not of the figure, so the figure stands by itself too.
        if !slot.unit.is_empty() {
            attributes.push(("data-value", slot.text.to_string().into()));
            attributes.push(("data-unit", slot.unit.to_string().into()));
        }
    }
    let name = if slot.header.is_some() { "th" } else { "td" };
    element(name, attributes, vec![Node::Text(slot.reading())])
}

fn count(number: usize) -> Cow<'static, str> {
    number.to_string().into()
}
