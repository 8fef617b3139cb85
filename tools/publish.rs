//! Writes what the build publishes beside the wasm: the schema of the report, the catalogue of rules as data and as
//! a page, and the application's page as it looks before its script has run.
//!
//! Run by `tools/build.sh` as `cargo run --example publish -- FOLDER`.

#[path = "publish/rules.rs"]
mod rules;

use std::{env, fs, io, path::PathBuf};

use gongkai::{
    file,
    format::Edition,
    report::Report,
    session::Session,
    ui::{App, AppProps, Store},
};
use yew::{Callback, LocalServerRenderer};

fn main() -> io::Result<()> {
    let folder = env::args_os().nth(1).map(PathBuf::from).unwrap_or_else(|| "target/publish".into());
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("report.schema.json"), file::json::pretty(&file::json::schema()) + "\n")?;
    fs::write(folder.join("rules.json"), format!("{:#}\n", rules::data()))?;
    fs::write(folder.join("rules.html"), rules::page())?;
    fs::write(folder.join("shadow.html"), shadow())
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
