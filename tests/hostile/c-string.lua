-- stops: unknown word 'string'
-- The library of texts under its own name.
local s = string.rep("x", 1e9)
