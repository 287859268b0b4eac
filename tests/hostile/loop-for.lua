-- stops: stopped: more than 5,000,000 instructions
-- A count to infinity.
for i = 1, 1 / 0 do end
