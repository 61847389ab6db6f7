# The commands that the project's own site and the folder of every commune share; the Makefile beside it says how to set up what
# they need, and names in FORM and FORM_READY the sources of the browser form.
# Every variable below can be given in the environment or on the command line:
#     INPUTDIR="/noi khac/content" make html OUTPUTDIR=/dich
PY ?= python3
VENV ?= .venv

BASEDIR ?= $(CURDIR)
INPUTDIR ?= $(BASEDIR)/content
OUTPUTDIR ?= $(BASEDIR)/output
ADMINDIR ?= $(BASEDIR)/admin
CONFFILE ?= $(BASEDIR)/pelicanconf.py
PUBLISHCONF ?= $(BASEDIR)/publishconf.py
PREVIEWCONF ?= $(BASEDIR)/previewconf.py
PREVIEWDIR ?= $(BASEDIR)/xem-thu

SERVER ?= 127.0.0.1
PORT ?= 8000

# Percent of its pages that a published site may lose from one release to the next; 100: any number.
MAY_LOSE ?= 10
# Where the site is served: /srv/sang-kien, ten@may-chu:/srv/sang-kien or ssh://ten@may-chu:2222/srv/sang-kien
TARGET ?=
SSH ?= ssh

# More options for initiatives build, deploy, rollback, check, form and serve (devserver).
BUILDOPTS ?=
DEPLOYOPTS ?=
ROLLBACKOPTS ?=
CHECKOPTS ?=
FORMOPTS ?=
SERVEOPTS ?=

BIN := $(VENV)/bin
# Python compiles what it runs, and keeps it whatever the machine says; compiling every package first takes twice as long.
unexport PYTHONDONTWRITEBYTECODE
INSTALL := $(BIN)/python -m pip --quiet --disable-pip-version-check install --no-compile

# What each kind of work needs, made again only when something it was made from has changed.
PYTHON_READY := $(VENV)/.python
SITE_READY := $(VENV)/.site

.DEFAULT_GOAL := html
.PHONY: html preview publish admin deploy rollback serve devserver check FORCE

html: $(SITE_READY) ## Dựng trang web từ INPUTDIR vào OUTPUTDIR, tự cài đặt những gì còn thiếu / build the site
	@$(BIN)/initiatives build "$(INPUTDIR)" --output "$(OUTPUTDIR)" --settings "$(CONFFILE)" $(BUILDOPTS)

preview: $(SITE_READY) ## Dựng bản xem thử cho cán bộ vào PREVIEWDIR, có trang nội bộ viec-dang-cho / a preview for the office
	@$(BIN)/initiatives build "$(INPUTDIR)" --output "$(PREVIEWDIR)" --settings "$(PREVIEWCONF)" $(BUILDOPTS)
	@echo 'Xem: make serve OUTPUTDIR=xem-thu, rồi mở http://localhost:8000/viec-dang-cho/'

publish: $(SITE_READY) ## Dựng bản chính thức cho địa chỉ SITEURL, kiểm tra rồi thay bản cũ / the production build
	@$(BIN)/initiatives build "$(INPUTDIR)" --output "$(OUTPUTDIR)" --settings "$(PUBLISHCONF)" \
		--may-lose "$(MAY_LOSE)" --compress $(BUILDOPTS)

deploy: $(SITE_READY) ## Dựng bản chính thức, gửi lên TARGET thành một bản mới rồi đổi sang bản đó / publish to a server
	@command -v rsync >/dev/null || scripts/system-packages rsync
	@$(BIN)/initiatives deploy "$(INPUTDIR)" --to "$(TARGET)" --ssh "$(SSH)" --output "$(OUTPUTDIR)" --settings "$(PUBLISHCONF)" \
		--may-lose "$(MAY_LOSE)" $(DEPLOYOPTS)

rollback: $(SITE_READY) ## Cho TARGET quay về bản trước / show the former release again
	@$(BIN)/initiatives rollback --to "$(TARGET)" --ssh "$(SSH)" $(ROLLBACKOPTS)

admin: $(SITE_READY) $(FORM_READY) ## Dựng trang quản trị (biểu mẫu, hướng dẫn) vào ADMINDIR, tách khỏi trang công khai / the officers' form
	@$(BIN)/initiatives form "$(INPUTDIR)" --output "$(ADMINDIR)" $(FORMOPTS)
	@node $(FORM)/bundle.mjs "$(ADMINDIR)/quan-tri"
	@echo 'Xem thử: make serve OUTPUTDIR=admin, rồi mở http://localhost:8000/quan-tri/ bằng Chrome hoặc Edge'

serve: $(SITE_READY) ## Xem bản đã dựng tại http://SERVER:PORT / serve what was built
	@test -d "$(OUTPUTDIR)" || { echo 'Chưa có trang web; hãy chạy: make html / nothing built yet' >&2; exit 1; }
	@$(BIN)/python -m http.server "$(PORT)" --bind "$(SERVER)" --directory "$(OUTPUTDIR)"

devserver: $(SITE_READY) ## Xem tại http://SERVER:PORT trong lúc viết, trình duyệt tự hiện bản mới khi lưu tệp / a live preview
	@$(BIN)/initiatives serve "$(INPUTDIR)" --settings "$(CONFFILE)" --bind "$(SERVER)" --port "$(PORT)" $(SERVEOPTS)

check: $(SITE_READY) ## Kiểm tra nội dung: mọi lỗi, kèm dòng, cột và gợi ý / check the content
	@$(BIN)/initiatives check "$(INPUTDIR)" $(CHECKOPTS)

# The recipe looks every time, and touches the file only for a new Python or a moved folder.
$(PYTHON_READY): FORCE
	@scripts/ensure-python "$(PY)" "$(VENV)"
