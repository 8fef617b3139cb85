//! The content of one part of a zip archive, as much of that format as office documents use.

use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

use crate::file::{Foreign, Refusal};

/// The most bytes a part may unpack to. The text of a report takes some hundred kilobytes, and a few kilobytes
/// can be made to unpack to gigabytes.
const MOST_BYTES: usize = 64 * 1024 * 1024;

const DIRECTORY_END: &[u8] = b"PK\x05\x06";
const DIRECTORY_ENTRY: &[u8] = b"PK\x01\x02";
const ENTRY: &[u8] = b"PK\x03\x04";

/// The content of the part with this name; `\` counts as `/`, and large letters as small ones.
///
/// # Errors
/// Where it is not there, or damaged, encrypted or endless.
pub(super) fn part(bytes: &[u8], name: &str) -> Result<Vec<u8>, Refusal> {
    // Without a directory that leads to it, the part may still be whole: the directory comes last, and is what
    // a file loses that was cut.
    let entry = listed(bytes, name).or_else(|| met(bytes, name)).ok_or(Refusal::DocumentDamaged)?;
    if entry.is_encrypted {
        return Err(Refusal::Foreign(Foreign::Encrypted));
    }
    let content = match (entry.method, entry.packed_size) {
        (0, Some(size)) if size > MOST_BYTES => return Err(Refusal::DocumentTooLarge),
        (0, Some(size)) => entry.data.get(..size).ok_or(Refusal::DocumentDamaged)?.to_vec(),
        // Deflated data says itself where it ends.
        (8, size) => inflate(size.and_then(|size| entry.data.get(..size)).unwrap_or(entry.data))?,
        _ => return Err(Refusal::DocumentDamaged),
    };
    // A changed bit may change a figure, and nobody would see it.
    if entry.checksum.is_none_or(|checksum| checksum == crc_32(&content)) {
        Ok(content)
    } else {
        Err(Refusal::DocumentDamaged)
    }
}

/// The text of a part that not every document has; empty where it is not there, or damaged.
pub(super) fn optional(bytes: &[u8], name: &str) -> String {
    let part = part(bytes, name).unwrap_or_default();
    String::from_utf8_lossy(&part).into_owned()
}

fn inflate(data: &[u8]) -> Result<Vec<u8>, Refusal> {
    decompress_to_vec_with_limit(data, MOST_BYTES).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => Refusal::DocumentTooLarge,
        _ => Refusal::DocumentDamaged,
    })
}

/// What is known of a part before it is unpacked.
struct Entry<'a> {
    /// 0 for stored, 8 for deflated.
    method: usize,
    is_encrypted: bool,
    /// `None` where it is written after the data, so that one would have to know the end to find it.
    packed_size: Option<usize>,
    checksum: Option<usize>,
    /// From the first byte of the data to the end of the archive.
    data: &'a [u8],
}

/// The part as the directory at the end lists it.
fn listed<'a>(bytes: &'a [u8], name: &str) -> Option<Entry<'a>> {
    let end = bytes.windows(DIRECTORY_END.len()).rposition(|window| window == DIRECTORY_END)?;
    let fields = bytes.get(end..)?;
    let start = end.checked_sub(long(fields, 12)?)?;
    // What stands before the archive shifts all that the directory says.
    let shift = start.checked_sub(long(fields, 16)?)?;
    let mut entry = bytes.get(start..)?;
    while entry.starts_with(DIRECTORY_ENTRY) {
        let name_length = short(entry, 28)?;
        if is_named(entry.get(46..)?.get(..name_length)?, name) {
            let local = bytes.get(shift.checked_add(long(entry, 42)?)?..)?;
            return Some(Entry {
                method: short(entry, 10)?,
                is_encrypted: short(entry, 8)? & 1 == 1,
                packed_size: Some(long(entry, 20)?),
                checksum: Some(long(entry, 16)?),
                data: local.starts_with(ENTRY).then(|| data(local)).flatten()?,
            });
        }
        entry = entry.get(46 + name_length + short(entry, 30)? + short(entry, 32)?..)?;
    }
    None
}

/// The part as it is met in the archive, by the few lines before its data.
fn met<'a>(bytes: &'a [u8], name: &str) -> Option<Entry<'a>> {
    let mut starts = bytes.windows(ENTRY.len()).enumerate().filter(|(_, window)| *window == ENTRY);
    starts.find_map(|(start, _)| {
        let entry = bytes.get(start..)?;
        let flags = short(entry, 6)?;
        let is_described_after = flags & 8 != 0;
        let found = is_named(entry.get(30..)?.get(..short(entry, 26)?)?, name);
        found.then_some(Entry {
            method: short(entry, 8)?,
            is_encrypted: flags & 1 == 1,
            packed_size: if is_described_after { None } else { Some(long(entry, 18)?) },
            checksum: if is_described_after { None } else { Some(long(entry, 14)?) },
            data: data(entry)?,
        })
    })
}

/// What comes after the lines before the data; these have lengths of their own, other than in the directory.
fn data(entry: &[u8]) -> Option<&[u8]> {
    entry.get(30 + short(entry, 26)? + short(entry, 28)?..)
}

fn is_named(stored: &[u8], name: &str) -> bool {
    let slashed = |byte: &u8| if *byte == b'\\' { b'/' } else { byte.to_ascii_lowercase() };
    stored.iter().map(slashed).eq(name.bytes().map(|byte| byte.to_ascii_lowercase()))
}

fn short(bytes: &[u8], at: usize) -> Option<usize> {
    let number = bytes.get(at..)?.first_chunk()?;
    Some(usize::from(u16::from_le_bytes(*number)))
}

fn long(bytes: &[u8], at: usize) -> Option<usize> {
    let number = bytes.get(at..)?.first_chunk()?;
    usize::try_from(u32::from_le_bytes(*number)).ok()
}

/// The checksum of zip archives, half a byte at a time: a table of 16 numbers is small and fast enough.
fn crc_32(bytes: &[u8]) -> usize {
    const TABLE: [u32; 16] = {
        let mut table = [0; 16];
        let mut at = 0;
        while at < 16 {
            let mut value = at as u32;
            let mut bit = 0;
            while bit < 4 {
                value = if value & 1 == 1 { value >> 1 ^ 0xEDB8_8320 } else { value >> 1 };
                bit += 1;
            }
            table[at] = value;
            at += 1;
        }
        table
    };
    let step = |crc: u32, low: u32| TABLE[((crc ^ low) & 15) as usize] ^ crc >> 4;
    let sum = bytes.iter().fold(!0, |crc, byte| {
        let byte = u32::from(*byte);
        step(step(crc, byte), byte >> 4)
    });
    !sum as usize
}

#[cfg(test)]
mod tests;
