//! A table with its spans resolved: line by line, slot by slot, as it is printed.

use std::ops::Range;

use super::{Band, Cell, Column, Place, Row, Table};

/// A table as a grid of lines and slots; every slot that a span covers is left out, as in HTML.
#[derive(Debug)]
pub struct Layout {
    /// The table's data.
    pub table: &'static Table,
    /// How many columns of the grid hold labels.
    pub label_columns: usize,
    /// How many columns of the grid hold figures.
    pub value_columns: usize,
    /// The lines from the top.
    pub lines: Vec<Line>,
    /// Which of the format's places are this table's.
    pub(super) places: Range<usize>,
}

/// One line of a table.
#[derive(Debug)]
pub struct Line {
    /// What the line is for.
    pub kind: LineKind,
    /// The slots that begin in this line, from the left.
    pub slots: Vec<Slot>,
}

/// What a line is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// A title across the whole table: `第二十条第（一）项`.
    Title,
    /// A line of column headings.
    Head,
    /// A line of figures.
    Figures,
}

/// One slot: a label or a figure, covering one place of the grid or several.
#[derive(Debug)]
pub struct Slot {
    /// How many columns it covers.
    pub columns: usize,
    /// How many lines it covers.
    pub lines: usize,
    /// What stands there.
    pub content: Content,
}

/// What stands in a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// The corner left of the column headings.
    Corner(&'static str),
    /// The title of a band.
    Title(&'static str),
    /// The heading of the columns below.
    ColumnLabel(&'static str),
    /// The label of the rows at the right.
    RowLabel(&'static str),
    /// A figure.
    Figure(Cell),
}

impl Layout {
    pub(super) fn of(table: &'static Table) -> Layout {
        let most = |count: fn(&Band) -> usize| table.bands.iter().map(count).max().unwrap_or(0);
        let label_columns = most(|band| band.rows.iter().map(Row::depth).max().unwrap_or(0));
        let value_columns = most(|band| band.columns.iter().map(Column::breadth).sum());
        let mut layout = Layout { table, label_columns, value_columns, lines: Vec::new(), places: 0..0 };
        for band in table.bands {
            layout.add_title(band);
            layout.add_head(band);
            layout.add_rows(band);
        }
        layout
    }

    fn add_title(&mut self, band: &'static Band) {
        if let Some(title) = band.title {
            let columns = self.label_columns + self.value_columns;
            let slot = Slot { columns, lines: 1, content: Content::Title(title) };
            self.lines.push(Line { kind: LineKind::Title, slots: vec![slot] });
        }
    }

    fn add_head(&mut self, band: &'static Band) {
        let depth = band.columns.iter().map(Column::depth).max().unwrap_or(0);
        let first = self.lines.len();
        self.lines.extend((0..depth).map(|_| Line { kind: LineKind::Head, slots: Vec::new() }));
        if self.label_columns > 0 {
            let corner =
                Slot { columns: self.label_columns, lines: depth, content: Content::Corner(band.corner) };
            self.lines[first].slots.push(corner);
        }
        for (position, column) in band.columns.iter().enumerate() {
            let spare = self.spare(band, position);
            self.add_column(column, first, depth, spare);
        }
    }

    /// How many more columns than its own the column at this position covers: the last one of a band fills the
    /// grid up (行政事业性收费 has one column where its neighbours have three).
    fn spare(&self, band: &Band, position: usize) -> usize {
        let own: usize = band.columns.iter().map(Column::breadth).sum();
        if position + 1 == band.columns.len() { self.value_columns - own } else { 0 }
    }

    fn add_column(&mut self, column: &'static Column, line: usize, depth: usize, spare: usize) {
        let lines = if column.children.is_empty() { depth } else { 1 };
        let columns = column.breadth() + spare;
        self.lines[line].slots.push(Slot { columns, lines, content: Content::ColumnLabel(column.label) });
        for child in column.children {
            self.add_column(child, line + 1, depth - 1, 0);
        }
    }

    fn add_rows(&mut self, band: &'static Band) {
        for row in band.rows {
            self.add_row(band, row, Vec::new(), self.label_columns);
        }
    }

    /// Adds a row or group; `labels` are the slots of the groups that begin with this very line.
    fn add_row(
        &mut self,
        band: &'static Band,
        row: &'static Row,
        mut labels: Vec<Slot>,
        columns_left: usize,
    ) {
        if !row.label.is_empty() {
            let columns = if row.children.is_empty() { columns_left } else { 1 };
            labels.push(Slot { columns, lines: row.breadth(), content: Content::RowLabel(row.label) });
        }
        if row.children.is_empty() {
            let mut slots = labels;
            for (position, column) in band.columns.iter().enumerate() {
                let spare = self.spare(band, position);
                leaves(column, &mut |leaf| {
                    if let Some(cell) = address(self.table, row, leaf) {
                        slots.push(Slot { columns: 1 + spare, lines: 1, content: Content::Figure(cell) });
                    }
                });
            }
            self.lines.push(Line { kind: LineKind::Figures, slots });
            return;
        }
        for child in row.children {
            self.add_row(band, child, std::mem::take(&mut labels), columns_left - 1);
        }
    }
}

/// Calls `visit` for every column of figures under a column, from the left.
fn leaves(column: &'static Column, visit: &mut dyn FnMut(&'static Column)) {
    if column.children.is_empty() {
        visit(column);
    }
    for child in column.children {
        leaves(child, visit);
    }
}

/// The address of a cell. The register is made from the same outlines, so that every cell is in it.
fn address(table: &Table, row: &Row, column: &Column) -> Option<Cell> {
    id(table, row.id, column.id).parse().ok()
}

fn id(table: &Table, row: &str, column: &str) -> String {
    [table.id, row, column].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(".")
}

/// The ids of a table's cells, in printed order.
pub(super) fn ids(table: &'static Table) -> Vec<String> {
    let mut ids = Vec::new();
    walk(table, &mut |row, column| {
        ids.push(id(table, row.last().map_or("", |row| row.id), column.last().map_or("", |column| column.id)))
    });
    ids
}

/// The places of a table, in printed order; their `sums` are filled in once the equations are known.
pub(super) fn places(table: &'static Table) -> Vec<Place> {
    let mut places = Vec::new();
    walk(table, &mut |rows, columns| {
        let (Some(row), Some(column)) = (rows.last(), columns.last()) else { return };
        let Some(cell) = address(table, row, column) else { return };
        let rows: Vec<&str> = rows.iter().map(|row| row.label).filter(|label| !label.is_empty()).collect();
        let columns: Vec<&str> = columns.iter().map(|column| column.label).collect();
        let parts = [rows.join(" "), columns.join(" ")];
        places.push(Place {
            cell,
            kind: column.kind,
            unit: column.unit,
            label: parts.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join("，"),
            rows,
            columns,
            row: row.id,
            column: column.id,
            section: table.id,
            sums: Vec::new(),
        });
    });
    places
}

/// Visits every cell of a table with the path of rows and the path of columns that lead to it.
fn walk(table: &'static Table, visit: &mut dyn FnMut(&[&'static Row], &[&'static Column])) {
    for band in table.bands {
        let mut rows = Vec::new();
        paths(band.rows, |row| row.children, &mut rows, &mut |rows| {
            let mut columns = Vec::new();
            paths(band.columns, |column| column.children, &mut columns, &mut |columns| visit(rows, columns));
        });
    }
}

/// Visits the path to every leaf of a tree.
fn paths<T>(
    nodes: &'static [T],
    children: fn(&'static T) -> &'static [T],
    path: &mut Vec<&'static T>,
    visit: &mut dyn FnMut(&[&'static T]),
) {
    for node in nodes {
        path.push(node);
        if children(node).is_empty() {
            visit(path);
        } else {
            paths(children(node), children, path, visit);
        }
        path.pop();
    }
}
