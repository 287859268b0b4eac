-- stops: not finite
-- A change without a number.
instrument "change-endless" { title = "T", version = "1", language = "en" }
item "a" { text = "A", scale = { 0, 4 } }
item "b" { text = "B", scale = { 0, 4 } }
score "base" { title = "Base", sum_of = { "a", "b" } }
score "s" { title = "S", sum_of = { "a", "b" } }
change "s" { detectable = { points = 0/0, source = "x", population = "x" } }
