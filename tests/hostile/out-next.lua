-- stops: unknown word 'next'
-- An order that changes from run to run.
local k = next({ a = 1, b = 2 })
