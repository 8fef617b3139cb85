//! The findings: grouped by section, each a sentence that leads to its place, the count always in sight.

use std::rc::Rc;

use yew::prelude::*;

use super::{AppProps, redraw::use_redraw, text};
use crate::{
    check::{Problem, Severity},
    format::Section,
    session::Session,
};

/// What is found, and how it was looked for.
struct Found {
    problems: Rc<[Problem]>,
    asked: bool,
    sections: &'static [Section],
}

impl Found {
    fn of(session: &Session) -> Found {
        let sections = session.report.format().outline.sections;
        Found { problems: session.problems.clone(), asked: session.asked, sections }
    }

    fn count(&self, severity: Severity) -> usize {
        self.problems.iter().filter(|problem| !problem.open && problem.severity == severity).count()
    }

    /// The sections that have findings, in the order of the report, its head first.
    fn groups(&self) -> Vec<(&'static str, &'static str)> {
        let mut groups = vec![(text::HEAD, "")];
        groups.extend(self.sections.iter().map(|section| (section.title, section.id)));
        groups.retain(|(_, id)| self.problems.iter().any(|problem| !problem.open && problem.section == *id));
        groups
    }

    fn summary(&self, count: usize) -> Option<&'static str> {
        match (count, self.asked, self.problems.is_empty()) {
            (0, true, true) => Some(text::ALL_WELL),
            (0, false, true) => Some(text::NOT_YET),
            (0, _, false) => Some(text::NO_FINDINGS),
            _ => None,
        }
    }
}

#[component]
pub(super) fn Findings(props: &AppProps) -> Html {
    use_redraw(&props.store, |before, after| {
        before.asked != after.asked || before.problems != after.problems
    });
    let found = Found::of(&props.store.session());
    // Until somebody folds or unfolds it, the style sheet decides: open beside the paper, folded as a drawer.
    let unfolded = use_state(|| None);
    let (class, expanded) = match *unfolded {
        None => ("findings", None),
        Some(true) => ("findings unfolded", Some("true")),
        Some(false) => ("findings folded", Some("false")),
    };
    let toggle = Callback::from(move |_: MouseEvent| unfolded.set(Some(!unfolded.unwrap_or_else(is_beside))));
    let (errors, warnings) = (found.count(Severity::Error), found.count(Severity::Warning));
    let settled =
        |open: bool| found.problems.iter().enumerate().filter(move |(_, problem)| problem.open == open);
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
                if let Some(sentence) = found.summary(errors + warnings) {
                    <p class="findings-summary">{ sentence }</p>
                }
                { for found.groups().into_iter().map(|(title, section)| html! {
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
