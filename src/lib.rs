//! Gongkai (公开): the 政府信息公开工作年度报告, filled in, checked and published in the browser alone.
//!
//! A report is data in an official format. Everything else is a floor above that data, and each floor uses only
//! those to its left:
//!
//! ```text
//! format ← report ← check ← document ← file ← session ← browser ← ui ← embed
//! └──────────── native: no web types, no IO, no clock ──────────┘
//! ```
//!
//! What holds everywhere:
//!
//! 1. Left of `browser` there is no `yew`, `web_sys` or `wasm_bindgen`.
//! 2. Reading content never fails and never guesses: what cannot be placed is kept and named.
//! 3. Totals are derived; a stated total that differs is a finding, never silently replaced.
//! 4. A place is named by a [`format::Cell`] or a section and by nothing else: rules, findings, files, focus and
//!    events all use it.
//! 5. HTML is printed by one function from a tree, so escaping lives in one place.
//! 6. No floating point for amounts.
//! 7. The form's shape is never written twice: grid, reader, writer and rules all walk the same
//!    [`format::Format`].
//!
//! The first is guarded by the test in `tests/floors.rs`.

pub mod browser;
pub mod check;
pub mod document;
pub mod embed;
pub mod file;
pub mod format;
pub mod report;
pub mod session;
pub mod ui;
