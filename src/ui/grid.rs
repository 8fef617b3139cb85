//! A table of the form, with the official merged headers and a place for every figure.
//!
//! Only the form is drawn here. What stands in the figures, and how they are marked, is kept up to date by
//! [`super::figures`], so that a key press draws no table anew.

use yew::{prelude::*, virtual_dom::VNode};

use super::{gloss, text};
use crate::format::{
    Cell, Content, Edition, Format, Kind, Language, Line, LineKind, Place, Section, Slot, label_in,
};

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
        // Where it scrolls, the keyboard scrolls it by the inputs in it: it is no stop of its own.
        <div class="grid-frame" part="table" key={edition.id()}>
            <table class={format!("grid {}", section.id)}>
                <caption class="visually-hidden">{ gloss::name(section.title, language) }</caption>
                <colgroup>
                    { for (0..layout.label_columns).map(|_| html! { <col class="grid-label" /> }) }
                    { for (0..layout.value_columns).map(|_| html! { <col class="grid-value" /> }) }
                </colgroup>
                <tbody>
                    { for layout.lines.iter().map(|line| html! {
                        <tr class={line_class(line, format)}>
                            { for line.slots.iter().enumerate()
                                .map(|(position, slot)| view_slot(line, position, slot, format, readonly, language)) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

fn line_class(line: &Line, format: &Format) -> &'static str {
    match line.kind {
        LineKind::Title => "grid-title-line",
        LineKind::Head => "grid-head-line",
        LineKind::Figures if folds(line, format) => "grid-figure-line folding",
        LineKind::Figures => "grid-figure-line",
    }
}

/// Whether narrow screens fold the line to its name and its total: one that has both.
fn folds(line: &Line, format: &Format) -> bool {
    let has_total = places_of(line, format).last().is_some_and(Place::is_total);
    has_total && matches!(line.slots.first(), Some(Slot { content: Content::RowLabel(_), .. }))
}

/// The places of a line.
fn places_of<'a>(line: &'a Line, format: &'a Format) -> impl Iterator<Item = &'a Place> {
    line.slots.iter().filter_map(|slot| match slot.content {
        Content::Figure(cell) => format.place(cell),
        _ => None,
    })
}

/// Where a label begins, counted in columns of labels: those at the left of it stay in sight with it.
fn start_class(line: &Line, position: usize) -> &'static str {
    let before: usize = line.slots[..position].iter().map(|slot| slot.columns).sum();
    // The first slots of a line within a group are the group's own, which began further up.
    let labels = line.slots.iter().filter(|slot| matches!(slot.content, Content::RowLabel(_)));
    let own: usize = labels.map(|slot| slot.columns).sum();
    match LABEL_COLUMNS.saturating_sub(own) + before {
        0 => "",
        1 => " second",
        _ => " third",
    }
}

/// How many columns of labels the table with nested rows has.
const LABEL_COLUMNS: usize = 3;

fn view_slot(
    line: &'static Line,
    position: usize,
    slot: &'static Slot,
    format: &'static Format,
    readonly: bool,
    language: Language,
) -> Html {
    let columns = (slot.columns > 1).then(|| slot.columns.to_string());
    let lines = (slot.lines > 1).then(|| slot.lines.to_string());
    let (class, scope, label) = match slot.content {
        Content::Figure(cell) => {
            return format.place(cell).map_or_else(VNode::default, |place| {
                html! { <>{ view_part(line, position, place, format, language) }{ view_figure(place, columns, readonly, language) }</> }
            });
        }
        // A group's label runs down beside its rows, as it is written in the margin of the paper form.
        Content::RowLabel(label) if slot.lines > 1 => {
            return html! {
                <th class={["grid-group", start_class(line, position)].concat()} scope="rowgroup" rowspan={lines}><span class="grid-upright">{ gloss::view(label, language) }</span></th>
            };
        }
        Content::RowLabel(label) => {
            let class = ["grid-row", start_class(line, position)].concat();
            return html! {
                <th {class} scope="row" colspan={columns} rowspan={lines}>{ view_name(line, label, format, language) }</th>
            };
        }
        Content::Corner(label) => ("grid-corner", "col", label),
        Content::Title(label) => ("grid-title", "colgroup", label),
        Content::ColumnLabel(label) if slot.columns > 1 => ("grid-column", "colgroup", label),
        Content::ColumnLabel(label) => ("grid-column", "col", label),
    };
    html! { <th {class} {scope} colspan={columns} rowspan={lines}>{ gloss::view(label, language) }</th> }
}

/// The name of a line; where narrow screens fold the line, also the button that opens it, which says the groups too.
fn view_name(line: &Line, label: &'static str, format: &Format, language: Language) -> Html {
    let Some(place) = places_of(line, format).next().filter(|_| folds(line, format)) else {
        return gloss::view(label, language);
    };
    let groups = place.rows.split_last().map_or(&[][..], |(_, groups)| groups);
    html! {
        <>
            <span class="row-name">{ gloss::view(label, language) }</span>
            <button type="button" class="row-button" aria-expanded="false">
                if !groups.is_empty() {
                    <span class="row-groups">{ for groups.iter().map(|group| html! { <>{ gloss::view(group, language) }{ " " }</> }) }</span>
                }
                { gloss::view(label, language) }
                // What is wrong in it, said in words while it is folded; see [`super::figures`].
                <span class="row-mark" />
            </button>
        </>
    }
}

/// What narrow screens show above the figures of a group of columns, where the line itself has no name.
fn view_part(line: &Line, position: usize, place: &Place, format: &Format, language: Language) -> Html {
    let groups = |place: &Place| {
        let groups = place.columns.split_last().map_or(&[][..], |(_, groups)| groups);
        groups.iter().map(|group| label_in(group, language)).collect::<Vec<_>>().join(" ")
    };
    let own = groups(place);
    let before = position.checked_sub(1).and_then(|before| match line.slots[before].content {
        Content::Figure(cell) => format.place(cell),
        _ => None,
    });
    if !place.rows.is_empty() || before.is_some_and(|before| groups(before) == own) {
        return Html::default();
    }
    html! { <th class="row-part" scope="colgroup">{ own }</th> }
}

fn view_figure(place: &'static Place, columns: Option<String>, readonly: bool, language: Language) -> Html {
    let (cell, label) = (place.cell.id(), place.label_in(language));
    // Narrow screens, where no head stands above it, show it beside the figure.
    let column = label_in(place.columns.last().copied().unwrap_or_default(), language);
    if place.is_total() {
        // Not an input, but a place that findings lead to.
        return html! {
            <td class="figure total" colspan={columns} data-column={column}>
                // A total changes with each key: it is there to be read, and not called out.
                <output data-cell={cell} tabindex="-1" aria-label={label} aria-live="off" />
            </td>
        };
    }
    html! {
        <td class="figure" colspan={columns} data-column={column}>
            <input type="text" inputmode="numeric" enterkeyhint="next" autocomplete="off" data-cell={cell} aria-label={label} {readonly} />
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
