//! The notes of a reading, in words.

use crate::{
    format::{Cell, Edition},
    report::{Note, NoteKind},
};

/// Notes, collected in the order of the form.
#[derive(Default)]
pub(super) struct Notes {
    notes: Vec<Note>,
    /// The section that is being read.
    section: &'static str,
}

impl Notes {
    /// What is noted from now on belongs to this section.
    pub(super) fn enter(&mut self, section: &'static str) {
        self.section = section;
    }

    pub(super) fn into_vec(self) -> Vec<Note> {
        self.notes
    }

    fn add(&mut self, kind: NoteKind, cell: Option<Cell>, quote: &str, message: &[&str], english: &[&str]) {
        // A damaged file has signs that no page shows.
        let quote = quote.chars().filter(|sign| !sign.is_control() || matches!(sign, '\n' | '\t')).collect();
        let (message, english) = (message.concat(), english.concat());
        self.notes.push(Note { kind, section: self.section, cell, quote, message, english });
    }

    pub(super) fn no_organization(&mut self) {
        self.add(
            NoteKind::Head,
            None,
            "",
            &["没有找到单位名称，打开后在标题处填写。"],
            &["No organisation was found; enter it in the title once the report is open."],
        );
    }

    pub(super) fn no_year(&mut self) {
        self.add(
            NoteKind::Head,
            None,
            "",
            &["没有找到报告年度，打开后在标题处填写。"],
            &["No year was found; enter it in the title once the report is open."],
        );
    }

    pub(super) fn no_edition(&mut self, taken: Edition) {
        let taken = taken.outline().id;
        self.add(
            NoteKind::Head,
            None,
            "",
            &["没有能区分两版格式的栏目，按 ", taken, " 年格式读出。"],
            &["Nothing tells the two editions of the form apart; read as the ", taken, " edition."],
        );
    }

    pub(super) fn other_edition(&mut self, found: Edition, expected: Edition, year: &str) {
        let (found, expected) = (found.outline().id, expected.outline().id);
        self.add(
            NoteKind::Edition,
            None,
            "",
            &[
                "表格是 ",
                found,
                " 年格式的，",
                year,
                " 年的报告应当用 ",
                expected,
                " 年格式；已按表格原样读出。",
            ],
            &[
                "The tables are of the ",
                found,
                " edition; a report for ",
                year,
                " takes the ",
                expected,
                " edition. They were read as they stand.",
            ],
        );
    }

    pub(super) fn missing_section(&mut self, title: &str) {
        self.add(
            NoteKind::MissingSection,
            None,
            "",
            &["没有找到“", title, "”。"],
            &["Not found: “", title, "”."],
        );
    }

    pub(super) fn missing_table(&mut self, title: &str) {
        self.add(
            NoteKind::MissingTable,
            None,
            "",
            &["“", title, "”之下没有读到表格，可能是图片。"],
            &["No table was read below “", title, "”; it may be a picture."],
        );
    }

    pub(super) fn missing_rows(&mut self, labels: &[&str]) {
        let count = labels.len().to_string();
        self.add(
            NoteKind::MissingRows,
            None,
            &labels.join("；"),
            &["缺少 ", &count, " 行，没有读到它们的数字。"],
            &["Rows missing: ", &count, ". Their figures were not read."],
        );
    }

    pub(super) fn unknown_row(&mut self, label: &str, figures: &str) {
        self.add(
            NoteKind::UnknownRow,
            None,
            &[label, "：", figures].concat(),
            &["格式中没有这一行，它的数字没有填入。"],
            &["The form has no such row; its figures were left out."],
        );
    }

    pub(super) fn altered_label(&mut self, cell: Option<Cell>, printed: &str, official: &str) {
        self.add(
            NoteKind::AlteredLabel,
            cell,
            printed,
            &["这一行的名称与格式不同，读作“", official, "”。"],
            &["The label of this row differs from the form’s; read as “", official, "”."],
        );
    }

    pub(super) fn undecided(&mut self, cell: Option<Cell>, label: &str, figures: &str) {
        let (chinese, english): ([&str; 3], [&str; 3]) = match label {
            "" => (
                ["这些数字没有完整的行名，没有填入。", "", ""],
                ["These figures have no whole row label; they were left out.", "", ""],
            ),
            _ => (
                ["“", label, "”一行不能确定各个数字属于哪一栏，没有填入。"],
                ["In the row “", label, "” the figures’ columns cannot be told; they were left out."],
            ),
        };
        self.add(NoteKind::Undecided, cell, figures, &chinese, &english);
    }

    pub(super) fn by_order(&mut self, cell: Option<Cell>, figures: &str, official: &str) {
        self.add(
            NoteKind::ByOrder,
            cell,
            figures,
            &["这一行的名称不完整，按前后两行之间的次序读作“", official, "”。"],
            &[
                "The label of this row is not whole; by its place between two rows it was read as “",
                official,
                "”.",
            ],
        );
    }

    pub(super) fn repeated(&mut self, cell: Option<Cell>, label: &str, figures: &str) {
        self.add(
            NoteKind::Repeated,
            cell,
            figures,
            &["“", label, "”一行又出现了一次，数字不同；填入的是前一次的。"],
            &["The row “", label, "” is there again with other figures; the first were taken."],
        );
    }

    pub(super) fn remark(&mut self, cell: Cell, remark: &str) {
        self.add(
            NoteKind::Remark,
            Some(cell),
            remark,
            &["这句话跟在数字后面，作为这一格的备注保留。"],
            &["These words follow the figure and are kept as a remark on its cell."],
        );
    }

    pub(super) fn unplaced(&mut self, text: &str) {
        if !text.is_empty() {
            self.add(
                NoteKind::Unplaced,
                None,
                text,
                &["这些文字在格式中没有位置，没有填入。"],
                &["This text has no place in the form; it was left out."],
            );
        }
    }
}
