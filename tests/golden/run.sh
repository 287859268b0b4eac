#!/usr/bin/env bash
# Golden tests: a folder holds `command` (one shell line, run in a copy of the folder with `fascia` on the
# path), its inputs, and what must come of it: expected.out, expected.err, expected.code. A file that is
# not there means: nothing printed, exit 0.
# usage: run.sh [--accept | --valgrind] [NAME…]    FASCIA is the program; --accept rewrites what is expected
set -u
folder=$(cd "$(dirname "$0")" && pwd)
program=$(realpath "${FASCIA:?FASCIA must name the program}") || exit 3
mode=compare
case "${1:-}" in
--accept | --valgrind) mode=${1#--}; shift ;;
esac
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT

# The program under its own name, and nothing of the user's: no home, no store, no library of instruments.
mkdir "$work/bin" "$work/home"
memcheck="valgrind --quiet --error-exitcode=97 --leak-check=full --errors-for-leak-kinds=definite,indirect,possible"
[ "$mode" = valgrind ] && launcher="$memcheck $program" || launcher=$program
printf '#!/bin/sh\nexec %s "$@"\n' "$launcher" >"$work/bin/fascia"
chmod +x "$work/bin/fascia"
cp "$folder/rows.py" "$work/bin/rows" # what lies in a store
cp "$folder/answering.py" "$work/bin/answering" # a server
unset FASCIA_STORE FASCIA_PATH XDG_CONFIG_HOME XDG_DATA_HOME
export HOME="$work/home" PATH="$work/bin:$PATH" LC_ALL="${LC_ALL:-C}" NO_COLOR=1

# same NAME GOT WANTED: a missing WANTED is an empty one.
same() {
    local wanted=$3
    [ -e "$wanted" ] || wanted=/dev/null
    diff -u --label "$1, expected" --label "$1, got" "$wanted" "$2"
}

# accept GOT WANTED: writes it, or removes it where there is nothing to say.
accept() {
    rm -f "$2"
    [ -s "$1" ] && cp "$1" "$2"
}

run_one() {
    local name=$1 home=$folder/$1 copy=$work/$1 fault=0
    [ -f "$home/command" ] || { echo "golden/$name: no such test" >&2; return 1; }
    cp -r "$home" "$copy"
    rm -f "$copy"/expected.*
    (cd "$copy" && bash ./command) >"$work/out" 2>"$work/err" </dev/null
    local code=$?
    : >"$work/code"
    [ $code -eq 0 ] || echo $code >"$work/code"
    if [ "$mode" = accept ]; then
        for part in out err code; do
            accept "$work/$part" "$home/expected.$part"
        done
        return 0
    fi
    for part in out err code; do
        same "golden/$name/$part" "$work/$part" "$home/expected.$part" || fault=1
    done
    return $fault
}

if [ $# -eq 0 ]; then
    mapfile -t names < <(cd "$folder" && for command in */command; do dirname "$command"; done)
    set -- "${names[@]}"
    # memcheck takes seconds a command: without FASCIA_TEST_FULL every sixteenth test is the sample.
    if [ "$mode" = valgrind ] && [ -z "${FASCIA_TEST_FULL:-}" ]; then
        set --
        for ((at = 0; at < ${#names[@]}; at += 16)); do
            set -- "$@" "${names[at]}"
        done
    fi
fi
failed=0
for name in "$@"; do
    run_one "$name" || { echo "FAILED golden/$name"; failed=$((failed + 1)); }
done
echo "$(($# - failed)) golden tests as expected, $failed not"
[ $failed -eq 0 ]
