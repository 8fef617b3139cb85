//! An archive of one stored part, so that what is changed by chance is the part itself.

/// Packs the part.
pub(crate) fn stored(name: &str, part: &[u8]) -> Vec<u8> {
    let size = long(part.len());
    let checksum = crc_32(part).to_le_bytes();
    let name_length = [u8::try_from(name.len()).unwrap_or(0), 0];
    // Versions, flags, method and time are 0; what is the same in both lists stands in `common`.
    let common = [&[0; 10][..], &checksum, &size, &size, &name_length, &[0; 2]].concat();
    let local = [b"PK\x03\x04", common.as_slice(), name.as_bytes(), part].concat();
    let listed = [b"PK\x01\x02\0\0", common.as_slice(), &[0; 14], name.as_bytes()].concat();
    let end =
        [b"PK\x05\x06\0\0\0\0\x01\0\x01\0", &long(listed.len())[..], &long(local.len()), &[0; 2]].concat();
    [local, listed, end].concat()
}

fn long(number: usize) -> [u8; 4] {
    u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes()
}

fn crc_32(bytes: &[u8]) -> u32 {
    let step = |crc: u32, _| if crc & 1 == 1 { crc >> 1 ^ 0xEDB8_8320 } else { crc >> 1 };
    !bytes.iter().fold(!0, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), step))
}
