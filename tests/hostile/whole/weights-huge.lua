-- stops: too large to add up exactly
-- A weight beyond all sums.
instrument "weights-huge" { title = "T", version = "1", language = "en" }
item "a" { text = "A", scale = { 0, 4 } }
item "b" { text = "B", scale = { 0, 4 } }
score "base" { title = "Base", sum_of = { "a", "b" } }
score "s" { title = "S", sum_of = { "a", "b" }, weights = { a = 100000000000000000 } }
