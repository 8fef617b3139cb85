//! The built-in sample: a real county bureau's figures for 2020, with prose of our own.

use crate::{
    format::{Cell, Edition},
    report::{Amount, Report, Value},
};

/// The cells that are not 0; the figures are those of 海盐县应急管理局 for 2020.
const FIGURES: [(&str, &str); 7] = [
    ("proactive.licensing.previous_items", "1"),
    ("proactive.licensing.decisions", "29"),
    ("proactive.penalties.previous_items", "51"),
    ("proactive.penalties.change", "-2"),
    ("proactive.penalties.decisions", "21"),
    ("proactive.procurement.items", "18"),
    ("proactive.procurement.amount", "102.85"),
];

const OVERVIEW: &str = "\
2020年，我局围绕应急管理、安全生产监管和灾害事故救援，依法公开政府信息，情况如下。
（一）主动公开
全年通过县政府网站、微信公众号等发布各类信息523条，其中县政府网站237条，微信公众号286条；公布安全生产事故调查报告1起，灾害事故救援信息44篇；分6批公开曝光安全生产行政处罚典型案例30起。
（二）依申请公开
2020年未收到政府信息公开申请，没有上年结转的申请。
（三）政府信息管理
信息发布前逐级审批，对可能引起关注的信息先行研判；明确新闻发言人，做到发布统一、内容规范。
（四）政府信息公开平台建设
调整网站栏目，充实安全生产、灾害事故救援、建议提案办理、政策文件等专栏；通过投诉举报平台、热线、网站和微信答复群众咨询，全年受理举报90余件，件件有回音。
（五）监督保障
成立由主要领导牵头的信息公开领导小组，落实公开前的保密审查。全年未收到针对政务信息公开的投诉和举报。";

const IMPROVEMENT: &str = "\
（一）存在的主要问题
一是与公众的互动还不够，网上咨询、查询等服务有待加强；二是公开的信息多了，重要信息不够突出，有的更新不够及时。
（二）改进情况
在“灾害事故救援”栏目补充信息10条，及时公布突发事件的监测预警和处置结果；清理长期不更新的账号，集中力量办好主要平台。
下一年，将补充和完善信息公开目录，提高更新频率，把重要信息放在显著位置。";

/// The sample report, complete and without a finding.
pub fn sample() -> Report {
    let mut report = Report::new(Edition::Of2019);
    report.organization = "海盐县应急管理局（示例）".into();
    report.year = Value::read("2020");
    report.set_narrative("overview", OVERVIEW);
    report.set_narrative("improvement", IMPROVEMENT);
    report.set_narrative("other_matters", "无");
    let blanks: Vec<Cell> = report.blanks().collect();
    blanks.into_iter().for_each(|cell| report.set(cell, Value::Amount(Amount::ZERO)));
    for (cell, figure) in FIGURES.iter().filter_map(|(id, figure)| Some((id.parse().ok()?, figure))) {
        report.set(cell, Value::read(figure));
    }
    if let Ok(amount) = "proactive.procurement.amount".parse() {
        report.set_unit(amount, "万元");
    }
    report
}
