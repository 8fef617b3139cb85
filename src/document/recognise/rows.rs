//! The lines of a table's section as rows: texts that may be a label, and the figures that follow them.
//!
//! A row is gathered alike from a line of a table, from a line of text with blanks between its figures, and from
//! a column of lines with one cell each.

use super::{
    figure,
    form::Form,
    lines::{Line, Piece, Place},
    plain::{Plain, is_space},
};

/// Figures in a row, with the texts before them.
#[derive(Debug)]
pub(super) struct Row<'d> {
    /// The texts since the figures before, the nearest last.
    pub(super) labels: Vec<&'d str>,
    /// What stands in the places of figures, from the left; blank where nothing is printed.
    pub(super) figures: Vec<Piece<'d>>,
    /// A remark in brackets that stands on its own after a figure: the figure's position, and the text.
    pub(super) remarks: Vec<(usize, &'d str)>,
    /// The line in which the figures begin.
    pub(super) line: usize,
}

/// What stands in a table's section, in reading order.
#[derive(Debug, Default)]
pub(super) struct Gathered<'d> {
    /// The rows of figures.
    pub(super) rows: Vec<Row<'d>>,
    /// The texts after the last figures.
    pub(super) rest: Vec<&'d str>,
}

/// Gathers the rows of a section.
pub(super) fn gather<'d>(lines: &[Line<'d>], form: &Form) -> Gathered<'d> {
    let mut gatherer = Gatherer { form, found: Gathered::default(), labels: Vec::new(), open: None };
    for (number, line) in lines.iter().enumerate() {
        match line.place {
            Place::Table(_) => gatherer.table_line(&line.pieces, number),
            Place::Column(_) => line.pieces.iter().for_each(|piece| gatherer.single(*piece, number)),
            Place::Prose(_) | Place::Heading => match line.pieces.first() {
                Some(piece) if !piece.is_blank() => gatherer.text_line(*piece, number),
                _ => {}
            },
        }
    }
    gatherer.close();
    gatherer.found.rest = gatherer.labels;
    gatherer.found
}

struct Gatherer<'f, 'd> {
    form: &'f Form,
    found: Gathered<'d>,
    /// The texts since the last figures.
    labels: Vec<&'d str>,
    /// A row whose figures come line by line.
    open: Option<Row<'d>>,
}

impl<'d> Gatherer<'_, 'd> {
    fn is_row_label(&self, text: &str) -> bool {
        self.form.names_row(&Plain::of(text))
    }

    /// Whether figures must follow a text, even if all of them are blank: it names a row and no column.
    fn is_row_label_only(&self, text: &str) -> bool {
        self.form.names_only_row(&Plain::of(text))
    }

    fn close(&mut self) {
        if let Some(row) = self.open.take() {
            self.found.rows.push(row);
        }
    }

    fn push(&mut self, figures: Vec<Piece<'d>>, remarks: Vec<(usize, &'d str)>, line: usize) {
        let labels = std::mem::take(&mut self.labels);
        self.found.rows.push(Row { labels, figures, remarks, line });
    }

    /// A line of a table is a row of its own.
    fn table_line(&mut self, pieces: &[Piece<'d>], line: usize) {
        self.close();
        let (mut figures, mut remarks): (Vec<Piece<'d>>, Vec<_>) = (Vec::new(), Vec::new());
        // From the label on, what stands in the line is figures, readable or not; table 4 has no label.
        let unlabelled = self.form.is_unlabelled();
        let mut named = unlabelled;
        for piece in pieces {
            let filled = figures.iter().any(|figure| !figure.is_blank());
            if piece.is_blank() || piece.is_figure() || piece.cell.is_some() {
                figures.push(*piece);
            } else if filled && figure::is_remark(piece.text) {
                remarks.push((figures.len() - 1, piece.text));
            } else if filled && self.is_row_label(piece.text) {
                self.push(std::mem::take(&mut figures), std::mem::take(&mut remarks), line);
                self.labels.push(piece.text);
                named = true;
            } else if named && !self.form.is_debris(&Plain::of(piece.text)) {
                figures.push(*piece);
            } else if !filled {
                // Blanks before a label are the places of labels that span down from above.
                figures.clear();
                self.labels.push(piece.text);
                named = unlabelled || self.is_row_label_only(piece.text);
            } else {
                figures.push(*piece);
            }
        }
        let filled = figures.iter().any(|figure| !figure.is_blank());
        if filled || named && figures.len() >= self.form.least() {
            self.push(figures, remarks, line);
        }
    }

    /// A line of text is a label, a label with figures behind it, or figures alone.
    fn text_line(&mut self, piece: Piece<'d>, line: usize) {
        let (label, figures) = split(piece.text, self.form);
        if figures.is_empty() || label.is_empty() && figures.len() == 1 {
            return self.single(piece, line);
        }
        self.close();
        // The label of a group may stand before the row's own: `（三）不予公开 1.属于国家秘密 0 0 …`.
        if self.is_row_label(label) {
            self.labels.push(label);
        } else {
            self.labels.extend(label.split(is_space).filter(|word| !word.is_empty()));
        }
        self.push(figures.into_iter().map(Piece::of).collect(), Vec::new(), line);
    }

    /// A line that is one cell: figures that follow each other make up a row.
    fn single(&mut self, piece: Piece<'d>, line: usize) {
        let begins = piece.is_figure()
            || piece.is_blank() && self.labels.last().is_some_and(|label| self.is_row_label_only(label));
        match &mut self.open {
            Some(row) if piece.is_blank() || piece.is_figure() => row.figures.push(piece),
            Some(row) if figure::is_remark(piece.text) => {
                row.remarks.push((row.figures.len().saturating_sub(1), piece.text));
            }
            None if begins => {
                let labels = std::mem::take(&mut self.labels);
                self.open = Some(Row { labels, figures: vec![piece], remarks: Vec::new(), line });
            }
            _ if piece.is_blank() => {}
            _ => {
                self.close();
                self.labels.push(piece.text);
            }
        }
    }
}

/// A line of text as a label and the figures behind it. Without several of them it takes a label of the form:
/// sentences have numbers too.
pub(super) fn split<'t>(text: &'t str, form: &Form) -> (&'t str, Vec<&'t str>) {
    const SEVERAL: usize = 3;
    let mut figures = Vec::new();
    let mut label = text;
    while let Some(word) =
        label.rsplit(is_space).next().filter(|word| !word.is_empty() && figure::is_figure(word))
    {
        figures.push(word);
        label = label[..label.len() - word.len()].trim_end_matches(is_space);
    }
    figures.reverse();
    if figures.is_empty() {
        // `行政许可0`
        let end = label.trim_end_matches(|last: char| last.is_ascii_digit());
        if end.len() < label.len() && form.names_only_row(&Plain::of(end)) {
            return (end, vec![&label[end.len()..]]);
        }
    }
    let known = label.is_empty() || figures.len() >= SEVERAL || form.names_row(&Plain::of(label));
    if known { (label, figures) } else { (text, Vec::new()) }
}
