#!/usr/bin/env bash
# Fuzzes whatever reads files, guided by coverage: "fuzz.sh [TARGET…]", each for FUZZ_SECONDS (60); all of them without
# names. What is found stands in the target directory; an input that fails is printed with the way to run it again.
# FUZZ_SANITIZER=address takes that too, which is slower and finds little: the code has nothing unsafe in it.
set -euo pipefail
cd "$(dirname "$0")/.."
source tools/env.sh
PATH=$fuzz_dir/bin:$PATH
# cargo-fuzz asks the compiler for what stable Rust keeps to itself.
export RUSTC_BOOTSTRAP=1
work=${CARGO_TARGET_DIR:-target}/fuzz
options=(--fuzz-dir tests/fuzz --target-dir "$work" --sanitizer "${FUZZ_SANITIZER:-none}")
[ $# -gt 0 ] || set -- read page text document layout

status=0
for name; do
  # What is new goes to the first folder; from the others it is only read.
  folders=("$work/corpus/$name")
  for folder in "tests/fuzz/corpus/$name" "tests/fuzz/regressions/$name"; do
    [ ! -d "$folder" ] || folders+=("$folder")
  done
  case $name in
    read | page | text)
      folders+=(tests/fixtures)
      [ ! -d ../shared/reports ] || folders+=(../shared/reports)
      ;;
  esac
  mkdir -p "$work/corpus/$name" "$work/failed/$name"
  printf '\n== fuzz %s\n' "$name"
  nice -n 10 cargo fuzz run "${options[@]}" "$name" "${folders[@]}" -- \
    -dict=tests/fuzz/words.dict -max_total_time="${FUZZ_SECONDS:-60}" -timeout=5 -report_slow_units=1 -rss_limit_mb=2048 \
    -max_len=65536 -print_final_stats=1 -artifact_prefix="$work/failed/$name/" || status=1
done
exit $status
