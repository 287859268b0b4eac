-- stops: at most 2000
-- Two sides of more items than there may be.
instrument "sides-many" { title = "T", version = "1", language = "en" }
item "a" { text = "A", scale = { 0, 4 } }
item "b" { text = "B", scale = { 0, 4 } }
score "base" { title = "Base", sum_of = { "a", "b" } }
for i = 1, 1100 do item("i" .. i) { text = "T", choices = yes_no, sides = true } end
