export FASCIA_STORE=c.db
unnumbered() { # servers answer in any order
    sed -E 's/^  entry [0-9]+/  entry N/; s/\{"entry":[0-9]+,"deed"/{"entry":N,"deed"/g'
}
fascia store add odi visits.csv -q
printf '%s\n' "B04 422 no" "C31 422 no" "D55 503 later" >refuse
fascia upload --to "$SERVER" --as json --once -q
fascia outbox list -q | cut -c 1-70
echo "== each by itself: 3 was sent, 99 is not there"
fascia outbox retry 3 4 99 4; echo $?
fascia outbox drop 3 5 --why "kept on paper"; echo $?
fascia outbox drop 6 --why "kept on paper"; echo $?
fascia outbox list -q | cut -c 1-70
fascia outbox show 5 | unnumbered
fascia outbox show 6 --json | unnumbered
echo "== what was dropped is not sent; what was corrected before it was sent is superseded"
rm refuse
fascia store add odi corrected.csv --correct -q
fascia upload --to "$SERVER" --as json --once -q; echo $?
fascia outbox list -q | cut -c 1-70
fascia outbox retry 4; echo $?
echo "== a drop is taken back"
fascia outbox retry 5; echo $?
fascia upload --to "$SERVER" --as json --once -q; echo $?
fascia outbox show 5 | unnumbered
fascia outbox retry --dead; echo $?
fascia outbox drop 7 5 --why "C31 asked for it"; echo $?
fascia outbox list | cut -c 1-70
fascia store verify | sed "s/head [0-9a-f]*/head …/"
