-- stops: more than 32 tables within tables
-- A show_when within show_whens.
instrument "show-deep" { title = "T", version = "1", language = "en" }
item "a" { text = "A", scale = { 0, 4 } }
item "b" { text = "B", scale = { 0, 4 } }
score "base" { title = "Base", sum_of = { "a", "b" } }
local deep = answer "a":is(1)
for i = 1, 400 do deep = any { deep, answer "b":is(1) } end
item "t" { text = "T", choices = yes_no, show_when = deep }
