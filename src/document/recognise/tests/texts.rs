//! Texts as they are copied out of pages and PDF files, and what is read of them.

use super::*;

/// A row that only one province prints has no place; its neighbours keep theirs.
#[test]
fn a_local_row_is_noted_and_moves_nothing() {
    let reading = recognise(&lines(
        "二、主动公开政府信息情况
         第二十条第(一)项
         信息内容
         本年新
         制作数量
         本年新
         公开数量
         对外公开总数量
         规章(设区的市、自治州人民政府应提供相关数据)
         0
         1
         2
         规范性文件
         34
         4
         47
         其他主动公开文件(含以本单位名义签发的文件)
         5
         6
         7
         第二十条第(五)项
         信息",
    ));
    assert_eq!(reading.report.edition, Edition::Of2019);
    assert_eq!(value(&reading, "proactive.regulations.total_published"), "2");
    assert_eq!(value(&reading, "proactive.normative_documents.made"), "34");
    assert_eq!(kinds(&reading), [NoteKind::UnknownRow]);
    assert_eq!(
        reading.notes.iter().find(|note| note.kind == NoteKind::UnknownRow).unwrap().quote,
        "其他主动公开文件(含以本单位名义签发的文件)：5 6 7"
    );
    assert_eq!(reading.found, 6);
}

/// Text out of a PDF has the figures of a row in the middle of its label, which is the official one all the same.
#[test]
fn a_label_broken_around_its_figures_is_whole() {
    let reading = recognise(&lines(
        "三、收到和处理政府信息公开申请情况
         5.要求行政机关确认或重新出具
         0 2 0 0 0 0 2
         已获取信息
         1.申请人无正当理由逾期不补正、
         行政机关不再处理其政府信息公 7 2 0 0 0 0 9
         开申请
         （六）其
         他处理
         2.申请人逾期未按收费通知要求 0 0 0 0 0 0 0",
    ));
    assert_eq!(value(&reading, "requests.not_processed.reconfirmation.commercial"), "2");
    assert_eq!(value(&reading, "requests.other.no_correction.natural_person"), "7");
    assert_eq!(kinds(&reading), [NoteKind::AlteredLabel]);
}

/// Where the figures of a row are gone, its label is not the label of the next one's figures.
#[test]
fn a_label_without_figures_takes_none_of_the_next_row() {
    let reading = recognise(&lines(
        "三、收到和处理政府信息公开申请情况
         7.属于行政执法案卷
         8.属于行政查询事项
         （四）无法提供
         1.本机关不掌握相关政府信息
         1
         0
         0
         0
         0
         0
         1",
    ));
    assert_eq!(value(&reading, "requests.unavailable.not_held.natural_person"), "1");
    assert_eq!(value(&reading, "requests.denied.administrative_inquiry.natural_person"), "");
    assert_eq!(kinds(&reading), []);
}

/// With blank cells gone, two figures for three columns could stand in any two of them.
#[test]
fn figures_whose_columns_cannot_be_decided_are_left_out_and_noted() {
    let reading = recognise(&lines(
        "二、主动公开政府信息情况
         本年制发件数
         本年废止件数
         现行有效件数
         规章
         22
         235
         行政规范性文件
         1
         2
         3",
    ));
    assert_eq!(value(&reading, "proactive.regulations.issued"), "");
    assert_eq!(value(&reading, "proactive.normative_documents.in_force"), "3");
    assert_eq!(kinds(&reading), [NoteKind::Undecided]);
}

/// In a text nothing but the order of the headings tells the columns; another one than the form's is not guessed at.
#[test]
fn headings_in_another_order_leave_the_figures_of_a_text_undecided() {
    let reading = recognise(&lines(
        "二、主动公开政府信息情况
         现行有效件数
         本年制发件数
         本年废止件数
         规章
         7
         2
         1
         本年处理决定数量
         行政许可
         5",
    ));
    assert_eq!(value(&reading, "proactive.regulations.issued"), "");
    assert_eq!(value(&reading, "proactive.licensing.decisions"), "5");
    assert_eq!(kinds(&reading), [NoteKind::Undecided]);
}

/// Figures between two known rows, as many as the form has rows there, are those rows.
#[test]
fn rows_that_lost_their_labels_are_known_by_their_neighbours() {
    let reading = recognise(&lines(
        "三、收到和处理政府信息公开申请情况
         4.无正当理由大量反复申请 1 0 0 0 0 0 1
         0 0 0 0 0 0 0
         行政机关不再处理其政府信息公 40 1 0 0 2 0 43
         缴纳费用、
         行政机关不再处理其政 0 0 0 0 0 0 0
         3.其他 264 12 0 0 0 0 276",
    ));
    assert_eq!(value(&reading, "requests.not_processed.reconfirmation.natural_person"), "0");
    assert_eq!(value(&reading, "requests.other.no_correction.natural_person"), "40");
    assert_eq!(value(&reading, "requests.other.no_correction.legal_service"), "2");
    assert_eq!(kinds(&reading), [NoteKind::ByOrder; 3]);
    // With one row fewer nothing is known of any of them.
    let reading = recognise(&lines(
        "三、收到和处理政府信息公开申请情况
         4.无正当理由大量反复申请 1 0 0 0 0 0 1
         0 0 0 0 0 0 0
         3.其他 264 12 0 0 0 0 276",
    ));
    assert_eq!(value(&reading, "requests.not_processed.reconfirmation.natural_person"), "");
    assert_eq!(kinds(&reading), [NoteKind::Undecided]);
}

#[test]
fn a_table_of_contents_and_local_numbers_do_not_mislead() {
    let reading = recognise(&lines(
        "某局2022年政府信息公开工作年度报告
         一、总体情况
         二、主动公开政府信息情况
         五、存在的主要问题及改进情况
         六、其他需要报告的事项
         一、2022年政务公开总体情况
         （一）主动公开。做得好。
         五、政府信息公开工作存在的主要问题及改进情况
         有待加强。
         七、其他需要报告的事项
         无",
    ));
    assert_eq!(reading.report.narrative("overview"), "（一）主动公开。做得好。");
    assert_eq!(reading.report.narrative("improvement"), "有待加强。");
    assert_eq!(reading.report.narrative("other_matters"), "无");
    assert_eq!(&*reading.report.organization, "某局");
}

/// What follows a heading on its own line is not lost.
#[test]
fn prose_behind_a_heading_belongs_to_its_section() {
    let reading = recognise(&lines(
        "某局2022年政府信息公开工作年度报告
         一、总体情况：2022年，我局依法公开。
         （一）主动公开12条。
         五、存在的主要问题及改进情况。（一）主要问题
         解读不多。
         六、其他需要报告的事项 无",
    ));
    assert_eq!(reading.report.narrative("overview"), "2022年，我局依法公开。\n（一）主动公开12条。");
    assert_eq!(reading.report.narrative("improvement"), "（一）主要问题\n解读不多。");
    assert_eq!(reading.report.narrative("other_matters"), "无");
}

/// 36500元 is not 36500万元.
#[test]
fn sums_in_another_unit_are_kept_as_printed() {
    let table = |unit: &str| {
        let text = format!("二、主动公开政府信息情况\n本年收费金额（单位：{unit}）\n行政事业性收费\n36500");
        value(&recognise(&lines(&text)), "proactive.fees.amount")
    };
    assert_eq!(table("元"), "36500元");
    assert_eq!(table("万元"), "36500");
}

#[test]
fn what_the_page_is_about_may_stand_in_a_table_above() {
    let mut document = lines("一、总体情况\n第二部分 主动公开政府信息情况\n单位：件\n规章 1 2 3");
    let slots = ["发布机构", "某局", "发文日期", "2024-01-19"].map(|text| Slot::of(text, 1, 1));
    document.blocks.insert(0, Block::Grid(Grid::of(vec![Line::of(slots.to_vec())])));
    let reading = recognise(&document);
    assert_eq!(&*reading.report.published, "2024-01-19");
    assert_eq!(value(&reading, "proactive.regulations.issued"), "1");
    assert_eq!(kinds(&reading), [NoteKind::Unplaced]);
}

/// A figure with a remark is both, apart from each other.
#[test]
fn remarks_are_kept_with_their_cells() {
    let reading = recognise(&lines(
        "二、主动公开政府信息情况
         现行有效件数
         本年废止件数
         规章
         22（其中修订 16 件）
         0
         5",
    ));
    let cell: Cell = "proactive.regulations.issued".parse().unwrap();
    assert_eq!(value(&reading, "proactive.regulations.issued"), "22");
    assert_eq!(reading.report.notes.get(&cell).map(|note| &**note), Some("其中修订16件"));
    assert_eq!(kinds(&reading), [NoteKind::Remark]);
}

/// What the file states as a total is kept where it differs from the parts.
#[test]
fn a_stated_total_that_differs_is_kept() {
    let reading = recognise(&lines("三、收到和处理政府信息公开申请情况\n（一）予以公开 1 2 0 0 0 0 4"));
    assert_eq!(value(&reading, "requests.granted.total"), "4");
    assert_eq!(reading.stated_totals().count(), 1);
}

/// A row that the end of a page breaks in two is put together again, without the cells left over from spans.
#[test]
fn a_row_broken_in_two_lines_is_one() {
    let line = |texts: &[&str]| Line::of(texts.iter().map(|text| Slot::of(text, 1, 1)).collect());
    let grid = Grid::of(vec![
        line(&["行政复议", "行政诉讼"]),
        line(&["5", "6"]),
        line(&["0", "1", "12", "7", "0", "1", "2", "10", "12", "3", "9", "7", "31", "", "", ""]),
    ]);
    let heading = line_of_text("四、政府信息公开行政复议、行政诉讼情况");
    let reading = recognise(&Document::of(String::new(), vec![heading, Block::Grid(grid)]));
    assert_eq!(value(&reading, "reviews.reconsideration.upheld"), "5");
    assert_eq!(value(&reading, "reviews.litigation_after_reconsideration.pending"), "7");
}
