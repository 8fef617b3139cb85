//! The sheet as a page of its own, to be printed and signed.

use super::view::{self, Medium};
use crate::{
    check::Sheet,
    document,
    file::html::node::{Node, line, part, with},
    session::Session,
    ui::text as words,
};

/// How it looks on paper.
pub(super) const STYLE: &str = include_str!("print.css");

/// The page, without its style: whoever shows it knows how a style can be given to it.
pub(super) fn page(sheet: &Sheet, session: &Session) -> Node {
    let language = session.language;
    let title = [words::SHEET.of(language), " ", &document::title(&session.report)].concat();
    let head =
        vec![with("meta", &[("charset", "utf-8")], vec![]), with("title", &[], vec![Node::Text(title)])];
    let mut body = vec![line("h1", "sheet-title", words::said(words::SHEET, language))];
    body.extend(view::content(sheet, session, Medium::Paper));
    let signatures = words::SIGNATURES.map(|signature| line("span", "", words::said(signature, language)));
    body.push(part("p", "sheet-signatures", signatures.into()));
    let page = vec![with("head", &[], head), with("body", &[], body)];
    with("html", &[("lang", language.tag())], page)
}
