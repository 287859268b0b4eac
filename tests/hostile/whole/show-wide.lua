-- stops: is never hidden
-- A show_when that asks thousands of things.
instrument "show-wide" { title = "T", version = "1", language = "en" }
item "a" { text = "A", scale = { 0, 4 } }
item "b" { text = "B", scale = { 0, 4 } }
score "base" { title = "Base", sum_of = { "a", "b" } }
local wide = {}
for i = 1, 9000 do wide[i] = answer "a":is(i % 5) end
item "t" { text = "T", choices = yes_no, show_when = any(wide), scored = false }
