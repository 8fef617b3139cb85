//! Published reports: those that lie beside the project, which are not at hand everywhere, and its own fixtures.

use std::{fs, path::Path};

use gongkai::{document::Reading, file};

/// Where the published reports lie.
pub(crate) const PUBLISHED: &str = "../shared/reports";

/// Reads a report of a folder beside the project's; `None`, said aloud, where it is not at hand.
pub(crate) fn read(folder: &str, name: &str) -> Option<Reading> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder).join(name);
    match fs::read(&path) {
        Ok(bytes) => Some(
            file::read(&bytes, gb18030).unwrap_or_else(|refusal| panic!("{}: {refusal}", path.display())),
        ),
        Err(_) => {
            println!("skipped: {} is not at hand", path.display());
            None
        }
    }
}

/// GB18030, by the oracle.
fn gb18030(bytes: &[u8]) -> Option<String> {
    let text = encoding_rs::GB18030.decode_without_bom_handling_and_without_replacement(bytes)?;
    Some(text.into_owned())
}
