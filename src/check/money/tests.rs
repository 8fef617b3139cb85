//! Units of sums of money: what passes, what is asked about, and what cannot be judged.

use super::super::{
    Verdict::{CannotJudge, Failed, NotApplicable, Passed},
    testing::{filled, outcome, outcome_after, verdict, verdict_after},
};
use super::{hundredfold, in_ten_thousands};
use crate::{
    format::Edition::{Of2019, Of2021},
    report::{Amount, Report, Value},
};

fn fees(year: &str, amount: &str) -> Report {
    let mut report = filled(Of2021, &["proactive.fees.amount=", amount].concat());
    report.year = Value::read(year);
    report
}

#[test]
fn b7_asks_about_a_hundred_times_last_years_fees() {
    let told = |sum: &str, last: &str, converted: &str| {
        let figures = ["本年收费金额 ", sum, "，上年 ", last].concat();
        let end = ["，达到 100 倍以上；如果是以元计的，应写成 ", converted, "。"].concat();
        vec![["行政事业性收费：", &figures, &end].concat()]
    };
    let cases = [
        ("25.5", "30", Passed, vec![]),
        ("25.5", "2549.999999", Passed, vec![]),
        ("25.5", "2550", Failed, told("2550", "25.5", "0.255")),
        ("25.5", "251000", Failed, told("251000", "25.5", "25.1")),
        ("0", "251000", Passed, vec![]),
        ("25.5", "0", Passed, vec![]),
        ("", "251000", CannotJudge, vec![]),
        ("25.5", "", CannotJudge, vec![]),
        // A5 speaks of it.
        ("25.5", "251000元", CannotJudge, vec![]),
        ("25.5元", "251000", CannotJudge, vec![]),
    ];
    for (last, sum, verdict, sentences) in cases {
        let told = verdict_after("B7", &fees("2023", last), &fees("2024", sum));
        assert_eq!(told, (verdict, sentences), "{last} {sum}");
    }
    assert_eq!(
        verdict_after("B7", &fees("2023", "25.5"), &fees("2024", "251000")).1,
        ["行政事业性收费：本年收费金额 251000，上年 25.5，达到 100 倍以上；如果是以元计的，应写成 25.1。"]
    );
    // With a year that is not last year's nothing is compared, and D6 says so.
    assert_eq!(verdict_after("B7", &fees("2022", "1"), &fees("2024", "251000")), (CannotJudge, vec![]));
    assert_eq!(verdict_after("B7", &fees("2023", "1"), &fees("", "251000")).0, Failed);
}

#[test]
fn b7_offers_the_sum_in_ten_thousands_where_the_column_can_hold_it() {
    let hints = |sum: &str| {
        let problem = outcome_after("B7", &fees("2023", "1"), &fees("2024", sum)).problems.remove(0);
        assert_eq!(problem.wrong_cells(), ["proactive.fees.amount".parse().unwrap()]);
        assert_eq!(problem.left_cells, 1);
        let sides = problem.sides.map(|(now, before)| (now.to_string(), before.to_string()));
        assert_eq!(sides, Some((sum.to_owned(), "1".to_owned())));
        let hints = problem.hints.iter().map(|hint| (hint.amount.to_string(), hint.message.to_string()));
        hints.collect::<Vec<_>>()
    };
    assert_eq!(hints("251000"), [("25.1".to_owned(), "以元计的 251000 写成 25.1 万元".to_owned())]);
    assert_eq!(hints("251000.55")[0].0, "25.100055");
    assert_eq!(hints("251000.555"), []);
}

#[test]
fn b7_without_last_years_fees_does_not_apply() {
    assert_eq!(verdict("B7", &fees("2024", "251000")), (NotApplicable, vec![]));
    assert_eq!(verdict_after("B7", &Report::new(Of2019), &fees("2021", "251000")), (NotApplicable, vec![]));
}

#[test]
fn b7_wants_a_unit_beside_the_purchases_of_2019() {
    let told = |sentence: &str| vec![["采购总金额 102.85 ", sentence].concat()];
    let cases = [
        ("102.85", "万元", Passed, vec![]),
        ("102.85", "元", Passed, vec![]),
        ("0", "", Passed, vec![]),
        ("102.85", "", Failed, told("没有写单位，应写明是元还是万元。")),
        ("102.85", "亿元", Failed, told("的单位是“亿元”，应是元或万元。")),
        ("", "", CannotJudge, vec![]),
        ("约100", "", CannotJudge, vec![]),
    ];
    for (sum, unit, verdict, sentences) in cases {
        let mut report = filled(Of2019, &["proactive.procurement.amount=", sum].concat());
        report.set_unit("proactive.procurement.amount".parse().unwrap(), unit);
        let sentences: Vec<String> =
            sentences.iter().map(|sentence| ["政府集中采购，", sentence].concat()).collect();
        assert_eq!(super::super::testing::verdict("B7", &report), (verdict, sentences), "{sum} {unit}");
        for problem in outcome("B7", &report).problems {
            assert_eq!(problem.field.to_string(), "proactive.procurement.amount.unit");
            assert_eq!(problem.wrong_cells().len(), 1);
        }
    }
}

#[test]
fn sums_are_multiplied_and_divided_exactly() {
    let cases = [
        ("0", "0", "0"),
        ("1", "100", "0.0001"),
        ("12345", "1234500", "1.2345"),
        ("10000", "1000000", "1"),
        ("96171.605", "9617160.5", "9.6171605"),
        ("0.5", "50", "0.00005"),
    ];
    for (amount, hundred, divided) in cases {
        assert_eq!(hundredfold(amount.parse::<Amount>().unwrap()).to_string(), hundred, "{amount}");
        assert_eq!(in_ten_thousands(amount), divided, "{amount}");
    }
}
