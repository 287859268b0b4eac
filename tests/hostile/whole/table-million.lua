-- stops: 16 MiB
-- A norm table of a million rows.
instrument "table-million" { title = "T", version = "1", language = "en" }
item "a" { text = "A", scale = { 0, 4 } }
item "b" { text = "B", scale = { 0, 4 } }
score "base" { title = "Base", sum_of = { "a", "b" } }
local rows = {}
for i = 0, 1000000 do rows[i] = i end
score "t" { title = "T", table_of = "a", table = rows }
