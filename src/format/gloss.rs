//! What the official labels say, in English: a gloss beside each, for both editions in one place.
//!
//! The labels themselves stay Chinese in every language; the glosses explain them and are in no file.

use super::Language;

/// What a label says in English. Every label of the form has a gloss; for other words there is none.
pub fn gloss(label: &str) -> Option<&'static str> {
    let known = |list: &[(&str, &'static str)]| {
        list.iter().find(|(known, _)| *known == label).map(|(_, gloss)| *gloss)
    };
    known(SECTIONS)
        .or_else(|| known(TOPICS))
        .or_else(|| known(PROACTIVE))
        .or_else(|| known(REQUESTS))
        .or_else(|| known(REVIEWS))
}

/// A label's gloss without its number, as sentences name it.
pub fn plain_gloss(label: &str) -> Option<&'static str> {
    let gloss = gloss(label)?;
    match gloss.split_once(' ') {
        Some((number, rest)) if number.ends_with('.') || number.starts_with('(') && number.ends_with(')') => {
            Some(rest)
        }
        _ => Some(gloss),
    }
}

/// A label as sentences in a language name it.
pub fn label_in(label: &'static str, language: Language) -> &'static str {
    match language {
        Language::Chinese => label,
        Language::English => plain_gloss(label).unwrap_or(label),
    }
}

/// What the prose of a section is to speak of.
const TOPICS: &[(&str, &str)] = &[
    ("主动公开", "proactive disclosure"),
    ("依申请公开", "requests"),
    ("政府信息管理", "information management"),
    ("政府信息公开平台建设", "platforms"),
    ("监督保障", "supervision"),
    ("工作考核", "assessment of the work"),
    ("社会评议", "public appraisal"),
    ("责任追究", "accountability"),
    ("存在的主要问题", "main problems"),
    ("改进情况", "improvement"),
    ("收取信息处理费情况", "fees charged"),
];

const SECTIONS: &[(&str, &str)] = &[
    ("一、总体情况", "I. Overview"),
    ("二、主动公开政府信息情况", "II. Proactive disclosure"),
    ("三、收到和处理政府信息公开申请情况", "III. Requests received and processed"),
    ("四、政府信息公开行政复议、行政诉讼情况", "IV. Administrative reconsideration and litigation"),
    ("五、存在的主要问题及改进情况", "V. Main problems and improvement"),
    ("六、其他需要报告的事项", "VI. Other matters to report"),
];

const PROACTIVE: &[(&str, &str)] = &[
    ("第二十条第（一）项", "Article 20, item (1)"),
    ("第二十条第（五）项", "Article 20, item (5)"),
    ("第二十条第（六）项", "Article 20, item (6)"),
    ("第二十条第（八）项", "Article 20, item (8)"),
    ("第二十条第（九）项", "Article 20, item (9)"),
    ("信息内容", "Content"),
    ("本年制发件数", "Issued this year"),
    ("本年废止件数", "Repealed this year"),
    ("现行有效件数", "In force"),
    ("本年处理决定数量", "Decisions this year"),
    ("本年收费金额（单位：万元）", "Charged this year (10,000 yuan)"),
    ("本年新制作数量", "Made this year"),
    ("本年新公开数量", "Published this year"),
    ("对外公开总数量", "Published in all"),
    ("上一年项目数量", "Items the year before"),
    ("本年增/减", "Change this year"),
    ("处理决定数量", "Decisions"),
    ("采购项目数量", "Procurement projects"),
    ("采购总金额", "Procurement sum"),
    ("规章", "Rules"),
    ("规范性文件", "Normative documents"),
    ("行政规范性文件", "Administrative normative documents"),
    ("行政许可", "Administrative licences"),
    ("其他对外管理服务事项", "Other public services"),
    ("行政处罚", "Administrative penalties"),
    ("行政强制", "Administrative compulsion"),
    ("行政事业性收费", "Administrative fees"),
    ("政府集中采购", "Central government procurement"),
];

const REQUESTS: &[(&str, &str)] = &[
    (
        super::common::BALANCE_NOTE,
        "(In each column: the first item plus the second equals the third plus the fourth)",
    ),
    ("申请人情况", "Applicants"),
    ("自然人", "Natural persons"),
    ("法人或其他组织", "Legal persons or other organisations"),
    ("商业企业", "Businesses"),
    ("科研机构", "Research bodies"),
    ("社会公益组织", "Welfare groups"),
    ("法律服务机构", "Legal services"),
    ("其他", "Others"),
    ("总计", "Total"),
    ("一、本年新收政府信息公开申请数量", "1. New requests this year"),
    ("二、上年结转政府信息公开申请数量", "2. Requests carried over from last year"),
    ("三、本年度办理结果", "3. Results this year"),
    ("（一）予以公开", "(1) Granted"),
    (
        "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
        "(2) Partly granted (counted here alone where parts were treated apart)",
    ),
    ("（三）不予公开", "(3) Denied"),
    ("1.属于国家秘密", "1. State secrets"),
    ("2.其他法律行政法规禁止公开", "2. Prohibited by other laws"),
    ("3.危及“三安全一稳定”", "3. Security and stability"),
    ("4.保护第三方合法权益", "4. Rights of third parties"),
    ("5.属于三类内部事务信息", "5. Internal affairs"),
    ("6.属于四类过程性信息", "6. Process information"),
    ("7.属于行政执法案卷", "7. Enforcement files"),
    ("8.属于行政查询事项", "8. Administrative inquiries"),
    ("（四）无法提供", "(4) Unavailable"),
    ("1.本机关不掌握相关政府信息", "1. Not held"),
    ("2.没有现成信息需要另行制作", "2. Would have to be made"),
    ("3.补正后申请内容仍不明确", "3. Still unclear after correction"),
    ("（五）不予处理", "(5) Not processed"),
    ("1.信访举报投诉类申请", "1. Petitions and complaints"),
    ("2.重复申请", "2. Repeated requests"),
    ("3.要求提供公开出版物", "3. Public publications"),
    ("4.无正当理由大量反复申请", "4. Excessive requests without reason"),
    ("5.要求行政机关确认或重新出具已获取信息", "5. Confirmation of what was obtained"),
    ("（六）其他处理", "(6) Otherwise"),
    ("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "1. Not corrected in time"),
    ("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "2. Fee not paid in time"),
    ("3.其他", "3. Others"),
    ("（七）总计", "(7) Total"),
    ("四、结转下年度继续办理", "4. Carried forward to next year"),
];

const REVIEWS: &[(&str, &str)] = &[
    ("行政复议", "Reconsideration"),
    ("行政诉讼", "Litigation"),
    ("未经复议直接起诉", "Litigation without reconsideration"),
    ("复议后起诉", "Litigation after reconsideration"),
    ("结果维持", "Upheld"),
    ("结果纠正", "Corrected"),
    ("其他结果", "Other results"),
    ("尚未审结", "Pending"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::{Content, Edition, Format};

    #[test]
    fn every_label_of_both_editions_has_a_gloss() {
        for edition in Edition::ALL {
            let format = Format::of(edition);
            for section in format.outline.sections {
                assert!(gloss(section.title).is_some(), "{}", section.title);
                for topic in section.topics() {
                    assert!(gloss(topic.name).is_some(), "{}", topic.name);
                }
            }
            let slots = format.layouts.iter().flat_map(|layout| &layout.lines).flat_map(|line| &line.slots);
            for slot in slots {
                let label = match slot.content {
                    Content::Corner(label)
                    | Content::Title(label)
                    | Content::ColumnLabel(label)
                    | Content::RowLabel(label) => label,
                    Content::Figure(_) => continue,
                };
                assert!(label.is_empty() || gloss(label).is_some_and(|gloss| gloss.is_ascii()), "{label}");
            }
        }
        assert_eq!(gloss("别的"), None);
    }

    #[test]
    fn a_plain_gloss_has_no_number() {
        for (label, plain) in [
            ("一、总体情况", "Overview"),
            ("（一）予以公开", "Granted"),
            ("1.属于国家秘密", "State secrets"),
            ("四、结转下年度继续办理", "Carried forward to next year"),
            ("第二十条第（一）项", "Article 20, item (1)"),
            ("自然人", "Natural persons"),
        ] {
            assert_eq!(plain_gloss(label), Some(plain));
        }
    }

    #[test]
    fn no_label_has_two_glosses() {
        let all = [SECTIONS, PROACTIVE, REQUESTS, REVIEWS].concat();
        for (position, (label, _)) in all.iter().enumerate() {
            assert!(!all[..position].iter().any(|(known, _)| known == label), "{label}");
        }
    }
}
