# Capaian: every command a developer or a CI machine needs. `make` alone lists them.

# The first interpreter that is 3.11 or newer; `make PYTHON=/path/to/python run` names another.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
UV := $(shell uv --version >/dev/null 2>&1 && echo uv || echo $(BIN)/uv)
ADDRESS ?= localhost
PORT ?= 8501

.PHONY: help run test check format bench mutants pictures lock clean

help:
	@echo 'make run       prepare everything and show the dashboard at http://$(ADDRESS):$(PORT)'
	@echo 'make test      run every test: unit, property, golden, page, browser'
	@echo 'make check     format, lint, strict types, import contracts'
	@echo 'make format    put the code in format and fix what lint can fix'
	@echo 'make bench     run benchmarks/'
	@echo 'make mutants   change the rules one small way at a time: every change must turn a test red'
	@echo 'make pictures  take the pictures of README from the running app'
	@echo 'make lock      recompile requirements*.txt (UPGRADE=--upgrade for newer versions)'
	@echo 'make clean     remove .venv, caches and build/ (the store stays)'

run: .venv/run.stamp
	$(BIN)/python -m loaders build
	@echo 'Capaian: http://$(ADDRESS):$(PORT)   (Ctrl+C to stop)'
	$(BIN)/streamlit run app.py --server.address $(ADDRESS) --server.port $(PORT) --server.headless true

test: .venv/dev.stamp
	$(BIN)/python -m tests.machine
	$(BIN)/python -m pytest --cov -n auto --dist worksteal

check: .venv/dev.stamp
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/pyright --pythonpath $(BIN)/python
	$(BIN)/lint-imports

format: .venv/dev.stamp
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: .venv/dev.stamp
	@if [ -d benchmarks ]; then $(BIN)/python -m benchmarks; else echo 'no benchmarks/ yet'; fi

mutants: .venv/dev.stamp
	$(BIN)/mutmut run --max-children 2
	$(BIN)/mutmut results

pictures: .venv/dev.stamp
	$(BIN)/python -m tests.machine
	$(BIN)/python -m tests.pictures

# No index, host or path of this machine goes into a lock.
COMPILE = $(UV) pip compile pyproject.toml $(UPGRADE) --quiet --universal --python-version 3.11 \
	--no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock'

lock: .venv/uv.stamp
	$(COMPILE) -o requirements.txt
	$(COMPILE) --extra postgres --group dev -c requirements.txt -o requirements-dev.txt

clean:
	rm -rf .venv .hypothesis .pytest_cache .ruff_cache mutants .import_linter_cache .coverage .coverage.* build
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# A stamp is newer than what it was made from: a second start installs nothing.
.venv/uv.stamp:
	@test -n '$(PYTHON)' || { echo 'Python 3.11 or newer is needed: https://www.python.org'; exit 1; }
	$(PYTHON) -m venv .venv
	@$(UV) --version 2>/dev/null || $(BIN)/python -m pip install --quiet uv || echo 'no uv here: pip will do'
	@touch $@

# uv takes seconds where pip takes a minute; pip is the way where uv cannot be had.
.venv/run.stamp: requirements.txt .venv/uv.stamp
	$(UV) pip install --python $(BIN)/python -r $< || $(BIN)/python -m pip install -r $<
	@touch $@

.venv/dev.stamp: requirements-dev.txt .venv/uv.stamp
	$(UV) pip install --python $(BIN)/python -r $< || $(BIN)/python -m pip install -r $<
	@touch $@
