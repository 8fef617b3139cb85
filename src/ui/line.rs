//! One line of a table: labels, inputs and totals. It redraws only when something in it differs.

use std::rc::Rc;

use yew::{prelude::*, virtual_dom::VNode};

use super::text;
use crate::{
    check::Severity,
    format::{Cell, Content, Kind, Line, LineKind, Place, Slot},
    report::{Field, Total, Value},
    session::Session,
};

#[derive(Properties)]
pub(super) struct GridLineProps {
    pub(super) section: &'static str,
    /// The position in the layout's lines.
    pub(super) line: usize,
    pub(super) session: Rc<Session>,
    pub(super) readonly: bool,
}

impl GridLineProps {
    fn line(&self) -> Option<&'static Line> {
        self.session.report.format().layout(self.section)?.lines.get(self.line)
    }
}

impl PartialEq for GridLineProps {
    fn eq(&self, other: &GridLineProps) -> bool {
        let (a, b) = (&self.session, &other.session);
        if self.readonly != other.readonly || a.report.edition != b.report.edition {
            return false;
        }
        let Some(line) = self.line() else { return false };
        line.slots.iter().all(|slot| match slot.content {
            Content::Figure(cell) => {
                a.report.value(cell) == b.report.value(cell)
                    && a.totals.of_cell(cell) == b.totals.of_cell(cell)
                    && a.mark(cell) == b.mark(cell)
                    && a.typed(Field::Cell(cell)) == b.typed(Field::Cell(cell))
                    && a.report.unit(cell) == b.report.unit(cell)
            }
            _ => true,
        })
    }
}

#[component]
pub(super) fn GridLine(props: &GridLineProps) -> Html {
    let Some(line) = props.line() else { return Html::default() };
    let class = match line.kind {
        LineKind::Title => "grid-title-line",
        LineKind::Head => "grid-head-line",
        LineKind::Figures => "grid-figure-line",
    };
    html! {
        <tr {class}>{ for line.slots.iter().map(|slot| view_slot(slot, props)) }</tr>
    }
}

fn view_slot(slot: &'static Slot, props: &GridLineProps) -> Html {
    let columns = (slot.columns > 1).then(|| slot.columns.to_string());
    let lines = (slot.lines > 1).then(|| slot.lines.to_string());
    let heading = |class: &'static str, scope: &'static str, label: &'static str| {
        html! { <th {class} {scope} colspan={columns.clone()} rowspan={lines.clone()}>{ label }</th> }
    };
    match slot.content {
        Content::Corner(label) => heading("grid-corner", "col", label),
        Content::Title(label) => heading("grid-title", "colgroup", label),
        Content::ColumnLabel(label) => {
            heading("grid-column", if slot.columns > 1 { "colgroup" } else { "col" }, label)
        }
        // A group's label runs down beside its rows, as it is written in the margin of the paper form.
        Content::RowLabel(label) if slot.lines > 1 => html! {
            <th class="grid-group" scope="rowgroup" rowspan={lines}><span class="grid-upright">{ label }</span></th>
        },
        Content::RowLabel(label) => heading("grid-row", "row", label),
        Content::Figure(cell) => match props.session.report.format().place(cell) {
            Some(place) if place.is_total() => view_total(place, columns, &props.session),
            Some(place) => view_input(place, columns, props),
            None => VNode::default(),
        },
    }
}

fn view_input(place: &'static Place, columns: Option<String>, props: &GridLineProps) -> Html {
    let (cell, session) = (place.cell, &props.session);
    let mark = session.mark(cell);
    let value = Some(session.text(Field::Cell(cell))).filter(|text| !text.is_empty());
    let has_unit = place.kind == Kind::MoneyWithUnit;
    html! {
        <td class={figure_class(mark)} colspan={columns}>
            <input type="text" inputmode="numeric" autocomplete="off" data-cell={cell.id()} aria-label={place.label.as_str()}
                aria-invalid={mark.map(|_| "true")} readonly={props.readonly} {value} />
            if has_unit {
                { view_unit(cell, session, props.readonly) }
            }
        </td>
    }
}

fn view_unit(cell: Cell, session: &Session, disabled: bool) -> Html {
    let unit = session.report.unit(cell);
    // A unit that is neither 元 nor 万元 came from a file; it stays on the list.
    let foreign = (!unit.is_empty() && !text::UNITS.contains(&unit)).then_some(unit);
    let option = |name: &str, label: &str| {
        html! {
            <option value={name.to_owned()} selected={name == unit}>{ label.to_owned() }</option>
        }
    };
    html! {
        <select class="grid-unit" data-unit={cell.id()} aria-label={text::UNIT} {disabled}>
            { option("", text::UNIT) }
            { for text::UNITS.into_iter().chain(foreign).map(|name| option(name, name)) }
        </select>
    }
}

fn view_total(place: &'static Place, columns: Option<String>, session: &Session) -> Html {
    let cell = place.cell;
    let stated = session.report.value(cell);
    let shown = session.totals.shown(&session.report, cell).text();
    let differs = match (stated, session.totals.of_cell(cell)) {
        (Value::Blank, _) => None,
        (_, Total::Sum { amount, .. }) if *stated != Value::Amount(amount) => Some(amount),
        _ => None,
    };
    html! {
        <td class={total_class(session.mark(cell))} colspan={columns}>
            // Not an input, but a place that findings lead to.
            <output data-cell={cell.id()} tabindex="-1" aria-label={place.label.as_str()}>{ shown }</output>
            if let Some(computed) = differs {
                <small class="grid-stated">{ text::COMPUTED }{ " " }{ computed.to_string() }</small>
            }
        </td>
    }
}

fn figure_class(mark: Option<Severity>) -> &'static str {
    match mark {
        None => "figure",
        Some(Severity::Error) => "figure wrong",
        Some(_) => "figure doubtful",
    }
}

fn total_class(mark: Option<Severity>) -> &'static str {
    match mark {
        None => "figure total",
        Some(Severity::Error) => "figure total wrong",
        Some(_) => "figure total doubtful",
    }
}
