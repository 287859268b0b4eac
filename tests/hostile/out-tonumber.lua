-- stops: unknown word 'tonumber'
-- Numbers read as Lua reads them, "0x1b" too.
local n = tonumber("0x1b")
