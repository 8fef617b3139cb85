//! Why a file was not opened, said so that a person knows what happened and what to do next.

mod foreign;

use std::fmt;

pub use foreign::Foreign;

use super::MOST_BYTES;
use crate::format::{Language, Words};

/// Why a file was not opened. Its `Display` is one sentence for the person who chose the file.
///
/// A refusal is about the file as a whole. What a report says, however wrong, never leads to one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is nothing in it.
    Empty,
    /// It is bigger than [`MOST_BYTES`].
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// A file of another kind.
    Foreign(Foreign),
    /// Text in an encoding that is none of UTF-8, UTF-16 and GB18030.
    Encoding,
    /// A JSON file that is no report.
    OtherJson,
    /// A web page, a document or a text in which nothing of a report was found.
    NoReport,
    /// The file ends in the middle.
    CutOff,
    /// More text, or more paragraphs and slots of tables, than any report has.
    TooManyCells,
    /// Not written as JSON is.
    Syntax {
        /// The line, from 1.
        line: usize,
        /// The character in the line, from 1.
        column: usize,
    },
    /// A file of a later version than this one knows.
    Newer,
    /// An edition of the form that is not known.
    UnknownEdition(String),
    /// Something else stands where the report has a figure or text.
    WrongType {
        /// The place, as the file has it.
        path: String,
        /// The place, as the form calls it.
        place: String,
        /// What belongs there.
        expected: Words,
        /// What is there.
        found: Words,
    },
    /// One thing is stated twice, and only one of the two could be kept.
    Twice {
        /// The place, as the form calls it.
        place: String,
    },
    /// A Word document whose parts cannot be taken out of it.
    DocumentDamaged,
    /// A Word document that is small as a file and huge when unpacked.
    DocumentTooLarge,
}

/// Said of every file that was not opened: nothing was lost.
const KEPT: Words = Words::new("；屏幕上的报告未变动，", "; the report on the screen is unchanged. ");
/// The step that is always open.
const TRY_ANOTHER: Words = Words::new(
    "可改选由本工具导出的 JSON 或网页文件",
    "Choose a JSON file or web page exported by this tool instead",
);
const FIND_COMPLETE: Words =
    Words::new("可重新下载或拷贝一份完整的再打开", "Download or copy it again in full, then open it");
const TO_UTF_8: Words = Words::new(
    "可用“记事本”打开它，另存时将编码选为 UTF-8，再打开另存的文件",
    "Open it in Notepad, save it with the encoding UTF-8, and open the saved file",
);
const NEWER_SOFTWARE: Words = Words::new("可换用新版本的软件打开", "Use a newer version of this software");

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.say(Language::Chinese))
    }
}

impl Refusal {
    /// One sentence for the person who chose the file.
    pub fn say(&self, language: Language) -> String {
        let (what, next) = self.parts();
        let what = match language {
            Language::Chinese => what.0,
            Language::English => what.1,
        };
        let stop = Words::new("。", ".").of(language);
        [&what, KEPT.of(language), next.of(language), stop].concat()
    }

    /// What happened, in Chinese and in English, and what to do next.
    fn parts(&self) -> ((String, String), Words) {
        let plain = |chinese: &str, english: &str| (chinese.to_owned(), english.to_owned());
        match self {
            Refusal::Empty => (plain("这个文件是空的", "This file is empty"), TRY_ANOTHER),
            Refusal::TooLarge { bytes } => (too_large(*bytes), TRY_ANOTHER),
            Refusal::Foreign(kind) => {
                let sentence = kind.sentence();
                let [chinese, english] =
                    [Language::Chinese, Language::English].map(|language| sentence.of(language));
                (plain(chinese, english), kind.next())
            }
            Refusal::Encoding => (
                plain("这个文件的文字编码无法识别，读不出来", "This file’s text encoding is not known"),
                TO_UTF_8,
            ),
            Refusal::OtherJson => {
                (plain("这个 JSON 文件里不是年度报告", "This JSON file is no annual report"), TRY_ANOTHER)
            }
            Refusal::NoReport => (
                plain(
                    "这个文件里没有读到年度报告的标题、表格或各部分文字",
                    "This file has no title, table or text of an annual report",
                ),
                Words::new(
                    "可改选报告所在的网页、Word 文档或文本文件",
                    "Choose the web page, Word document or text file with the report",
                ),
            ),
            Refusal::CutOff => {
                (plain("这个文件不完整，后面的内容缺失", "This file ends in the middle"), FIND_COMPLETE)
            }
            Refusal::TooManyCells => (
                plain(
                    "这个文件的文字和表格太多，不像一份年度报告",
                    "This file has more text and tables than an annual report",
                ),
                TRY_ANOTHER,
            ),
            Refusal::Syntax { line, column } => (
                (
                    format!("这个文件第 {line} 行第 {column} 个字附近的写法有误，读不出来"),
                    format!("This file cannot be read near line {line}, character {column}"),
                ),
                Words::new(
                    "可改正这一处再打开，或改选当时导出的原文件",
                    "Correct this place and open it again, or choose the file as it was exported",
                ),
            ),
            Refusal::Newer => (
                plain("这个文件由更新版本的软件制作，这个版本读不了", "This file was made by newer software"),
                NEWER_SOFTWARE,
            ),
            Refusal::UnknownEdition(edition) => {
                let edition = short(edition);
                let chinese = ["这个文件写明采用“", &edition, "”版格式，这里没有这一版"].concat();
                let english =
                    ["This file uses the edition “", &edition, "”, which is not known here"].concat();
                ((chinese, english), NEWER_SOFTWARE)
            }
            Refusal::WrongType { place, expected, found, .. } => {
                let place = short(place);
                let [chinese, english] = [Language::Chinese, Language::English]
                    .map(|language| (expected.of(language), found.of(language)));
                let chinese = ["这个文件中「", &place, "」应为", chinese.0, "，文件中是", chinese.1].concat();
                let english =
                    ["In this file “", &place, "” should be ", english.0, " and is ", english.1].concat();
                ((chinese, english), Words::new("可改正这一处再打开", "Correct this place and open it again"))
            }
            Refusal::Twice { place } => {
                let place = short(place);
                let chinese = ["这个文件中「", &place, "」写了两次，无法判断以哪个为准"].concat();
                let english = ["This file states “", &place, "” twice, and either could hold"].concat();
                (
                    (chinese, english),
                    Words::new("可删去其中一个再打开", "Delete one of the two and open it again"),
                )
            }
            Refusal::DocumentDamaged => {
                (plain("这个 Word 文档已损坏，读不出来", "This Word document is damaged"), FIND_COMPLETE)
            }
            Refusal::DocumentTooLarge => (
                plain(
                    "这个 Word 文档的内容太多，不像年度报告",
                    "This Word document has more in it than an annual report",
                ),
                TRY_ANOTHER,
            ),
        }
    }
}

impl std::error::Error for Refusal {}

/// The size, rounded up so that what is refused never reads as within the limit.
fn too_large(bytes: usize) -> (String, String) {
    const KILO: usize = 1024;
    let tenths = (bytes.div_ceil(KILO) * 10).div_ceil(KILO);
    let (whole, tenth, most) = (tenths / 10, tenths % 10, MOST_BYTES / KILO / KILO);
    (
        format!("这个文件有 {whole}.{tenth} MB，超过 {most} MB 的上限"),
        format!("This file has {whole}.{tenth} MB, above the limit of {most} MB"),
    )
}

/// Text from a file, for a sentence: one line, not endless.
fn short(text: &str) -> String {
    const LONGEST: usize = 100;
    let mut characters = text.chars().filter(|character| !character.is_control());
    let mut short: String = characters.by_ref().take(LONGEST).collect();
    if characters.next().is_some() {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_says_what_happened_what_was_kept_and_what_to_do() {
        let cases = [
            (
                Refusal::Foreign(Foreign::Pdf),
                "这是 PDF 文件，这里打不开；屏幕上的报告未变动，可打开它，全选文字并复制，再粘贴到本页。",
            ),
            (
                Refusal::TooLarge { bytes: 50 * 1024 * 1024 },
                "这个文件有 50.0 MB，超过 32 MB 的上限；屏幕上的报告未变动，可改选由本工具导出的 JSON 或网页文件。",
            ),
            (
                Refusal::TooManyCells,
                "这个文件的文字和表格太多，不像一份年度报告；屏幕上的报告未变动，可改选由本工具导出的 JSON 或网页文件。",
            ),
            (
                Refusal::Syntax { line: 3, column: 12 },
                "这个文件第 3 行第 12 个字附近的写法有误，读不出来；屏幕上的报告未变动，可改正这一处再打开，或改选当时导出的原文件。",
            ),
        ];
        for (refusal, sentence) in cases {
            assert_eq!(refusal.to_string(), sentence);
        }
    }

    #[test]
    fn every_sentence_about_a_file_of_another_kind_names_a_step() {
        use Foreign::*;
        for kind in [Word, Encrypted, Excel, Slides, Pdf, Ofd, Picture, WebArchive, Archive, Unknown] {
            let sentence = Refusal::Foreign(kind).to_string();
            assert!(sentence.contains("；屏幕上的报告未变动，可") && sentence.ends_with('。'), "{sentence}");
        }
    }

    #[test]
    fn a_size_just_above_the_limit_does_not_read_as_the_limit() {
        assert!(Refusal::TooLarge { bytes: MOST_BYTES + 1 }.to_string().contains("32.1 MB"));
    }
}
