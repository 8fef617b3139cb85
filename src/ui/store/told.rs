//! What is said: to whoever sits before the screen, and to the host page.

use crate::{document::Reading, file::Kind};

/// A sentence for whoever sits before the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What kind of sentence it is.
    pub tone: Tone,
    /// The sentence.
    pub text: String,
}

/// What kind of sentence is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// About what was done.
    Done,
    /// About what is being done; it goes when that is done.
    Busy,
    /// About what went wrong.
    Wrong,
}

/// What was read from a file and waits to be approved.
#[derive(Debug)]
pub struct Pending {
    /// What was read.
    pub reading: Reading,
    /// Whether the file was chosen as last year's report.
    pub as_prior: bool,
}

/// What the host page is told.
#[derive(Debug)]
pub enum Outward {
    /// The form is drawn, with its figures in it.
    Drawn,
    /// Somebody changed the report.
    Changed,
    /// What is found in it is another.
    Problems,
    /// Something has changed that a draft keeps.
    Touched,
    /// Somebody wants something done with the drafts: what, and with which.
    Draft(&'static str, String),
    /// A file is about to be saved; the answer says whether to go on.
    Saving {
        /// The kind of file.
        kind: Kind,
        /// Its name.
        name: String,
        /// Its content.
        content: web_sys::Blob,
    },
    /// Something went wrong; the sentence says what.
    Failed(String),
}
