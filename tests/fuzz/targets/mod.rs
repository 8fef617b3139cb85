//! What holds whatever is read: the bodies of the fuzz targets, which `tests/corpus.rs` calls too.

use gongkai::{
    document::{Document, Reading, recognise},
    file::{self, Kind, Refusal, html, text as plain_text},
};

mod choices;
mod drift;
mod form;
mod zip;

/// What is done with one input; it panics where something is wrong.
pub(crate) type Target = fn(&[u8]);

/// Every target by its name, which is also that of its folder of inputs.
pub(crate) const ALL: [(&str, Target); 5] =
    [("read", read), ("page", page), ("text", text), ("document", document), ("layout", layout)];

/// Any file.
pub(crate) fn read(bytes: &[u8]) {
    let reading = file::read(bytes, gb18030);
    assert_eq!(reading, file::read(bytes, gb18030), "reading twice");
    let mut opening = file::Opening::new(bytes, gb18030);
    while opening.read_on() {}
    assert_eq!(reading, opening.finish(), "reading in slices");
    told(&reading);
    if let Ok(reading) = reading {
        sound(&reading);
    }
}

/// A page, whatever it begins with and whatever it carries.
pub(crate) fn page(bytes: &[u8]) {
    recognised(html::document(&String::from_utf8_lossy(bytes)));
}

/// A plain text, a sheet, Markdown.
pub(crate) fn text(bytes: &[u8]) {
    recognised(plain_text::document(&String::from_utf8_lossy(bytes)));
}

/// The main part of a Word document, with its lists and styles after it where they are.
pub(crate) fn document(bytes: &[u8]) {
    let (rest, styles) = before(bytes, b"<w:styles");
    let (main, lists) = before(rest, b"<w:numbering");
    let parts = [("word/document.xml", main), ("word/numbering.xml", lists), ("word/styles.xml", styles)];
    read(&zip::stored(&parts));
}

/// What stands before the first of these marks, and all from there on.
fn before<'a>(bytes: &'a [u8], mark: &[u8]) -> (&'a [u8], &'a [u8]) {
    let at = bytes.windows(mark.len()).position(|window| window == mark);
    bytes.split_at(at.unwrap_or(bytes.len()))
}

/// A filled-in form, printed in the ways that published reports differ: each figure is read as it was, or not at all.
pub(crate) fn layout(bytes: &[u8]) {
    drift::check(bytes);
}

fn recognised(document: Result<Document, Refusal>) {
    if let Ok(document) = document {
        well_formed(&recognise(&document));
    }
}

/// A refusal is told in one sentence.
fn told(reading: &Result<Reading, Refusal>) {
    if let Err(refusal) = reading {
        let sentence = refusal.to_string();
        assert!(sentence.ends_with('。') && !sentence.contains(char::is_control), "{sentence:?}");
    }
}

/// What holds for every reading, and that its report survives being saved.
fn sound(reading: &Reading) {
    well_formed(reading);
    for kind in Kind::ALL {
        let written = file::write(&reading.report, kind);
        let again = file::read(written.as_bytes(), |_| None);
        assert_eq!(again, Ok(Reading::exact(reading.report.clone())), "{written}");
    }
}

/// What holds for every reading.
fn well_formed(reading: &Reading) {
    let Reading { report, notes, found, expected, .. } = reading;
    let format = report.format();
    assert_eq!(*expected, format.places.len());
    assert!(found <= expected, "{found} of {expected}");
    for note in notes {
        assert!(!note.message.is_empty() && !note.message.contains(char::is_control), "{note:?}");
        let unprintable = |sign: char| sign.is_control() && !matches!(sign, '\n' | '\t');
        assert!(!note.quote.contains(unprintable), "{note:?}");
        assert!(note.section.is_empty() || format.section(note.section).is_some(), "{note:?}");
        assert!(note.cell.is_none_or(|cell| format.place(cell).is_some()), "{note:?}");
    }
}

/// GB18030, by the oracle.
pub(crate) fn gb18030(bytes: &[u8]) -> Option<String> {
    let text = encoding_rs::GB18030.decode_without_bom_handling_and_without_replacement(bytes)?;
    Some(text.into_owned())
}
