//! What is on the sheet, as a person reads it on the screen and on paper.

use std::{ops::Range, rc::Rc};

use super::{
    page,
    view::{self, Medium},
};
use crate::{
    check::{CHECKS, Quote, Severity, Sheet},
    file::html::node,
    format::{Edition, Language},
    report::{Report, Value},
    session::{Action, Session, sample},
};

/// The text of a page, one thing a line; fields are lines too.
fn texts(page: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for piece in page.split('<') {
        let (tag, text) = piece.split_once('>').unwrap_or(("", piece));
        lines.extend(tag.starts_with("textarea").then(|| "[ ]".to_owned()));
        lines.extend((!text.trim().is_empty()).then(|| text.trim().to_owned()));
    }
    lines
}

fn shown(session: &Session, medium: Medium) -> Vec<String> {
    texts(&node::print_part(&view::card(&session.sheet(), session, medium)))
}

fn has(lines: &[String], expected: &[&str]) -> bool {
    lines.windows(expected.len()).any(|window| window == expected)
}

/// The sample, with two warnings (one explained), an error and a reason that fits nothing.
fn checked() -> Session {
    let mut report = sample();
    report.edition = Edition::Of2021;
    report.year = Value::read("2024");
    for blank in report.blanks().collect::<Vec<_>>() {
        report.set(blank, Value::read("0"));
    }
    for (cell, figure) in [
        ("proactive.regulations.issued", "5"),
        ("proactive.normative_documents.issued", "3"),
        ("requests.received.research", "2"),
    ] {
        report.set(cell.parse().unwrap(), Value::read(figure));
    }
    for (key, reason) in [
        ("A6 proactive.regulations.issued 5≠0", "年底清理</textarea><img src=x onerror=alert(1)>"),
        ("A6 proactive.regulations.issued 6≠0", "<b>原来的</b>"),
    ] {
        report.explanations.insert(key.into(), reason.into());
    }
    Session::new(report, 2026)
}

#[test]
fn every_rule_has_its_line_with_what_it_means_and_how_it_stands() {
    let session = Session::new(sample(), 2026);
    let lines = shown(&session, Medium::Writer);
    for check in CHECKS {
        assert_eq!(lines.iter().filter(|line| *line == check.id).count(), 1, "{}", check.id);
        let details = [
            check.title.of(Language::Chinese).to_owned(),
            format!("规则：{}", check.what.of(Language::Chinese)),
            format!("缘由：{}", check.why.of(Language::Chinese)),
            format!("依据：{}", check.ground.of(Language::Chinese)),
        ];
        assert!(has(&lines, &details.each_ref().map(String::as_str)), "{}", check.id);
    }
    assert!(has(&lines, &["自查单", "海盐县应急管理局（示例）2020年政府信息公开工作年度报告", "可以定稿"]));
    assert!(has(&lines, &["依据：格式表三印有的勾稽关系", "✓ 符合", "A2"]), "{lines:?}");
    assert!(has(&lines, &["－ 不适用", "没有打开上年报告。"]));
}

#[test]
fn a_finding_has_a_field_for_its_reason_unless_it_is_an_error() {
    let session = checked();
    let lines = shown(&session, Medium::Writer);
    assert!(lines.iter().any(|line| line.starts_with("草稿（1 处必改），")), "{lines:?}");
    let warnings = [
        "✗ 不符",
        "已说明",
        "规章：本年制发件数 5，多于现行有效件数 0 ＋ 本年废止件数 0 ＝ 0，多出 5。",
        "[ ]",
        "请核",
        "行政规范性文件：本年制发件数 3，多于现行有效件数 0 ＋ 本年废止件数 0 ＝ 0，多出 3。",
        "[ ]",
        "A7",
    ];
    assert!(has(&lines, &warnings), "{lines:?}");
    assert!(has(
        &lines,
        &["必改", "科研机构一列：新收 2 ＋ 上年结转 0 ＝ 2，总计 0 ＋ 结转下年 0 ＝ 0，相差 2。", "A2"]
    ));
    let outdated = [
        "先前的说明（所说的情况已变）",
        "A6 本年制发不多于现行有效与本年废止之和：规章，本年制发件数（6≠0）",
        "&lt;b&gt;原来的&lt;/b&gt;",
        "移去",
        "打印",
        "关闭",
    ];
    assert!(has(&lines, &outdated), "{lines:?}");
}

#[test]
fn who_only_reads_reads_the_reasons() {
    let lines = shown(&checked(), Medium::Reader);
    assert!(!lines.iter().any(|line| line == "[ ]" || line == "移去"));
    assert!(
        has(&lines, &["说明：年底清理&lt;/textarea&gt;&lt;img src=x onerror=alert(1)&gt;", "请核"]),
        "{lines:?}"
    );
}

#[test]
fn a_blank_report_says_why_its_rules_cannot_be_judged() {
    let session = Session::new(Report::new(Edition::LATEST), 2026);
    let begun = session.reduce(Action::Write(
        crate::report::Field::Cell("requests.received.research".parse().unwrap()),
        "3".into(),
    ));
    let lines = shown(&begun, Medium::Writer);
    let open = [
        "？ 无法判断",
        "有 6 处要看的数字或文字还空着，或读不出。",
        "尚未填平",
        "科研机构一列：新收 3 ＋ 上年结转 （未填） ＝ 3，总计 （未填） ＋ 结转下年 （未填） ＝ 0，还差 3。",
    ];
    assert!(has(&lines, &open), "{lines:?}");
}

/// The sheet with one of its warnings turned into a note on a sentence.
fn with_quote(session: &Session) -> Sheet {
    let mut sheet = session.sheet();
    let problem = sheet.rulings.iter_mut().find(|ruling| ruling.check.id == "A6").unwrap();
    problem.outcome.problems.truncate(1);
    let problem = &mut problem.outcome.problems[0];
    (problem.severity, problem.explained) = (Severity::Note, None);
    let text: Rc<str> = "收到<b>12件。".into();
    let marks = Vec::from([Range { start: 16, end: 18 }]);
    problem.quote = Some(Quote { section: "overview", text, start: 7, marks });
    sheet
}

#[test]
fn a_quoted_sentence_stands_with_its_figure_marked() {
    let session = checked();
    let sheet = with_quote(&session);
    for page in [
        node::print_part(&view::card(&sheet, &session, Medium::Writer)),
        node::print(&page::page(&sheet, &session)),
    ] {
        assert!(page.contains("收到&lt;b&gt;<mark>12</mark>件。</blockquote>"), "{page}");
        assert!(has(&texts(&page), &["○ 有提示", "提示"]));
    }
}

#[test]
fn on_paper_there_is_every_rule_and_room_to_sign_and_nothing_runs() {
    let session = checked();
    let page = node::print(&page::page(&session.sheet(), &session));
    assert!(page.starts_with("<!doctype html>\n<html lang=\"zh-CN\">"));
    for forbidden in ["<script", "<img", "<style", "<link", " style=", "<textarea", "<button", "<details"] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
    let lines = texts(&page);
    for check in CHECKS {
        assert!(has(&lines, &[check.id, check.title.of(Language::Chinese)]), "{}", check.id);
    }
    assert!(has(&lines, &["填报人：", "审核人：", "日期："]));
    assert!(has(&lines, &["说明：年底清理&lt;/textarea&gt;&lt;img src=x onerror=alert(1)&gt;"]));
    assert_eq!(lines[0], "自查单 海盐县应急管理局（示例）2024年政府信息公开工作年度报告");
    assert!(!page::STYLE.contains("</") && !page::STYLE.contains("url(") && !page::STYLE.contains("@import"));
}
