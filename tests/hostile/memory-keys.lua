-- stops: stopped: more than 16 MiB of memory
-- Keys without end.
local t = {}
for i = 1, 1e9 do t["k" .. i] = true end
