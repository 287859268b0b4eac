-- stops: not finite, or too large
-- A slope that is nearly endless.
instrument "pattern-steep" { title = "T", version = "1", language = "en" }
item "a" { text = "A", scale = { 0, 4 } }
item "b" { text = "B", scale = { 0, 4 } }
score "base" { title = "Base", sum_of = { "a", "b" } }
score "s" { title = "S", pattern_of = { "a" }, unproved = "x", parameters = { a = { slope = 1e308, thresholds = { -1e308, -1, 1, 1e308 } } } }
rule "r" { level = "info", when = result "s":band_is "none", say = "S" }
