//! Reports as pages, by example.

use super::*;
use crate::{
    format::{Cell, Edition, Format},
    report::Value,
};

fn cell(id: &str) -> Cell {
    id.parse().unwrap()
}

fn page_of(edition: Edition, fill: impl Fn(&mut Report)) -> String {
    let mut report = Report::new(edition);
    report.organization = "某县<应急>管理局".into();
    report.year = Value::read("2020");
    fill(&mut report);
    write(&report)
}

#[test]
fn the_page_runs_nothing_and_loads_nothing() {
    let page = page_of(Edition::Of2021, |report| {
        report.set_narrative("overview", "</script><script src=x>alert(1)</script><img src=x onerror=y>");
    });
    assert!(page.starts_with("<!doctype html>\n<html lang=\"zh-CN\">"));
    assert_eq!(page.matches("<script").count(), 1);
    assert!(page.contains("<script type=\"application/json\" id=\"gongkai-report\">{"));
    assert!(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'\""));
    for forbidden in [" style=", "<img", "<link", "url(", "@import"] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
    assert!(page.contains("<title>某县&lt;应急&gt;管理局2020年政府信息公开工作年度报告</title>"));
}

#[test]
fn the_stylesheet_cannot_end_its_element() {
    assert!(!include_str!("style.css").contains("</"));
}

#[test]
fn every_figure_and_every_narrative_can_be_found() {
    for edition in Edition::ALL {
        let page = page_of(edition, |_| {});
        for place in &Format::of(edition).places {
            assert_eq!(page.matches(&format!(" data-cell=\"{}\"", place.cell)).count(), 1, "{}", place.cell);
        }
        assert_eq!(page.matches(" data-cell=").count(), Format::of(edition).places.len());
        let sections: Vec<&str> =
            page.split(" data-section=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert_eq!(sections, ["overview", "improvement", "other_matters"]);
    }
}

#[test]
fn figures_are_readable_with_their_unit_and_exact_without() {
    let page = page_of(Edition::Of2019, |report| {
        report.set(cell("proactive.procurement.amount"), Value::read("102.85"));
        report.set_unit(cell("proactive.procurement.amount"), "万元");
        report.set(cell("requests.received.research"), Value::read("3"));
    });
    for line in [
        "<td colspan=\"2\" data-cell=\"proactive.procurement.amount\" data-value=\"102.85\" data-unit=\"万元\">102.85万元</td>",
        "<td data-cell=\"requests.received.research\">3</td>",
        "<td data-cell=\"requests.received.total\">3</td>",
        "<td data-cell=\"requests.received.natural_person\"></td>",
    ] {
        assert!(page.contains(line), "{line}");
    }
}

#[test]
fn tables_say_what_their_headings_head() {
    let page = page_of(Edition::Of2021, |_| {});
    for line in [
        "<caption>收到和处理政府信息公开申请情况</caption>\n<colgroup span=\"3\"></colgroup>\n<colgroup span=\"7\"></colgroup>\n<thead>",
        "<tbody>\n<tr><th scope=\"rowgroup\" rowspan=\"22\">三、本年度办理结果</th><th scope=\"row\" colspan=\"2\">（一）予以公开</th>",
        "<th scope=\"colgroup\" colspan=\"10\">行政诉讼</th>",
        "<tbody>\n<tr><th scope=\"rowgroup\" colspan=\"4\">第二十条第（五）项</th></tr>",
    ] {
        assert!(page.contains(line), "{line}");
    }
}

#[test]
fn prose_stands_in_paragraphs() {
    let page = page_of(Edition::Of2021, |report| {
        report.set_narrative("overview", "（一）主动公开\n　　全年公开12件。");
        report.notes.insert(cell("proactive.regulations.issued"), "其中修订16件".into());
    });
    assert!(page.contains(
        "<h2>一、总体情况</h2>\n<div data-section=\"overview\">\n<h3>（一）主动公开</h3>\n<p>全年公开12件。</p>\n</div>"
    ));
    assert!(page.contains("<p class=\"note\">注：规章，本年制发件数：其中修订16件</p>"));
}

#[test]
fn a_page_saved_by_a_browser_is_still_read() {
    let page = page_of(Edition::Of2021, |report| report.organization = "某局".into());
    let saved = page
        .replace(
            "<script type=\"application/json\" id=\"gongkai-report\">",
            "<SCRIPT id='gongkai-report' type=application/json>",
        )
        .replace("</script>", "</SCRIPT>")
        .replace("<!doctype html>", "<!DOCTYPE html>\r\n<!-- saved from url=(0014)about:internet -->");
    let report = data(&saved).unwrap().unwrap();
    assert_eq!(&*report.organization, "某局");
    assert_eq!(data(&page), Ok(Some(report)));
}

/// What stands in the data counts only as long as it is whole; what a later version wrote is not guessed at.
#[test]
fn a_page_without_whole_data_has_none() {
    let page = page_of(Edition::Of2021, |_| {});
    let (before, after) = page.split_once("<script").unwrap();
    let cases = [
        (format!("{before}</body></html>"), Ok(None)),
        (before.to_owned(), Ok(None)),
        (format!("{before}<script{}", &after[..1000]), Ok(None)),
        (page.replace("\"gongkai\":1", "\"gongkai\";1"), Ok(None)),
        (page.replace("\"gongkai\":1", "\"gongkai\":2"), Err(Refusal::Newer)),
    ];
    for (text, result) in cases {
        assert_eq!(data(&text), result);
    }
}
