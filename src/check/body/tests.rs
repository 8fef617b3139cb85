//! Names as they stand over reports, and what they tell.

use super::{
    Body::{self, Department, Government, Ministry, Office, Subdistrict, Unknown},
    Level::{City, County, Prefecture, Province, Town},
};

#[test]
fn names_tell_what_they_can() {
    let cases = [
        ("海盐县应急管理局", Department),
        ("淮安市人民政府", Government(City)),
        ("宿迁市", Government(City)),
        ("昆山市人民政府", Government(City)),
        ("苏州市昆山市人民政府", Government(County)),
        ("江苏省昆山市人民政府", Government(City)),
        ("恩施土家族苗族自治州利川市人民政府", Government(County)),
        ("恩施土家族苗族自治州人民政府", Government(Prefecture)),
        ("黔东南州人民政府", Government(City)),
        ("阿里地区", Government(City)),
        ("江苏省人民政府", Government(Province)),
        ("广西壮族自治区人民政府", Government(Province)),
        ("上海市", Government(Province)),
        ("重庆市人民政府", Government(Province)),
        ("上海市人民政府办公厅", Office(Province)),
        ("上海市黄浦区人民政府", Government(County)),
        ("上海市浦东新区人民政府", Government(County)),
        ("某市某区人民政府", Government(County)),
        ("南山区政府办", Office(County)),
        ("海盐县人民政府办公室", Office(County)),
        ("武威市人民政府办公室", Office(City)),
        ("海盐县", Government(County)),
        ("某县某镇人民政府", Government(Town)),
        ("某旗某苏木人民政府", Government(Town)),
        ("某县某民族乡人民政府", Government(Town)),
        ("上海市科学技术委员会", Department),
        ("某省某厅", Department),
        ("国家税务总局淮安市税务局", Department),
        ("北京市人民政府外事办公室", Department),
        ("某市国有资产监督管理委员会", Department),
        ("某县发展和改革委", Department),
        ("某县信访办", Department),
        ("市应急管理局", Department),
        ("县乡村振兴局", Department),
        ("国家发展和改革委员会", Ministry),
        ("教育部", Ministry),
        ("审计署", Ministry),
        ("教育局", Ministry),
        ("国家市场监督管理总局", Ministry),
        ("住房和城乡建设部", Ministry),
        ("某区某街道办事处", Subdistrict),
        ("某区人民政府某某街道办事处", Subdistrict),
        ("某某街道办", Subdistrict),
        ("某某街道", Subdistrict),
        ("某街道社区卫生服务中心", Unknown),
        ("经济技术开发区管理委员会", Unknown),
        ("某市高新区管委会", Unknown),
        ("苏州工业园管理委员会", Unknown),
        ("某市某山管理委员会", Unknown),
        ("上海海关", Unknown),
        ("某大学", Unknown),
        ("中共某县委宣传部", Unknown),
        ("某市政务服务中心", Unknown),
        ("某县人民法院", Unknown),
        ("人民政府", Unknown),
        ("", Unknown),
        (" ", Unknown),
        ("海盐县 应急管理局（本级）", Department),
        ("海盐县人民政府(办公室代拟)", Government(County)),
    ];
    for (name, body) in cases {
        assert_eq!(Body::of(name), body, "{name}");
    }
}

/// Signs that end names of places stand within others, and in the names of departments.
#[test]
fn places_are_told_from_words() {
    let cases = [
        ("景德镇市人民政府", Government(City)),
        ("景德镇市教育局", Department),
        ("镇江市人民政府", Government(City)),
        ("津市市人民政府", Government(City)),
        ("荆州市沙市区人民政府", Government(County)),
        ("济宁市市中区人民政府", Government(County)),
        ("市中区人民政府", Government(County)),
        ("乡宁县人民政府", Government(County)),
        ("晋城市城区人民政府", Government(County)),
        ("宿迁市市场监督管理局", Department),
        ("市场监督管理局", Ministry),
        ("宿迁市城市管理局", Department),
        ("城市管理局", Ministry),
        ("住房和城乡建设局", Ministry),
        ("乡镇企业局", Ministry),
        ("某县住房和城乡建设局", Department),
    ];
    for (name, body) in cases {
        assert_eq!(Body::of(name), body, "{name}");
    }
}

#[test]
fn regulations_are_made_above_the_county() {
    let cases = [
        (Government(Province), Some(true)),
        (Government(Prefecture), Some(true)),
        (Office(Province), Some(true)),
        (Government(City), None),
        (Office(City), None),
        (Government(County), Some(false)),
        (Office(County), Some(false)),
        (Government(Town), Some(false)),
        (Department, Some(false)),
        (Subdistrict, Some(false)),
        (Ministry, None),
        (Unknown, None),
    ];
    for (body, makes) in cases {
        assert_eq!(body.makes_regulations(), makes, "{body:?}");
    }
}
