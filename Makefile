# Trygg Desktop. `make run` and `make test` are complete in themselves on a bare Debian 12; each is quick the second time.
SHELL := bash
.DEFAULT_GOAL := help
.NOTPARALLEL:

PYTHON ?= python3
BIN := .venv/bin
TRANSLATIONS := $(patsubst %.ts,%.qm,$(wildcard resources/translations/*.ts))
BENCHMARKS = $(basename $(notdir $(shell grep -l 'benchmarks.measure import.*tell' benchmarks/*.py)))
OFFSCREEN := QT_QPA_PLATFORM=offscreen
DEMO := out/demo

.PHONY: help
help:  ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

.PHONY: setup
setup: system-test .make/dev $(TRANSLATIONS)  ## Prepare the machine and .venv for working on Trygg

.PHONY: run
run: system-run .make/run $(TRANSLATIONS)  ## Open Trygg on a demonstration; without a screen, play it to out/demo
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then $(BIN)/trygg run --demo; \
	else $(BIN)/trygg demo --out $(DEMO) && echo "There is no screen here: pictures and minutes.pdf are in $(DEMO)"; fi

.PHONY: central
central: system-central .make/central  ## Start the central server on embedded SQLite in out/central
	.make/central/bin/trygg-central serve --data out/central

.PHONY: test
test: setup  ## Run every test (ARGS="-k word" for some)
	$(OFFSCREEN) $(BIN)/pytest -n 2 --dist loadfile $(ARGS)

.PHONY: check
check: .make/dev  ## Look through the code without running it: style, types, the law of the rooms
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

.PHONY: bench
bench: setup system-bench .make/bench  ## Measure, as ratios, what must be fast
	@$(MAKE) --no-print-directory .make/anki || echo "Anki cannot be installed here; it is left out"
	@for name in $(BENCHMARKS); do $(OFFSCREEN) $(BIN)/python -m benchmarks.$$name || exit 1; done

.PHONY: package
package: system-package .make/package $(TRANSLATIONS)  ## Build dist/trygg, which needs no Python
	$(BIN)/pyinstaller --noconfirm --log-level WARN build.spec
	@du -sh dist/trygg

.PHONY: lock
lock: .make/uv  ## Raise requirements/*.lock to the newest versions that pyproject.toml allows
	$(call locked,run,pyproject.toml --group build)
	$(call locked,dev,pyproject.toml --group build --group dev --constraints requirements/run.lock)
	$(call locked,bench,pyproject.toml --group build --group dev --group bench --constraints requirements/dev.lock)
	$(call locked,package,pyproject.toml --group build --group package --constraints requirements/run.lock)
	$(call locked,central,--group build --group central --constraints requirements/dev.lock)
	$(call locked,anki,--group anki)

# $(call locked,NAME,WHAT): for every platform at once, with hashes. uv reads no pip configuration, so it is told of
# the registry there, but writes no address into the lock.
locked = UV_DEFAULT_INDEX="$$($(PYTHON) -m pip config get global.index-url 2>/dev/null)" .make/uv/bin/uv pip compile \
	--quiet --upgrade --universal --generate-hashes --python-version 3.11 --no-emit-index-url --no-emit-find-links \
	--custom-compile-command "make lock" --output-file requirements/$(1).lock $(2)

.PHONY: system-run system-test system-bench system-package system-central
system-run system-test system-bench system-package system-central: system-%:
	@requirements/system.sh $*

$(BIN)/python:
	$(PYTHON) -m venv .venv

# Another program's sync, to be measured beside ours.
.make/anki: requirements/anki.lock
	$(PYTHON) -m venv $@
	$@/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement $<
	@touch $@

# The server's own environment, so that it is seen to need nothing of the desktop's.
.make/central: requirements/central.lock pyproject.toml
	$(PYTHON) -m venv $@
	$@/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement $<
	$@/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

# .make/run, .make/dev, .make/bench, .make/package: .venv holds that lock's packages, and this checkout.
.make/run .make/dev .make/bench .make/package: .make/%: requirements/%.lock pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement $<
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@mkdir -p .make && touch $@

.make/uv:
	$(PYTHON) -m venv $@ && $@/bin/pip install --quiet --disable-pip-version-check uv

%.qm: %.ts | .make/run
	$(BIN)/pyside6-lrelease -silent $< -qm $@
