#!/usr/bin/env bash
# The user's locale changes no byte: the golden tests and the intake check, which all others run under C, under German
# and Turkish, with the locales made here if the machine has none.
# usage: locale.sh FOLDER    where the locales are kept; FASCIA is the program
set -u
here=$(cd "$(dirname "$0")" && pwd)
folder=${1:?usage: locale.sh FOLDER}
mkdir -p "$folder" || exit 3
export LOCPATH=$folder
failed=0
for locale in de_DE.UTF-8 tr_TR.UTF-8; do
    if [ ! -d "$folder/$locale" ]; then
        # localedef warns about its own sources; whether the locale works is asked below.
        localedef -i "${locale%.*}" -f UTF-8 "$folder/$locale" >/dev/null 2>&1
    fi
    point=$(LC_ALL=$locale locale decimal_point)
    if [ "$point" != , ]; then
        echo "$locale does not work here: its decimal point is '$point'"
        failed=1
        continue
    fi
    echo "== $locale"
    LC_ALL=$locale "$here/golden/run.sh" || failed=1
    LC_ALL=$locale python3 -B "$here/intake/run.py" || failed=1
done
exit $failed
