-- stops: has a name but no { … } after it
-- An id of 4 KiB, in a message.
local s = "0123456789abcdef"
for i = 1, 8 do s = s .. s end
item(s)
