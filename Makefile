# What a person does with this project. `make demo` and `make test` are all the set-up there is.
PREFIX ?= /usr/local
BUILD = swift build -c release --static-swift-stdlib --product normalize
PROGRAM = .build/release/normalize
LIBRARY = .build/release/libnormalize-c.so
VERSION = $(shell sed -n 's/.*StaticString = "\(.*\)"/\1/p' Sources/Normalize/Version.swift)

.PHONY: demo build library test test-c test-python test-spark wheel spark-archive lint law bench install dependencies clean tour corpus bless

## Installs what is missing, builds, and reads the posting that ships with the project.
demo: build
	$(PROGRAM) --lang fr examples/posting-fr.txt

build: dependencies
	$(BUILD)

## The shared library for C and other languages; its header is Sources/CNormalize/include/normalize.h.
library: dependencies
	swift build -c release --static-swift-stdlib --product normalize-c

## Every test, after the checks of style and of the glossaries.
test: dependencies lint
	scripts/test
	swift build --product normalize-c
	scripts/test-c debug
	scripts/test-corpus

## The shared library from C: plain, under valgrind, and with the address sanitizer.
test-c: library
	scripts/install-dependencies valgrind
	scripts/test-c release

## The Python package in an environment of its own (.build/venv), with pandas, polars and DuckDB from PyPI.
test-python: build library
	scripts/install-dependencies python3-venv
	scripts/test-python

## The archive on a local Spark from PyPI.
test-spark: spark-archive
	scripts/install-dependencies python3-venv openjdk-17-jre-headless
	scripts/test-spark

## A wheel that needs nothing else on the machine it is installed on: .build/wheel/*.whl
wheel: build library
	scripts/install-dependencies python3-venv
	scripts/build-wheel

## What Spark's machines need, as one file: .build/wheel/normalize-spark.zip
spark-archive: wheel
	cp .build/wheel/normalize_postings-*.whl .build/wheel/normalize-spark.zip

## What the glossaries of now change in the corpus, and which line did.
corpus: build
	$(PROGRAM) corpus check corpus

## Accepts it: make bless REASON="why"
bless: build
	$(PROGRAM) corpus bless corpus --reason "$(REASON)"

## The corpus in use, step by step.
tour: build
	scripts/tour $(PROGRAM)

## swift-format on the code, the glossaries' own lint, and the project's checks.
lint: dependencies
	swift format lint --strict --recursive --parallel Package.swift Sources Tests
	scripts/check-project

## How much of what is rendered reads back as the same object: generated objects, all concepts, all postings at hand.
law: build
	scripts/check-law

## The speed table of DESIGN.md, peers included, in one run; recorded under Benchmarks/record.
bench: build
	scripts/install-dependencies python3-venv valgrind
	python3 Benchmarks/bench.py $(PROGRAM) $(BENCH)

## The command and the shared library, with their glossaries where they find them by themselves.
install: build library
	install -D -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/normalize
	install -D -m 644 $(LIBRARY) $(DESTDIR)$(PREFIX)/lib/libnormalize.so.$(VERSION)
	ln -sf libnormalize.so.$(VERSION) $(DESTDIR)$(PREFIX)/lib/libnormalize.so.0
	ln -sf libnormalize.so.0 $(DESTDIR)$(PREFIX)/lib/libnormalize.so
	install -D -m 644 Sources/CNormalize/include/normalize.h $(DESTDIR)$(PREFIX)/include/normalize.h
	mkdir -p $(DESTDIR)$(PREFIX)/lib/pkgconfig
	sed -e 's|@PREFIX@|$(PREFIX)|' -e 's|@VERSION@|$(VERSION)|' Sources/CNormalize/normalize.pc.in \
	  > $(DESTDIR)$(PREFIX)/lib/pkgconfig/normalize.pc
	mkdir -p $(DESTDIR)$(PREFIX)/share/normalize
	cp -R glossaries schema $(DESTDIR)$(PREFIX)/share/normalize/

dependencies:
	@scripts/install-dependencies

clean:
	rm -rf .build
