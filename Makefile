PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/pip --disable-pip-version-check
ORIGINALS ?=

# Modules are compiled when first used: compiling all of them takes longer than installing them.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: setup run telegram test lint evaluate evaluate-towns evaluate-rest bench fit documents

setup: $(VENV)/ready

$(VENV)/ready: pyproject.toml constraints.txt
	@echo "Installing into $(VENV); this takes some minutes the first time."
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --no-compile -c constraints.txt -e '.[dev]'
	touch $@

run: setup
	$(BIN)/assistant ingest
	$(BIN)/assistant serve

telegram: setup
	$(BIN)/assistant ingest
	$(BIN)/assistant telegram

# Each module's tests stay in one process, for they share what it built.
test: setup
	$(BIN)/pytest -n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m knowledge.lexicon_check

# The towns take as long as all the rest, so they have a core of their own.
evaluate: setup
	$(MAKE) --no-print-directory --keep-going --jobs=2 --output-sync=target evaluate-towns evaluate-rest
	$(BIN)/python -m evals.summary build/evaluation.json build/evaluation-towns.json build/evaluation-minutes.json

evaluate-towns: setup
	$(BIN)/python -m evals.towns.evaluate --report build/evaluation-towns.html

evaluate-rest: setup
	$(BIN)/python -m evals --report build/evaluation.html
	$(BIN)/python -m evals.minutes --report build/evaluation-minutes.html --baseline evals/baseline/minutes.json
	$(BIN)/python -m evals.crisis
	$(BIN)/python -m evals.plain
ifneq ($(ORIGINALS),)
	$(BIN)/python -m evals.originals --report build/evaluation-originals.html $(ORIGINALS)
endif

bench: setup
	$(BIN)/python -m evals.bench
	$(BIN)/python -m evals.bench.ablation
	$(BIN)/python -m evals.bench.answer_speed 1100
	$(BIN)/python -m evals.bench.mutations
	$(BIN)/python -m evals.bench.telegram_load
	$(BIN)/python -m evals.bench.web_latency
	$(BIN)/python -m evals.bench.reading
	$(BIN)/python -m evals.bench.ingest_size
	$(BIN)/python -m evals.bench.killed

fit: setup
	$(BIN)/python -m evals.fit

documents: setup
	$(BIN)/python -m knowledge.sources
