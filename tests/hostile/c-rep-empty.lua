-- stops: a text has no function 'rep' here
-- The empty text repeated without end: a loop inside one C function.
local s = (""):rep(0x7fffffffffffffff)
