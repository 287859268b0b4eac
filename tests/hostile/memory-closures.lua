-- stops: stopped: more than 16 MiB of memory
-- Functions kept without end.
local kept = {}
for i = 1, 1e9 do kept[i] = function() return i end end
