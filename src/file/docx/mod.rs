//! Word documents: the text and the tables of their main part.

#[cfg_attr(not(test), expect(dead_code, reason = "the parts of the file are not unpacked yet"))]
mod body;
mod merges;
