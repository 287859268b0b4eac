-- stops: |
-- Operators for which Lua 5.4.4 makes wrong code.
local x = 1 | 2
