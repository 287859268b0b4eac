-- stops: unknown word 'utf8'
-- A text of a million characters out of numbers.
local s = utf8.char(0x7fffffff)
