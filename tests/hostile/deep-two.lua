-- stops: stopped: functions that call each other too deeply
-- Two functions that call each other.
local f, g
function f(n) return 1 + g(n) end
function g(n) return 1 + f(n) end
f(1)
