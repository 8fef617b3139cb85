//! Measures how long a full report takes to be checked, as the session does it; `make bench` prints what it says.
//!
//! Without arguments: the times. `-- FOLDER` writes the reports there instead, for the measurement in a browser.

mod filled;

use std::{
    env, fs,
    hint::black_box,
    io,
    path::PathBuf,
    time::{Duration, Instant},
};

use gongkai::{
    check::{CHECKS, Prose, Subject, findings},
    file,
    report::{Report, Totals},
};

const CHARACTERS: usize = 20_000;
const RUNS: usize = 300;
const THIS_YEAR: u16 = 2026;

fn main() -> io::Result<()> {
    let (report, before) = filled::two_years(CHARACTERS);
    match env::args_os().nth(1).map(PathBuf::from) {
        None => measure(&report, &before),
        Some(folder) => {
            fs::create_dir_all(&folder)?;
            for (name, report) in [("report.json", &report), ("prior.json", &before)] {
                fs::write(folder.join(name), file::write(report, file::Kind::Json))?;
            }
        }
    }
    Ok(())
}

fn measure(report: &Report, before: &Report) {
    // Last year's report is taken apart once, when it is opened.
    let (totals_before, prose_before) = (Totals::of(before), Prose::of(before));
    let prior = Subject::new(before, &totals_before, &prose_before, THIS_YEAR);
    let (totals, prose) = (Totals::of(report), Prose::of(report));
    let subject = Subject::new(report, &totals, &prose, THIS_YEAR).after(Some(&prior));

    line("taking the prose apart", times(|| drop(black_box(Prose::of(report)))));
    line("all rules", times(|| drop(black_box(findings(&subject, true)))));
    line(
        "prose, totals and all rules",
        times(|| {
            let (totals, prose) = (Totals::of(report), Prose::of(report));
            let subject = Subject::new(report, &totals, &prose, THIS_YEAR).after(Some(&prior));
            drop(black_box(findings(&subject, true)));
        }),
    );
    let mut rules: Vec<_> =
        CHECKS.iter().map(|check| (check.id, times(|| drop(black_box(check.run(&subject)))))).collect();
    rules.sort_by_key(|(_, times)| std::cmp::Reverse(times.0));
    for (id, times) in rules.into_iter().take(5) {
        line(&format!("  {id}"), times);
    }
    let (mut told, mut count) = (String::new(), 0);
    for problem in findings(&subject, true) {
        told += &format!(" {}", problem.check.id);
        count += 1;
    }
    println!("{count} findings:{told}");
}

/// The median of many runs, and the one that nineteen of twenty stay below.
fn times(mut run: impl FnMut()) -> (Duration, Duration) {
    run();
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    times.sort();
    (times[RUNS / 2], times[RUNS * 19 / 20])
}

fn line(name: &str, (median, most): (Duration, Duration)) {
    println!("{name:<36}{:>9.3} ms{:>9.3} ms", median.as_secs_f64() * 1e3, most.as_secs_f64() * 1e3);
}
