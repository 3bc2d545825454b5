# make site   the dossier of this repository, in site/
# make test   the whole test suite
# make check  format, lint, types, the arrows between the stages, a strict build
# make bench  what a build costs
# make evaluate  how well the language pipeline reads (PIPELINE=… another one)
# make train  the language pipeline, from the corpora in CORPORA
# make screenshots  each kind of page, desktop and phone, light and dark (SHOWN=… another folder)
# make format mends what can be mended by itself
# make serve  a preview that builds again when something changes
#
# Needs Python >= 3.11, make and the package index; makes its own virtual environment.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
WORKERS ?= 2
PIPELINE ?=
CORPORA ?= ../shared/corpora
ARTICLES ?= ../shared/dev
SHOWN ?= seeds

.DEFAULT_GOAL := site
.PHONY: site serve test check lint types arrows strict bench evaluate train screenshots format clean

site: $(VENV)/installed
	$(BIN)/dossier build

serve: $(VENV)/installed
	$(BIN)/dossier serve

test: $(VENV)/installed-dev
	$(BIN)/pytest -n $(WORKERS) --dist worksteal

check: lint types arrows strict

lint: $(VENV)/installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(VENV)/installed-dev
	$(BIN)/mypy

arrows: $(VENV)/installed-dev
	$(BIN)/lint-imports

strict: $(VENV)/installed-dev
	$(BIN)/dossier build --strict --docs build/strict/docs --site build/strict/site

bench: $(VENV)/installed-dev
	$(BIN)/python -m benchmarks
	$(BIN)/python -m benchmarks.search

evaluate: $(VENV)/installed-dev
	$(BIN)/python -m evaluation $(PIPELINE) --corpora $(CORPORA) --articles $(ARTICLES)

train: $(VENV)/installed-train
	$(BIN)/python -m training --corpora $(CORPORA)

screenshots: $(VENV)/installed-dev
	$(BIN)/python -m tools.screenshots --articles $(SHOWN)

format: $(VENV)/installed-dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

clean:
	rm -rf build dist .dossier site

# A stamp file a kind of installation: made again when pyproject.toml changes, not otherwise.
$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Dossier needs Python 3.11 or newer: make PYTHON=python3.12 site"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/installed-dev: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $@ $(VENV)/installed

$(VENV)/installed-train: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --editable '.[train]'
	touch $@ $(VENV)/installed
