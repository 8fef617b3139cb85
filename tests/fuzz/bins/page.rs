//! Fuzzes `targets::page`.

#![no_main]

#[path = "../targets/mod.rs"]
#[allow(dead_code, reason = "each program has one of the targets")]
mod targets;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| targets::page(bytes));
