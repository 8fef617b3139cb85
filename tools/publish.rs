//! Prints what the build publishes beside the wasm.
fn main() {}
