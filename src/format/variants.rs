//! How published reports word labels of the form, where they don't use the official words.

/// Official labels, each with the wordings seen for it in published reports that no rule of thumb would find.
///
/// A label that only lacks characters, has them in other widths or is misprinted by a character is not listed.
pub const VARIANTS: &[(&str, &[&str])] = &[
    ("行政规范性文件", &["规范性文件"]),
    ("本年制发件数", &["本年度发件数", "本年度制发件数", "本年度制发数", "本年制发数", "本年发件数"]),
    ("本年废止件数", &["本年度废止件数", "本年度废止数", "本年废止数"]),
    ("现行有效件数", &["现行有效件", "现行有效数"]),
    ("本年处理决定数量", &["本年度处理决定数量"]),
    ("本年收费金额（单位：万元）", &["本年收费金额", "本年度收费金额"]),
    ("本年增/减", &["本年增", "本年增减数"]),
    ("一、本年新收政府信息公开申请数量", &["本年新收", "本年新收申请数量"]),
    ("二、上年结转政府信息公开申请数量", &["上年结转", "上年结转申请数量"]),
    ("四、结转下年度继续办理", &["结转下年度", "结转下年继续办理"]),
    (
        "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
        &["逾期不补正", "申请人无正当理由逾期不补正"],
    ),
    (
        "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
        &["逾期不缴费", "逾期未缴费", "逾期不缴纳费用", "申请人逾期未按收费通知要求缴纳费用"],
    ),
];
