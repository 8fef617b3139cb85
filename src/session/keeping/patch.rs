//! What differs between two JSON trees, as a list of changes: small where little was changed in a long text.

use crate::report::{Entries, Json, common_end, common_start};

/// The changes that make one tree out of another, as JSON themselves.
///
/// Each is a list of a word, the path of keys it is about, and what is needed: `["=", path, value]` puts a value in
/// the place of another, `["+", path, position, value]` one where there was none, `["-", path]` takes one away, and
/// `["~", path, start, length, text]` replaces a part of a text, counted in bytes.
pub(super) fn diff(from: &Json, to: &Json) -> Vec<Json> {
    let mut changes = Vec::new();
    add(&mut changes, &mut Vec::new(), from, to);
    changes
}

fn add(changes: &mut Vec<Json>, path: &mut Vec<Json>, from: &Json, to: &Json) {
    match (from, to) {
        _ if from == to => {}
        (Json::Object(before), Json::Object(after)) if has_same_order(before, after) => {
            for (key, _) in before.iter().filter(|(key, _)| to.get(key).is_none()) {
                let path = below(path, key);
                changes.push(Json::Array(vec!["-".into(), path]));
            }
            for (position, (key, value)) in after.iter().enumerate() {
                match from.get(key) {
                    Some(before) => {
                        path.push(key.as_str().into());
                        add(changes, path, before, value);
                        path.pop();
                    }
                    None => {
                        let path = below(path, key);
                        changes.push(Json::Array(vec!["+".into(), path, number(position), value.clone()]));
                    }
                }
            }
        }
        (Json::String(before), Json::String(after)) => {
            let (start, end) = (common_start(before, after), common_end(before, after));
            let end = end.min(before.len().min(after.len()) - start);
            let (length, text) = (before.len() - start - end, &after[start..after.len() - end]);
            let path = Json::Array(path.clone());
            changes.push(Json::Array(vec!["~".into(), path, number(start), number(length), text.into()]));
        }
        _ => changes.push(Json::Array(vec!["=".into(), Json::Array(path.clone()), to.clone()])),
    }
}

/// An object of more entries than this is replaced as a whole: the form has far fewer, and looking for each key of a
/// million among as many others takes too long.
const MOST_ENTRIES: usize = 1_000;

/// Whether the keys that two objects have in common stand in the same order.
fn has_same_order(one: &Entries, other: &Entries) -> bool {
    if one.len().max(other.len()) > MOST_ENTRIES {
        return false;
    }
    common(one, other).eq(common(other, one))
}

/// The keys of one object that another has too.
fn common<'a>(of: &'a Entries, with: &'a Entries) -> impl Iterator<Item = &'a String> {
    of.iter().map(|(key, _)| key).filter(|key| with.iter().any(|(other, _)| other == *key))
}

fn below(path: &[Json], key: &str) -> Json {
    Json::Array(path.iter().cloned().chain([key.into()]).collect())
}

fn number(count: usize) -> Json {
    Json::Number(count.to_string())
}

/// Makes the changes in a tree; none where they are not about such a tree.
pub(super) fn apply(tree: &mut Json, changes: &Json) -> Option<()> {
    let Json::Array(changes) = changes else { return None };
    for change in changes {
        let Json::Array(change) = change else { return None };
        let [Json::String(word), Json::Array(path), rest @ ..] = change.as_slice() else { return None };
        match (word.as_str(), rest) {
            ("=", [value]) => *at(tree, path)? = value.clone(),
            ("~", [start, length, Json::String(text)]) => {
                let Json::String(before) = at(tree, path)? else { return None };
                let (start, length) = (count(start)?, count(length)?);
                let end = start.checked_add(length)?;
                // Not where it would cut a character or lie beyond the end.
                before.get(start..end)?;
                before.replace_range(start..end, text);
            }
            (word, rest) => {
                let (Json::String(key), path) = path.split_last()? else { return None };
                let Json::Object(entries) = at(tree, path)? else { return None };
                match (word, rest) {
                    ("-", []) => entries.retain(|(known, _)| known != key),
                    ("+", [position, value]) => {
                        let position = count(position)?.min(entries.len());
                        entries.insert(position, (key.clone(), value.clone()));
                    }
                    _ => return None,
                }
            }
        }
    }
    Some(())
}

fn at<'a>(tree: &'a mut Json, path: &[Json]) -> Option<&'a mut Json> {
    path.iter().try_fold(tree, |tree, key| {
        let (Json::Object(entries), Json::String(key)) = (tree, key) else { return None };
        entries.iter_mut().find(|(known, _)| known == key).map(|(_, value)| value)
    })
}

fn count(number: &Json) -> Option<usize> {
    let Json::Number(number) = number else { return None };
    number.parse().ok()
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*};

    use super::*;
    use crate::file::json;

    fn tree() -> impl Strategy<Value = Json> {
        let leaf = prop_oneof![
            Just(Json::Null),
            any::<bool>().prop_map(Json::Bool),
            (0..5_u8).prop_map(|count| Json::Number(count.to_string())),
            "[甲乙a😀]{0,6}".prop_map(Json::String),
        ];
        leaf.prop_recursive(3, 24, 4, |inner| {
            let entries = vec(("[a-d.]{1,2}", inner.clone()), 0..4).prop_map(|mut entries: Entries| {
                let mut seen: Vec<String> = Vec::new();
                entries.retain(|(key, _)| {
                    let is_new = !seen.contains(key);
                    seen.push(key.clone());
                    is_new
                });
                Json::Object(entries)
            });
            prop_oneof![vec(inner, 0..3).prop_map(Json::Array), entries]
        })
    }

    proptest! {
        #[test]
        fn the_changes_make_the_one_out_of_the_other(from in tree(), to in tree()) {
            let changes = json::parse_kept(&json::compact(&Json::Array(diff(&from, &to)))).unwrap();
            let mut tree = from.clone();
            prop_assert_eq!(apply(&mut tree, &changes), Some(()));
            prop_assert_eq!(tree, to);
        }

        /// Whatever stands in a file that somebody has damaged: it is refused or applied, and never a panic.
        #[test]
        fn changes_for_another_tree_break_nothing(from in tree(), to in tree(), mut other in tree()) {
            let _ = apply(&mut other, &Json::Array(diff(&from, &to)));
        }
    }

    #[test]
    fn a_letter_in_a_long_text_is_a_small_change() {
        let long = "全年公开信息。".repeat(3_000);
        let after = [&long, "，", &long].concat();
        let (from, to) = (
            Json::Object(vec![("overview".to_owned(), Json::String([&*long, "、", &*long].concat()))]),
            Json::Object(vec![("overview".to_owned(), Json::String(after))]),
        );
        let changes = json::compact(&Json::Array(diff(&from, &to)));
        assert_eq!(changes, "[[\"~\",[\"overview\"],63000,3,\"，\"]]");
    }
}
