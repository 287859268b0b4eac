-- stops: unknown word 'table'
-- A hundred million results.
local a = { table.unpack({}, 1, 1e8) }
