# The only door for people and CI. `make` alone lists what it can do.

# Ports move by OFFSET when others are taken; DEMO is all, real or none.
OFFSET ?= 0
DEMO ?= all

# CLOCK="2028-02-29 23:30" TZ=Pacific/Auckland makes API, pages and tests believe it is then and there.
ifdef CLOCK
export APP_CLOCK := $(shell node -e 'console.log("PT" + Math.round((new Date("$(CLOCK)") - Date.now()) / 1000) + "S")')
endif

API := api/target/quarkus-app/quarkus-run.jar
LAUNCHER := tools/launcher/target/class-path
PAGES := web/dist/index.html
MODULES := web/node_modules/.package-lock.json
KEYCLOAK := .run/keycloak-$(shell sed -n 's:.*<keycloak.version>\(.*\)</keycloak.version>.*:\1:p' tools/launcher/pom.xml)
ADDITIONS := keycloak/target/soga-keycloak.jar
DEV_MAVEN := .run/apache-maven-$(shell sed -n 's:.*<dev-maven.version>\(.*\)</dev-maven.version>.*:\1:p' tools/launcher/pom.xml)

# JDK 25: JAVA_HOME if it is one, else the first found where systems keep them
JDK = $(shell for home in "$$JAVA_HOME" /usr/lib/jvm/* "$$HOME"/.sdkman/candidates/java/* \
	"$$(/usr/libexec/java_home -v 25 2>/dev/null)"; do \
	if grep -qs '^JAVA_VERSION="25' "$$home/release" && [ -x "$$home/bin/javac" ]; then echo "$$home"; break; fi; done)
ROOT_ON_DEBIAN = $(shell [ "$$(id -u)" = 0 ] && command -v apt-get)
BROWSER = $(shell for name in "$$CHROMIUM" chromium chromium-browser google-chrome \
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do command -v "$$name" && break; done)

# MAVEN_OPTS silences what Maven 3 itself prints on JDK 25
mvn = cd $(1) && JAVA_HOME="$(JDK)" MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED" mvn -B -ntp
LAUNCH = JAVA_HOME="$(JDK)" "$(JDK)/bin/java" -Xmx192m -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED \
	-cp "tools/launcher/target/classes:$$(cat $(LAUNCHER))" eu.soga.launcher.LocalSystem --keycloak $(KEYCLOAK)
DATES ?= 10000
BENCH = APP_WEB_ROOT="$(CURDIR)/web/dist" "$(JDK)/bin/java" -cp "tools/launcher/target/classes:$$(cat $(LAUNCHER))"
say = @printf '\n== %s\n' "$(1)"

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run dev test test-api test-clock test-contract test-outages test-production test-web e2e soak bench bench-quick format openapi build up down clean java node wrk chromium clients production-tools backup restore

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: java node $(KEYCLOAK) $(ADDITIONS) $(PAGES) $(API) $(LAUNCHER) ## everything on this machine: build what changed, start, print the address (Ctrl-C stops it)
	@$(LAUNCH) --offset "$(OFFSET)" --demo "$(DEMO)"

dev: java node $(KEYCLOAK) $(ADDITIONS) $(DEV_MAVEN) $(MODULES) $(LAUNCHER) ## the same with live reload of API and pages
	@$(LAUNCH) --offset "$(OFFSET)" --demo "$(DEMO)" --mode dev --maven $(DEV_MAVEN)

# The tests of the API need one of the two cores; everything else follows in a second lane. Both read the packaged API,
# hence it is built before.
test: java node $(MODULES) $(API) $(LAUNCHER) ## everything CI checks: format, lint, types, unit, API, contract, outages, browser journeys
	@tools/checks "test-api test-clock | test-web test-contract test-outages test-production e2e"

test-api: java ## format and tests of the API, on a real PostgreSQL
	$(call say,API: format; rules; resources on a real PostgreSQL 18; architecture)
	@$(call mvn,api) spotless:check test

# Moments at which time is hard to get right, with the zone of the machine. Others worth trying after a change of what
# depends on time: 2027-03-28T01:30@Europe/Paris, 2027-10-31T02:30@Europe/Paris, any day in two years.
MOMENTS ?= 2026-12-31T23:30@America/Martinique 2028-02-29T01:30@Pacific/Auckland

test-clock: java node ## the tests tagged «clock» of the API at other moments and in other zones
	$(call say,Clock: what depends on the day; at $(MOMENTS))
	@for at in $(MOMENTS); do \
		export TZ=$${at#*@} && export APP_CLOCK=$$(node -e 'console.log("PT" + Math.round((new Date(process.argv[1]) - Date.now()) / 1000) + "S")' $${at%@*}) && \
		echo "$$at: APP_CLOCK=$$APP_CLOCK" && ($(call mvn,api) -q test -Dgroups=clock) || exit 1; done

test-contract: java node $(MODULES) $(API) # openapi.yaml is what the API does and keeps the rules of Redocly and Spectral, docker-compose.yml is valid
	$(call say,Contracts: openapi.yaml; docker-compose.yml)
	@diff -u openapi.yaml api/target/openapi.yaml || { echo "openapi.yaml is out of date: run make openapi, read the difference, commit it"; exit 1; }
	@node keycloak/realm.mjs --check
	@cd web && npm run --silent contract && npm run --silent compose && npm run --silent flaws

test-outages: java $(API) ## the packaged API loses its database, its Keycloak, its life; tests of the launcher
	$(call say,Outages: the packaged API while its parts are killed; the launcher)
	@$(call mvn,tools/launcher) spotless:check verify -Dit.test='!ProductionIT'

MINUTES ?= 10
soak: java $(API) ## readers, writers and nonsense at once for MINUTES; memory, threads and connections before and after
	$(call say,Mixed load for $(MINUTES) minutes)
	@$(call mvn,tools/launcher) verify -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=MixedLoadIT -DargLine=-Dmixed.seconds=$$(($(MINUTES) * 60))

test-production: java production-tools $(KEYCLOAK) $(ADDITIONS) $(PAGES) $(API) ## production realm behind nginx with TLS; a backup restored into an empty system
	$(call say,Production: Keycloak and API behind nginx with TLS; backup and restore)
	@PRODUCTION_CHECK="$(if $(ROOT_ON_DEBIAN),required)" && export PRODUCTION_CHECK && $(call mvn,tools/launcher) verify -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=ProductionIT

test-web: node $(MODULES) ## lint, format, types, unit tests, translations, dead code, size of the pages
	$(call say,Pages: lint; format; types; unit tests; translations; dead code; build and its size)
	@cd web && npm run check

e2e: java node chromium clients $(KEYCLOAK) $(ADDITIONS) $(PAGES) $(API) $(LAUNCHER) ## browser journeys, on a second, disposable system
	$(call say,Browser journeys: packaged system with real Keycloak and PostgreSQL)
	@rm -rf .run/e2e
	@CHROMIUM="$(BROWSER)" APP_FETCH_ALLOWED_HOSTS=127.0.0.1 CALENDAR_CLIENTS="$(if $(ROOT_ON_DEBIAN),required)" $(LAUNCH) --offset 10000 --state .run/e2e --demo all --then "npx playwright test $(ARGS)"

bench: java wrk $(PAGES) $(API) $(LAUNCHER) ## how many public answers a second, beside two floors on the same machine (bench/README.md; minutes)
	@$(BENCH) -Ddates=$(DATES) -Dseconds=5 -Drounds=3 -Dfeeds=true $(ARGS) bench/Bench.java

bench-quick: java wrk $(PAGES) $(API) $(LAUNCHER) ## the same with 1,000 dates in about two minutes
	@$(BENCH) -Ddates=1000 -Dseconds=1 -Drounds=1 $(ARGS) bench/Bench.java

format: java node $(MODULES) ## put all sources in their format
	@$(call mvn,api) -q spotless:apply
	@$(call mvn,tools/launcher) -q spotless:apply
	@$(call mvn,keycloak) -q spotless:apply
	@cd web && npm run format

openapi: java node $(MODULES) $(API) ## write openapi.yaml from the API, and the types of the pages from it
	@cp api/target/openapi.yaml openapi.yaml
	@cd web && npm run types

build: java node $(PAGES) $(API) ## the packaged API and the built pages

up: ## a demonstration from images, without TLS (needs Docker; production: docs/operations.md)
	@touch .env.api
	docker compose -f docker-compose.yml -f docker-compose.demo.yml up --build --detach --wait

down: ## stop what `make up` started; its data stays
	docker compose -f docker-compose.yml -f docker-compose.demo.yml down

backup: ## everything that matters, encrypted, in one file (BACKUP_RECIPIENT says for whom)
	@deploy/backup.sh $(FILE)

restore: ## FILE=… KEY=… into an empty system
	@deploy/restore.sh "$(FILE)" "$(KEY)"

clean: ## delete what was built, and the data of `make run`
	rm -rf api/target keycloak/target tools/launcher/target web/dist web/node_modules .run

# What is built, from what. Folders are listed too, so that a deleted file counts as a change.

$(API): api/pom.xml $(shell find api/src/main)
	$(call say,Building the API (the first time about two minutes with its downloads))
	@$(call mvn,api) -q package -Dmaven.test.skip=true
	@# tests write api/target/openapi again, each time they start the API
	@cp api/target/openapi/openapi.yaml api/target/openapi.yaml
	@test -s $@ && touch $@

$(LAUNCHER): tools/launcher/pom.xml $(shell find tools/launcher/src/main)
	$(call say,Compiling the launcher)
	@$(call mvn,tools/launcher) -q process-classes
	@test -s $@ && touch $@

$(KEYCLOAK):
	$(call say,Fetching Keycloak (170 MB; once))
	@$(call mvn,tools/launcher) -q dependency:unpack@keycloak

$(ADDITIONS): $(MODULES) keycloak/pom.xml web/src/styles/tokens.css web/public/favicon.svg $(shell find keycloak/src)
	$(call say,Building our additions to Keycloak)
	@$(call mvn,keycloak) -q spotless:check package
	@test -s $@ && touch $@

$(DEV_MAVEN):
	$(call say,Fetching the Maven that live reload needs (9 MB; once))
	@$(call mvn,tools/launcher) -q dependency:unpack@maven

$(MODULES): web/package.json web/package-lock.json
	$(call say,Fetching what the pages are built with)
	@cd web && npm ci --no-fund --no-audit
	@test -s $@ && touch $@

$(PAGES): $(MODULES) $(shell find web -mindepth 1 -path web/node_modules -prune -o -path web/dist -prune -o -path web/e2e -prune -o -path web/test-results -prune -o -print)
	$(call say,Building the pages)
	@cd web && npm run --silent build
	@test -s $@ && touch $@

# Tools. On Debian as root (CI) what is missing is installed; elsewhere it is named.

install = { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -q && apt-get install -y -q --no-install-recommends $(1); }

java:
	@[ -n "$(JDK)" ] || $(call install,openjdk-25-jdk-headless) || { echo "JDK 25 is needed: install it, or point JAVA_HOME to it (for instance Temurin 25)"; exit 1; }
	@command -v mvn >/dev/null || $(call install,maven) || { echo "Maven 3.8.7 or newer is needed (mvn)"; exit 1; }

node:
	@command -v npm >/dev/null || $(call install,nodejs npm) || { echo "Node 20 or newer is needed, with npm"; exit 1; }
	@node -e 'if (process.versions.node.split(".")[0] < 20) { console.error("Node 20 or newer is needed, this is " + process.version); process.exit(1) }'

chromium:
	@[ -n "$(BROWSER)" ] || $(call install,chromium) || { echo "Chromium is needed for the browser journeys: install it, or point CHROMIUM to it"; exit 1; }

wrk:
	@command -v wrk >/dev/null || $(call install,wrk) || { echo "wrk is needed for the measurements (Debian: apt-get install wrk)"; exit 1; }

# where nothing can be installed, the checks that need what is missing are skipped and say so
clients:
	@missing=""; for name in khal calcurse vdirsyncer; do command -v $$name >/dev/null || missing="$$missing $$name"; done; \
	[ -z "$$missing" ] || $(call install,$$missing) || { echo "Not checked, because missing:$$missing (calendar applications that read our feeds)"; [ -z "$(ROOT_ON_DEBIAN)" ]; }

production-tools:
	@missing=""; for name in nginx:nginx-light age:age psql:postgresql-client openssl:openssl curl:curl; do \
	PATH="$$PATH:/usr/sbin" command -v $${name%%:*} >/dev/null || missing="$$missing $${name##*:}"; done; \
	[ -z "$$missing" ] || $(call install,$$missing) || { echo "Not checked, because missing:$$missing (production behind nginx; backups)"; [ -z "$(ROOT_ON_DEBIAN)" ]; }
