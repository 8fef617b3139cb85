//! Text as labels are compared: without numbering marks, blanks, punctuation and widths, in simplified characters.

/// A text as labels are compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Plain {
    /// The numbering mark before it: the 三 of `三、`, the 2 of `2.`.
    pub(super) mark: Option<Mark>,
    /// The folded text after the mark.
    pub(super) body: String,
    /// How many bytes of `body` stand before the first bracket.
    head: usize,
}

/// A numbering mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    /// Its number.
    pub(super) number: u8,
    /// How it is written, which tells its level.
    pub(super) style: Style,
}

/// How a numbering mark is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// `一、`, the mark of a section.
    Chinese,
    /// `（一）`.
    Bracketed,
    /// `1.`
    Digit,
}

impl Plain {
    pub(super) fn of(text: &str) -> Plain {
        let (mark, rest) = mark(text);
        let (body, head) = fold(rest);
        Plain { mark, body, head }
    }

    /// The part before the first bracket; all of it where there is none.
    pub(super) fn head(&self) -> &str {
        &self.body[..self.head]
    }

    /// How many characters it has.
    pub(super) fn size(&self) -> usize {
        self.body.chars().count()
    }
}

/// The text folded, and how many bytes of it stand before the first bracket.
fn fold(text: &str) -> (String, usize) {
    let mut body = String::with_capacity(text.len());
    let mut head = None;
    let mut rest = text.chars();
    while let Some(character) = rest.next() {
        let character = narrow(character);
        if character == '(' {
            if let Some(after) = after_sound(rest.as_str()) {
                rest = after.chars();
            } else if !body.is_empty() {
                head.get_or_insert(body.len());
            }
        } else if character.is_ascii_alphanumeric() || is_ideograph(character) {
            body.push(simplified(character));
        }
    }
    let head = head.unwrap_or(body.len());
    // 檔案 is how mirror pages in traditional characters write 文件.
    if body.contains("档案") {
        body = body.replace("档案", "文件");
    }
    (body, head)
}

/// Mirror pages put the sound of a character behind it: what follows `xíng)`.
pub(super) fn after_sound(text: &str) -> Option<&str> {
    const LONGEST: usize = 16;
    let end = text.char_indices().take(LONGEST).find(|(_, character)| narrow(*character) == ')')?.0;
    let is_sound = |character| matches!(character, 'a'..='z' | 'A'..='Z' | ' ' | 'à'..='ÿ' | 'ā'..='ǜ');
    let bracket = text[end..].chars().next()?;
    (end > 0 && text[..end].chars().all(is_sound)).then(|| &text[end + bracket.len_utf8()..])
}

/// Signs and digits of full width, and square brackets, as their plain forms.
pub(super) fn narrow(character: char) -> char {
    match character {
        '【' | '〔' | '［' | '[' => '(',
        '】' | '〕' | '］' | ']' => ')',
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character),
        _ => character,
    }
}

/// The numbering mark at the beginning of a text, and what follows it.
pub(super) fn mark(text: &str) -> (Option<Mark>, &str) {
    let text = text.trim_start_matches(is_space);
    match read_mark(text) {
        Some((mark, rest)) => (Some(mark), rest.trim_start_matches(|next| is_space(next) || next == '、')),
        None => (None, text),
    }
}

fn read_mark(text: &str) -> Option<(Mark, &str)> {
    let first = text.chars().next()?;
    let after_first = &text[first.len_utf8()..];
    // ① and ㈠ are one character each.
    for (style, from, to) in
        [(Style::Digit, '\u{2460}', '\u{2473}'), (Style::Bracketed, '\u{3220}', '\u{3229}')]
    {
        if (from..=to).contains(&first) {
            let number = u8::try_from(u32::from(first) - u32::from(from) + 1).ok()?;
            return Some((Mark { number, style }, after_first));
        }
    }
    if first == '第' {
        // `第一部分 总体情况`
        let (number, _, rest) = number(after_first)?;
        let rest = rest.strip_prefix("部分").or_else(|| rest.strip_prefix('章'))?;
        return Some((Mark { number, style: Style::Chinese }, rest));
    }
    if narrow(first) == '(' {
        let (number, _, rest) = number(after_first.trim_start_matches(is_space))?;
        let rest = rest.trim_start_matches(is_space);
        let close = rest.chars().next().filter(|close| narrow(*close) == ')')?;
        return Some((Mark { number, style: Style::Bracketed }, &rest[close.len_utf8()..]));
    }
    let (number, chinese, rest) = number(text)?;
    let mark = Mark { number, style: if chinese { Style::Chinese } else { Style::Digit } };
    let next = rest.trim_start_matches(is_space).strip_prefix(['、', '.', '．', ',', '，', '·', ')', '）']);
    match next {
        // 1.5 is no numbered 5.
        Some(rest) if chinese || !rest.starts_with(|next| narrow(next).is_ascii_digit()) => {
            Some((mark, rest))
        }
        None if !chinese && rest.starts_with(is_space) => Some((mark, rest)),
        _ => None,
    }
}

/// A number from 1 to 99 at the beginning of a text, whether it is in Chinese, and what follows.
fn number(text: &str) -> Option<(u8, bool, &str)> {
    const CHINESE: &str = "一二三四五六七八九十";
    let digit = |character| match narrow(character) {
        digit @ '0'..='9' => Some((u8::try_from(u32::from(digit) - u32::from('0')).ok()?, false)),
        other => {
            let position = CHINESE.chars().position(|known| known == other)?;
            Some((u8::try_from(position + 1).ok()?, true))
        }
    };
    let mut characters = text.chars();
    let (first, chinese) = digit(characters.next()?)?;
    let rest = characters.as_str();
    match characters.next().and_then(digit) {
        Some((second, second_chinese)) if second_chinese == chinese => {
            // 十二 is 10 and 2; 12 is 1 times 10 and 2.
            let number = if chinese { first.checked_add(second)? } else { first * 10 + second };
            Some((number, chinese, characters.as_str()))
        }
        _ => Some((first, chinese, rest)),
    }
}

/// Chinese characters; the tables of all the world's letters would be half of this file's size.
fn is_ideograph(character: char) -> bool {
    matches!(character, '\u{3007}' | '\u{3400}'..='\u{9FFF}' | '\u{20000}'..='\u{3FFFF}')
}

pub(super) fn is_space(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200B}' | '\u{FEFF}')
}

/// A traditional character as the simplified one; only those that stand in the form's own words.
pub(super) fn simplified(character: char) -> char {
    if character < TRADITIONAL[0].0 {
        return character;
    }
    match TRADITIONAL.binary_search_by_key(&character, |(traditional, _)| *traditional) {
        Ok(position) => TRADITIONAL[position].1,
        Err(_) => character,
    }
}

/// Traditional characters whose simplified forms stand in the form's words, in order.
#[rustfmt::skip]
const TRADITIONAL: [(char, char); 106] = [
    ('係', '系'), ('傢', '家'), ('內', '内'), ('動', '动'), ('務', '务'), ('區', '区'), ('問', '问'),
    ('單', '单'), ('噹', '当'), ('國', '国'), ('埰', '采'), ('執', '执'), ('報', '报'), ('寀', '采'),
    ('審', '审'), ('對', '对'), ('屬', '属'), ('廢', '废'), ('強', '强'), ('後', '后'), ('復', '复'),
    ('捲', '卷'), ('採', '采'), ('據', '据'), ('數', '数'), ('於', '于'), ('會', '会'), ('査', '查'),
    ('條', '条'), ('業', '业'), ('構', '构'), ('機', '机'), ('檔', '档'), ('檯', '台'), ('權', '权'),
    ('決', '决'), ('沒', '没'), ('況', '况'), ('減', '减'), ('為', '为'), ('無', '无'), ('爲', '为'),
    ('獲', '获'), ('現', '现'), ('當', '当'), ('發', '发'), ('監', '监'), ('確', '确'), ('祕', '秘'),
    ('穩', '稳'), ('穫', '获'), ('範', '范'), ('糾', '纠'), ('納', '纳'), ('組', '组'), ('結', '结'),
    ('經', '经'), ('維', '维'), ('總', '总'), ('織', '织'), ('繫', '系'), ('繳', '缴'), ('繼', '继'),
    ('續', '续'), ('罰', '罚'), ('臺', '台'), ('舉', '举'), ('萬', '万'), ('處', '处'), ('號', '号'),
    ('補', '补'), ('製', '制'), ('複', '复'), ('覆', '复'), ('規', '规'), ('計', '计'), ('訟', '讼'), ('訪', '访'),
    ('設', '设'), ('許', '许'), ('訴', '诉'), ('詢', '询'), ('認', '认'), ('請', '请'), ('議', '议'),
    ('護', '护'), ('費', '费'), ('購', '购'), ('踰', '逾'), ('轉', '转'), ('辦', '办'), ('這', '这'),
    ('進', '进'), ('過', '过'), ('開', '开'), ('閤', '合'), ('關', '关'), ('隻', '只'), ('項', '项'),
    ('題', '题'), ('額', '额'), ('類', '类'), ('颱', '台'), ('體', '体'), ('髮', '发'), ('齣', '出'),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_the_same_whatever_their_widths_blanks_and_characters() {
        let cases = [
            ("第二十条第（一）项", "第二十条  第(一)项"),
            ("（一）予以公开", "（一） 予以公开"),
            ("本年增/减", "本年增／减"),
            ("3.危及“三安全一稳定”", "３．危及\"三安全一穩定\""),
            ("四、结转下年度继续办理", "四、結轉下年度繼續辦理"),
            ("行政许可", "行(xíng)政(zhèng)许可"),
            ("规范性文件", "規範性檔案"),
            ("4.无正当理由大量反复申请", "4.無正當理由大量反覆申請"),
        ];
        for (official, printed) in cases {
            assert_eq!(Plain::of(official), Plain::of(printed), "{printed}");
        }
    }

    #[test]
    fn a_numbering_mark_is_no_part_of_the_label() {
        let cases = [
            ("一、总体情况", Some((1, Style::Chinese)), "总体情况"),
            ("十二、其他", Some((12, Style::Chinese)), "其他"),
            ("（六）其他处理", Some((6, Style::Bracketed)), "其他处理"),
            ("第一部分 总体情况", Some((1, Style::Chinese)), "总体情况"),
            ("第二十条第（一）项", None, "第二十条第一项"),
            ("㈥其他处理", Some((6, Style::Bracketed)), "其他处理"),
            ("2、重复申请", Some((2, Style::Digit)), "重复申请"),
            ("2 重复申请", Some((2, Style::Digit)), "重复申请"),
            ("②重复申请", Some((2, Style::Digit)), "重复申请"),
            ("三安全一稳定", None, "三安全一稳定"),
            ("2021年", None, "2021年"),
            ("1.5", None, "15"),
        ];
        for (text, mark, body) in cases {
            let plain = Plain::of(text);
            assert_eq!((plain.mark.map(|mark| (mark.number, mark.style)), plain.body.as_str()), (mark, body));
        }
    }

    #[test]
    fn what_stands_in_brackets_can_be_left_out() {
        assert_eq!(Plain::of("规章(设区的市、自治州人民政府应提供相关数据)").head(), "规章");
        assert_eq!(Plain::of("（二）部分公开（区分处理的）").head(), "部分公开");
    }

    #[test]
    fn the_traditional_characters_are_in_order() {
        assert!(TRADITIONAL.is_sorted_by(|(left, _), (right, _)| left < right));
    }
}
