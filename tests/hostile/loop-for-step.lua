-- stops: stopped: more than 5,000,000 instructions
-- A count with a step too small to arrive.
for i = 0, 1, 1e-300 do end
