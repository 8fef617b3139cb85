//! What kind of body reports, as far as its name tells.
//!
//! A name often does not tell a city with districts from one without: 昆山市人民政府 and 苏州市人民政府 look alike.
//! What is unsure is kept apart from what is known, so that rules can stay silent about it.

use super::words::{has_any, is_part_of_any};

/// What kind of body it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Body {
    /// A people's government, or the name of a place alone: 淮安市人民政府, 宿迁市.
    Government(Level),
    /// The office of a government, which reports what the government itself has issued, too.
    Office(Level),
    /// A department of a government below the State's.
    Department,
    /// A department that may be one of the State's: 教育部, but also 教育局 without a place.
    Ministry,
    /// A subdistrict office, which a government sends out: 某街道办事处.
    Subdistrict,
    /// The name does not tell: the committee of a zone, 海关, 大学, bodies of the party.
    Unknown,
}

/// The level of a government.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Level {
    /// 省, 自治区, 直辖市.
    Province,
    /// 自治州, which stands where a city with districts does.
    Prefecture,
    /// 某市, with districts or without.
    City,
    /// 县, 区, 旗, and a city below another.
    County,
    /// 乡, 镇.
    Town,
}

impl Body {
    /// The kind of the body of that name.
    pub(super) fn of(name: &str) -> Body {
        let name: String = name.chars().filter(|sign| !sign.is_whitespace()).collect();
        // 某县民政局（本级）: what is in brackets behind a name is no part of it.
        let name = name.split(['（', '(']).next().unwrap_or_default();
        if has_any(name, NO_GOVERNMENT) {
            return Body::Unknown;
        }
        let (place, rest) = innermost_place(name);
        let government = rest.strip_prefix("人民政府").or_else(|| rest.strip_prefix("政府"));
        match (place, government.unwrap_or(rest), government.is_some()) {
            (Some(Place { ending: "街道", .. }), "" | "办" | "办事处", _) => Body::Subdistrict,
            (Some(Place { ending: "街道", .. }), ..) => Body::Unknown,
            (Some(place), "", _) => Body::Government(place.level),
            (Some(place), "办" | "办公室" | "办公厅", true) => Body::Office(place.level),
            (_, rest, _) if rest.ends_with("街道办事处") => Body::Subdistrict,
            // 黔东南州人民政府: the place is one that is not known by its ending.
            (None, rest, false) if rest.ends_with("人民政府") => Body::Government(Level::City),
            (_, rest, _) if !is_department(rest) => Body::Unknown,
            (Some(_), ..) => Body::Department,
            (None, ..) => Body::Ministry,
        }
    }

    /// Whether it can make 规章: the State's departments, provinces, cities with districts and autonomous
    /// prefectures can. None where the name does not tell.
    pub(super) fn makes_regulations(self) -> Option<bool> {
        match self {
            Body::Government(level) | Body::Office(level) => match level {
                Level::Province | Level::Prefecture => Some(true),
                Level::City => None,
                Level::County | Level::Town => Some(false),
            },
            Body::Department | Body::Subdistrict => Some(false),
            Body::Ministry | Body::Unknown => None,
        }
    }
}

/// Words in the names of bodies that are no part of a government, or may be none.
const NO_GOVERNMENT: &[&str] = &[
    "中共",
    "共产党",
    "党委",
    "党工委",
    "党组",
    "党校",
    "省委",
    "市委",
    "县委",
    "区委",
    "州委",
    "旗委",
    "镇委",
    "纪委",
    "纪检",
    "监委",
    "监察委",
    "人大",
    "人民代表大会",
    "政协",
    "政治协商",
    "法院",
    "检察院",
    "共青团",
    "团委",
    "工会",
    "妇联",
    "联合会",
    "工商联",
    "武装部",
    "人武部",
    "学校",
    "大学",
    "学院",
    "中学",
    "小学",
    "医院",
    "公司",
    "集团",
    "银行",
    "海关",
    "居民委员会",
    "村民委员会",
    "居委会",
    "村委会",
    "公署",
];

/// Words with a sign in them that otherwise ends the name of a place.
const NO_PLACES: &[&str] = &[
    "城市",
    "城乡",
    "城镇",
    "乡村",
    "乡镇",
    "村镇",
    "市场",
    "市政",
    "市容",
    "区域",
    "区划",
    "县域",
    "社区",
    "园区",
    "景区",
    "开发区",
    "经开区",
    "高新区",
    "示范区",
    "试验区",
    "实验区",
    "保护区",
    "度假区",
    "名胜区",
    "合作区",
    "保税区",
    "综保区",
    "工业区",
    "产业区",
    "集聚区",
    "旅游区",
    "管理区",
];

/// Cities that are provinces.
const MUNICIPALITIES: &[&str] = &["北京", "上海", "天津", "重庆"];

/// A place in a name.
#[derive(Clone, Copy)]
struct Place {
    ending: &'static str,
    level: Level,
}

/// How the names of places end; longer endings stand before those they end with.
const PLACES: &[Place] = &[
    Place { ending: "自治区", level: Level::Province },
    Place { ending: "自治州", level: Level::Prefecture },
    Place { ending: "自治县", level: Level::County },
    Place { ending: "自治旗", level: Level::County },
    Place { ending: "街道", level: Level::Town },
    Place { ending: "地区", level: Level::City },
    Place { ending: "省", level: Level::Province },
    Place { ending: "市", level: Level::City },
    Place { ending: "县", level: Level::County },
    Place { ending: "区", level: Level::County },
    Place { ending: "旗", level: Level::County },
    Place { ending: "盟", level: Level::City },
    Place { ending: "苏木", level: Level::Town },
    Place { ending: "镇", level: Level::Town },
    Place { ending: "乡", level: Level::Town },
];

/// The innermost place that a name begins with, and what follows it.
fn innermost_place(name: &str) -> (Option<Place>, &str) {
    let mut innermost: Option<Place> = None;
    let mut rest = name;
    while let Some((place, end)) = first_place(rest) {
        let is_below_city = innermost.is_some_and(|above| matches!(above.ending, "市" | "自治州"));
        let level = match place.level {
            Level::City if MUNICIPALITIES.contains(&rest[..end].trim_end_matches(place.ending)) => {
                Level::Province
            }
            Level::City if is_below_city => Level::County,
            level => level,
        };
        innermost = Some(Place { level, ..place });
        rest = &rest[end..];
    }
    (innermost, rest)
}

/// The first place in a text, and where its name ends.
fn first_place(text: &str) -> Option<(Place, usize)> {
    // A place stands before the government it is named for.
    let text = text.split("政府").next().unwrap_or_default();
    let ends_at = |at: usize| {
        let place = PLACES.iter().find(|place| text[at..].starts_with(place.ending))?;
        let is_other_word = is_part_of_any(text, at, place.ending, NO_PLACES);
        (!is_other_word).then_some((*place, at + place.ending.len()))
    };
    let mut signs = text.char_indices().map(|(at, _)| at);
    // 市应急管理局 does not say whose city it is, while 镇江市 and 市中区 only begin with such a sign.
    let leading = signs.next().and_then(ends_at);
    let mut found = signs.find_map(ends_at).or(leading)?;
    // 景德镇市, 津市市, 沙市区: such a sign is part of the name.
    while let Some(longer) = ends_at(found.1) {
        found = longer;
    }
    Some(found)
}

/// Whether a name ends as those of departments do.
fn is_department(name: &str) -> bool {
    const ENDINGS: [&str; 8] = ["局", "厅", "署", "部", "委员会", "委", "办公室", "办"];
    // Zones are governed by committees, too: 经济技术开发区管理委员会.
    const ZONES: [&str; 7] = ["区", "园", "城", "港", "山", "湖", "岛"];
    let is_zone = name.ends_with("管委会")
        || name.strip_suffix("管理委员会").is_some_and(|zone| ZONES.iter().any(|end| zone.ends_with(end)));
    !is_zone && ENDINGS.iter().any(|ending| name.ends_with(ending))
}

#[cfg(test)]
mod tests;
