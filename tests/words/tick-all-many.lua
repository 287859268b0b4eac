-- More choices than can be ticked together.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
local many = {}
for i = 1, 63 do many[i * 2] = "Place " .. i end
item "areas" { text = "Where?", tick_all = many, scored = false }
-- expect: item 'areas': tick_all has at most 62 choices [limit]
