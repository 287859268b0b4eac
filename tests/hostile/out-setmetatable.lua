-- stops: unknown word 'setmetatable'
-- A finalizer, in which no limit counts.
setmetatable({}, { __gc = function() while true do end end })
