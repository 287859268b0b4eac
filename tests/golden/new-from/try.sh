# A copy differs in its name and in nothing else; what cannot be done is told, and nothing is written.
export FASCIA_PATH=lib
places() { LC_ALL=C sed "s#looked in .*#looked in …#"; }
echo "== copied"; env -u HOME fascia new ladder --from stair
for part in '' .en .fr; do LC_ALL=C diff -a lib/stair$part.lua ladder$part.lua; done
# What a command says of both, but for the name.
same() { a=$(fascia $1 $2 2>&1 | LC_ALL=C sed "s#[./a-z]*$2#NAME#g; s/^[0-9][0-9]* passed/all passed/"); b=$(fascia $1 ./$3.lua 2>&1 | LC_ALL=C sed "s#[./a-z]*$3#NAME#g; s/^[0-9][0-9]* passed/all passed/"); [ "$a" = "$b" ] && echo "$1, of both: $a" | LC_ALL=C sed 's/[1-9][0-9]* passed/all passed/' || printf '%s\n--\n%s\n' "$a" "$b"; }
same "check --strict" stair ladder; same test stair ladder
printf 'stair,date\nA1,2026-03-02\n' >in.csv; fascia show ./ladder.lua | sed -n '1,2p;/^   1/p'; fascia show ./ladder.lua --language fr | sed -n 1,2p
echo "== a battery of the library"; fascia new my-intake --from home-programme; for part in '' .de .es; do [ -s my-intake$part.lua ] && echo my-intake$part.lua; done
same "check --strict" home-programme my-intake; same test home-programme my-intake
try() { echo "== fascia $*"; fascia "$@" >../said 2>&1; code=$?; places <../said; echo "exit $code"; }
rm ladder.lua ladder.en.lua; LC_ALL=C ls >../before
try new ladder --from stair
try new wall --from stiar
try new wall --from hidden
try new wall --from broken
try new wall --from stair -o wall.lua
try new wall --from stair --wording
try new Wall --from stair
echo "== no room on the disk"; (ulimit -f 1; exec fascia new wall --from back-intake 2>/dev/null); echo "exit $?"
LC_ALL=C ls | LC_ALL=C diff ../before - && echo "nothing was written"
