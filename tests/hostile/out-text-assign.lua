-- stops: attempt to index
-- A field given to all texts.
local s = "x"
s.upper = 1
