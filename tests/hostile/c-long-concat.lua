-- stops: stopped: more than 5,000,000 instructions
-- Texts of 8 KiB made and thrown away.
local s = "0123456789abcdef"
for i = 1, 8 do s = s .. s end
while true do local t = s .. "x" end
