//! Which notices are named, and which of them are a form's own.

use super::super::{
    Severity,
    Verdict::{self, CannotJudge, Failed, NotApplicable, Passed},
    testing::{outcome, outcome_read, verdict},
};
use super::*;
use crate::{
    format::Edition::{self, Of2019, Of2021},
    report::{Report, Value},
};

fn saying(edition: Edition, year: &str, text: &str) -> Report {
    let mut report = Report::new(edition);
    report.year = Value::read(year);
    report.set_narrative("overview", text);
    report
}

fn judged(edition: Edition, year: &str, text: &str) -> (Verdict, String) {
    let (verdict, sentences) = verdict("E3", &saying(edition, year, text));
    (verdict, sentences.concat())
}

#[test]
fn the_notice_of_the_form_passes_however_it_is_written() {
    let texts = [
        "按照国办公开办函〔2021〕30号要求编制。",
        "按照国办公开办函[2021]30号要求编制。",
        "按照国办公开办函【2021】 30 号要求编制。",
        "按照国办公开办函（２０２１）３０号要求编制。",
        "按照国办公开办函 (2021) 30号要求编制。",
        "按照国办公开办函［2021］30号、国办公开办函〈2021〉30号要求编制。",
        // Whoever names both tells how the form came about.
        "根据国办公开办函〔2019〕60号和国办公开办函〔2021〕30号要求编制。",
    ];
    for text in texts {
        assert_eq!(judged(Of2021, "2024", text), (Passed, String::new()), "{text}");
    }
    assert_eq!(judged(Of2019, "2020", "按照国办公开办函〔2019〕60号要求编制。").0, Passed);
}

#[test]
fn the_notice_of_the_other_form_is_noted() {
    let sentence = "文中引用的是国办公开办函〔2019〕60号，2021 年格式的通知是国办公开办函〔2021〕30号。";
    let text = "根据《通知》（国办公开办函〔 2019 〕60号）的要求编制本报告。";
    assert_eq!(judged(Of2021, "2022", text), (Failed, sentence.to_owned()));
    let sentence = "文中引用的是国办公开办函〔2021〕30号，2019 年格式的通知是国办公开办函〔2019〕60号。";
    assert_eq!(judged(Of2019, "2020", "按国办公开办函〔2021〕30号编制。"), (Failed, sentence.to_owned()));

    let found = outcome("E3", &saying(Of2021, "2022", text)).problems;
    assert_eq!(found[0].severity, Severity::Note);
    assert_eq!(found[0].quote.as_ref().unwrap().marked(), "国办公开办函〔 2019 〕60号");
}

/// The 2019 tables in a report of 2023 are told by B2; that they follow their own notice is no second fault.
#[test]
fn a_wrong_form_is_told_elsewhere() {
    assert_eq!(judged(Of2019, "2023", "按国办公开办函〔2021〕30号编制。").0, CannotJudge);
    assert_eq!(judged(Of2019, "2023", "按国办公开办函〔2019〕60号编制。").0, Passed);
}

#[test]
fn the_number_of_another_office_is_noted_where_it_is_about_the_form() {
    let sentence = "文中引用的文号是国办发〔2021〕30号，应是国办公开办函〔2021〕30号。";
    let text = "按照政府信息公开工作年度报告格式（国办发〔2021〕30号）编制。";
    assert_eq!(judged(Of2021, "2024", text), (Failed, sentence.to_owned()));
    let sentence = "文中引用的是国办函〔2019〕60号，2021 年格式的通知是国办公开办函〔2021〕30号。";
    assert_eq!(judged(Of2021, "2024", "按政府信息公开格式（国办函〔2019〕60号）编制。").1, sentence);
    // It may be quite another document.
    assert_eq!(judged(Of2021, "2024", "落实国办发〔2021〕30号。").0, CannotJudge);
}

#[test]
fn other_documents_are_none_of_its_business() {
    let texts = [
        "落实国办函〔2020〕109号。",
        "落实国办发〔2021〕31号。",
        "落实国办发〔2019〕30号。",
        "落实盐政办发〔2021〕30号。",
        "国办公开办函〔2021〕号",
        "国办公开办函〔〕30号",
        "国办公开办函〔2021）30件",
        "国办公开办函〔2021",
        "国办公开办函2021年30号",
        "国办的许多要求都写在文件里（2021）30号",
        "全面公开。",
    ];
    for text in texts {
        assert_eq!(judged(Of2021, "2024", text).0, NotApplicable, "{text}");
    }
    assert_eq!(judged(Of2021, "2024", "").0, CannotJudge);
}

/// The words above the first section are no part of the form, but of what is published.
#[test]
fn the_head_of_a_file_is_looked_at_too() {
    let report = saying(Of2021, "2022", "");
    let found = outcome_read("E3", &report, "按照国办公开办函〔2019〕60号\n编制。");
    assert_eq!(
        &*found.problems[0].message,
        "文件开头引用的是国办公开办函〔2019〕60号，2021 年格式的通知是国办公开办函〔2021〕30号。"
    );
    assert_eq!((found.problems[0].severity, &found.problems[0].quote), (Severity::Note, &None));
    assert_eq!(outcome_read("E3", &report, "按照国办公开办函〔2021〕30号编制。").verdict(), Passed);
}

#[test]
fn an_issuers_name_is_short() {
    assert_eq!(named("国办一二三四五六〔2021〕30号").len(), 1);
    assert_eq!(named("国办一二三四五六七〔2021〕30号").len(), 0);
}

#[test]
fn a_notice_ends_with_its_number() {
    let text = "（国办公开办函〔2021〕30号）";
    let found = named(text);
    assert_eq!(found.len(), 1);
    assert_eq!(&text[found[0].span.clone()], "国办公开办函〔2021〕30号");
    assert_eq!((found[0].issuer.as_str(), found[0].year, found[0].number), (ISSUER, 2021, 30));
}
