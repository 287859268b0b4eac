-- stops: stopped: a text of more than 8 KiB
-- A text that doubles.
local s = "x"
while true do s = s .. s end
