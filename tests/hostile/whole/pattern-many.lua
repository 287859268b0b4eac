-- stops: does not name
-- More curves than memory is for.
instrument "pattern-many" { title = "T", version = "1", language = "en" }
item "a" { text = "A", scale = { 0, 4 } }
item "b" { text = "B", scale = { 0, 4 } }
score "base" { title = "Base", sum_of = { "a", "b" } }
local names, parameters = {}, {}
for i = 1, 1500 do
  item("i" .. i) { text = "T", scale = { 0, 119 } }
  names[i] = "i" .. i
end
local steps = {}
for i = 1, 119 do steps[i] = i / 10 end
for i = 1, 60 do parameters["i" .. i] = { slope = 1, thresholds = steps } end
score "s" { title = "S", pattern_of = names, unproved = "x", parameters = parameters }
