//! What words of the prose do to the figures beside them.

use super::{
    measure::Bound,
    topic::{Groups, Line},
};

/// What a word or phrase of the prose does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// Says nothing that matters here.
    Filler,
    /// 作出, 引起: what is counted is an act, whoever is named before it.
    Deed,
    /// 公民, 书面: of all applications, unless the sentence tells of other applicants or ways as well.
    Narrow,
    /// Names the disclosure of government information.
    Disclosure,
    /// The body itself.
    Own,
    /// A whole region; its level is given: 市.
    Region(char),
    /// Other bodies.
    Others,
    /// This year.
    ThisYear,
    /// All of the year.
    WholeYear,
    /// Last year, or years before.
    Before,
    /// A part of the year.
    PartOfYear,
    /// Figures behind it compare with something, or are targets.
    Compare,
    /// A way in which applications come; they are only a part of all.
    Channel,
    /// 其中.
    Among,
    /// 含, 包括.
    Contains,
    /// 另有: what follows is no part.
    Besides,
    /// 其余: what follows completes the parts.
    Rest,
    /// 等, 主要: the parts are examples.
    Examples,
    /// 除…外.
    Except,
    /// 占: a share follows.
    Share,
    /// 和, 及.
    Join,
    /// 各, 分别: one figure each.
    Each,
    /// 均, 全部.
    All,
    /// Bounds the number behind it.
    Bound(Bound),
    /// 无, 未发生; `received` for 未收到.
    Nothing { received: bool },
    /// 收到; `new` for 新收; `taken_on` for 受理, which also bodies say that decide on complaints.
    Receive { new: bool, taken_on: bool },
    /// 新增.
    New,
    /// 答复, 办结.
    Process,
    /// 审理: what a body decides on is not what it answers for.
    Judge,
    /// 办理.
    Handle,
    /// 政府信息公开申请.
    Request,
    /// 申请, of whatever.
    Application,
    /// 上年结转.
    PendingAtStart,
    /// 结转下年.
    PendingAtEnd,
    /// 结转, of whichever year.
    Carried,
    /// A kind of results.
    Result(&'static Line),
    /// A kind of applicants.
    Applicant(&'static Line),
    /// A group of table 4.
    Review(Groups),
    /// A way in which cases end.
    Ending(&'static Line),
    /// 规章, 规范性文件.
    Document(&'static Line),
    /// 制发, 废止, 现行有效.
    Act(&'static Line),
    /// 行政许可 and its like.
    Decision(&'static Line),
    /// 行政事业性收费.
    Fee,
}
