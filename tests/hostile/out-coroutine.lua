-- stops: unknown word 'coroutine'
-- A thread with a count of its own.
local f = coroutine.wrap(function() while true do end end)
f()
