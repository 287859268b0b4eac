-- stops: a text has no function 'rep' here
-- The same with a separator of nothing.
local s = (""):rep(1 / 0, "")
