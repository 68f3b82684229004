# Every target makes ready what it needs; a second run finds it ready. ARGS="..." is passed on.

SETUP_RUN = @sh build_spec/setup.sh run
SETUP_DEV = @sh build_spec/setup.sh dev
SETUP_PACKAGE = @sh build_spec/setup.sh package
BIN = .venv/bin
LOCK = $(BIN)/uv pip compile --quiet --no-config --universal --python-version 3.11 \
	--generate-hashes --no-header --no-annotate --group pyproject.toml:build $(ARGS)

.PHONY: help run setup test fuzz lint format bench screenshots package package-test translations lock clean

help: ## List these targets
	@sed -n 's/^\([a-z-]*\):.*## /\1|/p' Makefile | while IFS='|' read -r target text; do \
		printf 'make %-12s %s\n' "$$target" "$$text"; done

run: ## Open Errdex (ARGS="search not found" for its command line)
	$(SETUP_RUN)
	@if [ -z '$(subst ','\'',$(ARGS))' ] && [ "$$(uname -s)" = Linux ] && \
		[ -z "$$DISPLAY$$WAYLAND_DISPLAY$$QT_QPA_PLATFORM" ]; then \
		echo 'There is no display (DISPLAY and WAYLAND_DISPLAY are empty): start this in a desktop session, or ask $(BIN)/errdex search QUERY.' >&2; \
		exit 1; fi
	@$(BIN)/errdex $(ARGS)

setup: ## Make .venv/bin/errdex and all it needs
	$(SETUP_RUN)

test: ## Run the whole suite, or a part: ARGS="tests/index -k query"
	$(SETUP_DEV)
	@$(BIN)/pytest $(if $(ARGS),$(ARGS),--numprocesses 2 --dist loadgroup)

fuzz: ## Fuzz the parsers (ARGS="--seconds 180" for an hour, ARGS="--seconds 3600 csv" for one)
	$(SETUP_DEV)
	@$(BIN)/python -m tests.fuzz $(ARGS)

lint: ## Check style, format and types
	$(SETUP_DEV)
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy

format: ## Sort imports and lay out the sources
	$(SETUP_DEV)
	@$(BIN)/ruff check --select I --fix
	@$(BIN)/ruff format

bench: ## Print the figures of tests/bench, or some of them: ARGS="search 100000 1000000"
	$(SETUP_DEV)
	@$(if $(ARGS),$(BIN)/python tests/bench/bench_$(firstword $(ARGS)).py $(wordlist 2,99,$(ARGS)), \
		for bench in tests/bench/bench_*.py; do $(BIN)/python "$$bench" || exit 1; done)

screenshots: ## Render the window's states into build/screenshots
	$(SETUP_DEV)
	@$(BIN)/python -m tests.e2e.screenshots build/screenshots $(ARGS)

package: ## Make this platform's packages in dist/ (ARGS="program deb" for some)
	$(SETUP_PACKAGE)
	@$(BIN)/python build_spec/make_package.py $(ARGS)

package-test: ## Try the packages in dist/ as people get them
	$(SETUP_PACKAGE)
	@$(BIN)/pytest -m package -o faulthandler_timeout=1000 $(ARGS)
	@PYTHONPATH="$$($(BIN)/python build_spec/compiled.py)" $(BIN)/pytest tests/index/search tests/index/test_analysis.py $(ARGS)
	@ERRDEX_PROGRAM='$(CURDIR)/dist/errdex/errdex' $(BIN)/pytest tests/e2e $(ARGS)

translations: ## Bring the translators' files up to date with the sources
	$(SETUP_DEV)
	@$(BIN)/python build_spec/translations.py update

lock: ## Renew the lock files from pyproject.toml (ARGS=--upgrade for new releases)
	$(SETUP_DEV)
	@$(LOCK) pyproject.toml -o build_spec/requirements.txt
	@$(LOCK) -c build_spec/requirements.txt --group pyproject.toml:dev pyproject.toml \
		-o build_spec/requirements-dev.txt

clean: ## Remove what these targets made
	@rm -rf .venv build dist errdex.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
	@find app index tests -name __pycache__ -type d -prune -exec rm -rf {} +
