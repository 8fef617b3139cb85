//! Dates as they are found in reports, and what looks like one.

use super::*;

/// Every date of a text: where it stands, and what it names, `_` for what is left out.
fn found(text: &str) -> Vec<String> {
    let name = |date: Written| {
        let part = |part: Option<u16>| part.map_or("_".to_owned(), |part| part.to_string());
        let parts = [part(date.year), part(date.month.map(u16::from)), part(date.day.map(u16::from))];
        format!("{} {}", &text[date.span.clone()], parts.join("-"))
    };
    written(text).into_iter().map(name).collect()
}

#[test]
fn dates_are_read_as_people_write_them() {
    let cases: [(&str, &[&str]); 16] = [
        ("自2024年1月1日起", &["2024年1月1日 2024-1-1"]),
        ("2024 年 1 月 1 日", &["2024 年 1 月 1 日 2024-1-1"]),
        ("２０２４年１２月３１号", &["２０２４年１２月３１号 2024-12-31"]),
        ("二〇二四年十二月三十一日", &["二〇二四年十二月三十一日 2024-12-31"]),
        ("二零二四年十月二十日，二○一九年", &["二零二四年十月二十日 2024-10-20", "二○一九年 2019-_-_"]),
        ("2024年度，到12月31日止", &["2024年 2024-_-_", "12月31日 _-12-31"]),
        ("2024年3月以来", &["2024年3月 2024-3-_"]),
        (
            "2024-01-20 和 2024/1/2 和 2024.12.31",
            &["2024-01-20 2024-1-20", "2024/1/2 2024-1-2", "2024.12.31 2024-12-31"],
        ),
        ("2025\n年 1 月 1\n日", &["2025\n年 1 月 1\n日 2025-1-1"]),
        ("1.2024年1月", &["2024年1月 2024-1-_"]),
        ("2月30日", &["2月30日 _-2-30"]),
        ("2021-2025年", &["2025年 2025-_-_"]),
        ("2024年12件", &["2024年 2024-_-_"]),
        ("1900年，2099年", &["1900年 1900-_-_", "2099年 2099-_-_"]),
        ("十一月", &["十一月 _-11-_"]),
        ("2024年二十日", &["2024年 2024-_-_"]),
    ];
    for (text, dates) in cases {
        assert_eq!(found(text), dates, "{text}");
    }
}

#[test]
fn what_only_looks_like_a_date_is_none() {
    let texts = [
        "收到24件，办结20件",
        "十年来，五年规划",
        "02024年",
        "120241年",
        "1899年，2100年",
        "2024-13",
        "2024.1",
        "2024-01/20",
        "2024-1-2024",
        "2024-",
        "2024",
        "100月",
        "〔2024〕5号",
        "0517-2024-1234",
        "第二十条第（一）项",
        "",
    ];
    for text in texts {
        assert_eq!(found(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn a_text_names_one_day_or_none() {
    let day = |year, month, day| Some(Day { year, month, day });
    let cases = [
        ("2025-01-20", day(2025, 1, 20)),
        ("2025年1月20日", day(2025, 1, 20)),
        ("２０２５／１／２０", day(2025, 1, 20)),
        (" 2025.1.20 10:30 ", day(2025, 1, 20)),
        ("发布时间：2025-01-20 10:30:05", day(2025, 1, 20)),
        ("20250120", day(2025, 1, 20)),
        ("２０２５０１２０", day(2025, 1, 20)),
        ("2024-02-29", day(2024, 2, 29)),
        ("2000-02-29", day(2000, 2, 29)),
        ("2025-02-29", None),
        ("2100-02-28", None),
        ("1900-02-29", None),
        ("2025-06-31", None),
        ("2025-06-30", day(2025, 6, 30)),
        ("2025-12-31", day(2025, 12, 31)),
        ("2025-13-01", None),
        ("2025-01-00", None),
        ("20250631", None),
        ("202501201", None),
        ("2025年1月", None),
        ("1月20日", None),
        ("2025年", None),
        ("2025-01-20，更新于2025-01-25", None),
        ("明年一月", None),
        ("", None),
    ];
    for (text, day) in cases {
        assert_eq!(Day::only_in(text), day, "{text}");
    }
}

#[test]
fn days_order_as_they_follow() {
    let day = |text| Day::only_in(text).unwrap();
    assert!(day("2024-12-31") < day("2025-01-01"));
    assert!(day("2025-01-31") < day("2025-02-01"));
    assert!(day("2025-02-01") < day("2025-02-02"));
}
