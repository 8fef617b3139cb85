//! Ties what is found to the places it is about, and says it aloud, for those who do not see it marked.
//!
//! A cell's description is the sentences of its findings and last year's figure. What is found is said once it is
//! settled: when somebody leaves a field or has the report checked, never with each key.

use std::{cell::RefCell, rc::Rc};

use web_sys::Element;
use yew::{NodeRef, prelude::*};

use super::{Store, store::Watcher, text};
use crate::{
    browser::focus,
    check::{Problem, Severity},
    format::Language,
    report::Field,
    session::{Session, is_same_prior},
};

/// The buttons that lead past what stands before: seen only while one of them has the focus.
pub(super) fn view_skips(language: Language) -> Html {
    let skip = |part: &'static str, label: crate::format::Words| {
        html! { <button type="button" class="skip button" data-skip={part}>{ label.of(language) }</button> }
    };
    html! {
        <nav class="skips" aria-label={text::SKIPS.of(language)}>
            { skip(".paper", text::SKIP_TO_REPORT) }
            { skip(SUMMARY, text::SKIP_TO_FINDINGS) }
            { skip(".toolbar-actions .button", text::SKIP_TO_TOOLS) }
        </nav>
    }
}

/// The head of the findings, which takes the focus when somebody asks for them.
pub(super) const SUMMARY: &str = ".findings-fold";

/// Shows the findings, also where they are a folded drawer, and puts the focus on their head.
pub(super) fn go_to_findings(root: &Element) {
    if focus::find(root, SUMMARY)
        .is_some_and(|fold| fold.get_attribute("aria-expanded").as_deref() == Some("false"))
    {
        fold(root);
    }
    focus::go_to_part(root, SUMMARY);
}

/// Folds the findings where they lie over the paper, so that they do not cover the words they lead to.
pub(super) fn make_room(root: &Element) {
    if !focus::is_at_least(1200) && focus::find(root, ".findings.unfolded").is_some() {
        fold(root);
    }
}

fn fold(root: &Element) {
    if let Some(button) = focus::find(root, SUMMARY) {
        // Mostly a click is being heard, and a listener cannot be called while it is at work.
        wasm_bindgen_futures::spawn_local(async move { button.click() });
    }
}

/// The id of a finding's sentence in the list.
pub(super) fn id_of(problem: &Problem) -> String {
    ["finding-", &problem.key().replace(' ', "-")].concat()
}

/// What is told to those who do not see it.
struct Told {
    root: Element,
    /// The place that is said aloud.
    voice: Option<Element>,
    /// The fields that are described, each with the ids of what describes it.
    described: Vec<(Field, String)>,
    /// The keys of the findings that have been said, and whether that was the last word.
    said: Vec<String>,
    asked: bool,
}

/// Describes the places under the root and says what is found, as long as the answer is kept.
pub(super) fn keep_up(store: &Rc<Store>, root: &NodeRef) -> Option<Rc<Watcher>> {
    let root = root.cast::<Element>()?;
    let voice = root.query_selector(".findings-said").ok()?;
    let session = store.session();
    let mut told =
        Told { root, voice, described: Vec::new(), said: standing(&session), asked: session.asked };
    told.describe(&session);
    let told = RefCell::new(told);
    Some(store.watch(Box::new(move |before, after| {
        let mut told = told.borrow_mut();
        if before.problems != after.problems
            || before.report.edition != after.report.edition
            || !is_same_prior(before, after)
        {
            told.describe(after);
        }
        if after.typing.is_none() {
            told.say(after);
        }
    })))
}

/// The keys of the findings that count.
fn standing(session: &Session) -> Vec<String> {
    session.problems.iter().filter(|problem| counts(problem)).map(Problem::key).collect()
}

fn counts(problem: &Problem) -> bool {
    problem.stands() && problem.severity != Severity::Note
}

impl Told {
    fn describe(&mut self, session: &Session) {
        let mut described: Vec<(Field, String)> = Vec::new();
        let mut add = |field: Field, id: &str| match described.iter_mut().find(|(known, _)| *known == field) {
            Some((_, ids)) => {
                ids.push(' ');
                ids.push_str(id);
            }
            None => described.push((field, id.to_owned())),
        };
        if let Some(prior) = &session.prior {
            for place in &session.report.format().places {
                if !prior.shown(place.cell).is_blank() {
                    add(Field::Cell(place.cell), &["prior-", place.cell.id()].concat());
                }
            }
        }
        for problem in session.problems.iter().filter(|problem| counts(problem)) {
            let id = id_of(problem);
            let cells = problem.wrong_cells().iter().map(|cell| Field::Cell(*cell));
            let own = Some(problem.field).filter(|field| !matches!(field, Field::Cell(_)));
            cells.chain(own).for_each(|field| add(field, &id));
        }
        for (field, _) in &self.described {
            if !described.iter().any(|(known, _)| known == field)
                && let Some(element) = focus::element(&self.root, *field)
            {
                let _ = element.remove_attribute(DESCRIBED);
                mark_wrong(&element, *field, false);
            }
        }
        for (field, ids) in &described {
            if let Some(element) = focus::element(&self.root, *field) {
                let _ = element.set_attribute(DESCRIBED, ids);
                mark_wrong(&element, *field, true);
            }
        }
        self.described = described;
    }

    /// Says what is new, or that all is well again.
    fn say(&mut self, session: &Session) {
        let standing = standing(session);
        if standing == self.said && session.asked == self.asked {
            return;
        }
        let is_new = |problem: &&Problem| counts(problem) && !self.said.contains(&problem.key());
        let mut new = session.problems.iter().filter(is_new);
        let (errors, warnings) = (session.count(Severity::Error), session.count(Severity::Warning));
        let mut sentence = text::counts(errors, warnings, session.language);
        // One is said in full; several are a list, which can be read where it stands.
        if let (Some(only), None) = (new.next(), new.next()) {
            sentence = [&*only.message, &sentence].concat();
        }
        if let Some(voice) = &self.voice {
            voice.set_text_content(Some(&sentence));
        }
        self.said = standing;
        self.asked = session.asked;
    }
}

const DESCRIBED: &str = "aria-describedby";

/// A figure's own mark is kept by [`super::figures`]; the other fields have theirs here.
fn mark_wrong(element: &Element, field: Field, wrong: bool) {
    if matches!(field, Field::Cell(_)) {
        return;
    }
    let _ = match wrong {
        true => element.set_attribute("aria-invalid", "true"),
        false => element.remove_attribute("aria-invalid"),
    };
}
