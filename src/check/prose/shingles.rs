//! Prose made comparable with last year's: years, numbers, blanks and punctuation taken out, and what is left of a
//! sentence cut into all its runs of four letters.

use super::Sentence;

/// Sentences of fewer letters are headings and set phrases.
const FEWEST_LETTERS: usize = 15;

/// A sentence with a figure to so many letters gives this year's figures; its words are the ones everybody uses.
const LETTERS_A_FIGURE: usize = 12;

/// Words of sentences that have to be written every year, and that nobody could write otherwise.
const FORMULAS: [&str; 9] = [
    "信息处理费",
    "本报告",
    "年度报告",
    "统计期限",
    "需要报告",
    "未收到",
    "行政复议",
    "行政诉讼",
    "联系电话",
];

/// The sentences of a passage as shingles.
#[derive(Clone, Debug)]
pub(in crate::check) struct Shingles {
    /// The shingles of all sentences, one after the other.
    all: Vec<u32>,
    /// For each sentence, where its shingles end among all.
    ends: Vec<usize>,
    /// For each sentence, how many letters it counts; 0 where it says nothing of its own.
    letters: Vec<usize>,
}

/// A set of shingles.
#[derive(Clone, Debug)]
pub(in crate::check) struct Known {
    /// Twice as many places as there are shingles at least, a power of two; 0 is an empty one.
    places: Vec<u32>,
}

impl Shingles {
    pub(super) fn of(text: &str, sentences: &[Sentence]) -> Shingles {
        let mut shingles = Shingles { all: Vec::new(), ends: Vec::new(), letters: Vec::new() };
        for sentence in sentences {
            shingles.add(text.get(sentence.span.clone()).unwrap_or_default());
        }
        shingles
    }

    fn add(&mut self, sentence: &str) {
        let (mut window, mut letters, mut figures, mut in_figure) = (0_u64, 0, 0, false);
        for sign in sentence.chars() {
            if let Some(letter) = letter(sign) {
                window = (window << 16) + u64::from(letter);
                letters += 1;
                if letters >= 4 {
                    self.all.push(hash(window));
                }
            }
            let digit = matches!(sign, '0'..='9' | '０'..='９');
            figures += usize::from(digit && !in_figure);
            in_figure = digit || (in_figure && matches!(sign, '.' | '．' | ','));
        }
        let counts = letters >= FEWEST_LETTERS
            && figures * LETTERS_A_FIGURE < letters
            && !FORMULAS.iter().any(|formula| sentence.contains(formula));
        self.letters.push(if counts { letters } else { 0 });
        self.ends.push(self.all.len());
    }

    /// For each sentence that counts: its position, how many letters it has, and its shingles.
    pub(in crate::check) fn counted(&self) -> impl Iterator<Item = (usize, usize, &[u32])> {
        let begins = std::iter::once(0).chain(self.ends.iter().copied());
        let spans = begins.zip(&self.ends).map(|(begin, end)| &self.all[begin..*end]);
        let sentences = self.letters.iter().zip(spans).enumerate();
        sentences
            .map(|(position, (letters, shingles))| (position, *letters, shingles))
            .filter(|(_, letters, _)| *letters > 0)
    }
}

impl Known {
    pub(super) fn of(passages: &[&Shingles]) -> Known {
        let count: usize = passages.iter().map(|passage| passage.all.len()).sum();
        let mut known = Known { places: vec![0; (2 * count).next_power_of_two()] };
        for shingle in passages.iter().flat_map(|passage| &passage.all) {
            let place = known.place_of(*shingle);
            known.places[place] = *shingle;
        }
        known
    }

    /// Whether there is none.
    pub(in crate::check) fn is_empty(&self) -> bool {
        self.places.len() < 2
    }

    /// Whether a shingle is one of them.
    pub(in crate::check) fn has(&self, shingle: u32) -> bool {
        !self.is_empty() && self.places[self.place_of(shingle)] == shingle
    }

    /// Where a shingle stands, or the empty place where it would.
    fn place_of(&self, shingle: u32) -> usize {
        let last = self.places.len() - 1;
        let mut place = shingle as usize & last;
        while self.places[place] != 0 && self.places[place] != shingle {
            place = (place + 1) & last;
        }
        place
    }
}

/// A number for four letters, never 0. Two runs get the same one so rarely that no sentence is misjudged for it.
fn hash(window: u64) -> u32 {
    let mixed = window.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32;
    // The upper half of the product.
    (mixed as u32).max(1)
}

/// What a sign counts as: a letter in one width and size, or nothing. Chinese numerals are numbers, also where they
/// are part of a word: they are taken out on both sides.
fn letter(sign: char) -> Option<u16> {
    let code = u32::from(sign);
    let code = match sign {
        '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '百' | '千' | '万' | '亿'
        | '零' | '两' => return None,
        'A'..='Z' => code + 0x20,
        'a'..='z' | '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}' => code,
        'Ａ'..='Ｚ' => code - 0xFEE0 + 0x20,
        'ａ'..='ｚ' => code - 0xFEE0,
        _ => return None,
    };
    // The rare letters beyond share the numbers of others.
    Some(code as u16)
}

#[cfg(test)]
mod tests {
    use super::{super::Passage, *};

    fn letters(text: &str) -> String {
        text.chars().filter_map(letter).filter_map(|code| char::from_u32(code.into())).collect()
    }

    #[test]
    fn years_numbers_blanks_and_marks_are_taken_out() {
        let cases = [
            ("2024年，共公开 1,234 条。", "年共公开条"),
            ("２０２３年,共公开\u{3000}５６条．", "年共公开条"),
            ("二〇二四年共公开两百零三条", "年共公开条"),
            ("政务APP、ＡｐＰ", "政务appapp"),
            ("", ""),
        ];
        for (text, left) in cases {
            assert_eq!(letters(text), left, "{text}");
        }
    }

    /// How many letters a sentence counts.
    fn counted(sentence: &str) -> Option<usize> {
        let whole = Sentence { span: 0..sentence.len(), ..Sentence::default() };
        let shingles = Shingles::of(sentence, &[whole]);
        shingles.counted().next().map(|(_, letters, _)| letters)
    }

    #[test]
    fn headings_set_phrases_and_rows_of_figures_do_not_count() {
        let cases = [
            ("（一）主动公开", None),
            ("加强组织领导和业务培训不断提高", Some(15)),
            ("加强组织领导和业务培训不断提", None),
            ("2024年，本机关没有向任何申请人收取政府信息公开信息处理费。", None),
            ("本报告的电子版可以在县人民政府门户网站下载查阅。", None),
            // 24 letters: one figure is told, two are what the sentence is about.
            ("全年组织全局干部职工政务公开业务专题培训3.5次共参加。", Some(24)),
            ("全年组织全局干部职工政务公开业务专题培训３次共80参加。", None),
        ];
        for (sentence, letters) in cases {
            assert_eq!(counted(sentence), letters, "{sentence}");
        }
    }

    #[test]
    fn a_set_finds_what_is_in_it() {
        let text = "加强组织领导和业务培训不断提高。进一步完善信息发布审核机制，做到先审后发。";
        let of = |text| Shingles::of(text, &Passage::of("overview", text).sentences);
        let shingles = of(text);
        let known = Known::of(&[&shingles]);
        assert!(!known.is_empty() && shingles.all.iter().all(|shingle| known.has(*shingle)));
        assert_eq!(known.places.iter().filter(|place| **place != 0).count(), 12 + 15);
        let [first, second] = [0, 1].map(|at| shingles.counted().nth(at).map(|(at, _, all)| (at, all.len())));
        assert_eq!((first, second), (Some((0, 12)), Some((1, 15))));

        let other = of("信息公开条例");
        assert_eq!(other.all.iter().filter(|shingle| known.has(**shingle)).count(), 0);
        let one = of("信息公开");
        assert!(Known::of(&[&one]).has(one.all[0]) && !Known::of(&[&one]).is_empty());
        let nothing = Known::of(&[]);
        assert!(nothing.is_empty() && !nothing.has(1 << 31));
    }
}
