//! Official labels on the screen: Chinese as they are, in English with a gloss beneath.

use yew::prelude::*;

use crate::format::{self, Language};

/// A label of the form. In Chinese it is nothing but its text.
pub(super) fn view(label: &'static str, language: Language) -> Html {
    match (language, format::gloss(label)) {
        (Language::English, Some(gloss)) => html! {
            <><span lang="zh-CN">{ label }</span><span class="gloss">{ gloss }</span></>
        },
        _ => label.into(),
    }
}

/// The name of a label where there is room for one only.
pub(super) fn name(label: &'static str, language: Language) -> &'static str {
    match language {
        Language::Chinese => label,
        Language::English => format::gloss(label).unwrap_or(label),
    }
}
