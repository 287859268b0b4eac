-- stops: all sentences together hold more than 100000 values
-- Sentences without end, each within its limit.
local t = {}
for i = 1, 9000 do t[i] = i end
for i = 1, 100 do item("a" .. i) { codes = t } end
