-- stops: unknown word 'getmetatable'
-- The metatable of all texts.
getmetatable("").__index = function() end
