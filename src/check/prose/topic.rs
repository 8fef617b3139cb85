//! What a figure of the prose counts, as a place of the form: rows and columns of a table.

/// Rows, columns or groups of a table, under the name that findings call them by.
#[derive(Debug, PartialEq, Eq)]
pub struct Line {
    /// The name.
    pub name: &'static str,
    /// Their ids in the form, of all editions; `denied.*` names all that begin so.
    pub ids: &'static [&'static str],
}

impl Line {
    /// Whether it names the place of this id.
    pub fn names(&self, id: &str) -> bool {
        self.ids.iter().any(|name| match name.strip_suffix('*') {
            Some(beginning) => id.starts_with(beginning),
            None => id == *name,
        })
    }
}

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// Applications of the year: 收到, 受理; with `new`, those of the year alone: 新收.
    Received {
        /// Whether the words leave out what came over from last year.
        new: bool,
    },
    /// Applications, without a word on whether they came in or were answered.
    Handled,
    /// 上年结转.
    PendingAtStart,
    /// 答复, 办结.
    Processed,
    /// 结转下年.
    PendingAtEnd,
    /// One kind of applicants.
    Applicant(&'static Line),
    /// One kind of results of table 3.
    Result(&'static Line),
    /// Cases of table 4: of one or more groups, all of them or those that ended in one way.
    Review(Groups, Option<&'static Line>),
    /// 规章 or 规范性文件, in one or more columns of table 2.
    Document(&'static Line, &'static Line),
    /// 行政许可, 行政处罚, 行政强制.
    Decision(&'static Line),
    /// 行政事业性收费.
    Fee,
}

/// Groups of table 4, as a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Groups(u8);

impl Groups {
    /// 行政复议.
    pub const RECONSIDERATION: Groups = Groups(1);
    /// 未经复议直接起诉.
    pub const DIRECT: Groups = Groups(2);
    /// 复议后起诉.
    pub const LATER: Groups = Groups(4);
    /// 行政诉讼.
    pub const LITIGATION: Groups = Groups(6);

    /// Both together.
    #[must_use]
    pub fn and(self, other: Groups) -> Groups {
        Groups(self.0 | other.0)
    }

    /// Whether all groups of the other are among these.
    pub fn contains(self, other: Groups) -> bool {
        self.0 & other.0 == other.0
    }

    /// Their name and ids.
    pub fn line(self) -> &'static Line {
        GROUPS.get(usize::from(self.0.saturating_sub(1))).unwrap_or(&GROUPS[0])
    }
}

const fn line(name: &'static str, ids: &'static [&'static str]) -> Line {
    Line { name, ids }
}

/// By the set, from 1.
static GROUPS: [Line; 7] = [
    line("行政复议", &["reconsideration"]),
    line("未经复议直接起诉", &["direct_litigation"]),
    line("行政复议与未经复议直接起诉", &["reconsideration", "direct_litigation"]),
    line("复议后起诉", &["litigation_after_reconsideration"]),
    line("行政复议与复议后起诉", &["reconsideration", "litigation_after_reconsideration"]),
    line("行政诉讼两组", &["direct_litigation", "litigation_after_reconsideration"]),
    line("行政复议与行政诉讼", &["reconsideration", "direct_litigation", "litigation_after_reconsideration"]),
];

pub(super) static UPHELD: Line = line("结果维持", &["upheld"]);
pub(super) static CORRECTED: Line = line("结果纠正", &["corrected"]);
pub(super) static OTHER_RESULT: Line = line("其他结果", &["other"]);
pub(super) static PENDING: Line = line("尚未审结", &["pending"]);

pub(super) static GRANTED: Line = line("予以公开", &["granted"]);
pub(super) static PARTLY_GRANTED: Line = line("部分公开", &["partly_granted"]);
pub(super) static GRANTED_OR_PARTLY: Line = line("予以公开与部分公开", &["granted", "partly_granted"]);
pub(super) static DENIED: Line = line("不予公开", &["denied.*"]);
pub(super) static STATE_SECRET: Line = line("属于国家秘密", &["denied.state_secret"]);
pub(super) static PROHIBITED: Line = line("其他法律行政法规禁止公开", &["denied.prohibited_by_law"]);
pub(super) static SECURITY: Line = line("危及“三安全一稳定”", &["denied.security_and_stability"]);
pub(super) static THIRD_PARTY: Line = line("保护第三方合法权益", &["denied.third_party_rights"]);
pub(super) static INTERNAL: Line = line("属于三类内部事务信息", &["denied.internal_affairs"]);
pub(super) static PROCESS: Line = line("属于四类过程性信息", &["denied.process_information"]);
pub(super) static ENFORCEMENT: Line = line("属于行政执法案卷", &["denied.enforcement_files"]);
pub(super) static INQUIRY: Line = line("属于行政查询事项", &["denied.administrative_inquiry"]);
pub(super) static UNAVAILABLE: Line = line("无法提供", &["unavailable.*"]);
pub(super) static NOT_HELD: Line = line("本机关不掌握相关政府信息", &["unavailable.not_held"]);
pub(super) static NEEDS_CREATION: Line = line("没有现成信息需要另行制作", &["unavailable.needs_creation"]);
pub(super) static STILL_UNCLEAR: Line = line("补正后申请内容仍不明确", &["unavailable.still_unclear"]);
pub(super) static NOT_PROCESSED: Line = line("不予处理", &["not_processed.*"]);
pub(super) static PETITION: Line = line("信访举报投诉类申请", &["not_processed.petition"]);
pub(super) static REPEATED: Line = line("重复申请", &["not_processed.repeated"]);
pub(super) static OTHER_HANDLING: Line = line("其他处理", &["other*"]);

pub(super) static NATURAL_PERSON: Line = line("自然人", &["natural_person"]);
pub(super) static ORGANISATIONS: Line = line(
    "法人或其他组织",
    &["commercial", "research", "public_welfare", "legal_service", "other_organization"],
);
pub(super) static COMMERCIAL: Line = line("商业企业", &["commercial"]);
pub(super) static RESEARCH: Line = line("科研机构", &["research"]);
pub(super) static PUBLIC_WELFARE: Line = line("社会公益组织", &["public_welfare"]);
pub(super) static LEGAL_SERVICE: Line = line("法律服务机构", &["legal_service"]);

pub(super) static REGULATIONS: Line = line("规章", &["regulations"]);
pub(super) static NORMATIVE: Line = line("规范性文件", &["normative_documents"]);
pub(super) static ISSUED: Line = line("制发", &["issued", "made"]);
pub(super) static REPEALED: Line = line("废止", &["repealed"]);
pub(super) static IN_FORCE: Line = line("现行有效", &["in_force"]);
pub(super) static NEWLY_PUBLISHED: Line = line("新公开", &["published"]);
/// What is published is not a column of 2021; it may be what was issued or all that is in force.
pub(super) static PUBLISHED: Line = line("公开", &["issued", "in_force", "published", "total_published"]);

pub(super) static LICENSING: Line = line("行政许可", &["licensing"]);
pub(super) static PENALTIES: Line = line("行政处罚", &["penalties"]);
pub(super) static COMPULSORY: Line = line("行政强制", &["compulsory_measures"]);
