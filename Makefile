# The project's commands: those of a site are in site.mk, and those below are for who works on the software.
# Every variable of both can be given in the environment or on the command line.
CHROMIUM ?= chromium

# More options for pytest, tests.audit, tests.benchmarks.federation, tests.benchmarks.speed, uv pip compile.
PYTESTOPTS ?= --numprocesses=auto --dist=worksteal
AUDITOPTS ?=
FEDERATIONOPTS ?= 65 100
BENCHOPTS ?=
LOCKOPTS ?=

NODE_READY := node_modules/.package-lock.json
# The browser form: its sources, and what it is bundled from.
FORM := plugins/initiatives/form/browser
FORM_READY := $(NODE_READY)

include site.mk

UV := $(VENV)-lock/bin/uv pip compile --no-config --quiet --universal --python-version 3.11 \
	--generate-hashes --custom-compile-command "make lock" $(LOCKOPTS)

TEST_READY := $(VENV)/.test
AUDIT_READY := $(VENV)-audit/.audit
LOCK_READY := $(VENV)-lock/.lock
PEERS := tests/benchmarks/speed/peers/eleventy
PEERS_READY := $(PEERS)/node_modules/.package-lock.json

export CHROMIUM

.PHONY: help wheel test torture audit bench federation lint format golden docs pictures templates lock clean distclean

help: ## In danh sách lệnh này / list these commands
	@echo 'Cách dùng / usage: make [lệnh] [BIẾN=giá-trị]      (make = make html)'
	@echo
	@sed -n 's/^\([a-z]*\):.* ## \(.*\)$$/\1	\2/p' site.mk Makefile | while IFS='	' read -r name text; do printf '  %-10s %s\n' "$$name" "$$text"; done
	@echo
	@echo '  INPUTDIR   $(INPUTDIR)'
	@echo '  OUTPUTDIR  $(OUTPUTDIR)'

wheel: $(SITE_READY) ## Đóng gói phần mềm và giao diện cho xã khác vào dist/ / the package that other communes install
	@$(BIN)/python -m initiatives.cli.wheels dist

test: $(TEST_READY) $(NODE_READY) ## Chạy mọi phép thử, tự cài cả trình duyệt / run every test
	@scripts/ensure-browser "$(CHROMIUM)"
	@scripts/ensure-office
	@scripts/ensure-server
	@$(BIN)/python -m pytest $(PYTESTOPTS)

torture: $(TEST_READY) ## Giết việc đăng trang hai trăm lần vào lúc bất kỳ / kill publishing two hundred times
	@$(BIN)/python -m pytest --kills=200 tests/publishing/test_kills.py $(PYTESTOPTS)

audit: $(TEST_READY) $(AUDIT_READY) $(NODE_READY) ## Đo trang đã dựng: cân nặng, tốc độ, tiếp cận, mã HTML, thư viện / measure the site and its parts; AUDITOPTS="speed markup"
	@scripts/ensure-browser "$(CHROMIUM)"
	@scripts/ensure-server
	@scripts/ensure-audit
	@AUDIT_VENV="$(VENV)-audit" $(BIN)/python -m tests.audit $(AUDITOPTS)

bench: $(TEST_READY) $(PEERS_READY) ## Đo việc tìm sáng kiến giống nhau, và tốc độ dựng trang so với Hugo, Eleventy, Pelican / benchmarks; BENCHOPTS="--sizes 1000"
	@$(BIN)/python -m tests.benchmarks.novelty
	@$(BIN)/python -m tests.benchmarks.speed $(BENCHOPTS)

federation: $(TEST_READY) ## Đo trang tổng hợp của 65 xã giả định, tải từ máy này / measure a province's summary; FEDERATIONOPTS="3321 100 --questions"
	@$(BIN)/python -m tests.benchmarks.federation $(FEDERATIONOPTS)

lint: $(TEST_READY) ## Soát mã nguồn: ruff và mypy / check the source code
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy

format: $(TEST_READY) ## Sửa trình bày mã nguồn / format the source code
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

golden: $(TEST_READY) ## Ghi lại các kết quả mẫu của phép thử; xem lại bằng git diff / rewrite the golden files
	@$(BIN)/python -m pytest --rewrite-golden $(PYTESTOPTS)

docs: $(SITE_READY) ## Viết lại tài liệu tra cứu trong docs/ và deploy/nginx.conf từ mã nguồn / rewrite the reference
	@$(BIN)/python -m initiatives.cli.reference docs
	@$(BIN)/python -m initiatives.cli.editing content .
	@$(BIN)/initiatives hosting --siteurl https://sangkien.example.vn >deploy/nginx.conf

pictures: $(TEST_READY) $(NODE_READY) ## Chụp lại hình trong hướng dẫn cho cán bộ và README từ trang thật / take the pictures of the guide and README again
	@scripts/ensure-browser "$(CHROMIUM)"
	@$(BIN)/python -m tests.browser.pictures docs/pictures
	@$(BIN)/python -m tests.browser.portrait docs/pictures/site.png

templates: $(SITE_READY) ## Dựng lại các mẫu Word mặc định từ mã nguồn / rebuild the default Word templates
	@$(BIN)/python -m initiatives.paperwork.defaults

lock: $(LOCK_READY) ## Khóa lại phiên bản các gói; nâng cấp: LOCKOPTS=--upgrade / lock the packages again
	@$(UV) pyproject.toml --group build --output-file requirements/site.txt
	@$(UV) pyproject.toml --group build --extra test --extra bench --extra cluster --constraints requirements/site.txt --output-file requirements/test.txt
	@$(UV) pyproject.toml --extra audit --constraints requirements/test.txt --output-file requirements/audit.txt
	@$(UV) --group lock --output-file requirements/lock.txt

clean: ## Xóa trang web đã dựng và bộ nhớ đệm / remove what was built, and caches
	@scripts/remove-site "$(OUTPUTDIR)"
	@scripts/remove-site "$(PREVIEWDIR)"
	@rm -rf .output.* admin .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache build dist
	@find plugins tests -name __pycache__ -type d -prune -exec rm -rf {} +

distclean: clean ## Xóa cả những gì đã cài đặt / remove what was installed, too
	@rm -rf "$(VENV)" "$(VENV)-audit" "$(VENV)-lock" node_modules $(PEERS)/node_modules plugins/*.egg-info

$(SITE_READY): $(PYTHON_READY) requirements/site.txt pyproject.toml
	@echo '→ Cài các gói vào $(VENV) / installing the packages'
	@$(INSTALL) --require-hashes --requirement requirements/site.txt
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(TEST_READY): $(SITE_READY) requirements/test.txt
	@echo '→ Cài các gói để thử vào $(VENV) / installing the packages for the tests'
	@$(INSTALL) --require-hashes --requirement requirements/test.txt
	@touch $@

$(NODE_READY): package.json package-lock.json $(FORM)/package.json
	@command -v npm >/dev/null || scripts/system-packages nodejs npm
	@echo '→ Cài các gói Node vào node_modules / installing the Node packages'
	@npm ci --silent
	@touch $@

$(PEERS_READY): $(PEERS)/package.json $(PEERS)/package-lock.json
	@command -v npm >/dev/null || scripts/system-packages nodejs npm
	@echo '→ Cài Eleventy để so tốc độ / installing Eleventy for the benchmark of speed'
	@npm ci --silent --prefix $(PEERS)
	@touch $@

$(AUDIT_READY): $(PYTHON_READY) requirements/audit.txt
	@echo '→ Cài các công cụ kiểm định vào $(VENV)-audit / installing the tools of the audit'
	@"$(PY)" -m venv "$(VENV)-audit"
	@$(VENV)-audit/bin/python -m pip --quiet --disable-pip-version-check install --require-hashes --requirement requirements/audit.txt
	@touch $@

$(LOCK_READY): requirements/lock.txt
	@"$(PY)" -m venv "$(VENV)-lock"
	@$(VENV)-lock/bin/python -m pip --quiet --disable-pip-version-check install --require-hashes --requirement requirements/lock.txt
	@touch $@
