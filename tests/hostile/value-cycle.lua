-- stops: more than
-- A table that holds itself.
local t = {}
t.t = t
item "a" (t)
