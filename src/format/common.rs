//! What both editions share: the sections, the columns and the first twenty rows of table 3, the whole of table 4,
//! and the relations of both.

use super::{
    Band, Body, Column, Comparison, Direction, Relation, Row, Section, Table,
    topic::{OVERVIEW, PROBLEMS, Topic},
};

/// The six sections of the regulation's article 50, in both editions under the same titles.
pub(super) const fn sections(proactive: Table, requests: Table, others: &'static [Topic]) -> [Section; 6] {
    [
        Section { id: "overview", title: "一、总体情况", body: Body::Narrative { topics: OVERVIEW } },
        Section {
            id: "proactive", title: "二、主动公开政府信息情况", body: Body::Table(proactive)
        },
        Section {
            id: "requests", title: "三、收到和处理政府信息公开申请情况", body: Body::Table(requests)
        },
        Section {
            id: "reviews",
            title: "四、政府信息公开行政复议、行政诉讼情况",
            body: Body::Table(REVIEWS),
        },
        Section {
            id: "improvement",
            title: "五、存在的主要问题及改进情况",
            body: Body::Narrative { topics: PROBLEMS },
        },
        Section {
            id: "other_matters",
            title: "六、其他需要报告的事项",
            body: Body::Narrative { topics: others },
        },
    ]
}

/// The note printed in the corner of table 3; it is the one relation the form states itself (rule A1).
pub(super) const BALANCE_NOTE: &str = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

pub(super) const APPLICANTS: &[Column] = &[Column::group(
    "申请人情况",
    &[
        Column::count("natural_person", "自然人"),
        Column::group(
            "法人或其他组织",
            &[
                Column::count("commercial", "商业企业"),
                Column::count("research", "科研机构"),
                Column::count("public_welfare", "社会公益组织"),
                Column::count("legal_service", "法律服务机构"),
                Column::count("other_organization", "其他"),
            ],
        ),
        Column::count("total", "总计"),
    ],
)];

pub(super) const RECEIVED: Row = Row::of("received", "一、本年新收政府信息公开申请数量");
pub(super) const PENDING_AT_START: Row = Row::of("pending_at_start", "二、上年结转政府信息公开申请数量");
pub(super) const RESULTS: &str = "三、本年度办理结果";
pub(super) const GRANTED: Row = Row::of("granted", "（一）予以公开");
pub(super) const PARTLY_GRANTED: Row =
    Row::of("partly_granted", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）");
pub(super) const DENIED: Row = Row::group(
    "（三）不予公开",
    &[
        Row::of("denied.state_secret", "1.属于国家秘密"),
        Row::of("denied.prohibited_by_law", "2.其他法律行政法规禁止公开"),
        Row::of("denied.security_and_stability", "3.危及“三安全一稳定”"),
        Row::of("denied.third_party_rights", "4.保护第三方合法权益"),
        Row::of("denied.internal_affairs", "5.属于三类内部事务信息"),
        Row::of("denied.process_information", "6.属于四类过程性信息"),
        Row::of("denied.enforcement_files", "7.属于行政执法案卷"),
        Row::of("denied.administrative_inquiry", "8.属于行政查询事项"),
    ],
);
pub(super) const UNAVAILABLE: Row = Row::group(
    "（四）无法提供",
    &[
        Row::of("unavailable.not_held", "1.本机关不掌握相关政府信息"),
        Row::of("unavailable.needs_creation", "2.没有现成信息需要另行制作"),
        Row::of("unavailable.still_unclear", "3.补正后申请内容仍不明确"),
    ],
);
pub(super) const NOT_PROCESSED: Row = Row::group(
    "（五）不予处理",
    &[
        Row::of("not_processed.petition", "1.信访举报投诉类申请"),
        Row::of("not_processed.repeated", "2.重复申请"),
        Row::of("not_processed.public_publication", "3.要求提供公开出版物"),
        Row::of("not_processed.excessive", "4.无正当理由大量反复申请"),
        Row::of("not_processed.reconfirmation", "5.要求行政机关确认或重新出具已获取信息"),
    ],
);
pub(super) const PROCESSED: Row = Row::of("processed", "（七）总计");
pub(super) const PENDING_AT_END: Row = Row::of("pending_at_end", "四、结转下年度继续办理");

const REVIEWS: Table = Table {
    id: "reviews",
    bands: &[Band {
        title: None,
        corner: "",
        columns: &[
            Column::group(
                "行政复议",
                &[
                    Column::count("reconsideration.upheld", "结果维持"),
                    Column::count("reconsideration.corrected", "结果纠正"),
                    Column::count("reconsideration.other", "其他结果"),
                    Column::count("reconsideration.pending", "尚未审结"),
                    Column::count("reconsideration.total", "总计"),
                ],
            ),
            Column::group(
                "行政诉讼",
                &[
                    Column::group(
                        "未经复议直接起诉",
                        &[
                            Column::count("direct_litigation.upheld", "结果维持"),
                            Column::count("direct_litigation.corrected", "结果纠正"),
                            Column::count("direct_litigation.other", "其他结果"),
                            Column::count("direct_litigation.pending", "尚未审结"),
                            Column::count("direct_litigation.total", "总计"),
                        ],
                    ),
                    Column::group(
                        "复议后起诉",
                        &[
                            Column::count("litigation_after_reconsideration.upheld", "结果维持"),
                            Column::count("litigation_after_reconsideration.corrected", "结果纠正"),
                            Column::count("litigation_after_reconsideration.other", "其他结果"),
                            Column::count("litigation_after_reconsideration.pending", "尚未审结"),
                            Column::count("litigation_after_reconsideration.total", "总计"),
                        ],
                    ),
                ],
            ),
        ],
        rows: &[Row::of("", "")],
    }],
};

/// A1, the relation printed on the form.
const BALANCE: Relation = Relation {
    rule: "A1",
    table: "requests",
    for_each: Direction::Column,
    left: &["received", "pending_at_start"],
    comparison: Comparison::Equal,
    right: &["processed", "pending_at_end"],
    prior: &[],
};

/// A2, from the labels.
const ROW_TOTAL: Relation = Relation {
    rule: "A2",
    table: "requests",
    for_each: Direction::Row,
    left: &["total"],
    comparison: Comparison::Equal,
    right: &[
        "natural_person",
        "commercial",
        "research",
        "public_welfare",
        "legal_service",
        "other_organization",
    ],
    prior: &[],
};

/// A3, from the labels. 其他处理 is one row in 2019 and three in 2021; `other*` means both.
const COLUMN_TOTAL: Relation = Relation {
    rule: "A3",
    table: "requests",
    for_each: Direction::Column,
    left: &["processed"],
    comparison: Comparison::Equal,
    right: &["granted", "partly_granted", "denied.*", "unavailable.*", "not_processed.*", "other*"],
    prior: &[],
};

/// A4 for one group of table 4, from the labels.
const fn review_total(left: &'static [&'static str], right: &'static [&'static str]) -> Relation {
    Relation {
        rule: "A4",
        table: "reviews",
        for_each: Direction::Row,
        left,
        comparison: Comparison::Equal,
        right,
        prior: &[],
    }
}

const RECONSIDERATION_TOTAL: Relation = review_total(
    &["reconsideration.total"],
    &[
        "reconsideration.upheld",
        "reconsideration.corrected",
        "reconsideration.other",
        "reconsideration.pending",
    ],
);

const DIRECT_LITIGATION_TOTAL: Relation = review_total(
    &["direct_litigation.total"],
    &[
        "direct_litigation.upheld",
        "direct_litigation.corrected",
        "direct_litigation.other",
        "direct_litigation.pending",
    ],
);

const LATER_LITIGATION_TOTAL: Relation = review_total(
    &["litigation_after_reconsideration.total"],
    &[
        "litigation_after_reconsideration.upheld",
        "litigation_after_reconsideration.corrected",
        "litigation_after_reconsideration.other",
        "litigation_after_reconsideration.pending",
    ],
);

/// D1: what was left over at the end of last year is what this year begins with.
const CARRIED_OVER: Relation = Relation {
    rule: "D1",
    table: "requests",
    for_each: Direction::Column,
    left: &["pending_at_start"],
    comparison: Comparison::Equal,
    right: &[],
    prior: &["pending_at_end"],
};

pub(super) const COMMON_RELATIONS: &[Relation] = &[
    BALANCE,
    ROW_TOTAL,
    COLUMN_TOTAL,
    RECONSIDERATION_TOTAL,
    DIRECT_LITIGATION_TOTAL,
    LATER_LITIGATION_TOTAL,
    CARRIED_OVER,
];
