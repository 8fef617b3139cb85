//! How the widget looks to one person: large type and high contrast, and how high the bar is with them.

use std::rc::Rc;

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, HtmlElement, ResizeObserver};
use yew::{NodeRef, prelude::*};

use super::text;
use crate::{browser::focus, format::Language};

/// What somebody has switched on. It is kept on the widget's root, as classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Display {
    /// Type a quarter larger.
    pub(super) large: bool,
    /// Black on white, with darker colours.
    pub(super) contrast: bool,
}

impl Display {
    /// What is switched on under a root.
    pub(super) fn of(root: &Element) -> Display {
        let classes = root.class_list();
        Display { large: classes.contains("large"), contrast: classes.contains("contrast") }
    }

    /// Shows the root so, and the switches as pressed or not.
    pub(super) fn apply(self, root: &Element) {
        for (name, on) in [("large", self.large), ("contrast", self.contrast)] {
            let _ = root.class_list().toggle_with_force(name, on);
            if let Some(button) = focus::find(root, &["[data-display=", name, "]"].concat()) {
                let _ = button.set_attribute("aria-pressed", if on { "true" } else { "false" });
            }
        }
    }

    /// With one of the two the other way round.
    pub(super) fn switched(self, name: &str) -> Display {
        match name {
            "large" => Display { large: !self.large, ..self },
            _ => Display { contrast: !self.contrast, ..self },
        }
    }
}

/// The switches.
pub(super) fn view(language: Language) -> Html {
    let switch = |name: &'static str, label: &'static str, hint: &'static str| {
        html! {
            <button type="button" class="display-switch" data-display={name} aria-pressed="false" title={hint}>
                { label }
            </button>
        }
    };
    html! {
        <div class="display" role="group" aria-label={text::DISPLAY.of(language)}>
            { switch("large", text::LARGE.of(language), text::LARGE_HINT.of(language)) }
            { switch("contrast", text::CONTRAST.of(language), text::CONTRAST_HINT.of(language)) }
        </div>
    }
}

/// Watches how high the bar is while it is kept.
pub(super) struct BarWatch {
    observer: ResizeObserver,
    _hear: Closure<dyn FnMut()>,
}

impl Drop for BarWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Watches how high the bar is, which depends on the language, the type and the window, and what is told beneath it.
pub(super) fn keep_bar(root: &NodeRef) -> Option<Rc<BarWatch>> {
    let root: HtmlElement = root.cast()?;
    let watched = [".toolbar", ".draft-bar", ".draft-bar.warning"].map(|bar| focus::find(&root, bar));
    let hear = Closure::<dyn FnMut()>::new(move || measure(&root));
    let observer = ResizeObserver::new(hear.as_ref().unchecked_ref()).ok()?;
    watched.iter().flatten().for_each(|bar| observer.observe(bar));
    Some(Rc::new(BarWatch { observer, _hear: hear }))
}

/// Tells the style sheets under the root how high the bar is and the news beneath it; what sticks to the top keeps
/// below them.
pub(super) fn measure(root: &HtmlElement) {
    let height = |bar| focus::find(root, bar).map_or(0, |bar| bar.offset_height());
    let news = height(".draft-bar.new:not(.warning)").max(height(".draft-bar.warning"));
    for (name, height) in [("--toolbar", height(".toolbar")), ("--news", news)] {
        let _ = root.style().set_property(name, &[&height.to_string(), "px"].concat());
    }
}
