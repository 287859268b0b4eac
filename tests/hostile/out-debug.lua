-- stops: unknown word 'debug'
-- The inside of the machine.
local r = debug.getregistry()
