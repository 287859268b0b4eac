-- stops: stopped: more than 5,000,000 instructions
-- A protected call around each stop, if there were one.
while true do pcall(function() while true do end end) end
