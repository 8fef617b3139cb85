//! From a JSON tree to text.

use crate::report::Json;

/// In one line, without blanks.
pub fn compact(json: &Json) -> String {
    let mut output = String::new();
    print(&mut output, json, None);
    output
}

/// One thing a line, indented by two blanks.
pub fn pretty(json: &Json) -> String {
    let mut output = String::new();
    print(&mut output, json, Some(0));
    output
}

/// Prints a value; how deep it stands counts only where it is to be indented.
fn print(output: &mut String, json: &Json, depth: Option<usize>) {
    let inner = depth.map(|depth| depth + 1);
    match json {
        Json::Null => output.push_str("null"),
        Json::Bool(true) => output.push_str("true"),
        Json::Bool(false) => output.push_str("false"),
        Json::Number(number) => output.push_str(number),
        Json::String(text) => quote(output, text),
        Json::Array(items) => {
            output.push('[');
            for (index, item) in items.iter().enumerate() {
                next(output, index, inner);
                print(output, item, inner);
            }
            end(output, items.len(), depth, ']');
        }
        Json::Object(entries) => {
            output.push('{');
            for (index, (key, value)) in entries.iter().enumerate() {
                next(output, index, inner);
                quote(output, key);
                output.push_str(if depth.is_some() { ": " } else { ":" });
                print(output, value, inner);
            }
            end(output, entries.len(), depth, '}');
        }
    }
}

/// What stands before the item of that index.
fn next(output: &mut String, index: usize, depth: Option<usize>) {
    if index > 0 {
        output.push(',');
    }
    next_line(output, depth);
}

/// What stands after the last of some items; where there are none, the brackets stand together.
fn end(output: &mut String, items: usize, depth: Option<usize>, bracket: char) {
    if items > 0 {
        next_line(output, depth);
    }
    output.push(bracket);
}

fn next_line(output: &mut String, depth: Option<usize>) {
    let Some(depth) = depth else { return };
    output.push('\n');
    for _ in 0..depth {
        output.push_str("  ");
    }
}

/// A string with its quotes. Only what has to be escaped is.
fn quote(output: &mut String, text: &str) {
    output.push('"');
    for character in text.chars() {
        match character {
            '"' => output.push_str("\\\""),
            '\\' => output.push_str("\\\\"),
            '\u{8}' => output.push_str("\\b"),
            '\u{c}' => output.push_str("\\f"),
            '\n' => output.push_str("\\n"),
            '\r' => output.push_str("\\r"),
            '\t' => output.push_str("\\t"),
            '\0'..' ' => {
                let code = u32::from(character);
                output.push_str(if code < 16 { "\\u000" } else { "\\u001" });
                output.extend(char::from_digit(code % 16, 16));
            }
            other => output.push(other),
        }
    }
    output.push('"');
}
