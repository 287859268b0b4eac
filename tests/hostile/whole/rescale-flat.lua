-- stops: two rising numbers
-- A line through one point.
instrument "rescale-flat" { title = "T", version = "1", language = "en" }
item "a" { text = "A", scale = { 0, 4 } }
item "b" { text = "B", scale = { 0, 4 } }
score "base" { title = "Base", sum_of = { "a", "b" } }
score "s" { title = "S", sum_of = { "a", "b" }, rescale = { from = { 1, 1 }, to = { 0, 100 } } }
