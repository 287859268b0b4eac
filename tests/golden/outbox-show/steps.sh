export FASCIA_STORE=c.db
fascia store add odi visits.csv -q
fascia outbox show 3
fascia outbox show 3 --json
echo "== the server is busy"
echo "A17 503 later please" >refuse
fascia upload --to "$SERVER" --as json --once -q; echo $?
fascia outbox show 3
fascia outbox show 3 --json
fascia outbox retry 3
echo "== it refuses, whom it names stays out of standard error"
echo "A17 422 there is no ward for A17" >refuse
fascia upload --to "$SERVER" --as json --once -q; echo $?
fascia outbox show 3
fascia outbox retry 3
echo "== it takes it"
rm refuse
fascia upload --to "$SERVER" --as json --once -q; echo $?
fascia outbox show 3
fascia outbox show 3 --json
fascia outbox show 4; echo $?
