//! Elements of HTML whose content is no markup, and where that content ends.

use super::attributes::ends_name;

/// For an element whose content is no markup: whether references stand for characters in it.
pub(super) fn references(name: &str) -> Option<bool> {
    const EXACT: [&str; 7] = ["script", "style", "xmp", "iframe", "noembed", "noframes", "noscript"];
    const WITH_REFERENCES: [&str; 2] = ["textarea", "title"];
    let is_in = |names: &[&str]| names.iter().any(|known| known.eq_ignore_ascii_case(name));
    if is_in(&EXACT) {
        Some(false)
    } else if is_in(&WITH_REFERENCES) {
        Some(true)
    } else {
        None
    }
}

/// How long the content of an element is: up to the tag that closes it, or to the end.
pub(super) fn length(content: &str, name: &str) -> usize {
    let is_script = name.eq_ignore_ascii_case("script");
    // A script may hide from old browsers as a comment; a script within that does not end the outer one.
    let (mut comment_end, mut within) = (0, false);
    let mut from = 0;
    while let Some(found) = content.get(from..).and_then(|rest| rest.find('<')) {
        let start = from + found;
        let rest = content.get(start + 1..).unwrap_or_default();
        if start >= comment_end {
            within = false;
            if is_script && rest.starts_with("!--") {
                let end = rest.get(1..).and_then(|rest| rest.find("-->"));
                comment_end = end.map_or(content.len(), |end| start + 2 + end);
            }
        }
        if let Some(rest) = rest.strip_prefix('/') {
            if is_name(rest, name) {
                if !within {
                    return start;
                }
                within = false;
            }
        } else if start < comment_end && is_name(rest, name) {
            within = true;
        }
        from = start + 1;
    }
    content.len()
}

fn is_name(rest: &str, name: &str) -> bool {
    let bytes = rest.as_bytes();
    bytes.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name.as_bytes()))
        && bytes.get(name.len()).is_none_or(|byte| ends_name(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_its_own_end_ends_an_element() {
        assert_eq!(length("a</b></scripts></SCRIPT >b", "script"), 15);
        assert_eq!(length("a<!--</style>-->", "style"), 5);
        assert_eq!(length("a</titl", "title"), 7);
    }

    #[test]
    fn a_script_in_a_comment_in_a_script_does_not_end_it() {
        for (script, end) in [
            ("<!--</script>", "<!--"),
            ("<!-- <script> </script> --></script>", "<!-- <script> </script> -->"),
            ("<!--<script></script></script>", "<!--<script></script>"),
            ("<!--><script></script>", "<!--><script>"),
            ("<!-- <script> --> </script>", "<!-- <script> --> "),
            ("<!-- <script> ", "<!-- <script> "),
        ] {
            assert_eq!(length(script, "script"), end.len(), "{script}");
        }
    }
}
