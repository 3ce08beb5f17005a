# Two commands do everything on a fresh Debian machine with Go, gcc, make and git:
#   make run    installs what is missing, builds, opens the window
#   make test   installs what is missing, then checks and tests everything
SHELL := /bin/bash
.DELETE_ON_ERROR:
.PHONY: run build test check lint format vet tests bench clean build-packages test-packages browser-packages

TAGS    := x11,no_emoji,migrated_fynedo
PROGRAM := build/reifekompass
BROWSERTEST := reports/form/browsertest
LINTER  := .cache/bin/golangci-lint-v2.15.0

# Fyne needs the X11 and OpenGL headers; tests bring a display of their own,
# and let programs of others read the reports.
BUILD_PACKAGES := gcc libc6-dev pkg-config libgl-dev libx11-dev libxcursor-dev libxrandr-dev libxinerama-dev libxi-dev libxxf86vm-dev
TEST_PACKAGES  := $(BUILD_PACKAGES) xvfb xdotool libgl1-mesa-dri qpdf mupdf-tools poppler-utils chromium

# install NAMES: nothing happens, quickly, when all are there already.
define install
@missing=""; for name in $(1); do \
  dpkg-query -W -f='$${Status}' $$name 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$name"; done; \
if [ -n "$$missing" ]; then \
  command -v apt-get >/dev/null || { echo "Please install:$$missing" >&2; exit 1; }; \
  echo "Installing system packages:$$missing"; \
  root=""; [ "$$(id -u)" = 0 ] || root=sudo; \
  $$root apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$root apt-get install -y -qq --no-install-recommends $$missing >/dev/null; fi
endef

run: build
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then exec ./$(PROGRAM); \
	else echo "No display: showing the same job on the command line."; exec ./$(PROGRAM) demo build/demo; fi

build: build-packages
	@go build -tags $(TAGS) -ldflags "-s -w" -o $(PROGRAM) .

build-packages:
	$(call install,$(BUILD_PACKAGES))

# Node is taken as it is there; Debian's is installed where there is none.
test-packages: browser-packages
	$(call install,$(TEST_PACKAGES))

# What drives the browser, at the versions of the lock file.
browser-packages: $(BROWSERTEST)/node_modules/.package-lock.json

$(BROWSERTEST)/node_modules/.package-lock.json: $(BROWSERTEST)/package-lock.json
	$(call install,$(shell command -v npm >/dev/null || echo nodejs npm))
	@cd $(BROWSERTEST) && npm ci --silent --no-audit --no-fund && touch node_modules/.package-lock.json

# The race build serves lint, vet and tests, so that nothing is compiled twice.
test check: export GOFLAGS := -race -tags=$(TAGS)
test check: export REIFEKOMPASS_TOOLS_REQUIRED := yes
test check: test-packages lint vet tests

$(LINTER):
	@mkdir -p $(@D)
	@GOFLAGS= GOBIN=$(CURDIR)/$(@D) go install github.com/golangci/golangci-lint/v2/cmd/golangci-lint@$(lastword $(subst -, ,$@))
	@mv $(@D)/golangci-lint $@

lint: $(LINTER) test-packages
	@$(LINTER) run ./...

vet: test-packages
	@go vet ./...

# Tests in a real window build the program first; a busy machine needs its time.
tests: test-packages
	@go test -timeout 45m ./...

format: $(LINTER)
	@$(LINTER) fmt ./...

# Figures, not asserts: a busy machine is slower, a defect is not.
bench: test-packages
	@go test -tags $(TAGS) -run '^$$' -bench . -benchmem ./...

clean:
	@rm -rf build .cache
