#!/usr/bin/env bash
# Each public header stands alone: as C17 and as C++17, pedantic, warnings as errors, no definitions of ours.
# usage: headers/run.sh FOLDER
set -u
folder=${1:?usage: headers/run.sh FOLDER}
strict=(-Wall -Wextra -Wpedantic -pedantic-errors -Werror -Wshadow -fsyntax-only -I "$folder")
checked=0
failed=0
for header in "$folder"/*.h; do
    name=$(basename "$header")
    # Twice, so that a header without a guard is found out.
    source=$(printf '#include <%s>\n#include <%s>\n' "$name" "$name")
    "${CC:-gcc}" -std=c17 "${strict[@]}" -Wstrict-prototypes -x c - <<<"$source" || failed=1
    "${CXX:-g++}" -std=c++17 "${strict[@]}" -Wold-style-cast -x c++ - <<<"$source" || failed=1
    checked=$((checked + 1))
done
[ -e "${header:-}" ] || { echo "no header in $folder" >&2; exit 1; }
echo "$checked headers, each as C17 and C++17"
exit $failed
