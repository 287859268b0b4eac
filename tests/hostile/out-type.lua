-- stops: unknown word 'type'
-- The kinds of Lua.
local k = type(1)
