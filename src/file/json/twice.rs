//! Keys that an object of a JSON text holds twice. The parser keeps the last of them, so one statement would
//! silently go missing.

use std::{borrow::Cow, collections::HashSet};

/// An object or list that is open at some place of the text.
struct Open<'a> {
    /// The key that leads to it; empty within a list.
    key: Cow<'a, str>,
    /// The keys it has had so far.
    keys: HashSet<Cow<'a, str>>,
}

/// The path to the first key that its object holds twice. The text has to be valid JSON.
pub(super) fn find(text: &str) -> Option<Vec<String>> {
    let mut open: Vec<Open> = Vec::new();
    let mut last_key = Cow::Borrowed("");
    let mut rest = text;
    while let Some(position) = rest.find(['{', '[', '}', ']', '"']) {
        let mark = rest.as_bytes()[position];
        rest = &rest[position + 1..];
        match mark {
            b'{' | b'[' => {
                open.push(Open { key: std::mem::take(&mut last_key), keys: HashSet::new() });
            }
            b'}' | b']' => {
                open.pop();
                last_key = Cow::Borrowed("");
            }
            _ => {
                let (string, after) = string(rest)?;
                rest = after;
                // In JSON a string before a colon is a key and nothing else is.
                if !after.trim_ascii_start().starts_with(':') {
                    continue;
                }
                let object = open.last_mut()?;
                if !object.keys.insert(string.clone()) {
                    let path = open.iter().map(|open| &open.key).chain([&string]);
                    return Some(path.filter(|key| !key.is_empty()).map(|key| key.to_string()).collect());
                }
                last_key = string;
            }
        }
    }
    None
}

/// The string that begins after its opening quote, and what follows its closing one.
fn string(text: &str) -> Option<(Cow<'_, str>, &str)> {
    let mut end = 0;
    loop {
        end += text[end..].find(['"', '\\'])?;
        if text.as_bytes()[end] == b'"' {
            break;
        }
        // Whatever is escaped is one ASCII character or begins with one.
        end += 2;
    }
    let (string, after) = (&text[..end], text.get(end + 1..)?);
    let string = if string.contains('\\') {
        Cow::Owned(serde_json::from_str(&["\"", string, "\""].concat()).ok()?)
    } else {
        Cow::Borrowed(string)
    };
    Some((string, after))
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn a_key_that_stands_twice_in_one_object_is_found() {
        let cases = [
            (r#"{"a":1,"b":{"a":2},"c":[{"a":3},{"a":4}]}"#, ""),
            (r#"{"a":"b","b":"a","c":["a","a"]}"#, ""),
            (r#"{"a":1,"a":2}"#, "a"),
            (r#"{"a":{"b" : 1, "c":"\"b\":", "\u0062":2}}"#, "a/b"),
            (r#"[[{"x":[{"y":1,"y":1}]}]]"#, "x/y"),
            (r#"{"a":[{"b":1},{"c":1,"c":2}]}"#, "a/c"),
        ];
        for (text, path) in cases {
            assert_eq!(find(text).unwrap_or_default().join("/"), path, "{text}");
        }
    }
}
