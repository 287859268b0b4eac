-- stops: belongs a colon
-- A relation without its subject.
rule "r" { when = answer("a").is(1) }
