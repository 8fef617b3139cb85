//! Any text at all.

use proptest::prelude::*;

use super::prose;
use crate::check::prose::Body;

/// Any text, mostly of what the reader looks for.
fn texts() -> impl Strategy<Value = String> {
    let words =
        "[0-9０-９一二三两十百千万亿零〇余多约近第年月日件条宗元%％.,，、；：（）()《》“”。\n -]{0,6}";
    let known = prop::sample::select(vec![
        "收到",
        "受理",
        "政府信息公开申请",
        "答复",
        "其中",
        "含",
        "上年结转",
        "结转下年度",
        "予以公开",
        "占",
        "行政复议",
        "行政诉讼",
        "维持",
        "未收到",
        "无",
        "均未发生",
        "规章",
        "制发",
        "全市",
        "2024年",
        "95件",
        "县教育局",
        "另有",
        "其余",
        "等",
        "自然人",
        "行政处罚",
        "行政事业性收费",
        "比上年",
    ]);
    let piece = prop_oneof![words, known.prop_map(str::to_owned), any::<String>()];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_text_is_read_and_every_place_is_one_of_it(text in texts()) {
        let prose = prose(&text);
        for passage in prose.passages() {
            let is_place = |span: &std::ops::Range<usize>| passage.text.get(span.clone()).is_some();
            for sentence in &passage.sentences {
                prop_assert!(is_place(&sentence.span));
                for (position, figure) in sentence.figures.iter().enumerate() {
                    prop_assert!(is_place(&figure.span) && !figure.span.is_empty());
                    prop_assert!(sentence.span.start <= figure.span.start && figure.span.end <= sentence.span.end);
                    prop_assert!(is_place(&figure.label));
                    prop_assert!(figure.share.iter().all(|(_, span)| is_place(span)));
                    prop_assert!(figure.part.is_none_or(|part| part.whole < position));
                    prop_assert!(figure.measure.high.is_none_or(|high| figure.measure.low <= high));
                    if let Some(Body::Named(name)) = &figure.scope.body {
                        prop_assert!(is_place(name));
                    }
                }
                prop_assert!(sentence.denials.iter().all(|denial| is_place(&denial.span)));
            }
        }
    }
}
