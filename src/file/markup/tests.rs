//! Markup, taken apart.

use super::*;

/// The parts of a text, one short line each.
fn parts(dialect: Dialect, text: &str) -> Vec<String> {
    let mut scanner = Scanner::new(dialect);
    let mut parts = Vec::new();
    while let Some(event) = scanner.next(text) {
        parts.push(match event {
            Event::Open(tag) => {
                let attributes: String =
                    tag.attributes().map(|(name, value)| format!(" {name}={value}")).collect();
                format!("<{}{attributes}{}", tag.name, if tag.self_closing { "/" } else { "" })
            }
            Event::Close(name) => format!("/{name}"),
            Event::Text(text) => decode(text).into_owned(),
            Event::Exact(text) => format!("={text}"),
        });
    }
    assert!(scanner.position() >= text.len());
    parts
}

#[test]
fn tags_and_text_in_turn() {
    for (text, expected) in [
        ("<p>a</p>", &["<p", "a", "/p"][..]),
        ("a<BR/>b<td colspan=2>c", &["a", "<BR/", "b", "<td colspan=2", "c"]),
        ("<a title='>'>&lt;</a x='>'>b", &["<a title=>", "<", "/a", "b"]),
        ("<a href=b/>", &["<a href=b/"]),
        ("1 < 2 <<b>", &["1 < 2 <", "<b"]),
        ("a</>b</ c>d</1>", &["a", "b", "d"]),
    ] {
        assert_eq!(parts(Dialect::Html, text), expected, "{text}");
    }
}

#[test]
fn what_is_said_to_machines_is_left_out() {
    for (text, expected) in [
        ("<!doctype html>a", &["a"][..]),
        ("a<!-- <b> -- > --><!-->b<!--->c<!-- --!>d", &["a", "b", "c", "d"]),
        ("<?xml version='1.0'?>a<![if !mso]>b<![endif]>", &["a", "b"]),
        ("<!--[if gte mso 9]><xml>a</xml><![endif]-->b", &["b"]),
    ] {
        assert_eq!(parts(Dialect::Html, text), expected, "{text}");
    }
    let xml = "<?a b>c?><w:t/><![CDATA[<b>&lt;]]>d<script><b/></script>";
    assert_eq!(parts(Dialect::Xml, xml), ["<w:t/", "=<b>&lt;", "d", "<script", "<b/", "/script"]);
}

#[test]
fn a_script_is_no_markup() {
    for (text, expected) in [
        ("<script>'<b>&lt;'</script>a", &["<script", "='<b>&lt;'", "/script", "a"][..]),
        ("<title>a&amp;<b></TITLE>c", &["<title", "a&<b>", "/TITLE", "c"]),
        ("<style></style><xmp><b></xmp>", &["<style", "/style", "<xmp", "=<b>", "/xmp"]),
        ("<textarea></textarea", &["<textarea"]),
    ] {
        assert_eq!(parts(Dialect::Html, text), expected, "{text}");
    }
}

#[test]
fn what_has_no_end_ends_the_text() {
    for text in ["a<b", "a<b c='>d", "a<b c=\"", "a<!-- >", "a<!", "a<?b", "a</b", "a</b c='>"] {
        assert_eq!(parts(Dialect::Html, text), ["a"], "{text}");
    }
    assert_eq!(parts(Dialect::Html, "a</"), ["a", "</"]);
    assert_eq!(parts(Dialect::Xml, "a<![CDATA[b"), ["a", "=b"]);
}

#[test]
fn long_text_comes_in_pieces_that_part_nothing() {
    let text = "公&nbsp;".repeat(PIECE);
    for dialect in [Dialect::Html, Dialect::Xml] {
        let parts = parts(dialect, &text);
        assert!(parts.len() > 6 && parts.iter().all(|part| part.len() <= PIECE));
        assert_eq!(parts.concat(), "公\u{a0}".repeat(PIECE));
    }
}
