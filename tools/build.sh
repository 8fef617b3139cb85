#!/usr/bin/env bash
# Builds everything under dist/: prints the published contract, then has Trunk compile and tools/pack.mjs pack.
set -euo pipefail
cd "$(dirname "$0")/.."
source tools/env.sh

# The contract's files and the page as it looks before the script has run come from the native build of the same code.
rm -rf target/publish
if [ -f tools/publish.rs ]; then
  cargo run --quiet --example publish -- target/publish
fi

if [ "$(wasm_rust)" = debian ]; then
  # Only these two programs: /usr/bin as a whole would also put another node in front.
  mkdir -p "$cache/debian-rust"
  ln -sf /usr/bin/cargo /usr/bin/rustc "$cache/debian-rust/"
  PATH=$cache/debian-rust:$PATH
fi
export PATH=$trunk_dir/bin:$bindgen_dir/bin:$PWD/node_modules/.bin:$PATH

# The standard library is rebuilt because the ready-made one uses wasm features that browsers before 2022 lack;
# -Zbuild-std asks for a nightly compiler, or for this word to a stable one.
export RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
# A place of its own: another rustc in the same one would make cargo build everything again each time.
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$PWD/target}/wasm

# Trunk keeps cargo offline too.
cargo fetch --quiet --target wasm32-unknown-unknown

# Panics name their source files: without this machine's folders the wasm is smaller and the same everywhere.
# What a panic would say goes to every visitor as size (9 kB of gzip) and to no clerk as help: it is a trap, and
# the browser's stack names the function. The native tests keep their messages.
flags=(-C target-cpu=mvp -Z unstable-options -C panic=immediate-abort -Z fmt-debug=none -Z location-detail=none "--remap-path-prefix=$(rustc --print sysroot)/lib/rustlib/src/rust/=")
for folder in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*/; do
  flags+=("--remap-path-prefix=$folder=")
done
CARGO_ENCODED_RUSTFLAGS=$(IFS=$'\x1f'; printf '%s' "${flags[*]}") # takes spaces in a path, and goes before RUSTFLAGS
export CARGO_ENCODED_RUSTFLAGS

# Trunk stumbles over NO_COLOR=1 and wants true or false.
env -u NO_COLOR RUST_BACKTRACE=0 trunk --log warn build
