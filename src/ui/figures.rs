//! Keeps the figures on the screen up to date: after each change, exactly the places that differ are touched.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlOptionElement, HtmlSelectElement};
use yew::NodeRef;

use super::{Store, store::Watcher, text};
use crate::{
    check::Severity,
    format::{Edition, Format, Kind, Place},
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
}

/// Shows the store's figures in the tables under the root, and goes on doing so while the answer is kept.
pub(super) fn keep_up(store: &Rc<Store>, root: &NodeRef, edition: Edition) -> Option<Rc<Watcher>> {
    let figures = find(&root.cast::<Element>()?, Format::of(edition));
    let session = store.session();
    figures.iter().for_each(|figure| figure.show(None, &session));
    Some(store.watch(Box::new(move |before, after| {
        // Another edition has other tables; they are found again once they are drawn.
        if after.report.edition == edition {
            figures.iter().for_each(|figure| figure.show(Some(before), after));
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
        Some(Figure { place, spot, frame, unit: unit.flatten() })
    };
    elements.filter_map(figure).collect()
}

impl Figure {
    /// Shows what differs from the session shown before; without one, everything.
    fn show(&self, before: Option<&Session>, now: &Session) {
        let cell = self.place.cell;
        let differs = |same: fn(&Session, &Session, &Place) -> bool| {
            before.is_none_or(|before| !same(before, now, self.place))
        };
        match &self.spot {
            Spot::Input(input) => {
                if differs(|a, b, place| {
                    let field = Field::Cell(place.cell);
                    a.report.value(place.cell) == b.report.value(place.cell)
                        && a.typed(field) == b.typed(field)
                }) {
                    show_text(input, &now.text(Field::Cell(cell)));
                }
            }
            Spot::Output(output) => {
                if differs(|a, b, place| {
                    a.report.value(place.cell) == b.report.value(place.cell)
                        && a.totals.of_cell(place.cell) == b.totals.of_cell(place.cell)
                }) {
                    self.show_total(output, now);
                }
            }
        }
        if differs(|a, b, place| a.mark(place.cell) == b.mark(place.cell)) {
            self.show_mark(now.mark(cell));
        }
        if let Some(select) = &self.unit
            && differs(|a, b, place| a.report.unit(place.cell) == b.report.unit(place.cell))
        {
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
            Some(amount) => set(&self.frame, "data-computed", &text::computed(amount)),
            None => unset(&self.frame, "data-computed"),
        }
    }

    fn show_mark(&self, mark: Option<Severity>) {
        let class = match (&self.spot, mark) {
            (Spot::Input(_), None) => "figure",
            (Spot::Input(_), Some(Severity::Error)) => "figure wrong",
            (Spot::Input(_), Some(_)) => "figure doubtful",
            (Spot::Output(_), None) => "figure total",
            (Spot::Output(_), Some(Severity::Error)) => "figure total wrong",
            (Spot::Output(_), Some(_)) => "figure total doubtful",
        };
        self.frame.set_class_name(class);
        if let Spot::Input(input) = &self.spot {
            match mark {
                Some(_) => set(input, "aria-invalid", "true"),
                None => unset(input, "aria-invalid"),
            }
        }
    }
}

/// Writes an input's text where it is another: writing the same would move the caret.
fn show_text(input: &HtmlInputElement, text: &str) {
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
