//! Keys that an object holds twice. Only one of the two statements could be kept, so the other would silently go
//! missing.

use std::collections::BinaryHeap;

use crate::report::{Entries, Json};

/// The path to the first key, in the order of the text, that its object holds twice.
pub(super) fn find(json: &Json) -> Option<Vec<String>> {
    let mut path = Vec::new();
    let found = look(json, &mut path);
    path.reverse();
    found.then_some(path)
}

/// Whether there is such a key. If so, the path then leads from it to the outermost object.
fn look(json: &Json, path: &mut Vec<String>) -> bool {
    let entries = match json {
        Json::Array(items) => return items.iter().any(|item| look(item, path)),
        Json::Object(entries) => entries,
        _ => return false,
    };
    let order = in_order(entries);
    let twins = order.windows(2).filter(|pair| entries[pair[0]].0 == entries[pair[1]].0);
    let second = twins.map(|pair| pair[1]).min();
    for (index, (key, value)) in entries.iter().enumerate() {
        if second == Some(index) || look(value, path) {
            if !key.is_empty() {
                path.push(key.clone());
            }
            return true;
        }
    }
    false
}

/// The indices of the entries in the order of their keys, the same key in the order of the text. A file may hold a
/// million keys, so this has to be a real sort; the one with the least code is the heap's.
pub(super) fn in_order(entries: &Entries) -> Vec<usize> {
    let keys: BinaryHeap<(&str, usize)> =
        entries.iter().enumerate().map(|(index, (key, _))| (key.as_str(), index)).collect();
    keys.into_sorted_vec().into_iter().map(|(_, index)| index).collect()
}

#[cfg(test)]
mod tests {
    use super::{super::parse::parse, find};

    #[test]
    fn a_key_that_stands_twice_in_one_object_is_found() {
        let cases = [
            (r#"{"a":1,"b":{"a":2},"c":[{"a":3},{"a":4}]}"#, ""),
            (r#"{"a":"b","b":"a","c":["a","a"]}"#, ""),
            (r#"{"a":1,"a":2}"#, "a"),
            (r#"{"a":{"b" : 1, "c":"\"b\":", "\u0062":2}}"#, "a/b"),
            (r#"[[{"x":[{"y":1,"y":1}]}]]"#, "x/y"),
            (r#"{"a":[{"b":1},{"c":1,"c":2}]}"#, "a/c"),
            (r#"{"b":1,"a":{"c":1,"c":2},"b":3,"b":4}"#, "a/c"),
            (r#"{"b":1,"a":1,"b":{"c":1,"c":2},"a":3}"#, "b"),
        ];
        for (text, path) in cases {
            assert_eq!(find(&parse(text).unwrap()).unwrap_or_default().join("/"), path, "{text}");
        }
    }
}
