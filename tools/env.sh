# Versions and places of the build tools; sourced by the scripts beside it, so that all mean the same ones.
# shellcheck shell=bash disable=SC2034

trunk_version=0.21.14
fuzz_version=0.13.2
mutants_version=27.1.0
# wasm-bindgen's program must be of the very version of the crate.
bindgen_version=$(awk '$1 == "name" && $3 == "\"wasm-bindgen\"" { getline; gsub(/"/, "", $3); print $3; exit }' Cargo.lock)

# Outside the project, so that a fresh clone finds the tools again.
cache=${GONGKAI_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/gongkai}
trunk_dir=$cache/trunk-$trunk_version
bindgen_dir=$cache/wasm-bindgen-cli-$bindgen_version
fuzz_dir=$cache/cargo-fuzz-$fuzz_version
mutants_dir=$cache/cargo-mutants-$mutants_version

# Does this rustc have the source of its own standard library beside it?
has_std_source() {
  local sysroot
  sysroot=$("$1" --print sysroot 2>/dev/null) && [ -f "$sysroot/lib/rustlib/src/rust/library/Cargo.toml" ]
}

# Which Rust builds the wasm: "default" (the cargo on PATH), "debian" (its packages for building web software) or
# "" (neither can yet). What is installed decides, so nothing needs remembering. GONGKAI_RUST overrides.
wasm_rust() {
  if [ "${GONGKAI_RUST:-default}" = default ] && has_std_source rustc; then echo default
  elif [ "${GONGKAI_RUST:-debian}" = debian ] && has_std_source /usr/bin/rustc &&
    [ -x /usr/bin/cargo ] && [ -x /usr/bin/rust-lld ]; then echo debian
  fi
}
