//! The prose of a report, taken apart once for all rules that read it.

mod chain;
mod denial;
mod lexicon;
mod measure;
mod number;
mod reading;
mod sentence;
mod shingles;
mod telling;
mod token;
mod topic;
mod word;

pub use measure::{Measure, Percent};
pub use sentence::{Body, Carried, Denial, Figure, Part, Scope, Sentence};
pub(super) use shingles::{Known, Shingles};
pub use topic::{Groups, Line, Topic};

use std::{cell::OnceCell, ops::Range, rc::Rc};

use crate::report::Report;

/// The prose of a report: one passage for every section with prose in it, in the order of the form.
#[derive(Clone, Debug, Default)]
pub struct Prose {
    passages: Vec<Rc<Passage>>,
    /// What is asked of last year's prose alone, and then again and again.
    known: OnceCell<Known>,
}

/// The prose of one section.
#[derive(Clone, Debug)]
pub struct Passage {
    /// The section's id.
    pub section: &'static str,
    /// The prose, as written.
    pub text: Rc<str>,
    /// Its sentences.
    pub sentences: Vec<Sentence>,
    /// Asked for only beside last year's report.
    shingles: OnceCell<Shingles>,
}

impl Prose {
    /// Takes a report's prose apart.
    pub fn of(report: &Report) -> Prose {
        Prose::default().followed_by(report)
    }

    /// Takes a report's prose apart; what is the same as here is not read again.
    #[must_use]
    pub fn followed_by(&self, report: &Report) -> Prose {
        let passages = report.format().outline.narratives().filter_map(|section| {
            let text = report.narrative(section.id);
            let known =
                self.passages.iter().find(|known| known.section == section.id && *known.text == *text);
            let read = || (!text.trim().is_empty()).then(|| Rc::new(Passage::of(section.id, text)));
            known.cloned().or_else(read)
        });
        Prose { passages: passages.collect(), known: OnceCell::new() }
    }

    /// The passages, in the order of the form.
    pub fn passages(&self) -> impl Iterator<Item = &Passage> {
        self.passages.iter().map(|passage| &**passage)
    }

    /// All its shingles, to look up others in.
    pub(super) fn known(&self) -> &Known {
        self.known.get_or_init(|| Known::of(&self.passages().map(Passage::shingles).collect::<Vec<_>>()))
    }
}

impl Passage {
    fn of(section: &'static str, text: &str) -> Passage {
        let mut context = reading::Context::default();
        let spans = sentence::spans(text).into_iter();
        let sentences = spans.map(|span| reading::read(text, span, &mut context)).collect();
        Passage { section, text: text.into(), sentences, shingles: OnceCell::new() }
    }

    /// Its sentences as shingles.
    pub(super) fn shingles(&self) -> &Shingles {
        self.shingles.get_or_init(|| Shingles::of(&self.text, &self.sentences))
    }

    /// Where the sentence stands that a place in the prose belongs to; all of the prose where there is none.
    pub fn sentence_at(&self, place: usize) -> Range<usize> {
        let found = self.sentences.iter().map(|sentence| &sentence.span).find(|span| span.contains(&place));
        found.cloned().unwrap_or(0..self.text.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::Edition;

    #[test]
    fn only_what_is_changed_is_read_again() {
        let mut report = Report::new(Edition::Of2021);
        report.set_narrative("overview", "公开5条。");
        report.set_narrative("improvement", "公开5条。");
        let before = Prose::of(&report);
        report.set_narrative("improvement", "公开6条。");
        report.set_narrative("other_matters", " \n");
        let after = before.followed_by(&report);
        let same = |position: usize| Rc::ptr_eq(&before.passages[position], &after.passages[position]);
        assert_eq!((after.passages.len(), same(0), same(1)), (2, true, false));
        assert_eq!(
            after.passages.iter().map(|passage| passage.section).collect::<Vec<_>>(),
            ["overview", "improvement"]
        );
        assert_eq!(&*after.passages[1].text, "公开6条。");
    }
}
