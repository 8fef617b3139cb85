//! The findings: grouped by section, each a sentence that leads to its place, the count always in sight.

use std::rc::Rc;

use yew::prelude::*;

use super::text;
use crate::{
    check::{Problem, Severity},
    session::Session,
};

#[derive(Properties)]
pub(super) struct FindingsProps {
    pub(super) session: Rc<Session>,
    pub(super) readonly: bool,
}

impl PartialEq for FindingsProps {
    fn eq(&self, other: &FindingsProps) -> bool {
        let (a, b) = (&self.session, &other.session);
        a.asked == b.asked
            && self.readonly == other.readonly
            && (Rc::ptr_eq(&a.problems, &b.problems) || a.problems == b.problems)
    }
}

#[component]
pub(super) fn Findings(props: &FindingsProps) -> Html {
    // Until somebody folds or unfolds it, the style sheet decides: open beside the paper, folded as a drawer.
    let unfolded = use_state(|| None);
    let (class, expanded) = match *unfolded {
        None => ("findings", None),
        Some(true) => ("findings unfolded", Some("true")),
        Some(false) => ("findings folded", Some("false")),
    };
    let toggle = Callback::from(move |_: MouseEvent| unfolded.set(Some(!unfolded.unwrap_or_else(is_beside))));
    let session = &props.session;
    let (errors, warnings) = (session.count(Severity::Error), session.count(Severity::Warning));
    let settled =
        |open: bool| session.problems.iter().enumerate().filter(move |(_, problem)| problem.open == open);
    let state = if errors > 0 {
        "findings-count wrong"
    } else if warnings > 0 {
        "findings-count doubtful"
    } else {
        "findings-count"
    };
    html! {
        <aside {class} part="problems" aria-label={text::FINDINGS}>
            <div class="findings-head">
                <button type="button" class="findings-fold" aria-expanded={expanded} onclick={toggle}>
                    <span class="findings-title">{ text::FINDINGS }</span>
                    <span class={state}>{ text::counts(errors, warnings) }</span>
                </button>
                <button type="button" class="button strong" data-action="check" title={text::CHECK_HINT}>{ text::CHECK }</button>
            </div>
            <div class="findings-body">
                { summary(session, errors + warnings) }
                { for groups(session).into_iter().map(|(title, section)| html! {
                    <section class="findings-group" key={section}>
                        <h3 class="findings-section">{ title }</h3>
                        <ul class="findings-list">
                            { for settled(false).filter(|(_, problem)| problem.section == section)
                                .map(|(position, problem)| view_problem(position, problem, props.readonly)) }
                        </ul>
                    </section>
                }) }
                if settled(true).next().is_some() {
                    <section class="findings-group open" key="open">
                        <h3 class="findings-section">{ text::STILL_OPEN }</h3>
                        <ul class="findings-list">
                            { for settled(true).map(|(position, problem)| view_problem(position, problem, true)) }
                        </ul>
                    </section>
                }
            </div>
        </aside>
    }
}

/// Whether there is room for the findings beside the paper, as in `styles/findings.css`.
fn is_beside() -> bool {
    let query = web_sys::window().and_then(|window| window.match_media("(min-width: 1200px)").ok().flatten());
    query.is_some_and(|query| query.matches())
}

fn summary(session: &Session, count: usize) -> Html {
    let sentence = match (count, session.asked) {
        (0, true) if session.problems.is_empty() => text::ALL_WELL,
        (0, false) if session.problems.is_empty() => text::NOT_YET,
        (0, _) => text::NO_FINDINGS,
        _ => return Html::default(),
    };
    html! { <p class="findings-summary">{ sentence }</p> }
}

/// The sections that have findings, in the order of the report, its head first.
fn groups(session: &Session) -> Vec<(&'static str, &'static str)> {
    let sections = session.report.format().outline.sections.iter().map(|section| (section.title, section.id));
    let has_findings =
        |id: &str| session.problems.iter().any(|problem| !problem.open && problem.section == id);
    std::iter::once((text::HEAD, "")).chain(sections).filter(|(_, id)| has_findings(id)).collect()
}

fn view_problem(position: usize, problem: &Problem, readonly: bool) -> Html {
    let class = match (problem.open, problem.severity) {
        (true, _) => "finding open",
        (_, Severity::Error) => "finding wrong",
        (_, Severity::Warning) => "finding doubtful",
        (_, Severity::Note) => "finding",
    };
    // Only a stated total can be given up for the computed one.
    let total = problem.stated.filter(|_| !readonly);
    html! {
        <li {class} key={problem.key()} data-problem={problem.check.id} data-problem-column={problem.column}>
            <button type="button" class="finding-link" data-go-problem={position.to_string()}>{ problem.message.to_string() }</button>
            if let Some(cell) = total {
                <button type="button" class="finding-action" data-take-computed={cell.id()}>{ text::TAKE_COMPUTED }</button>
            }
        </li>
    }
}
