//! The form revised by 国办公开办函〔2021〕30号, in force for the reports from 2021.

use super::{
    Band, Column, Comparison, Direction, Edition, Kind, Outline, Relation, Row, Table,
    common::{
        APPLICANTS, BALANCE_NOTE, COMMON_RELATIONS, DENIED, GRANTED, NOT_PROCESSED, PARTLY_GRANTED,
        PENDING_AT_END, PENDING_AT_START, PROCESSED, RECEIVED, RESULTS, UNAVAILABLE, sections,
    },
    topic::FEES,
};

pub(super) const OUTLINE: Outline = Outline {
    edition: Edition::Of2021,
    id: "2021",
    authority: "国办公开办函〔2021〕30号",
    years: (2021, None),
    sections: &sections(PROACTIVE, REQUESTS, FEES),
    relations: &[COMMON_RELATIONS, RELATIONS],
};

const RELATIONS: &[Relation] = &[
    // What was issued in the year is in force or was repealed.
    Relation {
        rule: "A6",
        table: "proactive",
        for_each: Direction::Row,
        left: &["issued"],
        comparison: Comparison::AtMost,
        right: &["in_force", "repealed"],
        prior: &[],
    },
    // What is in force or was repealed in the year was issued in it or in force before.
    Relation {
        rule: "D2",
        table: "proactive",
        for_each: Direction::Row,
        left: &["in_force", "repealed"],
        comparison: Comparison::Equal,
        right: &["issued"],
        prior: &["in_force"],
    },
];

const DECISIONS: &[Column] = &[Column::count("decisions", "本年处理决定数量")];

const PROACTIVE: Table = Table {
    id: "proactive",
    bands: &[
        Band {
            title: Some("第二十条第（一）项"),
            corner: "信息内容",
            columns: &[
                Column::count("issued", "本年制发件数"),
                Column::count("repealed", "本年废止件数"),
                Column::count("in_force", "现行有效件数"),
            ],
            rows: &[Row::of("regulations", "规章"), Row::of("normative_documents", "行政规范性文件")],
        },
        Band {
            title: Some("第二十条第（五）项"),
            corner: "信息内容",
            columns: DECISIONS,
            rows: &[Row::of("licensing", "行政许可")],
        },
        Band {
            title: Some("第二十条第（六）项"),
            corner: "信息内容",
            columns: DECISIONS,
            rows: &[Row::of("penalties", "行政处罚"), Row::of("compulsory_measures", "行政强制")],
        },
        Band {
            title: Some("第二十条第（八）项"),
            corner: "信息内容",
            columns: &[Column::of("amount", "本年收费金额（单位：万元）", Kind::Money, "万元")],
            rows: &[Row::of("fees", "行政事业性收费")],
        },
    ],
};

const REQUESTS: Table = Table {
    id: "requests",
    bands: &[Band {
        title: None,
        corner: BALANCE_NOTE,
        columns: APPLICANTS,
        rows: &[
            RECEIVED,
            PENDING_AT_START,
            Row::group(
                RESULTS,
                &[GRANTED, PARTLY_GRANTED, DENIED, UNAVAILABLE, NOT_PROCESSED, OTHER, PROCESSED],
            ),
            PENDING_AT_END,
        ],
    }],
};

const OTHER: Row = Row::group(
    "（六）其他处理",
    &[
        Row::of("other.no_correction", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
        Row::of(
            "other.fee_unpaid",
            "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
        ),
        Row::of("other.rest", "3.其他"),
    ],
);
