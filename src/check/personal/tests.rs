//! Numbers of persons, made up, and what only looks like one.

use super::super::{
    Severity::Warning,
    Verdict::{self, CannotJudge, Failed, Passed},
    explanation_key,
    testing::{outcome, verdict},
};
use crate::{format::Edition::Of2021, report::Report};

fn saying(text: &str) -> Report {
    let mut report = Report::new(Of2021);
    report.set_narrative("overview", text);
    report
}

fn judged(text: &str) -> (Verdict, String) {
    let (verdict, sentences) = verdict("C12", &saying(text));
    (verdict, sentences.concat())
}

#[test]
fn personal_numbers_are_found_and_masked() {
    let cases = [
        ("申请人身份证号11010519491231002X。", "身份证号 110****002X"),
        ("申请人（身份证号：１１０１０５１９４９１２３１００２ｘ）", "身份证号 110****002X"),
        ("身份证 110105 19491231 002X", "身份证号 110****002X"),
        ("身份证号码：110105491231002。", "身份证号 110****1002"),
        ("张某，13812345678。", "手机号 138****5678"),
        ("张某，139 1234 5678。", "手机号 139****5678"),
        ("张某，+8613812345678。", "手机号 861****5678"),
        ("张某，+86 138 1234 5678。", "手机号 138****5678"),
        ("张某，199-12345678。", "手机号 199****5678"),
        ("银行卡6222021234567890128。", "银行卡号 622****0128"),
        ("汇入6222 0212 3456 7890 128。", "银行卡号 622****0128"),
        ("账号4111111111111111。", "银行卡号 411****1111"),
    ];
    for (text, named) in cases {
        assert_eq!(judged(text), (Failed, format!("文中有{named}，公布前应删去。")), "{text}");
    }
    assert_eq!(judged("张某，13812345678。").1, "文中有手机号 138****5678，公布前应删去。");
    let found = outcome("C12", &saying("张某，139 1234 5678。")).problems;
    assert_eq!((found[0].severity, found[0].quote.as_ref().unwrap().marked()), (Warning, "139 1234 5678"));
}

#[test]
fn a_mobile_phone_given_as_a_contact_is_asked_about() {
    let sentence = "文中有手机号 138****5678，是个人的就删去，是对外公布的办公电话就写明说明。".to_owned();
    assert_eq!(judged("咨询电话：13812345678。"), (Failed, sentence));
}

#[test]
fn office_lines_and_other_numbers_pass() {
    let texts = [
        "联系电话：0517-83605123。",
        "联系电话：0517-83605123 83605124，邮编223001。",
        "拨打12345热线、400-123-4567咨询。",
        "电话83605123-8001",
        "电话：01082345678。",
        "电话：12812345678。",
        "共8612812345678，9913812345678。",
        "共138 1234 56789次。",
        "全年访问13812345678次。",
        "收费13812345678元。",
        "编号20240101123456789。",
        "身份证110105194912310021。",
        "身份证110105194913310021。",
        "持440524188001010014。",
        "代码91330424MA2B8C1234。",
        "备案号6222021234567890128。",
        "受理4111111111111111。",
        "账号4111111111111112。",
        "账号2111111111111115。",
        "账号41111111111111111110。",
        "账号622202 1234567890 128。",
        "共110105 491231 002。",
        "注册号110105491331002。",
        "注册号990105491231002。",
        "网址http://www.haiyan.gov.cn/art/2024/1/13812345678.html",
        "邮箱13812345678@163.com",
        "（国办公开办函〔2021〕30号）",
        "全年公开信息523条。",
    ];
    for text in texts {
        assert_eq!(judged(text), (Passed, String::new()), "{text}");
    }
    assert_eq!(judged("").0, CannotJudge);
}

#[test]
fn every_number_of_a_section_is_found() {
    let report = saying("张某，13812345678。李某，13987654321、11010519491231002X。");
    assert_eq!(outcome("C12", &report).problems.len(), 3);
    let mut report = saying("公开信息523条。");
    report.set_narrative("other_matters", "无");
    assert_eq!(outcome("C12", &report).passed, 2);
}

/// A reason for leaving a number may stay in the file when the number itself is gone.
#[test]
fn the_key_of_an_explanation_masks_the_number() {
    let found = outcome("C12", &saying("咨询电话：138 1234 5678。")).problems;
    assert_eq!(&*explanation_key(&found[0]), "C12 overview 138****5678");
}
