# make run      build, and open the screens on a sample store
# make test     lint and every test
# make install  PREFIX=/usr/local  the program, its manual page and completions
# make bench    measure, side by side with other tools

PREFIX ?= /usr/local
SAMPLE ?= $(or $(XDG_DATA_HOME),$(HOME)/.local/share)/casebook-sample
RELEASE = -c release --static-swift-stdlib
CHECKED = --explicit-target-dependency-import-check error
BINARIES = $$(swift build $(RELEASE) --show-bin-path)
PROGRAM = $(BINARIES)/casebook

.PHONY: run build test lint install bench pictures clean

run: build
	@test -e "$(SAMPLE)/casebook.json" || "$(PROGRAM)" sample "$(SAMPLE)"
	@CASEBOOK_STORE="$(SAMPLE)" "$(PROGRAM)"

build:
	@Scripts/set-up.sh
	@swift build $(RELEASE) $(CHECKED) --product casebook

test:
	@Scripts/set-up.sh --tests
	@$(MAKE) --no-print-directory lint
	swift build --build-tests $(CHECKED)
	swift test --skip-build

lint:
	swift format lint --strict --recursive Package.swift Sources Tests Resources

install: build
	@swift build $(RELEASE) --product generate-manual
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/man/man1" \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions" \
	  "$(DESTDIR)$(PREFIX)/share/zsh/site-functions" \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d"
	install -s -m 755 "$(PROGRAM)" "$(DESTDIR)$(PREFIX)/bin/casebook"
	"$(BINARIES)/generate-manual" "$(PROGRAM)" -o "$(DESTDIR)$(PREFIX)/share/man/man1"
	"$(PROGRAM)" --generate-completion-script bash \
	  >"$(DESTDIR)$(PREFIX)/share/bash-completion/completions/casebook"
	"$(PROGRAM)" --generate-completion-script zsh \
	  >"$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_casebook"
	"$(PROGRAM)" --generate-completion-script fish \
	  >"$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/casebook.fish"

bench: build
	Benchmarks/bench.sh

pictures: build
	Scripts/take-pictures.sh

clean:
	swift package clean
