-- stops: too large to add up exactly
-- A line that is steeper than numbers are long.
instrument "rescale-huge" { title = "T", version = "1", language = "en" }
item "a" { text = "A", scale = { 0, 4 } }
item "b" { text = "B", scale = { 0, 4 } }
score "base" { title = "Base", sum_of = { "a", "b" } }
score "s" { title = "S", sum_of = { "a", "b" }, rescale = { from = { 0, 0.000001 }, to = { 0, 900000000000000 } } }
