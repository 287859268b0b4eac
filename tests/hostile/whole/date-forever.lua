-- stops: is no day
-- Days before the first year and behind the last.
instrument "date-forever" { title = "T", version = "1", language = "en" }
item "a" { text = "A", scale = { 0, 4 } }
item "b" { text = "B", scale = { 0, 4 } }
score "base" { title = "Base", sum_of = { "a", "b" } }
item "d" { text = "D", date = true }
rule "r" { level = "info", when = answer "d":at_most "0000-13-45", say = "S" }
