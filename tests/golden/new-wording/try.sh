# A pack to fill in passes check as it stands; what cannot be done is told, and nothing is written.
export FASCIA_PATH=.:lib
places() { LC_ALL=C sed "s#looked in .*#looked in …#"; }
echo "== its own language"; fascia new steps --wording; cat steps.en.lua; fascia check --strict steps
echo "== German, with the names of the translation, which is not hidden"; fascia new steps --wording --language de; sed -n '/^wording/,$p' steps.wording.de.lua; fascia check --strict steps; fascia show steps --language de | grep -x "Stufen\|.*: Summe"
echo "== elsewhere"; fascia new steps --wording -o 'my pack.lua'; cmp 'my pack.lua' steps.en.lua; fascia new steps --wording --language EN -o - | cmp - steps.en.lua
echo "== every restricted instrument of the library"; mkdir all; unset FASCIA_PATH; for id in $(fascia list --ids); do (cd all && fascia show $id | grep -q "^Licence: restricted" && fascia new $id --wording -q && fascia check $id --scripts . | grep -v ": nothing wrong found"); done; [ "$(ls all | wc -l)" -ge 15 ] && echo "15 or more pass check"; export FASCIA_PATH=.:lib
try() { echo "== fascia $*"; fascia "$@" >../said 2>&1; code=$?; places <../said; echo "exit $code"; }
LC_ALL=C ls >../before
try new steps --wording
try new sleps --wording
try new house --wording
try new pain-nrs --wording
try new steps --wording --language d/e
try new my-steps --language de
LC_ALL=C ls | LC_ALL=C diff ../before - && echo "nothing was written"
