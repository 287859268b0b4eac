-- stops: stopped: more than 5,000,000 instructions
-- Two long equal texts compared again and again: 8 KiB an instruction.
local a, b = "0123456789abcdef", "0123456789abcdef"
for i = 1, 8 do a, b = a .. a, b .. b end
while a == b do local c = a == b end
