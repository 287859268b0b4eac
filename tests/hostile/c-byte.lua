-- stops: a text has no function 'byte' here
-- A million results on the stack.
local a = ("x"):byte(1, 1000000)
