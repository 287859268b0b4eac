-- stops: waits for itself
-- Rules that wait for each other.
instrument "rules-circle" { title = "T", version = "1", language = "en" }
item "a" { text = "A", scale = { 0, 4 } }
item "b" { text = "B", scale = { 0, 4 } }
score "base" { title = "Base", sum_of = { "a", "b" } }
rule "x" { level = "info", when = rule "y":fires(), say = "X" }
rule "y" { level = "info", when = any { rule "x":fires(), answer "a":is(1) }, say = "Y" }
