#!/usr/bin/env bash
# How the source is written: its format, its Lua, and what clang-tidy says of it.
# usage: tests/style.sh format | luacheck | tidy BUILD
set -u
cd "$(dirname "$0")/.." || exit 3
case "${1:-}" in
format)
    badly=$(find core include tests examples -name '*.[ch]' -print0 | xargs -0 clang-format --dry-run 2>&1 |
        sed -nE 's/^([^: ]+):[0-9]+:.*clang-format-violations.*/\1/p' | sort -u)
    [ -z "$badly" ] && exit 0
    printf 'clang-format -i %s\n' "$(tr '\n' ' ' <<<"$badly")"
    exit 1
    ;;
luacheck)
    # tests/ holds Lua that is wrong on purpose.
    find scripts examples -name '*.lua' -print0 | xargs -0 luacheck --quiet --no-color
    ;;
tidy)
    build=${2:?usage: tests/style.sh tidy BUILD}
    set -o pipefail
    # How many states of a function the analyzer looks at: an eighth of its own limit takes a sixth of the time.
    nodes=$([ -n "${FASCIA_TEST_FULL:-}" ] && echo 225000 || echo 30000)
    deep=(--extra-arg={-Xclang,-analyzer-config,-Xclang,"max-nodes=$nodes"})
    find core -name '*.c' -print0 |
        xargs -0 -n 4 -P "$(nproc)" clang-tidy --quiet -p "$build" --warnings-as-errors='*' "${deep[@]}" 2>&1 |
        { grep -v ' warnings generated\.$' || true; }
    ;;
*)
    echo "usage: tests/style.sh format | luacheck | tidy BUILD" >&2
    exit 2
    ;;
esac
