export FASCIA_STORE=c.db
fascia store add odi visits.csv -q
echo "== before any upload"
fascia outbox list
fascia outbox list --json | head -1
echo "== one is refused, one has to wait, one server more"
printf '%s\n' "B04 422 there is no ward for B04" "C31 503 later please" >refuse
fascia upload --to "$SERVER" --as json --once -q
rm refuse
fascia upload --to "$SERVER/two" --as json --once -q
fascia outbox list
fascia outbox list --json
echo "== of one state, of one server"
fascia outbox list --state dead
fascia outbox list --state dropped
fascia outbox list --server "$SERVER/two" --json -q | wc -l
fascia outbox list --server "$SERVER/two" --state pending; echo $?
fascia outbox list --server "$SERVER/three"; echo $?
echo "== a server that has much to say, and a longer date than the first"
echo "A17 422$(printf ' and on%.0s' 1 2 3 4 5 6 7 8 9 10)" >refuse
head -2 visits.csv | sed 's/2026-03-02/2026-06-02T10:00:00+01:00/' >later.csv
fascia store add odi later.csv -q
fascia upload --to "$SERVER" --as json --once -q
fascia outbox list --state dead --server "$SERVER"
