# What a person does with this project. `make demo` and `make test` are all the set-up there is.
PREFIX ?= /usr/local
BUILD = swift build -c release --static-swift-stdlib --product normalize
PROGRAM = .build/release/normalize

.PHONY: demo build test lint install dependencies score clean

## Installs what is missing, builds, and reads the posting that ships with the project.
demo: build
	$(PROGRAM) --lang fr examples/posting-fr.txt

build: dependencies
	$(BUILD)

## Every test, after the checks of style and of the glossaries.
test: dependencies lint
	scripts/test

## swift-format on the code, the glossaries' own lint, and the project's checks.
lint: dependencies
	swift format lint --strict --recursive --parallel Package.swift Sources Tests
	scripts/check-project

## The command and its glossaries, where the command finds them by itself.
install: build
	install -D -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/normalize
	mkdir -p $(DESTDIR)$(PREFIX)/share/normalize
	cp -R glossaries schema $(DESTDIR)$(PREFIX)/share/normalize/

dependencies:
	@scripts/install-dependencies

clean:
	rm -rf .build
