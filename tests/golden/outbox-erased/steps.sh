export FASCIA_STORE=c.db
unnumbered() { # servers answer in any order
    sed -E 's/^  entry [0-9]+/  entry N/; s/\{"entry":[0-9]+,"deed"/{"entry":N,"deed"/g'
}
head -4 visits.csv | fascia store add odi - -q
printf '%s\n' "A17 422 there is no ward for A17" "C31 422 no" >refuse
fascia upload --to "$SERVER" --as json --once -q
tail -n +5 visits.csv | cat <(head -1 visits.csv) - | fascia store add odi - -q
for who in A17 B04 D55; do fascia store forget $who --why "asked for" -q; done
echo "== erased: refused (the server may have heard of it), sent, never sent"
fascia outbox list | cut -c 1-70
fascia outbox show 3 | unnumbered
fascia outbox show 3 --json | unnumbered
fascia outbox retry 3; echo $?
fascia outbox drop 4 --why "asked for"; echo $?
rm refuse
fascia upload --to "$SERVER" --as json --once -q; echo $?
fascia outbox list | cut -c 1-70
fascia outbox show 4 | unnumbered
fascia outbox show 12 | unnumbered
fascia outbox list --state needless --json | cut -d , -f 1-7
for word in A17 B04 D55 ward; do cat c.db* | grep -c "$word"; done
