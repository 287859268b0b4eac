-- stops: stopped: more than 16 MiB of memory
-- Tables within tables.
local t = {}
while true do t = { t, t } end
