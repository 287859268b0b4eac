-- stops: unknown word 'unpack'
-- The same under its old name.
local a = { unpack({}, -1e15, 1e15) }
