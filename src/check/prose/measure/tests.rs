//! What single numbers mean.

use super::*;

/// What the first number of a text is, and what is read with it.
fn first(text: &str) -> String {
    let at = text.char_indices().find(|(_, sign)| number::begins(*sign)).unwrap().0;
    let (numeral, end) = read(text, at, None).unwrap();
    let said = match numeral {
        Numeral::Measure(Measure { low, high, unit }) => match high {
            Some(high) if high == low => format!("{low}{unit}"),
            Some(high) => format!("{low}..{high}{unit}"),
            None => format!("{low}..{unit}"),
        },
        Numeral::Percent(Percent { value, tolerance }) => format!("{value}±{tolerance}"),
        Numeral::Year(year) => format!("year {year}"),
        Numeral::PartOfYear => "part".to_owned(),
        Numeral::Other => "other".to_owned(),
    };
    format!("{said} {}", &text[at..end])
}

#[test]
fn a_count_has_a_unit_and_may_be_less_than_exact() {
    let cases = [
        ("95件", "95件 95件"),
        ("共 1295 件，", "1295件 1295 件"),
        ("１２件", "12件 １２件"),
        ("十二宗", "12宗 十二宗"),
        ("两件", "2件 两件"),
        ("166454人次", "166454人次 166454人次"),
        ("100余件", "100..199件 100余件"),
        ("120多件", "120..129件 120多件"),
        ("5余件", "5..14件 5余件"),
        ("三千余条", "3000..3999条 三千余条"),
        ("1.2万条", "11500..12999条 1.2万条"),
        ("1万余条", "10000..19999条 1万余条"),
        ("10余万条", "100000..199999条 10余万条"),
        ("1.2亿条", "115000000..129999999条 1.2亿条"),
        ("1万条", "5000..19999条 1万条"),
        ("三个平台", "3个 三个"),
        ("3千条", "2500..3999条 3千条"),
        ("100件左右", "80..120件 100件左右"),
        ("100件以上", "100..件 100件以上"),
        ("100件以内", "0..100件 100件以内"),
    ];
    for (text, said) in cases {
        assert_eq!(first(text), said, "{text}");
    }
}

#[test]
fn money_is_counted_in_ten_thousands() {
    let cases = [
        ("96171.6万元", "96171.6万元 96171.6万元"),
        ("3940元", "0.394万元 3940元"),
        ("1.5亿元", "15000万元 1.5亿元"),
        ("0.01元", "0.000001万元 0.01元"),
        ("12余万元", "12..21万元 12余万元"),
    ];
    for (text, said) in cases {
        assert_eq!(first(text), said, "{text}");
    }
}

#[test]
fn shares_allow_for_their_last_digit() {
    let cases =
        [("42.86%", "428600±1000 42.86%"), ("15.4％", "154000±1000 15.4％"), ("50 %", "500000±10000 50 %")];
    for (text, said) in cases {
        assert_eq!(first(text), said, "{text}");
    }
}

#[test]
fn a_share_may_be_written_in_words() {
    let fifty = Percent { value: 500_000, tolerance: 10_000 };
    assert_eq!(
        read("占百分之五十", "占百分之".len(), None),
        Some((Numeral::Percent(fifty), "占百分之五十".len()))
    );
}

#[test]
fn what_is_no_count_is_told_apart() {
    let cases = [
        ("2024年", "year 2024 2024年"),
        ("2024年度", "year 2024 2024年度"),
        ("二〇二四年", "year 2024 二〇二四年"),
        ("2023年底", "year 2023 2023年底"),
        ("20年", "other 20年"),
        ("1990年", "year 1990 1990年"),
        ("1月1日", "other 1月1日"),
        ("12月31日", "other 12月31日"),
        ("12月底", "other 12月"),
        ("12月30日", "part 12月30日"),
        ("6月", "part 6月"),
        ("1-6月", "part 1-6"),
        ("3-5件", "other 3-5"),
        ("3至5件", "other 3至5"),
        ("两个平台", "other 两"),
        ("第3批", "other 3"),
        ("第三十六条", "other 三十六"),
        ("〔2021〕30号", "other 2021"),
        ("12345热线", "other 12345"),
        ("20个工作日", "other 20"),
        ("5.2个百分点", "other 5.2"),
        ("一个平台", "other 一"),
        ("两次会议", "other 两"),
        ("数百件", "other 百"),
        ("十几件", "other 十"),
        ("每5件", "other 5"),
        ("A4", "other 4"),
        ("《2部门》", "other 2"),
        ("330424199001011234人", "other 330424199001011234"),
    ];
    for (text, said) in cases {
        assert_eq!(first(text), said, "{text}");
    }
}

#[test]
fn words_before_a_number_bound_it() {
    let said = |bound| match read("100件", 0, Some(bound)) {
        Some((Numeral::Measure(measure), _)) => {
            (measure.low.to_string(), measure.high.map(|high| high.to_string()))
        }
        other => panic!("{other:?}"),
    };
    assert_eq!(said(Bound::Near), ("80".to_owned(), Some("120".to_owned())));
    assert_eq!(said(Bound::AtLeast), ("100".to_owned(), None));
    assert_eq!(said(Bound::AtMost), ("0".to_owned(), Some("100".to_owned())));
}
