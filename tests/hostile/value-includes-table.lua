-- stops: more than 32 tables within tables
-- A choice that is a table that holds itself.
local t = {}
t[1] = t
rule "r" { level = "info", when = answer "a":includes(t), say = "S" }
