//! The whole widget: toolbar, rail, paper and findings, kept up to date with the store.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    Store, doors::Doors, events, findings::Findings, grid::Grid, narrative::Narrative, notice::NoticeBar,
    rail::Rail, text, toolbar::Toolbar,
};
use crate::{
    format::{Body, Section},
    session::Session,
};

/// What the widget is given.
#[derive(Properties, Clone, PartialEq)]
pub struct AppProps {
    /// The session and who is told of it.
    pub store: Rc<Store>,
    /// Whether the report is only shown.
    #[prop_or_default]
    pub readonly: bool,
}

/// The whole widget.
#[component]
pub fn App(props: &AppProps) -> Html {
    let root = use_node_ref();
    let redraw = use_force_update();
    {
        let root = root.clone();
        use_effect_with(props.store.clone(), move |store| {
            store.on_change(Some(Callback::from(move |()| redraw.force_update())));
            let listeners = events::listen(store, &root);
            let store = store.clone();
            move || {
                store.on_change(None);
                drop(listeners);
            }
        });
    }
    let session = props.store.session();
    let sections = session.report.format().outline.sections;
    html! {
        <div class="gongkai" ref={root}>
            <Toolbar session={session.clone()} readonly={props.readonly} />
            <div class="columns">
                <Rail session={session.clone()} />
                <main class="paper">
                    if props.store.welcomes() && !props.readonly {
                        <Doors />
                    }
                    <h1 class="paper-title" key="title">{ text::title(&session.report) }</h1>
                    { for sections.iter().map(|section| view_section(section, &session, props.readonly)) }
                </main>
                <Findings session={session.clone()} readonly={props.readonly} />
            </div>
            <NoticeBar notice={props.store.notice()} />
        </div>
    }
}

fn view_section(section: &'static Section, session: &Rc<Session>, readonly: bool) -> Html {
    let body = match section.body {
        Body::Narrative { topics } => html! {
            <Narrative section={section.id} title={section.title} {topics} {readonly}
                text={session.text(crate::report::Field::Narrative(section.id))} />
        },
        Body::Table(_) => html! {
            <Grid section={section.id} title={section.title} session={session.clone()} {readonly} />
        },
    };
    html! {
        <section class="section" key={section.id} id={section.id} aria-labelledby={format!("{}-title", section.id)}>
            <h2 class="section-title" id={format!("{}-title", section.id)} tabindex="-1">{ section.title }</h2>
            { body }
        </section>
    }
}
