#!/usr/bin/env bash
# Tests the tests of the rules: "mutants.sh [OPTION…]" changes src/check in one place at a time, in a copy, and runs the
# tests of src/check on each change; a change that no test notices is listed. "-f src/check/years.rs" takes one file
# alone, "--in-diff FILE" the lines of a diff. The results stand in the target directory, in mutants.out.
set -euo pipefail
cd "$(dirname "$0")/.."
source tools/env.sh
PATH=$mutants_dir/bin:$PATH
# The copy is built in a place of its own.
unset CARGO_TARGET_DIR
mkdir -p target
# Files named in the configuration would be added to those named here, not be replaced by them.
case " $* " in
  *" -f "* | *" --file"*) ;;
  *) set -- -f 'src/check/**' "$@" ;;
esac
exec nice -n 10 cargo mutants --output target "$@"
