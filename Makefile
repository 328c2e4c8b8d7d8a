# pliego: everything one does with a checkout. `make help` lists it.
#
# On a fresh machine `make demo` and `make test` install what is missing by themselves.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
FUZZ_SECONDS ?= 60
BENCH ?=
FORMATTED := Package.swift Sources Tests

# The binary carries the Swift library inside, so it runs where Swift is not installed.
# Modules are optimised together; that no two accesses overlap is checked in the tests, not at every access.
RELEASE := -c release --static-swift-stdlib --product pliego \
	-Xswiftc -cross-module-optimization -Xswiftc -enforce-exclusivity=unchecked

.PHONY: help setup build release trained test demo lint format conformance bench bench-validate bench-merge bench-flatten bench-diff install uninstall fuzz sanitize

help:  ## list these targets
	@sed -n 's/^\([a-z-]*\):.*  ## /  \1 — /p' Makefile

setup:  ## install the Debian packages that are missing
	@Scripts/setup.sh

build: setup  ## build for debugging
	$(SWIFT) build

release: setup  ## build with all optimisations
	$(SWIFT) build $(RELEASE)

trained: setup  ## build the binary that is shipped, by what a first one counted at work: twice the time, a tenth faster
	SWIFT="$(SWIFT)" Scripts/trained.sh $(RELEASE)

test: setup  ## run all tests, the last against databases
	$(SWIFT) test
	@PATH="$$($(SWIFT) build --show-bin-path):$$PATH" Scripts/conformance-databases.py

demo: release  ## convert a bundled publication and show what a person wants to see
	@PATH="$$($(SWIFT) build $(RELEASE) --show-bin-path):$$PATH" Scripts/demo.sh

lint: setup  ## format, imports
	$(SWIFT) format lint --strict --recursive $(FORMATTED)
	$(SWIFT) test --filter 'ArchitectureTests.ImportWallTests'

format:  ## lay out all sources
	$(SWIFT) format --in-place --recursive $(FORMATTED)

conformance: release  ## suites and facts written by others
	@PATH="$$($(SWIFT) build $(RELEASE) --show-bin-path):$$PATH" Scripts/conformance.sh

bench: release  ## measure, beside the peers
	@Scripts/optional.sh Benchmarks/run.sh

bench-validate: release  ## measure validate, beside its peers; BENCH="--size 1GB --rounds 1 --warm 0" says how
	@python3 Benchmarks/validate/run.py $(BENCH)

bench-merge: release  ## measure merge, beside its peers; BENCH="--size 1GB --rounds 1 --warm 0" says how
	@python3 Benchmarks/merge/run.py $(BENCH)

fuzz: setup  ## fuzz every reader under the address sanitizer, FUZZ_SECONDS each
	@Fuzz/all.sh $(FUZZ_SECONDS)

# The pages are left out: they run the program hundreds of times, and say nothing that the rooms' own tests do not. So
# are the walls, which read sources, the laws of comparing mappings, which touch no pointers, and the runs that are ended
# from outside.
sanitize: setup  ## run the tests of all rooms under the address sanitizer
	PLIEGO_LAW_SHARE=10 LSAN_OPTIONS="suppressions=$(CURDIR)/Scripts/toolchain-leaks.txt:print_suppressions=0" \
		$(SWIFT) test --sanitize address --scratch-path .build/sanitize --skip TranscriptTests --skip ArchitectureTests \
		--skip MappingComparisonLawTests --skip 'a run that is ended'

bench-flatten: release  ## measure flatten, beside its peers; BENCH as above
	@python3 Benchmarks/flatten/run.py $(BENCH)

bench-diff: release  ## measure diff, beside its peers; BENCH as above
	@python3 Benchmarks/diff/run.py $(BENCH)

install: release  ## put binary, manual page and completions below PREFIX
	@Scripts/install.sh "$$($(SWIFT) build $(RELEASE) --show-bin-path)/pliego" "$(DESTDIR)$(PREFIX)"

uninstall:  ## take them away again
	@Scripts/install.sh --remove "$(DESTDIR)$(PREFIX)"
