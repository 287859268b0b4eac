-- stops: stopped: a text of more than 8 KiB
-- One long chain of texts.
local s = "0123456789abcdef"
for i = 1, 8 do s = s .. s end
local t = s .. s .. s
