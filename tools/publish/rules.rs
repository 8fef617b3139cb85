//! The catalogue of rules, as data for developers and as a page for everybody else; both are made from `CHECKS`.

use std::borrow::Cow;

use gongkai::{
    check::{CHECKS, Check, Severity, When},
    file::html::node::{Node, element, print, text},
    format::{Language, Words},
};
use serde_json::{Value, json};

const TITLE: &str = "政府信息公开工作年度报告核对规则";

/// The families of rules by the letter that their ids begin with, each with what it is about.
pub(crate) const FAMILIES: [(&str, &str, &str); 5] = [
    ("A", "数据勾稽", "同一份报告的表格之内，数与数是否对得上。"),
    ("B", "完整与格式", "应有的内容是否齐全，是否合乎规定的格式。"),
    ("C", "文字与表格", "文字里的数字，与表格、与上下文是否一致。"),
    ("D", "与上年比较", "打开上年报告后，两年的数字是否接得上，内容是否雷同。"),
    ("E", "法规与状态", "公布时间、制定权限和所引文件是否合乎规定。"),
];

/// Rules that have no check of their own, with the reason. Their ids stay taken.
pub(crate) const WITHOUT_CHECK: [(&str, &str, &str); 1] = [(
    "D7",
    "两年格式不同时只比共有的项目",
    "2021 年度的报告与 2020 年度的报告格式不同。D 类规则只比较两版都有、含义也没有变的项目，其余不比，因此不会误报。\
     这一条约束的是别的规则，自身没有不符的情形，不列入核对结果。",
)];

/// How grave a failure is, in words.
const SEVERITIES: [(Severity, &str, &str); 3] = [
    (Severity::Error, "必改", "报告自相矛盾，或者不合格式。改正之前，下载的文件标为草稿。"),
    (Severity::Warning, "请核", "多半有误，要由人看一看。确实无误的，可以写明理由。"),
    (Severity::Note, "提示", "未必有误，供参考。"),
];

/// When a failure is shown, in words.
const TIMES: [(When, &str, &str); 2] = [
    (When::AtOnce, "随填随核", "一填错就指出。"),
    (When::Asked, "全面核对时", "填写当中可能只是还没有写到，到全面核对或者下载时才指出。"),
];

const OUTCOMES: [(&str, &str); 5] = [
    ("符合", "适用的地方都没有问题。"),
    ("不符", "至少有一处有问题，逐处列出。"),
    ("已说明", "有请核或提示之处，都已写明理由。"),
    ("无法判断", "所需的格子空着，或者读不成数字。空格不当作 0。"),
    ("不适用", "报告里没有它所管的内容，例如没有打开上年报告。"),
];

/// The rules as data, in the order in which findings are listed.
pub(crate) fn data() -> Value {
    let rule = |check: &&Check| {
        let (letter, name, _) = family(check);
        json!({
            "id": check.id,
            "family": { "id": letter, "name": name },
            "severity": check.severity.id(),
            "when": match check.when {
                When::AtOnce => "at_once",
                When::Asked => "asked",
            },
            "title": check.title.of(Language::Chinese),
            "what": check.what.of(Language::Chinese),
            "why": check.why.of(Language::Chinese),
            "example": check.example,
            "ground": check.ground.of(Language::Chinese),
            "title_en": check.title.of(Language::English),
            "what_en": check.what.of(Language::English),
            "why_en": check.why.of(Language::English),
            "ground_en": check.ground.of(Language::English),
        })
    };
    json!({ "gongkai": 1, "rules": CHECKS.iter().map(rule).collect::<Vec<_>>() })
}

/// The rules as a page to be read and printed. The build adds its style sheet.
pub(crate) fn page() -> String {
    let meta = |name, value: &'static str| element("meta", vec![(name, value.into())], vec![]);
    let viewport =
        vec![("name", "viewport".into()), ("content", "width=device-width, initial-scale=1".into())];
    let head = vec![
        meta("charset", "utf-8"),
        element("meta", viewport, vec![]),
        element("title", vec![], vec![text(TITLE)]),
    ];
    let mut main = vec![plain("h1", TITLE)];
    main.extend(introduction());
    main.push(contents());
    main.extend(families().map(|(letter, name, about)| {
        let mut section = vec![plain("h2", &[letter, "　", name].concat()), plain("p", about)];
        section.extend(checks_of(letter).map(rule));
        section.extend(without_check_of(letter));
        element("section", vec![("id", letter.into())], section)
    }));
    let body = vec![element("main", vec![], main)];
    let page = vec![element("head", vec![], head), element("body", vec![], body)];
    print(&element("html", vec![("lang", "zh-CN".into())], page))
}

/// What the words mean that every rule is described with.
fn introduction() -> Vec<Node> {
    let about = format!(
        "填写《政府信息公开工作年度报告》时，按下列 {} 条规则核对，分 {} 类。每条写明要求、理由、依据，\
         并举一句不符时的提示为例。",
        CHECKS.len(),
        families().count()
    );
    vec![
        plain("p", &about),
        english("Beneath each rule it is said in English what must hold and why.".to_owned()),
        plain("h2", "用语"),
        plain("h3", "轻重"),
        terms(SEVERITIES.map(|(severity, word, about)| (severity_mark(severity, word), about))),
        plain("p", "这是通常的轻重；同一条规则下，个别情形另有轻重的，以核对结果所示为准。"),
        plain("h3", "何时指出"),
        terms(TIMES.map(|(_, word, about)| (text(word), about))),
        plain("h3", "结论"),
        terms(OUTCOMES.map(|(word, about)| (text(word), about))),
    ]
}

fn contents() -> Node {
    let mut children = vec![plain("h2", "目录")];
    for (letter, name, _) in families() {
        let link = |check: &Check| {
            let title = [check.id, "　", check.title.of(Language::Chinese)].concat();
            element("li", vec![], vec![link_to(check.id, &title)])
        };
        children.push(element("h3", vec![], vec![link_to(letter, &[letter, "　", name].concat())]));
        children.push(element("ul", vec![], checks_of(letter).map(link).collect()));
    }
    element("nav", vec![("aria-label", "目录".into())], children)
}

fn rule(check: &'static Check) -> Node {
    let described = [
        ("要求", check.what.of(Language::Chinese)),
        ("理由", check.why.of(Language::Chinese)),
        ("示例", check.example),
        ("依据", check.ground.of(Language::Chinese)),
    ];
    let word = SEVERITIES.iter().find(|(severity, ..)| *severity == check.severity).map_or("", |it| it.1);
    let time = TIMES.iter().find(|(when, ..)| *when == check.when).map_or("", |it| it.1);
    let marks = vec![severity_mark(check.severity, word), text(" · "), text(time)];
    let children = vec![
        heading(check.id, check.title.of(Language::Chinese)),
        element("p", vec![("class", "marks".into())], marks),
        terms(described.into_iter().map(|(word, about)| (text(word), about))),
        english(
            [check.title, Words::new("", ". "), check.what, Words::new("", " "), check.why]
                .map(|words| words.of(Language::English))
                .concat(),
        ),
    ];
    element("section", vec![("class", "rule".into()), ("id", check.id.into())], children)
}

fn without_check_of(letter: &str) -> impl Iterator<Item = Node> {
    WITHOUT_CHECK.iter().filter(move |(id, ..)| id.starts_with(letter)).map(|(id, title, why)| {
        let marks = vec![("class", "marks".into())];
        let children = vec![
            heading(id, title),
            element("p", marks, vec![text("不单独核对")]),
            terms([(text("说明"), *why)]),
        ];
        element("section", vec![("class", "rule".into()), ("id", (*id).into())], children)
    })
}

/// A rule's heading, which is also the address of the rule.
fn heading(id: &'static str, title: &str) -> Node {
    element("h3", vec![], vec![link_to(id, id), text(title)])
}

fn severity_mark(severity: Severity, word: &str) -> Node {
    element("strong", vec![("class", severity.id().into())], vec![text(word)])
}

/// Words and what is to be said of each.
fn terms<'a>(terms: impl IntoIterator<Item = (Node, &'a str)>) -> Node {
    let pair = |(term, about)| [element("dt", vec![], vec![term]), plain("dd", about)];
    element("dl", vec![], terms.into_iter().flat_map(pair).collect())
}

fn link_to(id: &str, words: &str) -> Node {
    element("a", vec![("href", Cow::Owned(["#", id].concat()))], vec![text(words)])
}

/// What is said in English besides.
fn english(content: String) -> Node {
    let attributes = vec![("class", "english".into()), ("lang", "en".into())];
    element("p", attributes, vec![text(&content)])
}

fn plain(name: &'static str, content: &str) -> Node {
    element(name, vec![], vec![text(content)])
}

fn family(check: &Check) -> (&'static str, &'static str, &'static str) {
    FAMILIES.into_iter().find(|(letter, ..)| check.id.starts_with(letter)).unwrap_or_default()
}

/// The families that have a rule.
fn families() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    FAMILIES.into_iter().filter(|(letter, ..)| checks_of(letter).next().is_some())
}

fn checks_of(letter: &str) -> impl Iterator<Item = &'static Check> {
    CHECKS.iter().copied().filter(move |check| check.id.starts_with(letter))
}
