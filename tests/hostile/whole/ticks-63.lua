-- stops: at most 62
-- More choices than a set of 64 bits holds.
instrument "ticks-63" { title = "T", version = "1", language = "en" }
item "a" { text = "A", scale = { 0, 4 } }
item "b" { text = "B", scale = { 0, 4 } }
score "base" { title = "Base", sum_of = { "a", "b" } }
local many = {}
for i = 1, 63 do many[i] = { code = "c" .. i, value = i, text = "T" } end
item "t" { text = "T", tick_all = many }
score "s" { title = "S", value_of = "t" }
