-- stops: stopped: more than 5,000,000 instructions
-- A loop without end.
repeat until false
