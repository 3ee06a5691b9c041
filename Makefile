# `make kits` builds every kit into output/, `make release` packs a zip of each into release/, `make test`
# runs the whole suite, `make rules` writes the page of the rules about care.
# All set up what is missing first: system libraries (Debian, Ubuntu), a venv, the package.

VENV := .venv
BIN := $(VENV)/bin
PYTHON := $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
PANGO := libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
OFFICE := libreoffice-writer-nogui poppler-utils

# Installs the Debian packages in $(1) that are missing; without the rights it says how.
define packages
@command -v dpkg-query >/dev/null || { echo "No Debian here: install Pango as the README says."; exit 0; }; \
missing=""; for p in $(1); do \
	dpkg-query -W -f '$${Status}' $$p 2>/dev/null | grep -q "ok installed" || missing="$$missing $$p"; done; \
[ -z "$$missing" ] && exit 0; \
install="apt-get install -y --no-install-recommends$$missing"; \
if [ "$$(id -u)" = 0 ]; then as=""; elif sudo -n true 2>/dev/null; then as="sudo"; \
else echo "Some system packages are missing. Run this first, then try again:"; echo "  sudo $$install"; exit 1; fi; \
echo "Installing:$$missing"; $$as apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$as $$install >/dev/null
endef

# Compiled modules and tests are kept: without them each process of the tests takes seconds more to start.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: kits release rules test lint pango office clean

kits: pango $(VENV)/installed
	$(BIN)/kitgen build
	@echo "Open output/index.html to look at what is ready."

release: pango $(VENV)/installed
	$(BIN)/kitgen release
	@echo "Open release/index.html; the zips beside it are for teachers."

rules: $(VENV)/installed
	$(BIN)/kitgen --lang-ui nl explain care > lessons/RULES.md

test: pango office $(VENV)/installed-test lint
	$(BIN)/pytest -n 2 --dist worksteal

lint: $(VENV)/installed-test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

pango:
	$(call packages,$(PANGO))

office:
	$(call packages,$(OFFICE))

$(BIN)/python:
	@[ -n "$(PYTHON)" ] || { echo "kitgen needs Python 3.11 or newer."; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "Run this first, then try again:"; \
		echo "  sudo apt-get install -y python3-venv"; exit 1; }

$(VENV)/installed: pyproject.toml $(BIN)/python
	$(BIN)/python -m pip install -q -e .
	@touch $@

$(VENV)/installed-test: pyproject.toml $(BIN)/python
	$(BIN)/python -m pip install -q -e ".[test]"
	@touch $@ $(VENV)/installed

clean:
	rm -rf $(VENV) release output/* output/.kitgen
