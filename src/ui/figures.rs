//! Keeps the figures on the screen up to date: after each change, exactly the places that differ are touched.

use std::{cell::Cell as Shown, rc::Rc};

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlOptionElement, HtmlSelectElement};
use yew::NodeRef;

use super::{Store, store::Watcher, text};
use crate::{
    browser::rows,
    check::Severity,
    format::{Edition, Format, Kind, Language, Place},
    report::{Field, Total, Value},
    session::Session,
};

/// Where a figure stands on the screen.
enum Spot {
    /// It is typed.
    Input(HtmlInputElement),
    /// It is computed.
    Output(Element),
}

struct Figure {
    place: &'static Place,
    spot: Spot,
    /// The table's cell around it, which carries the marks.
    frame: Element,
    unit: Option<HtmlSelectElement>,
    /// The mark that is shown, and whether a computed total stands beneath a stated one: asking the page for what
    /// we have told it costs as much as telling it.
    mark: Shown<Option<Severity>>,
    computed: Shown<bool>,
}

/// Shows the store's figures in the tables under the root, and goes on doing so while the answer is kept.
pub(super) fn keep_up(store: &Rc<Store>, root: &NodeRef, edition: Edition) -> Option<Rc<Watcher>> {
    let figures = find(&root.cast::<Element>()?, Format::of(edition));
    let session = store.session();
    figures.iter().for_each(|figure| figure.show(&session));
    Some(store.watch(Box::new(move |before, after| {
        // Another edition has other tables; they are found again once they are drawn.
        if after.report.edition == edition {
            let anew = before.language != after.language;
            let typing = [before.typing_cell(), after.typing_cell()];
            let differs = |figure: &&Figure| {
                anew || !figure.is_same(before, after) || typing.contains(&Some(figure.place.cell))
            };
            figures.iter().filter(differs).for_each(|figure| {
                if anew && figure.mark.get().is_some() {
                    figure.mark_row(after.language);
                }
                figure.show(after);
            });
        }
    })))
}

fn find(root: &Element, format: &'static Format) -> Vec<Figure> {
    let Ok(elements) = root.query_selector_all("[data-cell]") else { return Vec::new() };
    let elements =
        (0..elements.length()).filter_map(|position| elements.item(position)?.dyn_into::<Element>().ok());
    let figure = |element: Element| {
        let place = format.place(element.get_attribute("data-cell")?.parse().ok()?)?;
        let frame = element.parent_element()?;
        let unit = (place.kind == Kind::MoneyWithUnit)
            .then(|| frame.query_selector("select").ok()??.dyn_into().ok());
        let spot = match element.dyn_into() {
            Ok(input) => Spot::Input(input),
            Err(output) => Spot::Output(output),
        };
        Some(Figure {
            place,
            spot,
            frame,
            unit: unit.flatten(),
            mark: Shown::new(None),
            computed: Shown::new(false),
        })
    };
    elements.filter_map(figure).collect()
}

impl Figure {
    /// Whether it looks the same in two sessions, as long as nobody types in it.
    fn is_same(&self, before: &Session, after: &Session) -> bool {
        let cell = self.place.cell;
        before.report.value(cell) == after.report.value(cell)
            && before.totals.of_cell(cell) == after.totals.of_cell(cell)
            && before.mark(cell) == after.mark(cell)
            && (self.unit.is_none() || before.report.unit(cell) == after.report.unit(cell))
    }

    fn show(&self, now: &Session) {
        let cell = self.place.cell;
        match &self.spot {
            Spot::Input(input) => show_text(input, &now.text(Field::Cell(cell))),
            Spot::Output(output) => self.show_total(output, now),
        }
        self.show_mark(now.mark(cell), now.language);
        if let Some(select) = &self.unit {
            show_unit(select, now.report.unit(cell));
        }
    }

    fn show_total(&self, output: &Element, now: &Session) {
        let cell = self.place.cell;
        output.set_text_content(Some(&now.totals.shown(&now.report, cell).text()));
        let stated = now.report.value(cell);
        // A stated total stands with the computed one beneath it.
        let computed = match now.totals.of_cell(cell) {
            Total::Sum { amount, .. } if !stated.is_blank() && *stated != Value::Amount(amount) => {
                Some(amount)
            }
            _ => None,
        };
        match computed {
            Some(amount) => set(&self.frame, "data-computed", &text::computed(amount, now.language)),
            None if self.computed.get() => unset(&self.frame, "data-computed"),
            None => {}
        }
        self.computed.set(computed.is_some());
    }

    fn mark_row(&self, language: Language) {
        rows::mark(&self.frame, |wrong, doubtful| text::marked(wrong, doubtful, language));
    }

    fn show_mark(&self, mark: Option<Severity>, language: Language) {
        if self.mark.replace(mark) == mark {
            return;
        }
        let class = match (&self.spot, mark) {
            (Spot::Input(_), None) => "figure",
            (Spot::Input(_), Some(Severity::Error)) => "figure wrong",
            (Spot::Input(_), Some(_)) => "figure doubtful",
            (Spot::Output(_), None) => "figure total",
            (Spot::Output(_), Some(Severity::Error)) => "figure total wrong",
            (Spot::Output(_), Some(_)) => "figure total doubtful",
        };
        self.frame.set_class_name(class);
        self.mark_row(language);
        if let Spot::Input(input) = &self.spot {
            match mark {
                Some(_) => set(input, "aria-invalid", "true"),
                None => unset(input, "aria-invalid"),
            }
        }
    }
}

/// Writes an input's text where it is another: writing the same would move the caret.
pub(super) fn show_text(input: &HtmlInputElement, text: &str) {
    if input.value() != text {
        input.set_value(text);
    }
}

fn show_unit(select: &HtmlSelectElement, unit: &str) {
    select.set_value(unit);
    // A unit that is neither 元 nor 万元 came from a file; it goes on the list.
    if select.value() != unit
        && let Ok(option) = HtmlOptionElement::new_with_text_and_value(unit, unit)
    {
        let _ = select.append_child(&option);
        select.set_value(unit);
    }
}

fn set(element: &Element, name: &str, value: &str) {
    // Only a malformed name could fail, and these are ours.
    let _ = element.set_attribute(name, value);
}

fn unset(element: &Element, name: &str) {
    let _ = element.remove_attribute(name);
}
