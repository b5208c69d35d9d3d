# A thin index of commands. `make dctest` and `make test` are all that most people need.

CONFIGURATION := Release
DOTNET := dotnet

.PHONY: help deps build format test dctest bench clean

help:
	@sed -n 's/^## //p' $(MAKEFILE_LIST)

## make dctest   bring up the data center of cluster.yml, run the features against it, take it down
##               (DCTEST_ARGS=--all: those tagged @slow as well)
dctest: build
	bin/dctest run $(DCTEST_ARGS)

## make test     run the tests
test: build
	.ci/test $(CONFIGURATION)

## make build    build everything; bin/ gets the commands
build: deps
	$(DOTNET) build Neco.sln --configuration $(CONFIGURATION) --nologo --verbosity quiet
	.ci/publish $(CONFIGURATION) placemat dctest

## make deps     install the Debian packages that are missing
deps:
	.ci/deps

## make format   put all sources into the project's form
format:
	$(DOTNET) format Neco.sln

## make bench    measure beside the peers, in one run
bench: build
	.ci/deps mininet
	artifacts/bin/Neco.Benchmarks/$(shell echo $(CONFIGURATION) | tr A-Z a-z)/Neco.Benchmarks

## make clean    remove everything that was built
clean:
	rm -rf artifacts bin
