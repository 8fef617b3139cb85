#!/usr/bin/env bash
# Installs what is missing to build ("setup.sh build"), to test in browsers ("setup.sh test"), to fuzz
# ("setup.sh fuzz") and to test the tests ("setup.sh mutants"); twice does nothing twice.
# VERBOSE=1 also tells what was already there.
set -euo pipefail
cd "$(dirname "$0")/.."
level=${1:-build}

say() { printf 'setup: %s\n' "$*"; }
there() { [ -z "${VERBOSE:-}" ] || say "$* … already there"; }
stop() { printf 'setup: %s\n' "$*" >&2; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }

check_basics() {
  has cargo && has rustc || stop "Rust is missing: install the stable toolchain, for example with rustup."
  has cc || stop "a C compiler is missing, which Rust links with (Debian: apt-get install build-essential)."
  has make || stop "GNU make is missing (Debian: apt-get install make)."
  local wanted found
  wanted=$(awk -F'"' '/^rust-version/ { print $2 }' Cargo.toml)
  found=$(rustc --version | awk '{ print $2 }')
  at_least "$found" "$wanted" || stop "Rust $found is too old: $wanted or newer is needed (rustup update stable)."
  has node && has npm || stop "Node.js is missing: install version 20 or newer, with npm."
  found=$(node --version)
  at_least "${found#v}" 20 || stop "Node.js $found is too old: version 20 or newer is needed."
  [ -f Cargo.lock ] || cargo generate-lockfile --quiet
}

# Is the first version as high as the second?
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

# The source of Rust's standard library, which is rebuilt for old browsers (tools/build.sh says why).
install_std_source() {
  local rust
  rust=$(wasm_rust)
  if [ -n "$rust" ]; then there "standard library's source ($rust)"; return; fi
  if [ "${GONGKAI_RUST:-default}" = default ] && has rustup; then
    say "source of Rust's standard library, from rustup …"
    # Where rustup reaches nothing it would try for long.
    local limit=env
    has timeout && limit='timeout 120 env'
    $limit RUSTUP_MAX_RETRIES=1 rustup component add rust-src >/dev/null 2>&1 || say "rustup cannot fetch it; trying Debian's packages"
  fi
  if [ -z "$(wasm_rust)" ] && has apt-get; then
    # Debian's Rust for building web software; rust-web-llvm links rust-lld to that of lld-22.
    install_packages rustc-web cargo-web rust-web-src rust-web-llvm lld-22
  fi
  [ -n "$(wasm_rust)" ] || stop "the source of Rust's standard library is missing: run 'rustup component add rust-src'."
}

# install_packages NAME…: Debian packages, with the lists fetched only if a name is not in them.
install_packages() {
  local root=() missing
  missing=$(missing_packages "$@")
  [ -n "$missing" ] || return 0
  has apt-get || stop "missing here: $missing. Install them by your system's own means."
  if [ "$(id -u)" != 0 ]; then
    has sudo || stop "packages are missing and there is no sudo: as root, run 'apt-get install $missing'."
    root=(sudo)
  fi
  say "Debian packages $missing …"
  local get=("${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq)
  # shellcheck disable=SC2086 # a list of names
  "${get[@]}" install --yes --no-install-recommends $missing >/dev/null 2>&1 ||
    { "${get[@]}" update >/dev/null && "${get[@]}" install --yes --no-install-recommends $missing >/dev/null; } ||
    stop "apt-get could not install $missing (its own words stand above)."
}

missing_packages() {
  local name names=
  for name; do
    # A package that was removed leaves a state too, so its word counts, not dpkg's exit code.
    [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || names+=" $name"
  done
  printf '%s' "${names# }"
}

# install_program DIRECTORY PROGRAM CRATE VERSION [OPTION…]: a pinned program from its crate.
install_program() {
  local dir=$1 program=$2 crate=$3 version=$4 target
  shift 4
  if [ -x "$dir/bin/$program" ]; then there "$crate $version"; return; fi
  say "$crate $version, compiled once (some minutes) …"
  target=$(mktemp -d)
  # The host's program: nothing of the wasm build may get into it. It need not be fast: most of the time would go into
  # making it so.
  env -u RUSTFLAGS CARGO_TARGET_DIR="$target" CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
    CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
    cargo install --quiet "$crate" --version "$version" --root "$dir" "$@" ||
    { rm -rf "$target"; stop "$crate $version could not be built (cargo's own words are above)."; }
  rm -rf "$target"
}

# The packages of package-lock.json; the copy of it tells for which one they were installed.
install_node_modules() {
  local stamp=node_modules/.installed-lock.json
  if cmp -s package-lock.json "$stamp"; then there "node modules"; return; fi
  say "node modules …"
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null ||
    stop "npm ci failed (its own words stand above): is the network there?"
  cp package-lock.json "$stamp"
}

# Browsers for the tests. GONGKAI_CHROMIUM and GONGKAI_FIREFOX name others than these.
install_browsers() {
  local packages=()
  has "${GONGKAI_CHROMIUM:-chromium}" || packages+=(chromium)
  has "${GONGKAI_FIREFOX:-firefox-esr}" || packages+=(firefox-esr)
  if has fc-list && [ -n "$(fc-list :lang=zh-cn family)" ]; then there "Chinese font"; else packages+=(fonts-noto-cjk fontconfig); fi
  [ ${#packages[@]} -gt 0 ] || { there "browsers"; return; }
  install_packages "${packages[@]}"
}

# A table copied out is opened in it.
install_office() {
  if has soffice; then there "LibreOffice"; else install_packages libreoffice-writer-nogui libreoffice-calc-nogui; fi
}

# What fuzzing takes, which is nothing of what the wasm build takes.
install_fuzzer() {
  # libFuzzer itself is C++, and comes with its crate.
  if has c++; then there "C++ compiler"; else install_packages g++; fi
  install_program "$fuzz_dir" cargo-fuzz cargo-fuzz "$fuzz_version" --locked
}

check_basics
source tools/env.sh
if [ "$level" = fuzz ]; then
  install_fuzzer
  say "everything to fuzz is there"
  exit
fi
if [ "$level" = mutants ]; then
  install_program "$mutants_dir" cargo-mutants cargo-mutants "$mutants_version" --locked
  say "everything to mutate is there"
  exit
fi
[ -n "$bindgen_version" ] || stop "Cargo.lock names no wasm-bindgen."
install_std_source
install_node_modules
# Without --locked on purpose: with the newest versions it is known to build.
install_program "$bindgen_dir" wasm-bindgen wasm-bindgen-cli "$bindgen_version"
# It fetches nothing, and needs nothing to fetch with.
install_program "$trunk_dir" trunk trunk "$trunk_version" --locked --no-default-features
case $level in
  build) ;;
  test) install_browsers; install_office ;;
  *) stop "there is no level '$level': it is 'build', 'test', 'fuzz' or 'mutants'." ;;
esac
say "everything to $level is there"
