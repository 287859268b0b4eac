-- stops: more than
-- A table that holds itself a hundred times.
local t = {}
for i = 1, 100 do t[i] = t end
item "a" (t)
