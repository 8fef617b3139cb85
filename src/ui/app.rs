//! The whole widget: toolbar, rail, paper and findings around the sections of the form.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    Store, doors, events, figures,
    findings::{Findings, Found},
    grid::Grid,
    narrative::Narrative,
    notice,
    rail::{self, Rail},
    text,
    toolbar::{Shown, Toolbar},
};
use crate::{
    format::{Body, Section},
    report::Field,
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

/// The whole widget. After each change it is asked again, and each part that shows something else is drawn anew;
/// the tables show no figures of their own and so hardly ever are (see [`figures`]).
#[component]
pub fn App(props: &AppProps) -> Html {
    let AppProps { store, readonly } = props.clone();
    let root = use_node_ref();
    let redraw = use_force_update();
    let session = store.session();
    let edition = session.report.edition;
    {
        let root = root.clone();
        use_effect_with((store.clone(), edition), move |(store, edition)| {
            let listeners = events::listen(store, &root);
            let figures = figures::keep_up(store, &root, *edition);
            let watcher = store.watch(move |_| redraw.force_update());
            move || drop((listeners, figures, watcher))
        });
    }
    html! {
        <div class="gongkai" ref={root}>
            <Toolbar shown={Shown::of(&session)} {readonly} />
            <div class="columns">
                <Rail sections={rail::sections(&session)} />
                <main class="paper">
                    if store.welcomes() && !readonly {
                        { doors::view() }
                    }
                    <h1 class="paper-title">{ text::title(&session.report) }</h1>
                    { for session.report.format().outline.sections.iter()
                        .map(|section| view_section(section, &session, readonly)) }
                </main>
                <Findings found={Found::of(&session)} {readonly} />
            </div>
            { notice::view(store.notice().as_deref()) }
        </div>
    }
}

fn view_section(section: &'static Section, session: &Session, readonly: bool) -> Html {
    let body = match section.body {
        Body::Narrative { .. } => {
            html! { <Narrative {section} text={session.text(Field::Narrative(section.id))} {readonly} /> }
        }
        Body::Table(_) => html! { <Grid {section} edition={session.report.edition} {readonly} /> },
    };
    html! {
        <section class="section" key={section.id} id={section.id} aria-labelledby={format!("{}-title", section.id)}>
            <h2 class="section-title" id={format!("{}-title", section.id)} tabindex="-1">{ section.title }</h2>
            { body }
        </section>
    }
}
