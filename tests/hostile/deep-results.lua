-- stops: stopped: functions that call each other too deeply
-- Results that grow by one with each return.
local function f(n)
  if n < 1 then return 1 end
  return n, f(n - 1)
end
local t = { f(1000000) }
