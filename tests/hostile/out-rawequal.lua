-- stops: unknown word 'rawequal'
-- The identity of a table.
local x = rawequal({}, {})
