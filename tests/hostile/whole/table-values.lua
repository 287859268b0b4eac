-- stops: too large to add up exactly
-- Values in a table that 64 bits hardly hold.
instrument "table-values" { title = "T", version = "1", language = "en" }
item "a" { text = "A", scale = { 0, 4 } }
item "b" { text = "B", scale = { 0, 4 } }
score "base" { title = "Base", sum_of = { "a", "b" } }
score "t" { title = "T", table_of = "a", table = { [0] = 900000000000000, [1] = -900000000000000, [2] = 1, [3] = 2, [4] = 3 } }
score "p" { title = "P", sum_of = { "t" }, weights = { t = 1000000000000 } }
