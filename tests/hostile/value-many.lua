-- stops: more than 10000 values in one sentence
-- More values than a sentence may hold.
local t = {}
for i = 1, 10001 do t[i] = i end
item "a" { codes = t }
