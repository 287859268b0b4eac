-- stops: a text has no function 'gsub' here
-- A function called for each match.
local s = ("aaaa"):gsub("a", function() while true do end end)
