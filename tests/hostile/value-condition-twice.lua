-- stops: stands after a whole condition
-- A condition after a condition.
rule "r" { when = answer "a":is(1):is(2) }
