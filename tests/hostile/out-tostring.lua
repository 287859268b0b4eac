-- stops: unknown word 'tostring'
-- The address of a table.
local s = tostring({})
