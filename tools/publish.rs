//! Writes what the build publishes beside the wasm: the schema of the report, the catalogue of rules, and the
//! page as it looks before its script has run.
//!
//! Run by `tools/build.sh` as `cargo run --example publish -- FOLDER`.

use std::{env, fs, io, path::PathBuf};

use gongkai::{
    check::{CHECKS, Check},
    file,
    format::Edition,
    report::Report,
    session::Session,
    ui::{App, AppProps, Store},
};
use serde_json::{Value, json};
use yew::{Callback, LocalServerRenderer};

fn main() -> io::Result<()> {
    let folder = env::args_os().nth(1).map(PathBuf::from).unwrap_or_else(|| "target/publish".into());
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("report.schema.json"), file::json::pretty(&file::json::schema()) + "\n")?;
    fs::write(folder.join("rules.json"), format!("{:#}\n", catalogue()))?;
    fs::write(folder.join("shadow.html"), shadow())
}

/// The rules, in the order in which findings are listed.
fn catalogue() -> Value {
    let rule = |check: &&Check| {
        json!({
            "id": check.id,
            "severity": check.severity.id(),
            "title": check.title,
            "what": check.what,
            "why": check.why,
            "example": check.example,
            "ground": check.ground,
        })
    };
    json!({ "gongkai": 1, "rules": CHECKS.iter().map(rule).collect::<Vec<_>>() })
}

/// The widget with an empty report, as the element's shadow tree. A reader sees it at once and can begin to type;
/// the script puts the live one in its place and takes over what has been typed.
fn shadow() -> String {
    // The year is only for checking, and an empty report is not checked.
    let store = Store::new(Session::new(Report::new(Edition::LATEST), 0), true, Callback::from(|_| true));
    let app = LocalServerRenderer::<App>::with_props(AppProps { store, readonly: false });
    let app = app.hydratable(false);
    let body = futures::executor::block_on(app.render());
    format!("<div class=\"mount\">{}</div>", without_names(&body))
}

/// Without the long names of the cells, which are a third of the page: the live ones have them, and a moment later.
fn without_names(body: &str) -> String {
    let mut parts = body.split(" data-cell=");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (cell, rest) = part.split_once('>').unwrap_or((part, ""));
        let unnamed = match cell.split_once(" aria-label=\"") {
            Some((before, after)) => [before, after.split_once('"').map_or("", |(_, after)| after)].concat(),
            None => cell.to_owned(),
        };
        kept += &[" data-cell=", &unnamed, ">", rest].concat();
    }
    kept
}
