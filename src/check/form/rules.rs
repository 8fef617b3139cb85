//! B2, B3 and B6 in words.

use crate::{
    check::{Check, Severity, When},
    format::Words,
};

pub(in crate::check) static B2: Check = Check {
    id: "B2",
    severity: Severity::Error,
    when: When::AtOnce,
    title: Words::new("格式是报告年度的格式", "The edition is the one of the year"),
    what: Words::new(
        "2019、2020 年的报告用 2019 年格式，2021 年起的用 2021 年格式。",
        "Reports for 2019 and 2020 use the 2019 edition, those from 2021 the 2021 edition.",
    ),
    why: Words::new(
        "两版格式的栏目和口径不同，用错了就不能与别的报告汇总、比较。",
        "The editions have different lines; a report in the wrong one cannot be added up or compared with others.",
    ),
    example: "2023 年的报告用的是 2019 年格式，应当用 2021 年格式（国办公开办函〔2021〕30号）。",
    ground: Words::new("公开的报告中见过", "Seen in published reports"),
    run: super::edition,
};

pub(in crate::check) static B3: Check = Check {
    id: "B3",
    severity: Severity::Error,
    when: When::AtOnce,
    title: Words::new("表格的各行不缺、不重、不改名", "No row is missing, repeated or renamed"),
    what: Words::new(
        "打开的文件中，格式的每一行各出现一次，行名与格式相同，没有格式以外的行。",
        "In the opened file each row of the form is there once, under its own name, and no other row is.",
    ),
    why: Words::new(
        "少一行就少一项数字；行名改了，数字就可能读到别的行里。",
        "A missing row is a missing figure; a renamed row may be read as another one.",
    ),
    example: "2 行在文件中没有读到，12 格还空着：“（一）予以公开”，“7.属于行政执法案卷”。",
    ground: Words::new("公开的报告中见过", "Seen in published reports"),
    run: super::rows,
};

pub(in crate::check) static B6: Check = Check {
    id: "B6",
    severity: Severity::Error,
    when: When::AtOnce,
    title: Words::new("表格读得到", "The tables can be read"),
    what: Words::new(
        "打开的文件中，第二、三、四部分的标题之下各有一张能读的表格。",
        "In the opened file, parts II, III and IV each have a readable table below their headings.",
    ),
    why: Words::new(
        "表格做成图片，数字就既不能核对，也不能汇总。",
        "The figures of a table that is a picture can neither be checked nor added up.",
    ),
    example: "四、政府信息公开行政复议、行政诉讼情况：文件中没有读到表格，可能是图片，要照原表填写。",
    ground: Words::new("公开的报告中见过", "Seen in published reports"),
    run: super::tables,
};
