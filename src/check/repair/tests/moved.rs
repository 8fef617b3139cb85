//! Figures that stand in each other's cells.

use super::{BUSY, hints, problems, rows};

#[test]
fn a_figure_in_the_wrong_column_is_put_back() {
    let right = "received natural_person=19 commercial=4; granted natural_person=14 commercial=4; \
                 unavailable.not_held natural_person=5";
    assert_eq!(problems(&rows(right), None), []);
    let wrong = right.replace("not_held natural_person=5", "not_held commercial=5");
    let told = "把“（四）1.本机关不掌握相关政府信息，自然人”的 0 与“（四）1.本机关不掌握相关政府信息，商业企业”的 5 \
                对调：像是填错了一列";
    // Both columns fail, and both findings offer the same.
    assert_eq!(hints("A1", &rows(&wrong), None), [told, told]);
    let problems = problems(&rows(&wrong), None);
    let hint = &problems[0].hints[0];
    assert_eq!(hint.cell.id(), "requests.unavailable.not_held.natural_person");
    assert_eq!(hint.amount.to_string(), "5");
    let (cell, amount) = hint.also.unwrap();
    assert_eq!((cell.id(), amount.to_string()), ("requests.unavailable.not_held.commercial", "0".to_owned()));
    // Two figures that are both there.
    let wrong = rows(right)
        + "requests.partly_granted.natural_person=1 requests.partly_granted.commercial=3 \
           requests.received.natural_person=22 requests.received.commercial=5";
    assert_eq!(
        hints("A1", &wrong, None)[0],
        "把“（二）部分公开，自然人”的 1 与“（二）部分公开，商业企业”的 3 对调：像是两格写反了"
    );
}

#[test]
fn a_figure_in_the_wrong_row_is_put_back() {
    // What is left over at the end stands where the year began.
    let wrong = "received natural_person=50; granted natural_person=47; pending_at_start natural_person=3";
    assert!(hints("A1", &rows(wrong), None).contains(
        &"把“二、上年结转政府信息公开申请数量，自然人”的 3 与“四、结转下年度继续办理，自然人”的 0 对调：像是填错了一行"
            .to_owned()
    ));
    // Two rows of table 3 whose stated totals are exchanged against their parts.
    let wrong = rows(BUSY) + &rows("granted total=14; partly_granted total=21");
    assert_eq!(
        hints("A2", &wrong, None),
        ["把“（一）予以公开，自然人”的 21 与“（二）部分公开，自然人”的 14 对调：与写明的总计一致，像是两格写反了";
            2]
    );
}

/// Two pairs of columns could have given the same figure to one cell: only the first pair is offered.
#[test]
fn a_cell_and_a_figure_name_one_change() {
    let wrong = rows("received natural_person=5 commercial=0 research=0; granted commercial=5 research=5");
    let found = problems(&wrong, None);
    let mut changes: Vec<_> = found.iter().flat_map(|problem| &problem.hints).collect();
    changes.sort_by_key(|hint| (hint.cell, hint.amount, hint.also));
    changes.dedup_by_key(|hint| (hint.cell, hint.amount, hint.also));
    let named = changes.len();
    changes.dedup_by_key(|hint| (hint.cell, hint.amount));
    assert_eq!((named, changes.len()), (changes.len(), named));
}
