-- stops: a condition breaks off
-- Half a condition.
rule "r" { when = answer "a" }
