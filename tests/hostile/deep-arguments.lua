-- stops: stopped: functions that call each other too deeply
-- Arguments that grow by one with each call; each call would copy them all.
local function f(...) return f(1, ...) end
f(1)
