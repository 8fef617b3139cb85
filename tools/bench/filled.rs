//! Filled reports to measure with: tables whose sums agree, and prose of any length, in as many different sentences as
//! there is room for; last year's report beside this year's. The same year and length always give the same report.

use gongkai::{
    format::{Cell, Edition},
    report::{Amount, Report, Totals, Value},
};

/// This year's report and last year's, each with about so many characters of prose.
pub(crate) fn two_years(characters: usize) -> (Report, Report) {
    let before = filled(2024, None, characters);
    (filled(2025, Some(&before), characters), before)
}

fn filled(year: u16, before: Option<&Report>, characters: usize) -> Report {
    let mut report = Report::new(Edition::for_year(year));
    report.organization = "海盐县应急管理局".into();
    report.year = Value::Amount(Amount::from(u32::from(year)));
    fill_tables(&mut report, before, &mut Chance(u32::from(year)));
    let mut writer = Writer { chance: Chance(1), year };
    let told = told(&report, year);
    for (section, percent) in [("overview", 60), ("improvement", 25), ("other_matters", 15)] {
        let begin = if section == "overview" { told.as_str() } else { "" };
        report.set_narrative(section, &writer.section(section, begin, characters * percent / 100));
    }
    report
}

/// Numbers that look like chance and are the same in every run.
struct Chance(u32);

impl Chance {
    fn below(&mut self, end: u32) -> u32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) % end
    }

    fn of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        let place = self.below(words.len() as u32) as usize;
        words[place]
    }
}

fn set(report: &mut Report, cell: Cell, number: u32) {
    report.set(cell, Value::Amount(Amount::from(number)));
}

fn number(report: &Report, totals: &Totals, cell: Cell) -> u32 {
    totals.shown(report, cell).text().parse().unwrap_or(0)
}

fn cell(id: &str) -> Option<Cell> {
    id.parse().ok()
}

/// Every cell that is typed; what is received follows from the rest, and what is carried over from last year.
fn fill_tables(report: &mut Report, before: Option<&Report>, chance: &mut Chance) {
    let format = report.format();
    for place in format.places.iter().filter(|place| !place.is_total()) {
        let most = if place.section == "requests" { 9 } else { 60 };
        set(report, place.cell, chance.below(most));
    }
    for equation in format.equations_of("D1").iter().chain(format.equations_of("D2")) {
        let (Some(before), [from], Some(first)) = (before, &*equation.prior, equation.left.first()) else {
            continue;
        };
        let carried = number(before, &Totals::of(before), *from);
        let totals = Totals::of(report);
        let others = |cells: &[Cell]| cells.iter().map(|cell| number(report, &totals, *cell)).sum::<u32>();
        let (added, gone) = (others(&equation.right), others(&equation.left[1..]));
        if format.place(*first).is_some_and(|place| !place.is_total()) {
            set(report, *first, (carried + added).saturating_sub(gone));
        }
    }
    for equation in format.equations_of("A1") {
        let ([received, start], [processed, end]) = (&*equation.left, &*equation.right) else { continue };
        let totals = Totals::of(report);
        let [start, processed, end] = [start, processed, end].map(|cell| number(report, &totals, *cell));
        // More left over than was there: then that many fewer were carried into the next year.
        if format.place(*received).is_some_and(|place| !place.is_total()) {
            set(report, *received, (processed + end).saturating_sub(start));
        }
    }
}

/// The figures of the tables in words, as they are.
fn told(report: &Report, year: u16) -> String {
    let totals = Totals::of(report);
    let total =
        |row: &str| cell(&format!("requests.{row}.total")).map_or(0, |cell| number(report, &totals, cell));
    let figure = |id: &str| cell(id).map_or(0, |cell| number(report, &totals, cell));
    format!(
        "本报告所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。全年新收政府信息公开申请{}件，上年结转{}件；\
         答复{}件，其中予以公开{}件，部分公开{}件；结转下年度继续办理{}件。全年行政复议{}件，行政诉讼{}件。",
        total("received"),
        total("pending_at_start"),
        total("processed"),
        total("granted"),
        total("partly_granted"),
        total("pending_at_end"),
        figure("reviews.reconsideration.total"),
        figure("reviews.direct_litigation.total") + figure("reviews.litigation_after_reconsideration.total"),
    )
}

struct Writer {
    chance: Chance,
    year: u16,
}

impl Writer {
    /// The prose of a section, in paragraphs under headings.
    fn section(&mut self, section: &str, begin: &str, characters: usize) -> String {
        const HEADINGS: [&str; 5] = [
            "（一）主动公开",
            "（二）依申请公开",
            "（三）政府信息管理",
            "（四）政府信息公开平台建设",
            "（五）监督保障",
        ];
        let mut text = begin.to_owned();
        let mut written = text.chars().count();
        let (mut sentences, mut topics) = (0, 0);
        while written < characters {
            let mut sentence = String::new();
            if sentences % 6 == 0 {
                sentence.push('\n');
            }
            if section == "overview" && written * HEADINGS.len() / characters >= topics {
                sentence += &["\n", HEADINGS[topics], "\n"].concat();
                topics += 1;
            }
            // Every fourth sentence is in last year's report too, with other figures.
            let seed =
                if sentences % 4 == 0 { sentences } else { sentences + u32::from(self.year) * 100_000 };
            self.chance = Chance(seed ^ (section.len() as u32) << 24);
            sentence += &match section {
                "improvement" => self.plan(),
                "overview" => self.work(),
                _ if sentences == 0 => format!("{}年，本机关未收取政府信息公开信息处理费。", self.year),
                _ => self.work(),
            };
            written += sentence.chars().count();
            text += &sentence;
            sentences += 1;
        }
        text.trim_start().to_owned()
    }

    /// What somebody did somewhere, counted.
    fn work(&mut self) -> String {
        let chance = &mut self.chance;
        let (who, place, what) = (chance.of(&WHO), chance.of(&WHERE), chance.of(&WHAT));
        let unit = chance.of(&["条", "篇", "次", "件", "期", "份"]);
        let tail = chance.below(9);
        let month = chance.below(12) + 1;
        let extra = chance.of(&TAILS);
        // The figures differ from year to year though the sentence is the same.
        let mut figures = Chance(self.year.into());
        let (one, other) = (figures.below(90) + month, figures.below(60) + tail + 1);
        match tail {
            0 => format!(
                "{month}月，{who}在{place}{what}{}{unit}，其中文字{one}{unit}，图解和视频{other}{unit}。",
                one + other
            ),
            1 => format!("{who}{what}{one}{unit}，比上年增加{other}{unit}，同比增长{}.{month}%。", one + 2),
            2 => format!("全年通过{place}{what}{one}{unit}；{extra}。"),
            3 => {
                format!("截至{}年12月31日，{place}累计{what}{}{unit}，{extra}。", self.year, one * 11 + other)
            }
            4 => format!(
                "{who}围绕群众关心的事项，{what}{one}{unit}，按期率为{}.{month}％，{extra}。",
                80 + other % 20
            ),
            5 => format!(
                "对照《条例》第二十条第（{}）项，{who}在{place}{what}{one}余{unit}，{extra}。",
                tail + month
            ),
            6 => format!("{extra}，{who}先后{what}{one}{unit}（含{place}{}{unit}）。", one / 2),
            _ => format!("{who}坚持以公开为常态、不公开为例外，在{place}及时{what}，{extra}。"),
        }
    }

    /// A shortcoming or an intention.
    fn plan(&mut self) -> String {
        let chance = &mut self.chance;
        let (who, place, what) = (chance.of(&WHO), chance.of(&WHERE), chance.of(&WHAT));
        let (fault, remedy, extra) = (chance.of(&FAULTS), chance.of(&REMEDIES), chance.of(&TAILS));
        match chance.below(4) {
            0 => format!("一是{fault}，{place}的有关栏目还要充实。"),
            1 => format!("针对上年存在的{fault}的问题，{who}{remedy}，{extra}。"),
            2 => format!("{}年，将{remedy}，由{who}牵头，继续{what}，争取{extra}。", self.year + 1),
            _ => format!("二是{fault}；为此{who}已{remedy}。"),
        }
    }
}

const WHO: [&str; 8] = [
    "局办公室",
    "政务公开科",
    "各业务科室",
    "行政审批科",
    "政策法规科",
    "宣传教育科",
    "综合执法大队",
    "信息中心",
];
const WHERE: [&str; 8] = [
    "县政府门户网站",
    "局微信公众号",
    "政务新媒体",
    "政务公开专区",
    "县图书馆查阅点",
    "新闻发布会",
    "县融媒体中心",
    "政务服务大厅",
];
const WHAT: [&str; 12] = [
    "发布安全生产提示",
    "公开财政预决算信息",
    "解读行政规范性文件",
    "更新机构职能目录",
    "公布随机抽查结果",
    "公示行政许可决定",
    "答复群众留言",
    "公开重大建设项目信息",
    "更新政府信息公开指南",
    "公布招标采购公告",
    "转载国务院重要政策",
    "清理失效文件",
];
const TAILS: [&str; 12] = [
    "内容均经保密审查",
    "没有发生超期",
    "群众满意度稳步提高",
    "及时更正差错多处",
    "栏目更新率达到要求",
    "未发生因公开引起的舆情",
    "纳入年度考核内容",
    "接受社会评议",
    "未发生责任追究的情形",
    "组织业务培训并通报结果",
    "形成上下联动的工作机制",
    "落实三审三校制度",
];
const FAULTS: [&str; 8] = [
    "公开的内容还不够全面",
    "解读的形式比较单一",
    "个别栏目更新不够及时",
    "业务人员变动较多",
    "答复的文书还不够规范",
    "平台之间的衔接有待加强",
    "公众参与的渠道不够宽",
    "对申请人的服务意识还要增强",
];
const REMEDIES: [&str; 8] = [
    "健全信息发布审核制度",
    "采用图解、问答等形式解读政策",
    "建立栏目更新提醒机制",
    "开展分层分类的业务培训",
    "统一答复文书的格式",
    "整合政务新媒体账号",
    "邀请公众代表列席会议",
    "完善依申请公开的办理流程",
];
