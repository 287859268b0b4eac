-- stops: stopped: more than 5,000,000 instructions
-- An iterator that never ends.
for x in function() return 1 end do end
