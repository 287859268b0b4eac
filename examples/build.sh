#!/usr/bin/env bash
# The step that the examples share: installs what building needs, builds build/release/fascia, keeps the words in build/examples.
set -eu
cd "$(dirname "$0")/.."
log=build/examples/build.log

mkdir -p build/examples
tests/run --install build

printf '\nBuilding the program into build/release …\n'
if ! { cmake --preset release -DFASCIA_TESTS=OFF --log-level=WARNING &&
    cmake --build --preset release --target fascia; } >$log 2>&1; then
    tail -n 40 $log >&2
    exit 3
fi
