//! Places in a text: where two texts part, and how browsers count.

/// How many bytes two texts have in common at their beginning.
pub fn common_start(one: &str, other: &str) -> usize {
    let mut pairs = one.char_indices().zip(other.chars());
    let shorter = one.len().min(other.len());
    pairs.find(|((_, one), other)| one != other).map_or(shorter, |((at, _), _)| at)
}

/// How many bytes two texts have in common at their end.
pub fn common_end(one: &str, other: &str) -> usize {
    let same = one.chars().rev().zip(other.chars().rev()).take_while(|(one, other)| one == other);
    same.map(|(sign, _)| sign.len_utf8()).sum()
}

/// A place in a text, given in bytes, as browsers count: in units of UTF-16.
pub fn units(text: &str, byte: usize) -> usize {
    text.get(..byte).unwrap_or(text).encode_utf16().count()
}

/// A place in a text, given in units of UTF-16, in bytes; none behind its end or within a sign.
pub fn byte_at(text: &str, units: usize) -> Option<usize> {
    let mut rest = units;
    for (at, sign) in text.char_indices() {
        if rest == 0 {
            return Some(at);
        }
        rest = rest.checked_sub(sign.len_utf16())?;
    }
    (rest == 0).then_some(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_as_browsers_do() {
        for (byte, unit) in [(0, 0), (3, 1), (7, 3), (8, 4)] {
            assert_eq!((units("公😀a", byte), byte_at("公😀a", unit)), (unit, Some(byte)));
        }
        assert_eq!((byte_at("公😀a", 2), byte_at("公😀a", 5)), (None, None));
    }
}
