//! Opening a file of any kind, in slices, so that a page goes on living while a large one is read.

use super::{Gb18030, Refusal, docx, encoding, html, json, sniff, text};
use crate::document::{Document, Reading, recognise};

/// A file that is being opened.
pub struct Opening(Stage);

enum Stage {
    /// A page, being read.
    Page {
        reader: html::Reader,
        /// Whether it had data of its own that cannot be used any more.
        damaged: bool,
    },
    /// The end is reached.
    Read(Result<Reading, Refusal>),
}

/// How much of a page is read in one slice: far less than a tenth of a second's work.
const SLICE: usize = 1 << 20;

impl Opening {
    /// Looks at what the bytes are; all but long pages are read at once.
    pub fn new(bytes: &[u8], gb18030: Gb18030) -> Opening {
        Opening(begin(bytes, gb18030).unwrap_or_else(|refusal| Stage::Read(Err(refusal))))
    }

    /// Reads a slice; whether there is more to read.
    pub fn read_on(&mut self) -> bool {
        match &mut self.0 {
            Stage::Page { reader, .. } => reader.read_on(SLICE),
            Stage::Read(_) => false,
        }
    }

    /// What was read; what is left of the file is read before.
    ///
    /// # Errors
    /// Where the file is not a report, with the reason to tell.
    pub fn finish(self) -> Result<Reading, Refusal> {
        match self.0 {
            Stage::Page { reader, damaged } => {
                let reading = recognised(&reader.finish()?);
                match reading {
                    Ok(mut reading) if damaged => {
                        reading.data_was_damaged();
                        Ok(reading)
                    }
                    Err(Refusal::NoReport) if damaged => Err(Refusal::CutOff),
                    other => other,
                }
            }
            Stage::Read(result) => result,
        }
    }
}

fn begin(bytes: &[u8], gb18030: Gb18030) -> Result<Stage, Refusal> {
    let reading = match sniff::sort(bytes)? {
        sniff::Sort::Docx => recognised(&docx::document(bytes)?),
        sniff::Sort::Text => {
            let text = encoding::text(bytes, gb18030)?;
            match text.trim_start().as_bytes() {
                [b'{' | b'[', ..] => json::read(&text).map(Reading::exact),
                [b'<', ..] => return page(text.into_owned()),
                _ => recognised(&text::document(&text)?),
            }
        }
    };
    Ok(Stage::Read(reading))
}

fn page(text: String) -> Result<Stage, Refusal> {
    if let Some(report) = html::data(&text)? {
        return Ok(Stage::Read(Ok(Reading::exact(report))));
    }
    let damaged = html::is_damaged(&text);
    Ok(Stage::Page { reader: html::Reader::new(text), damaged })
}

fn recognised(document: &Document) -> Result<Reading, Refusal> {
    let reading = recognise(document);
    if reading.is_nothing() { Err(Refusal::NoReport) } else { Ok(reading) }
}
