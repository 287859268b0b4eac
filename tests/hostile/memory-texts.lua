-- stops: stopped: more than 16 MiB of memory
-- Texts kept without end.
local s, kept = "0123456789abcdef", {}
for i = 1, 8 do s = s .. s end
for i = 1, 1e9 do kept[i] = s .. i end
