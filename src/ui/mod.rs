//! What is on the screen: Yew components, one visible part each, with its style sheet of the same name.

mod access;
mod aids;
mod app;
mod approval;
pub(crate) mod commands;
mod display;
mod doors;
pub(crate) mod drafts;
mod events;
mod figures;
mod findings;
mod footline;
mod gloss;
mod grid;
mod keys;
mod listing;
mod narrative;
mod notice;
mod onward;
pub(crate) mod opening;
mod paste;
mod prior;
mod prior_bar;
mod rail;
mod redraw;
mod sheet;
mod store;
pub mod text;
mod toolbar;
mod tools;
mod undoing;

pub use app::{App, AppProps};
pub(crate) use events::field_of;
pub use store::{Notice, Outward, Pending, Store, Tone};
