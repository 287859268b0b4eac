-- stops: stopped: more than 5,000,000 instructions
-- Two functions that call each other in turn, without a stack.
local f, g
f = function() return g() end
g = function() return f() end
f()
