//! The rules of family A, in words.

use crate::{
    check::{Check, Severity, When},
    format::Words,
};

pub(in crate::check) static A1: Check = Check {
    id: "A1",
    severity: Severity::Error,
    when: When::AtOnce,
    title: Words::new(
        "新收与结转等于办结与结转",
        "What came in equals what was dealt with and carried forward",
    ),
    what: Words::new(
        "表三每一列：第一项加第二项之和，等于第三项（七）总计加第四项之和。",
        "In each column of table 3: the first item plus the second equals the third’s total (7) plus the fourth.",
    ),
    why: Words::new(
        "收到多少件，就要么办结、要么结转下年，一件不多，一件不少。",
        "Every request received is either dealt with or carried forward, no more and no fewer.",
    ),
    example: "自然人一列：新收 12 ＋ 上年结转 0 ＝ 12，总计 5 ＋ 结转下年 4 ＝ 9，相差 3。",
    ground: Words::new("格式表三印有的勾稽关系", "The relation printed on table 3 of the form"),
    run: super::balance,
};

pub(in crate::check) static A2: Check = Check {
    id: "A2",
    severity: Severity::Error,
    when: When::AtOnce,
    title: Words::new("行总计等于各类申请人之和", "The row total equals the sum over applicants"),
    what: Words::new(
        "表三每一行：总计等于自然人与五类法人或其他组织之和。",
        "In each row of table 3: the total equals natural persons plus the five kinds of organisations.",
    ),
    why: Words::new(
        "每件申请只有一类申请人，各类相加就是全部。",
        "Each request has one kind of applicant, so all kinds add up to the whole.",
    ),
    example: "（一）予以公开一行：总计写的是 15，各项相加是 14，相差 1。",
    ground: Words::new("格式表三的栏目", "The columns of table 3"),
    run: super::totals,
};

pub(in crate::check) static A3: Check = Check {
    id: "A3",
    severity: Severity::Error,
    when: When::AtOnce,
    title: Words::new("（七）总计等于各种办理结果之和", "Total (7) equals the sum of all results"),
    what: Words::new(
        "表三每一列：（七）总计等于（一）至（六）各项之和。",
        "In each column of table 3: total (7) equals the sum of items (1) to (6).",
    ),
    why: Words::new(
        "每件办结的申请只计一种结果，各种结果相加就是全部。",
        "Each request dealt with counts under one result, so all results add up to the whole.",
    ),
    example: "科研机构一列：（七）总计写的是 10，各项相加是 14，相差 4。",
    ground: Words::new("格式表三的栏目", "The rows of table 3"),
    run: super::totals,
};

pub(in crate::check) static A4: Check = Check {
    id: "A4",
    severity: Severity::Error,
    when: When::AtOnce,
    title: Words::new("复议、诉讼总计等于四种结果之和", "Totals of cases equal the sum of the four outcomes"),
    what: Words::new(
        "表四三组各自：总计等于结果维持、结果纠正、其他结果、尚未审结之和。",
        "In each of the three groups of table 4: the total equals upheld, corrected, other results and pending.",
    ),
    why: Words::new(
        "每个案件只有一种结果，四种相加就是全部。",
        "Each case has one outcome, so the four add up to the whole.",
    ),
    example: "行政复议总计写的是 4，各项相加是 3，相差 1。",
    ground: Words::new("格式表四的栏目", "The columns of table 4"),
    run: super::totals,
};

pub(in crate::check) static A5: Check = Check {
    id: "A5",
    severity: Severity::Error,
    when: When::AtOnce,
    title: Words::new("数字能读，也合乎栏目", "Figures can be read and suit their columns"),
    what: Words::new(
        "件数是 0 或正整数，金额不小于 0、最多 6 位小数，只有“本年增/减”可以是负数。",
        "Counts are 0 or whole positive numbers; sums of money are not below 0 and have at most six decimals; only the change this year may be negative.",
    ),
    why: Words::new(
        "读不出的数字不能相加，也不能核对。",
        "A figure that cannot be read can neither be added up nor checked.",
    ),
    example: "一、本年新收政府信息公开申请数量，科研机构：“12件”不能读作数字。",
    ground: Words::new("格式各栏目的含义", "The meaning of the form’s columns"),
    run: super::kinds,
};

pub(in crate::check) static A6: Check = Check {
    id: "A6",
    severity: Severity::Warning,
    when: When::AtOnce,
    title: Words::new(
        "本年制发不多于现行有效与本年废止之和",
        "Issued this year is not more than in force and repealed",
    ),
    what: Words::new(
        "规章、行政规范性文件各自：本年制发件数不多于现行有效件数加本年废止件数。",
        "For rules and for administrative normative documents: issued this year is not more than in force plus repealed this year.",
    ),
    why: Words::new(
        "本年制发的文件，到年底要么有效，要么已经废止。",
        "What was issued in the year is in force at its end or was repealed.",
    ),
    example: "规章：本年制发件数 5，多于现行有效件数 2 ＋ 本年废止件数 1 ＝ 3，多出 2。",
    ground: Words::new("格式表二的栏目", "The columns of table 2"),
    run: super::limits,
};

pub(in crate::check) static A7: Check = Check {
    id: "A7",
    severity: Severity::Warning,
    when: When::AtOnce,
    title: Words::new(
        "本年新公开不多于公开总数，也不多于本年新制作",
        "Newly published is not more than published in all, nor than newly made",
    ),
    what: Words::new(
        "规章、规范性文件各自：本年新公开数量不多于对外公开总数量，也不多于本年新制作数量。",
        "For rules and for normative documents: published this year is not more than published in all, nor than made this year.",
    ),
    why: Words::new(
        "新公开的是公开总数的一部分，先制作才能公开。",
        "What is newly published is part of all that is published, and is made first.",
    ),
    example: "规章：本年新公开数量 4，多于对外公开总数量 3，多出 1。",
    ground: Words::new("2019 年格式表二的栏目", "The columns of table 2 in the 2019 edition"),
    run: super::limits,
};

pub(in crate::check) static A8: Check = Check {
    id: "A8",
    severity: Severity::Error,
    when: When::AtOnce,
    title: Words::new("增减之后的项目数不小于 0", "Items after the change are not below 0"),
    what: Words::new(
        "上一年项目数量加本年增/减不小于 0。",
        "The items of the year before plus the change this year are not below 0.",
    ),
    why: Words::new("减少的项目不会多于原有的项目。", "No more items can go than there were."),
    example: "行政许可：上一年项目数量 2 ＋ 本年增/减 -3 ＝ -1，小于 0。",
    ground: Words::new("2019 年格式表二的栏目", "The columns of table 2 in the 2019 edition"),
    run: super::items_left,
};
