//! Deflated data unpacked (RFC 1951), in the least code: bit by bit, which for a report is fast enough.
//!
//! The libraries that do the same unpack faster and cost three times as much of the program; one of them is the
//! oracle in the tests.

/// Why data could not be unpacked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Halt {
    /// It is not written as deflated data is, or ends in the middle.
    Damaged,
    /// It unpacks to more than was allowed.
    TooLarge,
}

/// Unpacks data to at most so many bytes. What comes after the end that the data marks is left alone.
///
/// # Errors
/// Where it is no such data, or too much.
pub(super) fn inflate(bytes: &[u8], most: usize) -> Result<Vec<u8>, Halt> {
    let mut bits = Bits { bytes, held: 0, count: 0 };
    let mut output = Output { bytes: Vec::new(), most };
    loop {
        let is_last = bits.take(1)? == 1;
        match bits.take(2)? {
            0 => copy_stored(&mut bits, &mut output)?,
            1 => {
                let mut lengths = [8; 288];
                lengths[144..256].fill(9);
                lengths[256..280].fill(7);
                unpack(&mut bits, &mut output, &Code::new(&lengths), &Code::new(&[5; 30]))?;
            }
            2 => {
                let (lengths, distances) = read_codes(&mut bits)?;
                unpack(&mut bits, &mut output, &lengths, &distances)?;
            }
            _ => return Err(Halt::Damaged),
        }
        if is_last {
            return Ok(output.bytes);
        }
    }
}

/// The data as bits, the lowest of each byte first.
struct Bits<'a> {
    bytes: &'a [u8],
    held: u32,
    count: u32,
}

impl Bits<'_> {
    /// At most 16 bits as a number.
    fn take(&mut self, count: u32) -> Result<usize, Halt> {
        while self.count < count {
            let (byte, rest) = self.bytes.split_first().ok_or(Halt::Damaged)?;
            self.held |= u32::from(*byte) << self.count;
            self.count += 8;
            self.bytes = rest;
        }
        let taken = self.held & ((1 << count) - 1);
        self.held >>= count;
        self.count -= count;
        Ok(taken as usize)
    }
}

struct Output {
    bytes: Vec<u8>,
    most: usize,
}

impl Output {
    fn make_room(&self, count: usize) -> Result<(), Halt> {
        if self.bytes.len() + count > self.most { Err(Halt::TooLarge) } else { Ok(()) }
    }

    fn push(&mut self, byte: u8) -> Result<(), Halt> {
        self.make_room(1)?;
        self.bytes.push(byte);
        Ok(())
    }

    /// Writes again what was written some distance ago; it may reach into what it writes.
    fn repeat(&mut self, count: usize, distance: usize) -> Result<(), Halt> {
        self.make_room(count)?;
        let start = self.bytes.len().checked_sub(distance).ok_or(Halt::Damaged)?;
        for at in start..start + count {
            let byte = *self.bytes.get(at).ok_or(Halt::Damaged)?;
            self.bytes.push(byte);
        }
        Ok(())
    }
}

/// A Huffman code in its canonical form: how many symbols have each length, and the symbols in their order.
struct Code {
    counts: [usize; 16],
    symbols: Vec<usize>,
}

impl Code {
    /// The code in which each symbol has this length; 0 for a symbol that does not occur.
    fn new(lengths: &[u8]) -> Code {
        let mut counts = [0; 16];
        let mut symbols = Vec::new();
        for (length, count) in counts.iter_mut().enumerate().skip(1) {
            let before = symbols.len();
            let of_length = lengths.iter().enumerate().filter(|(_, each)| usize::from(**each) == length);
            symbols.extend(of_length.map(|(symbol, _)| symbol));
            *count = symbols.len() - before;
        }
        Code { counts, symbols }
    }

    fn read(&self, bits: &mut Bits) -> Result<usize, Halt> {
        // Of each length: the code read so far, the first code, and the place of its symbol.
        let (mut code, mut first, mut place) = (0, 0, 0);
        for count in &self.counts[1..] {
            code |= bits.take(1)?;
            if let Some(symbol) = code.checked_sub(first).filter(|above| above < count) {
                return self.symbols.get(place + symbol).copied().ok_or(Halt::Damaged);
            }
            place += count;
            first = (first + count) << 1;
            code <<= 1;
        }
        Err(Halt::Damaged)
    }
}

fn copy_stored(bits: &mut Bits, output: &mut Output) -> Result<(), Halt> {
    // It begins at a whole byte; fewer than eight bits are held.
    (bits.held, bits.count) = (0, 0);
    let size = bits.take(16)?;
    if bits.take(16)? != size ^ 0xFFFF {
        return Err(Halt::Damaged);
    }
    let (stored, rest) = bits.bytes.split_at_checked(size).ok_or(Halt::Damaged)?;
    output.make_room(size)?;
    output.bytes.extend_from_slice(stored);
    bits.bytes = rest;
    Ok(())
}

/// The two codes of a block that brings its own: their lengths are written in a third code.
fn read_codes(bits: &mut Bits) -> Result<(Code, Code), Halt> {
    const ORDER: [usize; 19] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
    let (symbols, distances, codes) = (bits.take(5)? + 257, bits.take(5)? + 1, bits.take(4)? + 4);
    let mut lengths = [0; 19];
    for symbol in ORDER.iter().take(codes) {
        // Three bits.
        lengths[*symbol] = bits.take(3)? as u8;
    }
    let code = Code::new(&lengths);
    let mut lengths: Vec<u8> = Vec::new();
    while lengths.len() < symbols + distances {
        let (length, times) = match code.read(bits)? {
            16 => (*lengths.last().ok_or(Halt::Damaged)?, bits.take(2)? + 3),
            17 => (0, bits.take(3)? + 3),
            18 => (0, bits.take(7)? + 11),
            length => (length as u8, 1),
        };
        lengths.resize(lengths.len() + times, length);
    }
    let (symbols, distances) = lengths.split_at_checked(symbols).ok_or(Halt::Damaged)?;
    Ok((Code::new(symbols), Code::new(distances)))
}

/// One block: bytes as they are, and repetitions as a length and a distance.
fn unpack(bits: &mut Bits, output: &mut Output, lengths: &Code, distances: &Code) -> Result<(), Halt> {
    loop {
        let count = match lengths.read(bits)? {
            byte @ 0..256 => {
                output.push(byte as u8)?;
                continue;
            }
            256 => return Ok(()),
            285 => 258,
            symbol @ 257..285 => 3 + extended(bits, symbol - 257, 4)?,
            _ => return Err(Halt::Damaged),
        };
        let distance = match distances.read(bits)? {
            symbol @ 0..30 => 1 + extended(bits, symbol, 2)?,
            _ => return Err(Halt::Damaged),
        };
        output.repeat(count, distance)?;
    }
}

/// The number that a symbol and the bits after it write: the symbols double their step after every few, and as
/// many more bits say where within the step.
fn extended(bits: &mut Bits, symbol: usize, few: usize) -> Result<usize, Halt> {
    match (symbol / few).checked_sub(1) {
        None | Some(0) => Ok(symbol),
        Some(doubled) => Ok(((few + symbol % few) << doubled) + bits.take(doubled as u32)?),
    }
}

#[cfg(test)]
mod tests {
    use miniz_oxide::deflate::compress_to_vec;
    use proptest::{collection::vec, prelude::*, sample::select};

    use super::*;

    const MOST: usize = 1 << 20;

    #[test]
    fn what_was_packed_is_unpacked() {
        let text = "一、总体情况 0 0 0 0 0 0 0 ".repeat(5000);
        // Stored, with the code that every program knows, and with codes of its own.
        for level in [0, 1, 6, 9] {
            let packed = compress_to_vec(text.as_bytes(), level);
            assert_eq!(inflate(&packed, MOST).as_deref(), Ok(text.as_bytes()));
        }
        assert_eq!(inflate(b"\x4B\x4C\x04\x02\x00trailing", MOST).as_deref(), Ok(&b"aaaaa"[..]));
    }

    #[test]
    fn a_bomb_is_defused() {
        let packed = compress_to_vec(&vec![0; 3 * MOST], 9);
        assert!(packed.len() < MOST / 100);
        assert_eq!(inflate(&packed, MOST), Err(Halt::TooLarge));
        assert_eq!(inflate(&packed, 3 * MOST).map(|bytes| bytes.len()), Ok(3 * MOST));
    }

    #[test]
    fn what_was_cut_is_damaged() {
        let packed = compress_to_vec(&b"0 0 0 1 2 3 4 5 6 0 0 0".repeat(20), 6);
        for end in 0..packed.len() {
            assert_eq!(inflate(&packed[..end], MOST), Err(Halt::Damaged));
        }
    }

    proptest! {
        #[test]
        fn it_says_what_the_oracle_says(bytes in vec(any::<u8>(), 0..200)) {
            let theirs = miniz_oxide::inflate::decompress_to_vec_with_limit(&bytes, MOST);
            // Where codes are given that no text uses, the oracle is the stricter one.
            if let Ok(theirs) = theirs {
                prop_assert_eq!(inflate(&bytes, MOST), Ok(theirs));
            } else {
                let _ = inflate(&bytes, MOST);
            }
        }

        #[test]
        fn every_content_comes_back(pieces in vec(select(vec!["<w:p>", "0", "\t", "公开", "</w:p>", "x"]), 0..400), level in 0u8..=10) {
            let text = pieces.concat();
            let packed = compress_to_vec(text.as_bytes(), level);
            prop_assert_eq!(inflate(&packed, MOST), Ok(text.into_bytes()));
        }
    }
}
