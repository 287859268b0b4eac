-- stops: stopped: more than 16 MiB of memory
-- Conditions kept without end.
local kept = {}
for i = 1, 1e9 do kept[i] = answer "a":is(1) end
