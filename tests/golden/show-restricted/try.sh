# What show says of words that an instrument ships without: where they are to be had, or which pack has them.
head_of() { sed '/^ *[0-9]*\. /,$d'; }
licence() { python3 -c 'import json, sys
read = json.load(sys.stdin)
for one in [read] + read.get("parts", []):
    print(one["id"], json.dumps(one.get("licence")))'; }
export FASCIA_PATH=lib

echo "== built in"; fascia show odi | sed -n 6p; fascia show odi | grep -c "^With the licence: fascia new odi --wording"
echo "== no pack, no home"; env -u HOME fascia show steps
echo "== a folder of settings"; XDG_CONFIG_HOME=/etc/clinic fascia show quiet | head_of
echo "== a file with a blank in its name"; cp lib/steps.lua 'my steps.lua'; fascia show './my steps.lua' | grep -A 1 "^With"
echo "== in German"; fascia show steps --language de | head_of
echo "== a battery, each part once"; fascia show house | head_of
fascia show house --json | licence
echo "== a new pack has only names"; (cd lib && fascia new steps --wording -q --scripts .); fascia show steps | head_of; fascia show steps --json | licence
echo "== its words"; cp words.lua lib/steps.en.lua; fascia show steps | sed '/^Scores/,$d'; fascia show steps | sed -n '/^Licence/,/^Also/p'; fascia show steps --json | licence
echo "== in the battery"; fascia show house | head_of; fascia show house --json | licence
echo "== in German there is still none"; fascia show steps --language de | grep -A 1 "^With"
sed 's/"en"/"de"/; s/wording "steps" "de" {/&\n  title = "Leuchtturm",/' words.lua >lib/steps.wording.de.lua
echo "== over the translation"; fascia show steps --language de | sed -n '1,/^  sum/p'
