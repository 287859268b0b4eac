-- stops: unknown word 'loadstring'
-- The same under its old name.
local f = loadstring("return 1")
