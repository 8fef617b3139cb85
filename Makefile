# The commands of this project; each installs what it lacks (tools/setup.sh) and is fast when nothing is missing.

PORT ?= 8080
# Everything that dist/ is made of; folders too, so that a removed file counts.
SOURCES := $(shell find src styles tools index.html Trunk.toml Cargo.toml Cargo.lock package-lock.json 2>/dev/null)

.DEFAULT_GOAL := help
.PHONY: help run test dist bench fuzz mutants lint setup setup-test setup-fuzz setup-mutants
.DELETE_ON_ERROR:
.NOTPARALLEL:

help:
	@echo 'make run     serve the page on http://127.0.0.1:8080/ (PORT=… for another port)'
	@echo 'make test    every test: format, lints, Rust, browsers; the last line sums up'
	@echo 'make dist    build everything under dist/'
	@echo 'make bench   measure size, checking, start-up, keystrokes and batches (BENCH_ARGS=--check: checking alone)'
	@echo 'make fuzz    feed what reads files with changed inputs (FUZZ_SECONDS=… for each of FUZZ_TARGETS=…)'
	@echo 'make mutants change the rules by one sign each and see that a test fails (MUTANTS_ARGS=… for its options)'
	@echo 'make lint    format and lints alone'

run: dist
	@node tools/serve.mjs dist --port $(PORT)

test: setup-test
	@node tools/test.mjs

dist: dist/index.html

dist/index.html: $(SOURCES) | setup
	@tools/build.sh

bench: setup-test dist
	@node tools/bench.mjs

fuzz: setup-fuzz
	@tools/fuzz.sh $(FUZZ_TARGETS)

mutants: setup-mutants
	@tools/mutants.sh $(MUTANTS_ARGS)

lint: setup
	cargo fmt --check
	cargo clippy --all-targets -- -D warnings

setup:
	@tools/setup.sh build

setup-test:
	@tools/setup.sh test

setup-fuzz:
	@tools/setup.sh fuzz

setup-mutants:
	@tools/setup.sh mutants
