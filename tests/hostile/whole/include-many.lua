-- stops: at most 60
-- The same instrument under a hundred names.
instrument "include-many" { title = "T", version = "1", language = "en" }
item "a" { text = "A", scale = { 0, 4 } }
item "b" { text = "B", scale = { 0, 4 } }
score "base" { title = "Base", sum_of = { "a", "b" } }
for i = 1, 100 do include "odi" { as = "p" .. i } end
