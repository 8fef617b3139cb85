//! The bound figures marked behind the prose: the same text once more, unseen, with the same measures.
//!
//! The field itself stays a plain one, so that input methods, screen readers and the browser's own search are not
//! disturbed.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::use_prose;
use crate::ui::narrative::NarrativeProps;

#[component]
pub(in crate::ui) fn Marks(props: &NarrativeProps) -> Html {
    let layer = use_node_ref();
    use_prose(&props.store, props.section);
    let session = props.store.session();
    let (report, section) = (&session.report, props.section.id);
    let text = report.narrative(section);
    let mut pieces = Vec::new();
    let mut end = 0;
    for binding in report.bindings_of(section) {
        let piece = |range: std::ops::Range<usize>| text.get(range).unwrap_or_default().to_owned();
        let class = if session.figure(binding.cell).is_some() { "bound" } else { "bound unresolved" };
        pieces.push(html! { <>{ piece(end..binding.span.start) }</> });
        pieces.push(html! { <mark {class}>{ piece(binding.span.clone()) }</mark> });
        end = binding.span.end;
    }
    let is_marked = !pieces.is_empty();
    {
        let layer = layer.clone();
        use_effect_with(is_marked, move |_| {
            let listener = layer.cast::<Element>().and_then(|layer| {
                let area = layer.next_element_sibling()?;
                let follow = area.clone();
                Some(EventListener::new(&area, "scroll", move |_| layer.set_scroll_top(follow.scroll_top())))
            });
            move || drop(listener)
        });
    }
    {
        let layer = layer.clone();
        use_effect(move || {
            if let Some(layer) = layer.cast::<Element>()
                && let Some(area) = layer.next_element_sibling()
            {
                layer.set_scroll_top(area.unchecked_ref::<Element>().scroll_top());
            }
        });
    }
    if !is_marked {
        return Html::default();
    }
    // The blank behind the end keeps an empty last line as high as the field has it.
    html! {
        <div class="narrative-marks" aria-hidden="true" ref={layer}>
            { for pieces }{ text.get(end..).unwrap_or_default().to_owned() }{ "\n " }
        </div>
    }
}
