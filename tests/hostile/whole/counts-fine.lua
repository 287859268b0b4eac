-- stops: at most 6 decimals
-- Answers with the most decimals, weighted with as many.
instrument "counts-fine" { title = "T", version = "1", language = "en" }
item "a" { text = "A", scale = { 0, 4 } }
item "b" { text = "B", scale = { 0, 4 } }
score "base" { title = "Base", sum_of = { "a", "b" } }
item "c" { text = "C", choices = yes_no, counts_as = { [0] = 0, [1] = 0.000000000000001 } }
score "s" { title = "S", sum_of = { "c", "a" }, weights = { c = 0.000000000000001, a = 1000 } }
