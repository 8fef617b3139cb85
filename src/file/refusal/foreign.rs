//! Files of other kinds, which are known but not opened, and how the report in them gets in all the same.

use super::TRY_ANOTHER;
use crate::format::Words;

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
    /// What kind of file it is.
    pub(super) fn sentence(self) -> Words {
        match self {
            Foreign::Word => Words::new(
                "这是旧格式的 Word 或 WPS 文档，这里打不开",
                "This is an older Word or WPS document and cannot be opened here",
            ),
            Foreign::Encrypted => Words::new(
                "这个文件已加密，要输入密码才能打开",
                "This file is encrypted and opens only with its password",
            ),
            Foreign::Excel => Words::new(
                "这是 Excel 或 WPS 表格，这里打不开",
                "This is an Excel or WPS sheet and cannot be opened here",
            ),
            Foreign::Slides => {
                Words::new("这是演示文稿，这里打不开", "This is a presentation and cannot be opened here")
            }
            Foreign::Pdf => {
                Words::new("这是 PDF 文件，这里打不开", "This is a PDF file and cannot be opened here")
            }
            Foreign::Ofd => {
                Words::new("这是 OFD 文件，这里打不开", "This is an OFD file and cannot be opened here")
            }
            Foreign::Picture => Words::new(
                "这是图片，其中的文字和数字读不出来",
                "This is a picture; its words and figures cannot be read",
            ),
            Foreign::WebArchive => Words::new(
                "这是“单个文件”格式的网页存档，这里打不开",
                "This is a web page saved as a single-file archive and cannot be opened here",
            ),
            Foreign::Archive => {
                Words::new("这是压缩包，这里打不开", "This is a packed folder and cannot be opened here")
            }
            Foreign::Unknown => Words::new(
                "这个文件不是文字文件，这里打不开",
                "This file is not a text file and cannot be opened here",
            ),
        }
    }

    /// How the same report gets in all the same.
    pub(super) fn next(self) -> Words {
        match self {
            Foreign::Word => Words::new(
                "可用 Word 或 WPS 打开它，另存为 .docx 文件再打开，或者全选、复制后粘贴到本页",
                "Open it in Word or WPS and save it as .docx, or select and copy all of it and paste it here",
            ),
            Foreign::Encrypted => Words::new(
                "可用 Word 或 WPS 打开它，取消密码后另存为 .docx 文件再打开",
                "Open it in Word or WPS, remove the password and save it as .docx",
            ),
            Foreign::Excel => Words::new(
                "可打开它，选中表格并复制，再点一下要填的单元格或本页，粘贴进来",
                "Open it, select and copy the table, then choose a cell or this page and paste",
            ),
            Foreign::Pdf | Foreign::Ofd => Words::new(
                "可打开它，全选文字并复制，再粘贴到本页",
                "Open it, select and copy all its text, and paste it here",
            ),
            Foreign::WebArchive => Words::new(
                "可用浏览器打开它，全选并复制，再粘贴到本页",
                "Open it in a browser, select and copy all of it, and paste it here",
            ),
            Foreign::Picture => {
                Words::new("可对照图片把数字录入表格", "Enter the figures in the tables from the picture")
            }
            Foreign::Archive => {
                Words::new("可先解压，再打开其中的报告文件", "Unpack it first and open the report inside")
            }
            Foreign::Slides | Foreign::Unknown => TRY_ANOTHER,
        }
    }
}
