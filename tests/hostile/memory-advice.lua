-- stops: more than
-- Steps without end.
local steps = {}
for i = 1, 1e9 do steps[i] = "step " .. i end
advice "a" { title = "A", when = answer "a":is(1), steps = steps }
