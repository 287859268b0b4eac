-- stops: more than 10000 values
-- A million choices to tick.
instrument "ticks-million" { title = "T", version = "1", language = "en" }
item "a" { text = "A", scale = { 0, 4 } }
item "b" { text = "B", scale = { 0, 4 } }
score "base" { title = "Base", sum_of = { "a", "b" } }
local many = {}
for i = 1, 200000 do many[i] = "T" end
item "t" { text = "T", tick_all = many }
