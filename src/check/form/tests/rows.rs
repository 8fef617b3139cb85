//! Rows that were read otherwise than the form has them.

use super::*;

#[test]
fn b3_tells_of_missing_rows_until_they_are_filled_in() {
    let rows = "（一）予以公开；7.属于行政执法案卷；（七）总计";
    let notes = [note(NoteKind::MissingRows, "requests", "", rows)];
    let mut report = zeros("requests.granted");
    for cell in Report::new(Of2021).blanks().filter(|cell| cell.id().contains("enforcement")) {
        report.set(cell, Value::Blank);
    }
    assert_eq!(
        told("B3", &report, &notes),
        ["2 行在文件中没有读到，12 格还空着：“（一）予以公开”，“7.属于行政执法案卷”。"]
    );
    let problem = read("B3", &report, &notes).problems.remove(0);
    assert_eq!((problem.severity, problem.wrong_cells().len()), (Error, 12));
    assert_eq!(problem.field.to_string(), "requests.granted.natural_person");
    // B4 leaves them to B3.
    let blanks = read("B4", &report, &notes);
    assert_eq!((blanks.problems.len(), blanks.passed, blanks.undecided), (0, 2, 1));

    // Begun, but not all of it.
    let mut begun = zeros("requests.granted");
    begun.set("requests.granted.natural_person".parse().unwrap(), Value::read("3"));
    assert_eq!(told("B3", &begun, &notes), ["1 行在文件中没有读到，5 格还空着：“（一）予以公开”。"]);
    assert_eq!(read("B3", &zeros("-"), &notes).verdict(), Passed);
    assert_eq!(read("B4", &zeros("-"), &notes).verdict(), Passed);
}

#[test]
fn b3_names_the_first_of_many_rows() {
    let labels = ["（一）予以公开", "1.属于国家秘密", "2.重复申请", "3.要求提供公开出版物"];
    let notes = [note(NoteKind::MissingRows, "requests", "", &labels.join("；"))];
    let report = filled(Of2021, "requests.received.research=1");
    assert_eq!(
        told("B3", &report, &notes),
        ["4 行在文件中没有读到，24 格还空着：“（一）予以公开”，“1.属于国家秘密”，“2.重复申请”等。"]
    );
    let three = [note(NoteKind::MissingRows, "requests", "", &labels[..3].join("；"))];
    assert!(told("B3", &report, &three)[0].ends_with("，“2.重复申请”。"));
    // The other blanks of the table are B4's, and not all of the table is blank.
    let blanks = read("B4", &report, &notes).problems;
    let requests = blanks.iter().find(|problem| problem.section == "requests").unwrap();
    assert_eq!((requests.severity, requests.cells.len()), (Warning, 144 - 24 - 1));
}

#[test]
fn b3_tells_of_figures_without_a_column_and_of_rows_twice() {
    let person = "requests.granted.natural_person";
    let undecided = [note(NoteKind::Undecided, "requests", person, "1 （空） 2")];
    let twice = [note(NoteKind::Repeated, "requests", person, "1 2 3")];
    let open = zeros("requests.granted");
    assert_eq!(
        told("B3", &open, &undecided),
        ["“（一）予以公开”一行的数字“1 （空） 2”不能确定各属于哪一栏，6 格还空着。"]
    );
    assert_eq!(
        told("B3", &open, &twice),
        ["“（一）予以公开”一行在文件中出现了两次，后一次的数字是“1 2 3”，6 格还空着。"]
    );
    // One row is told once.
    assert_eq!(told("B3", &open, &[undecided.clone(), twice.clone()].concat()).len(), 1);

    let done = zeros("-");
    assert_eq!(read("B3", &done, &undecided).verdict(), Passed);
    let problem = read("B3", &done, &twice).problems.remove(0);
    assert_eq!(&*problem.message, "1 行的行名要核对：“（一）予以公开”出现了两次，填入的是前一次的。");
    assert_eq!((problem.severity, problem.wrong_cells().len(), problem.cells.len()), (Warning, 0, 1));

    // The only row of table 4 has no label.
    let upheld = "reviews.reconsideration.upheld";
    assert_eq!(
        told(
            "B3",
            &zeros("reviews"),
            &[note(NoteKind::Undecided, "reviews", upheld, "1 2"), note(NoteKind::Head, "", "", ""),]
        ),
        ["唯一的一行的数字“1 2”不能确定各属于哪一栏，12 格还空着。"]
    );
}

#[test]
fn b3_lists_rows_that_are_named_otherwise_in_one_warning() {
    let notes = [
        note(NoteKind::AlteredLabel, "proactive", "proactive.normative_documents.issued", "规范性文件"),
        note(NoteKind::ByOrder, "proactive", "proactive.licensing.decisions", "12"),
        note(NoteKind::AlteredLabel, "requests", "requests.other.fee_unpaid.natural_person", "1.逾期不缴费"),
    ];
    let report = zeros("-");
    assert_eq!(
        told("B3", &report, &notes)[0],
        "2 行的行名要核对：“规范性文件”读作“行政规范性文件”，按次序读作“行政许可”。"
    );
    let outcome = read("B3", &report, &notes);
    assert_eq!((outcome.problems.len(), outcome.passed), (2, 1));
    assert!(outcome.problems.iter().all(|problem| problem.severity == Warning));
    let ids: Vec<_> = outcome.problems[0].cells.iter().map(|cell| cell.id()).collect();
    assert_eq!(ids, ["proactive.normative_documents.issued", "proactive.licensing.decisions"]);
}

#[test]
fn b3_quotes_rows_that_the_form_does_not_have() {
    let notes = [
        note(NoteKind::UnknownRow, "proactive", "", "其他主动公开文件：0 0 0"),
        note(NoteKind::Unplaced, "proactive", "", "单位：件"),
    ];
    let problem = read("B3", &zeros("-"), &notes).problems.remove(0);
    assert_eq!(&*problem.message, "1 行是格式中没有的，数字没有填入：“其他主动公开文件：0 0 0”。");
    assert_eq!((problem.severity, problem.cells.len()), (Warning, 0));
    assert_eq!(problem.field.to_string(), "proactive.fees.amount");
}

#[test]
fn b3_quotes_figures_without_a_name_while_there_are_blanks() {
    let [seven, nine] = ["7 8", "9"].map(|figures| note(NoteKind::Undecided, "proactive", "", figures));
    let report = zeros("proactive.regulations");
    let problem = read("B3", &report, &[seven.clone(), nine]).problems.remove(0);
    assert_eq!(&*problem.message, "2 组数字没有完整的行名，没有填入：“7 8”，“9”；表中还有 3 格空着。");
    assert_eq!((problem.severity, problem.cells.len()), (Warning, 0));
    assert_eq!(problem.field.to_string(), "proactive.regulations.issued");
    assert_eq!(read("B3", &zeros("-"), std::slice::from_ref(&seven)).verdict(), Passed);

    // They may be those of a row that is missing, which is told.
    let missing = note(NoteKind::MissingRows, "proactive", "", "行政许可");
    let told = told("B3", &zeros("proactive.licensing"), &[missing, seven]);
    assert_eq!(told, ["1 行在文件中没有读到，1 格还空着：“行政许可”。"]);
}

/// Names that have quotation marks of their own, and long ones.
#[test]
fn b3_quotes_names_within_a_sentence() {
    let notes = [
        note(NoteKind::ByOrder, "requests", "requests.denied.security_and_stability.natural_person", ""),
        note(NoteKind::ByOrder, "requests", "requests.other.fee_unpaid.natural_person", ""),
    ];
    assert_eq!(
        told("B3", &zeros("-"), &notes),
        [
            "2 行的行名要核对：按次序读作“3.危及‘三安全一稳定’”，按次序读作“2.申请人逾期未按收费通知要求缴纳费用、…”。"
        ]
    );
}

/// A note on missing rows names them by their labels.
#[test]
fn labels_of_rows_are_their_own_within_a_table() {
    for edition in Edition::ALL {
        let format = Format::of(edition);
        for table in edition.outline().tables() {
            let rows: Vec<_> =
                format.places_of(table.id).chunk_by(|left, right| left.row == right.row).collect();
            let mut labels: Vec<_> = rows.iter().filter_map(|row| row[0].rows.last()).collect();
            assert!(labels.iter().all(|label| !label.contains('；')));
            labels.sort_unstable();
            let count = labels.len();
            labels.dedup();
            assert_eq!(labels.len(), count, "{} {}", edition, table.id);
        }
    }
}
