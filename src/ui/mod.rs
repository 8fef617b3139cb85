//! What is on the screen: Yew components, one visible part each, with its style sheet of the same name.

mod app;
pub(crate) mod commands;
mod doors;
mod events;
mod findings;
mod grid;
mod line;
mod narrative;
mod notice;
mod paste;
mod rail;
mod store;
pub mod text;
mod toolbar;

pub use app::{App, AppProps};
pub use store::{Notice, Outward, Store};
