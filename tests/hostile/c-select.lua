-- stops: unknown word 'select'
-- A negative index into the arguments.
local a = select(-1, 1)
