-- stops: unknown word 'rawget'
-- Around the guard of a table.
local x = rawget({}, "item")
