//! A table of the form, with the official merged headers; its lines redraw one by one.

use std::rc::Rc;

use yew::prelude::*;

use super::line::GridLine;
use crate::session::Session;

#[derive(Properties, Clone)]
pub(super) struct GridProps {
    pub(super) section: &'static str,
    pub(super) title: &'static str,
    pub(super) session: Rc<Session>,
    pub(super) readonly: bool,
}

impl PartialEq for GridProps {
    fn eq(&self, other: &GridProps) -> bool {
        // Whether a line differs is the line's own question, and a cheap one.
        Rc::ptr_eq(&self.session, &other.session) && self.readonly == other.readonly
    }
}

#[component]
pub(super) fn Grid(props: &GridProps) -> Html {
    let Some(layout) = props.session.report.format().layout(props.section) else { return Html::default() };
    let edition = props.session.report.edition;
    html! {
        // A scrolling region must be reachable by the keyboard.
        <div class="grid-frame" part="table" role="region" aria-label={props.title} tabindex="0">
            <table class={format!("grid {}", props.section)} key={edition.id()}>
                <caption class="visually-hidden">{ props.title }</caption>
                <colgroup>
                    { for (0..layout.label_columns).map(|_| html! { <col class="grid-label" /> }) }
                    { for (0..layout.value_columns).map(|_| html! { <col class="grid-value" /> }) }
                </colgroup>
                <tbody>
                    { for (0..layout.lines.len()).map(|line| html! {
                        <GridLine section={props.section} {line} session={props.session.clone()} readonly={props.readonly} />
                    }) }
                </tbody>
            </table>
        </div>
    }
}
