-- stops: more than 32 tables within tables
-- Ten thousand tables within tables.
local t = {}
for i = 1, 10000 do t = { t } end
item "a" { codes = t }
