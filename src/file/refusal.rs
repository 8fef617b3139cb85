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
    /// A Word document whose parts cannot be taken out of it.
    DocumentDamaged,
    /// A Word document that is small as a file and huge when unpacked.
    DocumentTooLarge,
}

/// A kind of file that is not opened, known by how it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// Text documents of Word and WPS other than `.docx`: `.doc`, `.wps`, `.rtf`, `.odt`.
    Word,
    /// A document that opens only with its password.
    Encrypted,
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
            Foreign::Word => "这是旧格式的 Word 或 WPS 文档，这里打不开",
            Foreign::Encrypted => "这个文件已加密，要输入密码才能打开",
            Foreign::Excel => "这是 Excel 或 WPS 表格，这里打不开",
            Foreign::Slides => "这是演示文稿，这里打不开",
            Foreign::Pdf => "这是 PDF 文件，这里打不开",
            Foreign::Ofd => "这是 OFD 文件，这里打不开",
            Foreign::Picture => "这是图片，其中的文字和数字读不出来",
            Foreign::WebArchive => "这是“单个文件”格式的网页存档，这里打不开",
            Foreign::Archive => "这是压缩包，这里打不开",
            Foreign::Unknown => "这个文件不是文字文件，这里打不开",
        }
    }

    /// How the same report gets in all the same.
    fn next(self) -> &'static str {
        match self {
            Foreign::Word => "可用 Word 或 WPS 打开它，另存为 .docx 文件再打开，或者全选、复制后粘贴到本页",
            Foreign::Encrypted => "可用 Word 或 WPS 打开它，取消密码后另存为 .docx 文件再打开",
            Foreign::Excel => "可打开它，选中表格并复制，再点一下要填的单元格或本页，粘贴进来",
            Foreign::Pdf | Foreign::Ofd => "可打开它，全选文字并复制，再粘贴到本页",
            Foreign::WebArchive => "可用浏览器打开它，全选并复制，再粘贴到本页",
            Foreign::Picture => "可对照图片把数字录入表格",
            Foreign::Archive => "可先解压，再打开其中的报告文件",
            Foreign::Slides | Foreign::Unknown => TRY_ANOTHER,
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
            Refusal::Foreign(kind) => (kind.sentence().to_owned(), kind.next()),
            Refusal::Encoding => ("这个文件的文字编码无法识别，读不出来".to_owned(), TO_UTF_8),
            Refusal::OtherJson => ("这个 JSON 文件里不是年度报告".to_owned(), TRY_ANOTHER),
            Refusal::NoReport => (
                "这个文件里没有读到年度报告的标题、表格或各部分文字".to_owned(),
                "可改选报告所在的网页、Word 文档或文本文件",
            ),
            Refusal::CutOff => ("这个文件不完整，后面的内容缺失".to_owned(), FIND_COMPLETE),
            Refusal::TooManyCells => ("这个文件的文字和表格太多，不像一份年度报告".to_owned(), TRY_ANOTHER),
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
            Refusal::DocumentDamaged => ("这个 Word 文档已损坏，读不出来".to_owned(), FIND_COMPLETE),
            Refusal::DocumentTooLarge => ("这个 Word 文档的内容太多，不像年度报告".to_owned(), TRY_ANOTHER),
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
