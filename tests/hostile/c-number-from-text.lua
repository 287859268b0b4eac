-- stops: stopped: more than 5,000,000 instructions
-- A loop whose end is a text of 4,096 digits, read as a number each time.
local digits = "1111111111111111"
for i = 1, 8 do digits = digits .. digits end
while true do
  for i = digits, 0 do break end
end
