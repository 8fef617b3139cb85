//! Why a file was not opened, said so that a person knows what happened and what to do next.

use std::fmt;

use super::MOST_BYTES;

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
    /// Text in an encoding other than UTF-8.
    Encoding,
    /// A JSON file that is no report.
    OtherJson,
    /// A web page without a report's data.
    OtherPage,
    /// Text of any other sort.
    OtherText,
    /// A report's page from which the data block was taken out.
    DataRemoved,
    /// A report's page whose data block was changed and cannot be read.
    DataDamaged,
    /// The file ends in the middle.
    CutOff,
    /// More paragraphs and slots of tables than any report has.
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
        /// The place, as the form calls it.
        place: String,
        /// What belongs there.
        expected: &'static str,
        /// What is there.
        found: &'static str,
    },
    /// One thing is stated twice, and only one of the two could be kept.
    Twice {
        /// The place, as the form calls it.
        place: String,
    },
}

/// A kind of file that is not opened, known by how it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// Word and WPS text documents, old and new.
    Word,
    /// Excel and WPS sheets, old and new.
    Excel,
    /// Presentations.
    Slides,
    /// PDF.
    Pdf,
    /// OFD, the national fixed-layout format.
    Ofd,
    /// A picture.
    Picture,
    /// A page saved with all its parts in one file (`.mht`).
    WebArchive,
    /// A packed folder.
    Archive,
    /// Anything else that is no text.
    Unknown,
}

impl Foreign {
    fn sentence(self) -> &'static str {
        match self {
            Foreign::Word => "这是 Word 或 WPS 文档，这里打不开",
            Foreign::Excel => "这是 Excel 或 WPS 表格，这里打不开",
            Foreign::Slides => "这是演示文稿，这里打不开",
            Foreign::Pdf => "这是 PDF 文件，这里打不开",
            Foreign::Ofd => "这是 OFD 文件，这里打不开",
            Foreign::Picture => "这是图片，这里打不开",
            Foreign::WebArchive => "这是“单个文件”格式的网页存档，这里打不开",
            Foreign::Archive => "这是压缩包，这里打不开",
            Foreign::Unknown => "这个文件不是文字文件，这里打不开",
        }
    }
}

/// Said of every file that was not opened: nothing was lost.
const KEPT: &str = "屏幕上的报告未变动";
/// The step that is always open.
const TRY_ANOTHER: &str = "可改选由本工具导出的 JSON 或网页文件";
const FIND_COMPLETE: &str = "可重新下载或拷贝一份完整的再打开";
const TO_UTF_8: &str = "可用“记事本”打开它，另存时将编码选为 UTF-8，再打开另存的文件";

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (what, next): (String, &str) = match self {
            Refusal::Empty => ("这个文件是空的".to_owned(), TRY_ANOTHER),
            Refusal::TooLarge { bytes } => (too_large(*bytes), TRY_ANOTHER),
            Refusal::Foreign(Foreign::Archive) => {
                (Foreign::Archive.sentence().to_owned(), "可先解压，再打开其中由本工具导出的 JSON 或网页文件")
            }
            Refusal::Foreign(kind) => (kind.sentence().to_owned(), TRY_ANOTHER),
            Refusal::Encoding => ("这个文件的文字编码不是 UTF-8，读不出来".to_owned(), TO_UTF_8),
            Refusal::OtherJson => ("这个 JSON 文件里不是年度报告".to_owned(), TRY_ANOTHER),
            Refusal::OtherPage => {
                ("这个网页里没有报告数据，可能不是本工具导出的，也可能没有下载完整".to_owned(), TRY_ANOTHER)
            }
            Refusal::OtherText => ("这个文件里只有普通文字，没有报告数据".to_owned(), TRY_ANOTHER),
            Refusal::DataRemoved => (
                "这个网页里有报告的表格，但随网页保存的报告数据已被去掉".to_owned(),
                "可改选当时导出的原文件",
            ),
            Refusal::DataDamaged => {
                ("随这个网页保存的报告数据已被改动，读不出来".to_owned(), "可改选当时导出的原文件")
            }
            Refusal::CutOff => ("这个文件不完整，后面的内容缺失".to_owned(), FIND_COMPLETE),
            Refusal::TooManyCells => ("这个文件的段落和表格太多，不像一份年度报告".to_owned(), TRY_ANOTHER),
            Refusal::Syntax { line, column } => (
                format!("这个文件第 {line} 行第 {column} 个字附近的写法有误，读不出来"),
                "可改正这一处再打开，或改选当时导出的原文件",
            ),
            Refusal::Newer => {
                ("这个文件由更新版本的软件制作，这个版本读不了".to_owned(), "可换用新版本的软件打开")
            }
            Refusal::UnknownEdition(edition) => (
                format!("这个文件写明采用“{}”版格式，这里没有这一版", short(edition)),
                "可换用新版本的软件打开",
            ),
            Refusal::WrongType { place, expected, found } => (
                ["这个文件中「", &short(place), "」应为", expected, "，文件中是", found].concat(),
                "可改正这一处再打开",
            ),
            Refusal::Twice { place } => (
                ["这个文件中「", &short(place), "」写了两次，无法判断以哪个为准"].concat(),
                "可删去其中一个再打开",
            ),
        };
        write!(f, "{what}；{KEPT}，{next}。")
    }
}

impl std::error::Error for Refusal {}

/// The size, rounded up so that what is refused never reads as within the limit.
fn too_large(bytes: usize) -> String {
    const KILO: usize = 1024;
    let tenths = (bytes.div_ceil(KILO) * 10).div_ceil(KILO);
    let (whole, tenth, most) = (tenths / 10, tenths % 10, MOST_BYTES / KILO / KILO);
    format!("这个文件有 {whole}.{tenth} MB，超过 {most} MB 的上限")
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
                "这是 PDF 文件，这里打不开；屏幕上的报告未变动，可改选由本工具导出的 JSON 或网页文件。",
            ),
            (
                Refusal::TooLarge { bytes: 50 * 1024 * 1024 },
                "这个文件有 50.0 MB，超过 16 MB 的上限；屏幕上的报告未变动，可改选由本工具导出的 JSON 或网页文件。",
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
    fn a_size_just_above_the_limit_does_not_read_as_the_limit() {
        assert!(Refusal::TooLarge { bytes: MOST_BYTES + 1 }.to_string().contains("16.1 MB"));
    }
}
