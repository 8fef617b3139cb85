//! The inputs that fuzzing found worth keeping, and those that once failed, read through the bodies of the fuzz targets.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::{fs, path::Path};

use gongkai::format::{Content, Edition, Format, VARIANTS};

#[path = "fuzz/targets/mod.rs"]
mod targets;

/// Every file of a folder, by its path.
fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

#[test]
fn what_fuzzing_found_is_read() {
    let fuzz = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz");
    for (name, target) in targets::ALL {
        let mut read = 0;
        for kind in ["corpus", "regressions"] {
            for file in files(&fuzz.join(kind).join(name)) {
                println!("{}", file.display());
                target(&fs::read(&file).unwrap());
                read += 1;
            }
        }
        assert!(read > 0, "{name} has no inputs");
    }
}

/// The words that fuzzing puts in: those of the forms, and the syntax of all kinds of files.
fn dictionary() -> String {
    const SYNTAX: &[&str] = &[
        "<table>",
        "</table>",
        "<tr>",
        "</tr>",
        "<td>",
        "</td>",
        "<th>",
        "<td colspan=",
        "rowspan=\"2\"",
        "<thead>",
        "<tbody>",
        "<p>",
        "</p>",
        "<br>",
        "<h2>",
        "</h2>",
        "<div style=\"display:none\">",
        "</div>",
        "<span>",
        "<title>",
        "<script>",
        "</script>",
        "<script id=\"gongkai-report\" type=\"application/json\">",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "&nbsp;",
        "&#x4e00;",
        "&amp;",
        "data-cell=",
        "<html lang=\"zh-CN\">",
        "<w:p>",
        "</w:p>",
        "<w:r>",
        "</w:r>",
        "<w:t>",
        "</w:t>",
        "<w:tbl>",
        "</w:tbl>",
        "<w:tr>",
        "</w:tr>",
        "<w:tc>",
        "</w:tc>",
        "<w:gridSpan w:val=\"2\"/>",
        "<w:vMerge w:val=\"restart\"/>",
        "<w:vMerge/>",
        "<w:gridBefore w:val=\"1\"/>",
        "<w:txbxContent>",
        "<w:tab/>",
        "<w:br/>",
        "<w:vanish/>",
        "<mc:Fallback>",
        "<w:numbering>",
        "<w:abstractNum w:abstractNumId=\"0\">",
        "<w:lvl w:ilvl=\"1\">",
        "<w:numFmt w:val=\"chineseCounting\"/>",
        "<w:lvlText w:val=\"（%2）\"/>",
        "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/>",
        "<w:lvlOverride w:ilvl=\"1\">",
        "<w:startOverride w:val=\"1\"/>",
        "<w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>",
        "<w:pStyle w:val=\"1\"/>",
        "<w:styles>",
        "<w:style w:styleId=\"1\">",
        "<w:basedOn w:val=\"1\"/>",
        "HYPERLINK \"",
        "|",
        "|---|",
        "\t",
        "\r\n",
        "\"",
        "\"\"",
        ",",
        ";",
        "**",
        "## ",
        "{\"gongkai\":1,\"edition\":\"2021\"",
        "\u{feff}",
    ];
    const PRINTED: &[&str] = &[
        "某县民政局2024年政府信息公开工作年度报告",
        "2020年",
        "某县民政局",
        "目录",
        "0",
        "1",
        "12.5万元",
        "减4",
        "/",
        "无",
        "（其中修订3件）",
        "，",
        "（",
        "）",
        "注：",
        "备注：",
        "*注",
        "发布日期：2025-01-20",
    ];
    let mut words: Vec<&str> = [SYNTAX, PRINTED].concat();
    for format in Edition::ALL.map(Format::of) {
        words.extend(format.outline.sections.iter().map(|section| section.title));
        let slots = format.layouts.iter().flat_map(|layout| &layout.lines).flat_map(|line| &line.slots);
        words.extend(slots.filter_map(|slot| match slot.content {
            Content::Figure(_) => None,
            Content::Corner(label) | Content::Title(label) => Some(label),
            Content::ColumnLabel(label) | Content::RowLabel(label) => Some(label),
        }));
        words.extend(format.places.iter().map(|place| place.cell.id()));
    }
    words.extend(VARIANTS.iter().flat_map(|(_, variants)| *variants));
    let mut lines = String::from("# Written by tests/corpus.rs with GONGKAI_WRITE=1.\n");
    let mut written = std::collections::HashSet::new();
    for word in words.into_iter().filter(|word| !word.is_empty() && written.insert(*word)) {
        let bytes = word.bytes().map(|byte| match byte {
            b'"' | b'\\' => format!("\\{}", char::from(byte)),
            b' '..=b'~' => char::from(byte).to_string(),
            _ => format!("\\x{byte:02X}"),
        });
        lines += &format!("\"{}\"\n", bytes.collect::<String>());
    }
    lines
}

#[test]
fn the_dictionary_of_fuzzing_has_every_word_of_the_forms() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/words.dict");
    if std::env::var_os("GONGKAI_WRITE").is_some() {
        fs::write(&path, dictionary()).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(written == dictionary(), "tests/fuzz/words.dict is of another form: run with GONGKAI_WRITE=1");
}
