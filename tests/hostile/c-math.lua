-- stops: unknown word 'math'
-- The library of mathematics, with its random numbers.
local x = math.random()
