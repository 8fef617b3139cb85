//! The trial form of 国办公开办函〔2019〕60号, used for the reports of 2019 and 2020.

use super::{
    Band, Column, Comparison, Direction, Edition, Kind, Outline, Relation, Row, Table,
    common::{
        APPLICANTS, BALANCE_NOTE, COMMON_RELATIONS, DENIED, GRANTED, NOT_PROCESSED, PARTLY_GRANTED,
        PENDING_AT_END, PENDING_AT_START, PROCESSED, RECEIVED, RESULTS, UNAVAILABLE, sections,
    },
};

pub(super) const OUTLINE: Outline = Outline {
    edition: Edition::Of2019,
    id: "2019",
    authority: "国办公开办函〔2019〕60号",
    years: (2019, Some(2020)),
    sections: &sections(PROACTIVE, REQUESTS, &[]),
    relations: &[COMMON_RELATIONS, RELATIONS],
};

const RELATIONS: &[Relation] = &[
    // What was newly published is part of all that is public, and was made before it was published.
    Relation {
        rule: "A7",
        table: "proactive",
        for_each: Direction::Row,
        left: &["published"],
        comparison: Comparison::AtMost,
        right: &["total_published"],
        prior: &[],
    },
    Relation {
        rule: "A7",
        table: "proactive",
        for_each: Direction::Row,
        left: &["published"],
        comparison: Comparison::AtMost,
        right: &["made"],
        prior: &[],
    },
    // The number of items after the change is not below 0.
    Relation {
        rule: "A8",
        table: "proactive",
        for_each: Direction::Row,
        left: &[],
        comparison: Comparison::AtMost,
        right: &["previous_items", "change"],
        prior: &[],
    },
    // The items of the year before are what its own report ended with.
    Relation {
        rule: "D3",
        table: "proactive",
        for_each: Direction::Row,
        left: &["previous_items"],
        comparison: Comparison::Equal,
        right: &[],
        prior: &["previous_items", "change"],
    },
];

const PREVIOUS_ITEMS: Column = Column::of("previous_items", "上一年项目数量", Kind::Count, "项");
const CHANGE: Column = Column::of("change", "本年增/减", Kind::Signed, "项");
const ITEMS: &[Column] = &[PREVIOUS_ITEMS, CHANGE, Column::count("decisions", "处理决定数量")];

const PROACTIVE: Table = Table {
    id: "proactive",
    bands: &[
        Band {
            title: Some("第二十条第（一）项"),
            corner: "信息内容",
            columns: &[
                Column::count("made", "本年新制作数量"),
                Column::count("published", "本年新公开数量"),
                Column::count("total_published", "对外公开总数量"),
            ],
            rows: &[Row::of("regulations", "规章"), Row::of("normative_documents", "规范性文件")],
        },
        Band {
            title: Some("第二十条第（五）项"),
            corner: "信息内容",
            columns: ITEMS,
            rows: &[Row::of("licensing", "行政许可"), Row::of("other_services", "其他对外管理服务事项")],
        },
        Band {
            title: Some("第二十条第（六）项"),
            corner: "信息内容",
            columns: ITEMS,
            rows: &[Row::of("penalties", "行政处罚"), Row::of("compulsory_measures", "行政强制")],
        },
        Band {
            title: Some("第二十条第（八）项"),
            corner: "信息内容",
            columns: &[PREVIOUS_ITEMS, CHANGE],
            rows: &[Row::of("fees", "行政事业性收费")],
        },
        Band {
            title: Some("第二十条第（九）项"),
            corner: "信息内容",
            columns: &[
                Column::of("items", "采购项目数量", Kind::Count, "项"),
                Column::of("amount", "采购总金额", Kind::MoneyWithUnit, ""),
            ],
            rows: &[Row::of("procurement", "政府集中采购")],
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
                &[
                    GRANTED,
                    PARTLY_GRANTED,
                    DENIED,
                    UNAVAILABLE,
                    NOT_PROCESSED,
                    Row::of("other", "（六）其他处理"),
                    PROCESSED,
                ],
            ),
            PENDING_AT_END,
        ],
    }],
};
