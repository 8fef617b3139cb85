//! An archive of stored parts, so that what is changed by chance is the parts themselves.

/// Packs the parts, each with its name.
pub(crate) fn stored(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut archive, mut directory) = (Vec::new(), Vec::new());
    for (name, part) in parts {
        let size = long(part.len());
        let checksum = crc_32(part).to_le_bytes();
        let name_length = [u8::try_from(name.len()).unwrap_or(0), 0];
        // Versions, flags, method and time are 0; what is the same in both lists stands in `common`.
        let common = [&[0; 10][..], &checksum, &size, &size, &name_length, &[0; 2]].concat();
        let start = long(archive.len());
        directory.push([b"PK\x01\x02\0\0", &common[..], &[0; 10], &start, name.as_bytes()].concat());
        archive.extend([b"PK\x03\x04", &common[..], name.as_bytes(), part].concat());
    }
    let count = [u8::try_from(parts.len()).unwrap_or(0), 0];
    let start = long(archive.len());
    let directory = directory.concat();
    let size = long(directory.len());
    [&archive[..], &directory, b"PK\x05\x06\0\0\0\0", &count, &count, &size, &start, &[0; 2]].concat()
}

fn long(number: usize) -> [u8; 4] {
    u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes()
}

fn crc_32(bytes: &[u8]) -> u32 {
    let step = |crc: u32, _| if crc & 1 == 1 { crc >> 1 ^ 0xEDB8_8320 } else { crc >> 1 };
    !bytes.iter().fold(!0, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), step))
}
