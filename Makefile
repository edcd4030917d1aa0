# The tasks of this project. Each needs only Python 3.11 or newer, make and the package index.

.SILENT:
.DEFAULT_GOAL := help
.PHONY: demo test lint docs impact counterparts vectors versions fuzz mutation bench clean help

PYTHON ?= python3
FUZZ_RUNS ?= 10000000
FUZZ_SECONDS ?= 3600
BIN := .venv/bin
# Only errors are shown. constraints.txt pins all that is installed, what builds the package included.
PIP := -m pip install -qq --disable-pip-version-check -c constraints.txt --build-constraint constraints.txt
PACKAGE := $(shell find src -not -name '*.pyc' -not -name __pycache__) pyproject.toml README.md LICENSE

# $(call quiet,COMMAND): show what a talkative command says only when it fails.
quiet = said=$$($(1) 2>&1) || { echo "$$said"; exit 1; }

# $(call venv,FOLDER): a new virtual environment with the pinned pip; the pip that comes with Python may be too old.
define venv
$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Python 3.11 or newer is needed: make PYTHON=python3.11")'
rm -rf $(1)
$(PYTHON) -m venv $(1)
$(1)/bin/python -m pip install -qq --disable-pip-version-check -c constraints.txt pip
endef

help: ## show this list
	awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: .venv-demo/.package ## answer an example case file in short, with nothing installed but the library
	.venv-demo/bin/python -m huiselijkgeweld examples/dossiers/eerste-melding.json --on 2026-04-10 --kort
	echo; echo "All of it: the same command without --kort:"
	echo "  .venv-demo/bin/python -m huiselijkgeweld examples/dossiers/eerste-melding.json --on 2026-04-10"

test: lint .venv/.package ## lint, then test the built wheel, with coverage
	$(BIN)/pytest -n 2 --dist loadfile --cov

lint: .venv/.tools ## check style, types (twice) and changelog fragments
	$(BIN)/ruff check --quiet
	$(BIN)/ruff format --check --quiet
	$(BIN)/mypy
	$(call quiet,$(BIN)/pyrefly check)
	$(call quiet,$(BIN)/towncrier build --draft --version next)

docs: .venv/.package ## build the documentation; a warning is an error
	$(BIN)/sphinx-build -q -W --keep-going docs docs/_build/html
	echo docs/_build/html/index.html

impact: .venv/.package ## say which answers change since the last release; one that no changelog fragment names is an error
	$(BIN)/python -m releases.impact

counterparts: .venv/.spark docs counterparts/node_modules/.package-lock.json ## have programs by others read what the library writes (needs Node 20, Java 17 and Chromium)
	$(BIN)/pytest counterparts -n 2 --dist loadfile

vectors: .venv-demo/.package ## hold the golden vectors against the wheel, with nothing else installed
	.venv-demo/bin/python releases/vectors.py

# A part of the tests that is quick and touches every dependency; the environments are made anew, for newer may exist.
EXTRAS := columns,icalendar,notebook,orjson,sql,testing
QUICK := tests/test_vectoren.py tests/test_golden*.py tests/test_laws.py tests/test_feestdagen.py tests/test_icalendar.py \
  tests/test_json.py tests/test_json_vlot.py tests/test_columns_extra.py tests/test_columns_plan.py \
  tests/test_columns_relaties.py tests/test_columns_termijnen.py tests/test_notebook_beelden.py

versions: .venv/.package ## try the lowest and the newest versions of every dependency (also with PYTHON=python3.13)
	for which in lowest newest; do \
	  rm -rf .venv-$$which && $(PYTHON) -m venv .venv-$$which || exit 1; \
	  touch .venv-$$which/bounds.txt; \
	  if [ $$which = lowest ]; then $(BIN)/python releases/lowest.py > .venv-lowest/bounds.txt || exit 1; fi; \
	  .venv-$$which/bin/python -m pip install -qq --disable-pip-version-check -c .venv-$$which/bounds.txt \
	    "$$(ls dist/*.whl)[$(EXTRAS)]" pytest sybil duckdb || exit 1; \
	  echo $$which: $$(.venv-$$which/bin/python -V) $$(.venv-$$which/bin/python -m pip freeze --exclude huiselijkgeweld); \
	  .venv-$$which/bin/python -m pytest -q --no-header -p no:cacheprovider $(QUICK) || exit 1; \
	done

fuzz: .venv/.package ## feed the library strange files: FUZZ_RUNS inputs (10000000) in FUZZ_SECONDS (3600); run again to go on
	$(BIN)/python -m fuzz.run --runs $(FUZZ_RUNS) --seconds $(FUZZ_SECONDS)

# The first run says which test reaches which line, so it is made anew with the package; what was tried is kept.
AREAS := rules tijd recht regio geldstromen columns normen tabellen regiorijen

mutation: .venv/.package .mutation/.reach ## break the library one place at a time: does a test see it? (hours; run again to go on)
	$(BIN)/python -m mutation.run $(AREAS)
	$(BIN)/python -m mutation.importing $(filter-out normen tabellen regiorijen,$(AREAS))
	$(BIN)/python -m mutation.report

bench: .venv/.bench .venv/.spark .venv/.package ## measure speed, and compare dates with another library
	$(BIN)/python benchmarks/run.py

clean: ## remove everything that the other tasks make, save what took hours (.fuzz, .mutation)
	rm -rf .venv .venv-demo .venv-lowest .venv-newest counterparts/node_modules counterparts/screenshots dist docs/_build docs/notebooks
	rm -rf .coverage .coverage.* .hypothesis .mypy_cache .pyrefly_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Stamp files: what each environment holds, remade when its sources change.

.venv/.tools: pyproject.toml constraints.txt
	$(call venv,.venv)
	$(BIN)/python $(PIP) --group dev --group docs
	$(BIN)/python $(PIP) --only-deps .
	touch $@

.venv/.bench: .venv/.tools
	$(BIN)/python $(PIP) --group bench
	touch $@

.mutation/.reach: .venv/.package
	$(BIN)/python -m mutation.reach
	touch $@

.venv/.spark: .venv/.tools
	$(BIN)/python $(PIP) --group spark
	touch $@

# The wheel is built from the sdist, so a file that is missing from either shows in the tests.
.venv/.package: .venv/.tools $(PACKAGE)
	rm -rf dist
	$(call quiet,$(BIN)/python -m build --no-isolation)
	$(BIN)/python -m pip uninstall -qq --yes huiselijkgeweld
	$(BIN)/python $(PIP) dist/*.whl
	touch $@

counterparts/node_modules/.package-lock.json: counterparts/package-lock.json
	$(call quiet,npm --prefix counterparts ci --no-audit --no-fund)
	touch $@

.venv-demo/.package: constraints.txt $(PACKAGE)
	$(call venv,.venv-demo)
	.venv-demo/bin/python $(PIP) .
	touch $@
