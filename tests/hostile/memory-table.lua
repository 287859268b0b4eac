-- stops: stopped: more than 16 MiB of memory
-- A table that only grows.
local t = {}
for i = 1, 1e9 do t[i] = i end
