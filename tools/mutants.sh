#!/usr/bin/env bash
# Tests the tests of the rules: "mutants.sh [OPTION…]" changes src/check by one sign at a time, in a copy, and runs the
# tests of src/check on each change; a change that no test notices is listed. .cargo/mutants.toml says what is changed,
# "-f 'src/check/years.rs'" takes one file alone, "--in-diff FILE" the lines of a diff. The results stand in the target
# directory, in mutants.out.
set -euo pipefail
cd "$(dirname "$0")/.."
source tools/env.sh
PATH=$mutants_dir/bin:$PATH
# The copy is built in a place of its own, and one directory shared by all would have every change wait for the other.
unset CARGO_TARGET_DIR
mkdir -p target
exec nice -n 10 cargo mutants --output target "$@"
