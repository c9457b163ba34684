# Weighing the Terms. `make help` lists the verbs.
SHELL := /bin/bash
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
.PHONY: book test notebooks lab serve bench lock clean help check-python

VENV := .venv
BIN := $(VENV)/bin
# The first Python of at least 3.11; `make PYTHON=/path/to/python3 book` names another.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
TEST_WORKERS ?= 2

book: $(VENV)/.book ## install what is needed and build the site (ESSAY=path: with your own copy of the essay)
	@$(BIN)/peaceterms build $(if $(ESSAY),--essay "$(ESSAY)")

test: $(VENV)/.test book ## run the whole test suite (lint, types, tests, notebooks, browser)
	@$(BIN)/ruff check . && $(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy
	@$(BIN)/python -m pytest -n $(TEST_WORKERS) --dist loadfile --nbval --nbval-current-env tests notebooks

notebooks: book ## write the take-home notebooks to notebooks/
	@$(BIN)/peaceterms notebooks

lab: $(VENV)/.book ## open the take-home notebooks in JupyterLab
	@$(BIN)/jupyter lab --notebook-dir notebooks

serve: book ## serve the site on this machine, at port 8000
	@$(BIN)/peaceterms serve

bench: $(VENV)/.bench ## compare answers and times with other programs, and time the build
	@$(BIN)/python -m pytest -q -o pythonpath=tests/weigh bench/test_oracles.py
	@$(BIN)/python bench/bench_weigh.py
	@$(BIN)/python bench/bench_build.py

lock: ## write the lock files anew from pyproject.toml (needs uv)
	uv pip compile --quiet --universal --generate-hashes --python-version 3.11 --no-header --extra book pyproject.toml -o requirements.lock
	uv pip compile --quiet --universal --generate-hashes --python-version 3.11 --no-header --extra book --extra test -c requirements.lock pyproject.toml -o requirements-test.lock
	uv pip compile --quiet --universal --generate-hashes --python-version 3.11 --no-header --extra book --extra test --extra bench -c requirements-test.lock pyproject.toml -o requirements-bench.lock

clean: ## remove everything that was built or installed
	@rm -rf _build $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

help: ## list the verbs
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

check-python:
	@[ -n "$(PYTHON)" ] || { echo "Python 3.11 or newer is needed and was not found. Install it, or name it: make PYTHON=/path/to/python3 book" >&2; exit 1; }

$(VENV)/bin/python: | check-python
	@"$(PYTHON)" -m venv $(VENV) || { echo "Python cannot make a virtual environment. On Debian or Ubuntu: sudo apt-get install python3-venv" >&2; rm -rf $(VENV); exit 1; }

$(VENV)/.book: requirements.lock pyproject.toml | $(VENV)/bin/python
	@echo "Installing the packages of requirements.lock into $(VENV) (about a minute, once)"
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.test: requirements-test.lock $(VENV)/.book
	@echo "Installing the packages of requirements-test.lock into $(VENV)"
	@$(PIP) install --require-hashes -r requirements-test.lock
	@tests/browser/install-chromium
	@touch $@

$(VENV)/.bench: requirements-bench.lock $(VENV)/.test
	@echo "Installing the packages of requirements-bench.lock into $(VENV)"
	@$(PIP) install --require-hashes -r requirements-bench.lock
	@touch $@
