-- stops: unknown word 'rawlen'
-- Around the guard of a table.
local x = rawlen({})
