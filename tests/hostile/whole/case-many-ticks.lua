-- stops: has no choice '3'
-- A case that ticks the same again and again.
instrument "case-many-ticks" { title = "T", version = "1", language = "en" }
item "a" { text = "A", scale = { 0, 4 } }
item "b" { text = "B", scale = { 0, 4 } }
score "base" { title = "Base", sum_of = { "a", "b" } }
item "t" { text = "T", tick_all = { [1] = "A", [2] = "B" } }
score "s" { title = "S", value_of = "t" }
local ticks = {}
for i = 1, 3000 do ticks[i] = 1 + i % 3 end
case "c" { given = { t = ticks }, expect = { s = 2 } }
