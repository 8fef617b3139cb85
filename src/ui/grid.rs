//! A table of the form, with the official merged headers and a place for every figure.
//!
//! Only the form is drawn here. What stands in the figures, and how they are marked, is kept up to date by
//! [`super::figures`], so that a key press draws no table anew.

use yew::{prelude::*, virtual_dom::VNode};

use super::{gloss, text};
use crate::format::{Cell, Content, Edition, Format, Kind, Language, LineKind, Place, Section, Slot};

#[derive(Properties, PartialEq)]
pub(super) struct GridProps {
    pub(super) section: &'static Section,
    pub(super) edition: Edition,
    pub(super) readonly: bool,
    pub(super) language: Language,
}

#[component]
pub(super) fn Grid(props: &GridProps) -> Html {
    let GridProps { section, edition, readonly, language } = *props;
    let format = Format::of(edition);
    let Some(layout) = format.layout(section.id) else { return Html::default() };
    html! {
        // A scrolling region must be reachable by the keyboard.
        <div class="grid-frame" part="table" role="region" aria-label={gloss::name(section.title, language)} tabindex="0" key={edition.id()}>
            <table class={format!("grid {}", section.id)}>
                <caption class="visually-hidden">{ gloss::name(section.title, language) }</caption>
                <colgroup>
                    { for (0..layout.label_columns).map(|_| html! { <col class="grid-label" /> }) }
                    { for (0..layout.value_columns).map(|_| html! { <col class="grid-value" /> }) }
                </colgroup>
                <tbody>
                    { for layout.lines.iter().map(|line| html! {
                        <tr class={line_class(line.kind)}>
                            { for line.slots.iter().map(|slot| view_slot(slot, format, readonly, language)) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

fn line_class(kind: LineKind) -> &'static str {
    match kind {
        LineKind::Title => "grid-title-line",
        LineKind::Head => "grid-head-line",
        LineKind::Figures => "grid-figure-line",
    }
}

fn view_slot(slot: &'static Slot, format: &'static Format, readonly: bool, language: Language) -> Html {
    let columns = (slot.columns > 1).then(|| slot.columns.to_string());
    let lines = (slot.lines > 1).then(|| slot.lines.to_string());
    let (class, scope, label) = match slot.content {
        Content::Figure(cell) => {
            return format
                .place(cell)
                .map_or_else(VNode::default, |place| view_figure(place, columns, readonly, language));
        }
        // A group's label runs down beside its rows, as it is written in the margin of the paper form.
        Content::RowLabel(label) if slot.lines > 1 => {
            return html! {
                <th class="grid-group" scope="rowgroup" rowspan={lines}><span class="grid-upright">{ gloss::view(label, language) }</span></th>
            };
        }
        Content::RowLabel(label) => ("grid-row", "row", label),
        Content::Corner(label) => ("grid-corner", "col", label),
        Content::Title(label) => ("grid-title", "colgroup", label),
        Content::ColumnLabel(label) if slot.columns > 1 => ("grid-column", "colgroup", label),
        Content::ColumnLabel(label) => ("grid-column", "col", label),
    };
    html! { <th {class} {scope} colspan={columns} rowspan={lines}>{ gloss::view(label, language) }</th> }
}

fn view_figure(place: &'static Place, columns: Option<String>, readonly: bool, language: Language) -> Html {
    let (cell, label) = (place.cell.id(), place.label_in(language));
    if place.is_total() {
        // Not an input, but a place that findings lead to.
        return html! {
            <td class="figure total" colspan={columns}><output data-cell={cell} tabindex="-1" aria-label={label} /></td>
        };
    }
    html! {
        <td class="figure" colspan={columns}>
            <input type="text" inputmode="numeric" autocomplete="off" data-cell={cell} aria-label={label} {readonly} />
            if place.kind == Kind::MoneyWithUnit {
                { view_unit(place.cell, readonly, language) }
            }
        </td>
    }
}

fn view_unit(cell: Cell, disabled: bool, language: Language) -> Html {
    html! {
        <select class="grid-unit" data-unit={cell.id()} aria-label={text::UNIT.of(language)} {disabled}>
            <option value="">{ text::UNIT.of(language) }</option>
            { for text::UNITS.into_iter().map(|unit| html! { <option value={unit} lang="zh-CN">{ unit }</option> }) }
        </select>
    }
}
