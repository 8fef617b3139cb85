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

    fn add(&mut self, kind: NoteKind, cell: Option<Cell>, quote: &str, message: String) {
        // A damaged file has signs that no page shows.
        let quote = quote.chars().filter(|sign| !sign.is_control() || matches!(sign, '\n' | '\t')).collect();
        self.notes.push(Note { kind, section: self.section, cell, quote, message });
    }

    pub(super) fn no_organization(&mut self) {
        self.add(NoteKind::Head, None, "", "没有找到单位名称，打开后在标题处填写。".to_owned());
    }

    pub(super) fn no_year(&mut self) {
        self.add(NoteKind::Head, None, "", "没有找到报告年度，打开后在标题处填写。".to_owned());
    }

    pub(super) fn no_edition(&mut self, taken: Edition) {
        let message = ["没有能区分两版格式的栏目，按 ", taken.outline().id, " 年格式读出。"].concat();
        self.add(NoteKind::Head, None, "", message);
    }

    pub(super) fn other_edition(&mut self, found: Edition, expected: Edition, year: &str) {
        let (found, expected) = (found.outline().id, expected.outline().id);
        let message = [
            "表格是 ",
            found,
            " 年格式的，",
            year,
            " 年的报告应当用 ",
            expected,
            " 年格式；已按表格原样读出。",
        ];
        self.add(NoteKind::Edition, None, "", message.concat());
    }

    pub(super) fn missing_section(&mut self, title: &str) {
        self.add(NoteKind::MissingSection, None, "", ["没有找到“", title, "”。"].concat());
    }

    pub(super) fn missing_table(&mut self, title: &str) {
        let message = ["“", title, "”之下没有读到表格，可能是图片。"].concat();
        self.add(NoteKind::MissingTable, None, "", message);
    }

    pub(super) fn missing_rows(&mut self, labels: &[&str]) {
        let count = labels.len().to_string();
        let message = ["缺少 ", &count, " 行，没有读到它们的数字。"].concat();
        self.add(NoteKind::MissingRows, None, &labels.join("；"), message);
    }

    pub(super) fn unknown_row(&mut self, label: &str, figures: &str) {
        let quote = [label, "：", figures].concat();
        self.add(NoteKind::UnknownRow, None, &quote, "格式中没有这一行，它的数字没有填入。".to_owned());
    }

    pub(super) fn altered_label(&mut self, cell: Option<Cell>, printed: &str, official: &str) {
        let message = ["这一行的名称与格式不同，读作“", official, "”。"].concat();
        self.add(NoteKind::AlteredLabel, cell, printed, message);
    }

    pub(super) fn undecided(&mut self, cell: Option<Cell>, label: &str, figures: &str) {
        let message = match label {
            "" => "这些数字没有完整的行名，没有填入。".to_owned(),
            _ => ["“", label, "”一行不能确定各个数字属于哪一栏，没有填入。"].concat(),
        };
        self.add(NoteKind::Undecided, cell, figures, message);
    }

    pub(super) fn by_order(&mut self, cell: Option<Cell>, figures: &str, official: &str) {
        let message = ["这一行的名称不完整，按前后两行之间的次序读作“", official, "”。"].concat();
        self.add(NoteKind::ByOrder, cell, figures, message);
    }

    pub(super) fn repeated(&mut self, cell: Option<Cell>, label: &str, figures: &str) {
        let message = ["“", label, "”一行又出现了一次，数字不同；填入的是前一次的。"].concat();
        self.add(NoteKind::Repeated, cell, figures, message);
    }

    pub(super) fn remark(&mut self, cell: Cell, remark: &str) {
        let message = "这句话跟在数字后面，作为这一格的备注保留。".to_owned();
        self.add(NoteKind::Remark, Some(cell), remark, message);
    }

    pub(super) fn unplaced(&mut self, text: &str) {
        if !text.is_empty() {
            let message = "这些文字在格式中没有位置，没有填入。".to_owned();
            self.add(NoteKind::Unplaced, None, text, message);
        }
    }
}
