//! The words by which a sentence about the body's own year is told from others.

/// What yearly reports count, the narrower first.
pub(super) const TOPICS: &[&str] = &[
    "复议",
    "诉讼",
    "申请",
    "答复",
    "规章",
    "规范性文件",
    "行政许可",
    "行政处罚",
    "行政强制",
    "培训",
    "留言",
    "信件",
    "咨询",
    "信息",
    "公开",
    "发布",
];

/// Words of a sentence about several years, about a document, or about something that happened once.
pub(super) const OTHER_TIMES: &[&str] = &[
    "以来",
    "截至",
    "截止",
    "累计",
    "近年",
    "历年",
    "往年",
    "近三年",
    "近两年",
    "三年来",
    "两年来",
    "连续",
    "规划",
    "计划",
    "印发",
    "出台",
    "成立",
    "设立",
    "组建",
    "挂牌",
    "荣获",
    "获评",
    "评为",
    "授予",
    "通报",
    "表彰",
    "排名",
    "修订",
    "施行",
    "换届",
    "机构改革",
    "存在的问题",
    "年度报告",
    "年报",
    "基础上",
    "收到的",
    "受理的",
    "接收的",
    "结转的",
    "结转至",
    "结转到",
    "结转来",
];

/// Words of a sentence about what is still to come.
pub(super) const PLANS: &[&str] = &["将", "拟", "预计", "打算", "继续", "进一步"];

/// Words that say that the report year is another one.
pub(super) const NOW: &[&str] = &["今年", "本年"];

/// Words that announce the report itself.
pub(super) const ANNOUNCEMENTS: &[&str] =
    &["现将", "现公布", "现发布", "现予", "现向", "特向", "现编制", "特编制"];

/// Words that make the sentence beside one a comparison with it.
pub(super) const COMPARISONS: &[&str] = &["今年", "本年", "同比", "相比", "上年同期", "较上年", "比上年"];

/// Words for the report year that a year may explain in brackets.
pub(super) const THIS_YEAR: &[&str] = &["今年", "本年", "本年度", "全年"];

/// How the name of who acts ends.
pub(super) const SUBJECTS: &[&str] = &[
    "局",
    "机关",
    "单位",
    "县",
    "镇",
    "市",
    "区",
    "乡",
    "办",
    "委",
    "院",
    "中心",
    "街道",
    "厅",
    "部",
    "政府",
    "办公室",
    "处",
];

/// Words of a clause in which a year belongs to a document or a plan.
pub(super) const REFERENCES: &[&str] = &[
    "根据", "按照", "依据", "对照", "对", "与", "比", "较", "关于", "《", "落实", "围绕", "编制", "制定",
    "转发", "下发", "、",
];

/// How a sentence goes on after its year when it tells what was done.
pub(super) const PREDICATES: &[&str] = &[
    "我",
    "本",
    "全县",
    "全市",
    "全区",
    "全镇",
    "全乡",
    "全局",
    "全省",
    "全委",
    "全办",
    "全院",
    "共",
    "收到",
    "受理",
    "新收",
    "接收",
    "未",
    "没有",
    "无",
    "通过",
    "主动公开",
    "依法",
    "公开",
    "发布",
    "办理",
    "办结",
    "答复",
    "制发",
    "政府网站",
    "门户网站",
    "县政府",
    "市政府",
    "区政府",
    "镇政府",
];

/// Words that say that there was none.
pub(super) const NOTHING: &[&str] =
    &["未收到", "未接到", "未受理", "没有收到", "未发生", "没有发生", "未产生", "未收取", "无"];

/// Words that open a report.
pub(super) const OPENINGS: &[&str] = &[
    "认真贯彻",
    "深入贯彻",
    "全面贯彻",
    "严格贯彻",
    "认真落实",
    "深入落实",
    "全面落实",
    "严格落实",
    "严格按照",
    "认真按照",
    "坚持以习近平",
    "高度重视政府信息公开",
    "高度重视政务公开",
    "扎实推进",
    "持续推进政府信息公开",
    "持续推进政务公开",
];
