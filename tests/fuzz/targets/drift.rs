//! Reports as others print them: what our own writer composes, changed in ways that leave its figures in their places.

use gongkai::document::{Block, Document, Grid, Line, Paragraph, Role, Slot, compose, recognise};
use gongkai::report::{NoteKind, Report, Value};

use super::{choices::Choices, form, well_formed};

/// Prints a report in a way that the bytes choose, and reads it again.
pub(crate) fn check(bytes: &[u8]) {
    let mut choices = Choices(bytes);
    let (report, is_full) = form::filled(&mut choices);
    let mut document = compose(&report);
    // In a text no place tells under which heading a figure stands.
    let is_table = choices.yes();
    for grid in grids(&mut document).filter(|_| is_table) {
        swap_columns(grid, &mut choices);
    }
    forget_addresses(&mut document);
    let lose_labels = choices.yes();
    const MOST: usize = 12;
    for _ in 0..MOST {
        if choices.is_done() {
            break;
        }
        change(&mut document, &mut choices, is_full, lose_labels, is_table);
    }
    for block in std::mem::take(&mut document.blocks) {
        match block {
            Block::Grid(grid) => document.blocks.extend(laid_out(grid, &mut choices, is_full, is_table)),
            other => document.blocks.push(other),
        }
    }
    let reading = recognise(&document);
    well_formed(&reading);
    for note in reading.report.table_notes.iter().flat_map(|(_, note)| note.split('\n')) {
        assert!(form::TABLE_NOTE.split('\n').any(|said| said == note), "{note:?}\n{}", shown(&document));
    }
    for (cell, said) in form::shown(&report) {
        let read = reading.report.value(cell);
        assert!(read.is_blank() || *read == said, "{cell}: {read:?}, not {said:?}\n{}", shown(&document));
        // Only what follows from others need not be said to be missing.
        let is_missing = read.is_blank() && !said.is_blank() && !is_total(&report, cell);
        let is_noted = || {
            reading.notes.iter().any(|note| note.section == cell.section() && note.kind != NoteKind::Remark)
        };
        assert!(
            !is_missing || is_noted(),
            "{cell}: nothing, not {said:?}\n{:#?}\n{}",
            reading.notes,
            shown(&document)
        );
    }
}

fn is_total(report: &Report, cell: gongkai::format::Cell) -> bool {
    report.format().place(cell).is_some_and(|place| place.is_total())
}

fn grids(document: &mut Document) -> impl Iterator<Item = &mut Grid> {
    document.blocks.iter_mut().filter_map(|block| match block {
        Block::Grid(grid) => Some(grid),
        _ => None,
    })
}

/// Leaves the words and the spans alone.
fn forget_addresses(document: &mut Document) {
    for block in &mut document.blocks {
        match block {
            Block::Heading(heading) => heading.section = None,
            Block::Paragraph(_) => {}
            Block::Grid(grid) => {
                *grid = Grid::of(std::mem::take(&mut grid.lines));
                for line in &mut grid.lines {
                    line.head = false;
                    for slot in &mut line.slots {
                        *slot = Slot::of(&slot.reading(), slot.columns, slot.lines);
                    }
                }
            }
        }
    }
}

/// Two columns of a band change places, headings and all.
fn swap_columns(grid: &mut Grid, choices: &mut Choices) {
    let (left, right) = (choices.below(3), choices.below(3));
    let is_band = |line: &Line| line.slots.len() == 4 && line.slots.iter().all(|slot| slot.columns == 1);
    if left == right || !grid.lines.iter().any(is_band) {
        return;
    }
    grid.lines.iter_mut().filter(|line| is_band(line)).for_each(|line| line.slots.swap(left + 1, right + 1));
}

/// One change. Those that shift cells need all cells to be filled: elsewhere the place is all that tells the column.
fn change(document: &mut Document, choices: &mut Choices, is_full: bool, lose_labels: bool, is_table: bool) {
    let place = choices.below(document.blocks.len());
    let kind = choices.below(12);
    if kind == 0 {
        let texts = [
            "",
            "单位：件",
            "附件：2张表",
            "3",
            "公开政府信息 12 30 5",
            "一、",
            "第二十条",
            "其他 1 2 3 4 5 6 7",
        ];
        let text = (*choices.of(&texts)).to_owned();
        // Figures that are nobody's must not stand where a row may lack its name.
        let is_harmless = !text.contains(|sign: char| sign.is_ascii_digit()) || !lose_labels;
        if is_harmless && matches!(document.blocks.get(place), Some(Block::Heading(_))) {
            let role = *choices.of(&[Role::Line, Role::Body]);
            document.blocks.insert(place, Block::Paragraph(Paragraph { role, text }));
        }
        return;
    }
    if kind == 1 {
        match document.blocks.get_mut(place) {
            Some(Block::Heading(heading)) => heading.text = reworded(&heading.text, choices),
            Some(Block::Grid(_)) if choices.below(4) == 3 => drop(document.blocks.remove(place)),
            _ => {}
        }
        return;
    }
    let number = choices.below(3);
    let Some(grid) = grids(document).nth(number) else { return };
    let at = choices.below(grid.lines.len());
    let Some(line) = grid.lines.get_mut(at) else { return };
    let slot = choices.below(line.slots.len());
    // Headings in another order than the form's are all that tells the columns.
    if is_table && number == 0 && !line.slots.iter().any(|slot| is_amount(&slot.text)) {
        return;
    }
    // Where labels span lines, one line more or less shifts all below it.
    if (8..11).contains(&kind) && !is_full && number > 0 {
        return;
    }
    // A broken line has fewer figures than columns, and then their places alone count; nothing else may shift those.
    if number > 0 && (matches!(kind, 7 | 9) && lose_labels || kind == 11 && !lose_labels) {
        return;
    }
    match kind {
        2 | 3 => {
            if let Some(slot) = line.slots.get_mut(slot).filter(|slot| !is_figure(&slot.text)) {
                slot.text = reworded(&slot.text, choices).into();
            }
        }
        4 => {
            if let Some(slot) = line.slots.get_mut(slot).filter(|slot| is_amount(&slot.text)) {
                slot.text = restyled(&slot.text, choices).into();
            }
        }
        5 => line.slots.push(Slot::of("", choices.below(3) + 1, 1)),
        6 => grid.lines.iter_mut().for_each(|line| line.slots.push(Slot::of("", 1, 1))),
        7 if is_full => {
            if let Some(slot) = line.slots.get_mut(slot) {
                (slot.columns, slot.lines) = (choices.below(9), choices.below(9));
            }
        }
        8 if is_full && lose_labels => {
            if let Some(slot) = line.slots.get_mut(slot).filter(|slot| !is_figure(&slot.text)) {
                slot.text = "".into();
            }
        }
        8 => {
            let line = Line { head: false, ..line.clone() };
            if !lose_labels {
                grid.lines.insert(at, line);
            }
        }
        9 => drop(grid.lines.remove(at)),
        10 => {
            let figures = (0..choices.below(8)).map(|figure| Slot::of(&(900 + figure).to_string(), 1, 1));
            let labels = ["本地自设事项", "其中：网上申请", "备案审查情况", "其他事项"];
            let label = Slot::of(labels[choices.below(labels.len())], 1, 1);
            if !lose_labels {
                grid.lines.insert(at, Line::of([label].into_iter().chain(figures).collect()));
            }
        }
        _ if is_full => {
            let rest = line.slots.split_off(slot);
            if line.slots.is_empty() {
                line.slots = rest;
            } else {
                grid.lines.insert(at + 1, Line::of(rest));
            }
        }
        _ => {}
    }
}

fn is_figure(text: &str) -> bool {
    text.ends_with('元')
        || text.is_empty()
        || !matches!(Value::read(text), Value::Unreadable(_))
        || text.chars().count() < 4
}

fn is_amount(text: &str) -> bool {
    matches!(Value::read(text), Value::Amount(_))
}

/// The same figure, written otherwise.
fn restyled(text: &str, choices: &mut Choices) -> String {
    match choices.below(4) {
        0 => text.chars().map(|sign| if sign.is_ascii_digit() { wide(sign) } else { sign }).collect(),
        1 => format!("\u{3000}{text} \n"),
        2 => format!("{text}（其中修订3件）"),
        _ => format!("\u{200b}{text}"),
    }
}

fn wide(sign: char) -> char {
    char::from_u32(u32::from(sign) + 0xFEE0).unwrap_or(sign)
}

/// The same label, as others print it.
fn reworded(text: &str, choices: &mut Choices) -> String {
    let signs = || text.chars();
    match choices.below(6) {
        0 => signs()
            .map(|sign| match sign {
                '（' => '(',
                '）' => ')',
                '，' => ',',
                '、' => ',',
                other => other,
            })
            .collect(),
        1 => signs().flat_map(|sign| [sign, *choices.of(&['\u{3000}', ' ', '\n', '\u{a0}'])]).collect(),
        2 => text.split_once(['、', '.', '）']).map_or(text, |(_, rest)| rest).to_owned(),
        3 => text
            .split_once('（')
            .filter(|(before, _)| !before.is_empty())
            .map_or(text, |(before, _)| before)
            .to_owned(),
        4 => {
            // The end is cut off, as by the border of a page.
            const LEFT: usize = 6;
            let count = signs().count();
            signs().take(count.saturating_sub(choices.below(8)).max(LEFT)).collect()
        }
        _ => format!("**{text}**"),
    }
}

/// A table as it is, or as a copy of a sheet, a text or a page without spans gives it.
fn laid_out(mut grid: Grid, choices: &mut Choices, is_full: bool, is_table: bool) -> Vec<Block> {
    match choices.below(7) {
        1 => sheet(&mut grid),
        2 if is_full => spare(&mut grid),
        3 if !is_table => return texts(&grid).flatten().map(prose).collect(),
        4 if !is_table => return texts(&grid).map(|texts| prose(&texts.join(" "))).collect(),
        5 => {
            let lower = grid.lines.split_off(choices.below(grid.lines.len()));
            return vec![Block::Grid(grid), Block::Grid(Grid::of(lower))];
        }
        6 if !is_table => {
            let slots = texts(&grid).flatten().map(|text| Line::of(vec![Slot::of(text, 1, 1)]));
            return vec![Block::Grid(Grid::of(slots.collect()))];
        }
        _ => {}
    }
    vec![Block::Grid(grid)]
}

fn prose(text: &str) -> Block {
    Block::Paragraph(Paragraph { role: Role::Line, text: text.to_owned() })
}

/// The texts of each line, blank ones left out.
fn texts(grid: &Grid) -> impl Iterator<Item = Vec<&str>> {
    grid.lines.iter().map(|line| {
        line.slots.iter().map(|slot| &*slot.text).filter(|text| !text.trim().is_empty()).collect()
    })
}

/// Every cell one place wide and high, with what spans covered left over at the end of each line.
fn spare(grid: &mut Grid) {
    for line in &mut grid.lines {
        let spare: usize = line.slots.iter().map(|slot| slot.columns.saturating_sub(1)).sum();
        line.slots.iter_mut().for_each(|slot| (slot.columns, slot.lines) = (1, 1));
        line.slots.extend((0..spare).map(|_| Slot::of("", 1, 1)));
    }
}

/// Every cell one place wide and high, with covered ones in their places.
fn sheet(grid: &mut Grid) {
    let mut covered: Vec<usize> = Vec::new();
    for (position, line) in grid.lines.iter_mut().enumerate() {
        let mut slots: Vec<Slot> = Vec::new();
        for slot in line.slots.drain(..) {
            while covered.get(slots.len()).is_some_and(|until| *until > position) {
                slots.push(Slot::of("", 1, 1));
            }
            let end = slots.len() + slot.columns.max(1);
            covered.resize(covered.len().max(end), 0);
            covered[slots.len()..end].fill(position + slot.lines);
            slots.push(Slot::of(&slot.text, 1, 1));
            slots.resize(end, Slot::of("", 1, 1));
        }
        line.slots = slots;
    }
}

/// The document for whoever looks for the cause.
fn shown(document: &Document) -> String {
    let mut shown = String::new();
    for block in &document.blocks {
        match block {
            Block::Heading(heading) => shown += &format!("# {:?}\n", heading.text),
            Block::Paragraph(paragraph) => shown += &format!("{:?}\n", paragraph.text),
            Block::Grid(grid) => {
                for line in &grid.lines {
                    let slots = line
                        .slots
                        .iter()
                        .map(|slot| format!("{:?}·{}×{}", slot.text, slot.columns, slot.lines));
                    shown += &format!("| {} |\n", slots.collect::<Vec<_>>().join(" | "));
                }
            }
        }
    }
    shown
}
