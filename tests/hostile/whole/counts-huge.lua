-- stops: too large to add up exactly
-- Answers that count more than 64 bits add up.
instrument "counts-huge" { title = "T", version = "1", language = "en" }
item "a" { text = "A", scale = { 0, 4 } }
item "b" { text = "B", scale = { 0, 4 } }
score "base" { title = "Base", sum_of = { "a", "b" } }
item "c" { text = "C", choices = yes_no, counts_as = { [0] = 0, [1] = 900000000000000000 } }
item "d" { text = "D", choices = yes_no, counts_as = { [0] = 0, [1] = 900000000000000000 } }
score "s" { title = "S", percent_of = { "c", "d" } }
