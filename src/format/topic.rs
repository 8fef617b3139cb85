//! What the prose is to speak of: the topics of each section, and the words by which a text speaks of them.

/// Something the prose of a section is to speak of.
#[derive(Debug)]
pub struct Topic {
    /// Its name, which is also its usual sub-heading.
    pub name: &'static str,
    /// The words by which people speak of it; where any of them stands, the topic is there.
    pub words: &'static [&'static str],
    /// Whether only governments (各级人民政府) are to speak of it. It has no sub-heading of its own.
    pub is_duty: bool,
}

const fn topic(name: &'static str, words: &'static [&'static str]) -> Topic {
    Topic { name, words, is_duty: false }
}

const fn duty(name: &'static str, words: &'static [&'static str]) -> Topic {
    Topic { name, words, is_duty: true }
}

/// 国办公开办函〔2021〕30号: the five sides of carrying out the regulation. The duties are those of the regulation's
/// article 50, which reports write under 监督保障.
pub(super) const OVERVIEW: &[Topic] = &[
    topic("主动公开", &["主动公开", "主动发布", "公开信息", "发布信息", "公开各类", "发布各类", "公布"]),
    topic("依申请公开", &["依申请", "信息公开申请", "公开申请", "受理申请", "收到申请", "申请公开"]),
    topic(
        "政府信息管理",
        &[
            "信息管理",
            "规范性文件",
            "动态调整",
            "审查",
            "审核",
            "审批",
            "公开属性",
            "清理",
            "归档",
            "目录",
            "更新",
        ],
    ),
    topic(
        "政府信息公开平台建设",
        &[
            "平台",
            "网站",
            "门户",
            "专栏",
            "栏目",
            "微信",
            "微博",
            "公众号",
            "客户端",
            "新媒体",
            "公报",
            "查阅",
        ],
    ),
    topic(
        "监督保障",
        &["监督", "保障", "考核", "评议", "评估", "培训", "追究", "追责", "问责", "领导小组", "投诉"],
    ),
    duty("工作考核", &["考核", "考评", "绩效评"]),
    duty("社会评议", &["评议", "满意度", "测评", "社会评价", "第三方评"]),
    duty("责任追究", &["责任追究", "追究责任", "追究", "追责", "问责"]),
];

/// Article 50, number 4 of the regulation.
pub(super) const PROBLEMS: &[Topic] = &[topic("存在的主要问题", FAULTS), topic("改进情况", IMPROVEMENTS)];

/// The notice of 2021: 收取信息处理费情况在此处报告.
pub(super) const FEES: &[Topic] = &[topic("收取信息处理费情况", &["处理费", "收费", "费用", "收取"])];

/// How faults are named; the rules read more than these words, as faults are named in many ways.
pub const FAULTS: &[&str] = &[
    "不足", "差距", "短板", "弱项", "薄弱", "欠缺", "缺乏", "缺少", "困难", "滞后", "有待", "仍需", "还需",
    "尚需", "偏低", "偏少", "较少", "较低", "单一", "分散", "参差", "难点",
];

/// How improvements are named.
pub const IMPROVEMENTS: &[&str] = &[
    "改进",
    "整改",
    "改善",
    "下一步",
    "下一年",
    "今后",
    "加强",
    "加大",
    "提升",
    "提高",
    "完善",
    "优化",
    "健全",
    "强化",
    "推进",
    "进一步",
    "规范",
    "充实",
];

#[cfg(test)]
mod tests {
    use crate::format::Edition;

    /// Each name is read as speaking of its own topic, so that a sub-heading alone is enough for the rules.
    #[test]
    fn a_name_speaks_of_its_topic() {
        for topic in Edition::ALL
            .iter()
            .flat_map(|edition| edition.outline().sections)
            .flat_map(|section| section.topics())
        {
            let speaks = topic.words.iter().any(|word| topic.name.contains(word));
            assert!(speaks || topic.name == "存在的主要问题", "{}", topic.name);
        }
    }

    #[test]
    fn the_editions_differ_in_the_fees() {
        let counts = Edition::ALL.map(|edition| {
            edition.outline().narratives().map(|section| section.topics().len()).collect::<Vec<_>>()
        });
        assert_eq!(counts, [[8, 2, 0], [8, 2, 1]]);
    }
}
