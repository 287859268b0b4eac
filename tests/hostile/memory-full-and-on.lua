-- stops: stopped: more than 16 MiB of memory
-- Goes on making rubbish when memory is almost full, so that each try costs a collection.
local kept = {}
for i = 1, 900000 do kept[i] = i end
while true do local rubbish = { 1, 2, 3 } end
