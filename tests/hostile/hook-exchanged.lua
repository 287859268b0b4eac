-- stops: stopped: more than 5,000,000 instructions
-- A function proved to end, with one of its values exchanged for a loop once it was proved.
local mean = 1
score "u" { of = { "a" }, formula = function(a) return mean(a) end }
mean = function() while true do end end
