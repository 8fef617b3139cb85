//! The words by which prose says what its figures count, as data: what is not here is not understood.

use std::sync::OnceLock;

use super::{
    measure::Bound,
    topic::*,
    word::Word::{self, *},
};

const RECEIVE: Word = Receive { new: false, taken_on: false };
const NEW_RECEIVE: Word = Receive { new: true, taken_on: false };

/// All phrases, by what they do.
static PHRASES: &[(Word, &str)] = &[
    (
        Filler,
        "共计 总计 合计 累计 总共 一共 共 总 的 了 已 并 依法 依规 按时 按期 及时 如期 有效 正式 各类 \
         件数 数量 数 为 是 有 情况 结果 案件 事项 案 事件 工作 方面 类 在法定期限内 \
         在规定时限内 在规定期限内 法定期限内 规定时限内 规定期限内 法定时限内 在法定时限内 因 由于 \
         导致 提出 涉及 针对 关于 属于 属 \
         继续办理 办理结果 处理结果 公民、法人和其他组织 公民、法人或其他组织 公民、法人或者其他组织 \
         公民、法人及其他组织 自然人、法人和其他组织 自然人、法人或其他组织 自然人、法人或者其他组织 \
         公民和法人 申请人 对 于 任何 相关 全年度 期间 报告期内 统计期内 任一 来自 \
         均系 金额 收入 征收 收取 本年度内 达 达到 多达 如下 截至年底 截至 底 年底 年末 清理 截止 一是 二是 三是 四是 \
         五是 六是 七是 八是 经审查 经审核 百分之",
    ),
    (Deed, "引起 引发 产生 提起 被申请 被提起 被 受到 作出 做出 决定 实施 发生"),
    (Narrow, "书面 公民 群众 社会公众"),
    (Disclosure, "政府信息公开 信息公开 政务公开 政府信息公开类 信息公开类"),
    (
        Own,
        "我局 我委 我办 我厅 我院 我镇 我乡 我街道 我单位 我中心 我所 我处 我站 我部门 我校 我队 本局 \
         本委 本办 本厅 本镇 本乡 本街道 本单位 本机关 本中心 本部门 本级 局机关 我机关 我办公室 \
         本办公室 全局 全委 全厅 全院 全校 全街道",
    ),
    (Region('省'), "全省 我省"),
    (Region('市'), "全市 我市"),
    (Region('县'), "全县 我县"),
    (Region('区'), "全区 我区"),
    (Region('镇'), "全镇"),
    (Region('乡'), "全乡"),
    (
        Others,
        "所辖 各县 各区 各市 各镇 各乡 各街道 各部门 各单位 各级 下属 所属 直属 下级 二级单位 其他单位 \
         其他部门 全系统 全国 辖区 县区 县级 区级 市级 省级",
    ),
    (ThisYear, "今年 本年度 本年 今年以来 本年以来"),
    (WholeYear, "全年"),
    (
        Before,
        "上年度 上年 去年 上一年度 上一年 往年 历年 前年 近年 近三年 近两年 近五年 以来 十三五 十四五 \
         明年 下年度 下一年度 下年 下一年",
    ),
    (PartOfYear, "上半年 下半年 季度 年初 截至目前 当月 本月 月均 日均 年均 平均 最近"),
    (
        Compare,
        "比 较 同比 环比 相比 同期 增长 增加 下降 减少 上升 降低 提高 增幅 降幅 多出 翻 目标 计划 \
         不少于 不低于 力争 拟 将 预计",
    ),
    (
        Channel,
        "网上 网络 互联网 线上 线下 在线 信函 来信 邮寄 邮政 当面 现场 窗口 传真 邮件 邮箱 平台 系统 \
         渠道 网站 来函 电子 口头 电话 微信 快递 挂号信 自行",
    ),
    (Among, "其中"),
    (Contains, "含 包含 包括 内含 其中含 其中包括 其中包含"),
    (Besides, "另有 另外 另 此外 同时 还有 还 不含 不包括 同步 转发 转载"),
    (Rest, "其余 剩余 余下 剩下"),
    (Examples, "等 主要 例如 重点 包括但不限于 特别是"),
    (Except, "除 以外 之外 如果 如若"),
    (
        Share,
        "占比 占比为 占 占总数 占总数的 占比约 占办结总数的 占办结总数 占答复总数的 占办理总数的 \
         占申请总数的 占全部申请的 占总量的 占总量 占答复总量的 约占 占受理总数的 占收到申请总数的 \
         占全年办理总数的 占全部 占总办结数的 占办理结果的 占办结数的 占答复数的 占年度办理总数的",
    ),
    (Join, "和 及 与 以及 或 或者"),
    (Each, "各 分别"),
    (All, "均 全部 都"),
    (Bound(Bound::Near), "约 近 将近 大约 接近 左右"),
    (Bound(Bound::AtLeast), "超 超过 逾 突破 超出 至少"),
    (Bound(Bound::AtMost), "不足 不到 不超过 至多"),
    (Nothing { received: true }, "未收到 没有收到 未接到 未受理 没有受理 无收到 没收到 未接收"),
    (
        Nothing { received: false },
        "未发生 没有发生 未产生 没有产生 未出现 没有出现 未涉及 没有 未有 未被 未因 未 无 没有因 无因 \
         未引发 未引起",
    ),
    (RECEIVE, "收到 接收 接到 接收到 收悉"),
    (Receive { new: false, taken_on: true }, "受理 接受"),
    (NEW_RECEIVE, "新收 新收到 新受理 新接收 本年新收 本年度新收 当年新收 新增申请"),
    (New, "新增 新发生"),
    (
        Process,
        "答复 办结 办理完毕 办理完成 处理完毕 办理答复 答复办结 办结答复 书面答复 予以答复 作出答复 \
         回复",
    ),
    (Judge, "审理 审结 裁决"),
    (Handle, "办理 处理"),
    (
        Request,
        "政府信息公开申请 信息公开申请 政府信息公开的申请 信息公开的申请 依申请公开 依申请公开申请 \
         依申请公开政府信息 依申请公开政府信息申请 依申请信息公开 依申请政府信息公开 依申请公开件 \
         依申请件 依申请公开事项 依申请公开信息申请 政府信息依申请公开 申请公开政府信息 政府信息申请 \
         政府信息公开申请件 信息公开申请件 政府信息公开申请事项 依申请 \
         政府信息公开申请表",
    ),
    (Application, "申请 申请件 申请表 公开申请 信息申请"),
    (
        PendingAtStart,
        "上年结转 上年度结转 上一年结转 上一年度结转 去年结转 结转上年 结转上年度 上年遗留 上年转结 \
         上年结转申请 上年结转至本年 上年结转本年 上年度结转至本年度 上年结转的 由上年结转 上年末结转 \
         上年转入 上年度转入 往年结转",
    ),
    (
        PendingAtEnd,
        "结转下年 结转下年度 结转至下年 结转至下年度 结转到下年 结转到下年度 结转下一年 结转下一年度 \
         结转至下一年 结转至下一年度 结转到下一年度 结转次年 结转至次年 结转明年 结转至明年 转下年度 \
         转下年 转入下年 转入下年度 转入下一年度 顺延下年度 顺延下年 顺延到下年度 顺延至下年度 \
         顺延至下一年度 顺延到下年 顺延至下年 顺延到下一年度 跨年办理 跨年度办理 结转下年度继续办理 \
         结转下年继续办理 结转至下年度继续办理 结转至下一年度继续办理 结转下一年度继续办理 转至下年度 \
         延至下年度 下年度继续办理 结转到下年度答复 顺延到下年度答复 顺延下年度答复 结转至下年度办理 \
         结转下年度办理 结转下年办理",
    ),
    (Carried, "结转 转结"),
    (Result(&GRANTED), "予以公开 同意公开 全部公开 准予公开"),
    (Result(&PARTLY_GRANTED), "部分公开 予以部分公开 区分处理"),
    (
        Result(&GRANTED_OR_PARTLY),
        "予以公开及部分公开 予以公开和部分公开 予以公开与部分公开 予以公开或部分公开 \
         予以公开（含部分公开） 予以公开(含部分公开) 予以公开或者部分公开 予以公开、部分公开 \
         公开及部分公开 公开和部分公开 公开或部分公开 予以公开以及部分公开 予以公开或予以部分公开 \
         予以公开（包括部分公开） 全部公开和部分公开 全部公开及部分公开",
    ),
    (Result(&DENIED), "不予公开 不公开 不同意公开"),
    (Result(&STATE_SECRET), "国家秘密"),
    (
        Result(&PROHIBITED),
        "其他法律行政法规禁止公开 法律行政法规禁止公开 法律、行政法规禁止公开 法律法规禁止公开",
    ),
    (Result(&SECURITY), "三安全一稳定 “三安全一稳定” 危及“三安全一稳定” 危及三安全一稳定"),
    (Result(&THIRD_PARTY), "保护第三方合法权益 第三方合法权益 第三方权益"),
    (Result(&INTERNAL), "三类内部事务信息 三类内部事务 内部事务信息 内部事务"),
    (Result(&PROCESS), "四类过程性信息 过程性信息 四类过程性"),
    (Result(&ENFORCEMENT), "行政执法案卷 行政执法案卷信息 执法案卷"),
    (Result(&INQUIRY), "行政查询事项 行政查询"),
    (Result(&UNAVAILABLE), "无法提供 不能提供 无法提供信息"),
    (
        Result(&NOT_HELD),
        "本机关不掌握 本机关不掌握相关政府信息 不掌握相关政府信息 不掌握相关信息 不掌握 \
         本机关不掌握相关信息 本机关不掌握的 不掌握该信息 本单位不掌握 我局不掌握",
    ),
    (
        Result(&NEEDS_CREATION),
        "没有现成信息需要另行制作 没有现成信息 需要另行制作 需另行制作 没有现成信息需另行制作",
    ),
    (Result(&STILL_UNCLEAR), "补正后申请内容仍不明确 补正后仍不明确 申请内容仍不明确 补正后内容仍不明确"),
    (Result(&NOT_PROCESSED), "不予处理 不予受理"),
    (Result(&PETITION), "信访举报投诉类申请 信访举报投诉类 信访、举报、投诉类申请 信访投诉举报类申请"),
    (Result(&REPEATED), "重复申请"),
    (Result(&OTHER_HANDLING), "其他处理 其它处理 作其他处理 其他方式处理"),
    (Applicant(&NATURAL_PERSON), "自然人 自然人申请 公民个人"),
    (
        Applicant(&ORGANISATIONS),
        "法人或其他组织 法人和其他组织 法人及其他组织 法人或者其他组织 法人或其它组织 法人、其他组织 \
         法人或其他组织申请 法人和其他组织申请 法人与其他组织",
    ),
    (Applicant(&COMMERCIAL), "商业企业"),
    (Applicant(&RESEARCH), "科研机构"),
    (Applicant(&PUBLIC_WELFARE), "社会公益组织"),
    (Applicant(&LEGAL_SERVICE), "法律服务机构"),
    (Review(Groups::RECONSIDERATION), "行政复议 复议 行政复议案 复议案 行政复议案件 复议案件"),
    (Review(Groups::LITIGATION), "行政诉讼 诉讼 行政诉讼案 诉讼案 行政诉讼案件 诉讼案件"),
    (
        Review(Groups::DIRECT),
        "未经复议直接起诉 未经复议直接诉讼 未经行政复议直接起诉 直接起诉 未经复议直接提起诉讼",
    ),
    (
        Review(Groups::LATER),
        "复议后起诉 经复议后起诉 行政复议后起诉 经行政复议后起诉 复议后诉讼 复议后提起诉讼",
    ),
    (Ending(&UPHELD), "结果维持 维持 予以维持 被维持 维持结果 维持原行政行为"),
    (Ending(&CORRECTED), "结果纠正 纠正 被纠正 予以纠正 纠正结果"),
    (Ending(&OTHER_RESULT), "其他结果 其它结果"),
    (
        Ending(&PENDING),
        "尚未审结 未审结 尚未办结 尚未审理终结 正在审理 尚在审理 尚在审理中 正在审理中 审理中",
    ),
    (Document(&REGULATIONS), "规章 政府规章 市政府规章 部门规章 政府规章件数"),
    (Document(&NORMATIVE), "规范性文件 行政规范性文件 政府规范性文件 部门规范性文件"),
    (Act(&ISSUED), "制发 制定 印发 出台 制定出台 制定印发 新制定 新制发 制定发布 发布 制作 新制作"),
    (Act(&REPEALED), "废止 宣布失效和废止 废止失效"),
    (Act(&IN_FORCE), "现行有效 现行 现有效 继续有效"),
    (Act(&NEWLY_PUBLISHED), "新公开 本年新公开"),
    (Act(&PUBLISHED), "主动公开 公开 公布 公示"),
    (Decision(&LICENSING), "行政许可"),
    (Decision(&PENALTIES), "行政处罚"),
    (Decision(&COMPULSORY), "行政强制 行政强制措施"),
    (Fee, "行政事业性收费"),
];

/// A phrase with its first character, which tells most of them apart.
type Bucket = Vec<(char, &'static str, Word)>;

const BUCKETS: usize = 256;

/// The phrases by the last bits of their first character, so that most places of a text are passed over at once.
static REGISTER: OnceLock<Vec<Bucket>> = OnceLock::new();

fn bucket(first: char) -> usize {
    first as usize % BUCKETS
}

/// The longest phrase that a text begins with, and its length in bytes.
pub(super) fn at(text: &str, first: char) -> Option<(Word, usize)> {
    let register = REGISTER.get_or_init(|| {
        let mut register = vec![Bucket::new(); BUCKETS];
        for (word, phrases) in PHRASES {
            for phrase in phrases.split_whitespace() {
                let first = phrase.chars().next().unwrap_or_default();
                register[bucket(first)].push((first, phrase, *word));
            }
        }
        register
    });
    let mut longest = None;
    for (begins, phrase, word) in &register[bucket(first)] {
        let is_longer = longest.is_none_or(|(_, length)| phrase.len() > length);
        if *begins == first && is_longer && text.starts_with(phrase) {
            longest = Some((*word, phrase.len()));
        }
    }
    longest
}
