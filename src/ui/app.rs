//! The whole widget: toolbar, rail, paper and findings around the sections of the form.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    Outward, Store, access, approval, display, doors, drafts, events, figures, findings::Findings, footline,
    gloss, grid::Grid, listing, narrative::Narrative, notice, prior, prior_bar, rail::Rail,
    redraw::use_redraw, sheet, text, toolbar::Toolbar, tools,
};
use crate::{
    check::Severity,
    format::{Body, Section},
    session::{Session, is_same_prior},
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

/// The whole widget: the frame, drawn anew only with another edition, report of last
/// year or sentence. Its parts watch the session
/// themselves, and the tables' figures are kept up to date one by one (see [`figures`]).
#[component]
pub fn App(props: &AppProps) -> Html {
    let AppProps { store, readonly } = props.clone();
    let root = use_node_ref();
    let redraw = use_force_update();
    use_redraw(&store, |before, after| {
        before.report.edition != after.report.edition || !is_same_prior(before, after)
    });
    let session = store.session();
    let (edition, language) = (session.report.edition, session.language);
    {
        let root = root.clone();
        use_effect_with((store.clone(), edition, readonly), move |(store, edition, readonly)| {
            store.on_frame(Some(redraw));
            let listeners = events::listen(store, &root, *readonly);
            let figures = figures::keep_up(store, &root, *edition);
            let footlines = footline::keep_up(store, &root, *readonly);
            let prior = prior::keep_up(store, &root, *edition);
            let listing = listing::keep_up(store, &root, *readonly);
            let notes = approval::keep_notes(store, &root);
            let sheet = sheet::keep_up(store, &root, *readonly);
            let told = access::keep_up(store, &root);
            let bar = display::keep_bar(&root);
            approval::keep_up(store, &root);
            drafts::keep_up(store, &root);
            store.tell(Outward::Drawn);
            let store = store.clone();
            move || {
                store.on_frame(None);
                store.on_pending(None);
                drafts::rest(&store);
                drop((listeners, figures, footlines, prior, listing, notes, sheet, told, bar));
            }
        });
    }
    {
        let (store, root) = (store.clone(), root.clone());
        use_effect_with((edition, readonly, language), move |_| {
            root.cast().iter().for_each(|root| tools::point(&store, root));
        });
    }
    html! {
        <div class="gongkai" ref={root} lang={language.tag()}>
            { access::view_skips(language) }
            <Toolbar store={store.clone()} {readonly} />
            if !readonly {
                <drafts::Bar store={store.clone()} />
            }
            { prior_bar::view(&session, readonly) }
            <div class="columns">
                <Rail store={store.clone()} {readonly} />
                // What is pasted is heard where the focus is; a click on the paper puts it there.
                <main class="paper" tabindex="-1">
                    if store.welcomes() && !readonly {
                        { doors::view(language) }
                    }
                    <Title store={store.clone()} {readonly} />
                    { for edition.outline().sections.iter()
                        .map(|section| view_section(section, &session, &store, readonly)) }
                    { footline::view_published(readonly, language) }
                </main>
                <Findings store={store.clone()} {readonly} />
            </div>
            // What is read from a file is shown here for approval.
            <dialog class="approval" part="approval" role="dialog" aria-modal="true"
                aria-labelledby="approval-title" />
            <dialog class="sheet" part="sheet" role="dialog" aria-modal="true" aria-labelledby="sheet-title" />
            <dialog class="drafts" part="drafts" role="dialog" aria-modal="true" aria-labelledby="drafts-title" />
            <p class="findings-said visually-hidden" role="status" />
            { notice::view(store.notice().as_deref(), language) }
        </div>
    }
}

#[component]
fn Title(props: &AppProps) -> Html {
    use_redraw(&props.store, |before, after| {
        let head = |session: &Session| (session.report.organization.clone(), session.report.year.clone());
        head(before) != head(after) || errors_told(before) != errors_told(after)
    });
    let session = props.store.session();
    html! {
        <>
            if let Some(errors) = errors_told(&session) {
                <p class="paper-draft">{ text::draft(errors, session.language) }</p>
            }
            <h1 class="paper-title" lang="zh-CN">{ text::title(&session.report) }</h1>
        </>
    }
}

/// How many errors a draft has, once somebody has asked; an empty form is not called a draft.
fn errors_told(session: &Session) -> Option<usize> {
    let errors = if session.asked { session.count(Severity::Error) } else { 0 };
    (errors > 0 && !session.report.is_empty()).then_some(errors)
}

fn view_section(section: &'static Section, session: &Session, store: &Rc<Store>, readonly: bool) -> Html {
    let (edition, language) = (session.report.edition, session.language);
    let body = match section.body {
        Body::Narrative { .. } => {
            html! { <Narrative {section} store={store.clone()} {readonly} /> }
        }
        Body::Table(_) => html! {
            <>
                <Grid {section} {edition} {readonly} {language} />
                { tools::view(section, language, readonly) }
                { footline::view_note(section, readonly, language) }
            </>
        },
    };
    html! {
        <section class="section" key={section.id} id={section.id} aria-labelledby={format!("{}-title", section.id)}>
            <h2 class="section-title" id={format!("{}-title", section.id)} tabindex="-1">
                { gloss::view(section.title, language) }
            </h2>
            { body }
        </section>
    }
}
