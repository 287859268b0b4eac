-- stops: more than 32 tables within tables
-- Conditions within conditions.
local deep = answer "a":is(1)
for i = 1, 1000 do deep = any { deep } end
item "b" { text = "B", choices = yes_no, show_when = deep }
