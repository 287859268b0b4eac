-- passes: too many ways to answer
-- A band for every value of a large score.
instrument "bands-many" { title = "T", version = "1", language = "en" }
item "a" { text = "A", scale = { 0, 4 } }
item "b" { text = "B", scale = { 0, 4 } }
score "base" { title = "Base", sum_of = { "a", "b" } }
item "n" { text = "N", number = { min = 0, max = 100000 } }
score "s" { title = "S", value_of = "n" }
local all = {}
for i = 1, 1900 do all[i] = band(i * 10, i * 10 + 9, "B" .. i) end
bands "s" (all)
