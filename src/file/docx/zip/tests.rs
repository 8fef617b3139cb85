//! Archives built byte by byte, and one that a common library wrote.

use super::*;

const FIXTURE: &[u8] = include_bytes!("../../../../tests/fixtures/deflated.zip");
const NAME: &str = "word/document.xml";
const TEXT: &[u8] = b"<w:document/>";

fn number(bytes: &mut [u8], at: usize, value: usize) {
    bytes[at..at + 4].copy_from_slice(&u32::try_from(value).unwrap().to_le_bytes());
}

/// An archive of one part, with something before it and after it.
fn archive(before: &[u8], method: u8, data: &[u8], checksum: usize, after: &[u8]) -> Vec<u8> {
    let mut local = vec![0; 30];
    local[..4].copy_from_slice(ENTRY);
    local[8] = method;
    number(&mut local, 14, checksum);
    number(&mut local, 18, data.len());
    local[26] = u8::try_from(NAME.len()).unwrap();
    let mut listed = vec![0; 46];
    listed[..4].copy_from_slice(DIRECTORY_ENTRY);
    listed[10] = method;
    number(&mut listed, 16, checksum);
    number(&mut listed, 20, data.len());
    listed[28] = u8::try_from(NAME.len()).unwrap();
    let mut end = vec![0; 22];
    end[..4].copy_from_slice(DIRECTORY_END);
    number(&mut end, 12, listed.len() + NAME.len());
    number(&mut end, 16, local.len() + NAME.len() + data.len());
    [before, &local, NAME.as_bytes(), data, &listed, NAME.as_bytes(), &end, after].concat()
}

fn stored() -> Vec<u8> {
    archive(b"", 0, TEXT, crc_32(TEXT), b"")
}

#[test]
fn the_checksum_is_the_known_one() {
    assert_eq!(crc_32(b"123456789"), 0xCBF4_3926);
}

#[test]
fn a_part_is_found_by_its_name() {
    assert_eq!(part(&stored(), NAME).as_deref(), Ok(TEXT));
    assert_eq!(part(&stored(), "Word/Document.XML").as_deref(), Ok(TEXT));
    assert_eq!(part(&stored(), "word/styles.xml"), Err(Refusal::DocumentDamaged));
}

#[test]
fn a_document_that_word_wrote_is_unpacked() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/reports/2021-edition-template.docx");
    let Ok(file) = std::fs::read(path) else {
        println!("the real document is not here");
        return;
    };
    let text = String::from_utf8(part(&file, NAME).unwrap()).unwrap();
    assert!(text.contains("第二十条") && text.ends_with("</w:document>"));
}

#[test]
fn what_stands_before_and_after_the_archive_does_not_matter() {
    let archive = archive(b"MZ junk", 0, TEXT, crc_32(TEXT), b"a comment");
    assert_eq!(part(&archive, NAME).as_deref(), Ok(TEXT));
}

#[test]
fn a_part_written_as_to_a_stream_is_read_with_and_without_the_directory() {
    let text = "<w:t>公开</w:t>".repeat(50);
    assert_eq!(part(FIXTURE, NAME).as_deref(), Ok(text.as_bytes()));
    let directory = FIXTURE.windows(4).position(|window| window == DIRECTORY_ENTRY).unwrap();
    assert_eq!(part(&FIXTURE[..directory], NAME).as_deref(), Ok(text.as_bytes()));
}

#[test]
fn a_damaged_directory_is_done_without() {
    let mut archive = stored();
    let end = archive.len() - 22;
    number(&mut archive, end + 16, usize::from(u16::MAX));
    assert_eq!(part(&archive, NAME).as_deref(), Ok(TEXT));
}

#[test]
fn a_changed_text_is_damaged() {
    let mut archive = stored();
    let place = archive.windows(TEXT.len()).position(|window| window == TEXT).unwrap();
    archive[place + 1] ^= 1;
    assert_eq!(part(&archive, NAME), Err(Refusal::DocumentDamaged));
}

#[test]
fn an_encrypted_part_is_said_to_be_so() {
    let mut archive = stored();
    let listed = archive.windows(4).position(|window| window == DIRECTORY_ENTRY).unwrap();
    archive[listed + 8] = 1;
    assert_eq!(part(&archive, NAME), Err(Refusal::Foreign(Foreign::Encrypted)));
}

#[test]
fn a_bomb_is_refused() {
    let packed = miniz_oxide::deflate::compress_to_vec(&vec![b' '; MOST_BYTES + 1], 9);
    assert_eq!(part(&archive(b"", 8, &packed, 0, b""), NAME), Err(Refusal::DocumentTooLarge));
}

#[test]
fn no_damage_ends_in_a_panic_or_in_another_text() {
    let whole = part(FIXTURE, NAME).unwrap();
    for (archive, text) in [(stored(), TEXT), (FIXTURE.to_vec(), whole.as_slice())] {
        for end in 0..archive.len() {
            let _ = part(&archive[..end], NAME);
        }
        for place in 0..archive.len() {
            for bit in 0..8 {
                let mut damaged = archive.clone();
                damaged[place] ^= 1 << bit;
                // Only with the directory out of use as well is a part read whose checksum is not known.
                if let Ok(read) = part(&damaged, NAME) {
                    assert_eq!(read, text, "{place}");
                }
            }
        }
    }
}
