-- stops: stopped: functions that call each other too deeply
-- A function that calls itself.
local function f(n) return 1 + f(n + 1) end
f(1)
