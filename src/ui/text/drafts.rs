//! The words about drafts: where the content is, which drafts there are, and what differs between them.

use crate::{
    format::{Cell, Edition, Format, Language, Words, label_in},
    report::{Field, length},
    session::Difference,
};

pub(in crate::ui) const LOCAL: Words =
    Words::new("数据只在本页，未联网", "The data stay on this page, offline");
pub(in crate::ui) const NO_NETWORK: Words = Words::new(" · 未联网", " · offline");
pub(in crate::ui) const STORED: Words = Words::new("已存在本机 ", "Stored on this computer ");
pub(in crate::ui) const DRAFTS: Words = Words::new("本机草稿", "Drafts");
pub(in crate::ui) const DRAFTS_HINT: Words =
    Words::new("存在这台电脑、这个浏览器里的草稿", "The drafts stored in this browser on this computer");
pub(in crate::ui) const COPY: Words = Words::new("离线副本", "Offline copy");
pub(in crate::ui) const COPY_HINT: Words = Words::new(
    "把本页连同已填写的内容存成一个文件，不联网也能打开，接着填写（Ctrl+S）",
    "This page with all that is filled in as one file, which opens without a network, to go on with (Ctrl+S)",
);
pub(in crate::ui) const CARRIED_BROKEN: Words = Words::new(
    "这个文件里带的报告读不出来，文件没有改动。可以用“打开”选别的文件，或者把这个文件交给管理员。",
    "The report inside this file cannot be read; the file is as it was. Use “Open” for another file, or pass this one on to an administrator.",
);
pub(in crate::ui) const MORE_DRAFTS: Words = Words::new("本机草稿…", "Drafts…");
pub(in crate::ui) const RESTORED: Words = Words::new("已恢复本机草稿：", "Draft restored: ");
pub(in crate::ui) const OFFERED: Words = Words::new("本机有草稿：", "There is a draft: ");
pub(in crate::ui) const ELSEWHERE: Words =
    Words::new("这份草稿正在另一个标签页里填写：", "This draft is open in another tab: ");
pub(in crate::ui) const RIVAL: Words = Words::new(
    "另一个标签页改了同一份草稿，这里的改动还没有存：",
    "Another tab has changed the same draft; the changes here are not stored yet: ",
);
pub(in crate::ui) const FAILED_BEFORE: Words = Words::new(
    "上次打开这份草稿时程序出错，这次没有自动打开：",
    "The program failed when it last opened this draft, so it was not opened: ",
);
pub(in crate::ui) const BROKEN: Words = Words::new(
    "本机有一份草稿读不出来，没有删除，可以在“本机草稿”里下载原样。",
    "A draft cannot be read. It was not deleted; it can be downloaded as it is under “Drafts”.",
);
pub(in crate::ui) const FROM_BLANK: Words = Words::new("从空白开始", "Start blank");
pub(in crate::ui) const OPEN: Words = Words::new("打开", "Open");
pub(in crate::ui) const OPEN_THIS: Words = Words::new("打开这份草稿", "Open this draft");
pub(in crate::ui) const DELETE: Words = Words::new("删除", "Delete");
pub(in crate::ui) const RAW: Words = Words::new("下载原样", "Download as it is");
pub(in crate::ui) const BACK: Words = Words::new("返回", "Back");
pub(in crate::ui) const CLOSE: Words = Words::new("关闭", "Close");
pub(in crate::ui) const USE_HERE: Words = Words::new("用这里的", "Use this one");
pub(in crate::ui) const USE_THERE: Words = Words::new("用那边的", "Use the other");
pub(in crate::ui) const KEEP_BOTH: Words = Words::new("各存一份", "Keep both");
pub(in crate::ui) const NONE: Words = Words::new("本机还没有草稿。", "There are no drafts yet.");
pub(in crate::ui) const NAMELESS: Words = Words::new("（未写单位）", "(no organisation)");
pub(in crate::ui) const ON_SCREEN: Words = Words::new("屏幕上的这份", "on the screen");
pub(in crate::ui) const IN_OTHER_TAB: Words = Words::new("正在另一个标签页里填写", "open in another tab");
pub(in crate::ui) const UNREADABLE: Words =
    Words::new("读不出来，原样保留着", "cannot be read, kept as it is");
pub(in crate::ui) const FORGET: Words = Words::new("清除本机痕迹", "Remove all traces");
pub(in crate::ui) const FORGOTTEN: Words = Words::new(
    "本机草稿已全部删除。屏幕上的报告还在，再改动时会重新存下。",
    "All drafts have been deleted. The report on the screen is still there; the next change stores it again.",
);
pub(in crate::ui) const OPENED: Words = Words::new(
    "已打开本机草稿。原来的内容可用“撤销”找回。",
    "Draft opened. “Undo” brings back what was there.",
);
pub(in crate::ui) const NOT_OPENED: Words = Words::new(
    "这份草稿读不出来，屏幕上的报告未变动。可以下载原样，交给管理员。",
    "This draft cannot be read; the report on the screen is as it was. It can be downloaded as it is.",
);
pub(in crate::ui) const SURE_TO_OPEN: Words = Words::new("打开草稿", "Open the draft");
pub(in crate::ui) const SURE_TO_DELETE: Words = Words::new("删除草稿", "Delete the draft");
pub(in crate::ui) const SAME: Words =
    Words::new("与屏幕上的内容相同。", "It is the same as what is on the screen.");
pub(in crate::ui) const BLANK: Words = Words::new("空白", "blank");

/// Why the browser did not do something with the drafts, by its name for it.
fn because(reason: &str) -> Words {
    match reason {
        "QuotaExceededError" => Words::new("浏览器的空间已满", "the browser has no room left"),
        "SecurityError" | "InvalidStateError" | "ReferenceError" | "TypeError" => {
            Words::new("浏览器不允许本页存储", "the browser does not let this page store anything")
        }
        "TimeoutError" => Words::new(
            "浏览器的存储没有应答，有应答就会存下",
            "the browser’s storage does not answer; as soon as it does, it is stored",
        ),
        "blocked" => Words::new(
            "另一个标签页占用着存储，关闭那个标签页就会存下",
            "another tab holds the storage; as soon as that tab is closed, it is stored",
        ),
        _ => Words::new("浏览器没有存成，改动时会再试", "the browser failed; the next change tries again"),
    }
}

/// Why nothing could be stored.
pub(in crate::ui) fn not_stored(reason: &str, language: Language) -> String {
    // The bar says of which draft, and what to do.
    if reason == "rival" {
        return Words::new("这里的改动还没有存", "The changes here are not stored yet")
            .of(language)
            .to_owned();
    }
    let words = [
        Words::new("未能存在本机：", "Not stored on this computer: "),
        because(reason),
        Words::new("。离开前下载数据", ". Download the data before leaving"),
    ];
    words.map(|words| words.of(language)).concat()
}

/// Why something else could not be done with the drafts.
pub(in crate::ui) fn cannot(reason: &str, language: Language) -> String {
    let words = [
        Words::new("本机草稿没有读出来：", "The drafts could not be read: "),
        because(reason),
        Words::new("。屏幕上的报告未变动。", ". The report on the screen is as it was."),
    ];
    words.map(|words| words.of(language)).concat()
}

/// Why the drafts are not removed yet, and what to do.
pub(in crate::ui) fn held_up(reason: &str, language: Language) -> String {
    let words = match reason {
        "blocked" => Words::new(
            "草稿的内容已全部删除，但另一个标签页还占用着存储。关闭那个标签页，这里就自动清除完毕；在那之前，新的改动只在本页。",
            "All drafts have been emptied, but another tab still holds the storage. Close that tab, and the rest is removed by \
             itself; until then, changes stay on this page alone.",
        ),
        _ => Words::new(
            "浏览器的存储没有应答，草稿还没有删除；有应答就自动删除。可以关闭本网站的其他标签页，或重新打开浏览器再试。",
            "The browser’s storage does not answer, and the drafts are not deleted yet; as soon as it does, they are. Close \
             other tabs of this site, or start the browser again.",
        ),
    };
    words.of(language).to_owned()
}

/// Whose draft it is.
pub(in crate::ui) fn name(organization: &str, year: &str, language: Language) -> String {
    let organization = match organization.trim() {
        "" => NAMELESS.of(language),
        organization => organization,
    };
    match (year.trim(), language) {
        ("", _) => organization.to_owned(),
        (year, Language::Chinese) => [organization, " ", year, "年"].concat(),
        (year, Language::English) => [organization, " ", year].concat(),
    }
}

/// When it was stored, and how much of it is filled in. The time is month, day, hour and minute.
pub(in crate::ui) fn state([month, day, hour, minute]: [u32; 4], filled: u32, language: Language) -> String {
    let (month, day, filled) = (month.to_string(), day.to_string(), filled.to_string());
    let clock = clock(hour, minute);
    match language {
        Language::Chinese => [&month, "月", &day, "日 ", &clock, " 保存 · 填了 ", &filled, " 格"].concat(),
        Language::English => {
            ["stored ", &day, "/", &month, " at ", &clock, " · ", &filled, " cells filled in"].concat()
        }
    }
}

/// A time of the day.
pub(in crate::ui) fn clock(hour: u32, minute: u32) -> String {
    let zero = if minute < 10 { "0" } else { "" };
    [&hour.to_string(), ":", zero, &minute.to_string()].concat()
}

/// How many places differ.
pub(in crate::ui) fn differ(count: usize, language: Language) -> String {
    let count = count.to_string();
    match language {
        Language::Chinese => ["与屏幕上的内容有 ", &count, " 处不同（屏幕上 → 草稿）："].concat(),
        Language::English => [&count, " places differ from the screen (screen → draft):"].concat(),
    }
}

/// What is said of differences that are not listed.
pub(in crate::ui) fn and_more(count: usize, language: Language) -> String {
    let count = count.to_string();
    match language {
        Language::Chinese => ["另有 ", &count, " 处。"].concat(),
        Language::English => ["and ", &count, " more."].concat(),
    }
}

/// A question before a draft is deleted.
pub(in crate::ui) fn sure_to_delete(name: &str, language: Language) -> String {
    match language {
        Language::Chinese => ["将从本机删除“", name, "”的草稿，删除后找不回来。"].concat(),
        Language::English => ["The draft “", name, "” will be deleted for good."].concat(),
    }
}

/// A question before all drafts are deleted.
pub(in crate::ui) fn sure_to_forget(count: usize, language: Language) -> String {
    let count = count.to_string();
    match language {
        Language::Chinese => [
            "将删除本机的全部 ",
            &count,
            " 份草稿，包括撤销用的记录，删除后找不回来。屏幕上的报告和已下载的文件不变。",
        ]
        .concat(),
        Language::English => [
            "All ",
            &count,
            " drafts will be deleted for good, with their history. The report on the screen and downloaded files stay.",
        ]
        .concat(),
    }
}

/// A difference: the place, and what stands there in both.
pub(in crate::ui) fn difference(difference: &Difference, language: Language) -> String {
    let Difference { field, before, after } = difference;
    let shown = |text: &str| match (field, text.trim()) {
        (Field::Narrative(_) | Field::Note(_), text) => {
            [&*length(text).to_string(), Words::new(" 字", " characters").of(language)].concat()
        }
        (_, "") => BLANK.of(language).to_owned(),
        (_, text) => super::short(text),
    };
    let colon = Words::new("：", ": ").of(language);
    [&place(*field, language), colon, &shown(before), " → ", &shown(after)].concat()
}

/// What a place is called, in whichever edition has it.
fn place(field: Field, language: Language) -> String {
    let formats = || Edition::ALL.into_iter().rev().map(Format::of);
    let section = |id: &str| {
        let section = formats().find_map(|format| format.section(id));
        section.map_or("", |section| label_in(section.title, language))
    };
    let name = |cell: Cell| {
        let place = formats().find_map(|format| format.place(cell));
        place.map_or_else(String::new, |place| place.name_in(language))
    };
    match field {
        Field::Cell(cell) => name(cell),
        Field::Unit(cell) => super::labelled(super::UNIT, &name(cell), language),
        Field::Narrative(id) => section(id).to_owned(),
        Field::Note(id) => super::note_of(section(id), language),
        Field::Organization => super::ORGANIZATION.of(language).to_owned(),
        Field::Year => super::YEAR.of(language).to_owned(),
        Field::Published => super::PUBLISHED.of(language).to_owned(),
    }
}
