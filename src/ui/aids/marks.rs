//! The bound figures marked behind the prose: the same text once more, unseen, with the same measures.
//!
//! The field itself stays a plain one, so that input methods, screen readers and the browser's own search are not
//! disturbed.

use gloo::events::EventListener;
use web_sys::Element;
use yew::prelude::*;

use crate::session::Session;

/// The layer behind the field of a section; nothing where no figure is bound.
pub(in crate::ui) fn view(session: &Session, section: &str, layer: &NodeRef) -> Html {
    let report = &session.report;
    let text = report.narrative(section);
    let piece = |range: std::ops::Range<usize>| text.get(range).unwrap_or_default().to_owned();
    let mut pieces = Vec::new();
    let mut end = 0;
    for binding in report.bindings_of(section) {
        let class = if session.figure(binding.cell).is_some() { "bound" } else { "bound unresolved" };
        pieces.push(html! { <>{ piece(end..binding.span.start) }</> });
        pieces.push(html! { <mark {class}>{ piece(binding.span.clone()) }</mark> });
        end = binding.span.end;
    }
    if pieces.is_empty() {
        return Html::default();
    }
    // The blank behind the end keeps an empty last line as high as the field has it.
    html! {
        <div class="narrative-marks" aria-hidden="true" ref={layer}>
            { for pieces }{ piece(end..text.len()) }{ "\n " }
        </div>
    }
}

/// Has the layer scroll as the field before which it stands.
#[hook]
pub(in crate::ui) fn use_layer(is_marked: bool) -> NodeRef {
    let layer = use_node_ref();
    let pair = |layer: &NodeRef| {
        let layer = layer.cast::<Element>()?;
        Some((layer.next_element_sibling()?, layer))
    };
    let drawn = layer.clone();
    use_effect_with(is_marked, move |_| {
        let listener = pair(&drawn).map(|(area, layer)| {
            let follow = area.clone();
            EventListener::new(&area, "scroll", move |_| layer.set_scroll_top(follow.scroll_top()))
        });
        move || drop(listener)
    });
    let drawn = layer.clone();
    use_effect(move || {
        if let Some((area, layer)) = pair(&drawn) {
            layer.set_scroll_top(area.scroll_top());
        }
    });
    layer
}
